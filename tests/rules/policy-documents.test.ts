/** IAM policy documents as IAM reads them: what a statement is about, and whom it lets in. */
import { aws } from "../../src/author";
import { statementsOf } from "../../src/author/aws/policy-documents";
import { guarded } from "../../src/judge/pulumi/unknowns";
import { unknown } from "../preview/resources";

type Answer = boolean | "unknown" | "malformed";

/** What a question to the statements of a document comes to, in text and as an object. */
function asked(document: unknown, question: (statement: aws.PolicyStatement) => boolean): Answer {
  try {
    const { policy } = guarded<{ policy: unknown }>({ policy: document });
    return aws.anyOf(statementsOf(policy, ["policy"]), ({ read }) => {
      const statement = read();
      return statement !== undefined && question(statement);
    });
  } catch (error) {
    return (error as Error).name === "UnreadableError" ? "unknown" : "malformed";
  }
}

const allows = (action: string) => (statement: aws.PolicyStatement) =>
  statement.allows && aws.isAbout(statement, action);
const allow = (rest: object): object => ({ Statement: [{ Effect: "Allow", Resource: "*", ...rest }] });
const { string, list, mapping } = unknown;

test.each<[string, object | string, string, Answer]>([
  ["one action", allow({ Action: "s3:GetObject" }), "s3:GetObject", true],
  ["another action", allow({ Action: "s3:GetObject" }), "s3:PutObject", false],
  ["a list of actions", allow({ Action: ["sqs:SendMessage", "s3:GetObject"] }), "s3:GetObject", true],
  ["an empty list of actions", allow({ Action: [] }), "s3:GetObject", false],
  ["the case of letters", allow({ Action: "S3:getobject" }), "s3:GetObject", true],
  ["everything", allow({ Action: "*" }), "s3:GetObject", true],
  ["everything in two parts", allow({ Action: "*:*" }), "s3:GetObject", true],
  ["two stars", allow({ Action: "**" }), "s3:GetObject", true],
  ["a service", allow({ Action: "s3:*" }), "s3:GetObject", true],
  ["another service", allow({ Action: "s3:*" }), "s3-outposts:GetObject", false],
  ["a beginning", allow({ Action: "s3:Get*" }), "s3:GetObject", true],
  ["a beginning of others", allow({ Action: "s3:Put*" }), "s3:GetObject", false],
  ["an end", allow({ Action: "s3:*Object" }), "s3:GetObject", true],
  ["a middle", allow({ Action: "s3:*etO*" }), "s3:GetObject", true],
  ["a question mark", allow({ Action: "s3:?etObject" }), "s3:GetObject", true],
  ["a question mark is one character", allow({ Action: "s3:?GetObject" }), "s3:GetObject", false],
  ["a star is no character, too", allow({ Action: "s3:GetObject*" }), "s3:GetObject", true],
  ["a pattern of the service", allow({ Action: "s?:GetObject" }), "s3:GetObject", true],
  [
    "what a regular expression would take otherwise",
    allow({ Action: "s3.GetObject" }),
    "s3:GetObject",
    false,
  ],
  ["NotAction of another", allow({ NotAction: "iam:*" }), "s3:GetObject", true],
  ["NotAction of the same", allow({ NotAction: ["iam:*", "s3:Get*"] }), "s3:GetObject", false],
  ["neither", allow({}), "s3:GetObject", false],
  ["a deny", { Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }, "s3:GetObject", false],
  [
    "a deny and an allow",
    {
      Statement: [
        { Effect: "Deny", Action: "*" },
        { Effect: "Allow", Action: "s3:*" },
      ],
    },
    "s3:GetObject",
    true,
  ],
  ["one statement without a list", { Statement: { Effect: "Allow", Action: "s3:*" } }, "s3:GetObject", true],
  ["no statements", { Version: "2012-10-17", Statement: [] }, "s3:GetObject", false],
  ["no Statement", { Version: "2012-10-17" }, "s3:GetObject", "malformed"],
  ["a Statement that is text", { Statement: "Allow" }, "s3:GetObject", "malformed"],
  ["no Effect", { Statement: [{ Action: "*" }] }, "s3:GetObject", "malformed"],
  ["an Effect of its own", { Statement: [{ Effect: "allow", Action: "*" }] }, "s3:GetObject", "malformed"],
  ["an action that is a number", allow({ Action: 1 }), "s3:GetObject", "malformed"],
  ["an action that is a mapping", allow({ Action: [{}] }), "s3:GetObject", "malformed"],
  ["a malformed action beside one that decides", allow({ Action: [1, "s3:*"] }), "s3:GetObject", true],
])("%s", (_, document, action, expected) => {
  expect([asked(document, allows(action)), asked(JSON.stringify(document), allows(action))]).toEqual([
    expected,
    expected,
  ]);
});

