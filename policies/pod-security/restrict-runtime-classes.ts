import { manifests, page, podSpecs, rule, stringList } from "../../src/author";

const { deployment, job } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Workloads run in a runtime that the cluster has",
  severity: "low",
  why: "A class that a cluster does not have keeps its pods from being made, and one that nobody agreed on may isolate them less than was meant.",
  fix: "Name an allowed RuntimeClass or none, or allow this one in the settings of this rule.",
  references: [
    page("Kubernetes: Runtime class", "https://kubernetes.io/docs/concepts/containers/runtime-class/"),
  ],
  recommended: { level: "audit", because: "which classes there are is for each cluster to say" },
  target: podSpecs(),
  parameters: {
    allowed: stringList({
      description: "The runtime classes that pods may name.",
      default: ["gvisor", "kata", "kata-qemu", "nvidia", "runc"],
    }),
  },
  deny: ({ runtimeClassName = "" }, { parameters }) =>
    runtimeClassName !== "" && !parameters.allowed.includes(runtimeClassName),
  message: ({ runtimeClassName = "" }) =>
    `the pods have the runtime class ${runtimeClassName}, which is none of those allowed`,
  examples: {
    good: [
      deployment({ containers }),
      deployment({ runtimeClassName: "", containers }),
      job({ runtimeClassName: "gvisor", containers }),
    ],
    bad: [
      deployment({ runtimeClassName: "wasm", containers }),
      job({ runtimeClassName: "Kata", containers }),
    ],
  },
});
