/**
 * Texts that are there once, however many findings have them: what many files look like, their findings say.
 */

const known = new Map<string, string>();

/** How many are known. What is beyond is most often of one finding alone. */
const most = 65_536;

/** The same text, once for all that have it. */
export function sharedText(text: string): string {
  const first = known.get(text);
  if (first !== undefined) return first;
  if (known.size < most) known.set(text, text);
  return text;
}
