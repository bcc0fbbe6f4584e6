/**
 * An inventory: the objects that rules over several objects and queries look at, by group, kind, namespace and name, and
 * pods by their labels. It holds what it is given and reads nothing itself.
 */
import { groupBy } from "../group-by";
import * as kinds from "../kinds";
import { groupKindOf, groupOf, isOfKind, type Kind } from "../kinds";
import type { KubernetesObject } from "../kubernetes";
import { isWithoutPods, istioGateway, makers, naming, routing } from "./extensions";
import { controllerLabels, podKinds, podsOf, type Pods } from "./pods";
import { mapping, text, within } from "./reading";
import type { Link, Relation } from "./relation";
import { selects, type Selector } from "./selectors";
import { isResource } from "../providers";

/** A kind by what references name: whatever the version. */
export type GroupKind = Pick<Kind, "group" | "kind">;

/** An object of an inventory. */
export interface Entry {
  readonly object: KubernetesObject;
  readonly group: string;
  readonly kind: string;
  /** The namespace that it is or will be in; undefined for objects of cluster-scoped kinds. */
  readonly namespace: string | undefined;
  readonly name: string;
  /** The pods that it makes; undefined where it makes none. */
  readonly pods: Pods | undefined;
  /** What it is given together with, such as a folder; undefined where all objects are given together. */
  readonly givenIn: string | undefined;
  /** The resources that its properties come from, as Pulumi knows them even where the values are not known yet. */
  readonly sources: ReadonlyMap<string, Sources>;
  /** What others may call it, as its provider says: ids, ARNs and names. */
  readonly ids: readonly string[];
}

/** The resources that a property comes from. */
export interface Sources {
  readonly entries: readonly Entry[];
  /** Whether what is not known of the property is what these are called, and nothing else. */
  readonly isWhole: boolean;
}

/** What is known of an object besides what it says itself. */
export interface About {
  /** The namespace of objects that name none; `default` unless given. */
  readonly namespace?: string | undefined;
  /** What it is given together with. */
  readonly givenIn?: string | undefined;
  /** The resources that its properties come from; may be filled until the first question. */
  readonly sources?: ReadonlyMap<string, Sources> | undefined;
  /** What others may call it. */
  readonly ids?: readonly string[] | undefined;
}

/** An object as something refers to it. */
export interface Reference extends GroupKind {
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Why a set of objects may lack some of a kind; undefined where it has all of them. */
export type Completeness = (kind: GroupKind, namespace: string | undefined) => string | undefined;

/** A question to which the objects at hand have no sure answer: neither a pass nor a violation. */
export class Undecided extends Error {
  /** @param message Why, such as `not every Secret is known`. */
  constructor(
    message: string,
    /** The kind of which objects may be missing. */
    readonly kind: string,
  ) {
    super(message);
    this.name = "Undecided";
  }
}

/** Every kind that the kit has a name for. */
export const knownKinds: readonly Kind[] = Object.values(kinds).filter(
  (value): value is Kind => typeof value === "object" && "resource" in value,
);

const everyKind = new Map(knownKinds.map((kind) => [keyOf(kind), kind]));
const placedKinds = new Map(
  [...makers, ...routing, istioGateway, ...naming].map((kind) => [keyOf(kind), kind]),
);

/** Whether a reference is to be to an object of another case or namespace. One that names no namespace may be applied in any. */
function isMistaken(reference: Reference, { namespace, object }: Entry): boolean {
  return namespace === reference.namespace || text(within(object, "metadata")["namespace"]) !== "";
}

/** Objects, and what relates them. */
export class Inventory {
  private readonly ofKind = new Map<string, Entry[]>();
  private readonly byName = new Map<string, Entry[]>();
  private readonly byLowerName = new Map<string, Entry[]>();
  private readonly podsByNamespace = new Map<string, Entry[]>();
  private readonly podsByLabel = new Map<string, Entry[]>();
  private readonly bySelector = new Map<string, readonly Entry[]>();
  /** What {@link besides} has found, by what it was given: thousands of objects may find the same. */
  private readonly besideEach = new WeakMap<readonly Entry[], Map<string, readonly Entry[]>>();
  /** The objects of which an operator may make pods, and what these need, that nobody has seen, by namespace. */
  private readonly operated = new Map<string, Entry[]>();
  private readonly forward = new Map<Relation, Map<Entry, readonly Link[]>>();
  private readonly worked = new Map<unknown, unknown>();
  private readonly backward = new Map<Relation, ReadonlyMap<Entry, readonly Link[]>>();
  /** The relations of which some links may mean any object. */
  private readonly open = new Set<Relation>();
  /** The objects that links may mean besides those that are found. */
  private readonly mayMean = new Map<Relation, Entry[]>();
  /** The objects of which a name, a namespace or the labels of pods cannot be read. */
  private readonly unread: Unread[] = [];
  /** The objects whose links cannot be read. */
  private readonly unreadLinks = new Map<Relation, { readonly from: Entry; readonly error: unknown }[]>();

