import {
  cis,
  inUserNamespace,
  manifests,
  nsa,
  podSecurity,
  rule,
  securitySetters,
  setterName,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const root = { runAsUser: 0 };

export default rule({
  title: "Containers are not made to run as root",
  severity: "medium",
  why: "Root in a container is root to the kernel: a bug in the runtime or a mount too many, and it is root on the node.",
  fix: "Set runAsUser to a user other than 0, or remove it where the image has one.",
  references: [
    podSecurity("restricted/running-as-non-root-user"),
    cis("5.2.7"),
    nsa("non-root-containers"),
    nsa("pod-security/root"),
  ],
  recommended: { level: "warn", because: "init containers that prepare volumes often run as root" },
  target: securitySetters(),
  deny: (setter, { pod }) => setter.securityContext?.runAsUser === 0 && !inUserNamespace(pod),
  message: (setter) => `${setterName(setter)} runs as root`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ securityContext: { runAsUser: 1 }, containers: [app] }),
      deployment({ securityContext: { runAsGroup: 0 }, containers: [app] }),
      pod({ hostUsers: false, securityContext: root, containers: [app] }),
    ],
    bad: [
      deployment({ securityContext: root, containers: [{ ...app, securityContext: { runAsUser: 1000 } }] }),
      deployment({ securityContext: { runAsUser: 1000 }, containers: [{ ...app, securityContext: root }] }),
      pod({ hostUsers: true, securityContext: root, containers: [app] }),
    ],
  },
});
