/**
 * Making text from outside safe to show. Names in manifests are chosen by whoever wrote them, and a terminal
 * obeys what it is sent.
 */

/**
 * The text with every character written out as an escape that a reader cannot see or that moves, hides,
 * reorders or colours others: control characters, line breaks, marks of writing direction, lone surrogates.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return shortEscapes[character] ?? `\\u{${code.toString(16)}}`;
  });
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
