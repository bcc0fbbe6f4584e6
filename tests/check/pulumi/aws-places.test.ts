/** A finding on an AWS resource is at the input that breaks the rule, in programs and in states. */
import { stringify } from "yaml";
import { isResource } from "../../../src/author/providers";
import { programOf } from "../../../src/families/resource-examples";
import type { Finding } from "../../../src/findings/result";
import { checkText } from "../../../src/sources/check-text";
import { awsRules } from "../../support/rules";
import { withoutSettings } from "../../support/settings";

const rules = withoutSettings(awsRules, "check");

function findingsIn(file: string, text: string, name: string): readonly Finding[] {
  const some = rules.filter((rule) => rule.name === name);
  return checkText(file, text, { rules: some, approvals: [], today: "2026-11-29" }).findings;
}

/** Where a finding is: the text there, and what is missing of it. */
function placeIn(text: string, { location: { line, column }, field, missing = field }: Finding): string {
  const rest = (text.split("\n")[line - 1] ?? "").slice(column - 1);
  const lacks = missing.slice(field.length).replace(/^\./u, "");
  return lacks === "" ? rest : `${rest} without ${lacks}`;
}

const cluster = `name: shop
runtime: yaml
resources:
  main:
    type: aws:eks:Cluster
    properties:
      roleArn: \${role.arn}
      vpcConfig:
        subnetIds:
          - \${private.id}
        endpointPublicAccess: true
        publicAccessCidrs:
          - 203.0.113.0/24
          - 0.0.0.0/0
      enabledClusterLogTypes:
        - api
  images:
    type: aws:ecr:Repository
    properties:
      name: \${name}
  open:
    type: aws:ec2:SecurityGroup
    properties:
      vpcId: \${network.id}
      ingress:
        - {protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [0.0.0.0/0]}
        - {protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [0.0.0.0/0]}
  store:
    type: aws:rds:Instance
    properties:
      storageEncrypted: "false"
      publiclyAccessible: \${isPublic}
  policy:
    type: aws:iam:Policy
    properties:
      policy:
        fn::toJSON: {Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}
`;

test.each<[rule: string, ...places: string[]]>([
  ["restrict-public-endpoint-ranges", "0.0.0.0/0"],
  ["require-private-endpoints", "vpcConfig: without endpointPrivateAccess"],
  ["require-access-entries", "properties: without accessConfig.authenticationMode"],
  ["require-immutable-tags", "properties: without imageTagMutability"],
  ["disallow-open-administration-ports", "fromPort: 22, toPort: 22, cidrBlocks: [0.0.0.0/0]}"],
  ["require-database-encryption", 'storageEncrypted: "false"'],
  ["disallow-administrator-policies", "policy:"],
])("of %s in a program beside values that nobody knows", (rule, ...places) => {
  expect(findingsIn("Pulumi.yaml", cluster, rule).map((each) => placeIn(cluster, each))).toEqual(places);
});

test("in a state at the property", () => {
  const type = "aws:ecr/repository:Repository";
  const inputs = { name: "shop", imageTagMutability: "MUTABLE" };
  const resource = { urn: `urn:pulumi:prod::shop::${type}::web`, custom: true, type, inputs };
  const state = { version: 3, deployment: { manifest: {}, resources: [resource] } };
  const text = JSON.stringify(state, null, 2);
  const findings = findingsIn("stack.json", text, "require-immutable-tags");

  expect(findings.map((each) => placeIn(text, each))).toEqual(['"imageTagMutability": "MUTABLE"']);
  expect(findings).toMatchObject([
    {
      path: "deployment.resources[0].inputs",
      field: "deployment.resources[0].inputs.imageTagMutability",
    },
  ]);
});

const examples = rules.flatMap((rule) =>
  rule.examples.bad
    .filter(isResource)
    .map((object, index) => ({ name: rule.name, index, object, isOfInputs: rule.category !== "protection" })),
);

test.each(examples.filter(({ isOfInputs }) => isOfInputs))(
  "$name: bad example $index is at an input, or says which is missing",
  ({ name, object }) => {
    const text = stringify({ name: "shop", runtime: "yaml", ...programOf(object) });
    for (const { field, missing } of findingsIn("Pulumi.yaml", text, name)) {
      expect((missing ?? field).startsWith("resources.main.properties.")).toBe(true);
    }
  },
);
