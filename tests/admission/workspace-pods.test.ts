/** Pod templates of the Pulumi Operator at admission: what check says of them, in the JavaScript evaluator. */
import { rules } from "../../policies";
import { approvedBy } from "../../src/admission/approved";
import { admissionPolicy } from "../../src/admission/policy";
import { podsOfWorkspaces } from "../../src/admission/workspace-pods";
import type { KubernetesObject } from "../../src/author";
import { pod } from "../../src/author/kinds";
import { admit } from "../../src/proof/cel";
import { checkText } from "../../src/sources/check-text";
import type { EnforcedRule } from "../../src/settings/settings";
import { parseApprovals } from "../../src/settings/approvals-file";
import { compileRule } from "../../src/compiler/compile";
import { openSources } from "../../src/compiler/sources";
import { packageRoot } from "../support/build";
import { withSettings } from "../support/settings";
import { stackWith, templatesOf, workspaceWith } from "../support/workspaces";

const onPods = withSettings(rules, "admission", { level: "deny" }).filter(
  ({ target: { kinds, cel } }) => kinds.includes(pod) && cel !== undefined,
);
const fileOf = ({ path }: EnforcedRule): string => `${packageRoot}/policies/${path}.ts`;
const program = openSources(onPods.map(fileOf));

const approvals = parseApprovals(
  {
    approvals: [
      {
        rule: "disallow-host-network",
        resources: [{ kind: "Pod", namespace: "shop", name: "approved" }],
        reason: "It is so.",
        approvedBy: "kim",
        expires: "2099-12-31",
      },
    ],
  },
  rules,
).approvals;

const policies = onPods.flatMap((rule) => {
  const { compiled } = compileRule(program, fileOf(rule), rule);
  const onWorkspaces = compiled === undefined ? [] : podsOfWorkspaces(rule, compiled);
  return onWorkspaces.map(([its, said]) => ({
    rule,
    policy: admissionPolicy(its, said, approvedBy(approvals, its)),
  }));
});

test("each rule on pods has a policy, but one that says more than the API server takes", () => {
  const judged = new Set(policies.map(({ rule }) => rule.name));
  expect(onPods.map(({ name }) => name).filter((name) => !judged.has(name))).toEqual([
    "disallow-plain-credentials",
  ]);
});

function atAdmission(policy: (typeof policies)[number]["policy"], object: KubernetesObject): string[] {
  const answer = admit(policy, object);
  if (answer.verdict === "error") throw new Error(answer.message);
  return answer.verdict === "pass" ? [] : [answer.message];
}

function atCheck(rule: EnforcedRule, object: KubernetesObject): string[] {
  const its = withSettings(rules, "check", { level: "deny" }).filter(({ name }) => name === rule.name);
  const checks = { rules: its, approvals, today: "2026-11-29" };
  const { findings } = checkText("infra.yaml", JSON.stringify(object), checks);
  return findings.length === 0 ? [] : [findings.map(({ message }) => message).join("; ")];
}

test.each(policies)(
  "$rule.name says of its examples as pod templates what check says",
  ({ rule, policy }) => {
    for (const { template, mayBreak } of templatesOf(rule)) {
      for (const object of [workspaceWith(template), stackWith(template)]) {
        const [atGate, checked] = [atAdmission(policy, object), atCheck(rule, object)];
        // What is absent beside a value that breaks a rule keeps check from a verdict, and admission not always.
        if (checked.length === 0 && mayBreak) expect(atGate.length).toBeLessThan(2);
        else expect(atGate).toEqual(checked);
      }
    }
  },
);

test("most rules deny some of their examples as pod templates", () => {
  const denying = policies.filter(({ rule, policy }) =>
    templatesOf(rule).some(({ template }) => atAdmission(policy, workspaceWith(template)).length > 0),
  );
  expect(denying.length).toBeGreaterThan(policies.length / 3);
});

test.each([
  ["another name", workspaceWith({ spec: { hostNetwork: true } }), false],
  ["the name of a Workspace", workspaceWith({ spec: { hostNetwork: true } }, "approved"), true],
  ["the name of a Stack", stackWith({ spec: { hostNetwork: true } }, "approved"), true],
])("an approval of the pod: %s", (_, object, isApproved) => {
  const its = policies.find(({ rule }) => rule.name === "disallow-host-network");
  if (its === undefined) throw new Error("there is no such rule");

  expect(atAdmission(its.policy, object).length === 0).toBe(isApproved);
  expect(atCheck(its.rule, object).length === 0).toBe(isApproved);
});

test.each([
  ["no template", workspaceWith(undefined)],
  ["no spec in it", workspaceWith({ metadata: {} })],
  ["no template in a Stack", { ...stackWith({}), spec: { stack: "dev" } } as KubernetesObject],
])("nothing is said of %s", (_, object) => {
  expect(policies.flatMap(({ policy }) => atAdmission(policy, object))).toEqual([]);
});
