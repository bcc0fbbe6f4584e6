import {
  type KubernetesObject,
  manifests,
  mitre,
  objects,
  page,
  rule,
  service,
  servesEverybody,
  type Service,
  exposure,
} from "../../src/author";

const ports = [{ port: 80 }];

function annotated(annotations: Readonly<Record<string, string>>, ...field: string[]): KubernetesObject {
  return manifests.of<Service>(service, {
    metadata: { annotations },
    spec: { type: "LoadBalancer", loadBalancerSourceRanges: field, ports },
  });
}

const general = "service.beta.kubernetes.io/load-balancer-source-ranges";
const azure = "service.beta.kubernetes.io/azure-allowed-ip-ranges";
const tags = "service.beta.kubernetes.io/azure-allowed-service-tags";

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
  deny: (service) => service.spec?.type === "LoadBalancer" && servesEverybody(service),
  message: () => "the load balancer serves every address",
  extent: exposure,
  examples: {
    good: [
      manifests.service({ type: "LoadBalancer", loadBalancerSourceRanges: ["203.0.113.0/24"], ports }),
      manifests.service({ ports }),
      annotated({ [general]: "203.0.113.0/24, 198.51.100.0/24" }),
      annotated({ [general]: "0.0.0.0/0" }, "203.0.113.0/24"),
      annotated({ [azure]: "203.0.113.0/24" }),
      annotated({ [azure]: "0.0.0.0/1, 300.0.0.0/1" }),
      annotated({ [general]: "8000::/1" }),
      annotated({ [tags]: "AzureFrontDoor.Backend" }),
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
      annotated({ [general]: "::/1,8000::/1" }),
      annotated({ [tags]: "AzureFrontDoor.Backend, Internet" }),
      annotated({ [tags]: "AzureFrontDoor.Backend" }, "0.0.0.0/0"),
      annotated({ "example.com/source-ranges": "203.0.113.0/24" }),
    ],
  },
});
