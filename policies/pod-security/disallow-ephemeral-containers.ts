import { containers, manifests, mitre, page, pod as podKind, rule } from "../../src/author";

const { pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Nobody adds containers to running pods",
  severity: "low",
  why:
    "Whoever may add a container to a running pod can look into its processes and take its secrets, and no manifest " +
    "shows it.",
  fix: "Debug a copy of the pod: kubectl debug with --copy-to.",
  references: [
    page(
      "Kubernetes: Ephemeral containers",
      "https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/",
    ),
    mitre("T1609"),
  ],
  recommended: { level: "audit", because: "it is how pods without a shell are debugged" },
  target: containers({ of: [podKind], which: ["ephemeral"] }),
  deny: () => true,
  message: (container) => `container ${container.name} was added to the running pod`,
  examples: {
    good: [pod({ containers: [app] })],
    bad: [pod({ containers: [app], ephemeralContainers: [{ ...app, name: "debug" }] })],
  },
});
