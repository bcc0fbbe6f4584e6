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
const nonRoot = { runAsNonRoot: true };
const root = { runAsNonRoot: false };

export default rule({
  title: "Containers refuse to start as root",
  severity: "medium",
  why:
    "Root in a container is root to the kernel: a bug in the runtime or a mount too many, and it is root on the " +
    "node. Without runAsNonRoot nothing stops an image whose user is root.",
  fix: "Set runAsNonRoot: true in the securityContext of the pod or of each container, or hostUsers: false.",
  references: [
    podSecurity("restricted/running-as-non-root"),
    cis("5.2.7"),
    nsa("non-root-containers"),
    nsa("pod-security/root"),
  ],
  recommended: { level: "warn", because: "many images still start as root and need changes first" },
  target: securitySetters(),
  deny: (setter, { pod }) =>
    !inUserNamespace(pod) &&
    (setter.securityContext?.runAsNonRoot === false ||
      (setter.name !== undefined &&
        setter.securityContext?.runAsNonRoot === undefined &&
        pod.securityContext?.runAsNonRoot === undefined)),
  message: (setter) => `${setterName(setter)} does not set runAsNonRoot: true`,
  examples: {
    good: [
      deployment({ securityContext: nonRoot, containers: [app] }),
      deployment({ containers: [{ ...app, securityContext: nonRoot }] }),
      pod({ hostUsers: false, containers: [app] }),
      pod({ hostUsers: false, securityContext: root, containers: [{ ...app, securityContext: root }] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      deployment({ securityContext: { runAsUser: 1000 }, containers: [app] }),
      deployment({ securityContext: nonRoot, containers: [{ ...app, securityContext: root }] }),
      deployment({ securityContext: root, containers: [{ ...app, securityContext: nonRoot }] }),
      deployment({
        initContainers: [{ ...app, name: "setup" }],
        containers: [{ ...app, securityContext: nonRoot }],
      }),
      pod({ hostUsers: true, containers: [app] }),
    ],
  },
});
