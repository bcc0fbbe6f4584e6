/** Resources of `aws-native`, which rules know as those of `aws`, in states, programs and among each other. */
import type { FileResult } from "../../../src/findings/result";
import { checkText } from "../../../src/sources/check-text";
import { awsPairs, awsRules } from "../../support/rules";
import { withoutSettings } from "../../support/settings";
import { preview, secret, state, step, unknown } from "./stacks";

const together = { kinds: [], complete: [] };
const checks = { approvals: [], today: "2026-11-29", together };
const all = withoutSettings([...awsRules, ...awsPairs], "check");

function check(text: object, rule?: string): FileResult {
  const rules = all.filter(({ name }) => rule === undefined || name === rule);
  return checkText("stack.json", JSON.stringify(text), { ...checks, rules });
}

function resource(type: string, inputs: object, name = "main", rest: object = {}): object {
  const token = `aws-native:${type}`;
  return { urn: `urn:pulumi:prod::shop::${token}::${name}`, custom: true, type: token, inputs, ...rest };
}

const project = (type: string, properties: object): object => ({
  name: "shop",
  runtime: "yaml",
  resources: { main: { type: `aws-native:${type}`, properties } },
});

const policy = (principal: unknown): object => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: principal, Action: "ecr:*" }],
});
const logs = (...types: readonly string[]): object => ({
  clusterLogging: { enabledTypes: types.map((type) => ({ type })) },
});
const entry = { clusterName: "main", principalArn: "arn:aws:iam::123456789012:role/x" };
const admin = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
const view = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
const ofCluster = { accessScope: { type: "cluster" } };

