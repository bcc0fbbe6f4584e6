/**
 * One rule on one object: what preview and check share.
 */
import type { Rule } from "../author";
import { isOverSeveral } from "../author/catalogue";
import { isOfKind, type Kind } from "../author/kinds";
import type { KubernetesObject } from "../author/kubernetes";
import { defaults, isMeant, type Parameters, type Values } from "../author/parameters";
import type { Among } from "../author/related";
import { Inventory, type Entry, type NamedLink } from "../author/relations";
import type { Context } from "../author/rule";
import type { Path } from "../author/shape";
import { nameless, type ObjectScope } from "../author/targets";
import { identifiers } from "../author/providers";
import { defaultNamespace, identify } from "../families/kubernetes/identity";
import { asDecoded } from "../families/kubernetes/normalize";
import { objectsIn } from "../families/kubernetes/objects";
import type { TypeMeta } from "../families/kubernetes/type-meta";
import { conflictOf, type Breach } from "./conflicts";
import { ObjectItems } from "./items";
import { aroundLink } from "./references";

/** Something that is wrong with an item. */
export interface Violation {
  /** What is wrong, in one line; the same words at every gate. */
  readonly message: string;
  /** The place of the item in the object. */
  readonly path: Path;
  /** The objects at the other end. */
  readonly related?: readonly Entry[];
}

/**
 * What a rule says of an object. `violations` and `errors` can both be there: an item that cannot be judged
 * hides no other. An object keeps the rule only if both are empty.
 */
export interface Judgement {
  readonly violations: readonly Violation[];
  /**
   * Whatever was thrown while an item was judged: ShapeErrors, Pulumi's unknown values, what is undecided among several
   * objects, mistakes in rules.
   */
  readonly errors: readonly unknown[];
}

/** Whether a rule looks at objects that say they are this, with the defaults of its settings. */
export function appliesTo({ target, parameters = {} }: Rule, object: TypeMeta): boolean {
  return target.kinds.some(
    (kind) => isOfKind(object, kind) && isMeant(kind, parameters, defaults(parameters)),
  );
}

/**
 * Judges an object by a rule. An object of a kind that the rule does not look at keeps it.
 *
 * @param parameters The values of the rule's settings; their defaults unless given.
 * @param namespace Says where the object is or will be, undefined for cluster-scoped ones; what the object says itself
 *   unless given. What it throws is thrown at the rules that ask.
 * @param among The object among others, for a rule over several; a list without it is a set of all there are.
 */
export function judge(
  rule: Rule,
  object: KubernetesObject,
  parameters: Values<Parameters> = defaults(rule.parameters ?? {}),
  namespace?: () => string | undefined,
  among?: Among,
): Judgement {
  if (isOverSeveral(rule) && among === undefined) return judgeSet(rule, object, parameters);
  const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
  if (kind === undefined) return { violations: [], errors: [] };
  const namespaceOf = namespace ?? (() => identify(object, kind).namespace);
  return judgeItems(rule, kind, new ObjectItems(object, among), parameters, namespaceOf);
}

/** Judges the items of an object by a rule that looks at objects of its kind. */
export function judgeItems(
  rule: Rule,
  kind: Kind,
  objectItems: ObjectItems,
  parameters: Values<Parameters>,
  namespace: () => string | undefined,
): Judgement {
  const violations: Violation[] = [];
  const errors: unknown[] = [];
  if (!isMeant(kind, rule.parameters ?? {}, parameters)) return { violations, errors };

  try {
    const { scope, items } = objectItems.of(rule.target, kind);
    const context = contextOf(scope, parameters, namespace);
    for (const { path, read } of items) {
      try {
        const item = read();
        const breach = item === undefined ? undefined : breachOf(rule, item, context);
        if (breach !== undefined) violations.push(...violationsOf(rule, item, path, breach));
      } catch (error) {
        errors.push(error);
      }
    }
  } catch (error) {
    errors.push(error);
  }
  return { violations, errors };
}

