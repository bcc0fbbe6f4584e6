/**
 * Whether a load balancer is inside the own network, as each cloud is told.
 */
import { isFalse, isTrue } from "./annotations";
import type { Service } from "./kubernetes";
import { lowerCase } from "./text";

type Annotations = Readonly<Record<string, string>>;

/**
 * AWS: the scheme that its Load Balancer Controller reads comes first. The older annotation means internal by any value
 * but `false` to the cloud provider of Kubernetes, and is a boolean of Go to the controller, which makes load balancers
 * internal where nothing is said.
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

/** Whether a Service has a load balancer that is not marked as internal. */
export function isPublicLoadBalancer({ metadata, spec }: Service): boolean {
  return (
    spec?.type === "LoadBalancer" &&
    !isInternalOnAws(metadata?.annotations ?? {}, spec) &&
    !isInternalOnGke(metadata?.annotations ?? {}) &&
    !isInternalElsewhere(metadata?.annotations ?? {})
  );
}
