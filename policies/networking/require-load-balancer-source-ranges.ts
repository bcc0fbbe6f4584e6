import {
  containsAddress,
  isEverywhere,
  type KubernetesObject,
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  type Service,
} from "../../src/author";

const ports = [{ port: 80 }];

/** Whether ranges are the whole internet. */
function areEverybody(ranges: readonly string[]): boolean {
  return isEverywhere((address) => ranges.some((range) => containsAddress(range, address)));
}

/** Whether a range, or one of several with commas between them, is all addresses there are. */
function isEverybody(ranges: string): boolean {
  return /\/0+ *(,|$)/u.test(ranges);
}

/** The ranges of IPv4 among texts, in which annotations may have anything else, too. */
function readableIn(texts: readonly string[]): string[] {
  return texts
    .join(",")
    .replaceAll(" ", "")
    .split(",")
    .filter((range) =>
      /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])([.]|\/)){4}(3[0-2]|[12]?[0-9])$/u.test(range),
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

function annotated(annotations: Readonly<Record<string, string>>, ...field: string[]): KubernetesObject {
  return manifests.of<Service>(service, {
    metadata: { annotations },
    spec: { type: "LoadBalancer", loadBalancerSourceRanges: field, ports },
  });
}

const general = "service.beta.kubernetes.io/load-balancer-source-ranges";
const azure = "service.beta.kubernetes.io/azure-allowed-ip-ranges";

export default rule({
  title: "Load balancers say whom they serve",
  severity: "medium",
  why:
    "A load balancer without source ranges, or with one that is the whole internet, answers everybody, " +
    "whether it is meant for the office or for one partner.",
  fix: "List the networks that need the service in spec.loadBalancerSourceRanges.",
  references: [
    page(
      "Kubernetes: Create an external load balancer",
      "https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/",
    ),
    mitre("T1133"),
  ],
  recommended: {
    level: "audit",
    because: "each LoadBalancer is to be approved in any case, and many are meant for everybody",
  },
  target: objects<Service>(service),
  deny: (service) =>
    service.spec?.type === "LoadBalancer" &&
    (rangesOf(service).length === 0 ||
      rangesOf(service).some((ranges) => isEverybody(ranges)) ||
      areEverybody([...(service.spec.loadBalancerSourceRanges ?? []), ...readableIn(rangesOf(service))])),
  message: () => "the load balancer serves every address",
  examples: {
    good: [
      manifests.service({ type: "LoadBalancer", loadBalancerSourceRanges: ["203.0.113.0/24"], ports }),
      manifests.service({ ports }),
      annotated({ [general]: "203.0.113.0/24, 198.51.100.0/24" }),
      annotated({ [general]: "0.0.0.0/0" }, "203.0.113.0/24"),
      annotated({ [azure]: "203.0.113.0/24" }),
      annotated({ [general]: "0.0.0.0/1, 300.0.0.0/1" }),
    ],
    bad: [
      manifests.service({ type: "LoadBalancer", ports }),
      manifests.service({
        type: "LoadBalancer",
        loadBalancerSourceRanges: ["203.0.113.0/24", "0.0.0.0/0"],
        ports,
      }),
      manifests.service({ type: "LoadBalancer", loadBalancerSourceRanges: ["::/0"], ports }),
      manifests.service({
        type: "LoadBalancer",
        loadBalancerSourceRanges: ["0.0.0.0/1", "128.0.0.0/1"],
        ports,
      }),
      annotated({ [general]: " " }),
      annotated({ [general]: "203.0.113.0/24, 0.0.0.0/0" }),
      annotated({ [general]: "0.0.0.0/0 ,203.0.113.0/24" }),
      annotated({ [azure]: "0.0.0.0/0" }, "203.0.113.0/24"),
      annotated({ [general]: "0.0.0.0/1, 128.0.0.0/1" }),
      annotated({ [general]: "203.0.113.0/24, ::/0" }),
      annotated({ "example.com/source-ranges": "203.0.113.0/24" }),
    ],
  },
});
