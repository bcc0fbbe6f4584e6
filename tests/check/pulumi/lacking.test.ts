/** What is said of a resource without an input that it must have and that a rule reads. */
import { checkText } from "../../../src/sources/check-text";
import { programWith } from "../../support/program-cases";
import { awsRules } from "../../support/rules";
import { withoutSettings } from "../../support/settings";

const rules = withoutSettings(awsRules, "check");

function problemsOf(type: string, properties: object): string[] {
  const text = JSON.stringify(programWith({ type, properties }));
  const { problems } = checkText("infra.yaml", text, { rules, approvals: [], today: "2026-11-30" });
  return problems.map(({ message }) => message.replace(/, so .*$/u, ""));
}

const cluster = (properties: object): [string, object] => [
  "aws:eks:Cluster",
  { roleArn: "x", ...properties },
];

test.each<[what: string, type: string, properties: object, said: readonly string[]]>([
  ["a cluster without a network", ...cluster({}), ["vpcConfig must be a mapping, and is missing"]],
  [
    "a network that is null",
    ...cluster({ vpcConfig: null }),
    ["vpcConfig must be a mapping, and is missing"],
  ],
  ["a network without its subnets, of which no rule reads", ...cluster({ vpcConfig: {} }), []],
  ["a network that is not known", ...cluster({ vpcConfig: "${network}" }), []],
  [
    "an access policy of no scope",
    "aws:eks:AccessPolicyAssociation",
    {},
    ["policyArn must be a string, and is missing"],
  ],
])("%s", (_, type, properties, said) => {
  expect(problemsOf(type, properties)).toEqual(said);
});
