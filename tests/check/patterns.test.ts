/**
 * Regular expressions that meet what others wrote must take time that grows with the text and no faster: JavaScript
 * goes back and tries again where RE2 does not, and one text can so keep a check busy for years.
 */
import { createContext, Script } from "node:vm";
import fc from "fast-check";
import ts from "typescript";
import { rules } from "../../policies";
import { parse, sourceFiles } from "../docs/sources";

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions in a source file, by where they are. */
function literalsIn(file: string): [place: string, pattern: Pattern][] {
  const source = parse(file);
  const found: [string, Pattern][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const pattern = { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
      found.push([`${file}:${line + 1} ${node.text}`, pattern]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The patterns that rules have as parameters, with their defaults. */
function parameters(): [place: string, pattern: Pattern][] {
  return rules.flatMap(({ name, parameters: its = {} }) =>
    Object.entries(its)
      .filter(([, parameter]) => Array.isArray(parameter.default) && parameter.check !== undefined)
      .flatMap(([key, { default: texts }]) =>
        (texts as readonly string[]).map((source): [string, Pattern] => [
          `${name}.${key} ${source}`,
          { source, flags: "u" },
        ]),
      ),
  );
}

const length = 60_000;
/** In milliseconds: what is linear needs half a second at most, what is quadratic two billion steps. */
const patience = 1000;

/** What the texts that a pattern looks for are made of: its literal parts, and one of each class of characters. */
function piecesOf({ source }: Pattern): string[] {
  const words = source.match(/[^\\^$.|?+*()[\]{}]+/gu) ?? [];
  const letters = Array.from(`${words.join("")}aZ09_-./:@ \t\n\\"'[]{}<é`);
  return [...new Set([...words, ...letters])];
}

/** How many texts are tried, and how many in one run: to watch the time of a run takes a thread. */
const attempts = 400;
const atOnce = 20;

/** Texts that make a pattern go back, if anything does: a start, a part repeated, and an end that spoils it. */
function attacks(pattern: Pattern): fc.Arbitrary<string[]> {
  const piece = fc.constantFrom(...piecesOf(pattern));
  const some = (most: number): fc.Arbitrary<string> =>
    fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(""));
  const text = fc.tuple(some(4), piece, some(1), some(2)).map(([start, part, more, end]) => {
    const repeated = part + more;
    return start + repeated.repeat(length / repeated.length) + end;
  });
  return fc.array(text, { minLength: atOnce, maxLength: atOnce });
}

const sandbox = createContext({ used: () => process.cpuUsage().user });
const run = new Script(`var longest = 0;
for (const text of attacks) {
  const before = used();
  new RegExp(source, flags).test(text);
  longest = Math.max(longest, used() - before);
  if (longest > most) break;
}
longest`);

/** Whether the pattern is soon done with each of the texts, as processors count time. */
function isFast({ source, flags }: Pattern, its: readonly string[]): boolean {
  Object.assign(sandbox, { source, flags: flags.replace("y", ""), attacks: its, most: patience * 1000 });
  try {
    const longest = run.runInContext(sandbox, { timeout: atOnce * patience }) as number;
    return longest < patience * 1000;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return false;
  }
}

/** The compiler and the generator read our own sources only. */
const machinery = [...sourceFiles("src/"), ...sourceFiles("policies/")].filter(
  (file) => !/^src\/(?:compiler|generate)\//u.test(file),
);

test.each([...machinery.flatMap(literalsIn), ...parameters()])("%s", (_, pattern) => {
  fc.assert(
    fc.property(attacks(pattern), (its) => isFast(pattern, its)),
    { seed: 7, numRuns: attempts / atOnce, endOnFailure: true },
  );
});

test("a pattern that goes back is found", () => {
  const quadratic = { source: "^[0-9]+[0-9]*$", flags: "u" };
  const found = fc.check(
    fc.property(attacks(quadratic), (its) => isFast(quadratic, its)),
    { seed: 7, numRuns: attempts / atOnce, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
