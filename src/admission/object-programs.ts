/**
 * Rules on objects of Kubernetes as rules on the `Program` objects of the Pulumi Operator that declare such objects.
 */
import type { CompiledRule } from "../compiler/compile";
import { binary, call, list, literal, name, not, type Expression } from "../compiler/expression";
import { programOfObjects } from "../families/programs";
import type { EnforcedRule, ProgramChoice } from "../settings/settings";
import { kindName, ofDeclared, unlessTooLong, type Read, type Reading } from "./declared";
import { names, withNames } from "./declared-items";
import { declaredObjects, parts, type Part } from "./declared-objects";
import { declaredTarget, field, fields, formName, namedRule, part } from "./declared-rules";

/** What stands for the namespace as it is written. */
const writtenNamespace = "writtenNamespace";

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

const item: Read = {
  value: field(fields.item),
  unknown: name("itemUnknown"),
  place: below(field(fields.at), "[]."),
};

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
  const named = namedRule(rule, compiled, [
    ...whereItLooks(rule),
    ...(approved === undefined ? [] : [not(withNames(approved))]),
  ]);
  const read = namesOfObjects.filter(([root]) => named.reads(root));
  const partsRead = new Set(read.flatMap(([, , ...its]) => its));
  const objects = (object: string): string => declaredObjects(object, rule.target.kinds, partsRead);
  const reading: Reading = {
    names: new Map([
      ...read.map(([root, its]) => [root, its] as const),
      ...(named.item === undefined ? [] : [[named.item, item] as const]),
      ...unknowns,
    ]),
    title: part(parts.name),
  };
  const onPrograms: EnforcedRule = {
    ...rule,
    policyName: `${rule.policyName}-declared`,
    excluded: [],
    where: undefined,
    target: declaredTarget([programOfObjects], named, objects, false),
  };
  const { deny, message } = named;
  const { hasSeveralMessages } = compiled;
  return unlessTooLong(ofDeclared(onPrograms, { deny, message, hasSeveralMessages }, reading, choice));
}

/**
 * The conditions of where a rule looks: in which namespaces of the objects, which are not that of the program. One that is not
 * known is none of those that are named.
 */
function whereItLooks({ excluded, where }: EnforcedRule): Expression[] {
  const isIn = (namespaces: readonly string[]): Expression =>
    binary("in", name(writtenNamespace), list(namespaces.map((each) => literal(each))));
  return [
    ...(excluded.length === 0 ? [] : [not(isIn(excluded))]),
    ...(where === undefined ? [] : [where.operator === "In" ? isIn(where.names) : not(isIn(where.names))]),
  ];
}
