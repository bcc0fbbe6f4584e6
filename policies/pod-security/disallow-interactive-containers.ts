import { containers, manifests, mitre, rule } from "../../src/author";

const { deployment, job, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers wait for nobody's input",
  severity: "low",
  why:
    "A container with an open stdin or a terminal is made to be typed into: a shell left from a test, at which " +
    "anybody with attach can go on.",
  fix: "Remove stdin and tty, and use kubectl debug where a shell is needed.",
  references: [mitre("T1609")],
  recommended: { level: "warn", because: "some programs start only with a terminal" },
  // Ephemeral containers are made for people.
  target: containers({ which: ["regular", "init"] }),
  deny: (container) => container.stdin === true || container.tty === true,
  message: (container) => `container ${container.name} waits for input`,
  examples: {
    good: [deployment({ containers: [app] }), pod({ containers: [{ ...app, stdin: false, tty: false }] })],
    bad: [
      deployment({ containers: [{ ...app, stdin: true }] }),
      job({ initContainers: [{ ...app, name: "setup", tty: true }], containers: [app] }),
    ],
  },
});
