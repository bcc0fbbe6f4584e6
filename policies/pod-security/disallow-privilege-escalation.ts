import { cis, containers, isWindows, manifests, mitre, nsa, podSecurity, rule } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const held = { ...app, securityContext: { allowPrivilegeEscalation: false } };

export default rule({
  title: "Processes in containers cannot gain privileges",
  severity: "medium",
  why:
    "Unless it is forbidden, a program with the setuid bit in the image makes root of whatever user the container " +
    "runs as.",
  fix: "Set allowPrivilegeEscalation: false, and remove privileged where it is set: the two exclude each other.",
  references: [
    podSecurity("restricted/privilege-escalation"),
    cis("5.2.6"),
    nsa("pod-security/root"),
    mitre("T1068"),
  ],
  recommended: { level: "warn", because: "nearly nothing needs it, but most manifests leave it unsaid" },
  target: containers(),
  deny: (container, { pod }) =>
    container.securityContext?.allowPrivilegeEscalation !== false && !isWindows(pod),
  message: (container) => `container ${container.name} does not set allowPrivilegeEscalation: false`,
  examples: {
    good: [
      deployment({ containers: [held] }),
      pod({ os: { name: "windows" }, containers: [app] }),
      deployment({ initContainers: [{ ...held, name: "setup" }], containers: [held] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      pod({
        os: { name: "linux" },
        containers: [{ ...app, securityContext: { allowPrivilegeEscalation: true } }],
      }),
      deployment({ initContainers: [{ ...app, name: "setup" }], containers: [held] }),
      deployment({ containers: [{ ...app, securityContext: { runAsNonRoot: true } }] }),
    ],
  },
});
