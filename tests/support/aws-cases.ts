/**
 * AWS resources with values that nobody knows yet or that are secret, and what each gate makes of them.
 */
import { aws } from "../../src/author";
import { secret as sent, unknown } from "../preview/resources";

/** What a gate says: that a rule is kept, that it is broken, or the place of the value that it would need to know. */
export type Outcome = "kept" | "broken" | { readonly undecided: string };

/** A secret, which each gate has in a form of its own. */
interface Secret {
  readonly secret: unknown;
}

/** A resource, and what a rule makes of it at the gates; at check the same unless it is a secret that states hide. */
export interface AwsCase {
  readonly what: string;
  readonly rule: string;
  readonly type: string;
  readonly inputs: object;
  readonly preview: Outcome;
  readonly check: Outcome;
}

const undecided = (place: string): Outcome => ({ undecided: place });
const hidden = (value: unknown): Secret => ({ secret: value });

/** The inputs as Pulumi sends them to policies: with the values of secrets. */
export function asSent(inputs: unknown): unknown {
  return withSecrets(inputs, sent);
}

/** The inputs as a state has them: without the values of secrets. */
export function asStored(inputs: unknown): unknown {
  const { ["4dabf18193072939515e22adb298388d"]: signature } = sent("") as Record<string, unknown>;
  return withSecrets(inputs, () => ({ "4dabf18193072939515e22adb298388d": signature, ciphertext: "v1:x" }));
}

function withSecrets(value: unknown, secretOf: (value: unknown) => object): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withSecrets(each, secretOf));
  if ("secret" in value) return secretOf(value.secret);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withSecrets(field, secretOf)]));
}

/** Cases of one rule on one type: what it is, the inputs, and the outcome at preview and, where it is another, at check. */
function cases(
  rule: string,
  { kind: type }: { readonly kind: string },
  ...rows: readonly (readonly [what: string, inputs: object, preview: Outcome, check?: Outcome])[]
): AwsCase[] {
  return rows.map(([what, inputs, preview, check = preview]) => ({
    what,
    rule,
    type,
    inputs,
    preview,
    check,
  }));
}

const { string, list, mapping } = unknown;

const everything = JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] });
const trustOfAnybody = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
});