/** A rule, a type, inputs that keep it, inputs that break it, and the field that is to blame. */
const rows: readonly (readonly [rule: string, type: string, good: object, bad: object, field: string])[] = [
  [
    "disallow-public-endpoints",
    "eks:Cluster",
    { resourcesVpcConfig: { endpointPublicAccess: false } },
    { resourcesVpcConfig: { endpointPublicAccess: true } },
    "resourcesVpcConfig.endpointPublicAccess",
  ],
  [
    "restrict-public-endpoint-ranges",
    "eks:Cluster",
    { resourcesVpcConfig: { publicAccessCidrs: ["198.51.100.0/24"] } },
    { resourcesVpcConfig: { publicAccessCidrs: ["198.51.100.0/24", "0.0.0.0/0"] } },
    "resourcesVpcConfig.publicAccessCidrs[1]",
  ],
  [
    "require-private-endpoints",
    "eks:Cluster",
    { resourcesVpcConfig: { endpointPrivateAccess: true } },
    { resourcesVpcConfig: {} },
    "resourcesVpcConfig",
  ],
  [
    "require-cluster-secret-encryption",
    "eks:Cluster",
    { encryptionConfig: [{ resources: ["secrets"], provider: { keyArn: "x" } }] },
    { encryptionConfig: [] },
    "",
  ],
  [
    "require-control-plane-logs",
    "eks:Cluster",
    { logging: logs("api", "audit", "authenticator") },
    { logging: logs("api") },
    "logging.clusterLogging.enabledTypes",
  ],
  ["require-supported-cluster-versions", "eks:Cluster", { version: "1.99" }, { version: "1.20" }, "version"],
  [
    "require-access-entries",
    "eks:Cluster",
    { accessConfig: { authenticationMode: "API" } },
    { accessConfig: { authenticationMode: "CONFIG_MAP" } },
    "accessConfig.authenticationMode",
  ],
  [
    "require-cluster-deletion-protection",
    "eks:Cluster",
    { deletionProtection: true },
    { deletionProtection: false },
    "deletionProtection",
  ],
  [
    "disallow-node-ssh",
    "eks:Nodegroup",
    { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroups: ["sg-1"] } },
    { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroups: [] } },
    "remoteAccess",
  ],
  [
    "disallow-addon-overwrites",
    "eks:Addon",
    { addonName: "vpc-cni", resolveConflicts: "PRESERVE" },
    { addonName: "vpc-cni", resolveConflicts: "OVERWRITE" },
    "resolveConflicts",
  ],
  [
    "disallow-masters-access-entries",
    "eks:AccessEntry",
    { ...entry, kubernetesGroups: ["viewers"] },
    { ...entry, kubernetesGroups: ["system:masters"] },
    "kubernetesGroups[0]",
  ],
  [
    "restrict-cluster-admin-access",
    "eks:AccessEntry",
    { ...entry, accessPolicies: [{ policyArn: view, ...ofCluster }] },
    {
      ...entry,
      accessPolicies: [
        { policyArn: view, ...ofCluster },
        { policyArn: admin, ...ofCluster },
      ],
    },
    "accessPolicies[1].policyArn",
  ],
  [
    "restrict-pod-identities",
    "eks:PodIdentityAssociation",
    { clusterName: "main", namespace: "shop", serviceAccount: "orders" },
    { clusterName: "main", namespace: "shop", serviceAccount: "default" },
    "serviceAccount",
  ],
  [
    "restrict-cluster-capabilities",
    "eks:Capability",
    { type: "KRO", tags: [{ key: "owner", value: "shop" }] },
    { type: "ACK" },
    "type",
  ],
  [
    "require-immutable-tags",
    "ecr:Repository",
    {
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [
        {
          imageTagMutabilityExclusionFilterType: "WILDCARD",
          imageTagMutabilityExclusionFilterValue: "latest",
        },
      ],
    },
    {
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [
        { imageTagMutabilityExclusionFilterType: "WILDCARD", imageTagMutabilityExclusionFilterValue: "v*" },
      ],
    },
    "imageTagMutabilityExclusionFilters[0]",
  ],
  [
    "require-image-scanning",
    "ecr:Repository",
    { imageScanningConfiguration: { scanOnPush: true } },
    { imageScanningConfiguration: { scanOnPush: false } },
    "imageScanningConfiguration.scanOnPush",
  ],
  [
    "require-repository-kms-encryption",
    "ecr:Repository",
    { encryptionConfiguration: { encryptionType: "KMS" } },
    { encryptionConfiguration: { encryptionType: "AES256" } },
    "encryptionConfiguration",
  ],
  [
    "disallow-repository-force-delete",
    "ecr:Repository",
    { emptyOnDelete: false },
    { emptyOnDelete: true },
    "emptyOnDelete",
  ],
  [
    "disallow-public-repository-policies",
    "ecr:Repository",
    { repositoryPolicyText: policy({ AWS: "arn:aws:iam::123456789012:root" }) },
    { repositoryPolicyText: policy("*") },
    "repositoryPolicyText.Statement[0]",
  ],
  [
    "disallow-public-repository-policies",
    "ecr:RegistryPolicy",
    { policyText: policy({ AWS: "arn:aws:iam::123456789012:root" }) },
    { policyText: policy("*") },
    "policyText.Statement[0]",
  ],
  [
    "require-repository-lifecycles",
    "ecr:Repository",
    { lifecyclePolicy: { lifecyclePolicyText: "{}" } },
    { repositoryName: "shop" },
    "",
  ],
  [
    "require-immutable-tags",
    "ecr:RepositoryCreationTemplate",
    { prefix: "ROOT", imageTagMutability: "IMMUTABLE" },
    { prefix: "ROOT", imageTagMutability: "MUTABLE" },
    "imageTagMutability",
  ],
  [
    "require-resource-tags",
    "eks:Cluster",
    { tags: [{ key: "owner", value: "shop" }] },
    { tags: [{ key: "team", value: "shop" }] },
    "tags",
  ],
];

describe.each(rows)("%s on %s", (rule, type, good, bad, field) => {
  test.each([
    ["a state", (inputs: object) => state(resource(type, inputs))],
    ["a preview", (inputs: object) => preview(step(resource(type, inputs)))],
    ["a program", (inputs: object) => project(type, inputs)],
  ])("in %s", (_, asStack) => {
    const place = { findings: [{ field: expect.stringContaining(field) as string }] };

    expect(check(asStack(bad), rule)).toMatchObject({ ...place, notes: [], problems: [] });
    expect(check(asStack(good), rule)).toMatchObject({
      findings: [],
      notes: [],
      problems: [],
      undecided: [],
    });
  });
});

