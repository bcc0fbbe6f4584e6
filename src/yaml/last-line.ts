/** How many bytes of a line kubectl reads at once. */
const chunk = 4096;

/**
 * Where the last line starts, if kubectl loses it: one without a line break that ends with a chunk looks like the end
 * of the file to it. Undefined if it is read.
 */
export function lostLastLine(text: string, from: number): number | undefined {
  const start = Math.max(from, text.lastIndexOf("\n") + 1);
  if (text.length - start < chunk / 3) return undefined;
  const bytes = Buffer.from(text.slice(start));
  let read = 0;
  while (bytes.length - read >= chunk) {
    // It leaves a carriage return for the next chunk, as a line feed may follow.
    read += bytes[read + chunk - 1] === 13 ? chunk - 1 : chunk;
  }
  return read > 0 && read === bytes.length ? start : undefined;
}
