/** Files that cannot be read as YAML, and what they say of themselves. */
import { checkJson, folderWith } from "./lockstep";
import { complaintsOf, notesOf } from "./renderers";

const broken = "did not find expected node content";

test.each([
  [
    "that is found, and of no object",
    "a: [\n",
    ["."],
    0,
    [],
    [`a.yaml: is no manifest, and cannot be read: ${broken}`],
  ],
  ["that is named", "a: [\n", ["a.yaml"], 3, [`a.yaml:2 syntax: ${broken}`], []],
  ["with a kind", "kind: [\n", ["."], 3, [`a.yaml:2 syntax: ${broken}`], []],
  ["with a version", "apiVersion: [\n", ["."], 3, [`a.yaml:2 syntax: ${broken}`], []],
  [
    "whose fields may be spelt by escapes",
    '{"\\u006bind": [\n',
    ["."],
    3,
    [`a.yaml:2 syntax: ${broken}`],
    [],
  ],
  [
    "with what Jinja fills in",
    "kind: {% if a %}\n",
    ["."],
    3,
    [expect.stringContaining("if this is a template, render it and check what comes out")],
    [],
  ],
])("a file %s", async (_, text, args, code, problems, notes) => {
  const report = await checkJson(folderWith({ "a.yaml": text }), args);
  expect({ code: report.code, problems: complaintsOf(report), notes: notesOf(report) }).toEqual({
    code,
    problems,
    notes,
  });
});
