import { containers, manifests, mitre, rule } from "../../src/author";

const { deployment, pod } = manifests;

/** As a word of its own in a shell's command, with or without its path. */
const sudo = /(?:^|[ \t\n;&|({`/])sudo(?:[ \t\n]|$)/u;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers do not use sudo",
  severity: "medium",
  why:
    "sudo needs an image with a setuid program and a user who may become root, which undoes that the container does " +
    "not run as root.",
  fix: "Do what needs root when the image is built, or give the container the one capability it needs.",
  references: [mitre("T1068")],
  recommended: { level: "warn", because: "it works only where a container may gain privileges" },
  target: containers(),
  deny: (container) =>
    [...(container.command ?? []), ...(container.args ?? [])].some((text) => sudo.test(text)),
  message: (container) => `container ${container.name} uses sudo`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({ containers: [{ ...app, command: ["pseudo"], args: ["--no-sudo", "sudoku"] }] }),
    ],
    bad: [
      deployment({ containers: [{ ...app, command: ["sudo", "-E", "serve"] }] }),
      deployment({ containers: [{ ...app, command: ["/usr/bin/sudo", "serve"] }] }),
      pod({ containers: [{ ...app, args: ["-c", "id && sudo serve"] }] }),
    ],
  },
});
