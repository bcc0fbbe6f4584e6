import { goSpace } from "./characters";
import { maxDepth, maxNodes, tooDeep, tooManyNodes } from "./limits";

/** What follows the JSON at the start of a file. */
export interface AfterJson {
  /** Where the rest of the file starts, which is YAML. */
  readonly end: number;
  /** What is wrong with there being a rest, if there is one that should not be. */
  readonly problem: string | undefined;
}

/** A JSON object in a file. */
export interface JsonObject {
  readonly value: object;
  readonly start: number;
  readonly end: number;
  /** Why Kubernetes would not take it, or not as it is; undefined if it would. */
  readonly problem: string | undefined;
  /** Whether some field may be given more than once. */
  readonly mayRepeat: boolean;
}

/** How far into a file, in bytes, kubectl looks for the brace by which it takes it for JSON. */
const guessedFrom = 4096;

/** How many bytes kubectl must find where it turns from JSON to YAML. */
const fewestBytes = 4;

const openingBrace = new RegExp(`[${goSpace}\\n]*\\{`, "uy");
const restOfLine = new RegExp(`[${goSpace}]*`, "uy");
const jsonSpace = /[ \t\r\n]*/uy;
/** How JSON values start that are no objects. */
const otherValue = /["[\d]|-\d|null|true|false/uy;

/**
 * Reads the JSON objects at the start of a file as kubectl does: one after another, with or without white space in
 * between. After no object or one, what is no JSON is read as YAML, as `---` may follow; after more, kubectl stops.
 */
export function* readJsonObjects(text: string): Generator<JsonObject, AfterJson> {
  let end = 0;
  let count = 0;
  if (!startsLikeJson(text)) return { end, problem: undefined };
  for (;;) {
    const start = skip(text, end, jsonSpace);
    if (start === text.length) return { end: start, problem: undefined };
    const object = text.startsWith("{", start) ? readObject(text, start) : undefined;
    if (object === undefined) {
      const rest = skip(text, end, restOfLine);
      // No further than the end of the line, as indentation counts.
      const after = text.startsWith("\n", rest) ? rest + 1 : rest;
      return { end: after, problem: problemAfter(text, count, start, rest) };
    }
    yield object;
    count++;
    end = object.end;
  }
}

function startsLikeJson(text: string): boolean {
  const brace = skip(text, 0, openingBrace);
  return brace > 0 && (brace <= guessedFrom / 3 || Buffer.byteLength(text.slice(0, brace)) <= guessedFrom);
}

/** What is wrong with text behind some JSON objects that is no further one. */
function problemAfter(text: string, count: number, start: number, rest: number): string | undefined {
  if (count > 0 && skip(text, start, otherValue) > start) {
    return "kubectl takes this for one more JSON value: put --- on a line before it";
  }
  if (count > 1 || Buffer.byteLength(text.slice(rest, rest + fewestBytes)) < fewestBytes) {
    return `kubectl stops here, where it expects ${count === 0 ? "a" : "one more"} JSON object`;
  }
  return undefined;
}

/** Where a pattern ends that matches at a place; the place if it does not. */
function skip(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Undefined if there is no JSON object. */
function readObject(text: string, start: number): JsonObject | undefined {
  const { end, nodes, keys } = extentOf(text, start);
  if (end === undefined) return undefined;
  // Checked before anything is made of it.
  if (nodes > maxNodes) return { value: {}, start, end, mayRepeat: false, problem: tooManyNodes };
  const value = parse(text.slice(start, end));
  if (value === undefined) return undefined;
  const problem = problemOf(value, 0);
  return { value, start, end, mayRepeat: problem === undefined && keysIn(value) < keys, problem };
}

function parse(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** What JavaScript's parser lets pass and Go's does not, or reads otherwise. */
function problemOf(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return stringProblem(value);
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "a number is too large";
  if (typeof value !== "object" || value === null) return undefined;
  if (depth === maxDepth) return tooDeep;
  for (const [key, item] of Object.entries(value)) {
    const problem = stringProblem(key) ?? problemOf(item, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function stringProblem(text: string): string | undefined {
  return /[\ud800-\udfff]/u.test(text) ? "found invalid Unicode character escape code" : undefined;
}

/** How many fields the mappings in a value have. */
function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, item) => sum + keysIn(item), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

/** Where the object ends that starts at an offset, told by its brackets alone, and how many nodes and keys it holds. */
function extentOf(text: string, start: number): { end: number | undefined; nodes: number; keys: number } {
  let depth = 0;
  let nodes = 1;
  let keys = 0;
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at) - 1;
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth++;
        nodes++;
        break;
      case 0x3a: // :
        keys++;
        nodes++;
        break;
      case 0x2c: // ,
        nodes++;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        if (depth === 0) return { end: at + 1, nodes, keys };
    }
  }
  return { end: undefined, nodes, keys };
}

/** The end of the text if the string does not end. */
function endOfString(text: string, quote: number): number {
  let end = text.indexOf('"', quote + 1);
  while (end >= 0) {
    let backslashes = 0;
    while (text.charAt(end - 1 - backslashes) === "\\") backslashes++;
    if (backslashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
