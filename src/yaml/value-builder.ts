/**
 * The value of a document, as goyaml.v2 and sigs.k8s.io/yaml make it.
 */
import type { Path } from "../author/shape";
import { ExpansionBudget } from "./expansion";
import { isMergeKey, keyText, keyType } from "./keys";
import { maxDepth, mostRepeated, tooDeep } from "./limits";
import type { Builder, Properties, Span } from "./parser";
import { ReadError } from "./problem";
import { isOldBoolean, resolve, type Scalar } from "./scalars";
import { yamlTag } from "./tags";

/** What there is to know of a document beside its value. */
export interface Notes {
  /** Where the entries of each mapping and list are: a mapping's by key, with the key, a list's by index. */
  readonly places: Map<object, Map<string | number, Span>>;
  /** The fields that are given more than once, of which the last counts; one more than the limit at most. */
  readonly repeated: Path[];
}

type Mapping = Record<string, unknown>;

/** What an alias can refer to. */
interface Anchor {
  value: unknown;
  /** Undefined for mappings and lists. */
  readonly scalar: Scalar | undefined;
  /** Whether its end has not been reached, so that an alias to it is inside of it. */
  open: boolean;
  /** How many nodes it has, with those of the aliases in it. */
  size: number;
  height: number;
}

/** A mapping or list whose end has not been reached. */
interface Frame {
  readonly container: Mapping | unknown[];
  readonly offset: number;
  readonly anchor: Anchor | undefined;
  readonly nodesBefore: number;
  /** Of the highest mapping or list within. */
  height: number;
  /** What the next value is for; lists have only values. */
  expects: "key" | "value" | "merge";
  key: string;
  keyOffset: number;
  /** The Go types of keys that are not strings. */
  keyTypes: Map<string, string> | undefined;
  /** The keys that come from other mappings. */
  merged: Set<string> | undefined;
}

/** Makes the value of a document. */
export class ValueBuilder implements Builder {
  private readonly frames: Frame[] = [];
  private readonly anchors = new Map<string, Anchor>();
  /** The Go types of keys that are not strings, of the mappings that have some. */
  private readonly keyTypes = new WeakMap<object, ReadonlyMap<string, string>>();
  private readonly budget = new ExpansionBudget();
  private root: unknown = undefined;
  /** Where the last node ends. */
  private end = 0;
  /** What is noted meanwhile. */
  readonly notes: Notes = { places: new Map(), repeated: [] };

  /** @param isNew Whether it reads as YAML 1.2 has it what is a boolean to Kubernetes, such as `on`. */
  constructor(private readonly isNew = false) {}

  /** The value; undefined if there is none, or if it is null. */
  get value(): unknown {
    return this.root ?? undefined;
  }

  /** Starts a mapping. */
  openMapping(offset: number, properties: Properties): void {
    this.open({}, "key", offset, properties);
  }

  /** Starts a list. */
  openList(offset: number, properties: Properties): void {
    this.open([], "value", offset, properties);
  }

  private open(
    container: Mapping | unknown[],
    expects: Frame["expects"],
    offset: number,
    { anchor }: Properties,
  ): void {
    const parent = this.frames.at(-1);
    if (parent?.expects === "key") throw new ReadError(offset, complexKey);
    const nodesBefore = this.budget.nodes;
    // Kubernetes does not visit the list in `<<: [*a, *b]`.
    if (expects === "key" || parent?.expects !== "merge") this.budget.visit(1, offset);
    this.frames.push({
      container,
      offset,
      anchor: anchor === undefined ? undefined : this.openAnchor(anchor, container),
      nodesBefore,
      height: 0,
      expects,
      key: "",
      keyOffset: offset,
      keyTypes: undefined,
      merged: undefined,
    });
  }

  /** Ends the innermost mapping or list. */
  close(end = this.end): void {
    this.end = end;
    const frame = this.frames.pop();
    if (frame === undefined) throw new Error("the parser closed more than it opened");
    const height = frame.height + 1;
    if (frame.keyTypes !== undefined) this.keyTypes.set(frame.container, frame.keyTypes);
    if (frame.anchor !== undefined) {
      frame.anchor.open = false;
      frame.anchor.size = this.budget.nodes - frame.nodesBefore;
      frame.anchor.height = height;
    }
    this.add(frame.container, frame.offset, height, false);
  }

  /** Takes a scalar, as a key or a value. */
  scalar(text: string, plain: boolean, { offset, end }: Span, properties: Properties): void {
    if (end > this.end) this.end = end;
    const parent = this.frames.at(-1);
    const isKey = parent?.expects === "key";
    if (isKey && isMergeKey(text, plain, properties)) {
      if (properties.anchor !== undefined) throw new ReadError(offset, "a merge key cannot have an anchor");
      parent.expects = "merge";
      parent.key = text;
      parent.keyOffset = offset;
      return;
    }
    this.budget.visit(1, offset);
    const isText = this.isNew && plain && properties.tag === undefined && isOldBoolean(text);
    const scalar = isText ? text : resolve(text, plain, properties.tag);
    if (scalar === undefined) {
      throw new ReadError(
        offset,
        `the value is not a valid ${(properties.tag ?? "").replace(yamlTag, "!!")}`,
      );
    }
    const value = jsonValue(scalar);
    if (!isKey && isInfinite(value)) throw new ReadError(offset, noSuchNumber);
    if (properties.anchor !== undefined) {
      this.anchors.set(properties.anchor, { value, scalar, open: false, size: 1, height: 0 });
    }
    if (isKey) this.setKey(parent, scalar, offset);
    else this.add(value, offset, 0, false);
  }