  /**
   * @param completeness What it knows all objects of; of every kind unless given.
   * @param beside Why objects that are known, but not here, may belong here; undefined where none do.
   */
  constructor(
    private readonly completeness: Completeness = () => undefined,
    private readonly beside?: string,
  ) {}

  /** An inventory of these objects, which are all there are. */
  static of(objects: Iterable<KubernetesObject>): Inventory {
    const inventory = new Inventory();
    for (const object of objects) inventory.add(object);
    return inventory;
  }

  /**
   * Adds an object, which must not change afterwards. All are added before the first question. Where reading something of
   * it throws, so do the questions that this matters to.
   */
  add(
    object: KubernetesObject,
    { namespace: usual = "default", givenIn, sources, ids = [] }: About = {},
  ): Entry {
    const kind = kindOf(object);
    const { group, kind: kindName } = kind;
    const parts = {
      namespace: attempt(() =>
        kind.namespaced ? text(mapping(object.metadata)["namespace"]) || usual : undefined,
      ),
      name: attempt(() => text(mapping(object.metadata)["name"])),
      pods: attempt(() =>
        podKinds.includes(kind as Kind)
          ? podsOf(object, kind as Kind, () => text(mapping(object.metadata)["name"]))
          : undefined,
      ),
    };
    const rest = { object, group, kind: kindName, givenIn, sources: sources ?? nothing, ids };
    const entry = withParts(rest, parts);
    const { namespace, name, pods } = parts;
    if (!namespace.isKnown || !name.isKnown || !pods.isKnown) this.unread.push({ entry, ...parts });
    push(this.ofKind, keyOf(entry), entry);
    if (!namespace.isKnown) return entry;
    if (isCustom(kind) && isOrMayBe(() => mayMakePods(object)))
      push(this.operated, namespace.value ?? "", entry);
    if (name.isKnown) {
      push(this.byName, nameKey(entry), entry);
      push(this.byLowerName, looseKey(entry), entry);
    }
    if (pods.isKnown && pods.value !== undefined) this.addPods(entry, pods.value);
    return entry;
  }

  private addPods(entry: Entry, { labels }: Pods): void {
    push(this.podsByNamespace, entry.namespace ?? "", entry);
    for (const key of Object.keys(labels)) {
      const value = attempt(() => labels[key]);
      const known = value.isKnown ? value.value : undefined;
      push(this.podsByLabel, labelKey(entry.namespace, key, known), entry);
    }
  }

  /** All objects, kind by kind. */
  everything(): readonly Entry[] {
    return [...this.ofKind.values()].flat();
  }

  /** The objects of these kinds, of one kind after the other, as they were added. */
  all(...wanted: readonly GroupKind[]): readonly Entry[] {
    return wanted.flatMap((kind) => this.ofKind.get(keyOf(kind)) ?? []);
  }

  /** The objects of these kinds in a namespace. */
  in(namespace: string | undefined, ...wanted: readonly GroupKind[]): readonly Entry[] {
    this.assertRead(({ entry, namespace: its }) => !its.isKnown && isOf(entry, wanted) && its);
    const all = this.derived(byNamespace);
    return wanted.flatMap((kind) => all.get(JSON.stringify([keyOf(kind), namespace])) ?? []);
  }

  /** Every object of the kind, namespace and name: several where they are those of several environments, say. */
  named(reference: Reference): readonly Entry[] {
    return this.byName.get(nameKey(reference)) ?? [];
  }