test.each<[what: string, rule: string, type: string, inputs: object, place: string]>([
  [
    "a field",
    "require-image-scanning",
    "ecr:Repository",
    { imageScanningConfiguration: unknown },
    "imageScanningConfiguration",
  ],
  [
    "a mapping that has another name",
    "disallow-public-endpoints",
    "eks:Cluster",
    { resourcesVpcConfig: unknown },
    "vpcConfig",
  ],
  [
    "what a list is deep in",
    "require-control-plane-logs",
    "eks:Cluster",
    { logging: unknown },
    "enabledClusterLogTypes",
  ],
  [
    "a list that is a field",
    "restrict-cluster-admin-access",
    "eks:AccessEntry",
    { ...entry, accessPolicies: unknown },
    "policyArn",
  ],
  [
    "a secret list",
    "require-cluster-secret-encryption",
    "eks:Cluster",
    { encryptionConfig: secret({ ciphertext: "v1:x" }) },
    "encryptionConfig",
  ],
  [
    "a policy",
    "disallow-public-repository-policies",
    "ecr:Repository",
    { repositoryPolicyText: unknown },
    "policy",
  ],
  ["a tag", "require-resource-tags", "ecr:Repository", { tags: [unknown] }, "tags"],
  [
    "the key of a tag",
    "require-resource-tags",
    "ecr:Repository",
    { tags: [{ key: unknown, value: "x" }] },
    "tags",
  ],
])("%s that is not known leaves a rule undecided", (_, rule, type, inputs, place) => {
  const { findings, notes } = check(preview(step(resource(type, inputs))), rule);

  expect({ findings, notes: notes.map(({ message }) => message.split(" is ")[0]) }).toEqual({
    findings: [],
    notes: [place],
  });
});

test("texts stand for booleans in a program", () => {
  const program = project("eks:Cluster", { resourcesVpcConfig: { endpointPublicAccess: "false" } });

  expect(check(program, "disallow-public-endpoints").findings).toEqual([]);
});

test("resources of both providers are joined", () => {
  const cluster = resource("eks:Cluster", {}, "shop");
  const { urn } = cluster as { urn: string };
  const template = {
    urn: "urn:pulumi:prod::shop::aws:ec2/launchTemplate:LaunchTemplate::nodes",
    custom: true,
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    inputs: { metadataOptions: { httpTokens: "required" } },
  };
  const nodes = resource("eks:Nodegroup", { launchTemplate: { id: unknown } }, "nodes", {
    propertyDependencies: { launchTemplate: [template.urn], clusterName: [urn] },
  });
  const { findings, undecided } = check(
    preview(...[cluster, template, nodes].map((each) => step(each))),
    "require-node-launch-templates",
  );

  expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
});

test("what is made of a repository is not made of the policy in it", () => {
  const repository = resource("ecr:Repository", { repositoryPolicyText: policy("*") }, "web");
  const { urn } = repository as { urn: string };
  const type = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
  const lifecycle = {
    urn: `urn:pulumi:prod::shop::${type}::web`,
    custom: true,
    type,
    inputs: { repository: unknown, policy: "{}" },
    propertyDependencies: { repository: [urn] },
  };
  const { findings, undecided } = check(
    preview(step(repository), step(lifecycle)),
    "require-repository-lifecycles",
  );

  expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
});

test("of others it is said once that no rule judges them", () => {
  const buckets = ["a", "b"].map((name) => resource("s3:Bucket", {}, name));
  const said = "no rule judges aws-native:s3:Bucket: of aws-native, rules know resources of EKS and ECR";

  expect(check(state(...buckets)).notes.map(({ message }) => message)).toEqual([said]);
  expect(check(state(...buckets), "require-immutable-tags").notes).toEqual([]);
  expect(check(project("s3:Bucket", {})).notes.map(({ message }) => message)).toEqual([said]);
});
