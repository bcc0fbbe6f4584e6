import {
  isUnconfined,
  manifests,
  nsa,
  podSecurity,
  rule,
  securitySetters,
  setterName,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const unconfined = { seccompProfile: { type: "Unconfined" } };

export default rule({
  title: "Seccomp is not switched off",
  severity: "medium",
  why:
    "Without a seccomp profile a container may make every system call, and through rarely used ones bugs of the " +
    "kernel lead to the node.",
  fix: "Remove the profile, or use RuntimeDefault or Localhost.",
  references: [podSecurity("baseline/seccomp"), nsa("pod-security/security-services")],
  recommended: {
    level: "deny",
    because: "a profile of one's own on the node serves those that the default hinders",
  },
  target: securitySetters(),
  deny: (setter) => isUnconfined(setter.securityContext?.seccompProfile),
  message: (setter) => `${setterName(setter)} sets a seccomp profile other than RuntimeDefault and Localhost`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({
        securityContext: { seccompProfile: { type: "RuntimeDefault" } },
        containers: [
          {
            ...app,
            securityContext: { seccompProfile: { type: "Localhost", localhostProfile: "web.json" } },
          },
        ],
      }),
    ],
    bad: [
      deployment({ securityContext: unconfined, containers: [app] }),
      pod({ initContainers: [{ ...app, name: "setup", securityContext: unconfined }], containers: [app] }),
    ],
  },
});
