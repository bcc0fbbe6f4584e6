/**
 * Rules on objects of Kubernetes as rules on the `Program` objects of the Pulumi Operator that declare such objects.
 */
import { celOf, type Target, type TargetCel } from "../author/targets";
import { unknownIn } from "../compiler/certainty";
import type { CompiledRule } from "../compiler/compile";
import {
  and,
  binary,
  call,
  conditional,
  list,
  literal,
  mapParts,
  name,
  not,
  parts as partsIn,
  select,
  type Expression,
} from "../compiler/expression";
import { print, printOnOneLine } from "../compiler/print";
import { programKind } from "../families/programs";
import type { EnforcedRule, ProgramChoice } from "../settings/settings";
import { as, ofDeclared, type Read, type Reading } from "./declared";
import { formsOf, names, ofForm, withNames, type Form } from "./declared-items";
import { declaredObjects, elementsIn, inside, mapping, parts, type Part } from "./declared-objects";

/** The longest condition, in characters, of the 100,000 that the API server takes with what is around it. */
const longest = 80_000;

/** What an object is called while its items are listed. */
const declaring = "o";
/** What stands for the kind of the object, for the namespace as it is written, and for the form of the item. */
const [kindName, writtenNamespace, formName] = ["kindOfObject", "writtenNamespace", "form"];
/** The fields of an item: the object, the item, what of it is not known, where it is, and its form. */
const fields = { of: "of", item: "item", unknown: "unknown", at: "at", form: "form" } as const;

const field = (of: string): Expression => select(name(as), of, false);
const part = (of: Part): Expression => select(field(fields.of), of, false);
const below =
  (place: Expression, between = ".") =>
  (path?: string): Expression => {
    const its = call("string", place);
    return path === undefined ? its : binary("+", its, literal(`${between}${path}`));
  };

/** The names by which rules read of an object. */
const namesOfObjects: readonly (readonly [string, Read, ...Part[]])[] = [
  [
    names.object,
    {
      value: part(parts.object),
      unknown: name("objectUnknown"),
      place: (path) => literal(path ?? "properties"),
    },
    parts.object,
    parts.objectUnknown,
  ],
  [
    names.pod,
    { value: part(parts.pod), unknown: name("podUnknown"), place: below(part(parts.podAt)) },
    ...[parts.pod, parts.podUnknown, parts.podAt],
  ],
  [
    names.template,
    { value: part(parts.template), unknown: name("templateUnknown"), place: below(part(parts.templateAt)) },
    ...[parts.template, parts.templateUnknown, parts.templateAt],
  ],
  [
    names.namespace,
    { value: part(parts.namespace), place: () => literal("metadata.namespace") },
    parts.namespace,
  ],
  [writtenNamespace, { value: part(parts.namespace) }, parts.namespace],
  [kindName, { value: part(parts.kind) }, parts.kind],
];

/** What the paths of what is not known stand for. */
const unknowns: readonly (readonly [string, Read])[] = [
  ["objectUnknown", { value: part(parts.objectUnknown) }],
  ["podUnknown", { value: part(parts.podUnknown) }],
  ["templateUnknown", { value: part(parts.templateUnknown) }],
  ["itemUnknown", { value: field(fields.unknown) }],
  [formName, { value: field(fields.form) }],
];

/**
 * A rule on objects as one on the programs that declare them, with what its CEL says.
 *
 * @param choice What is done about an object that cannot be judged before the program runs.
 * @param approved Whether an object may break the rule; undefined where none may.
 * @returns Nothing of a rule that does not deny, or whose conditions are longer than the API server takes.
 */
