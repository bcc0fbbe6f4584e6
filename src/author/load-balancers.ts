/**
 * Whether a load balancer is inside the own network, as each cloud is told, and whom it serves.
 */
import { containsAddress } from "./addresses";
import { isFalse, isTrue } from "./annotations";
import type { Service } from "./kubernetes";
import { isEverywhere } from "./networks";
import { lowerCase } from "./text";

type Annotations = Readonly<Record<string, string>>;

/**
 * AWS: the scheme that its Load Balancer Controller reads comes first. The older annotation means internal by any value
 * but `false` to the cloud provider of Kubernetes, and is a boolean of Go to the controller, which makes load balancers
 * internal where nothing is said, as EKS Auto Mode does.
 * Sources: https://github.com/kubernetes/cloud-provider-aws/blob/master/pkg/providers/v1/aws.go (internalELB) and
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#lb-scheme and
 * https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
 */
function isInternalOnAws(annotations: Annotations, spec: Service["spec"]): boolean {
  const scheme = annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"];
  const older = annotations["service.beta.kubernetes.io/aws-load-balancer-internal"] ?? "";
  const type = annotations["service.beta.kubernetes.io/aws-load-balancer-type"] ?? "";
  if (scheme !== undefined) return scheme === "internal";
  if (older !== "") return !isFalse(older);
  return (
    ["service.k8s.aws/nlb", "eks.amazonaws.com/nlb"].includes(spec?.loadBalancerClass ?? "") ||
    ["external", "nlb-ip"].includes(type)
  );
}

/**
 * GKE: the class counts where it is one of its own, or else the newer of two annotations, whatever it says. Sources:
 * https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer and
 * https://github.com/kubernetes/cloud-provider-gcp/blob/master/providers/gce/gce_annotations.go
 */
function isInternalOnGke(annotations: Annotations, spec: Service["spec"]): boolean {
  const ofClass = spec?.loadBalancerClass ?? "";
  if (ofClass.startsWith("networking.gke.io/")) {
    return [
      "networking.gke.io/l4-regional-internal",
      "networking.gke.io/l4-regional-internal-legacy",
    ].includes(ofClass);
  }
  const type =
    annotations["networking.gke.io/load-balancer-type"] ??
    annotations["cloud.google.com/load-balancer-type"] ??
    "";
  return ["Internal", "internal"].includes(type);
}

/**
 * Oracle: each of its two kinds of load balancers has an annotation of its own, and that of the other says nothing. Source:
 * https://github.com/oracle/oci-cloud-controller-manager/blob/master/pkg/cloudprovider/providers/oci/load_balancer_spec.go (isInternalLB)
 */
function isInternalOnOracle(annotations: Annotations): boolean {
  const type = annotations["oci.oraclecloud.com/load-balancer-type"] ?? "";
  if (lowerCase(type) === "nlb") {
    return isTrue(annotations["oci-network-load-balancer.oraclecloud.com/internal"] ?? "");
  }
  return isTrue(annotations["service.beta.kubernetes.io/oci-load-balancer-internal"] ?? "");
}

/**
 * The other clouds. Sources:
 * Azure: https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_loadbalancer.go (requiresInternalLoadBalancer);
 * OpenStack: https://github.com/kubernetes/cloud-provider-openstack/blob/master/pkg/openstack/loadbalancer.go (getBoolFromServiceAnnotation);
 * Alibaba: https://github.com/kubernetes/cloud-provider-alibaba-cloud/blob/master/docs/usage.md;
 * IBM, Baidu and Tencent: https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer
 */
function isInternalElsewhere(annotations: Annotations): boolean {
  return (
    annotations["service.beta.kubernetes.io/azure-load-balancer-internal"] === "true" ||
    annotations["service.beta.kubernetes.io/openstack-internal-load-balancer"] === "true" ||
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
    !isInternalOnGke(metadata?.annotations ?? {}, spec) &&
    !isInternalOnOracle(metadata?.annotations ?? {}) &&
    !isInternalElsewhere(metadata?.annotations ?? {})
  );
}

/** Whether a range, or one of several with commas between them, is all addresses there are. */
function isEverybody(ranges: string): boolean {
  return /\/0+ *(,|$)/u.test(ranges);
}

/** The ranges among texts, in which annotations may have anything else, too; of IPv6 those of networks by their first half. */
function readableIn(texts: readonly string[]): string[] {
  return texts
    .join(",")
    .replaceAll(" ", "")
    .split(",")
    .filter((range) =>
      /^(((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])([.]|\/)){4}(3[0-2]|[12]?[0-9])|(([0-9A-Fa-f]{1,4}:){1,4}|:):\/(6[0-4]|[1-5]?[0-9]))$/u.test(
        range,
      ),
    );
}

/**
 * The ranges that may come in. The annotation counts where the field is empty; that of Azure adds to either. Sources:
 * https://github.com/kubernetes/cloud-provider/blob/master/service/helpers/helper.go (GetLoadBalancerSourceRanges) and
 * https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/ (azure-allowed-ip-ranges)
 */
function rangesOf({ metadata, spec }: Service): string[] {
  const field = spec?.loadBalancerSourceRanges ?? [];
  const annotation = metadata?.annotations?.["service.beta.kubernetes.io/load-balancer-source-ranges"] ?? "";
  const azure = metadata?.annotations?.["service.beta.kubernetes.io/azure-allowed-ip-ranges"] ?? "";
  return [...field, field.length === 0 ? annotation : "", azure].filter((ranges) => !/^[ ,]*$/u.test(ranges));
}

/**
 * The service tags that may come in, which on Azure are a limit as ranges are.
 * Source: https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/loadbalancer/accesscontrol.go (IsAllowFromInternet)
 */
function tagsOf({ metadata }: Service): string {
  return metadata?.annotations?.["service.beta.kubernetes.io/azure-allowed-service-tags"] ?? "";
}

/**
 * Whether every address may come in by the load balancer of a Service, as far as it says itself.
 *
 * @throws RangeError if a range of the field is none.
 */
export function servesEverybody(service: Service): boolean {
  return (
    (rangesOf(service).length === 0 && /^[ ,]*$/u.test(tagsOf(service))) ||
    /(^|,) *[Ii]nternet *(,|$)/u.test(tagsOf(service)) ||
    rangesOf(service).some((ranges) => isEverybody(ranges)) ||
    areEverybody([...(service.spec?.loadBalancerSourceRanges ?? []), ...readableIn(rangesOf(service))])
  );
}

/** Whether ranges are the whole internet. */
function areEverybody(ranges: readonly string[]): boolean {
  return isEverywhere((address) => ranges.some((range) => containsAddress(range, address)));
}