  /**
   * The objects that one of several environments means: of an object that is given several times, as for each of them, those
   * that are given together with it, if any are.
   */
  besides({ givenIn }: Entry, found: readonly Entry[]): readonly Entry[] {
    if (givenIn === undefined || found.length === 0) return found;
    const byFolder = this.besideEach.get(found) ?? new Map<string, readonly Entry[]>();
    this.besideEach.set(found, byFolder);
    const meant = byFolder.get(givenIn) ?? this.meantIn(givenIn, found);
    byFolder.set(givenIn, meant);
    return meant;
  }

  private meantIn(folder: string, found: readonly Entry[]): readonly Entry[] {
    const copies = this.derived(severalTimes);
    const here = new Set(found.flatMap((each) => (each.givenIn === folder ? (copies.get(each) ?? []) : [])));
    if (here.size === 0) return found;
    return found.filter((each) => each.givenIn === folder || !here.has(copies.get(each) ?? ""));
  }

  /** The objects of the kind whose name is the same but for its case, or that are in another namespace. */
  nearly(reference: Reference): readonly Entry[] {
    const exact = nameKey(reference);
    return (this.byLowerName.get(looseKey(reference)) ?? []).filter((entry) => nameKey(entry) !== exact);
  }

  /** The objects in a namespace that make pods which a selector selects, or may by labels that controllers add. */
  selected(selector: Selector | undefined, namespace: string | undefined): readonly Entry[] {
    if (selector === undefined) return [];
    this.assertRead(({ pods, namespace: its }) => !pods.isKnown && mayBe(its, namespace) && pods);
    // Thousands of objects may have one selector.
    const key = JSON.stringify([namespace, selector]);
    const known = this.bySelector.get(key);
    if (known !== undefined) return known;
    const found = this.candidates(selector, namespace).filter(
      ({ pods }) => pods !== undefined && selects(selector, pods),
    );
    this.bySelector.set(key, found);
    return found;
  }

  /** The fewest objects among which all must be that a selector selects. */
  private candidates(selector: Selector, namespace: string | undefined): readonly Entry[] {
    let fewest = this.podsByNamespace.get(namespace ?? "") ?? [];
    for (const { operator, key, values } of selector) {
      const [value, ...others] = values;
      if (operator !== "In" || value === undefined || others.length > 0 || controllerLabels.has(key))
        continue;
      // Those of which the value cannot be read may have it.
      const those = [value, undefined].flatMap(
        (each) => this.podsByLabel.get(labelKey(namespace, key, each)) ?? [],
      );
      if (those.length < fewest.length) fewest = those;
    }
    return fewest;
  }

  /** The links of a relation from an object. */
  from<Its extends Link>(entry: Entry, relation: Relation<Its>): readonly Its[] {
    const known = this.forward.get(relation) ?? new Map<Entry, readonly Link[]>();
    this.forward.set(relation, known);
    const links = known.get(entry) ?? relation.links(entry, this);
    known.set(entry, links);
    // The links that are known are those of this relation.
    return links as readonly Its[];
  }

  /** The links of a relation to an object. */
  to<Its extends Link>(entry: Entry, relation: Relation<Its>): readonly Its[] {
    const known = this.backward.get(relation) ?? this.inverse(relation);
    this.backward.set(relation, known);
    this.assertLinksRead(entry, relation);
    return (known.get(entry) ?? []) as readonly Its[];
  }

  private inverse(relation: Relation): ReadonlyMap<Entry, readonly Link[]> {
    const links: Link[] = [];
    for (const from of this.sourcesOf(relation)) {
      const its = attempt(() => this.from(from, relation));
      if (!its.isKnown) push(this.unreadLinks, relation, { from, error: its.error });
      for (const link of its.isKnown ? its.value : []) {
        if (link.isOpen === true && link.candidates === undefined) this.open.add(relation);
        for (const each of link.candidates ?? []) push(this.mayMean, relation, each);
        links.push(link);
      }
    }
    // What thousands of links find alike is one list, and so are the links to each of its objects.
    const lists = [...groupBy(links, (link) => link.found)];
    const listsTo = new Map<Entry, number[]>();
    for (const [at, [found]] of lists.entries()) {
      for (const to of new Set(found)) push(listsTo, to, at);
    }
    const joined = new Map<string, readonly Link[]>();
    return new Map(
      Array.from(listsTo, ([to, its]) => {
        const key = its.join();
        const all = joined.get(key) ?? its.flatMap((at) => lists[at]?.[1] ?? []);
        joined.set(key, all);
        return [to, all] as const;
      }),
    );
  }

