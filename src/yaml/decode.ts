/**
 * The text in the bytes of a file.
 */

/** Text, and what in it is not as the bytes have it. */
export interface Decoded {
  readonly text: string;
  /** The first line, from 1, with bytes in a comment that are not UTF-8. Each is U+FFFD in the text, as for kubectl. */
  readonly garbledLine?: number;
}

/**
 * The text of bytes in UTF-8, or in UTF-16 where they begin with its mark, as Windows shells write files. Comments may
 * hold other bytes.
 *
 * @throws TypeError if they are neither.
 */
export function decode(bytes: Uint8Array): Decoded {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittle || isBig) return { text: strictly(bytes, isLittle ? "utf-16le" : "utf-16be") };
  try {
    return { text: strictly(bytes, "utf-8") };
  } catch (error) {
    return decodeComments(bytes) ?? raise(error);
  }
}

function strictly(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function raise(error: unknown): never {
  throw error;
}

/** The text of bytes that are UTF-8 but for some comments; undefined if there is more that is not, or a mark of UTF-8. */
function decodeComments(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  const lines: string[] = [];
  let garbledLine: number | undefined;
  for (let start = 0; start <= bytes.length;) {
    const lineBreak = bytes.indexOf(0x0a, start);
    const end = lineBreak < 0 ? bytes.length : lineBreak;
    const line = Buffer.from(bytes.subarray(start, end));
    let text = line.toString("utf8");
    if (text.includes("\ufffd") && !Buffer.from(text).equals(line)) {
      const comment = /(?:^|[ \t])#/u.exec(text);
      if (comment === null) return undefined;
      const head = text.slice(0, comment.index);
      if (!Buffer.from(head).equals(line.subarray(0, Buffer.byteLength(head)))) return undefined;
      text = head + byteByByte(line.subarray(Buffer.byteLength(head)));
      garbledLine ??= lines.length + 1;
    }
    lines.push(text);
    start = end + 1;
  }
  return garbledLine === undefined ? undefined : { text: lines.join("\n"), garbledLine };
}

/** Go puts a mark in place of each byte; JavaScript does for some together. */
function byteByByte(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => {
      const part = bytes.subarray(at, at + each);
      return part.length === each && Buffer.from(part.toString("utf8")).equals(part);
    });
    text += length === undefined ? "\ufffd" : bytes.toString("utf8", at, at + length);
    at += length ?? 1;
  }
  return text;
}
