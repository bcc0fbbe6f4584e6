/**
 * Lists in lines that a terminal holds.
 */

/** How long a line may be. */
const longest = 100;

/** The items with commas between them, as lines. */
export function wrapped(items: readonly string[]): string[] {
  return items.reduce<string[]>((lines, item, at) => {
    const text = at === items.length - 1 ? item : `${item},`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + text.length > longest) return [...lines, text];
    return [...lines.slice(0, -1), `${last} ${text}`];
  }, []);
}
