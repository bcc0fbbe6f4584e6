import {
  containsAddress,
  isEverywhere,
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  type Service,
} from "../../src/author";

const ports = [{ port: 80 }];

/** Whether ranges are the whole internet. */
function areEverybody(ranges: readonly string[]): boolean {
  return isEverywhere((address) => ranges.some((range) => containsAddress(range, address)));
}

export default rule({
  title: "Load balancers say whom they serve",
  severity: "medium",
  why:
    "A load balancer without source ranges, or with one that is the whole internet, answers everybody, " +
    "whether it is meant for the office or for one partner.",
  fix: "List the networks that need the service in spec.loadBalancerSourceRanges.",
  references: [
    page(
      "Kubernetes: Create an external load balancer",
      "https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/",
    ),
    mitre("T1133"),
  ],
  recommended: {
    level: "audit",
    because: "each LoadBalancer is to be approved in any case, and many are meant for everybody",
  },
  target: objects<Service>(service),
  deny: ({ spec }) =>
    spec?.type === "LoadBalancer" &&
    ((spec.loadBalancerSourceRanges ?? []).length === 0 || areEverybody(spec.loadBalancerSourceRanges ?? [])),
  message: () => "the load balancer serves every address",
  examples: {
    good: [
      manifests.service({ ports }),
      manifests.service({ type: "LoadBalancer", loadBalancerSourceRanges: ["203.0.113.0/24"], ports }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
      manifests.service({
        type: "LoadBalancer",
        loadBalancerSourceRanges: ["203.0.113.0/24", "0.0.0.0/0"],
        ports,
      }),
      manifests.service({ type: "LoadBalancer", loadBalancerSourceRanges: ["::/0"], ports }),
      manifests.service({
        type: "LoadBalancer",
        loadBalancerSourceRanges: ["0.0.0.0/1", "128.0.0.0/1"],
        ports,
      }),
    ],
  },
});