  /** Throws where the relation may go to this object from one of which that cannot be read. */
  private assertLinksRead(entry: Entry, relation: Relation): void {
    if (!this.hasSources(relation)) return;
    const { isWithinNamespace = false } = relation;
    const own = this.unread.find((each) => each.entry === entry);
    // What selects pods goes by their labels, and everything else by names.
    for (const part of [own?.namespace, isWithinNamespace ? own?.pods : own?.name]) {
      if (part?.isKnown === false) throw part.error;
    }
    const { namespace } = entry;
    for (const { from, error } of this.unreadLinks.get(relation) ?? []) {
      const its = attempt(() => from.namespace);
      if (!isWithinNamespace || mayBe(its, namespace)) throw error;
    }
  }

  /** The objects that a relation goes out from. */
  private sourcesOf({ from }: Relation): readonly Entry[] {
    return from === undefined ? this.everything() : this.all(...from);
  }

  /** Whether there are such objects. Each object is asked, so that no list of them is made. */
  private hasSources({ from }: Relation): boolean {
    if (from === undefined) return this.ofKind.size > 0;
    return from.some((kind) => this.ofKind.has(keyOf(kind)));
  }

  /** Throws where an object that cannot be read may be one that a question is about. */
  private assertRead(matters: (each: Unread) => Reading<unknown> | false): void {
    for (const each of this.unread) {
      const part = matters(each);
      if (part !== false && !part.isKnown) throw part.error;
    }
  }

  /** Throws where the name of an object of these kinds that may be in a namespace cannot be read. */
  private assertNamesRead(namespace: string | undefined, ...wanted: readonly GroupKind[]): void {
    this.assertRead(({ entry, name, namespace: its }) => {
      if (!isOf(entry, wanted) || !mayBe(its, namespace)) return false;
      return name.isKnown ? its : name;
    });
  }

  /**
   * Whether no object has the relation to this one, where that is sure.
   *
   * @param counts Whether an object that has it counts; each does unless given.
   * @throws Undecided
   */
  lacks<Its extends Link>(
    entry: Entry,
    relation: Relation<Its>,
    counts: (link: Its) => boolean = () => true,
  ): boolean {
    if (this.to(entry, relation).some(counts)) return false;
    const [kind] = relation.from ?? [];
    const isOpen = this.open.has(relation) || this.mayMean.get(relation)?.includes(entry) === true;
    if (isOpen) throw new Undecided("name what is not known yet", kind?.kind ?? "");
    // What selects pods does so whatever its own name is.
    if (relation.isWithinNamespace === true) this.assertSelected(entry.namespace, ...(relation.from ?? []));
    else this.assertAll(entry.namespace, ...(relation.from ?? []));
    return true;
  }

  /**
   * Whether a namespace has no object of a kind, where that is sure.
   *
   * @throws Undecided
   */
  none(namespace: string, kind: GroupKind): boolean {
    if (this.in(namespace, kind).length > 0) return false;
    this.assertAll(namespace, kind);
    return true;
  }

  /** What follows from all objects, worked out once for each function. */
  derived<Value>(build: (inventory: this) => Value): Value {
    if (!this.worked.has(build)) this.worked.set(build, build(this));
    return this.worked.get(build) as Value;
  }

  /** Every link of a relation. */
  links<Its extends Link>(relation: Relation<Its>): readonly Its[] {
    return this.sourcesOf(relation).flatMap((entry) => this.from(entry, relation));
  }

  /**
   * Goes on only if every object of these kinds is known that is in a namespace, or in none.
   *
   * @throws Undecided
   */
  assertAll(namespace: string | undefined, ...wanted: readonly GroupKind[]): void {
    this.assertNamesRead(namespace, ...wanted);
    this.assertComplete(namespace, ...wanted);
  }

  /** The same where nothing goes by the names of the objects. */
  private assertSelected(namespace: string | undefined, ...wanted: readonly GroupKind[]): void {
    this.assertRead(({ entry, namespace: its }) => !its.isKnown && isOf(entry, wanted) && its);
    this.assertComplete(namespace, ...wanted);
  }

