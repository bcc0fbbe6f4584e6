import {
  eachOf,
  manifests,
  page,
  podDisruptionBudget,
  relations,
  rule,
  type PodDisruptionBudget,
} from "../../src/author";

const { describeNames, podKinds, protecting } = relations;

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });

function budget(name: string, app: string): ReturnType<typeof manifests.pod> {
  const spec = { maxUnavailable: 1, selector: { matchLabels: { app } } };
  return manifests.of<PodDisruptionBudget>(podDisruptionBudget, { metadata: { name }, spec });
}

export default rule({
  title: "Pods are protected by one disruption budget",
  severity: "high",
  why:
    "The API server refuses to evict a pod that several budgets select, with an error: no drain of its node ever ends, " +
    "whatever the budgets allow.",
  fix: "Keep one of the budgets, or let their selectors select different pods.",
  references: [
    page(
      "Kubernetes: Arbitrary workloads and arbitrary selectors",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors",
    ),
  ],
  recommended: { level: "warn", because: "the budgets may be those of two environments" },
  notAtAdmission:
    "it is about three objects, two budgets and the pods of both, of which any may be the last to arrive",
  target: eachOf(podKinds, { reads: [podDisruptionBudget] }),
  // Several of one name are one budget in several environments.
  deny: (entry, { inventory }) => {
    const [first, ...others] = inventory.to(entry, protecting);
    return others.some(({ from }) => from.name !== first?.from.name);
  },
  message: (entry, { inventory }) => {
    const names = inventory.to(entry, protecting).map(({ from }) => from.name);
    return `the pods are protected by several disruption budgets: ${describeNames(names)}`;
  },
  related: (entry, { inventory }) => inventory.to(entry, protecting).map(({ from }) => from),
  examples: {
    good: [
      manifests.set(web, budget("web", "web")),
      manifests.set(web, budget("web", "web"), budget("api", "api")),
      manifests.set(web, budget("web", "web"), budget("web", "web")),
    ],
    bad: [manifests.set(web, budget("web", "web"), budget("shop", "web"))],
  },
});
