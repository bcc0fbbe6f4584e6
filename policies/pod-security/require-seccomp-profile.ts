import {
  cis,
  isUnconfined,
  isWindows,
  manifests,
  nsa,
  podSecurity,
  rule,
  securitySetters,
  setterName,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const confined = { seccompProfile: { type: "RuntimeDefault" } };
const unconfined = { seccompProfile: { type: "Unconfined" } };

export default rule({
  title: "Containers run with a seccomp profile",
  severity: "medium",
  why:
    "Most clusters use no profile where none is named: the container may then make every system call, and through " +
    "rarely used ones bugs of the kernel lead to the node.",
  fix: "Set seccompProfile.type to RuntimeDefault in the securityContext of the pod or of each container.",
  references: [podSecurity("restricted/seccomp"), cis("5.6.2"), nsa("pod-security/security-services")],
  recommended: { level: "warn", because: "it is safe for nearly all, but most manifests leave it unsaid" },
  target: securitySetters(),
  deny: (setter, { pod }) =>
    !isWindows(pod) &&
    (isUnconfined(setter.securityContext?.seccompProfile) ||
      (setter.name !== undefined &&
        setter.securityContext?.seccompProfile === undefined &&
        pod.securityContext?.seccompProfile === undefined)),
  message: (setter) => `${setterName(setter)} does not set the seccomp profile RuntimeDefault or Localhost`,
  examples: {
    good: [
      deployment({ securityContext: confined, containers: [app] }),
      deployment({ containers: [{ ...app, securityContext: confined }] }),
      pod({
        containers: [
          {
            ...app,
            securityContext: { seccompProfile: { type: "Localhost", localhostProfile: "web.json" } },
          },
        ],
      }),
      pod({ os: { name: "windows" }, containers: [app] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      deployment({ securityContext: { runAsNonRoot: true }, containers: [app] }),
      deployment({ securityContext: confined, containers: [{ ...app, securityContext: unconfined }] }),
      deployment({ securityContext: unconfined, containers: [{ ...app, securityContext: confined }] }),
      deployment({
        initContainers: [{ ...app, name: "setup" }],
        containers: [{ ...app, securityContext: confined }],
      }),
      pod({ os: { name: "linux" }, containers: [app] }),
    ],
  },
});
