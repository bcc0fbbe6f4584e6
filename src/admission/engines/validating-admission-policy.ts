/**
 * ValidatingAdmissionPolicies of the API server, with their bindings.
 */
import { actionAt } from "../levels";
import {
  managedMetadata,
  namespaceSelector,
  resourceRules,
  validationSpec,
  type Manifest,
} from "../manifests";
import { apiServerConditions } from "../match-conditions";
import type { AdmissionPolicy } from "../policy";

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
