/** Rules over several AWS resources, in programs, states and previews. */
import { resourcesIn, programOf } from "../../../src/families/resource-examples";
import type { FileResult } from "../../../src/findings/result";
import { judge } from "../../../src/judge/evaluate";
import { parseApprovals } from "../../../src/settings/approvals-file";
import { checkText } from "../../../src/sources/check-text";
import { awsPairs } from "../../support/rules";
import { withoutSettings } from "../../support/settings";
import { preview, secret, state, step, unknown } from "./stacks";

const together = { kinds: [], complete: [] };
const checks = { rules: withoutSettings(awsPairs, "check"), approvals: [], today: "2026-11-29", together };

function check(text: object, rule: string, others: object = {}): FileResult {
  const rules = checks.rules.filter(({ name }) => name === rule);
  return checkText("stack.json", JSON.stringify(text), { ...checks, ...others, rules });
}

function project(program: object): object {
  return { name: "shop", runtime: "yaml", ...program };
}

const examples = awsPairs.flatMap((rule) =>
  (["bad", "good"] as const).flatMap((side) =>
    rule.examples[side].map((example, index) => ({ name: rule.name, side, index, rule, example })),
  ),
);

test.each(examples)(
  "$name: $side example $index is judged in a program as it is",
  ({ rule, example, side }) => {
    const program = programOf(...resourcesIn(example));
    const metadata = { name: "infra", namespace: "platform" };
    const object = { apiVersion: "pulumi.com/v1", kind: "Program", metadata, program };
    const expected = judge(rule, example).violations.map(({ message }) => message);

    expect(expected.length > 0).toBe(side === "bad");
    for (const text of [project(program), object]) {
      const { findings, problems, notes, undecided } = check(text, rule.name);
      expect({ problems, notes, undecided }).toEqual({ problems: [], notes: [], undecided: [] });
      expect(findings.map(({ message }) => message)).toEqual(expected);
    }
  },
);

const urn = (type: string, name: string): string => `urn:pulumi:prod::shop::${type}::${name}`;
const bucketUrn = urn("aws:s3/bucket:Bucket", "logs");

/** A resource of a state, with what it says besides its inputs. */
function resource(type: string, name: string, inputs: object, rest: object = {}): object {
  return { urn: urn(type, name), custom: true, type, inputs, ...rest };
}

const bucket = resource(
  "aws:s3/bucket:Bucket",
  "logs",
  { bucketPrefix: "logs-" },
  { id: "logs-1a2b", outputs: { id: "logs-1a2b", arn: "arn:aws:s3:::logs-1a2b", bucket: "logs-1a2b" } },
);
const planned = resource("aws:s3/bucket:Bucket", "logs", { bucketPrefix: "logs-" });

/** A public access block of the bucket that a value names, made of some resources. */
function block(named: unknown, ...madeOf: readonly string[]): object {
  const propertyDependencies = madeOf.length === 0 ? null : { bucket: madeOf };
  return resource(
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    "closed",
    { bucket: named },
    { propertyDependencies },
  );
}

const trailOf = (named: unknown, ...madeOf: readonly string[]): object =>
  resource(
    "aws:cloudtrail/trail:Trail",
    "records",
    { s3BucketName: named },
    { propertyDependencies: { s3BucketName: madeOf } },
  );

const blocks = "require-bucket-access-blocks";
const trails = "require-trail-bucket-logs";
const elsewhere = { kind: "aws:s3:Bucket", reason: "may be in another stack" };
const unnamed = { kind: "aws:s3:BucketPublicAccessBlock", reason: "name what is not known yet" };
const other = urn("aws:s3/bucket:Bucket", "other");

