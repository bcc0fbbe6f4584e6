/** What the fixtures of other checkers made wrong, or nearly did: defaults, and values in other forms than their types. */
import { checkText } from "../../../src/sources/check-text";
import { awsPairs, awsRules } from "../../support/rules";
import { withoutSettings } from "../../support/settings";

const all = withoutSettings([...awsRules, ...awsPairs], "check");
const together = { kinds: [], complete: [] };

type Resource = readonly [type: string, inputs: object];

/** Whether a stack of some resources breaks a rule. */
function breaks(rule: string, resources: readonly Resource[]): boolean {
  const rules = all.filter(({ name }) => name === rule);
  const listed = resources.map(([type, inputs], at) => {
    return { urn: `urn:pulumi:prod::shop::${type}::r${String(at)}`, custom: true, type, inputs };
  });
  const text = JSON.stringify({ version: 3, deployment: { manifest: {}, resources: listed } });
  const result = checkText("stack.json", text, { rules, approvals: [], today: "2026-11-29", together });
  expect(result.problems).toEqual([]);
  return result.findings.length > 0;
}

const world = { cidrBlocks: ["0.0.0.0/0"] };
const inSecurityGroup = (rule: object): Resource => [
  "aws:ec2/securityGroup:SecurityGroup",
  { ingress: [rule] },
];
const listener = (inputs: object): Resource => [
  "aws:alb/listener:Listener",
  { loadBalancerArn: "x", defaultActions: [{ type: "forward", targetGroupArn: "y" }], ...inputs },
];
const closed = {
  blockPublicAcls: "true",
  blockPublicPolicy: "true",
  ignorePublicAcls: "true",
  restrictPublicBuckets: "true",
};
const block = (bucket: string): Resource => [
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  { bucket, ...closed },
];
const logs: Resource = ["aws:s3/bucketV2:BucketV2", { bucket: "logs" }];
const ports = "disallow-open-administration-ports";

test.each<[what: string, rule: string, isBroken: boolean, ...resources: Resource[]]>([
  ["-1 as a number", ports, true, inSecurityGroup({ ...world, protocol: -1, fromPort: 0, toPort: 0 })],
  ["the word all", ports, true, inSecurityGroup({ ...world, protocol: "All", fromPort: 0, toPort: 0 })],
  [
    "ports as texts",
    ports,
    true,
    inSecurityGroup({ ...world, protocol: "tcp", fromPort: "20", toPort: "25" }),
  ],
  [
    "all of IPv6",
    ports,
    true,
    inSecurityGroup({ ipv6CidrBlocks: ["0:0:0:0:0:0:0:0/0"], protocol: "6", fromPort: 22, toPort: 22 }),
  ],
  ["another protocol", ports, false, inSecurityGroup({ ...world, protocol: 1, fromPort: -1, toPort: -1 })],
  [
    "an entry of a network ACL with numbers as texts",
    "restrict-network-acls",
    true,
    [
      "aws:ec2/networkAclRule:NetworkAclRule",
      { ruleNumber: "100", ruleAction: "allow", protocol: -1, cidrBlock: "0.0.0.0/0", egress: "false" },
    ],
  ],
  ["a listener without a protocol", "require-tls-listeners", true, listener({ port: "80" })],
  ["a listener of a gateway", "require-tls-listeners", false, listener({})],
  [
    "the first serverless databases",
    "require-database-encryption",
    false,
    ["aws:rds/cluster:Cluster", { engine: "aurora-mysql", engineMode: "serverless" }],
  ],
  ["a boolean as text", "require-public-access-blocks", false, block("logs")],
  ["a block by the name of its bucket", "require-bucket-access-blocks", false, logs, block("logs")],
  [
    "a block by the ARN of its bucket",
    "require-bucket-access-blocks",
    false,
    logs,
    block("arn:aws:s3:::logs"),
  ],
  ["a block by an ARN of China", "require-bucket-access-blocks", false, logs, block("arn:aws-cn:s3:::logs")],
  [
    "a block by the ARN of another bucket",
    "require-bucket-access-blocks",
    true,
    logs,
    block("arn:aws:s3:::logs-old"),
  ],
  [
    "a version that is a number",
    "require-supported-cluster-versions",
    true,
    ["aws:eks/cluster:Cluster", { version: 1.29, vpcConfig: {} }],
  ],
  [
    "a range without its length",
    "restrict-public-endpoint-ranges",
    false,
    ["aws:eks/cluster:Cluster", { vpcConfig: { publicAccessCidrs: ["203.0.113.7"] } }],
  ],
  [
    "encryption that a text switches off",
    "require-warehouse-encryption",
    true,
    ["aws:redshift/cluster:Cluster", { encrypted: "false" }],
  ],
])("%s: %s", (_, rule, isBroken, ...resources) => {
  expect(breaks(rule, resources)).toBe(isBroken);
});

test.each<[what: string, type: string, inputs: object, message: string]>([
  [
    "a mapping in place of a boolean",
    "aws:rds/instance:Instance",
    { publiclyAccessible: { on: true } },
    "publiclyAccessible must be a boolean, and is a mapping (aws:rds:Instance r)",
  ],
  [
    "a text in place of a number",
    "aws:rds/instance:Instance",
    { backupRetentionPeriod: "a week" },
    "backupRetentionPeriod must be a number, and is a string (aws:rds:Instance r)",
  ],
  [
    "a text in place of a mapping",
    "aws:eks/cluster:Cluster",
    { vpcConfig: "public" },
    "vpcConfig must be a mapping, and is a string (aws:eks:Cluster r)",
  ],
])("%s is no pass", (_, type, inputs, message) => {
  const resource = { urn: `urn:pulumi:prod::shop::${type}::r`, custom: true, type, inputs };
  const text = JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [resource] } });
  const { problems } = checkText("stack.json", text, { rules: all, approvals: [], today: "2026-11-29" });

  expect(problems.map((problem) => problem.message)).toContain(message);
});
