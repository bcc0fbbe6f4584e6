/** Examples of rules over several objects as Pulumi stacks, and what gates say of these. */
import { stringify } from "yaml";
import type { KubernetesObject, Rule } from "../../src/author";
import type { AwsResource } from "../../src/author/aws";
import { kindsTogether } from "../../src/author/catalogue";
import { isResource } from "../../src/author/providers";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { namesReferredTo } from "../../src/families/programs";
import { combine, type CheckResult } from "../../src/findings/result";
import { unknownText } from "../../src/judge/pulumi/unknowns";
import type { Verdict } from "../../src/proof/cel";
import { checkText } from "../../src/sources/check-text";
import { rulesOverSeveral } from "./rules";
import { withoutSettings } from "./settings";

/** A resource of a stack, as programs declare it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly props: object;
  /** What its properties come from, by name. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  /** The inputs of its provider, and the name of that. */
  readonly provider?: object;
  readonly providerName?: string;
}

/** The type token of the SDK's class for an object. */
function typeOf({ apiVersion, kind }: KubernetesObject): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

/** The resources of a set: objects named by their place, and AWS resources as they are while no id is known. */
export function declaredOf(set: KubernetesObject): Declared[] {
  return objectsIn(set).objects.map(({ object }, at) => {
    if (isResource(object)) return declaredAws(object);
    const props = JSON.parse(JSON.stringify(object)) as object;
    return { type: typeOf(object), name: `resource-${String(at)}`, props };
  });
}

function declaredAws({ kind, metadata: { name = "" }, properties }: AwsResource): Declared {
  const names = Object.entries(properties).map(([input, its]) => [input, namesReferredTo(its)] as const);
  const text = JSON.stringify(properties).replaceAll(/"\$\{[^"]*\}"/gu, JSON.stringify(unknownText));
  const props = JSON.parse(text) as object;
  return { type: kind, name, props, dependencies: Object.fromEntries(names) };
}

/** The state of a stack, as `pulumi stack export` writes it. */
export function stateOf(resources: readonly Declared[]): object {
  const urnOf = ({ type, name }: Pick<Declared, "type" | "name">): string =>
    `urn:pulumi:dev::shop::${type}::${name}`;
  const all = resources.map((resource) => {
    const { type, name, props, dependencies = {} } = resource;
    const urns = Object.entries(dependencies).map(([input, names]) => {
      return [input, resources.filter((each) => names.includes(each.name)).map(urnOf)] as const;
    });
    const propertyDependencies = Object.fromEntries(urns);
    const urn = urnOf(resource);
    const its = providerOf(resource);
    const provider = its && { provider: `${urnOf(its)}::${its.name}` };
    const about = { urn, custom: true, id: name, type, inputs: props, outputs: props };
    return { ...about, propertyDependencies, ...provider };
  });
  const providers = resources
    .flatMap((each) => providerOf(each) ?? [])
    .map(({ inputs, ...its }) => {
      return { urn: urnOf(its), custom: true, id: its.name, type: its.type, inputs };
    });
  return { version: 3, deployment: { manifest: {}, resources: [...providers, ...all] } };
}

function providerOf({
  provider: inputs,
  providerName: name = "provider",
}: Declared): { readonly type: string; readonly name: string; readonly inputs: object } | undefined {
  return inputs && { type: "pulumi:providers:kubernetes", name, inputs };
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
