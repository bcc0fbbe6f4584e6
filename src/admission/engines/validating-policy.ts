/**
 * ValidatingPolicies of Kyverno.
 */
import { actionAt } from "../levels";
import {
  managedMetadata,
  namespaceSelector,
  resourceRules,
  validationSpec,
  type Manifest,
} from "../manifests";
import { matchConditions } from "../match-conditions";
import type { AdmissionPolicy } from "../policy";
import { isForBackground, kyvernoAnnotations } from "./kyverno";

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
