import {
  isFalse,
  isTrue,
  lowerCase,
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  type Service,
} from "../../src/author";

const ports = [{ port: 80 }];

type Annotations = Readonly<Record<string, string>>;

/**
 * AWS: the scheme that its Load Balancer Controller reads comes first. The older annotation means internal by any value
 * but `false`, to the cloud provider of Kubernetes. The controller makes load balancers internal where nothing is said.
 * Sources: https://github.com/kubernetes/cloud-provider-aws/blob/master/pkg/providers/v1/aws.go (internalELB) and
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#lb-scheme
 */
function isInternalOnAws(annotations: Annotations, spec: Service["spec"]): boolean {
  const scheme = annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"];
  const older = annotations["service.beta.kubernetes.io/aws-load-balancer-internal"] ?? "";
  const type = annotations["service.beta.kubernetes.io/aws-load-balancer-type"] ?? "";
  if (scheme !== undefined) return scheme === "internal";
  if (older !== "") return !isFalse(older);
  return spec?.loadBalancerClass === "service.k8s.aws/nlb" || ["external", "nlb-ip"].includes(type);
}

/**
 * GKE: the newer of two annotations counts, whatever it says.
 * Source: https://github.com/kubernetes/cloud-provider-gcp/blob/master/providers/gce/gce_annotations.go
 */
function isInternalOnGke(annotations: Annotations): boolean {
  const type =
    annotations["networking.gke.io/load-balancer-type"] ??
    annotations["cloud.google.com/load-balancer-type"] ??
    "";
  return ["Internal", "internal"].includes(type);
}

/**
 * The other clouds. Sources:
 * Azure: https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_loadbalancer.go (requiresInternalLoadBalancer);
 * OpenStack: https://github.com/kubernetes/cloud-provider-openstack/blob/master/docs/openstack-cloud-controller-manager/expose-applications-using-loadbalancer-type-service.md;
 * Oracle: https://github.com/oracle/oci-cloud-controller-manager/blob/master/docs/load-balancer-annotations.md;
 * Alibaba: https://github.com/kubernetes/cloud-provider-alibaba-cloud/blob/master/docs/usage.md;
 * IBM, Baidu and Tencent: https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer
 */
function isInternalElsewhere(annotations: Annotations): boolean {
  return (
    annotations["service.beta.kubernetes.io/azure-load-balancer-internal"] === "true" ||
    annotations["service.beta.kubernetes.io/openstack-internal-load-balancer"] === "true" ||
    isTrue(annotations["service.beta.kubernetes.io/oci-load-balancer-internal"] ?? "") ||
    isTrue(annotations["oci-network-load-balancer.oraclecloud.com/internal"] ?? "") ||
    lowerCase(annotations["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type"] ?? "") ===
      "intranet" ||
    annotations["service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type"] === "private" ||
    annotations["service.beta.kubernetes.io/cce-load-balancer-internal-vpc"] === "true" ||
    (annotations["service.kubernetes.io/qcloud-loadbalancer-internal-subnetid"] ?? "") !== ""
  );
}

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
  deny: ({ metadata, spec }) =>
    spec?.type === "LoadBalancer" &&
    !isInternalOnAws(metadata?.annotations ?? {}, spec) &&
    !isInternalOnGke(metadata?.annotations ?? {}) &&
    !isInternalElsewhere(metadata?.annotations ?? {}),
  message: () => "the load balancer is not marked as internal",
  examples: {
    good: [
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal" }),
      manifests.service({ ports }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-internal": "0.0.0.0/0" }),
      loadBalancer({ "service.beta.kubernetes.io/aws-load-balancer-type": "external" }),
      manifests.service({ type: "LoadBalancer", loadBalancerClass: "service.k8s.aws/nlb", ports }),
      loadBalancer({ "networking.gke.io/load-balancer-type": "Internal" }),
      loadBalancer({ "cloud.google.com/load-balancer-type": "internal" }),
      loadBalancer({ "service.beta.kubernetes.io/azure-load-balancer-internal": "true" }),
      loadBalancer({ "service.beta.kubernetes.io/openstack-internal-load-balancer": "true" }),
      loadBalancer({ "service.beta.kubernetes.io/oci-load-balancer-internal": "True" }),
      loadBalancer({ "oci-network-load-balancer.oraclecloud.com/internal": "true" }),
      loadBalancer({ "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type": "Intranet" }),
      loadBalancer({ "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type": "private" }),
      loadBalancer({ "service.beta.kubernetes.io/cce-load-balancer-internal-vpc": "true" }),
      loadBalancer({ "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid": "subnet-1" }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
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
      loadBalancer({ "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid": "" }),
    ],
  },
});
