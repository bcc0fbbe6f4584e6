/** Pulumi programs in YAML: project files, and those in `Program` objects of the Pulumi Operator. */
import { parse } from "yaml";
import { isResource } from "../../../src/author/providers";
import { programOf } from "../../../src/families/resource-examples";
import { aws } from "../../../src/author";
import type { FileResult } from "../../../src/findings/result";
import { judge } from "../../../src/judge/evaluate";
import { parseApprovals } from "../../../src/settings/approvals-file";
import { checkText } from "../../../src/sources/check-text";
import { rules } from "../../../policies";
import { awsRules } from "../../support/rules";
import { withoutSettings } from "../../support/settings";

const all = withoutSettings(rules, "check");

function check(text: string, ...names: readonly string[]): FileResult {
  const some = all.filter(({ name }) => names.includes(name));
  return checkText("program.yaml", text, { rules: some, approvals: [], today: "2026-11-29" });
}

/** The text of a `Program`. */
function programObject(program: object): string {
  const metadata = { name: "infra", namespace: "platform" };
  return JSON.stringify({ apiVersion: "pulumi.com/v1", kind: "Program", metadata, program });
}

const examples = awsRules.flatMap((rule) =>
  (["bad", "good"] as const).flatMap((verdict) =>
    rule.examples[verdict]
      .filter(isResource)
      .map((object, index) => ({ name: rule.name, verdict, index, rule, object })),
  ),
);

test.each(examples)(
  "$name: $verdict example $index is judged in a program as in a state",
  ({ rule, object }) => {
    const expected = judge(rule, object).violations.map(({ message }) => message);
    const program = programOf(object);

    for (const text of [
      programObject(program),
      JSON.stringify({ name: "shop", runtime: "yaml", ...program }),
    ]) {
      const { findings, problems, notes } = check(text, rule.name);
      expect({ problems, notes }).toEqual({ problems: [], notes: [] });
      expect(findings.map(({ message }) => message)).toEqual(expected);
    }
  },
);

const [endpoint, tags, publicDatabase, administrator, backups] = [
  "disallow-public-endpoints",
  "require-immutable-tags",
  "disallow-public-databases",
  "disallow-administrator-policies",
  "require-database-backups",
];
const everything = "{Statement: [{Effect: Allow, Action: '*', Resource: '*'}]}";
const nobody = "{Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*'}]}";

const cluster = (vpcConfig: string): string =>
  `{type: 'aws:eks:Cluster', properties: {roleArn: x, vpcConfig: ${vpcConfig}}}`;
const repository = (mutability: string): string =>
  `{type: 'aws:ecr/repository:Repository', properties: {imageTagMutability: ${mutability}}}`;
const policy = (document: string): string => `{type: 'aws:iam:Policy', properties: {policy: ${document}}}`;
const instance = (properties: string): string =>
  `{type: 'aws:rds/instance:Instance', properties: ${properties}}`;