test.each<[string, unknown, Answer]>([
  ["no JSON", "{", "malformed"],
  ["empty text", "", "malformed"],
  ["JSON of a list", "[]", "malformed"],
  ["JSON of null", "null", "malformed"],
  ["a number", 1, "malformed"],
  ["absent", undefined, false],
  ["unknown text", string, "unknown"],
  ["an unknown mapping", mapping, "unknown"],
  ["unknown statements", { Statement: list }, "unknown"],
  ["an unknown statement", { Statement: [mapping] }, "unknown"],
  [
    "an unknown statement beside one that decides",
    { Statement: [mapping, { Effect: "Allow", Action: "s3:*" }] },
    true,
  ],
  ["an unknown effect", { Statement: [{ Effect: string, Action: "s3:*" }] }, "unknown"],
  ["an unknown action", allow({ Action: string }), "unknown"],
  ["an unknown action of a deny", { Statement: [{ Effect: "Deny", Action: string }] }, false],
  ["an unknown action before one that decides", allow({ Action: [string, "s3:*"] }), true],
  ["an unknown action beside another", allow({ Action: ["sqs:*", string] }), "unknown"],
  ["an unknown resource, which is not asked for", allow({ Action: "s3:*", Resource: string }), true],
])("a document that is %s", (_, document, expected) => {
  expect(asked(document, allows("s3:GetObject"))).toBe(expected);
});

test.each<[string, object, Answer]>([
  ["*", { Resource: "*" }, true],
  ["* in a list", { Resource: ["arn:aws:s3:::shop", "*"] }, true],
  ["all of a partition", { Resource: "arn:aws:*" }, true],
  ["all of China", { Resource: "arn:aws-cn:*" }, true],
  ["all of any partition", { Resource: "arn:*:*:*:*:*" }, true],
  ["all buckets", { Resource: "arn:aws:s3:::*" }, false],
  ["one bucket", { Resource: "arn:aws:s3:::shop" }, false],
  ["all but one", { NotResource: "arn:aws:s3:::shop" }, true],
  ["none", {}, false],
  ["unknown", { Resource: string }, "unknown"],
  ["unknown, and *", { Resource: [string, "*"] }, true],
])("on every resource: %s", (_, rest, expected) => {
  const document = { Statement: { Effect: "Allow", Action: "s3:*", ...rest } };
  expect(asked(document, aws.isAboutEveryResource)).toBe(expected);
});

const accounts = "arn:aws:iam::123456789012";
const clusters = "arn:aws:eks:eu-west-1:123456789012";

test.each<[string, string, string, boolean]>([
  ["every role", "iam:AttachRolePolicy", `${accounts}:role/*`, true],
  ["every role, in other letters", "IAM:attachrolepolicy", `${accounts}:role/*`, true],
  ["every role of every account", "iam:PutRolePolicy", "arn:aws-cn:iam::*:role/*", true],
  ["all of the account", "iam:AttachRolePolicy", `${accounts}:*`, true],
  ["roles of a path", "iam:AttachRolePolicy", `${accounts}:role/apps/*`, false],
  ["every policy, of a role", "iam:AttachRolePolicy", `${accounts}:policy/*`, false],
  ["every role, by STS", "sts:AssumeRole", `${accounts}:role/*`, true],
  ["every group", "iam:AddUserToGroup", `${accounts}:group/*`, true],
  ["every user, of a group", "iam:AddUserToGroup", `${accounts}:user/*`, false],
  ["every policy", "iam:CreatePolicyVersion", `${accounts}:policy/*`, true],
  ["every user", "iam:CreateAccessKey", `${accounts}:user/*`, true],
  ["every role, of a user", "iam:CreateAccessKey", `${accounts}:role/*`, false],
  ["every cluster", "eks:CreateAccessEntry", `${clusters}:cluster/*`, true],
  ["every access entry", "eks:AssociateAccessPolicy", `${clusters}:access-entry/*`, true],
  ["one cluster", "eks:CreateAccessEntry", `${clusters}:cluster/main`, false],
  [
    "every function, of which nothing is known",
    "lambda:InvokeFunction",
    "arn:aws:lambda:*:*:function:*",
    false,
  ],
])("on every resource of an action: %s", (_, action, resource, expected) => {
  const document = { Statement: { Effect: "Allow", Action: action, Resource: resource } };
  expect(asked(document, (statement) => aws.allowsEverywhere(statement, [action]))).toBe(expected);
});

const everybody = { Principal: "*" };
const having = (operator: string, key: string, value: unknown): object => ({
  ...everybody,
  Condition: { [operator]: { [key]: value } },
});

