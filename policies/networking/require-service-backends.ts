import { linksOf, manifests, page, relations, rule, service, type Service } from "../../src/author";

const { describeSelector, podKinds, selecting, serviceSelector, specOf } = relations;

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });

function selector(
  labels: Record<string, string>,
  spec: Service["spec"] = {},
): ReturnType<typeof manifests.pod> {
  return manifests.of<Service>(service, { spec: { ports: [{ port: 80 }], selector: labels, ...spec } });
}

export default rule({
  title: "Services select pods that there are",
  severity: "high",
  why:
    "A Service whose selector fits no pod has no endpoints: whoever calls it waits for a connection that is refused, " +
    "and nothing says why.",
  fix: "Give the selector labels that the template of the pods has in the same namespace, or remove the Service.",
  references: [
    page("Kubernetes: Services", "https://kubernetes.io/docs/concepts/services-networking/service/"),
    page(
      "Kubernetes: Debug Services",
      "https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/",
    ),
  ],
  recommended: { level: "warn", because: "the pods may be made by an operator from an object of its own" },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(selecting, { reads: podKinds }),
  deny: (link, { inventory }) => inventory.found(link).length === 0,
  message: ({ from }) =>
    `no pods of the namespace ${from.namespace ?? ""} have the labels ${describeSelector(serviceSelector(specOf(from)) ?? [])}`,
  examples: {
    good: [
      manifests.set(selector({ app: "web" }), web),
      manifests.set(selector({ app: "api" }, { type: "ExternalName", externalName: "api.example.com" }), web),
      manifests.set(manifests.service({ ports: [{ port: 80 }] }), web),
    ],
    bad: [
      manifests.set(selector({ app: "wbe" }), web),
      manifests.set(selector({ app: "web", tier: "front" }), web),
    ],
  },
});
