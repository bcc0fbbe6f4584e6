/**
 * Admission policies as the manifests of each engine, one module for each.
 */
import type { Engine } from "../../settings/engines";
import type { Manifest } from "../manifests";
import type { AdmissionPolicy } from "../policy";
import { clusterPolicies } from "./cluster-policy";
import { validatingAdmissionPolicy } from "./validating-admission-policy";
import { validatingPolicy } from "./validating-policy";

/** The manifests of a policy for an engine. */
export const manifestsFor: Readonly<Record<Engine, (policy: AdmissionPolicy) => readonly Manifest[]>> = {
  "kyverno-cluster-policy": clusterPolicies,
  "kyverno-validating-policy": (policy) => [validatingPolicy(policy)],
  "validating-admission-policy": validatingAdmissionPolicy,
};
