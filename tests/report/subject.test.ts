/** Where something rendered comes from, in words. */
import { whence } from "../../src/report/subject";

const chart = { renderer: "helm", folder: "web" } as const;
const overlay = { renderer: "kustomize", folder: "overlays/dev" } as const;

test.each([
  [{}, []],
  [chart, []],
  [{ ...chart, values: ["a"], otherValues: ["b", "c"] }, ["with a"]],
  [{ ...chart, values: ["a", "b"], otherValues: ["c"] }, ["with a and b"]],
  [{ ...chart, values: ["a", "b", "c"], otherValues: ["d", "e", "f"] }, ["with a, b and c"]],
  [{ ...chart, values: ["a", "b", "c"], otherValues: ["d", "e"] }, ["with all values but d and e"]],
  [{ ...chart, template: "web/charts/db/templates/a.yaml" }, ["of web/charts/db/templates/a.yaml"]],
  [overlay, ["in overlays/dev"]],
  [
    { ...overlay, alsoIn: ["overlays/prod", "overlays/qa"] },
    ["in overlays/dev, overlays/prod and overlays/qa"],
  ],
])("%j", (rendered, said) => {
  expect(whence("renderer" in rendered ? { rendered } : {})).toEqual(said);
});
