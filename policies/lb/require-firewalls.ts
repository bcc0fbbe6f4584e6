import { aws, eachOf, page, rule, securityHub } from "../../src/author";

interface Balancer {
  readonly internal?: boolean | undefined;
  readonly loadBalancerType?: string | undefined;
}

const web = aws.resource(aws.loadBalancer, { subnets: ["subnet-1", "subnet-2"] });
const acl = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/1";

export default rule({
  title: "Load balancers on the internet have a firewall for the web",
  severity: "low",
  why: "Every application has holes that nobody knows yet; rules that AWS keeps up to date stop what looks for them.",
  fix: "Add a WebAclAssociation of WAFv2 for the load balancer, or set internal to true.",
  references: [
    securityHub("ELB.16"),
    page(
      "AWS WAF: Resources that you can protect",
      "https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "firewalls cost by the request, and stop what is meant until they are tuned",
  },
  target: eachOf([aws.loadBalancer], { reads: [aws.firewallAssociation] }),
  deny: (its, { inventory }) => {
    const { internal, loadBalancerType = "application" } = aws.inputsOf<Balancer>(its);
    return internal !== true && loadBalancerType === "application" && inventory.lacks(its, aws.shielding);
  },
  message: () => "no firewall is for the load balancer, which is on the internet",
  examples: {
    good: [
      aws.stack({
        web,
        firewall: aws.resource(aws.firewallAssociation, { resourceArn: "${web.arn}", webAclArn: acl }),
      }),
      aws.stack({ web: aws.resource(aws.loadBalancer, { internal: true }) }),
      aws.stack({ web: aws.resource(aws.loadBalancer, { loadBalancerType: "network" }) }),
    ],
    bad: [
      aws.stack({ web }),
      aws.stack({
        web: aws.resource(aws.loadBalancer, { internal: false, loadBalancerType: "application" }),
      }),
      aws.stack({
        web,
        other: aws.resource(aws.loadBalancer, { internal: true }),
        firewall: aws.resource(aws.firewallAssociation, { resourceArn: "${other.arn}", webAclArn: acl }),
      }),
    ],
  },
});