test.each<[what: string, rule: string, resource: string, outcome: string]>([
  // References to what only the run knows.
  [
    "a reference to another resource",
    endpoint,
    cluster("{endpointPublicAccess: '${other.on}'}"),
    "undecided vpcConfig.endpointPublicAccess",
  ],
  ["a reference within text", tags, repository("'IMM${rest}'"), "undecided imageTagMutability"],
  ["a reference beside what breaks the rule", tags, repository("MUTABLE, name: '${other.name}'"), "broken"],
  ["a reference beside what keeps it", tags, repository("IMMUTABLE, name: '${other.name}'"), "kept"],
  ["a whole part that is a reference", endpoint, cluster("'${network.vpcConfig}'"), "undecided vpcConfig"],
  [
    "a list that is a reference",
    endpoint,
    cluster("{publicAccessCidrs: '${net.cidrs}'}"),
    "undecided vpcConfig.publicAccessCidrs",
  ],
  ["an element that is a reference", endpoint, cluster("{publicAccessCidrs: ['${net.cidr}']}"), "kept"],
  [
    "a reference to the configuration, which stacks set",
    tags,
    repository("'${mutability}'"),
    "undecided imageTagMutability",
  ],
  ["a reference to Pulumi itself", tags, repository("'${pulumi.stack}'"), "undecided imageTagMutability"],
  ["what looks like a reference, and is escaped", tags, repository("'$${IMMUTABLE}'"), "broken"],
  ["an escape and a reference", tags, repository("'$${a}${b}'"), "undecided imageTagMutability"],
  // Variables of the program.
  ["a variable that breaks the rule", tags, repository("'${movable}'"), "broken"],
  ["a variable that keeps it", tags, repository("'${fixed}'"), "kept"],
  ["a variable of a variable", tags, repository("'${again}'"), "undecided imageTagMutability"],
  ["a variable of itself", tags, repository("'${itself}'"), "undecided imageTagMutability"],
  ["a part of a variable", tags, repository("'${settings.tags}'"), "kept"],
  ["a variable within text", tags, repository("'${fixed}_WITH_EXCLUSION'"), "undecided imageTagMutability"],
  ["a whole part that is a variable", endpoint, cluster("'${closed}'"), "kept"],
  ["a name that every object has", tags, repository("'${constructor}'"), "undecided imageTagMutability"],
  // Functions.
  ["a document by fn::toJSON", administrator, policy(`{'fn::toJSON': ${everything}}`), "broken"],
  ["a narrow document by fn::toJSON", administrator, policy(`{'fn::toJSON': ${nobody}}`), "kept"],
  [
    "a document with a reference by fn::toJSON",
    administrator,
    policy("{'fn::toJSON': {Statement: [{Action: '${a}'}]}}"),
    "undecided policy",
  ],
  [
    "a document as text",
    administrator,
    policy(`'${JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] })}'`),
    "broken",
  ],
  [
    "a document by fn::join",
    administrator,
    policy(
      `{'fn::join': ['', ['{"Statement": [{"Effect": "Allow", "Action": "*", ', '"Resource": "*"}]}']]}`,
    ),
    "broken",
  ],
  [
    "a document by fn::join of a reference",
    administrator,
    policy("{'fn::join': ['', ['{', '${rest}']]}"),
    "undecided policy",
  ],
  [
    "a document by fn::invoke",
    administrator,
    policy("{'fn::invoke': {function: 'aws:iam:getPolicyDocument', return: json}}"),
    "undecided policy",
  ],
  [
    "a document by fn::readFile",
    administrator,
    policy("{'fn::readFile': ./policy.json}"),
    "undecided policy",
  ],
  ["a function in the old spelling", administrator, policy(`{'Fn::ToJSON': ${everything}}`), "broken"],
  ["a secret that breaks the rule", tags, repository("{'fn::secret': MUTABLE}"), "broken"],
  ["a secret that keeps it", tags, repository("{'fn::secret': IMMUTABLE}"), "kept"],
  [
    "a secret of a reference",
    tags,
    repository("{'fn::secret': '${password}'}"),
    "undecided imageTagMutability",
  ],
  ["a secret document", administrator, policy(`{'fn::toJSON': {'fn::secret': ${everything}}}`), "broken"],
  // Text where there is a boolean or a number.
  ["true as text", publicDatabase, instance("{publiclyAccessible: 'true'}"), "broken"],
  ["false as text", publicDatabase, instance("{publiclyAccessible: 'false'}"), "kept"],
  ["false as text in a part", endpoint, cluster("{endpointPublicAccess: 'false'}"), "kept"],
  ["a number as text", backups, instance("{backupRetentionPeriod: '3'}"), "broken"],
  ["a sufficient number as text", backups, instance("{backupRetentionPeriod: '14'}"), "kept"],
  ["a boolean in another spelling", publicDatabase, instance("{publiclyAccessible: 'True'}"), "broken"],
  [
    "a key that is worked out",
    administrator,
    policy("{'fn::toJSON': {Statement: [{'${act}': '*'}]}}"),
    "undecided policy",
  ],
  ["a reference behind an escape", tags, repository("'$$${mode}'"), "undecided imageTagMutability"],
  [
    "functions within functions without end",
    administrator,
    policy(`${"{'fn::toJSON': ".repeat(40)}'"'${"}".repeat(40)}`),
    "undecided policy",
  ],
  [
    "secrets within secrets",
    tags,
    repository(`${"{'fn::secret': ".repeat(60)}MUTABLE${"}".repeat(60)}`),
    "broken",
  ],
  [
    "one that says of no object that it is read",
    tags,
    "{type: 'aws:ecr:Repository', get: {}, properties: {imageTagMutability: MUTABLE}}",
    "broken",
  ],
  // What is not a resource of the program.
  ["one that is only read", tags, "{type: 'aws:ecr:Repository', get: {id: web}}", "nothing"],
  ["one of another provider", tags, "{type: 'random:RandomPassword', properties: {length: 8}}", "nothing"],
  ["no properties", endpoint, "{type: 'aws:eks:Cluster'}", "problem"],
  ["no type", tags, "{properties: {imageTagMutability: MUTABLE}}", "problem"],
  ["a text instead of a resource", tags, "MUTABLE", "problem"],
  ["null", tags, "null", "problem"],
  // Resources of Kubernetes.
  [
    "a Service that breaks a rule",
    "restrict-load-balancers",
    "{type: 'kubernetes:core/v1:Service', properties: {metadata: {name: web}, spec: {type: LoadBalancer}}}",
    "broken",
  ],
  [
    "a Service that keeps it",
    "restrict-load-balancers",
    "{type: 'kubernetes:core/v1:Service', properties: {metadata: {name: web}, spec: {type: ClusterIP}}}",
    "kept",
  ],
  [
    "a Service of unknown type",
    "restrict-load-balancers",
    "{type: 'kubernetes:core/v1:Service', properties: {metadata: {name: web}, spec: {type: '${kind}'}}}",
    "undecided spec.type",
  ],
  [
    "a chart",
    "restrict-load-balancers",
    "{type: 'kubernetes:helm.sh/v3:Release', properties: {chart: web}}",
    "undecided what",
  ],
])("%s", (_, rule, resource, outcome) => {
  const text = `
apiVersion: pulumi.com/v1
kind: Program
metadata: {name: infra, namespace: platform}
program:
  configuration: {mutability: {type: String, default: MUTABLE}}
  variables:
    movable: MUTABLE
    fixed: IMMUTABLE
    again: \${movable}
    itself: \${itself}
    settings: {tags: IMMUTABLE}
    closed: {endpointPublicAccess: false}
  resources:
    it: ${resource}
`;
  expect(parse(text)).toMatchObject({ kind: "Program" });

  expect(outcomeOf(check(text, rule))).toBe(outcome);
});

