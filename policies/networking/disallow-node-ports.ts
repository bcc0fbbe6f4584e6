import { exposure, manifests, mitre, objects, page, rule, service, type Service } from "../../src/author";

const ports = [{ port: 80 }];

export default rule({
  title: "Services open no port on the nodes",
  severity: "medium",
  why:
    "A NodePort opens the same port on every node, past the load balancer with its certificates, filters and" +
    " logs; whoever reaches a node reaches the service.",
  fix: "Use type ClusterIP behind an Ingress or a Gateway, or an approved LoadBalancer.",
  references: [
    page(
      "Kubernetes: Service, type",
      "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types",
    ),
    mitre("T1133"),
  ],
  recommended: { level: "deny", because: "it exposes a workload by a way that nobody watches" },
  target: objects<Service>(service),
  deny: ({ spec }) => spec?.type === "NodePort",
  message: () => "Service of type NodePort",
  extent: exposure,
  examples: {
    good: [manifests.service({ ports }), manifests.service({ type: "LoadBalancer", ports })],
    bad: [
      manifests.service({ type: "NodePort", ports }),
      manifests.service({ type: "NodePort", ports: [{ port: 80, nodePort: 30080 }] }),
    ],
  },
});