/** All of them. */
export const awsCases: readonly AwsCase[] = [
  ...cases(
    "disallow-administrator-policies",
    aws.role,
    ["no policies", { assumeRolePolicy: string }, "kept"],
    ["the policies are unknown", { inlinePolicies: list }, undecided("inlinePolicies")],
    ["a policy is unknown", { inlinePolicies: [{ policy: string }] }, undecided("inlinePolicies[0].policy")],
    ["a policy is null", { inlinePolicies: [{ policy: null }] }, "kept"],
    ["the name of a policy is unknown", { inlinePolicies: [{ name: string, policy: everything }] }, "broken"],
    [
      "a policy is secret",
      { inlinePolicies: [{ policy: hidden(everything) }] },
      "broken",
      undecided("inlinePolicies[0].policy"),
    ],
  ),
  ...cases(
    "disallow-administrator-policies",
    aws.policy,
    ["the policy is unknown", { policy: string }, undecided("policy")],
    [
      "a resource is unknown",
      { policy: { Statement: [{ Effect: "Allow", Action: "*", Resource: string }] } },
      undecided("policy.Statement[0].Resource"),
    ],
    [
      "a resource is unknown, of an action that does not matter",
      { policy: { Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: string }] } },
      "kept",
    ],
  ),
  ...cases(
    "disallow-open-trust",
    aws.role,
    ["the trust is unknown", { assumeRolePolicy: string }, undecided("assumeRolePolicy")],
    [
      "the trust is secret",
      { assumeRolePolicy: hidden(trustOfAnybody) },
      "broken",
      undecided("assumeRolePolicy"),
    ],
    ["another policy is unknown", { assumeRolePolicy: trustOfAnybody, managedPolicyArns: list }, "broken"],
  ),
  ...cases(
    "disallow-open-administration-ports",
    aws.securityGroup,
    ["what is let in is unknown", { ingress: list }, undecided("ingress")],
    [
      "a range is unknown beside one that is open",
      { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [string, "0.0.0.0/0"] }] },
      "broken",
    ],
    [
      "the ports are unknown",
      { ingress: [{ protocol: "tcp", fromPort: string, toPort: string, cidrBlocks: ["0.0.0.0/0"] }] },
      undecided("ingress[0].fromPort"),
    ],
    [
      "unknown ports that a group of the VPC reaches",
      { ingress: [{ protocol: "tcp", fromPort: string, toPort: string, cidrBlocks: ["10.0.0.0/8"] }] },
      "kept",
    ],
    [
      "a range is secret",
      { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [hidden("0.0.0.0/0")] }] },
      "broken",
      undecided("ingress[0].cidrBlocks[0]"),
    ],
  ),
  ...cases(
    "disallow-public-endpoints",
    aws.cluster,
    ["what the rule does not read is unknown", { roleArn: string, vpcConfig: { subnetIds: list } }, "broken"],
    ["the settings are unknown", { vpcConfig: mapping }, undecided("vpcConfig")],
    [
      "one setting is unknown",
      { vpcConfig: { endpointPublicAccess: string } },
      undecided("vpcConfig.endpointPublicAccess"),
    ],
    [
      "the networks are unknown",
      { vpcConfig: { publicAccessCidrs: list } },
      undecided("vpcConfig.publicAccessCidrs"),
    ],
    ["a network is unknown, so that there is one", { vpcConfig: { publicAccessCidrs: [string] } }, "kept"],
    [
      "unknown networks of no public endpoint",
      { vpcConfig: { endpointPublicAccess: false, publicAccessCidrs: list } },
      "kept",
    ],
    [
      "the setting is secret",
      { vpcConfig: { endpointPublicAccess: hidden(true) } },
      "broken",
      undecided("vpcConfig.endpointPublicAccess"),
    ],
    ["the setting is null", { vpcConfig: { endpointPublicAccess: null } }, "broken"],
  ),
  ...cases(
    "restrict-public-endpoint-ranges",
    aws.cluster,
    [
      "an unknown network beside a large one",
      { vpcConfig: { publicAccessCidrs: [string, "0.0.0.0/0"] } },
      "broken",
    ],
    [
      "an unknown network beside a small one",
      { vpcConfig: { publicAccessCidrs: ["203.0.113.0/24", string] } },
      undecided("vpcConfig.publicAccessCidrs[1]"),
    ],
    [
      "a secret network",
      { vpcConfig: { publicAccessCidrs: [hidden("0.0.0.0/0")] } },
      "broken",
      undecided("vpcConfig.publicAccessCidrs[0]"),
    ],
  ),
  ...cases(
    "require-cluster-secret-encryption",
    aws.cluster,
    [
      "the key is unknown",
      { encryptionConfig: { provider: { keyArn: string }, resources: ["secrets"] } },
      "kept",
    ],
    [
      "the key is secret",
      { encryptionConfig: { provider: { keyArn: hidden("arn") }, resources: ["secrets"] } },
      "kept",
    ],
    ["all is unknown", { encryptionConfig: mapping }, undecided("encryptionConfig")],
  ),
  ...cases(
    "require-control-plane-logs",
    aws.cluster,
    ["a log is unknown", { enabledClusterLogTypes: ["api", string] }, undecided("enabledClusterLogTypes[1]")],
    [
      "an unknown log besides those that must be",
      { enabledClusterLogTypes: ["api", "audit", "authenticator", string] },
      "kept",
    ],
    ["all logs are unknown", { enabledClusterLogTypes: list }, undecided("enabledClusterLogTypes")],
  ),
  ...cases(
    "restrict-cluster-admin-access",
    aws.accessPolicyAssociation,
    [
      "the policy is unknown",
      { policyArn: string, accessScope: { type: "cluster" } },
      undecided("policyArn"),
    ],
    [
      "whose access is unknown",
      {
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
        principalArn: string,
        accessScope: { type: "cluster" },
      },
      "broken",
    ],
  ),
  ...cases(
    "disallow-masters-access-entries",
    aws.accessEntry,
    [
      "an unknown group beside one that is known",
      { principalArn: "arn:aws:iam::123456789012:role/x", kubernetesGroups: [string, "deployers"] },
      undecided("kubernetesGroups[0]"),
    ],
    ["the principal is unknown", { principalArn: string }, undecided("principalArn")],
  ),
  ...cases(
    "require-immutable-tags",
    aws.repository,
    ["the name is unknown", { name: string }, "broken"],
    ["it is unknown", { imageTagMutability: string }, undecided("imageTagMutability")],
    ["it is secret", { imageTagMutability: hidden("MUTABLE") }, "broken", undecided("imageTagMutability")],
    [
      "the exceptions are unknown",
      { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION", imageTagMutabilityExclusionFilters: list },
      undecided("imageTagMutabilityExclusionFilters"),
    ],
  ),
  ...cases(
    "require-volume-encryption",
    aws.instance,
    ["the root disk is unknown", { rootBlockDevice: mapping }, undecided("rootBlockDevice")],
    [
      "whether the root disk is encrypted is unknown",
      { rootBlockDevice: { encrypted: string } },
      undecided("rootBlockDevice.encrypted"),
    ],
    ["the image is unknown", { ami: string, rootBlockDevice: { encrypted: true } }, "kept"],
  ),
  ...cases(
    "restrict-network-acls",
    aws.networkAcl,
    ["the entries are unknown", { ingress: list }, undecided("ingress")],
    [
      "an unknown network in an entry that denies",
      { ingress: [{ action: "deny", cidrBlock: string, protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 1 }] },
      "kept",
    ],
    [
      "an unknown network in an entry that allows",
      {
        ingress: [{ action: "allow", cidrBlock: string, protocol: "-1", fromPort: 0, toPort: 0, ruleNo: 1 }],
      },
      undecided("ingress[0].cidrBlock"),
    ],
  ),
  ...cases(
    "require-bucket-tls",
    aws.bucketPolicy,
    ["the policy is unknown", { bucket: "shop", policy: string }, undecided("policy")],
    [
      "the bucket is unknown",
      {
        bucket: string,
        policy: JSON.stringify({ Statement: [{ Effect: "Deny", Principal: "*", Action: "*" }] }),
      },
      "kept",
    ],
    [
      "the resource of the statement that denies is unknown",
      {
        policy: {
          Statement: [
            {
              Effect: "Deny",
              Principal: "*",
              Action: "s3:*",
              Resource: string,
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
          ],
        },
      },
      "kept",
    ],
  ),
  ...cases(
    "disallow-privileged-tasks",
    aws.taskDefinition,
    ["the containers are unknown", { containerDefinitions: string }, undecided("containerDefinitions")],
    [
      "the containers are secret",
      { containerDefinitions: hidden(JSON.stringify([{ name: "web", privileged: true }])) },
      "broken",
      undecided("containerDefinitions"),
    ],
  ),
  ...cases(
    "disallow-function-credentials",
    aws.lambdaFunction,
    [
      "the variables are unknown",
      { environment: { variables: mapping } },
      undecided("environment.variables"),
    ],
    [
      "an unknown variable beside a credential",
      { environment: { variables: { TABLE: string, DB_PASSWORD: "hunter22" } } },
      "broken",
    ],
    [
      "a variable is secret",
      { environment: { variables: { DB_PASSWORD: hidden("hunter22") } } },
      "broken",
      undecided("environment.variables.DB_PASSWORD"),
    ],
  ),
  ...cases(
    "require-managed-passwords",
    aws.databaseInstance,
    ["the password is unknown", { password: string }, "broken"],
    ["the password is secret", { password: hidden("hunter22") }, "broken"],
    ["the password is null", { password: null }, "kept"],
  ),
];
