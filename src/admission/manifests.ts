/**
 * Admission policies as the manifests of each engine.
 */
import { apiVersion, type Kind } from "../author/kinds";
import { actionAt } from "./levels";
import { apiServerConditions, matchConditions, type MatchCondition } from "./match-conditions";
import type { AdmissionPolicy } from "./policy";

/** A manifest to write as YAML. */
export type Manifest = Readonly<Record<string, unknown>>;

/** How long the name of a rule of a ClusterPolicy may be; those of policies may be longer. */
const longestRuleName = 63;

/**
 * The ClusterPolicy (kyverno.io/v1) of a policy, and another for the subresources of its kinds if there are any: Kyverno
 * refuses one that names subresources and judges in the background, too.
 */
export function clusterPolicies(policy: AdmissionPolicy): readonly Manifest[] {
  const kinds = policy.kinds.map(kyvernoKind);
  const subresources = policy.kinds.flatMap((kind) =>
    (kind.subresources ?? []).map((subresource) => `${kyvernoKind(kind)}/${subresource}`),
  );
  const whole = clusterPolicy(policy, kinds);
  if (subresources.length === 0) return [whole];
  const name = `${policy.name}-subresources`;
  return [whole, clusterPolicy({ ...policy, name, operations: ["UPDATE"] }, subresources)];
}

function clusterPolicy(policy: AdmissionPolicy, kinds: readonly string[]): Manifest {
  const { name, variables, operations } = policy;
  const { failureAction, emitWarning, failurePolicy } = actionAt(policy.level);
  return {
    apiVersion: "kyverno.io/v1",
    kind: "ClusterPolicy",
    metadata: {
      ...managedMetadata(policy.name),
      annotations: {
        // Kyverno's own rules for controllers rewrite CEL as text; these policies name every kind themselves.
        "pod-policies.kyverno.io/autogen-controllers": "none",
        ...kyvernoAnnotations(policy),
      },
    },
    spec: {
      admission: true,
      background: isForBackground(policy),
      ...(emitWarning ? { emitWarning } : {}),
      ...(failurePolicy === "Fail" ? {} : { webhookConfiguration: { failurePolicy } }),
      rules: [
        {
          name: name.slice(0, longestRuleName),
          match: {
            any: [
              {
                resources: {
                  kinds,
                  operations,
                  ...namespaceSelector(policy),
                },
              },
            ],
          },
          celPreconditions: matchConditions(policy),
          // Kyverno's defaults: what it adds to lists, every apply would take out again.
          skipBackgroundRequests: true,
          validate: {
            allowExistingViolations: true,
            failureAction,
            cel: {
              generate: false,
              ...(variables.length > 0 ? { variables } : {}),
              expressions: [validation(policy)],
            },
          },
        },
      ],
    },
  };
}

/** The ValidatingPolicy (policies.kyverno.io/v1) of a policy. */
export function validatingPolicy(policy: AdmissionPolicy): Manifest {
  const { validationActions, failurePolicy } = actionAt(policy.level);
  return {
    apiVersion: "policies.kyverno.io/v1",
    kind: "ValidatingPolicy",
    metadata: { ...managedMetadata(policy.name), annotations: kyvernoAnnotations(policy) },
    spec: {
      validationActions,
      failurePolicy,
      evaluation: { admission: { enabled: true }, background: { enabled: isForBackground(policy) } },
      autogen: {
        podControllers: { controllers: [] },
        validatingAdmissionPolicy: { enabled: false },
      },
      ...validationSpec(
        policy,
        { resourceRules: resourceRules(policy), ...namespaceSelector(policy) },
        matchConditions(policy),
      ),
    },
  };
}

