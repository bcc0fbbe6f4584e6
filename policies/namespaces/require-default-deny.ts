import {
  eachOf,
  manifests,
  namespace,
  networkPolicy,
  page,
  relations,
  rule,
  stringList,
  type Namespace,
  type NetworkPolicy,
} from "../../src/author";

const { trafficPolicies, undeniedDirections } = relations;

const shop = manifests.of<Namespace>(namespace, { metadata: { name: "shop" } });

type Spec = NonNullable<NetworkPolicy["spec"]>;

function policy(spec: Partial<Spec>, inNamespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<NetworkPolicy>(networkPolicy, {
    metadata: { namespace: inNamespace },
    spec: { podSelector: {}, ...spec },
  });
}

export default rule({
  title: "Namespaces deny traffic by default",
  severity: "high",
  why: "Without a policy for the whole namespace every new pod in it is open to all of the cluster, until somebody notices.",
  fix: "Add a NetworkPolicy with an empty podSelector, the direction in policyTypes and no rules for it.",
  references: [
    page(
      "Kubernetes: Default deny all ingress traffic",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-traffic",
    ),
  ],
  recommended: { level: "audit", because: "it takes rules for all the traffic that there is to begin with" },
  parameters: {
    directions: stringList({
      description: "The directions of traffic that are denied by default: Ingress, Egress.",
      default: ["Ingress"],
    }),
  },
  notAtAdmission: "a Namespace is there before what is in it",
  target: eachOf([namespace], { reads: trafficPolicies }),
  deny: (entry, { inventory, parameters }) =>
    undeniedDirections(entry.name, parameters.directions, inventory).length > 0,
  message: (entry, { inventory, parameters }) =>
    `no NetworkPolicy denies traffic by default: ${undeniedDirections(entry.name, parameters.directions, inventory).join(", ")}`,
  examples: {
    good: [manifests.set(shop, policy({})), manifests.set(shop, policy({ policyTypes: ["Ingress"] }))],
    bad: [
      manifests.set(shop),
      manifests.set(shop, policy({ ingress: [{}] })),
      manifests.set(shop, policy({ policyTypes: ["Egress"] })),
      manifests.set(shop, policy({ podSelector: { matchLabels: { app: "web" } } })),
      manifests.set(shop, policy({}, "other")),
    ],
  },
});
