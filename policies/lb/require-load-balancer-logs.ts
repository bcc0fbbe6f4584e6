import { aws, cisAws7, fsbp, page, rule } from "../../src/author";

interface Logs {
  readonly accessLogs?: { readonly enabled?: boolean | undefined } | undefined;
  readonly loadBalancerType?: string | undefined;
}

/** Logs of a classic load balancer are on where there is a bucket, those of the others only where it is said. */
function isOn({ accessLogs }: Logs, kind: string): boolean {
  if (accessLogs === undefined) return false;
  return kind === aws.classicLoadBalancer.kind ? accessLogs.enabled !== false : accessLogs.enabled === true;
}

export default rule({
  title: "Load balancers write access logs",
  severity: "low",
  why: "After a break-in nobody can tell who asked for what, and from where.",
  fix: "Set accessLogs with a bucket, and enabled to true.",
  references: [
    fsbp("ELB.5"),
    cisAws7("4.10"),
    page(
      "Application Load Balancers: Access logs",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
    ),
  ],
  recommended: { level: "audit", because: "logs cost by the gigabyte, and applications write their own" },
  target: aws.resources<Logs>(aws.loadBalancer, aws.classicLoadBalancer),
  deny: (balancer, { object }) => balancer.loadBalancerType !== "gateway" && !isOn(balancer, object.kind),
  message: () => "the load balancer writes no access logs: accessLogs is not enabled",
  examples: {
    good: [
      aws.resource(aws.loadBalancer, { accessLogs: { bucket: "logs", enabled: true } }),
      aws.resource(aws.loadBalancer, { loadBalancerType: "gateway" }),
      aws.resource(aws.classicLoadBalancer, { accessLogs: { bucket: "logs" } }),
    ],
    bad: [
      aws.resource(aws.loadBalancer, { name: "web" }),
      aws.resource(aws.loadBalancer, { accessLogs: { bucket: "logs" } }),
      aws.resource(aws.classicLoadBalancer, { name: "web" }),
      aws.resource(aws.classicLoadBalancer, { accessLogs: { bucket: "logs", enabled: false } }),
    ],
  },
});
