/**
 * The objects of one Pulumi stack as one set, which rules over several objects judge at preview and in files.
 */
import type { KubernetesObject } from "../../author";
import { groupBy } from "../../author/group-by";
import type { Kind } from "../../author/kinds";
import type { Among } from "../../author/related";
import {
  Inventory,
  isMade,
  Undecided,
  type Completeness,
  type Entry,
  type Sources,
} from "../../author/relations";
import { identifiers, isResource } from "../../author/providers";
import type { ProviderResource } from "../../author/resources";
import { isMapping } from "../../author/shape";
import { isHelmRelease } from "../../families/kubernetes/pulumi";
import { groupIn, typeMetaIn } from "../../families/kubernetes/type-meta";
import { providerOf } from "../../families/providers";
import { keptOf } from "../../families/kubernetes/kept";
import type { Candidate, Contents, Resource } from "./contents";
import { guarded, isReadable, isUnreadable, unknownText, UnreadableError } from "./unknowns";
import { areApart, type Cluster } from "./clusters";
import type { Unseen } from "./unseen";

/** What an input is made of. */
export interface Dependencies {
  /** The resources, by what tells them apart. */
  readonly ids: readonly string[];
  /** Whether what is not known of the input is what these are called, and nothing else. */
  readonly areWhole: boolean;
}

/** What Pulumi says that the inputs of a resource are made of; of one resource alone, that is what they name. */
export function dependenciesOf(
  entries: readonly (readonly [input: string, ids: readonly string[]])[],
): Joints["dependencies"] {
  return Object.fromEntries(entries.map(([input, ids]) => [input, { ids, areWhole: ids.length === 1 }]));
}

/** What joins a resource with others. */
export interface Joints {
  /** What tells it from all others of its stack: its URN; in a program that has not run, its name. */
  readonly id: string;
  /** What each input is made of. */
  readonly dependencies: Readonly<Record<string, Dependencies>>;
  /** What others may call it, as far as its outputs are known. */
  readonly names: readonly string[];
}

/** What others may call a resource, by its outputs. */
export function namesIn(outputs: Readonly<Record<string, unknown>>): string[] {
  const known = identifiers.map((name) => outputs[name]);
  return known
    .filter((name) => typeof name === "string")
    .filter((name) => name !== "" && !isUnreadable(name));
}

/** A resource of a stack. */
export interface StackMember extends Pick<Resource, "type" | "name"> {
  readonly joints: Joints;
  /** What there is in it; undefined where that cannot be told. */
  readonly contents: Pick<Contents, "candidates" | "errors"> | undefined;
  /** Its objects with what is secret hidden, each secret by a text of its own; undefined where nothing is. */
  readonly apart: readonly Candidate[] | undefined;
  /** The namespace of objects that name none. Throws where that is unreadable. */
  readonly namespace: () => string | undefined;
  /** What stands for that namespace alone where it is secret. */
  readonly namespaceApart: string | undefined;
  /** The cluster that its objects are in, if they are of Kubernetes. */
  readonly cluster: Cluster;
}

/** What a set is made by, besides its members. */
export interface SetOptions {
  /** The kinds that rules over several objects judge or read. */
  readonly kinds: readonly Kind[];
  /** What a set has all objects of, as far as the settings say. */
  readonly completeness: Completeness;
  /** Why the members may not be all resources of the stack. */
  readonly missing?: string | undefined;
  /** What there may be besides. */
  readonly unseen?: readonly Unseen[] | undefined;
  /** Objects of others, which are not judged, and their usual namespace. */
  readonly others?: readonly KubernetesObject[] | undefined;
  readonly namespace?: string | undefined;
}

/** A resource in words, as those of other resources call it. */
export function describeResource({ type, name }: Pick<Resource, "type" | "name">): string {
  return `${type} ${name}`;
}

/** The objects of one cluster, or all resources of other providers. */
interface Part {
  readonly objects: Objects;
  /** The same with what is secret hidden, where anything is. */
  readonly shown: Objects | undefined;
}

/** The objects of a stack among those of the same cluster, and its resources of other providers among each other. */
export class StackSet {
  private readonly parts: readonly Part[];
  private readonly partsByMember = new Map<StackMember, Part>();
  private readonly places = new Map<Candidate, readonly [StackMember, number]>();

