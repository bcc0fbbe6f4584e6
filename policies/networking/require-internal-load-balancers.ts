import {
  isPublicLoadBalancer,
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  type Service,
  exposure,
} from "../../src/author";

const ports = [{ port: 80 }];

type Annotations = Readonly<Record<string, string>>;

function loadBalancer(annotations: Annotations): ReturnType<typeof manifests.pod> {
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
  deny: (service) => isPublicLoadBalancer(service),
  message: () => "the load balancer is not marked as internal",
  extent: exposure,
  examples: {
    good: [
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal" }),
      manifests.service({ ports }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-internal": "0.0.0.0/0" }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-type": "external" }),
      ...[
        "service.k8s.aws/nlb",
        "eks.amazonaws.com/nlb",
        "networking.gke.io/l4-regional-internal",
        "networking.gke.io/l4-regional-internal-legacy",
      ].map((loadBalancerClass) => manifests.service({ type: "LoadBalancer", loadBalancerClass, ports })),
      loadBalancer({ "networking.gke.io/load-balancer-type": "Internal" }),
      loadBalancer({ "cloud.google.com/load-balancer-type": "internal" }),
      loadBalancer({ "service.beta.kubernetes.io/azure-load-balancer-internal": "true" }),
      loadBalancer({ "service.beta.kubernetes.io/openstack-internal-load-balancer": "true" }),
      loadBalancer({ "service.beta.kubernetes.io/oci-load-balancer-internal": "True" }),
      loadBalancer({
        "oci.oraclecloud.com/load-balancer-type": "nlb",
        "oci-network-load-balancer.oraclecloud.com/internal": "true",
      }),
      loadBalancer({ "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type": "Intranet" }),
      loadBalancer({ "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type": "private" }),
      loadBalancer({ "service.beta.kubernetes.io/cce-load-balancer-internal-vpc": "true" }),
      loadBalancer({ "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid": "subnet-1" }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
      manifests.service({
        type: "LoadBalancer",
        loadBalancerClass: "networking.gke.io/l4-regional-external",
        ports,
      }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-scheme": "internet-facing" }),
      loadBalancer({
        "service.beta.kubernetes.io/aws-load-balancer-scheme": "internet-facing",
        "service.beta.kubernetes.io/aws-load-balancer-type": "external",
      }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-internal": "false" }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-type": "nlb" }),
      loadBalancer({
        "networking.gke.io/load-balancer-type": "External",
        "cloud.google.com/load-balancer-type": "Internal",
      }),
      loadBalancer({ "service.beta.kubernetes.io/azure-load-balancer-internal": "false" }),
      loadBalancer({ "oci-network-load-balancer.oraclecloud.com/internal": "true" }),
      loadBalancer({
        "oci.oraclecloud.com/load-balancer-type": "NLB",
        "service.beta.kubernetes.io/oci-load-balancer-internal": "true",
      }),
      loadBalancer({ "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid": "" }),
    ],
  },
});
