import {
  eachOf,
  manifests,
  networkPolicy,
  nsa,
  page,
  relations,
  rule,
  stringList,
  workloads,
  type NetworkPolicy,
} from "../../src/author";

const { openDirections, trafficPolicies } = relations;

const containers = [{ name: "app", image: "nginx:1.27.0" }];
const web = manifests.deployment({ containers });

type Spec = NonNullable<NetworkPolicy["spec"]>;

function policy(spec: Partial<Spec>): ReturnType<typeof manifests.pod> {
  return manifests.of<NetworkPolicy>(networkPolicy, { spec: { podSelector: {}, ...spec } });
}

export default rule({
  title: "Network policies restrict the traffic of pods",
  severity: "medium",
  why: "Every pod of the cluster reaches a pod that no policy selects: whoever takes over one of them goes on from there.",
  fix: "Add a NetworkPolicy that selects the pods, or one with an empty podSelector for the whole namespace.",
  references: [
    page(
      "Kubernetes: Network policies",
      "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    ),
    nsa("network-policies"),
  ],
  recommended: { level: "audit", because: "it takes rules for all the traffic that there is to begin with" },
  parameters: {
    directions: stringList({
      description: "The directions of traffic that a policy must restrict: Ingress, Egress.",
      default: ["Ingress"],
    }),
  },
  notAtAdmission:
    "the NetworkPolicy may be created a moment later, and policies of others than Kubernetes may do its work",
  target: eachOf(workloads, { reads: trafficPolicies }),
  deny: (entry, { inventory, parameters }) =>
    openDirections(entry, parameters.directions, inventory).length > 0,
  message: (entry, { inventory, parameters }) =>
    `no NetworkPolicy restricts the traffic of the pods: ${openDirections(entry, parameters.directions, inventory).join(", ")}`,
  examples: {
    good: [
      manifests.set(web, policy({})),
      manifests.set(web, policy({ podSelector: { matchLabels: { app: "web" } } })),
      manifests.set(manifests.deployment({ containers, hostNetwork: true })),
    ],
    bad: [
      manifests.set(web),
      manifests.set(web, policy({ podSelector: { matchLabels: { app: "api" } } })),
      manifests.set(web, policy({ policyTypes: ["Egress"] })),
    ],
  },
});
