/**
 * Rules on pods as rules on the Workspaces and Stacks of the Pulumi Operator, which have a pod template. The operator merges
 * it into a pod of its own, so that nothing follows from what is left out.
 */
import { pod } from "../author/kinds";
import type { CompiledRule } from "../compiler/compile";
import { literal } from "../compiler/expression";
import { workspaceKinds } from "../families/programs";
import type { EnforcedRule } from "../settings/settings";
import { kindName, ofDeclared, unlessTooLong, type Read } from "./declared";
import { names } from "./declared-items";
import { mapping, parts } from "./declared-objects";
import { declaredTarget, field, fields, formName, namedRule, part } from "./declared-rules";

/** The names by which rules read of a pod template. */
const namesOfPods: readonly (readonly [string, Read])[] = [
  [names.object, { value: part(parts.template), isPart: true }],
  [names.pod, { value: part(parts.pod), isPart: true }],
  [names.template, { value: part(parts.template), isPart: true }],
  [names.namespace, { value: part(parts.namespace) }],
  [kindName, { value: literal(pod.kind) }],
  [formName, { value: field(fields.form) }],
];

const item: Read = { value: field(fields.item), isPart: true };

/**
 * A rule on pods as one on the objects that have a template of one, with what its CEL says.
 *
 * @returns Nothing of a rule that is not on pods, or whose conditions are longer than the API server takes.
 */
export function podsOfWorkspaces(
  rule: EnforcedRule,
  compiled: CompiledRule,
): (readonly [EnforcedRule, CompiledRule])[] {
  if (!rule.target.kinds.includes(pod)) return [];
  const named = namedRule(rule, compiled);
  const { deny, message, item: itemName } = named;
  const onWorkspaces: EnforcedRule = {
    ...rule,
    policyName: `${rule.policyName}-workspaces`,
    target: declaredTarget(workspaceKinds, named, templatesIn, true),
  };
  const reading = {
    names: new Map([...namesOfPods, ...(itemName === undefined ? [] : [[itemName, item] as const])]),
  };
  const { hasSeveralMessages } = compiled;
  return unlessTooLong(ofDeclared(onWorkspaces, { deny, message, hasSeveralMessages }, reading, "allow"));
}

/** CEL of the pod template of an object in a list, which is empty where it has none. */
function templatesIn(object: string): string {
  const its = `dyn(${object}).?spec`;
  const template = `${object}.kind == "Workspace" ? ${its}.?podTemplate.orValue(null) : ${its}.?workspaceTemplate.?spec.?podTemplate.orValue(null)`;
  const values = new Map<string, string>([
    [parts.template, "t"],
    [parts.object, "t"],
    [parts.pod, "t.?spec.orValue({})"],
    [parts.podAt, '"spec"'],
    [parts.namespace, `${object}.metadata.namespace`],
  ]);
  return `[dyn(${template})].filter(t, t != null).map(t, ${mapping(values)})`;
}