function outcomeOf({ findings, notes, problems, resources }: FileResult): string {
  const [note] = notes;
  if (problems.length > 0) return "problem";
  if (note !== undefined) return `undecided ${note.message.split(" ")[0] ?? ""}`;
  if (findings.length > 0) return "broken";
  return resources === 1 ? "nothing" : "kept";
}

test("a finding names the program, and is at the properties of the resource", () => {
  const text = programObject({ resources: { web: { type: "aws:ecr:Repository", properties: {} } } });

  expect(check(text, tags).findings).toMatchObject([
    {
      message: "tags can be moved: imageTagMutability is MUTABLE",
      resource: { kind: "aws:ecr:Repository", name: "web" },
      path: "program.resources.web.properties",
      program: { project: "infra", namespace: "platform" },
    },
  ]);
});

test("nothing that is secret is shown", () => {
  const image = { "fn::secret": "registry.example/hunter2:latest" };
  const container = { name: "web", image };
  const pod = { metadata: { name: "web" }, spec: { containers: [container] } };
  const text = programObject({ resources: { web: { type: "kubernetes:core/v1:Pod", properties: pod } } });
  const result = check(text, ...rules.map(({ name }) => name));

  expect(result.findings.length).toBeGreaterThan(0);
  expect(
    JSON.stringify({ ...result, findings: result.findings.map(({ message }) => message) }),
  ).not.toContain("hunter2");
});

