/**
 * The value of a document, made from the parser's events as goyaml.v2 and sigs.k8s.io/yaml make it.
 */
import {
  EVENT_ID,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { ExpansionBudget } from "./expansion";
import { maxDepth, tooDeep } from "./limits";
import { isMergeKey, keyText, keyType, readScalar } from "./nodes";
import { ReadError } from "./problem";
import type { Scalar } from "./scalars";

/** Where the entries of each mapping and list are, as offsets: a mapping's by key, a list's by index. */
export type Places = Map<object, Map<string | number, number>>;

/** What a text holds. */
export interface Constructed {
  /** The value of the first document; undefined if there is none, or if it is null. */
  readonly value: unknown;
  /** Where the value starts; undefined if it is empty. */
  readonly start: number | undefined;
  /** Where a second document starts, which Kubernetes ignores. */
  readonly rest: number | undefined;
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
  readonly start: number;
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
}

/**
 * Makes the value of a text from its events.
 *
 * @param places Is filled with the place of each entry, if given.
 * @throws ReadError where Kubernetes would refuse the document.
 */
export function construct(source: string, events: readonly Event[], places?: Places): Constructed {
  return new Constructor(source, places).run(events);
}

class Constructor {
  private readonly frames: Frame[] = [];
  private readonly anchors = new Map<string, Anchor>();
  private readonly budget = new ExpansionBudget();
  private root: unknown = undefined;

  constructor(
    private readonly source: string,
    private readonly places: Places | undefined,
  ) {}

  run(events: readonly Event[]): Constructed {
    let start: number | undefined;
    for (const [index, event] of events.entries()) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (index > 0)
            return { value: this.root ?? undefined, start, rest: offsetOf(events[index + 1]) ?? start ?? 0 };
          start = offsetOf(events[index + 1]);
          break;
        case EVENT_ID.MAPPING:
          this.open(event, {});
          break;
        case EVENT_ID.SEQUENCE:
          this.open(event, []);
          break;
        case EVENT_ID.SCALAR:
          this.scalar(event);
          break;
        case EVENT_ID.ALIAS:
          this.alias(event);
          break;
        case EVENT_ID.POP:
          this.close();
          break;
      }
    }
    return { value: this.root ?? undefined, start, rest: undefined };
  }

  private open(event: MappingEvent | SequenceEvent, container: Mapping | unknown[]): void {
    const parent = this.frames.at(-1);
    const list = Array.isArray(container);
    if (parent?.expects === "key") throw new ReadError(event.start, "a mapping or list cannot be a key");
    const nodesBefore = this.budget.nodes;
    // Kubernetes does not visit the list in `<<: [*a, *b]`.
    if (!list || parent?.expects !== "merge") this.budget.visit(1, event.start);
    const anchor: Anchor = { value: container, scalar: undefined, open: true, size: 0, height: 0 };
    const named = this.name(event, anchor);
    this.frames.push({
      container,
      start: event.start,
      anchor: named ? anchor : undefined,
      nodesBefore,
      height: 0,
      expects: list ? "value" : "key",
      key: "",
      keyOffset: event.start,
      keyTypes: undefined,
    });
    this.places?.set(container, new Map());
  }

  private close(): void {
    const frame = this.frames.pop();
    // The document itself has no frame.
    if (frame === undefined) return;
    const height = frame.height + 1;
    if (frame.anchor !== undefined) {
      frame.anchor.open = false;
      frame.anchor.size = this.budget.nodes - frame.nodesBefore;
      frame.anchor.height = height;
    }
    this.add(frame.container, frame.start, height, false);
  }

  private scalar(event: ScalarEvent): void {
    const parent = this.frames.at(-1);
    const scalar = readScalar(this.source, event);
    if (parent?.expects === "key") {
      const offset = offsetOf(event) ?? parent.start;
      if (isMergeKey(this.source, event)) {
        parent.expects = "merge";
        parent.keyOffset = offset;
        return;
      }
      this.budget.visit(1, offset);
      this.name(event, { value: jsonValue(scalar), scalar, open: false, size: 1, height: 0 });
      this.setKey(parent, scalar, offset);
      return;
    }
    const offset = offsetOf(event) ?? -1;
    const value = jsonValue(scalar);
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new ReadError(Math.max(0, offset), "JSON, and so Kubernetes, has no such number");
    }
    this.budget.visit(1, offset);
    if (event.anchorStart >= 0) this.name(event, { value, scalar, open: false, size: 1, height: 0 });
    this.add(value, offset, 0, false);
  }

  private alias(event: AliasEvent): void {
    const name = this.source.slice(event.anchorStart, event.anchorEnd);
    const offset = event.anchorStart - 1;
    const anchor = this.anchors.get(name);
    if (anchor === undefined) throw new ReadError(offset, `unknown anchor "${name}"`);
    if (anchor.open) throw new ReadError(offset, `the value of the anchor "${name}" contains itself`);
    this.budget.visit(1, offset);
    this.budget.expand(anchor.size, offset);
    if (this.frames.length + anchor.height > maxDepth) throw new ReadError(offset, tooDeep);
    const parent = this.frames.at(-1);
    if (parent?.expects === "key") {
      if (anchor.scalar === undefined) throw new ReadError(offset, "a mapping or list cannot be a key");
      this.setKey(parent, anchor.scalar, offset);
    } else {
      this.add(anchor.value, offset, anchor.height, true);
    }
  }

  /** Whether the node has an anchor, which then refers to it. */
  private name(event: MappingEvent | SequenceEvent | ScalarEvent, anchor: Anchor): boolean {
    if (event.anchorStart < 0) return false;
    this.anchors.set(this.source.slice(event.anchorStart, event.anchorEnd), anchor);
    return true;
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
      this.places?.get(container)?.set(container.length, offset);
      container.push(value);
    } else if (parent.expects === "merge") {
      parent.expects = "key";
      this.merge(container, value, aliased, parent.keyOffset);
    } else {
      parent.expects = "key";
      this.places?.get(container)?.set(parent.key, parent.keyOffset);
      setOwn(container, parent.key, value);
    }
  }

  /** Merges as goyaml.v2 does: over the keys before it; of several mappings the first counts. */
  private merge(container: Mapping, value: unknown, aliased: boolean, offset: number): void {
    const sources: unknown[] =
      Array.isArray(value) && !aliased ? [...(value as unknown[])].reverse() : [value];
    for (const source of sources) {
      if (typeof source !== "object" || source === null || Array.isArray(source)) {
        throw new ReadError(offset, "a merge key needs a mapping or a list of mappings");
      }
      const from = this.places?.get(source);
      const to = this.places?.get(container);
      for (const [key, entry] of Object.entries(source)) {
        setOwn(container, key, entry);
        to?.set(key, from?.get(key) ?? offset);
      }
    }
  }
}

/** The value of a scalar in JSON, which has but one zero for Kubernetes. */
function jsonValue(scalar: Scalar): unknown {
  if (typeof scalar !== "object" || scalar === null) return scalar;
  return scalar.value === 0 ? 0 : scalar.value;
}

/** Sets a property, also where its name means something else to JavaScript. */
function setOwn(container: Mapping, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    container[key] = value;
  }
}

/** Where a node is; undefined for one that is left out. */
function offsetOf(event: Event | undefined): number | undefined {
  if (event === undefined) return undefined;
  if ("start" in event) return event.start;
  if ("valueStart" in event && event.valueStart >= 0) return event.valueStart;
  if ("tagStart" in event && event.tagStart >= 0) return event.tagStart;
  return "anchorStart" in event && event.anchorStart >= 0 ? event.anchorStart - 1 : undefined;
}
