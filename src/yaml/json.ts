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
}

/**
 * Reads the JSON objects at the start of a file as kubectl does: one after another, with or without white space in
 * between. After no object or one, what is no JSON is read as YAML, as `---` may follow; after more, kubectl stops.
 */
export function* readJsonObjects(text: string): Generator<JsonObject, AfterJson> {
  let end = 0;
  let count = 0;
  if (!/^[^\S\ufeff]*\{/u.test(text)) return { end, problem: undefined };
  for (;;) {
    const start = skip(text, end, /[ \t\r\n]*/uy);
    if (start === text.length) return { end: start, problem: undefined };
    const object = text.startsWith("{", start) ? readObject(text, start) : undefined;
    if (object === undefined) break;
    yield object;
    count++;
    end = object.end;
  }
  const problem = count > 1 ? "kubectl stops here, where it expects one more JSON object" : undefined;
  // Only to the end of the line, as indentation counts.
  return { end: skip(text, end, /[^\S\n]*\n?/uy), problem };
}

function skip(text: string, from: number, space: RegExp): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

/** Undefined if there is no JSON object. */
function readObject(text: string, start: number): JsonObject | undefined {
  const { end, nodes } = extentOf(text, start);
  if (end === undefined) return undefined;
  // Checked before anything is made of it.
  if (nodes > maxNodes) return { value: {}, start, end, problem: tooManyNodes };
  const value = parse(text.slice(start, end));
  return value === undefined ? undefined : { value, start, end, problem: problemOf(value, 0) };
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

/** Where the object ends that starts at an offset, told by its brackets alone, and how many keys and values it holds. */
function extentOf(text: string, start: number): { end: number | undefined; nodes: number } {
  let depth = 0;
  let nodes = 1;
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
      case 0x2c: // ,
      case 0x3a: // :
        nodes++;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        if (depth === 0) return { end: at + 1, nodes };
    }
  }
  return { end: undefined, nodes };
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
