/**
 * What a rule says of what a `Program` of the Pulumi Operator declares: what is certain, and what nobody knows yet.
 */
import type { Level } from "../author/levels";
import { asSaid, certaintyOf, unknownPlaces, type NameOfPlace, type Roots } from "../compiler/certainty";
import type { CompiledRule } from "../compiler/compile";
import {
  and,
  binary,
  literal,
  macro,
  mapParts,
  method,
  name,
  not,
  parts,
  type Expression,
} from "../compiler/expression";
import { print, printOnOneLine } from "../compiler/print";
import { substitute } from "../compiler/substitute";
import type { EnforcedRule, ProgramChoice } from "../settings/settings";

/** The longest expression, in characters, that says where values are not known: the API server takes 100,000 with the rest. */
const longestPlaces = 50_000;

/** What an element of the list of what is declared is called. */
export const as = "resource";

/** What stands for the kind of what is declared until the element is at hand; it is always known. */
export const kindName = "kindOfDeclared";

/** A name by which a rule reads of an element. */
export interface Read {
  /** What the name stands for. */
  readonly value: Expression;
  /** The paths of what is not known of it; where there are none, it is asked on each step. */
  readonly unknown?: Expression;
  /** What places in it are called; undefined where it is always known. */
  readonly place?: NameOfPlace;
  /** Whether it is a part of something, of which nobody knows what it leaves out. */
  readonly isPart?: true;
}

/** How a rule reads an element. */
export interface Reading {
  readonly names: ReadonlyMap<string, Read>;
  /** What the program calls the element; undefined where there is only one. */
  readonly title?: Expression;
}

/**
 * A rule on what programs declare, with what it says: it denies what breaks it whatever the values will be that nobody
 * knows yet, and names the resource. Of others a rule beside it speaks, if it is to.
 */
export function ofDeclared(
  rule: EnforcedRule,
  { deny, message, hasSeveralMessages }: CompiledRule,
  reading: Reading,
  choice: ProgramChoice,
  unsure: EnforcedRule = rule,
): (readonly [EnforcedRule, CompiledRule])[] {
  const roots = rootsOf(reading);
  const { holds, fails } = certaintyOf(deny, roots);
  // What is said of a part goes by what is there.
  const said = asSaid(message, new Map(Array.from(roots, ([root, { unknown }]) => [root, { unknown }])));
  const certain: CompiledRule = {
    deny: ofElement(holds, reading),
    message: hasSeveralMessages
      ? macro(ofElement(said, reading), "map", "said", named(name("said"), reading))
      : named(ofElement(said, reading), reading),
    hasSeveralMessages,
  };
  if (choice === "allow" || rule.level !== "deny") return [[rule, certain]];
  const open: CompiledRule = {
    deny: ofElement(and(not(holds), not(fails)), reading),
    message: named(ofElement(undecided(rule, deny, reading), reading), reading),
    hasSeveralMessages: false,
  };
  return [
    [rule, certain],
    [asUndecided(unsure, choice), open],
  ];
}

/** The longest that a rule says, in characters, of the 100,000 that the API server takes with what is around it. */
const longest = 80_000;

/** What a rule says, or nothing where that is longer than the API server takes. */
export function unlessTooLong(
  all: (readonly [EnforcedRule, CompiledRule])[],
): (readonly [EnforcedRule, CompiledRule])[] {
  return all.some(([, { deny, message }]) => print(deny).length + print(message).length > longest) ? [] : all;
}

function rootsOf({ names }: Reading): Roots {
  return new Map(
    Array.from(names).flatMap(([root, { unknown, place, isPart = false }]) =>
      place === undefined && !isPart ? [] : [[root, { unknown, isPart }] as const],
    ),
  );
}

function asUndecided(rule: EnforcedRule, level: Level): EnforcedRule {
  return { ...rule, name: `${rule.name}-undecided`, policyName: `${rule.policyName}-undecided`, level };
}

/** What is said of what a rule cannot judge: which values that depends on. */
function undecided(rule: EnforcedRule, deny: Expression, reading: Reading): Expression {
  const places = new Map(
    Array.from(reading.names).flatMap(([root, { place }]) =>
      place === undefined ? [] : [[root, place] as const],
    ),
  );
  const named = method(unknownPlaces(deny, rootsOf(reading), places), "join", literal(", "));
  return binary(
    "+",
    printOnOneLine(named).length > longestPlaces ? literal("a value that it reads") : named,
    literal(` is unknown or of another type, so ${rule.name} does not judge it`),
  );
}

/** What is said of values by the names of rules, of what these stand for. */
function ofElement(said: Expression, { names }: Reading): Expression {
  return Array.from(names).reduce((its, [root, { value }]) => substitute(its, root, value), said);
}

function named(message: Expression, { title }: Reading): Expression {
  if (title === undefined) return message;
  return binary("+", binary("+", title, literal(": ")), message);
}

/** An expression that asks for the kind of what is declared where it asks for that of the object. */
export function withKind(expression: Expression): Expression {
  const isKind =
    expression.type === "select" &&
    expression.field === "kind" &&
    expression.operand.type === "name" &&
    expression.operand.name === "object";
  return isKind ? name(kindName) : mapParts(expression, withKind);
}

/** Whether an expression reads what has a name, such as the object around an item, which is another one in a program. */
export function reads(expression: Expression, its: string): boolean {
  return expression.type === "name"
    ? expression.name === its
    : parts(expression).some((part) => reads(part, its));
}
