/**
 * Making text from outside safe to show. Names in manifests are chosen by whoever wrote them, a terminal obeys what
 * it is sent, and a CI system obeys what it finds in a log.
 */

/**
 * The text with every character written out as an escape that a reader cannot see or that moves, hides,
 * reorders or colours others: control characters, line breaks, marks of writing direction, lone surrogates. So is
 * the first character of what CI systems take for a command: `::` where a line begins (GitHub), and anywhere
 * `##[` (GitHub, Azure Pipelines), `##vso[` (Azure Pipelines), `##octopus[`, `##teamcity[`; and that of what Pulumi
 * takes for a colour, `<{%fg 1%}>`.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, escape)
    .replace(/^( *):(?=:)/u, (_, spaces: string) => spaces + escape(":"))
    .replaceAll(/#(?=#\w*\[)|<(?=\{%)/gu, escape);
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return shortEscapes[character] ?? `\\u{${code.toString(16)}}`;
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
