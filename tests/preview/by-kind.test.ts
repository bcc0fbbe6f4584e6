/** Of the policies of a pack only those are asked that look at what is there; all of them where that is not known. */
import { manifests } from "../../src/author";
import { otherKindReason } from "../../src/judge/pulumi/reasons";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { Pack, type Resource } from "./pack";
import { resource, unknown } from "./resources";

const says = `
const { PolicyPack } = require("@pulumi/policy");
const { askByKind } = require("./dist/src/preview/by-kind");
const { newest } = require("./dist/src/families/kubernetes/schema");

const policy = (name) => ({
  name, description: name, enforcementLevel: "mandatory",
  validateResource: (_, report) => report("asked"), validateStack: (_, report) => report("asked"),
});
const rule = (policyName, ...kinds) => ({ policyName, target: { kinds: kinds.map((kind) => ({ kind })) } });
const policies = ["on-services", "on-workloads", "on-buckets", "without-a-rule"].map(policy);
const rules = [
  rule("on-services", "Service"), rule("on-workloads", "Pod", "Deployment"), rule("on-buckets", "aws:s3:Bucket"),
];
askByKind({ name: "asked", version: "1.0.0" }, { policies, rules, schemas: newest });
new PolicyPack("asked", { policies });
`;

let pack: Pack;

beforeAll(async () => {
  const folder = packFolder({
    "package.json": JSON.stringify({ name: "asked", version: "1.0.0", main: "says.js" }),
    "says.js": says,
  });
  pack = await Pack.started(folder);
}, 60_000);

afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

const service = manifests.service({ type: "ClusterIP" });
const all = ["on-services", "on-workloads", "on-buckets", "without-a-rule"];

test.each<[what: string, resource: Resource, asked: readonly string[]]>([
  ["an object", resource(service), ["on-services", "without-a-rule"]],
  ["another of that kind", { ...resource(service), name: "other" }, ["on-services", "without-a-rule"]],
  ["one of several kinds", { type: "kubernetes:core/v1:Pod", props: {} }, ["on-workloads", "without-a-rule"]],
  [
    "a list",
    {
      type: "kubernetes:core/v1:List",
      props: { apiVersion: "v1", kind: "List", items: [service, { apiVersion: "v1", kind: "Pod" }] },
    },
    ["on-services", "on-workloads", "without-a-rule"],
  ],
  [
    "the kind that it says itself",
    { type: "kubernetes:yaml:X", props: { ...service } },
    ["on-services", "without-a-rule"],
  ],
  ["an AWS resource", { type: "aws:s3/bucket:Bucket", props: {} }, ["on-buckets", "without-a-rule"]],
  [
    "a resource of another provider",
    { type: "random:index/randomId:RandomId", props: {} },
    ["without-a-rule"],
  ],
  [
    "a kind that is not known yet",
    { type: "kubernetes:core/v1:Service", props: { kind: unknown.string } },
    all,
  ],
  ["a Helm release", { type: "kubernetes:helm.sh/v3:Release", props: { chart: "web" } }, all],
  ["a resource of aws-native", { type: "aws-native:s3:Bucket", props: {} }, all],
])("%s", async (_, shown, asked) => {
  const others = all.filter((each) => !asked.includes(each));
  for (const { diagnostics, notApplicable } of [
    await pack.analyze(shown),
    await pack.analyzeOutputs([shown]),
  ]) {
    expect(diagnostics.map(({ policy }) => policy)).toEqual(asked);
    expect(notApplicable).toEqual(Object.fromEntries(others.map((each) => [each, otherKindReason])));
  }
});

test("of a stack those are asked that look at any of its resources", async () => {
  const stack = [
    { ...resource(service), name: "web" },
    { type: "aws:s3/bucket:Bucket", name: "files", props: {} },
  ];
  const { diagnostics } = await pack.analyzeOutputs(stack);
  expect(diagnostics.map(({ policy }) => policy)).toEqual(["on-services", "on-buckets", "without-a-rule"]);
});

test("a resource of a stack is what its inputs are", async () => {
  await pack.analyze({ ...resource(service), name: "inputs" });
  const { diagnostics } = await pack.analyzeOutputs([
    { ...resource(service), name: "inputs", props: { kind: "Pod" } },
  ]);
  expect(diagnostics.map(({ policy }) => policy)).toEqual(["on-services", "without-a-rule"]);
});
