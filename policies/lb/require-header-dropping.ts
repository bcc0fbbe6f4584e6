import { aws, fsbp, page, rule } from "../../src/author";

interface Balancer {
  readonly loadBalancerType?: string | undefined;
  readonly dropInvalidHeaderFields?: boolean | undefined;
  readonly desyncMitigationMode?: string | undefined;
}

/** Whether malformed headers are let through; a classic load balancer has no setting for it. */
function takesHeaders({ dropInvalidHeaderFields }: Balancer, kind: string): boolean {
  return kind === aws.loadBalancer.kind && dropInvalidHeaderFields !== true;
}

const listeners = [{ lbPort: 443, lbProtocol: "https", instancePort: 8080, instanceProtocol: "http" }];

export default rule({
  title: "Load balancers drop requests and headers that are malformed",
  severity: "medium",
  why: "What a load balancer and an application read differently lets one request hide in another, past every check.",
  fix: "Set dropInvalidHeaderFields to true, and desyncMitigationMode to defensive or strictest.",
  references: [
    fsbp("ELB.4"),
    fsbp("ELB.12"),
    fsbp("ELB.14"),
    page(
      "Application Load Balancers: Edit attributes",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
    ),
  ],
  recommended: { level: "warn", because: "some old clients send headers with an underscore" },
  target: aws.resources<Balancer>(aws.loadBalancer, aws.classicLoadBalancer),
  deny: (balancer, { object }) =>
    (balancer.loadBalancerType ?? "application") === "application" &&
    (balancer.desyncMitigationMode === "monitor" || takesHeaders(balancer, object.kind)),
  message: (balancer, { object }) =>
    takesHeaders(balancer, object.kind)
      ? "malformed headers are let through: dropInvalidHeaderFields is not true"
      : "malformed requests are let through: desyncMitigationMode is monitor",
  examples: {
    good: [
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true }),
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true, desyncMitigationMode: "strictest" }),
      aws.resource(aws.loadBalancer, { loadBalancerType: "network" }),
      aws.resource(aws.classicLoadBalancer, { listeners }),
    ],
    bad: [
      aws.resource(aws.loadBalancer, { name: "web" }),
      aws.resource(aws.loadBalancer, { loadBalancerType: "application", dropInvalidHeaderFields: false }),
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true, desyncMitigationMode: "monitor" }),
      aws.resource(aws.classicLoadBalancer, { listeners, desyncMitigationMode: "monitor" }),
    ],
  },
});
