/**
 * Text of XML files.
 */

/** The value of each attribute; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element with others in it, one a line.
 *
 * @param children Elements, as this and {@link textElement} give them.
 */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  if (children.length === 0) return `<${opening(name, attributes)}/>`;
  const inner = children.map((child) => `${child}\n`).join("");
  return `<${opening(name, attributes)}>\n${inner}</${name}>`;
}

/** The text that {@link element} gives, in pieces. */
export function* elementPieces(
  name: string,
  attributes: Attributes,
  children: Iterable<string>,
): Generator<string> {
  let isEmpty = true;
  for (const child of children) {
    if (isEmpty) yield `<${opening(name, attributes)}>\n`;
    isEmpty = false;
    yield `${child}\n`;
  }
  yield isEmpty ? element(name, attributes) : `</${name}>`;
}

/** An element with text in it, which must have only characters that XML takes: see `printable`. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${opening(name, attributes)}>${escaped(text)}</${name}>`;
}

function opening(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`);
  return name + written.join("");
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