  /** Takes the value that an anchor names. */
  alias(name: string, { offset, end }: Span): void {
    this.end = end;
    const anchor = this.anchors.get(name);
    if (anchor === undefined) throw new ReadError(offset, "the alias names no anchor before it");
    if (anchor.open) throw new ReadError(offset, "the value of the anchor contains itself");
    this.budget.visit(1, offset);
    this.budget.expand(anchor.size, offset);
    if (this.frames.length + anchor.height > maxDepth) throw new ReadError(offset, tooDeep);
    const parent = this.frames.at(-1);
    if (parent?.expects === "key") {
      if (anchor.scalar === undefined) throw new ReadError(offset, complexKey);
      this.setKey(parent, anchor.scalar, offset);
    } else if (isInfinite(anchor.value)) {
      throw new ReadError(offset, noSuchNumber);
    } else {
      this.add(anchor.value, offset, anchor.height, true);
    }
  }

  private openAnchor(name: string, container: Mapping | unknown[]): Anchor {
    const anchor = { value: container, scalar: undefined, open: true, size: 0, height: 0 };
    this.anchors.set(name, anchor);
    return anchor;
  }

  private setKey(frame: Frame, scalar: Scalar, offset: number): void {
    const key = keyText(scalar);
    if (key === undefined) throw new ReadError(offset, "a key cannot be null or beyond 64 bits");
    if (typeof scalar !== "string" || frame.keyTypes !== undefined)
      this.checkKeyType(frame, key, keyType(scalar), offset);
    frame.key = key;
    frame.keyOffset = offset;
    frame.expects = "value";
  }

  /** Of two equal keys the last counts; but which one that is, Go decides by chance when their types differ. */
  private checkKeyType(frame: Frame, key: string, type: string, offset: number): void {
    frame.keyTypes ??= new Map();
    if (Object.hasOwn(frame.container, key) && (frame.keyTypes.get(key) ?? "string") !== type) {
      throw new ReadError(
        offset,
        `the key "${key}" is there twice, as ${frame.keyTypes.get(key) ?? "string"} and as ${type}`,
      );
    }
    frame.keyTypes.set(key, type);
  }

  private add(value: unknown, offset: number, height: number, aliased: boolean): void {
    const parent = this.frames.at(-1);
    if (parent === undefined) {
      this.root = value;
      return;
    }
    parent.height = Math.max(parent.height, height);
    const { container } = parent;
    if (Array.isArray(container)) {
      placesIn(this.notes, container).set(container.length, { offset, end: this.end });
      container.push(value);
    } else if (parent.expects === "merge") {
      parent.expects = "key";
      this.merge(parent, container, value, aliased);
    } else {
      parent.expects = "key";
      this.note(parent, container);
      setOwn(container, parent.key, value);
    }
  }

  /** Notes an entry of a mapping before it is set. */
  private note(frame: Frame, container: Mapping): void {
    const { notes } = this;
    const { key, keyOffset } = frame;
    const isRepeated = Object.hasOwn(container, key) && frame.merged?.has(key) !== true;
    if (isRepeated && notes.repeated.length <= mostRepeated) {
      notes.repeated.push(
        this.frames.map((around) => (Array.isArray(around.container) ? around.container.length : around.key)),
      );
    }
    frame.merged?.delete(key);
    placesIn(notes, container).set(key, { offset: keyOffset, end: this.end });
  }

  /** Merges as goyaml.v2 does: over the keys before it; of several mappings the first counts. */
  private merge(frame: Frame, container: Mapping, value: unknown, aliased: boolean): void {
    const offset = frame.keyOffset;
    const sources: unknown[] =
      Array.isArray(value) && !aliased ? [...(value as unknown[])].reverse() : [value];
    for (const source of sources) {
      if (typeof source !== "object" || source === null || Array.isArray(source)) {
        throw new ReadError(offset, "a merge key needs a mapping or a list of mappings");
      }
      const types = this.keyTypes.get(source);
      const from = this.notes.places.get(source);
      const to = placesIn(this.notes, container);
      for (const [key, entry] of Object.entries(source)) {
        if (types !== undefined || frame.keyTypes !== undefined)
          this.checkKeyType(frame, key, types?.get(key) ?? "string", offset);
        setOwn(container, key, entry);
        to.set(key, from?.get(key) ?? { offset, end: this.end });
        (frame.merged ??= new Set()).add(key);
      }
    }
  }
}

/** Where the entries of a mapping or list are. Most have few entries and many none, so that a place costs memory. */
function placesIn({ places }: Notes, container: object): Map<string | number, Span> {
  const known = places.get(container);
  if (known !== undefined) return known;
  const its = new Map<string | number, Span>();
  places.set(container, its);
  return its;
}

/** Whether a value is a number that JSON does not have. */
function isInfinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

// What a file has may be a password, so that no problem quotes a value, or what is read as the name of an anchor.
const noSuchNumber = "JSON, and so Kubernetes, has neither infinity nor NaN";
const complexKey = "a mapping or list cannot be a key";

/** The value of a scalar in JSON, which has but one zero for Kubernetes. */
function jsonValue(scalar: Scalar): unknown {
  if (typeof scalar === "string") return ownText(scalar);
  if (typeof scalar !== "object" || scalar === null) return scalar;
  return scalar.value === 0 ? 0 : scalar.value;
}

/**
 * The same text in memory of its own. V8 makes a part of a text, from 13 characters on, by holding on to the whole, so that
 * an object that is kept would keep its file. A long one is rare, and left as it is.
 */
function ownText(text: string): string {
  return text.length < 13 || text.length > 1000 ? text : ` ${text}`.slice(1);
}

/** Sets a property, also where its name means something else to JavaScript. */
function setOwn(container: Mapping, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    container[key] = value;
  }
}
