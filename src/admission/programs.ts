/**
 * Rules on AWS resources as rules on the `Program` objects of the Pulumi Operator that declare such resources.
 */
import type { Kind } from "../author/kinds";
import type { Compilation, CompiledRule } from "../compiler/compile";
import { certaintyOf, unknownPlaces, type Certainty } from "../compiler/certainty";
import {
  and,
  binary,
  literal,
  macro,
  method,
  name,
  not,
  parts,
  select,
  type Expression,
} from "../compiler/expression";
import { substitute } from "../compiler/substitute";
import { programKind } from "../families/programs";
import { spellingsOf } from "../families/aws/tokens";
import type { Rule } from "../author";
import type { Level } from "../author/levels";
import { enforced, isOn, type EnforcedRule, type ProgramChoice, type Settings } from "../settings/settings";

/** What an element of the list of resources is called. */
const as = "resource";
const [nameField, inputsField] = ["name", "properties"];

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
      if (compiled === undefined || readsObject(compiled.deny) || readsObject(compiled.message)) return [];
      const certainty = certaintyOf(compiled.deny, roots);
      const certain = [rule, asCertain(compiled, certainty)] as const;
      return choice === "allow" || rule.level !== "deny"
        ? [certain]
        : [certain, undecided(rule, compiled, certainty, choice)];
    });
}

/** A rule on whole AWS resources as one on the programs that declare them, for policies alone. */
function onPrograms(rule: Rule, settings: Settings): Rule[] {
  const leftOut = settings.get(rule.name)?.leftOut.kinds ?? [];
  const types = rule.target.kinds.filter(({ kind }) => !leftOut.includes(kind));
  if (rule.target.isOfPrograms !== true || types.length === 0) return [];
  const each = (object: string): string => declared(object, types);
  const locate = (): never => {
    throw new Error("policies alone look at programs");
  };
  const target = { kinds: [programKind], cel: { item: { each, as, identity: "whole" } }, locate } as const;
  return [{ ...rule, target }];
}

/** CEL of the resources of some types that a program makes, those that it only reads left out. */
function declared(object: string, types: readonly Kind[]): string {
  const resources = `${object}.?program.?resources.orValue({})`;
  const its = `${object}.program.resources[name]`;
  const pattern = `^(?:${types.flatMap(spellingsOf).join("|")})$`;
  return (
    `${resources}.map(name, ${its}.type.matches(${JSON.stringify(pattern)}) && !${its}.?get.?id.hasValue(), ` +
    `{"${nameField}": dyn(name), "${inputsField}": dyn(${its}.?${inputsField}.orValue({}))})`
  );
}

/** The names from which unknown values of a program are read. */
const roots: ReadonlySet<string> = new Set([as]);

/**
 * What a rule says of the resources of programs: it denies what breaks it whatever the values will be that nobody knows
 * yet, and names the resource.
 */
function asCertain({ message, hasSeveralMessages }: CompiledRule, { holds }: Certainty): CompiledRule {
  return {
    deny: ofInputs(holds),
    message: hasSeveralMessages
      ? macro(ofInputs(message), "map", "said", ofResource(name("said")))
      : ofResource(ofInputs(message)),
    hasSeveralMessages,
  };
}

/** The rule beside one on programs that says which resources it could not judge, and which values that depends on. */
function undecided(
  rule: EnforcedRule,
  compiled: CompiledRule,
  { holds, fails }: Certainty,
  level: Level,
): readonly [EnforcedRule, CompiledRule] {
  const places = method(unknownPlaces(compiled.deny, as, inputsField), "join", literal(", "));
  const message = binary("+", places, literal(` cannot be known yet, so ${rule.name} does not judge it`));
  return [
    { ...rule, name: `${rule.name}-undecided`, policyName: `${rule.policyName}-undecided`, level },
    {
      deny: ofInputs(and(not(holds), not(fails))),
      message: ofResource(ofInputs(message)),
      hasSeveralMessages: false,
    },
  ];
}

/** What is said of the inputs of a resource, of the element that has them. */
function ofInputs(said: Expression): Expression {
  return substitute(said, as, select(name(as), inputsField, false));
}

function ofResource(message: Expression): Expression {
  const resource = select(name(as), nameField, false);
  return binary("+", binary("+", resource, literal(": ")), message);
}

/** Whether an expression reads the object around an item, which is another one in a program. */
function readsObject(expression: Expression): boolean {
  return expression.type === "name" ? expression.name === "object" : parts(expression).some(readsObject);
}
