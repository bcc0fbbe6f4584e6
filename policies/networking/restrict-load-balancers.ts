import { exposure, manifests, mitre, objects, page, rule, service, type Service } from "../../src/author";

export default rule({
  title: "Services of type LoadBalancer are approved",
  severity: "high",
  why:
    "A Service of type LoadBalancer opens an address to whoever can reach it, in most clouds the whole " +
    "internet, and costs money from the moment it exists.",
  fix: "Use type ClusterIP behind an Ingress or Gateway, or have the Service approved in approvals.yaml.",
  references: [
    mitre("T1190"),
    page(
      "Kubernetes: Service, type LoadBalancer",
      "https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer",
    ),
  ],
  recommended: {
    level: "deny",
    because: "a public address is a decision that somebody has to take",
  },
  target: objects<Service>(service),
  deny: (service) => service.spec?.type === "LoadBalancer",
  message: () => "Service of type LoadBalancer is not approved",
  extent: exposure,
  examples: {
    good: [
      manifests.service({ selector: { app: "web" }, ports: [{ port: 80 }] }),
      manifests.service({ type: "ClusterIP", selector: { app: "web" }, ports: [{ port: 80 }] }),
    ],
    bad: [manifests.service({ type: "LoadBalancer", selector: { app: "web" }, ports: [{ port: 80 }] })],
  },
});
