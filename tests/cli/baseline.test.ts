import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { approval, clusterIp, loadBalancer, unprobed } from "./manifests";
import { checkJson, folderWith, lockstep } from "./lockstep";

const rules = ["--rule", "restrict-load-balancers", "--rule", "require-readiness-probe"];
const write = [...rules, "--write-baseline", "known.json", "."];
const check = [...rules, "--baseline", "known.json", "."];

/** A folder with a baseline of its manifests, and those that come after it. */
async function folderAfter(before: Record<string, string>, after: Record<string, string>): Promise<string> {
  const folder = folderWith(before);
  expect(await checkJson(folder, write)).toMatchObject({ code: 0, findings: [] });
  for (const [file, text] of Object.entries(after)) writeFileSync(join(folder, file), text);
  return folder;
}

function baselineIn(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, "known.json"), "utf8"));
}

const known = {
  rule: "restrict-load-balancers",
  kind: "Service",
  namespace: "default",
  name: "web",
  item: "",
  count: 1,
};

test("a baseline names findings by rule, object and item", async () => {
  const folder = await folderAfter({ "web.yaml": loadBalancer }, {});
  expect(baselineIn(folder)).toEqual({ version: 2, findings: [known] });
  expect(await checkJson(folder, check)).toMatchObject({
    code: 0,
    findings: [],
    summary: { files: 1, known: 1 },
  });
  const { stdout } = await lockstep(folder, ["check", ...check]);
  expect(stdout).toContain("0 findings, 1 in the baseline\n");
});

test.each([
  ["elsewhere in its file", { "web.yaml": `# moved\n${clusterIp}---\n${loadBalancer}` }, 0],
  ["in another file", { "web.yaml": "", "b.yaml": loadBalancer }, 0],
  ["of another object", { "web.yaml": loadBalancer.replace("name: web", "name: api") }, 1],
  [
    "of another namespace",
    { "web.yaml": loadBalancer.replace("name: web", "name: web\n  namespace: shop") },
    1,
  ],
  ["of another rule", { "b.yaml": unprobed }, 1],
  ["that comes twice", { "b.yaml": loadBalancer }, 1],
])("a finding %s", async (_, after, code) => {
  const folder = await folderAfter({ "web.yaml": loadBalancer }, after);
  const report = await checkJson(folder, check);
  expect(report.code).toBe(code);
  expect(report.findings).toHaveLength(code);
});

const deployment = (...containers: string[]): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [${containers.join(", ")}]}}}
`;
const images = ["--rule", "require-image-digests"];

test.each<[change: string, containers: string[], added: string[]]>([
  ["its image is bumped", ["{name: app, image: web:2}"], []],
  [
    "a container that breaks nothing comes before it",
    [`{name: log, image: log@sha256:${"0".repeat(64)}}`, "{name: app, image: web:1}"],
    [],
  ],
  [
    "a container that breaks the rule comes before it",
    ["{name: log, image: log:1}", "{name: app, image: web:1}"],
    ["spec.template.spec.containers[0]"],
  ],
])("a known finding is not new when %s", async (_, containers, added) => {
  const folder = folderWith({ "web.yaml": deployment("{name: app, image: web:1}") });
  await checkJson(folder, [...images, "--write-baseline", "known.json", "."]);
  writeFileSync(join(folder, "web.yaml"), deployment(...containers));
  const { findings } = await checkJson(folder, [...images, "--baseline", "known.json", "."]);
  expect(findings.map(({ path }) => path)).toEqual(added);
});

test("findings that are mended are pruned when it is written again", async () => {
  const folder = await folderAfter({ "a.yaml": loadBalancer, "b.yaml": unprobed }, { "a.yaml": clusterIp });
  await checkJson(folder, write);
  expect(baselineIn(folder)).toMatchObject({ findings: [{ rule: "require-readiness-probe" }] });
});

test("nothing is pruned while something cannot be checked", async () => {
  const folder = await folderAfter({ "a.yaml": loadBalancer, "b.yaml": unprobed }, { "a.yaml": "kind: [" });
  expect(await checkJson(folder, write)).toMatchObject({ code: 3 });
  expect(baselineIn(folder)).toMatchObject({
    findings: [{ rule: "require-readiness-probe" }, { rule: "restrict-load-balancers" }],
  });
});

test("what is approved is not in it", async () => {
  const folder = await folderAfter({ "web.yaml": loadBalancer, "approvals.yaml": approval }, {});
  expect(baselineIn(folder)).toEqual({ version: 2, findings: [] });
});

test.each<[string, Record<string, string>, string[], string]>([
  [
    "that is not there",
    {},
    check,
    "there is no baseline known.json; write one with --write-baseline known.json",
  ],
  ["that is no JSON", { "known.json": "[" }, check, "known.json cannot be read as a baseline: "],
  [
    "of another version",
    { "known.json": '{"version":3}' },
    check,
    "known.json cannot be read as a baseline: version must be 2",
  ],
  [
    "of the version that went by messages",
    { "known.json": '{"version":1,"findings":[]}' },
    check,
    "it is of version 1, which went by messages; write it again with --write-baseline known.json",
  ],
  [
    "with a finding of another form",
    { "known.json": '{"version":2,"findings":[{"rule":"a"}]}' },
    check,
    "known.json cannot be read as a baseline: findings[0] must have rule, kind, namespace, name, item and count",
  ],
  [
    "that is read and written",
    {},
    [...check, "--write-baseline", "known.json"],
    "cannot be used with option",
  ],
])("a baseline %s", async (_, files, args, message) => {
  const run = await lockstep(folderWith({ "web.yaml": clusterIp, ...files }), ["check", ...args]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(message);
});
