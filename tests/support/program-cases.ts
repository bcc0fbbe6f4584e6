/**
 * Programs in which something is not known before they run, and what policies make of them at admission.
 */
import type { KubernetesObject } from "../../src/author";
import { isResource } from "../../src/author/providers";
import { programOf } from "../../src/families/resource-examples";

/** What a policy says: that a rule is kept, that it is broken, by some items too, or the places that it would need to know. */
export type ProgramOutcome = "kept" | "broken" | "broken in part" | { readonly undecided: string };

/** A resource of a program, and what a rule makes of it. */
export interface ProgramCase {
  readonly what: string;
  readonly rule: string;
  readonly resource: object;
  readonly outcome: ProgramOutcome;
  /** What check makes of it, which works out more of a program, and does not say again what its schema forbids. */
  readonly check: CheckOutcome;
}

/** What check says of a rule on a program; a resource that is built as none can be is a problem. */
export type CheckOutcome = "kept" | "broken" | "undecided" | "misshapen";

/** A `Program` with one resource, `main`. */
export function programWith(resource: object, name = "infra"): KubernetesObject {
  const metadata = { name, namespace: "shop" };
  return {
    apiVersion: "pulumi.com/v1",
    kind: "Program",
    metadata,
    program: { resources: { main: resource } },
  } as KubernetesObject;
}

/** An example of a rule as the resource of a program. */
export function declaring(example: KubernetesObject): object {
  if (isResource(example)) {
    const { resources } = programOf(example) as { resources: Record<string, object> };
    return Object.values(resources)[0] ?? {};
  }
  const { apiVersion, kind, ...properties } = example;
  return { type: `kubernetes:${apiVersion === "v1" ? "core/v1" : apiVersion}:${kind}`, properties };
}

const cluster = (vpcConfig: unknown): object => ({
  type: "aws:eks:Cluster",
  properties: { roleArn: "x", vpcConfig },
});
const repository = (properties: object): object => ({ type: "aws:ecr/repository:Repository", properties });
const instance = (properties: object): object => ({ type: "aws:rds/instance:Instance", properties });
const undecided = (places: string): ProgramOutcome => ({ undecided: places });

const [endpoint, tags, database, backups, logs, masters] = [
  "disallow-public-endpoints",
  "require-immutable-tags",
  "disallow-public-databases",
  "require-database-backups",
  "require-control-plane-logs",
  "disallow-masters-access-entries",
] as const;