test.each<[string, object, Answer]>([
  ["*", everybody, true],
  ["AWS *", { Principal: { AWS: "*" } }, true],
  ["AWS * in a list", { Principal: { AWS: ["123456789012", "*"] } }, true],
  ["Federated *", { Principal: { Federated: "*" } }, true],
  ["an account", { Principal: { AWS: "123456789012" } }, false],
  ["a role of any account", { Principal: { AWS: "arn:aws:iam::*:role/web" } }, true],
  ["any account that looks like one", { Principal: { AWS: ["arn:aws:iam::1234????9012:root"] } }, true],
  ["any role of an account", { Principal: { AWS: "arn:aws:iam::123456789012:role/*" } }, false],
  ["a service", { Principal: { Service: "ec2.amazonaws.com" } }, false],
  ["all but an account", { NotPrincipal: { AWS: "123456789012" } }, true],
  ["no principal", {}, false],
  ["a principal that is a list", { Principal: ["*"] }, "malformed"],
  ["an unknown principal", { Principal: mapping }, "unknown"],
  ["an unknown account", { Principal: { AWS: string } }, "unknown"],
  ["an unknown account and *", { Principal: { AWS: [string, "*"] } }, true],
  ["an unknown account and * as another type", { Principal: { AWS: string, Federated: "*" } }, true],
  ["of an organisation", having("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5"), false],
  [
    "of an organisation, in other letters",
    having("stringequals", "AWS:principalorgid", "o-a1b2c3d4e5"),
    false,
  ],
  [
    "of a part of an organisation",
    having("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*"),
    false,
  ],
  ["of any organisation", having("StringLike", "aws:PrincipalOrgID", "o-*"), true],
  ["of every value", having("StringLike", "aws:PrincipalOrgID", "*"), true],
  ["of one value and every value", having("StringLike", "aws:SourceAccount", ["123456789012", "*"]), true],
  ["of no values", having("StringEquals", "aws:SourceAccount", []), true],
  ["of an account", having("StringEquals", "aws:SourceAccount", "123456789012"), false],
  ["of an account that is a number", having("StringEquals", "aws:SourceAccount", 123456789012), false],
  ["of other accounts", having("StringNotEquals", "aws:SourceAccount", "123456789012"), true],
  [
    "of an account if there is one",
    having("StringEqualsIfExists", "aws:SourceAccount", "123456789012"),
    true,
  ],
  [
    "of an account, for all values",
    having("ForAllValues:StringEquals", "aws:SourceAccount", "123456789012"),
    true,
  ],
  ["of their own account", having("StringEquals", "aws:SourceAccount", "${aws:PrincipalAccount}"), true],
  ["of a resource", having("ArnLike", "aws:SourceArn", "arn:aws:sns:eu-west-1:123456789012:*"), false],
  ["of a resource of anybody", having("ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:*"), true],
  ["of a bucket", having("ArnEquals", "aws:SourceArn", "arn:aws:s3:::shop"), false],
  ["of any bucket", having("ArnLike", "aws:SourceArn", "arn:aws:s3:::*"), true],
  ["of a bucket of any region", having("ArnLike", "aws:SourceArn", "arn:aws:s3:*:*:shop"), false],
  ["of any bucket of any region", having("ArnLike", "aws:SourceArn", "arn:aws:s3:*:*:*"), true],
  ["of a role of anybody", having("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin"), true],
  ["of an address", having("IpAddress", "aws:SourceIp", "203.0.113.0/24"), false],
  ["of every address", having("IpAddress", "aws:SourceIp", "0.0.0.0/0"), true],
  ["of half of all addresses", having("IpAddress", "aws:SourceIp", ["0.0.0.0/1", "128.0.0.0/1"]), true],
  ["of every address of IPv6", having("IpAddress", "aws:SourceIp", "::/0"), true],
  ["with TLS", having("Bool", "aws:SecureTransport", "true"), true],
  ["an unknown condition", { ...everybody, Condition: mapping }, "unknown"],
  ["an unknown value", having("StringEquals", "aws:SourceAccount", string), "unknown"],
  ["a malformed condition", { ...everybody, Condition: "x" }, "malformed"],
])("anybody: %s", (_, rest, expected) => {
  expect(asked({ Statement: { Effect: "Allow", Action: "*", ...rest } }, aws.letsInAnybody)).toBe(expected);
});

test("a pattern that would take a regular expression for ever takes no time", () => {
  const started = performance.now();
  expect(aws.fits("a".repeat(5000), `${"*a".repeat(2000)}b`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ["0.0.0.0/0", true],
  ["128.0.0.0/1", true],
  ["10.0.0.0/8", false],
  ["203.0.113.7/32", false],
  ["203.0.113.7", false],
  ["::/0", true],
  ["2000::/3", true],
  ["fc00::/7", false],
  ["2001:db8::/32", false],
])("%s is a large part of the internet: %s", (range, expected) => {
  expect(aws.isWide(range)).toBe(expected);
});

test.each(["", "internet", "10.0.0.0/33", "10.0.0/8"])("%j is no range", (range) => {
  expect(() => aws.isWide(range)).toThrow(RangeError);
});