test.each([
  ["its own", { provider: "${shop}" }, {}],
  ["that of its component", { parent: "${part}" }, { provider: "${shop}" }],
  ["one of those of its component", { parent: "${part}" }, { providers: ["${cloud}", "${shop}"] }],
  [
    "one of those by package",
    { parent: "${part}" },
    { providers: { aws: "${cloud}", kubernetes: "${shop}" } },
  ],
  ["that of the parent of its component", { parent: "${inner}" }, { providers: ["${shop}"] }],
])(
  "objects are in the namespace of the provider that is declared beside them: %s",
  (_, options, component) => {
    const service = { metadata: { name: "web" }, spec: { type: "LoadBalancer" } };
    const text = programObject({
      resources: {
        cloud: { type: "pulumi:providers:aws", properties: { namespace: "no" } },
        shop: { type: "pulumi:providers:kubernetes", properties: { namespace: "shop" } },
        part: { type: "example:index:Part", options: component },
        inner: { type: "example:index:Part", options: { parent: "${part}", provider: "${cloud}" } },
        web: { type: "kubernetes:core/v1:Service", properties: service, options },
      },
    });

    expect(check(text, "restrict-load-balancers").findings).toMatchObject([
      { resource: { namespace: "shop" } },
    ]);
  },
);

test("an element that nobody knows does not hide what is wrong with another", () => {
  const template = { spec: { containers: ["${sidecar}", { name: "web", image: "web:1" }] } };
  const text = programObject({
    resources: {
      web: { type: "kubernetes:apps/v1:Deployment", properties: { spec: { selector: {}, template } } },
    },
  });

  expect(check(text, "require-registry-names").findings).toMatchObject([
    { item: 'spec.template.spec.containers["web"]' },
  ]);
});

test("one variable that is used everywhere is not copied without end", () => {
  const many = Array.from({ length: 2000 }, () => "x");
  const properties = { tags: Array.from({ length: 2000 }, () => "${many}") };
  const text = programObject({
    variables: { many },
    resources: { web: { type: "aws:ecr:Repository", properties } },
  });

  expect(check(text, tags).findings).toHaveLength(1);
});

test("a document with a name and resources is a program only where its runtime says so", () => {
  const file = { name: "shop", resources: { web: { type: "aws:ecr:Repository" } } };

  expect(check(JSON.stringify({ ...file, runtime: "nodejs" }), tags).findings).toEqual([]);
  expect(check(JSON.stringify({ ...file, runtime: { name: "yaml" } }), tags).findings).toHaveLength(1);
});

describe("approvals", () => {
  const entry = { rule: tags, reason: "It is so.", approvedBy: "kim", expires: "2026-12-31" };
  const approvedBy = (resources: object): FileResult => {
    const { approvals, problems } = parseApprovals({ approvals: [{ ...entry, ...resources }] }, awsRules);
    expect(problems).toEqual([]);
    const text = programObject({ resources: { web: { type: "aws:ecr:Repository" } } });
    const some = all.filter(({ name }) => name === tags);
    return checkText("program.yaml", text, { rules: some, approvals, today: "2026-11-29" });
  };

  test.each([
    ["the Program", { resources: [{ kind: "Program", namespace: "platform", name: "infra" }] }, 0],
    ["another Program", { resources: [{ kind: "Program", namespace: "platform", name: "other" }] }, 1],
    ["a Program elsewhere", { resources: [{ kind: "Program", namespace: "shop", name: "infra" }] }, 1],
    ["the resource in a stack", { pulumi: [{ project: "infra", stack: "prod", name: "web" }] }, 0],
    ["another resource", { pulumi: [{ project: "infra", stack: "prod", name: "api" }] }, 1],
    ["the resource of another project", { pulumi: [{ project: "shop", stack: "prod", name: "web" }] }, 1],
  ])("%s", (_, resources, findings) => {
    expect(approvedBy(resources).findings).toHaveLength(findings);
  });
});

test("a resource that no rule is on still counts", () => {
  const text = programObject({ resources: { main: { type: aws.cluster.kind, properties: {} } } });

  expect(check(text, tags).resources).toBe(2);
});
