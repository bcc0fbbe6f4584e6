import {
  cisEksBenchmark,
  controlsOf,
  pack,
  podSecurityStandards,
  twinsOf,
  type Profile,
} from "../src/author";
import { twins } from "./twins";

/** Denies the rules that cover a control of one of these levels of the Pod Security Standards, and nothing else. */
function podSecurityLevels(...names: readonly string[]): Profile {
  return ({ references }) =>
    references.some(
      ({ framework, control = "" }) =>
        framework === podSecurityStandards.id && names.includes(control.split("/")[0] ?? ""),
    )
      ? "deny"
      : "off";
}

/**
 * As careful teams have the rules on EKS clusters, their registries and identities, those that cover the benchmark of EKS,
 * and the twins that these have in the cluster; nothing else.
 */
const eksFoundation: Profile = ({ path, references, recommended }) => {
  const ofEks = [path, ...twinsOf(path, twins)].some((each) => /^(?:eks|ecr|iam)\//u.test(each));
  const ofBenchmark = controlsOf(references).some(({ framework }) => framework === cisEksBenchmark.id);
  return ofEks || ofBenchmark ? recommended.level : "off";
};

export default pack({
  name: "lockstep",
  // The names of its rules are as they are.
  prefix: "",
  twins,
  profiles: {
    "pod-security-baseline": podSecurityLevels("baseline"),
    // The restricted level holds the baseline.
    "pod-security-restricted": podSecurityLevels("baseline", "restricted"),
    "eks-foundation": eksFoundation,
    // What a careful team blocks from the first day on; each rule says what that means for it, and why.
    recommended: ({ recommended }) => recommended.level,
    strict: () => "deny",
  },
  contains: {
    "disallow-host-path-volumes": ["disallow-runtime-socket-mounts", "disallow-sensitive-host-paths"],
    "disallow-privileged-ports": ["disallow-ssh-ports"],
    // Whose account it is matters to a pod that has its token.
    "disallow-token-automount": ["disallow-default-service-account"],
    "disallow-wildcard-permissions": [
      "disallow-node-proxy-permissions",
      "disallow-privilege-escalation-permissions",
      "restrict-admission-policy-writes",
      "restrict-api-service-writes",
      "restrict-binding-writes",
      "restrict-certificate-approval",
      "restrict-cluster-configuration-writes",
      "restrict-custom-resource-definition-writes",
      "restrict-data-deletion",
      "restrict-endpoint-writes",
      "restrict-ephemeral-container-permissions",
      "restrict-event-deletion",
      "restrict-namespace-modification",
      "restrict-network-policy-writes",
      "restrict-node-writes",
      "restrict-persistent-volume-creation",
      "restrict-pod-binding",
      "restrict-pod-creation",
      "restrict-pod-exec",
      "restrict-pod-proxy",
      "restrict-policy-exception-writes",
      "restrict-policy-writes",
      "restrict-quota-writes",
      "restrict-role-writes",
      "restrict-secret-access",
      "restrict-secret-writes",
      "restrict-service-account-writes",
      "restrict-service-status-writes",
      "restrict-token-creation",
      "restrict-webhook-configuration-writes",
    ],
    "require-default-proc-mount": ["restrict-proc-mount"],
    "require-dropped-capabilities": [
      "disallow-dangerous-capabilities",
      "disallow-net-raw",
      "restrict-capabilities",
    ],
    "require-image-digests": ["require-immutable-images"],
    "require-image-pulls": ["disallow-stale-images"],
    "require-seccomp-profile": ["restrict-seccomp-profiles"],
    "restrict-capabilities": ["disallow-dangerous-capabilities"],
    "restrict-group-ids": ["disallow-root-groups"],
    "restrict-load-balancers": [
      "disallow-load-balancer-node-ports",
      "require-internal-load-balancers",
      "require-load-balancer-source-ranges",
    ],
    "restrict-volume-types": [
      "disallow-git-repository-volumes",
      "disallow-host-path-volumes",
      "disallow-removed-volume-types",
      "disallow-runtime-socket-mounts",
      "disallow-sensitive-host-paths",
    ],
  },
});
