import {
  linksOf,
  manifests,
  page,
  podDisruptionBudget,
  relations,
  rule,
  type PodDisruptionBudget,
} from "../../src/author";

const { podKinds, protecting } = relations;

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });

type Spec = NonNullable<PodDisruptionBudget["spec"]>;

function budget(selector: Spec["selector"]): ReturnType<typeof manifests.pod> {
  return manifests.of<PodDisruptionBudget>(podDisruptionBudget, { spec: { maxUnavailable: 1, selector } });
}

export default rule({
  title: "Disruption budgets protect pods that there are",
  severity: "medium",
  why: "A budget whose selector fits no pod protects nothing: a drain evicts all pods of the workload at once.",
  fix: "Give the selector labels that the template of the pods has in the same namespace, or remove the budget.",
  references: [
    page(
      "Kubernetes: Specifying a disruption budget",
      "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ),
  ],
  recommended: { level: "warn", because: "the pods may be made by an operator from an object of its own" },
  notAtAdmission: "a disruption budget is best there before the pods that it protects",
  target: linksOf(protecting, { reads: podKinds }),
  deny: (link, { inventory }) => inventory.found(link).length === 0,
  message: ({ from }) => `no pods of the namespace ${from.namespace ?? ""} are protected by the budget`,
  examples: {
    good: [
      manifests.set(budget({ matchLabels: { app: "web" } }), web),
      manifests.set(budget({ matchExpressions: [{ key: "app", operator: "Exists" }] }), web),
      manifests.set(budget({}), web),
    ],
    bad: [
      manifests.set(budget({ matchLabels: { app: "wbe" } }), web),
      manifests.set(budget({ matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] }), web),
    ],
  },
});