/** What is said of an item that breaks the rule. */
function violationsOf(rule: Rule, item: unknown, path: Path, { context, related }: Breach): Violation[] {
  const said = rule.message(named(item, path), context);
  const messages = typeof said === "string" ? [said] : said;
  if (messages.length === 0) throw new Error("the rule denies, and does not say why");
  const ends = related === undefined ? {} : { related };
  return messages.map((message) => ({ message: onOneLine(message), path, ...ends }));
}

/** Lists of what always has a name, which messages say. */
const listsOfNamed: ReadonlySet<unknown> = new Set([
  "containers",
  "initContainers",
  "ephemeralContainers",
  "volumes",
  "listeners",
  "subjects",
]);

/** An item as messages name it. */
function named(item: unknown, path: Path): unknown {
  if (!listsOfNamed.has(path.at(-2)) || typeof item !== "object" || item === null || "name" in item)
    return item;
  return Object.create(item, { name: { value: nameless } });
}

/** What makes an item break the rule; undefined where it keeps it. */
function breachOf(rule: Rule, item: unknown, around: Context<ObjectScope, Parameters>): Breach | undefined {
  if (rule.target.conflict !== undefined) return conflictOf(rule, item, around);
  const context = rule.target.referring === undefined ? around : aroundLink(item as NamedLink, around);
  const denies: unknown = rule.deny(item, context);
  if (typeof denies !== "boolean") throw new Error("deny must give true or false");
  if (!denies) return undefined;
  assertContents(rule, context);
  return rule.related === undefined ? { context } : { context, related: rule.related(item, context) };
}

/**
 * Goes on only if nothing is elsewhere that a namespace is denied for lacking.
 *
 * @throws Undecided
 */
function assertContents({ target: { presence } }: Rule, context: Context<ObjectScope, Parameters>): void {
  if (presence === undefined) return;
  const { inventory, entry } = context as unknown as Among;
  inventory.assertAll(entry.name, presence.kind);
}

/** What a rule may read besides an item. */
export function contextOf(
  scope: ObjectScope,
  parameters: Values<Parameters>,
  namespaceOf: () => string | undefined,
): Context<ObjectScope, Parameters> {
  return Object.assign(new Surroundings(parameters, namespaceOf), scope);
}

/** What it may read besides the scope of its items. A class, since to make an object with a getter takes 3 µs. */
class Surroundings {
  constructor(
    readonly parameters: Values<Parameters>,
    private readonly namespaceOf: () => string | undefined,
  ) {}

  get namespace(): string {
    return this.namespaceOf() ?? defaultNamespace;
  }
}

/** Judges each object of a list among the others. */
function judgeSet(rule: Rule, list: KubernetesObject, parameters: Values<Parameters>): Judgement {
  const inventory = new Inventory();
  const members = objectsIn(list).objects.map(({ object: written, path }) => {
    const object = asDecoded(written);
    return { path, entry: inventory.add(object, { ids: referencesTo(object) }) };
  });
  const judgements = members.map(({ entry, path: before }) => {
    const among = { inventory, entry };
    const { violations, errors } = judge(rule, entry.object, parameters, () => entry.namespace, among);
    return {
      violations: violations.map((each) => ({ ...each, path: [...before, ...each.path] })),
      errors,
    };
  });
  return {
    violations: judgements.flatMap(({ violations }) => violations),
    errors: judgements.flatMap(({ errors }) => errors),
  };
}

/** What others call a resource of an example, as in a program: `${name.id}`. */
function referencesTo({ metadata }: KubernetesObject): string[] {
  return identifiers.map((each) => `\${${metadata.name ?? ""}.${each}}`);
}

/** A message as every gate shows it: the API server drops one with a line break. */
export function onOneLine(message: string): string {
  return message.replaceAll("\n", "\\n");
}
