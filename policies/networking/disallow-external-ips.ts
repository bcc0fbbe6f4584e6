import { manifests, objects, rule, service, type Service } from "../../src/author";

const ports = [{ port: 80 }];

export default rule({
  title: "Services claim no external IPs",
  severity: "high",
  why:
    "With externalIPs a Service takes the traffic of any address it names, so whoever may write Services can " +
    "intercept the traffic of others (CVE-2020-8554).",
  fix: "Remove externalIPs and expose the Service through an Ingress, a Gateway or an approved LoadBalancer.",
  references: [
    {
      title: "Kubernetes: CVE-2020-8554, man in the middle using LoadBalancer or ExternalIPs",
      url: "https://github.com/kubernetes/kubernetes/issues/97076",
    },
  ],
  target: objects<Service>(service),
  deny: (service) => (service.spec?.externalIPs ?? []).length > 0,
  message: (service) => `Service claims the external IPs ${(service.spec?.externalIPs ?? []).join(", ")}`,
  examples: {
    good: [manifests.service({ ports }), manifests.service({ externalIPs: [], ports })],
    bad: [manifests.service({ externalIPs: ["203.0.113.7"], ports })],
  },
});