/** What it is, the rule, the resource, the outcome at admission, and that of check where it is another. */
const rows: readonly (readonly [string, string, object, ProgramOutcome, CheckOutcome?])[] = [
  ["nothing but known values, broken", endpoint, cluster({ endpointPublicAccess: true }), "broken"],
  ["nothing but known values, kept", endpoint, cluster({ endpointPublicAccess: false }), "kept"],
  ["an absent value that breaks the rule", endpoint, cluster({}), "broken"],
  [
    "a mapping that must be there and is not",
    endpoint,
    { type: "aws:eks:Cluster", properties: { roleArn: "x" } },
    undecided("vpcConfig"),
    "misshapen",
  ],
  ["null in place of a value", endpoint, cluster({ endpointPublicAccess: null }), "broken"],
  [
    "a reference",
    endpoint,
    cluster({ endpointPublicAccess: "${on}" }),
    undecided("vpcConfig.endpointPublicAccess"),
  ],
  [
    "a reference beside what keeps the rule",
    endpoint,
    cluster({ endpointPublicAccess: false, publicAccessCidrs: "${a}" }),
    "kept",
  ],
  [
    "a reference of which the rule depends",
    endpoint,
    cluster({ publicAccessCidrs: "${cidrs}" }),
    undecided("vpcConfig.publicAccessCidrs"),
  ],
  ["references in a list that is not empty", endpoint, cluster({ publicAccessCidrs: ["${cidr}"] }), "kept"],
  ["a part that is a reference", endpoint, cluster("${network}"), undecided("vpcConfig")],
  [
    "a function",
    endpoint,
    cluster({ endpointPublicAccess: { "fn::invoke": { function: "x:y:z" } } }),
    undecided("vpcConfig.endpointPublicAccess"),
  ],
  [
    "a function in the old spelling",
    endpoint,
    cluster({ endpointPublicAccess: { "Fn::Invoke": { function: "x:y:z" } } }),
    undecided("vpcConfig.endpointPublicAccess"),
  ],
  ["true as text", endpoint, cluster({ endpointPublicAccess: "true" }), "broken"],
  ["false as text", endpoint, cluster({ endpointPublicAccess: "false" }), "kept"],
  ["one that is only read", endpoint, { type: "aws:eks:Cluster", get: { id: "x" } }, "kept"],
  [
    "the long form of the type",
    endpoint,
    { type: "aws:eks/cluster:Cluster", properties: { vpcConfig: {} } },
    "broken",
  ],
  ["another type", endpoint, { type: "aws:eks:NodeGroup", properties: { vpcConfig: {} } }, "kept"],
  ["no properties", tags, { type: "aws:ecr:Repository" }, "broken"],
  [
    "a reference in a text",
    tags,
    repository({ imageTagMutability: "IMM${rest}" }),
    undecided("imageTagMutability"),
  ],
  ["a reference elsewhere", tags, repository({ imageTagMutability: "MUTABLE", name: "${name}" }), "broken"],
  [
    "a secret",
    tags,
    repository({ imageTagMutability: { "fn::secret": "MUTABLE" } }),
    undecided("imageTagMutability"),
    "broken",
  ],
  ["what only looks like a reference", tags, repository({ imageTagMutability: "$${IMMUTABLE}" }), "broken"],
  [
    "an unknown filter among known ones",
    tags,
    repository({
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [{ filter: "latest" }, { filter: "${other}" }],
    }),
    undecided("imageTagMutabilityExclusionFilters"),
  ],
  [
    "a filter that breaks the rule beside an unknown one",
    tags,
    repository({
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [{ filter: "${other}" }, { filter: "v1*" }],
    }),
    "broken",
  ],
  ["a boolean as text", database, instance({ publiclyAccessible: "true" }), "broken"],
  ["a negative boolean as text", database, instance({ publiclyAccessible: "false" }), "kept"],
  ["a number", backups, instance({ backupRetentionPeriod: 3 }), "broken"],
  ["a number as text", backups, instance({ backupRetentionPeriod: "3" }), "broken"],
  ["a sufficient number as text", backups, instance({ backupRetentionPeriod: "14" }), "kept"],
  [
    "an unknown number",
    backups,
    instance({ backupRetentionPeriod: "${days}" }),
    undecided("backupRetentionPeriod"),
  ],
  [
    "a list that is unknown",
    logs,
    { type: "aws:eks:Cluster", properties: { enabledClusterLogTypes: "${types}" } },
    undecided("enabledClusterLogTypes"),
  ],
  [
    "a list with an unknown element that may be what is missing",
    logs,
    { type: "aws:eks:Cluster", properties: { enabledClusterLogTypes: ["api", "audit", "${third}"] } },
    undecided("enabledClusterLogTypes"),
  ],
  [
    "a list that has all beside an unknown element",
    logs,
    {
      type: "aws:eks:Cluster",
      properties: { enabledClusterLogTypes: ["api", "audit", "authenticator", "${more}"] },
    },
    "kept",
  ],
  [
    "an unknown group beside the one that breaks the rule",
    masters,
    {
      type: "aws:eks:AccessEntry",
      properties: { principalArn: "arn:aws:iam::1:role/x", kubernetesGroups: ["${group}", "system:masters"] },
    },
    "broken",
  ],
  [
    "an unknown group",
    masters,
    {
      type: "aws:eks:AccessEntry",
      properties: { principalArn: "arn:aws:iam::1:role/x", kubernetesGroups: ["${group}"] },
    },
    undecided("kubernetesGroups"),
  ],
  [
    "an unknown principal and a group that breaks the rule",
    masters,
    {
      type: "aws:eks:AccessEntry",
      properties: { principalArn: "${role.arn}", kubernetesGroups: ["system:masters"] },
    },
    "broken",
  ],
  [
    "an unknown principal",
    masters,
    { type: "aws:eks:AccessEntry", properties: { principalArn: "${role.arn}" } },
    undecided("principalArn"),
  ],
  [
    "one of several fields that are asked for",
    "disallow-task-host-namespaces",
    { type: "aws:ecs:TaskDefinition", properties: { family: "x", pidMode: "task", ipcMode: "${mode}" } },
    undecided("ipcMode"),
  ],
  [
    "one of several fields that breaks the rule beside an unknown one",
    "disallow-task-host-namespaces",
    { type: "aws:ecs:TaskDefinition", properties: { family: "x", pidMode: "host", ipcMode: "${mode}" } },
    "broken",
  ],
  [
    "an unknown setting among those that must be on",
    "require-public-access-blocks",
    {
      type: "aws:s3:BucketPublicAccessBlock",
      properties: {
        blockPublicAcls: true,
        blockPublicPolicy: "${on}",
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    },
    undecided("blockPublicPolicy"),
  ],
  [
    "a setting that is off beside an unknown one",
    "require-public-access-blocks",
    {
      type: "aws:s3:BucketPublicAccessBlock",
      properties: { blockPublicAcls: false, blockPublicPolicy: "${on}" },
    },
    undecided("blockPublicPolicy"),
  ],
  [
    "a part that the resource must have and has not",
    endpoint,
    { type: "aws:eks:Cluster", properties: { roleArn: "x" } },
    undecided("vpcConfig"),
    "misshapen",
  ],
  [
    "an element of a list that is unknown",
    "disallow-public-addresses",
    { type: "aws:ec2:LaunchTemplate", properties: { networkInterfaces: ["${x}"] } },
    undecided("networkInterfaces"),
  ],
  [
    "properties that a function makes",
    database,
    { type: "aws:rds:Instance", properties: { "fn::secret": { publiclyAccessible: true } } },
    undecided("properties"),
    "broken",
  ],
  [
    "a function in capitals",
    endpoint,
    cluster({ endpointPublicAccess: { "FN::secret": false } }),
    undecided("vpcConfig.endpointPublicAccess"),
    "kept",
  ],
  ["a key that is worked out", endpoint, cluster({ "${key}": false }), undecided("vpcConfig")],
  [
    "a reference behind an escape",
    tags,
    repository({ imageTagMutability: "$$${mode}" }),
    undecided("imageTagMutability"),
  ],
  [
    "a resource of the other provider, which only check reads",
    tags,
    { type: "aws-native:ecr:Repository", properties: { imageTagMutability: "MUTABLE" } },
    undecided("properties"),
    "broken",
  ],
  [
    "a part of such a resource",
    "restrict-cluster-admin-access",
    {
      type: "aws-native:eks:AccessEntry",
      properties: { accessPolicies: [{ policyArn: "x", accessScope: { type: "cluster" } }] },
    },
    undecided("properties"),
    "kept",
  ],
  [
    "such a resource without that part",
    "restrict-cluster-admin-access",
    { type: "aws-native:eks:AccessEntry", properties: { principalArn: "x" } },
    "kept",
  ],
  [
    "a resource of that provider that no rule knows",
    tags,
    { type: "aws-native:ecr:PublicRepository", properties: {} },
    "kept",
    "undecided",
  ],
  [
    "a number where a text belongs",
    "require-supported-cluster-versions",
    { type: "aws:eks:Cluster", properties: { version: 1.2 } },
    "broken",
  ],
  ["a text where a mapping belongs", endpoint, cluster("public"), undecided("vpcConfig"), "misshapen"],
  [
    "a text where a list belongs",
    "restrict-public-endpoint-ranges",
    cluster({ publicAccessCidrs: "0.0.0.0/0" }),
    undecided("vpcConfig.publicAccessCidrs"),
    "misshapen",
  ],
  [
    "a mapping where a boolean belongs",
    database,
    instance({ publiclyAccessible: { on: true } }),
    undecided("publiclyAccessible"),
    "misshapen",
  ],
  [
    "a text where a number belongs",
    backups,
    instance({ backupRetentionPeriod: "a week" }),
    undecided("backupRetentionPeriod"),
    "misshapen",
  ],
  [
    "a list where a text belongs",
    "require-supported-cluster-versions",
    { type: "aws:eks:Cluster", properties: { version: ["1.20"] } },
    undecided("version"),
    "misshapen",
  ],
  [
    "a number where a mapping belongs in a list",
    "disallow-public-addresses",
    { type: "aws:ec2:LaunchTemplate", properties: { networkInterfaces: [1] } },
    undecided("networkInterfaces"),
    "misshapen",
  ],
  [
    "a number where a list belongs",
    logs,
    { type: "aws:eks:Cluster", properties: { enabledClusterLogTypes: 3 } },
    undecided("enabledClusterLogTypes"),
    "misshapen",
  ],
  [
    "the type of the resource",
    "disallow-user-policies",
    { type: "aws:iam:UserPolicy", properties: {} },
    "broken",
  ],
  [
    "the type of a resource that may break the rule",
    "disallow-user-policies",
    { type: "aws:iam:PolicyAttachment", properties: { users: "${them}" } },
    undecided("users"),
  ],
  [
    "the type of a resource that keeps the rule",
    "disallow-user-policies",
    { type: "aws:iam/policyAttachment:PolicyAttachment", properties: { roles: ["x"] } },
    "kept",
  ],
  [
    "an option",
    "require-protected-resources",
    { type: "aws:rds:Instance", options: { protect: true } },
    "kept",
  ],
  ["an option that is not there", "require-protected-resources", { type: "aws:rds:Instance" }, "broken"],
  ["a boolean in another spelling", database, instance({ publiclyAccessible: "True" }), "broken"],
  ["a negative boolean in another spelling", endpoint, cluster({ endpointPublicAccess: "False" }), "kept"],
];

const container = (fields: object): object => ({
  name: "web",
  image: "registry.k8s.io/pause:3.10",
  ...fields,
});
const deployment = (spec: unknown, others: object = {}): object => ({
  type: "kubernetes:apps/v1:Deployment",
  properties: {
    metadata: { name: "web", namespace: "shop" },
    spec: { selector: {}, template: { spec } },
    ...others,
  },
});
const containers = (...all: readonly unknown[]): object => deployment({ containers: all });
const binding = (properties: object): object => ({
  type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
  properties: { subjects: [{ kind: "Group", name: "team" }], ...properties },
});
const [limits, digests, administrators, privileged, namespaces, permissions] = [
  "require-resource-limits",
  "require-image-digests",
  "restrict-cluster-admin-bindings",
  "disallow-privileged-containers",
  "disallow-default-namespace",
  "disallow-wildcard-permissions",
] as const;
const limited = { resources: { limits: { memory: "1Gi", cpu: "1" }, requests: { memory: "1Gi", cpu: "1" } } };
const inPod = "spec.template.spec.containers";

/** The same of rules on objects of Kubernetes. */
const rowsOfObjects: typeof rows = [
  ["an object that breaks the rule", limits, containers(container({})), "broken"],
  ["an object that keeps it", limits, containers(container(limited)), "kept"],
  [
    "an unknown image of one that breaks the rule",
    limits,
    containers(container({ image: "${image}" })),
    "broken",
  ],
  [
    "an unknown value that the rule depends on",
    limits,
    containers(container({ resources: { limits: "${limits}" } })),
    undecided(`${inPod}[].resources.limits`),
  ],
  [
    "an unknown container beside one that breaks it",
    limits,
    containers("${sidecar}", container({})),
    "broken in part",
    "broken",
  ],
  ["an unknown container", limits, containers("${sidecar}"), undecided(inPod)],
  ["containers that are unknown", limits, deployment({ containers: "${all}" }), undecided(inPod)],
  ["a pod that is unknown", "disallow-host-network", deployment("${pod}"), undecided("spec.template.spec")],
  [
    "a function",
    privileged,
    containers(container({ securityContext: { "fn::invoke": {} } })),
    undecided(`${inPod}[].securityContext`),
  ],
  [
    "an image with a reference",
    digests,
    containers(container({ image: "web@${digest}" })),
    undecided(`${inPod}[].image`),
  ],
  [
    "a role that is unknown",
    administrators,
    binding({ roleRef: { kind: "ClusterRole", apiGroup: "rbac.authorization.k8s.io", name: "${role}" } }),
    undecided("roleRef.name"),
  ],
  [
    "a role that breaks the rule",
    administrators,
    binding({
      roleRef: { kind: "ClusterRole", apiGroup: "rbac.authorization.k8s.io", name: "cluster-admin" },
    }),
    "broken",
  ],
  [
    "an unknown verb beside a wildcard",
    permissions,
    {
      type: "kubernetes:rbac.authorization.k8s.io/v1:Role",
      properties: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["${verb}", "*"] }] },
    },
    undecided("rules[].verbs"),
    "undecided",
  ],
  ["no namespace", namespaces, { type: "kubernetes:core/v1:Service", properties: { spec: {} } }, "broken"],
  [
    "a namespace",
    namespaces,
    { type: "kubernetes:core/v1:Service", properties: { metadata: { namespace: "shop" } } },
    "kept",
  ],
  [
    "an unknown namespace",
    namespaces,
    { type: "kubernetes:core/v1:Service", properties: { metadata: { namespace: "${ns}" } } },
    undecided("metadata.namespace"),
  ],
  [
    "that of a provider",
    namespaces,
    { type: "kubernetes:core/v1:Service", properties: {}, options: { provider: "${cluster}" } },
    undecided("metadata.namespace"),
    "broken",
  ],
  ["one that is only read", namespaces, { type: "kubernetes:core/v1:Service", get: { id: "x" } }, "kept"],
  ["another kind", namespaces, { type: "kubernetes:core/v1:Namespace", properties: {} }, "kept"],
  [
    "a kind in the properties",
    namespaces,
    { type: "kubernetes:core/v1:ConfigMap", properties: { kind: "Service" } },
    "broken",
  ],
  [
    "another version of the kind",
    limits,
    { ...containers(container({})), type: "kubernetes:apps/v1beta1:Deployment" },
    "broken",
    "misshapen",
  ],
];

/** All of them. */
export const programCases: readonly ProgramCase[] = [...rows, ...rowsOfObjects].map(
  ([what, rule, resource, outcome, check]) => ({
    what,
    rule,
    resource,
    outcome,
    check: check ?? (outcome === "kept" || outcome === "broken" ? outcome : "undecided"),
  }),
);
