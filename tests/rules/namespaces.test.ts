/**
 * One namespace for all rules: that of the object, and where it names none the one that it will be in. At check that is
 * `--namespace`, at preview the provider's; at admission the object always names its own.
 */
import { kubernetesRules as rules } from "../support/rules";
import { manifests, roleBinding, type Binding, type KubernetesObject, type Rule } from "../../src/author";
import { defaults } from "../../src/author/parameters";
import { judge } from "../../src/judge/evaluate";
import { admit } from "../../src/proof/cel";
import { compilePolicies } from "../support/policies";

const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" };

/** What is said where a binding names a namespace of its own or none, and the namespace is given. */
interface Case {
  readonly own?: string;
  readonly given: string;
  readonly subject: { readonly name: string; readonly namespace?: string };
  readonly said: readonly string[];
}

function bindingOf({ own, subject }: Case): KubernetesObject {
  const metadata = { name: "readers", ...(own === undefined ? {} : { namespace: own }) };
  const subjects = [{ kind: "ServiceAccount", ...subject }];
  return manifests.of<Binding>(roleBinding, { metadata, roleRef, subjects });
}

const foreign = "binding to the ServiceAccount web of the namespace";
const accountOf = "binding to the default ServiceAccount of the namespace";

const cases: readonly [rule: string, cases: readonly Case[]][] = [
  [
    "disallow-foreign-service-account-bindings",
    [
      { given: "shop", subject: { name: "web", namespace: "shop" }, said: [] },
      { given: "default", subject: { name: "web", namespace: "default" }, said: [] },
      { given: "shop", subject: { name: "web" }, said: [] },
      { given: "shop", subject: { name: "web", namespace: "" }, said: [] },
      { own: "pay", given: "shop", subject: { name: "web", namespace: "pay" }, said: [] },
      { given: "shop", subject: { name: "web", namespace: "default" }, said: [`${foreign} default`] },
      { given: "default", subject: { name: "web", namespace: "shop" }, said: [`${foreign} shop`] },
      { given: "shop", subject: { name: "web", namespace: "pay" }, said: [`${foreign} pay`] },
      { own: "pay", given: "shop", subject: { name: "web", namespace: "shop" }, said: [`${foreign} shop`] },
    ],
  ],
  [
    "disallow-default-service-account-bindings",
    [
      { given: "shop", subject: { name: "web" }, said: [] },
      { given: "default", subject: { name: "web" }, said: [] },
      { given: "shop", subject: { name: "web", namespace: "default" }, said: [] },
      { own: "default", given: "shop", subject: { name: "web" }, said: [] },
      { given: "shop", subject: { name: "default" }, said: [`${accountOf} shop`] },
      { given: "shop", subject: { name: "default", namespace: "" }, said: [`${accountOf} shop`] },
      { given: "default", subject: { name: "default" }, said: [`${accountOf} default`] },
      { own: "pay", given: "shop", subject: { name: "default" }, said: [`${accountOf} pay`] },
      { given: "shop", subject: { name: "default", namespace: "pay" }, said: [`${accountOf} pay`] },
    ],
  ],
];

const asked = rules.filter(({ name }) => cases.some(([rule]) => rule === name));
const policies = new Map(compilePolicies([], {}, asked).map((policy) => [policy.rule.name, policy]));

function named(name: string): Rule {
  const rule = asked.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule;
}

describe.each(cases)("%s", (name, its) => {
  const rule = named(name);

  test.each(its)("%j", (each) => {
    const object = bindingOf(each);
    const namespace = each.own ?? each.given;
    const { violations, errors } = judge(rule, object, defaults(rule.parameters ?? {}), () => namespace);
    expect(errors).toEqual([]);
    expect(violations.map(({ message }) => message)).toEqual(each.said);

    const policy = policies.get(name);
    const admitted = policy && admit(policy, bindingOf({ ...each, own: namespace }));
    expect(admitted).toEqual(
      each.said.length === 0 ? { verdict: "pass" } : { verdict: "fail", message: each.said.join("; ") },
    );
  });
});
