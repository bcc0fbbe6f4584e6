/**
 * Relations between AWS resources: an input of one refers to others. Which those are is known by the resources that the
 * input is made of, even while their ids are not, and else by the id, ARN or name that is written there.
 */
import { groupBy } from "../group-by";
import { Undecided, type Entry, type Inventory } from "../relations/inventory";
import type { Link, Relation } from "../relations/relation";
import { awsIdentifiers } from "./kinds";
import type { ProviderResource, ResourceType } from "../resources";

/** An input that refers to other resources. */
export interface ResourceLink extends Link {
  /** What it refers to, such as `aws:ec2:LaunchTemplate`. */
  readonly to: string;
}

/** Which input refers to what. */
export interface Referring {
  /** What a resource does to what it refers to, such as `blocks`. */
  readonly name: string;
  /** The same the other way round, such as `blocked by`. */
  readonly inverse: string;
  readonly from: readonly ResourceType<object>[];
  /** The input, or those that say the same in several of the types. */
  readonly input: string | readonly string[];
  /** The types of what it refers to. Their ids may be those of others: that of a bucket is that of its policy. */
  readonly to: readonly [ResourceType<object>, ...ResourceType<object>[]];
}

/** The relation of resources to what an input of theirs refers to. */
export function referring({ name, inverse, from, input, to }: Referring): Relation<ResourceLink> {
  const [{ kind }] = to;
  const isMeant = (other: Entry): boolean => to.some((type) => type.kind === other.kind);
  const linksOf = (entry: Entry, input: string, inventory: Inventory): ResourceLink[] => {
    const { texts, isKnown } = textsIn(entry, input);
    if (isKnown && texts.length === 0) return [];
    const link = { from: entry, path: [input], to: kind };
    const known = inventory.derived(byIdentifier);
    const written = texts.flatMap((text) => known.get(called(text))?.filter(isMeant) ?? []);
    // What is written says more than what it is made of: of two buckets it is the name of one, or of a third.
    if (isKnown) {
      const candidates = written.length > 0 ? [] : inventory.derived(withUnknownNames).filter(isMeant);
      return [{ ...link, found: unique(written), isOpen: candidates.length > 0, candidates }];
    }
    const { entries = [], isWhole = false } = entry.sources.get(input) ?? {};
    const isOpen = !isWhole || !entries.every(isMeant);
    return [{ ...link, found: unique([...written, ...(isOpen ? [] : entries)]), isOpen }];
  };
  const links = (entry: Entry, inventory: Inventory): ResourceLink[] =>
    [input].flat().flatMap((each) => linksOf(entry, each, inventory));
  return { name, inverse, from, links };
}

/**
 * The resources that an input refers to and that count.
 *
 * @throws Undecided if none does of those that are found, and others may.
 */
export function referredTo(
  { found, to, isOpen = false }: ResourceLink,
  counts: (entry: Entry) => boolean,
): readonly Entry[] {
  const its = found.filter(counts);
  if (its.length > 0) return its;
  if (found.length === 0) throw new Undecided("may be in another stack", to);
  if (isOpen) throw new Undecided("are named by what is not known yet", to);
  return its;
}

function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)];
}

/** The inputs of a resource. */
export function inputsOf<Inputs extends object>({ object }: Entry): Partial<Inputs> {
  return (object as ProviderResource).properties as Partial<Inputs>;
}

/** The texts in an input, and whether all of it is known. */
function textsIn(entry: Entry, input: string): { readonly texts: readonly string[]; isKnown: boolean } {
  const texts: string[] = [];
  let isKnown = true;
  const read = (value: unknown, key: string): void => {
    try {
      const field = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof field === "string" && field !== "") texts.push(field);
      if (typeof field !== "object" || field === null) return;
      for (const each of Object.keys(field)) read(field, each);
    } catch {
      isKnown = false;
    }
  };
  read(inputsOf(entry), input);
  return { texts, isKnown };
}

/** The resources of which a name is not known, which any text may be. */
function withUnknownNames(inventory: Inventory): readonly Entry[] {
  return inventory
    .everything()
    .filter(
      (entry) => entry.ids.length === 0 && awsIdentifiers.some((input) => !textsIn(entry, input).isKnown),
    );
}

/**
 * What is called by a text: an ARN of a bucket, or of what is in it, has its name, and there is one of that name. Those of others
 * are by names that each account and region has.
 */
function called(text: string): string {
  return /^arn:[\w-]+:s3:::([^/*?]+)/u.exec(text)?.[1] ?? text;
}

function byIdentifier(inventory: Inventory): ReadonlyMap<string, readonly Entry[]> {
  const named = inventory.everything().flatMap((entry) => {
    const texts = awsIdentifiers.flatMap((input) => textsIn(entry, input).texts);
    return Array.from(new Set([...texts, ...entry.ids].map(called)), (text) => ({ text, entry }));
  });
  const groups = groupBy(named, ({ text }) => text);
  return new Map(Array.from(groups, ([text, its]) => [text, its.map(({ entry }) => entry)]));
}
