/**
 * Values as the text of a JSON file.
 */

/**
 * A value as JSON that reads back the same and is safe to show: whatever {@link printable} would write out is an
 * escape of JSON.
 *
 * @param indent By how much lines within others are set in; 0 for a single line.
 */
export function jsonText(value: unknown, indent = 2): string {
  return `${safe(JSON.stringify(value, null, indent))}\n`;
}

/** A list of which each item is made when it is written, so that all are never there at once. */
export class Streamed<Item> {
  constructor(private readonly items: () => Iterable<Item>) {}

  /** One item for each of others. */
  static of<From, Item>(others: readonly From[], make: (other: From) => Item): Streamed<Item> {
    return new Streamed(function* () {
      for (const other of others) yield make(other);
    });
  }

  /** The items, some at a time. */
  *batches(): Generator<readonly Item[]> {
    let batch: Item[] = [];
    for (const item of this.items()) {
      if (batch.push(item) < atOnce) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}

/** How many items of a list are written at a time. */
const atOnce = 256;

/** The text that {@link jsonText} gives, in pieces, of a value in which lists may be {@link Streamed}. */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, 0);
  yield "\n";
}

function* piecesOf(value: unknown, depth: number): Generator<string> {
  if (value instanceof Streamed) yield* listPieces(value, depth);
  else if (!holdsStreamed(value)) yield nested(value, depth);
  else {
    const isList = Array.isArray(value);
    let before = isList ? "[" : "{";
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      yield `${before}\n${margin(depth + 1)}${isList ? "" : `${JSON.stringify(key)}: `}`;
      yield* piecesOf(inner, depth + 1);
      before = ",";
    }
    yield `\n${margin(depth)}${isList ? "]" : "}"}`;
  }
}

function* listPieces(list: Streamed<unknown>, depth: number): Generator<string> {
  let before = "[";
  for (const batch of list.batches()) {
    // Without the brackets of the batch, each with a line break.
    yield `${before}\n${nested(batch, depth).slice(2, -2 - margin(depth).length)}`;
    before = ",";
  }
  yield before === "[" ? "[]" : `\n${margin(depth)}]`;
}

function holdsStreamed(value: unknown): value is object {
  return (
    value instanceof Streamed ||
    (typeof value === "object" && value !== null && Object.values(value).some(holdsStreamed))
  );
}

/** A value as it is written within others: as the only one of lists, of which the brackets are taken away. */
function nested(value: unknown, depth: number): string {
  let outer = value;
  let before = 0;
  let after = 0;
  for (let each = 0; each < depth; each++) {
    outer = [outer];
    before += "[\n".length + margin(each + 1).length;
    after += "\n]".length + margin(each).length;
  }
  const text = JSON.stringify(outer, null, 2);
  return safe(text.slice(before, text.length - after));
}

function margin(depth: number): string {
  return "  ".repeat(depth);
}

function safe(json: string): string {
  return (
    json
      // Most text has nothing but these characters, which are told apart faster.
      .replaceAll(/[^\n -~]/gu, (character) => (unsafe.test(character) ? escape(character) : character))
      // A `#` is within a string, wherever it is.
      .replaceAll(/#(?=#)/gu, escape)
  );
}

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Each half of a pair is an escape of its own in JSON. */
function escape(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
