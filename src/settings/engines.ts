/**
 * The engines that judge requests to a cluster. How each wants a policy: `src/admission/engines`.
 */

/** The folders of the policies of each, one for policies of single rules and one for bundles. */
export const engineFolders = {
  "kyverno-cluster-policy": {
    ofRules: "kyverno/cluster-policies",
    ofBundles: "kyverno/bundles/cluster-policies",
  },
  "kyverno-validating-policy": {
    ofRules: "kyverno/validating-policies",
    ofBundles: "kyverno/bundles/validating-policies",
  },
  "validating-admission-policy": {
    ofRules: "kubernetes/validating-admission-policies",
    ofBundles: "kubernetes/bundles",
  },
} as const;

/** An engine that judges requests to a cluster. */
export type Engine = keyof typeof engineFolders;

/** All of them. */
export const engines = Object.keys(engineFolders) as readonly Engine[];
