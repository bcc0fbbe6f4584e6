/** AWS resources in the states of stacks. */
import { aws } from "../../../src/author";
import { parseApprovals } from "../../../src/settings/approvals-file";
import { shortToken } from "../../../src/families/aws/tokens";
import { isResource } from "../../../src/author/providers";
import { stackOf } from "../../../src/families/resource-examples";
import { judge } from "../../../src/judge/evaluate";
import { checkText } from "../../../src/sources/check-text";
import type { FileResult } from "../../../src/findings/result";
import { asStored, awsCases, type Outcome } from "../../support/aws-cases";
import { awsRules } from "../../support/rules";
import { withoutSettings, withSettings } from "../../support/settings";

const checks = { rules: withoutSettings(awsRules, "check"), approvals: [], today: "2026-11-21" };

function check(stack: object, rule?: string): FileResult {
  const rules = checks.rules.filter(({ name }) => rule === undefined || name === rule);
  return checkText("stack.json", JSON.stringify(stack), { ...checks, rules });
}

const examples = awsRules.flatMap((rule) =>
  (["bad", "good"] as const).flatMap((verdict) =>
    rule.examples[verdict]
      .filter(isResource)
      .map((object, index) => ({ name: rule.name, verdict, index, rule, object })),
  ),
);

test.each(examples)("$name: $verdict example $index", ({ rule, object, verdict }) => {
  const { findings, problems, notes } = check(stackOf(object), rule.name);

  expect({ problems, notes }).toEqual({ problems: [], notes: [] });
  expect(findings.length > 0).toBe(verdict === "bad");
  expect(findings.map(({ message }) => message)).toEqual(
    judge(rule, object).violations.map(({ message }) => message),
  );
});

test.each(awsCases)("$rule: $what", ({ rule, type, inputs, check: expected }) => {
  const urn = `urn:pulumi:prod::shop::${type}::main`;
  const result = check(stackWith({ urn, custom: true, type, inputs: asStored(inputs) }), rule);

  expect(outcomeOf(result)).toEqual(expected);
});

function stackWith(...resources: readonly object[]): object {
  return { version: 3, deployment: { manifest: {}, resources } };
}

/** The outcome, which is one of three: a value that is not there hides no violation, and is none. */
function outcomeOf({ findings, notes, problems }: FileResult): Outcome | object {
  if (problems.length + notes.length + findings.length > 1) return { findings, notes, problems };
  const [note] = notes;
  if (note === undefined) return findings.length > 0 ? "broken" : problems.length > 0 ? { problems } : "kept";
  const place = /^(\S+) is (?:not known yet|a secret that the file does not show)/u.exec(note.message)?.[1];
  return { undecided: place ?? note.message };
}

test.each([
  ["aws:eks/cluster:Cluster", "aws:eks:Cluster"],
  ["aws:eks:Cluster", "aws:eks:Cluster"],
  ["aws:alb/listener:Listener", "aws:lb:Listener"],
  ["aws:applicationloadbalancing/listener:Listener", "aws:lb:Listener"],
  ["aws:elasticloadbalancingv2/listener:Listener", "aws:lb:Listener"],
  ["aws:elasticloadbalancing/loadBalancer:LoadBalancer", "aws:elb:LoadBalancer"],
  ["aws:elasticsearch/domain:Domain", "aws:opensearch:Domain"],
  ["aws:s3/bucketAclV2:BucketAclV2", "aws:s3:BucketAcl"],
  ["aws:s3/bucketV2:BucketV2", "aws:s3:BucketV2"],
])("the token %s is one of %s", (token, short) => {
  expect(shortToken(token)).toBe(short);
});

const repository = {
  urn: "urn:pulumi:prod::shop::aws:ecr/repository:Repository::web",
  custom: true,
  type: "aws:ecr/repository:Repository",
  inputs: { __defaults: ["name"], name: "web", imageTagMutability: "MUTABLE" },
};

test("a finding says where it is, in which stack", () => {
  const { findings } = check(stackWith(repository), "require-immutable-tags");

  expect(findings).toMatchObject([
    {
      message: "tags can be moved: imageTagMutability is MUTABLE",
      resource: { kind: "aws:ecr:Repository", namespace: undefined, name: "web" },
      path: "deployment.resources[0].inputs",
      pulumi: { urn: repository.urn, project: "shop", stack: "prod" },
    },
  ]);
});

test("a component, what is only read, and what is deleted is no resource of the stack", () => {
  const others = [{ custom: false }, { external: true }, { delete: true }];
  const { findings, resources } = check(stackWith(...others.map((each) => ({ ...repository, ...each }))));

  expect({ findings, resources }).toEqual({ findings: [], resources: 0 });
});

test("a resource that is built as none can be is no pass", () => {
  const { problems } = check(
    stackWith({
      ...repository,
      inputs: { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION", imageTagMutabilityExclusionFilters: "x" },
    }),
    "require-immutable-tags",
  );
  expect(problems).toMatchObject([{ kind: "shape" }]);
});

test("a manifest that calls itself an AWS resource is none", () => {
  const manifest = { ...aws.resource(aws.repository, {}), properties: {} };

  expect(check(manifest)).toMatchObject({ findings: [], problems: [] });
});

describe("approvals", () => {
  const entry = {
    rule: "require-immutable-tags",
    reason: "It is so.",
    approvedBy: "kim",
    expires: "2026-12-31",
  };
  const approved = (resources: object): ReturnType<typeof parseApprovals> =>
    parseApprovals({ approvals: [{ ...entry, ...resources }] }, awsRules);

  test("a resource is approved by project, stack and name", () => {
    const { approvals, problems } = approved({ pulumi: [{ project: "shop", stack: "prod", name: "web" }] });
    const text = JSON.stringify(stackWith(repository));
    const rules = checks.rules.filter(({ name }) => name === entry.rule);

    expect(problems).toEqual([]);
    expect(checkText("stack.json", text, { ...checks, rules, approvals })).toMatchObject({
      findings: [],
      approved: [{ rule: { name: entry.rule } }],
    });
  });

  test("and not by its type, which would be in every stack", () => {
    const { approvals, problems } = approved({ resources: [{ kind: "aws:ecr:Repository", name: "web" }] });

    expect(approvals).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("name them under pulumi, by project, stack and name"),
    ]);
  });
});

test("resources of a type can be left out", () => {
  const rules = withSettings(awsRules, "check", { exclude: { kinds: ["aws:ecr:Repository"] } });

  expect(checkText("stack.json", JSON.stringify(stackWith(repository)), { ...checks, rules })).toMatchObject({
    findings: [],
  });
});
