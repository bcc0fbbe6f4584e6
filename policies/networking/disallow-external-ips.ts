import { cis, manifests, objects, page, rule, service, type Service, exposure } from "../../src/author";

const ports = [{ port: 80 }];

export default rule({
  title: "Services claim no external IPs",
  severity: "high",
  why:
    "With externalIPs a Service takes the traffic of any address it names, so whoever may write Services can " +
    "intercept the traffic of others (CVE-2020-8554).",
  fix: "Remove externalIPs and expose the Service through an Ingress, a Gateway or an approved LoadBalancer.",
  references: [
    cis("1.2.3"),
    page(
      "Kubernetes: CVE-2020-8554, man in the middle using LoadBalancer or ExternalIPs",
      "https://github.com/kubernetes/kubernetes/issues/97076",
    ),
  ],
  recommended: {
    level: "deny",
    because:
      "it lets anybody who may create a Service take over traffic of others, and hardly anything needs it",
  },
  target: objects<Service>(service),
  deny: (service) => (service.spec?.externalIPs ?? []).length > 0,
  message: (service) => (service.spec?.externalIPs ?? []).map((ip) => `Service claims the external IP ${ip}`),
  extent: exposure,
  examples: {
    good: [manifests.service({ ports }), manifests.service({ externalIPs: [], ports })],
    bad: [manifests.service({ externalIPs: ["203.0.113.7"], ports })],
  },
});
