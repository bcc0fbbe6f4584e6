/**
 * The text in the bytes of a file.
 */

/**
 * The text of bytes in UTF-8, or in UTF-16 where they begin with its mark, as Windows shells write files.
 *
 * @throws TypeError if they are neither.
 */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