/** The ValidatingAdmissionPolicy (admissionregistration.k8s.io/v1) of a policy and its binding. */
export function validatingAdmissionPolicy(policy: AdmissionPolicy): [policy: Manifest, binding: Manifest] {
  const group = "admissionregistration.k8s.io/v1";
  const { validationActions, failurePolicy } = actionAt(policy.level);
  return [
    {
      apiVersion: group,
      kind: "ValidatingAdmissionPolicy",
      metadata: {
        ...managedMetadata(policy.name),
        annotations: { "kubernetes.io/description": policy.description },
      },
      spec: {
        failurePolicy,
        ...validationSpec(policy, matchResources(policy), apiServerConditions(policy)),
      },
    },
    {
      apiVersion: group,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata: managedMetadata(policy.name),
      spec: {
        policyName: policy.name,
        validationActions,
        // The Kyverno CLI judges by a binding's own matchResources and ignores the policy's constraints.
        matchResources: matchResources(policy),
      },
    },
  ];
}

/** Whether objects that are there are judged, too. Kyverno does that as if they were created. */
function isForBackground({ operations }: AdmissionPolicy): boolean {
  return operations.includes("CREATE");
}

/** The label of what is generated. */
export const managerLabel = { key: "app.kubernetes.io/managed-by", value: "lockstep" };

/** The metadata of what is generated, with the label by which it is found again. */
export function managedMetadata(name: string): { name: string; labels: Record<string, string> } {
  return { name, labels: { [managerLabel.key]: managerLabel.value } };
}

function kyvernoAnnotations(policy: AdmissionPolicy): Record<string, string> {
  const { title, category, severity, kinds, description } = policy;
  return {
    "policies.kyverno.io/title": title,
    "policies.kyverno.io/category": category,
    "policies.kyverno.io/severity": severity,
    "policies.kyverno.io/subject": kinds.map(({ kind }) => kind).join(", "),
    "policies.kyverno.io/description": description,
  };
}

function kyvernoKind(kind: Kind): string {
  return `${apiVersion(kind)}/${kind.kind}`;
}

function validationSpec(
  policy: AdmissionPolicy,
  matchConstraints: Manifest,
  conditions: readonly MatchCondition[],
): Manifest {
  return {
    matchConstraints,
    matchConditions: conditions,
    ...(policy.variables.length > 0 ? { variables: policy.variables } : {}),
    validations: [validation(policy)],
  };
}

function validation({ expression, message, messageExpression }: AdmissionPolicy): Manifest {
  return { expression, message, messageExpression };
}

/** The selector of the namespaces that a policy looks at. Engines let objects in no namespace pass by it. */
function namespaceSelector({ where }: AdmissionPolicy): Manifest {
  if (where === undefined) return {};
  const { label: key, operator, values } = where;
  return { namespaceSelector: { matchExpressions: [{ key, operator, values }] } };
}

/**
 * What a ValidatingAdmissionPolicy looks at, with all that the API server would add: what it adds to lists, every apply
 * would take out again, and a server-side one after another kind of apply would call it a conflict.
 */
function matchResources(policy: AdmissionPolicy): Manifest {
  return {
    matchPolicy: "Equivalent",
    namespaceSelector: {},
    objectSelector: {},
    ...namespaceSelector(policy),
    resourceRules: resourceRules(policy).map((rule) => ({ ...rule, scope: "*" })),
  };
}

/** One rule for each API group and version, in the order of the kinds. */
function resourceRules({ kinds, operations }: AdmissionPolicy): Manifest[] {
  const resources = new Map<string, { group: string; version: string; resources: string[] }>();
  for (const { group, version, resource, subresources = [] } of kinds) {
    const key = `${group}/${version}`;
    const entry = resources.get(key) ?? { group, version, resources: [] };
    entry.resources.push(resource, ...subresources.map((subresource) => `${resource}/${subresource}`));
    resources.set(key, entry);
  }
  return Array.from(resources.values(), ({ group, version, resources: names }) => ({
    apiGroups: [group],
    apiVersions: [version],
    operations,
    resources: names,
  }));
}