test.each<[what: string, rule: string, text: object, outcome: string | object]>([
  ["what an id says", blocks, state(bucket, block("logs-1a2b")), "kept"],
  ["what an ARN says", blocks, state(bucket, block("arn:aws:s3:::logs-1a2b")), "kept"],
  ["what Pulumi knows, in a state", blocks, state(bucket, block("logs-1a2b", bucketUrn)), "kept"],
  [
    "what Pulumi knows of an unknown id",
    blocks,
    preview(step(planned), step(block(unknown, bucketUrn))),
    "kept",
  ],
  ["another bucket", blocks, state(bucket, block("other", other)), "broken"],
  ["another bucket of an unknown id", blocks, preview(step(planned), step(block(unknown, other))), unnamed],
  ["an id of which nothing is known", blocks, preview(step(planned), step(block(unknown))), unnamed],
  [
    "the name of something of another type",
    blocks,
    state(bucket, block("x", urn("aws:s3:Bucket", "no"))),
    "broken",
  ],
  [
    "two buckets of which the value is one",
    trails,
    state(bucket, trailOf("logs-1a2b", other, bucketUrn)),
    "broken",
  ],
  ["a bucket in another stack", trails, state(trailOf("central-logs")), elsewhere],
  ["an unknown bucket", trails, preview(step(trailOf(unknown))), elsewhere],
  ["a secret that the state hides", blocks, state(bucket, block(secret({ ciphertext: "v1:x" }))), unnamed],
  [
    "a secret that is made of the bucket",
    blocks,
    state(bucket, block(secret({ ciphertext: "v1:x" }), bucketUrn)),
    "kept",
  ],
  [
    "a preview without what stays as it is",
    blocks,
    { ...preview(step(planned)), changeSummary: { same: 3 } },
    {
      kind: "aws:s3:BucketPublicAccessBlock",
      reason: "may be among the unchanged resources that the preview leaves out",
    },
  ],
  [
    "a block that is deleted",
    blocks,
    state(bucket, { ...block("logs-1a2b", bucketUrn), delete: true }),
    "broken",
  ],
  [
    "two buckets of an unknown value",
    blocks,
    preview(step(planned), step(block(unknown, bucketUrn, other))),
    unnamed,
  ],
  [
    "what is known, though it is made of the bucket",
    blocks,
    state(bucket, block("logs-1a2b-images", bucketUrn)),
    "broken",
  ],
  [
    "a block that is only read",
    blocks,
    state(bucket, { ...block("logs-1a2b"), external: true }),
    { ...unnamed, reason: "may be what the stack only reads" },
  ],
  [
    "a block of the other provider",
    blocks,
    state(bucket, resource("aws-native:s3:BucketPolicy", "native", { bucket: "logs-1a2b" })),
    { ...unnamed, reason: "may be aws-native:s3:BucketPolicy" },
  ],
  [
    "what is of another service of that provider",
    blocks,
    state(bucket, resource("aws-native:ec2:Vpc", "native", {})),
    "broken",
  ],
  ["a network that is only read", blocks, state(bucket, { ...trailOf("x"), external: true }), "broken"],
  [
    "the old token of the bucket, and the new one of what is for it",
    "require-versioned-buckets",
    state(
      resource("aws:s3/bucketV2:BucketV2", "logs", { bucket: "logs" }),
      resource("aws:s3/bucketVersioningV2:BucketVersioningV2", "v", { bucket: "logs" }),
    ),
    "kept",
  ],
])("a resource is joined by %s", (_, rule, text, outcome) => {
  expect(outcomeOf(check(text, rule))).toEqual(outcome);
});

const declared = (resources: object): object => project({ resources });
const logs = { type: "aws:s3:Bucket" };
const closed = (named: unknown): object => ({
  type: "aws:s3:BucketPublicAccessBlock",
  properties: { bucket: named },
});