  private assertComplete(namespace: string | undefined, ...wanted: readonly GroupKind[]): void {
    for (const kind of wanted) {
      const reason = this.beside ?? this.completeness(kind, namespace);
      if (reason !== undefined) throw new Undecided(reason, kind.kind);
    }
  }

  /** Throws where an operator may make such an object: operators call what they make after the resource. */
  private assertNotOperated({ kind, namespace, name }: Reference): void {
    const maker = (this.operated.get(namespace ?? "") ?? []).find((each) => {
      const its = attempt(() => each.name);
      return its.isKnown && (name === its.value || name.startsWith(`${its.value}-`));
    });
    if (maker !== undefined) throw operatedBy(maker, kind);
  }

  /** Throws of the Service of the API server, which every cluster has and nobody writes. */
  private assertNotOfCluster({ group, kind, namespace, name }: Reference): void {
    const isOfCluster = namespace === "default" && name === "kubernetes";
    if (group === "" && kind === kinds.service.kind && isOfCluster)
      throw new Undecided("are made by the cluster", kind);
  }

  /** Throws where an object of the kind may belong here that is not, so that nothing shows that it is lacking. */
  private assertNoneBeside({ kind }: GroupKind): void {
    if (this.beside !== undefined) throw new Undecided(this.beside, kind);
  }

  /**
   * The objects that a reference means; none only where it is sure that there are none: all of the kind are known, or
   * another namespace or another case of the name shows that the reference is mistaken.
   *
   * @throws Undecided
   */
  find(reference: Reference): readonly Entry[] {
    const found = this.named(reference);
    if (found.length > 0) return found;
    this.assertNamesRead(reference.namespace, reference);
    this.assertNoneBeside(reference);
    this.assertNotOfCluster(reference);
    this.assertNotOperated(reference);
    if (!this.nearly(reference).some((entry) => isMistaken(reference, entry))) {
      this.assertAll(reference.namespace, reference);
    }
    return found;
  }

