/**
 * ClusterPolicies of Kyverno.
 */
import { apiVersion, type Kind } from "../../author/kinds";
import { programOfObjects, workspaceKinds } from "../../families/programs";
import { actionAt } from "../levels";
import { managedMetadata, namespaceSelector, validation, type Manifest } from "../manifests";
import { matchConditions } from "../match-conditions";
import type { AdmissionPolicy } from "../policy";
import { policyName } from "../policy-names";
import { isForBackground, kyvernoAnnotations } from "./kyverno";

/**
 * Kinds that only the other engines judge: Kyverno compiles ClusterPolicies anew for each request, and those on objects and pods
 * in other objects take it longer than the API server waits for an answer.
 */
const withoutClusterPolicies: readonly Kind[] = [programOfObjects, ...workspaceKinds];

/**
 * The ClusterPolicy (kyverno.io/v1) of a policy, and another for the subresources of its kinds if there are any: Kyverno
 * refuses one that names subresources and judges in the background, too.
 */
export function clusterPolicies(policy: AdmissionPolicy): readonly Manifest[] {
  if (policy.kinds.some((kind) => withoutClusterPolicies.includes(kind))) return [];
  const kinds = policy.kinds.map(kyvernoKind);
  const subresources = policy.kinds.flatMap((kind) =>
    (kind.subresources ?? []).map((subresource) => `${kyvernoKind(kind)}/${subresource}`),
  );
  const whole = clusterPolicy(policy, kinds);
  if (subresources.length === 0) return [whole];
  const name = policyName(`${policy.name}-subresources`);
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
          name,
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

function kyvernoKind(kind: Kind): string {
  return `${apiVersion(kind)}/${kind.kind}`;
}
