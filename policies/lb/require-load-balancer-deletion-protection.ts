import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Load balancers are protected from deletion",
  severity: "low",
  why: "One pulumi destroy in the wrong stack takes the address away that customers and DNS have.",
  fix: "Set enableDeletionProtection to true.",
  references: [
    fsbp("ELB.6"),
    page(
      "Application Load Balancers: Deletion protection",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#deletion-protection",
    ),
  ],
  recommended: { level: "audit", because: "load balancers for tests come and go" },
  target: aws.resources(aws.loadBalancer),
  deny: ({ enableDeletionProtection }) => enableDeletionProtection !== true,
  message: () => "the load balancer can be deleted at once: enableDeletionProtection is not true",
  examples: {
    good: [aws.resource(aws.loadBalancer, { enableDeletionProtection: true })],
    bad: [
      aws.resource(aws.loadBalancer, { name: "web" }),
      aws.resource(aws.loadBalancer, { enableDeletionProtection: false }),
    ],
  },
});
