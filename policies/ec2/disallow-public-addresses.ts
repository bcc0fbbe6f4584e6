import { aws, cisEks, fsbp, page, rule } from "../../src/author";

type Switch = boolean | string | undefined;

interface Addresses {
  readonly associatePublicIpAddress?: Switch;
  readonly networkInterfaces?: readonly object[] | undefined;
}

function isPublic(its: { readonly associatePublicIpAddress?: Switch }): boolean {
  return aws.isOn(its.associatePublicIpAddress);
}

export default rule({
  title: "Machines have no public address",
  severity: "high",
  why: "A machine that the internet reaches is scanned within minutes, and each flaw of what runs on it is open to everybody.",
  fix: "Leave associatePublicIpAddress out or set it to false, and put a load balancer in front of what is for everybody.",
  references: [
    fsbp("EC2.9"),
    fsbp("EC2.25"),
    fsbp("AutoScaling.5"),
    cisEks("5.4.3"),
    page(
      "Amazon EC2: Instance IP addressing",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html",
    ),
  ],
  recommended: { level: "warn", because: "some machines are there to be reached, such as those that do NAT" },
  target: aws.resources<Addresses>(
    aws.instance,
    aws.spotInstanceRequest,
    aws.launchTemplate,
    aws.launchConfiguration,
  ),
  deny: (machine) => isPublic(machine) || aws.anyOf(machine.networkInterfaces ?? [], isPublic),
  message: () => "the machine gets a public address: associatePublicIpAddress is true",
  examples: {
    good: [
      aws.resource(aws.instance, {}),
      aws.resource(aws.instance, { associatePublicIpAddress: false }),
      aws.resource(aws.launchTemplate, { networkInterfaces: [{ associatePublicIpAddress: "false" }] }),
      aws.resource(aws.spotInstanceRequest, { spotPrice: "0.03" }),
    ],
    bad: [
      aws.resource(aws.instance, { associatePublicIpAddress: true }),
      aws.resource(aws.launchTemplate, { networkInterfaces: [{ associatePublicIpAddress: "true" }] }),
      aws.resource(aws.spotInstanceRequest, { associatePublicIpAddress: true }),
      aws.resource(aws.launchConfiguration, { imageId: "ami-1", associatePublicIpAddress: true }),
    ],
  },
});