  /**
   * The objects that a link means, none only where that is sure. Of a selector it is where all pods are known, or where
   * pods of the same name are beside it, which are those that it must mean.
   *
   * @throws Undecided
   */
  found({ from, reference, found, isNamedAfterPods }: Link): readonly Entry[] {
    if (reference !== undefined) return this.find(reference);
    if (found.length > 0) return found;
    this.assertNoneBeside(kinds.pod);
    const { namespace } = from;
    const name = attempt(() => from.name);
    const isSure =
      isNamedAfterPods === true &&
      name.isKnown &&
      podKinds.some((kind) => this.named({ ...kind, namespace, name: name.value }).length > 0);
    if (isSure) return found;
    const [maker] = this.operated.get(namespace ?? "") ?? [];
    if (maker !== undefined) throw operatedBy(maker, kinds.pod.kind);
    this.assertSelected(namespace, ...podKinds);
    return found;
  }
}

function operatedBy(maker: Entry, kind: string): Undecided {
  return new Undecided(`may be made by the operator of ${maker.kind}`, kind);
}

/** Whether objects of a kind are those of an extension that is not known here. */
export function isCustom(kind: GroupKind): boolean {
  const isOfKubernetes = kind.group.endsWith(".k8s.io") && kind.group !== "sparkoperator.k8s.io";
  const isKnown = everyKind.has(keyOf(kind)) || isWithoutPods(kind);
  return kind.group.includes(".") && !isOfKubernetes && !isKnown;
}

/** Fields by which custom resources ask for pods. */
const ofPods: ReadonlySet<string> = new Set([
  "containers",
  "count",
  "image",
  "instances",
  "members",
  "mode",
  "nodeSets",
  "podMetadata",
  "podTemplate",
  "replicas",
  "size",
  "template",
]);

/** Operators that make pods of resources that say nothing of them, by the groups of these. */
const withDefaults: ReadonlySet<string> = new Set([
  "helm.cattle.io/HelmChart",
  "helm.toolkit.fluxcd.io/HelmRelease",
  "monitoring.coreos.com/Prometheus",
  "rabbitmq.com/RabbitmqCluster",
]);

/** Whether an operator may make pods of a custom resource: it says how many, of what image, or of what shape. */
export function mayMakePods(object: KubernetesObject): boolean {
  const asks = (value: unknown, depth: number): boolean =>
    depth > 0 &&
    (Array.isArray(value)
      ? value.some((each) => asks(each, depth - 1))
      : Object.entries(mapping(value)).some(([field, inner]) => ofPods.has(field) || asks(inner, depth - 1)));
  return withDefaults.has(groupKindOf(object)) || asks(mapping(object)["spec"], 4);
}

/** What was read, or the error of reading it. */
type Reading<Value> =
  { readonly isKnown: true; readonly value: Value } | { readonly isKnown: false; readonly error: unknown };

/** What of an object cannot be read. */
interface Unread {
  readonly entry: Entry;
  readonly namespace: Reading<string | undefined>;
  readonly name: Reading<string>;
  readonly pods: Reading<Pods | undefined>;
}

function attempt<Value>(read: () => Value): Reading<Value> {
  try {
    return { isKnown: true, value: read() };
  } catch (error) {
    return { isKnown: false, error };
  }
}

/** Whether something holds, or cannot be read. */
function isOrMayBe(holds: () => boolean): boolean {
  const its = attempt(holds);
  return !its.isKnown || its.value;
}

const nothing: ReadonlyMap<string, Sources> = new Map();

/** An entry with these parts; of those that cannot be read, reading them throws. */
function withParts(
  rest: Omit<Entry, "namespace" | "name" | "pods">,
  { namespace, name, pods }: Omit<Unread, "entry">,
): Entry {
  if (namespace.isKnown && name.isKnown && pods.isKnown)
    return { ...rest, namespace: namespace.value, name: name.value, pods: pods.value };
  const valueOf = <Value>(part: Reading<Value>): Value => {
    if (!part.isKnown) throw part.error;
    return part.value;
  };
  return Object.defineProperties({ ...rest } as Entry, {
    namespace: { get: () => valueOf(namespace) },
    name: { get: () => valueOf(name) },
    pods: { get: () => valueOf(pods) },
  });
}

function isOf(entry: GroupKind, wanted: readonly GroupKind[]): boolean {
  return wanted.some((kind) => keyOf(kind) === keyOf(entry));
}

/** Whether an object may be in a namespace, as far as its own can be read. */
function mayBe(its: Reading<string | undefined>, namespace: string | undefined): boolean {
  return !its.isKnown || its.value === namespace;
}

/** The kind of an object; one of a kind that nobody knows is taken to be in a namespace, unless it is a resource. */
function kindOf(object: KubernetesObject): Pick<Kind, "group" | "kind" | "namespaced"> {
  const { kind } = object;
  const group = groupOf(object.apiVersion);
  const key = keyOf({ group, kind });
  const known = everyKind.get(key) ?? placedKinds.get(key) ?? moved(object);
  return known ?? { group, kind, namespaced: !isResource(object) };
}

/** The kind that an object of the group `extensions` became. */
function moved(object: { apiVersion: string; kind: string }): Kind | undefined {
  return groupOf(object.apiVersion) === "extensions"
    ? [...everyKind.values()].find((kind) => isOfKind(object, kind))
    : undefined;
}

/** The objects of which there are others of the same kind, namespace and name, with these as one text. */
function severalTimes(inventory: Inventory): ReadonlyMap<Entry, string> {
  // To those without a name the cluster gives one each.
  const named = inventory
    .everything()
    .filter((entry) => attempt(() => nameKey(entry)).isKnown && entry.name !== "");
  const copies = [...groupBy(named, nameKey)].filter(([, its]) => its.length > 1);
  return new Map(copies.flatMap(([key, its]) => its.map((entry) => [entry, key] as const)));
}

function byNamespace(inventory: Inventory): ReadonlyMap<string, readonly Entry[]> {
  const placed = inventory.everything().filter((entry) => attempt(() => entry.namespace).isKnown);
  return groupBy(placed, (entry) => JSON.stringify([keyOf(entry), entry.namespace]));
}

function keyOf({ group, kind }: GroupKind): string {
  return `${group}/${kind}`;
}

function nameKey(reference: Reference): string {
  return JSON.stringify([keyOf(reference), reference.namespace, reference.name]);
}

function looseKey(reference: Reference): string {
  return JSON.stringify([keyOf(reference), reference.name.toLowerCase()]);
}

function labelKey(namespace: string | undefined, key: string, value: string | undefined): string {
  return JSON.stringify([namespace, key, value]);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
