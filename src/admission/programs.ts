/**
 * Rules on AWS resources as rules on the `Program` objects of the Pulumi Operator that declare such resources.
 */
import type { Kind } from "../author/kinds";
import type { Compilation, CompiledRule } from "../compiler/compile";
import { literal, name, select, type Expression } from "../compiler/expression";
import { programKind } from "../families/programs";
import type { Unread } from "../families/provider";
import { providerOf } from "../families/providers";
import type { Rule } from "../author";
import type { Target, TargetCel } from "../author/targets";
import { as, kindName, ofDeclared, reads, withKind, type Read, type Reading } from "./declared";
import { enforced, isOn, type EnforcedRule, type ProgramChoice, type Settings } from "../settings/settings";

/** The fields of an element: what the resource is called, its type if a rule asks for it, and what of it rules look at. */
const [nameField, kindField, itsField] = ["name", "kind", "its"];

/** How a rule is compiled for its target. */
type Compile = (rule: EnforcedRule) => Compilation;

/**
 * The rules on AWS resources as rules on the programs that declare them, those that have CEL, with what that says.
 *
 * @param choice What is done about a resource that cannot be judged before the program runs.
 */
export function onProgramsOf(
  rules: readonly Rule[],
  settings: Settings,
  choice: ProgramChoice,
  compile: Compile,
): (readonly [EnforcedRule, CompiledRule])[] {
  const declarable = rules.flatMap((rule) => onPrograms(rule, settings));
  return enforced(declarable, settings, "admission")
    .filter(isOn)
    .flatMap((rule) => {
      const { compiled } = compile(rule);
      if (compiled === undefined) return [];
      const [deny, message] = [withKind(compiled.deny), withKind(compiled.message)];
      if ([deny, message].some((each) => reads(each, "object"))) return [];
      const its = { ...compiled, deny, message };
      const asked = [deny, message].some((each) => reads(each, kindName)) ? askingForTypes(rule) : rule;
      const reading = readingOf(rule.target.ofPrograms ?? "properties");
      return ofDeclared(asked, its, reading, choice, withNatives(asked));
    });
}

/** A rule on AWS resources as one on the programs that declare them, for policies alone. */
function onPrograms(rule: Rule, settings: Settings): Rule[] {
  const excluded = settings.get(rule.name)?.excluded.kinds ?? [];
  const types = rule.target.kinds.filter(({ kind }) => !excluded.includes(kind));
  const { ofPrograms } = rule.target;
  if (ofPrograms === undefined || types.length === 0) return [];
  return [{ ...rule, target: targetOf(types, ofPrograms, false) }];
}

/** The resources of programs that are of some types. */
interface ProgramTarget extends Target<never> {
  readonly types: readonly Kind[];
  readonly cel: { readonly item: Extract<TargetCel["item"], { readonly as: string }> };
}

function targetOf(
  types: readonly Kind[],
  ofPrograms: NonNullable<Target<never>["ofPrograms"]>,
  hasKind: boolean,
): ProgramTarget {
  const each = (object: string): string => declared(object, types, ofPrograms, hasKind);
  const locate = (): never => {
    throw new Error("policies alone look at programs");
  };
  return { kinds: [programKind], cel: { item: { each, as, identity: "whole" } }, locate, ofPrograms, types };
}

/** The same with resources of `aws-native`, of which policies know no more than what they are. */
function withNatives(rule: EnforcedRule): EnforcedRule {
  const { types, cel } = rule.target as unknown as ProgramTarget;
  const natives = types.flatMap(({ kind }) => providerOf(kind)?.unreadAs(kind) ?? []);
  if (natives.length === 0) return rule;
  const each = (object: string): string =>
    [cel.item.each(object), ...natives.map((native) => declaredNative(object, native))].join(" + ");
  return { ...rule, target: { ...rule.target, cel: { item: { ...cel.item, each } } } };
}

function askingForTypes(rule: EnforcedRule): EnforcedRule {
  const { types, ofPrograms = "properties" } = rule.target as unknown as ProgramTarget;
  return { ...rule, target: targetOf(types, ofPrograms, true) };
}

/** CEL of the resources of some types that a program makes, those that it only reads left out. */
function declared(object: string, types: readonly Kind[], of: string, hasKind: boolean): string {
  const resources = `${object}.?program.?resources.orValue({})`;
  const its = `${object}.program.resources[name]`;
  const isOneOf = (kinds: readonly Kind[]): string =>
    `${its}.type.matches(${JSON.stringify(`^(?:${kinds.flatMap(({ kind }) => providerOf(kind)?.spellingsOf(kind) ?? []).join("|")})$`)})`;
  const [last, ...others] = types.toReversed();
  const kind = others.reduce(
    (otherwise, type) => `(${isOneOf([type])} ? ${JSON.stringify(type.kind)} : ${otherwise})`,
    JSON.stringify(last?.kind),
  );
  return (
    `${resources}.map(name, ${isOneOf(types)} && !${its}.?get.?id.hasValue(), ` +
    `{"${nameField}": dyn(name), ${hasKind ? `"${kindField}": dyn(${kind}), ` : ""}` +
    `"${itsField}": dyn(${its}.?${of}.orValue({}))})`
  );
}

/** CEL of the resources of a type of `aws-native` that a program makes, with what stands for a value that nobody knows. */
function declaredNative(object: string, { type, holds }: Unread): string {
  const resources = `${object}.?program.?resources.orValue({})`;
  const its = `${object}.program.resources[name]`;
  const isHeld = holds === undefined ? "" : ` && ${its}.?properties.?${holds}.hasValue()`;
  return (
    `${resources}.map(name, ${its}.type == ${JSON.stringify(type)} && !${its}.?get.?id.hasValue()${isHeld}, ` +
    `{"${nameField}": dyn(name), "${itsField}": dyn(${JSON.stringify(`\${${type}}`)})})`
  );
}

/** How a rule reads a resource. */
function readingOf(whole: string): Reading {
  const field = (its: string): Expression => select(name(as), its, false);
  return {
    names: new Map<string, Read>([
      [as, { value: field(itsField), place: (path) => literal(path ?? whole) }],
      [kindName, { value: field(kindField) }],
    ]),
    title: field(nameField),
  };
}
