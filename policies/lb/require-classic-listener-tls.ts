import { aws, fsbp, lowerCase, page, rule } from "../../src/author";

function isPlain({ lbProtocol }: { readonly lbProtocol: string }): boolean {
  return ["http", "tcp"].includes(lowerCase(lbProtocol));
}

const balancer = (lbProtocol: string) =>
  aws.resource(aws.classicLoadBalancer, {
    listeners: [{ lbPort: 443, lbProtocol, instancePort: 8080, instanceProtocol: "http" }],
  });

export default rule({
  title: "Classic load balancers speak TLS",
  severity: "high",
  why: "Passwords and sessions cross the network readable to whoever is on the way, and a classic load balancer cannot redirect.",
  fix: "Set lbProtocol to https or ssl with a certificate, or move to an application load balancer.",
  references: [
    fsbp("ELB.3"),
    page(
      "Classic Load Balancers: Listeners",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html",
    ),
  ],
  recommended: { level: "warn", because: "what is behind a tcp listener can speak TLS itself" },
  target: aws.resources(aws.classicLoadBalancer),
  deny: ({ listeners }) => aws.anyOf(listeners, isPlain),
  message: ({ listeners }) =>
    `listeners speak no TLS on these ports: ${aws
      .knownOf(listeners, isPlain)
      .map(({ lbPort }) => `${lbPort}`)
      .join(", ")}`,
  examples: {
    good: [balancer("https"), balancer("SSL")],
    bad: [balancer("http"), balancer("TCP")],
  },
});
