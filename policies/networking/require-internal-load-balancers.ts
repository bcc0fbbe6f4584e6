import { manifests, mitre, objects, page, rule, service, type Service } from "../../src/author";

const ports = [{ port: 80 }];

/** The annotations by which clouds make a load balancer internal, as `key=value`. */
const internal = [
  "service.beta.kubernetes.io/aws-load-balancer-scheme=internal",
  "service.beta.kubernetes.io/aws-load-balancer-internal=true",
  "networking.gke.io/load-balancer-type=Internal",
  "cloud.google.com/load-balancer-type=Internal",
  "service.beta.kubernetes.io/azure-load-balancer-internal=true",
  "service.beta.kubernetes.io/oci-load-balancer-internal=true",
  "service.beta.kubernetes.io/openstack-internal-load-balancer=true",
];

function loadBalancer(annotations: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Service>(service, { metadata: { annotations }, spec: { type: "LoadBalancer", ports } });
}

export default rule({
  title: "Load balancers are inside the own network",
  severity: "medium",
  why:
    "Without an annotation most clouds give a load balancer a public address, and a service meant for " +
    "colleagues is on the internet.",
  fix: "Add the annotation of your cloud for an internal load balancer.",
  references: [
    page(
      "Kubernetes: Service, internal load balancer",
      "https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer",
    ),
    mitre("T1133"),
  ],
  recommended: {
    level: "audit",
    because: "each LoadBalancer is to be approved in any case, and many are meant to be public",
  },
  target: objects<Service>(service),
  deny: ({ metadata, spec }) =>
    spec?.type === "LoadBalancer" &&
    !Object.entries(metadata?.annotations ?? {}).some(([key, value]) => internal.includes(`${key}=${value}`)),
  message: () => "the load balancer is not marked as internal",
  examples: {
    good: [
      manifests.service({ ports }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal" }),
      loadBalancer({ "networking.gke.io/load-balancer-type": "Internal" }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-scheme": "internet-facing" }),
      loadBalancer({ "service.beta.kubernetes.io/azure-load-balancer-internal": "false" }),
    ],
  },
});
