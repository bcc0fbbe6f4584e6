/**
 * Every command that the docs show is run, and prints what they show. `UPDATE_DOCS=1` puts what is really printed
 * into the pages, for review.
 */
import { blocksOf, handWrittenPages } from "./markdown";
import { expectToShowWhatIsPrinted, pagesWithCommands } from "./page-test";
import { textOf } from "./sources";

test.each(pagesWithCommands(false))(
  "%s shows what its commands print",
  (page) => expectToShowWhatIsPrinted(page),
  300_000,
);

test.each(handWrittenPages())("%s runs nothing of this package where its output is not shown", (page) => {
  // Scripts that are files are run by the tests of their pages.
  const scripts = blocksOf(textOf(page)).filter(
    ({ language, comment }) => /^(?:sh|bash|shell)$/u.test(language) && !comment.startsWith("file: "),
  );
  const runnable = scripts
    .flatMap(({ lines }) => lines)
    .filter((line) => /^(?:npx lockstep|npm run (?:new-rule|generate))\b/u.test(line));
  expect(runnable).toEqual([]);
});
