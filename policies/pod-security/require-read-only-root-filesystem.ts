import { cis, containers, manifests, nsa, rule, runsOnWindows } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const readOnly = { ...app, securityContext: { readOnlyRootFilesystem: true } };

export default rule({
  title: "Containers cannot change their own files",
  severity: "medium",
  why:
    "Where a container can write to its root filesystem, an attacker can change its programs and leave tools there, " +
    "and what it writes is lost with the container.",
  fix: "Set readOnlyRootFilesystem: true, and mount an emptyDir where the container has to write.",
  references: [nsa("immutable-file-systems"), cis("5.6.3")],
  recommended: { level: "warn", because: "many images write to /tmp or /var and need volumes there first" },
  target: containers(),
  deny: (container, { pod }) =>
    container.securityContext?.readOnlyRootFilesystem !== true && !runsOnWindows(pod),
  message: (container) => `container ${container.name} can write to its root filesystem`,
  examples: {
    good: [
      deployment({ containers: [readOnly] }),
      pod({ os: { name: "windows" }, containers: [app] }),
      pod({ nodeSelector: { "kubernetes.io/os": "windows" }, containers: [app] }),
    ],
    bad: [
      deployment({ containers: [app] }),
      pod({ containers: [{ ...app, securityContext: { readOnlyRootFilesystem: false } }] }),
      deployment({ initContainers: [{ ...app, name: "setup" }], containers: [readOnly] }),
      pod({ os: { name: "linux" }, containers: [app] }),
    ],
  },
});