test.each<[what: string, program: object, outcome: string | object]>([
  ["its id", declared({ logs, closed: closed("${logs.id}") }), "kept"],
  ["itself", declared({ logs, closed: closed("${logs}") }), "kept"],
  ["a part of a list", declared({ logs, closed: closed("${logs.tags[0]}") }), unnamed],
  ["a text around it", declared({ logs, closed: closed("a-${logs.id}") }), unnamed],
  ["a function", declared({ logs, closed: closed({ "fn::select": [0, ["${logs.id}"]] }) }), unnamed],
  ["a secret", declared({ logs, closed: closed({ "fn::secret": "${logs.id}" }) }), "kept"],
  ["another property", declared({ logs, closed: closed("${logs.bucketDomainName}") }), unnamed],
  [
    "a place in a variable",
    { ...declared({ logs, closed: closed("${its.a[0]}") }), variables: { its: { a: ["${logs.id}"] } } },
    "kept",
  ],
  [
    "another place in a variable",
    {
      ...declared({ logs, other: { type: "aws:s3:Object" }, closed: closed("${its.b}") }),
      variables: { its: { a: "${logs.id}", b: "${other.bucket}" } },
    },
    unnamed,
  ],
  [
    "a known place in a variable",
    {
      ...declared({ logs: { ...logs, properties: { bucket: "shop-logs" } }, closed: closed("${its.a}") }),
      variables: { its: { a: "shop-logs" } },
    },
    "kept",
  ],
  [
    "no place in a variable",
    { ...declared({ logs, closed: closed("${its.c}") }), variables: { its: { a: "${logs.id}" } } },
    unnamed,
  ],
  [
    "a literal that may be its unknown name",
    declared({ logs: { ...logs, properties: { bucket: "${name}" } }, closed: closed("shop-logs") }),
    unnamed,
  ],
  [
    "what a component makes",
    declared({ logs, guard: { type: "acme:index:BucketGuard" } }),
    { ...unnamed, reason: "may be what acme:index:BucketGuard makes" },
  ],
  ["no component", declared({ logs, pet: { type: "random:RandomPet" } }), "broken"],
  [
    "a variable",
    { ...declared({ logs, closed: closed("${name}") }), variables: { name: "${logs.id}" } },
    "kept",
  ],
  [
    "a variable of a variable of itself",
    { ...declared({ logs, closed: closed("${a}") }), variables: { a: "${b}", b: ["${a}", "${logs.id}"] } },
    "kept",
  ],
  ["an escaped reference", declared({ logs, closed: closed("$${logs.id}") }), "broken"],
  ["the configuration", declared({ logs, closed: closed("${bucketName}") }), unnamed],
  ["what every object has", declared({ logs, closed: closed("${constructor}") }), unnamed],
  ["a name of an input", declared({ logs, constructor: closed("${toString}") }), unnamed],
])("a program refers to a resource by %s", (_, program, outcome) => {
  expect(outcomeOf(check(program, blocks))).toEqual(outcome);
});

function outcomeOf({ findings, problems, notes, undecided = [] }: FileResult): string | object {
  expect(problems).toEqual([]);
  const [first] = undecided;
  if (first !== undefined) return { kind: first.kind, reason: first.reason };
  expect(notes).toEqual([]);
  return findings.length > 0 ? "broken" : "kept";
}

test("a finding names the resource at the other end, and where that is", () => {
  const { findings } = check(state(bucket, trailOf("logs-1a2b", bucketUrn)), trails);

  expect(findings).toMatchObject([
    {
      message: "nothing logs the requests to logs, where the trail writes to",
      resource: { kind: "aws:cloudtrail:Trail", name: "records" },
      related: [{ resource: { kind: "aws:s3:Bucket", name: "logs" } }],
      pulumi: { project: "shop", stack: "prod" },
    },
  ]);
});

test("an unknown input of another resource is undecided, and said to be of that", () => {
  const nodes = resource(
    "aws:eks/nodeGroup:NodeGroup",
    "nodes",
    { subnetIds: ["subnet-1"] },
    { propertyDependencies: { subnetIds: [urn("aws:ec2/subnet:Subnet", "private")] } },
  );
  const subnet = resource(
    "aws:ec2/subnet:Subnet",
    "private",
    { mapPublicIpOnLaunch: unknown },
    { id: "subnet-1" },
  );
  const { findings, notes } = check(preview(step(nodes), step(subnet)), "require-private-nodes");

  expect(findings).toEqual([]);
  expect(notes.map(({ message }) => message)).toEqual([
    "mapPublicIpOnLaunch of aws:ec2/subnet:Subnet private is not known yet, so aws:eks:NodeGroup nodes cannot be judged by require-private-nodes",
  ]);
});

test("a pair is approved by project, stack and name", () => {
  const pulumi = [{ project: "shop", stack: "prod", name: "logs" }];
  const entry = { rule: blocks, pulumi, reason: "it is public", approvedBy: "us", expires: "2027-01-01" };
  const { approvals, problems } = parseApprovals({ approvals: [entry] }, awsPairs);
  const { findings, approved } = check(state(bucket), blocks, { approvals });

  expect(problems).toEqual([]);
  expect(findings).toEqual([]);
  expect(approved).toHaveLength(1);
});

test("a manifest that calls itself an AWS resource is none", () => {
  const manifest = { apiVersion: "v1", kind: "aws:s3:Bucket", metadata: { name: "logs" }, properties: {} };

  expect(check(manifest, blocks)).toMatchObject({ findings: [], undecided: [], kept: [] });
});
