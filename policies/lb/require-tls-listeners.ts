import { aws, cisEks, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Load balancers speak TLS, or redirect to it",
  severity: "high",
  why: "Passwords and sessions cross the network readable to whoever is on the way.",
  fix: "Set protocol to HTTPS with a certificate, and let port 80 redirect to it.",
  references: [
    fsbp("ELB.1"),
    fsbp("ELB.18"),
    cisEks("5.4.5"),
    page(
      "Application Load Balancers: Listeners",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "a listener inside a VPC can stand behind something that speaks TLS",
  },
  target: aws.resources(aws.listener),
  // Load balancers for applications speak HTTP unless told otherwise; those for gateways have neither protocol nor port.
  deny: ({ protocol, port, defaultActions }) =>
    (protocol === "HTTP" || (protocol === undefined && port !== undefined)) &&
    !defaultActions.every(({ redirect }) => redirect?.protocol === "HTTPS"),
  message: () => "the listener speaks HTTP, and does not redirect to HTTPS",
  examples: {
    good: [
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        protocol: "HTTPS",
        port: 80,
        defaultActions: [{ type: "forward", targetGroupArn: "arn" }],
      }),
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        protocol: "HTTP",
        port: 80,
        defaultActions: [
          { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
        ],
      }),
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        defaultActions: [{ type: "forward", targetGroupArn: "arn" }],
      }),
    ],
    bad: [
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        port: 80,
        defaultActions: [{ type: "forward", targetGroupArn: "arn" }],
      }),
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        protocol: "HTTP",
        port: 80,
        defaultActions: [{ type: "forward", targetGroupArn: "arn" }],
      }),
      aws.resource(aws.listener, {
        loadBalancerArn: "arn",
        protocol: "HTTP",
        port: 80,
        defaultActions: [{ type: "redirect", redirect: { port: "8080", statusCode: "HTTP_301" } }],
      }),
    ],
  },
});