  constructor(members: readonly StackMember[], options: SetOptions) {
    const hasSecrets = members.some((each) => (each.apart ?? each.namespaceApart) !== undefined);
    const resources = members.filter(isOfProvider);
    const clusters = members.filter((each) => !isOfProvider(each));
    const byCluster = [...groupBy(clusters, ({ cluster }) => cluster.key).values()];
    const firsts = byCluster.flatMap(([first]) => first ?? []);
    this.parts = [resources, ...byCluster].map((group) => {
      const [first] = group;
      const beside = first && whatIsBeside(first, firsts);
      const part = {
        objects: new Objects(group, options, beside),
        shown: hasSecrets ? new Objects(group.map(asShown), options, beside) : undefined,
      };
      for (const member of group) this.partsByMember.set(member, part);
      return part;
    });
    for (const member of members) {
      const candidates = member.contents?.candidates ?? [];
      candidates.forEach((candidate, at) => this.places.set(candidate, [member, at]));
    }
  }

  /** An object among the others; undefined where rules over several do not judge it. */
  among(candidate: Candidate): Among | undefined {
    return this.partOf(candidate)?.objects.among(candidate);
  }

  /** An object as it may be shown among the others as they may be; undefined where nothing in the stack is secret. */
  amongShown(candidate: Candidate): Among | undefined {
    const [member, at = 0] = this.places.get(candidate) ?? [];
    return this.partOf(candidate)?.shown?.among(member?.apart?.[at] ?? candidate);
  }

  /** The resource that an object is of, and which of its objects it is; undefined of an object of others. */
  placeOf(entry: Entry): readonly [member: StackMember, at: number] | undefined {
    for (const { objects } of this.parts) {
      const candidate = objects.candidateOf(entry);
      if (candidate !== undefined) return this.places.get(candidate);
    }
    return undefined;
  }

  private partOf(candidate: Candidate): Part | undefined {
    const [member] = this.places.get(candidate) ?? [];
    return member && this.partsByMember.get(member);
  }
}

/** Whether a resource is of another provider than that of Kubernetes. */
function isOfProvider({ type }: Pick<StackMember, "type">): boolean {
  return providerOf(type) !== undefined;
}

/** Why objects of other clusters may be in that of a member; undefined where none may. */
function whatIsBeside(own: StackMember, others: readonly StackMember[]): string | undefined {
  if (isOfProvider(own)) return undefined;
  const other = others.find((each) => each !== own && !areApart(each.cluster, own.cluster));
  return other && `may be in the cluster of ${other.cluster.provider}`;
}

function asShown(member: StackMember): StackMember {
  const { contents, apart, namespaceApart } = member;
  return {
    ...member,
    contents: contents && { ...contents, candidates: apart ?? contents.candidates },
    namespace: namespaceApart === undefined ? member.namespace : () => namespaceApart,
  };
}

/** An inventory of the objects of one cluster, or of resources. */
class Objects {
  private readonly inventory: Inventory;
  private readonly byCandidate = new Map<Candidate, Entry>();
  private readonly byEntry = new Map<Entry, Candidate>();
  private readonly byId = new Map<string, Entry[]>();

  constructor(
    members: readonly StackMember[],
    { kinds, completeness, missing, unseen = [], others = [], namespace }: SetOptions,
    beside: string | undefined,
  ) {
    const hidden = members.map(whatIsHidden).find((reason) => reason !== undefined);
    const patched = members.flatMap(patchesOf);
    this.inventory = new Inventory((kind, where) => {
      // What sets a resource is in its stack; what other stacks set, rules cannot wait for.
      const besides = missing ?? unseen.find(({ mayBe }) => mayBe(kind))?.reason;
      if (providerOf(kind.kind) !== undefined) return besides;
      const patch = patched.find(
        (each) => each.kind === kind.kind && (each.group ?? kind.group) === kind.group,
      );
      return completeness(kind, where) ?? besides ?? hidden ?? patch?.reason;
    }, beside);
    for (const object of others) this.inventory.add(object, { namespace });
    const sources = members.map((member) => [member, this.add(member, kinds)] as const);
    for (const [{ joints, type }, into] of sources) {
      for (const [property, { ids, areWhole }] of Object.entries(joints.dependencies)) {
        const its = ids.map((id) => this.byId.get(id) ?? []);
        const made = { entries: its.flat(), isWhole: areWhole && its.every((each) => each.length > 0) };
        for (const input of providerOf(type)?.inputsFrom(type, property) ?? [property]) into.set(input, made);
      }
    }
  }

