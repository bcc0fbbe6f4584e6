import { manifests, page, podSpecs, rule, wholeNumber } from "../../src/author";

const { deployment } = manifests;

function pods(count: number): Parameters<typeof deployment>[0] {
  const image = "registry.k8s.io/e2e-test-images/agnhost:2.53.0";
  return { containers: Array.from({ length: count }, (_, at) => ({ name: `app-${at}`, image })) };
}

export default rule({
  title: "Pods hold few containers",
  severity: "low",
  why:
    "What is in one pod is placed, scaled, restarted and moved together: with many containers in it, the weakest decides " +
    "for all of them.",
  fix: "Move containers that can live apart to workloads of their own.",
  references: [
    page(
      "Kubernetes: Pods, how pods manage multiple containers",
      "https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers",
    ),
  ],
  recommended: { level: "audit", because: "how many are too many is a matter of taste" },
  target: podSpecs(),
  parameters: {
    maximum: wholeNumber({ description: "The most regular containers that a pod may have.", default: 8 }),
  },
  deny: (pod, { parameters }) => pod.containers.length > parameters.maximum,
  message: (_, { parameters }) => `the pods have more than ${parameters.maximum} containers`,
  examples: { good: [deployment(pods(8))], bad: [deployment(pods(9))] },
});