export function objectsOfPrograms(
  rule: EnforcedRule,
  compiled: CompiledRule,
  choice: ProgramChoice,
  approved?: Expression,
): (readonly [EnforcedRule, CompiledRule])[] {
  // What only warns is said of the object once the program makes it.
  if (rule.level !== "deny") return [];
  const { as: itemName, forms } = formsOf(celOf(rule.target));
  const isItem = !namesOfObjects.some(([each]) => each === itemName);
  const ofForms = (say: (form: Form) => Expression): Expression => {
    const said = forms.map(say).map(withKind);
    return said
      .slice(0, -1)
      .reduceRight<Expression>(
        (otherwise, then, at) => conditional(binary("==", name(formName), literal(at)), then, otherwise),
        said.at(-1) ?? literal(false),
      );
  };
  const deny = [
    ...whereItLooks(rule),
    ...(approved === undefined ? [] : [not(withKind(withNames(approved)))]),
    ofForms((form) => [...form.conditions, ofForm(compiled.deny, itemName, form)].reduce(and)),
  ].reduce(and);
  const message = ofForms((form) => ofForm(compiled.message, itemName, form));
  const isAsked = (its: string): boolean => [deny, message].some((each) => isRead(each, its));
  const read = namesOfObjects.filter(
    ([root]) => isAsked(root) || forms.some(({ places }) => places.some((each) => each.root === root)),
  );
  const item: Read = {
    value: field(fields.item),
    unknown: name("itemUnknown"),
    place: below(field(fields.at), "[]."),
  };
  const reading: Reading = {
    names: new Map([
      ...read.map(([root, its]) => [root, its] as const),
      ...(isItem ? [[itemName, item] as const] : []),
      ...unknowns,
    ]),
    title: part(parts.name),
  };
  const partsRead = new Set(read.flatMap(([, , ...its]) => its));
  const onPrograms: EnforcedRule = {
    ...rule,
    policyName: `${rule.policyName}-declared`,
    leftOut: [],
    where: undefined,
    target: targetOf(rule, forms, isItem, partsRead),
  };
  const { hasSeveralMessages } = compiled;
  const all = ofDeclared(onPrograms, { deny, message, hasSeveralMessages }, reading, choice);
  const isTooLong = all.some(([, its]) => print(its.deny).length > longest);
  return isTooLong ? [] : all;
}

function targetOf(
  { target: { kinds } }: EnforcedRule,
  forms: readonly Form[],
  isItem: boolean,
  read: ReadonlySet<Part>,
): Target<never> {
  const each = (object: string): string => {
    const objects = declaredObjects(object, kinds, read);
    if (!isItem) return `${objects}.map(${declaring}, [{"${fields.of}": dyn(${declaring})}])`;
    const lists = forms.flatMap(({ places }, form) =>
      places.map((place) => elementsAt(place, forms.length > 1 ? form : undefined)),
    );
    const ofElement = (its: string): readonly [string, string] => [its, `e.${its}`];
    const item = mapping(
      new Map<string, string>([
        [fields.of, declaring],
        ...[fields.item, fields.at].map(ofElement),
        ...(forms.length > 1 ? [ofElement(fields.form)] : []),
        [fields.unknown, printOnOneLine(unknownIn(select(name("e"), fields.item, false)))],
      ]),
    );
    return `${objects}.map(${declaring}, (${lists.join(" + ")}).map(e, ${item}))`;
  };
  const locate = (): never => {
    throw new Error("policies alone look at programs");
  };
  const item: TargetCel["item"] = { each, as, identity: "whole", inLists: true };
  return { kinds: [programKind], cel: { item }, locate };
}

/** CEL of the elements at a place in an object, each with where it is. */
function elementsAt({ root, steps, isList }: Form["places"][number], form: number | undefined): string {
  const rootPart = (its: Part): Expression => select(name(declaring), its, false);
  const [start, before] =
    root === names.pod ? [rootPart(parts.pod), `${declaring}.${parts.podAt}`] : [rootPart(parts.object), ""];
  const value = steps.reduce(inside, start);
  const elements = isList ? elementsIn(value) : list([call("dyn", value)]);
  const path = steps.join(".");
  const at = before === "" ? JSON.stringify(path) : path === "" ? before : `${before} + ".${path}"`;
  const element = new Map<string, string>([
    [fields.item, "i"],
    [fields.at, at],
  ]);
  if (form !== undefined) element.set(fields.form, String(form));
  return `${printOnOneLine(elements)}.map(i, ${mapping(element)})`;
}

/**
 * The conditions of where a rule looks: in which namespaces of the objects, which are not that of the program. One that is not
 * known is none of those that are named.
 */
function whereItLooks({ leftOut, where }: EnforcedRule): Expression[] {
  const isIn = (namespaces: readonly string[]): Expression =>
    binary("in", name(writtenNamespace), list(namespaces.map((each) => literal(each))));
  return [
    ...(leftOut.length === 0 ? [] : [not(isIn(leftOut))]),
    ...(where === undefined ? [] : [where.operator === "In" ? isIn(where.names) : not(isIn(where.names))]),
  ];
}

/** An expression that asks for the kind of the object by a name of its own. */
function withKind(expression: Expression): Expression {
  const isKind =
    expression.type === "select" &&
    expression.field === "kind" &&
    expression.operand.type === "name" &&
    expression.operand.name === names.object;
  return isKind ? name(kindName) : mapParts(expression, withKind);
}

function isRead(expression: Expression, its: string): boolean {
  return expression.type === "name"
    ? expression.name === its
    : partsIn(expression).some((each) => isRead(each, its));
}
