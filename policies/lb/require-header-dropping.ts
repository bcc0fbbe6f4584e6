import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Load balancers drop requests and headers that are malformed",
  severity: "medium",
  why: "What a load balancer and an application read differently lets one request hide in another, past every check.",
  fix: "Set dropInvalidHeaderFields to true, and desyncMitigationMode to defensive or strictest.",
  references: [
    fsbp("ELB.4"),
    fsbp("ELB.12"),
    page(
      "Application Load Balancers: Edit attributes",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
    ),
  ],
  recommended: { level: "warn", because: "some old clients send headers with an underscore" },
  target: aws.resources(aws.loadBalancer),
  deny: ({ loadBalancerType, dropInvalidHeaderFields, desyncMitigationMode }) =>
    (loadBalancerType ?? "application") === "application" &&
    (dropInvalidHeaderFields !== true || desyncMitigationMode === "monitor"),
  message: ({ dropInvalidHeaderFields }) =>
    dropInvalidHeaderFields === true
      ? "malformed requests are let through: desyncMitigationMode is monitor"
      : "malformed headers are let through: dropInvalidHeaderFields is not true",
  examples: {
    good: [
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true }),
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true, desyncMitigationMode: "strictest" }),
      aws.resource(aws.loadBalancer, { loadBalancerType: "network" }),
    ],
    bad: [
      aws.resource(aws.loadBalancer, { name: "web" }),
      aws.resource(aws.loadBalancer, { loadBalancerType: "application", dropInvalidHeaderFields: false }),
      aws.resource(aws.loadBalancer, { dropInvalidHeaderFields: true, desyncMitigationMode: "monitor" }),
    ],
  },
});
