/**
 * Regular expressions that mean the same in JavaScript and in RE2, which every admission engine uses.
 */
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * Why a JavaScript regular expression has no RE2 pattern of the same text and meaning, or undefined if it has.
 * Sources: https://github.com/google/re2/wiki/Syntax and ECMA-262, section 22.2.
 *
 * @param flags The flags of the expression; only `u` alone is possible, since without it JavaScript matches
 *   UTF-16 units.
 */
export function patternProblem(source: string, flags: string): string | undefined {
  if (flags !== "u") return flags === "" ? "the flag u is missing" : `the flags must be u, not ${flags}`;
  let problem: string | undefined;
  const repeats: number[] = [];
  const found = (text: string): void => {
    problem ??= text;
  };
  try {
    visitRegExpAST(parser.parsePattern(source, 0, source.length, { unicode: true }), {
      onAssertionEnter: (node) => {
        if (node.kind === "lookahead" || node.kind === "lookbehind") found("RE2 has no lookaround");
      },
      onBackreferenceEnter: () => {
        found("RE2 has no backreferences");
      },
      onCapturingGroupEnter: (node) => {
        if (node.name !== null) found("named groups are written otherwise in RE2");
      },
      onCharacterSetEnter: (node) => {
        if (node.kind === "space") found("\\s is wider in JavaScript than in RE2");
        if (node.kind === "property") found("Unicode properties differ between the engines");
        if (node.kind === "any") found(". matches other line ends in RE2; write a class such as [^/]");
      },
      onCharacterEnter: (node) => {
        if (/^\\[cu0b]/u.test(node.raw)) found(`RE2 does not know the escape ${node.raw}`);
      },
      onCharacterClassEnter: (node) => {
        if (node.elements.length === 0) found("RE2 has no empty character class");
        if (node.raw.includes("[:")) found("[: starts a named class in RE2");
      },
      onQuantifierEnter: (node) => {
        const most = Number.isFinite(node.max) ? node.max : node.min;
        const left = repeats.at(-1) ?? 1000;
        // What is within a repeat counts as often as it is repeated.
        if (most > left) found("RE2 repeats at most 1000 times");
        repeats.push(most > 0 ? Math.floor(left / most) : left);
      },
      onQuantifierLeave: () => {
        repeats.pop();
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return problem;
}