  /** Adds the objects of a member, and gives the map for what they come of, which is filled when all are there. */
  private add(member: StackMember, kinds: readonly Kind[]): Map<string, Sources> {
    const sources = new Map<string, Sources>();
    const entries: Entry[] = [];
    for (const candidate of member.contents?.candidates ?? []) {
      if (candidate.isPatch || mayBeOfAnyKind(candidate)) continue;
      const written = candidate.written();
      const kept = isResource(written) ? written : keptOf(written, kinds);
      if (kept === undefined) continue;
      const [object, namespace] = placed(kept, member);
      const about = { namespace, sources, ids: member.joints.names };
      const entry = this.inventory.add(viewOf(object, describeResource(member)), about);
      this.byCandidate.set(candidate, entry);
      this.byEntry.set(entry, candidate);
      const [first] = entries;
      // Who refers to a resource does not mean a part of it.
      if (candidate.ofFirst === undefined || first === undefined) entries.push(entry);
      else sources.set(candidate.ofFirst, { entries: [first], isWhole: true });
    }
    this.byId.set(member.joints.id, entries);
    return sources;
  }

  among(candidate: Candidate): Among | undefined {
    const { inventory } = this;
    const entry = this.byCandidate.get(candidate);
    return entry === undefined || isOfController(entry, inventory) ? undefined : { inventory, entry };
  }

  candidateOf(entry: Entry): Candidate | undefined {
    return this.byEntry.get(entry);
  }
}

/** A view in which reading what cannot be read throws; the places in a resource are within its inputs. */
function viewOf(object: KubernetesObject, owner: string): KubernetesObject {
  if (!isResource(object)) return guarded(object, owner);
  return { ...object, properties: guarded(object.properties, owner) } as ProviderResource;
}

/** What a controller makes is judged as the controller. */
function isOfController(entry: Entry, inventory: Inventory): boolean {
  try {
    return isMade(entry, inventory);
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof Undecided) return false;
    throw error;
  }
}

/** Why there may be objects of any kind that a member does not show. */
function whatIsHidden(member: StackMember): string | undefined {
  if (isHelmRelease(member)) return `may be what ${describeResource(member)} deploys`;
  const { contents } = member;
  return contents === undefined || contents.errors.length > 0 || contents.candidates.some(mayBeOfAnyKind)
    ? `may be what is not known yet of ${describeResource(member)}`
    : undefined;
}

/** Whether nobody can read what an object is. A patch is of something that exists. */
function mayBeOfAnyKind(candidate: Candidate): boolean {
  return !candidate.isPatch && !isReadable(typeMetaIn(candidate.written()));
}

interface Patched {
  /** Undefined where it cannot be read. */
  readonly group: string | undefined;
  readonly kind: string;
  readonly reason: string;
}

/** The kinds of the objects that a member patches, which are there without it. */
function patchesOf(member: StackMember): Patched[] {
  const patches = (member.contents?.candidates ?? []).filter(({ isPatch }) => isPatch);
  return patches.map((candidate) => {
    const written = candidate.written();
    const reason = `may be what ${describeResource(member)} patches`;
    const group = isReadable(typeMetaIn(written)) ? groupIn(written) : undefined;
    return { group, kind: written.kind, reason };
  });
}

/**
 * An object with stand-ins for the names that Pulumi is still to give it, and the namespace of objects that name none.
 */
function placed(
  object: KubernetesObject,
  { namespace }: StackMember,
): [object: KubernetesObject, namespace: string | undefined] {
  const metadata: unknown = (object as { metadata?: unknown }).metadata ?? {};
  if (!isMapping(metadata)) return [object, undefined];
  const name = metadata["name"] ?? (metadata["generateName"] === undefined ? unknownText : undefined);
  const named = {
    ...object,
    metadata: { ...metadata, ...(name === undefined ? {} : { name }) },
  } as KubernetesObject;
  if ((metadata["namespace"] ?? "") !== "") return [named, undefined];
  try {
    return [named, namespace()];
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [{ ...named, metadata: { ...named.metadata, namespace: error.standIn as string } }, undefined];
  }
}
