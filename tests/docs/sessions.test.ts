/**
 * Every command that the docs show is run, and prints what they show. `UPDATE_DOCS=1` puts what is really printed
 * into the pages, for review.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../authoring/sandbox";
import { blocksOf, handWrittenPages } from "./markdown";
import { corrected, runPage } from "./session";
import { textOf } from "./sources";

const pages = handWrittenPages().filter((page) =>
  blocksOf(textOf(page)).some(({ language }) => language === "console"),
);

test.each(pages)(
  "%s shows what its commands print",
  async (page) => {
    const text = textOf(page);
    const outcomes = await runPage(text);
    if (process.env["UPDATE_DOCS"] !== undefined) {
      writeFileSync(join(repository, page), corrected(text, outcomes));
    }
    const wrong = outcomes.filter(({ agrees }) => !agrees);
    const show = (lines: readonly string[]): string => lines.join("\n");
    expect(wrong.map(({ command, actual }) => ({ command, prints: show(actual) }))).toEqual(
      wrong.map(({ command, shown }) => ({ command, prints: show(shown) })),
    );
    expect(wrong).toEqual([]);
  },
  300_000,
);

test.each(handWrittenPages())("%s runs nothing of this package where its output is not shown", (page) => {
  const scripts = blocksOf(textOf(page)).filter(({ language }) => /^(?:sh|bash|shell)$/u.test(language));
  const runnable = scripts
    .flatMap(({ lines }) => lines)
    .filter((line) => /^(?:npx lockstep|npm run (?:new-rule|generate))\b/u.test(line));
  expect(runnable).toEqual([]);
});
