/**
 * Text in lines that a terminal holds.
 */

/** How long a line of a list may be. */
const longest = 100;

/** The items with commas between them, as lines. */
export function wrapped(items: readonly string[], width = longest): string[] {
  return items.reduce<string[]>((lines, item, at) => {
    const text = at === items.length - 1 ? item : `${item},`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + text.length > width) return [...lines, text];
    return [...lines.slice(0, -1), `${last} ${text}`];
  }, []);
}

/**
 * A sentence after what its first line begins with, the other lines set in as far.
 *
 * @param width How many characters a line may have; any number unless given. A longer word has a line of its own.
 */
export function wrappedAfter(beginning: string, sentence: string, width = Infinity): string[] {
  const indent = " ".repeat(beginning.length);
  const [first = "", ...words] = sentence.split(" ");
  const lines = [beginning + first];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}
