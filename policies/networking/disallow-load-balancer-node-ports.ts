import { manifests, objects, page, rule, service, type Service, exposure } from "../../src/author";

const ports = [{ port: 80 }];

export default rule({
  title: "Load balancers reach pods without ports on the nodes",
  severity: "low",
  why:
    "Unless told otherwise, a Service of type LoadBalancer opens a port on every node as well, a second way " +
    "in that is easily forgotten.",
  fix: "Set spec.allocateLoadBalancerNodePorts to false, where the load balancer can reach pods directly.",
  references: [
    page(
      "Kubernetes: Service, disabling load balancer NodePort allocation",
      "https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation",
    ),
  ],
  recommended: { level: "audit", because: "many load balancers need these ports" },
  target: objects<Service>(service),
  // Where the field is absent, the API server sets true.
  deny: ({ spec }) => spec?.type === "LoadBalancer" && spec.allocateLoadBalancerNodePorts !== false,
  message: () => "the load balancer opens ports on the nodes",
  extent: exposure,
  examples: {
    good: [
      manifests.service({ type: "LoadBalancer", allocateLoadBalancerNodePorts: false, ports }),
      manifests.service({ ports }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
      manifests.service({ type: "LoadBalancer", allocateLoadBalancerNodePorts: true, ports }),
    ],
  },
});
