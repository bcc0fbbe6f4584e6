import { aws, fsbp, page, rule } from "../../src/author";

/** Those of load balancers that end TLS, and speak 1.2 at least; a listener without one has a policy of 2016. */
function isModern(policy: string | undefined): boolean {
  return /^ELBSecurityPolicy-(?:TLS13-1-[23]|TLS-1-2|FS-1-2)-/u.test(policy ?? "");
}

const listener = (its: object) =>
  aws.resource(aws.listener, {
    loadBalancerArn: "arn",
    defaultActions: [{ type: "forward", targetGroupArn: "arn" }],
    ...its,
  });

export default rule({
  title: "Listeners speak TLS 1.2 or later",
  severity: "medium",
  why: "Versions of TLS before 1.2 can be broken by whoever is on the way.",
  fix: "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or a later one.",
  references: [
    fsbp("ELB.17"),
    page(
      "Application Load Balancers: Security policies",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
    ),
  ],
  recommended: { level: "deny", because: "every client of the last ten years speaks TLS 1.2" },
  target: aws.resources(aws.listener),
  deny: ({ protocol, sslPolicy }) => /^(?:HTTPS|TLS)$/u.test(protocol ?? "") && !isModern(sslPolicy),
  message: ({ sslPolicy = "ELBSecurityPolicy-2016-08" }) =>
    `the listener speaks versions of TLS before 1.2: its sslPolicy is ${sslPolicy}`,
  examples: {
    good: [
      listener({ protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" }),
      listener({ protocol: "TLS", sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10" }),
      listener({ protocol: "HTTP" }),
    ],
    bad: [
      listener({ protocol: "HTTPS" }),
      listener({ protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" }),
      listener({ protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" }),
    ],
  },
});
