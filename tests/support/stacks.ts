/** Examples of rules over several objects as Pulumi stacks, and what gates say of these. */
import { stringify } from "yaml";
import type { KubernetesObject, Rule } from "../../src/author";
import { kindsTogether } from "../../src/author/catalogue";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { combine, type CheckResult } from "../../src/findings/result";
import type { Verdict } from "../../src/proof/cel";
import { checkText } from "../../src/sources/check-text";
import { rulesOverSeveral } from "./rules";
import { withoutSettings } from "./settings";

/** A resource of a stack, as programs declare it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly props: object;
}

/** The type token of the SDK's class for an object. */
function typeOf({ apiVersion, kind }: KubernetesObject): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

/** The resources of a set, each named by its place. */
export function declaredOf(set: KubernetesObject): Declared[] {
  return objectsIn(set).objects.map(({ object }, at) => {
    const props = JSON.parse(JSON.stringify(object)) as object;
    return { type: typeOf(object), name: `resource-${String(at)}`, props };
  });
}

/** The state of a stack, as `pulumi stack export` writes it. */
export function stateOf(resources: readonly Declared[]): object {
  const all = resources.map(({ type, name, props }) => {
    const urn = `urn:pulumi:dev::shop::${type}::${name}`;
    return { urn, custom: true, id: name, type, inputs: props, outputs: props };
  });
  return { version: 3, deployment: { manifest: {}, resources: all } };
}

/** What check says of a state, by these rules. */
export function checkState(
  state: object,
  some: readonly Rule[] = rulesOverSeveral,
  complete: readonly string[] | "all" = "all",
): CheckResult {
  const rules = withoutSettings(some, "check");
  const together = { kinds: kindsTogether(rules), complete };
  const checks = { rules, approvals: [], today: "2026-11-21", together };
  return combine([checkText("state.json", JSON.stringify(state), checks)], rules.length);
}

/** A verdict by the messages of violations, in whatever order they come. */
export function verdictOfMessages(messages: readonly string[]): Verdict {
  return messages.length === 0
    ? { verdict: "pass" }
    : { verdict: "fail", message: messages.toSorted().join("; ") };
}

/** A settings file by which only rules over several objects are enforced, of sets that are whole. */
export const onlySeveral = stringify({
  preview: "full",
  level: "off",
  references: { complete: "all" },
  rules: Object.fromEntries(rulesOverSeveral.map(({ name }) => [name, "deny"])),
});
