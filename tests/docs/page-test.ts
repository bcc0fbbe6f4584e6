/** The test that a page shows what its commands print. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../authoring/sandbox";
import { blocksOf, handWrittenPages } from "./markdown";
import { corrected, runPage } from "./session";
import { textOf } from "./sources";

/**
 * The pages with commands.
 *
 * @param needs Whether those whose commands need tools that are built with the engines, or the others.
 */
export function pagesWithCommands(needs: boolean): string[] {
  return handWrittenPages().filter((page) => {
    const blocks = blocksOf(textOf(page)).filter(({ language }) => language === "console");
    return blocks.length > 0 && needs === blocks.some(({ comment }) => comment.startsWith("needs: "));
  });
}

/**
 * Expects that the commands of a page print what it shows.
 *
 * @param env Variables that they see besides.
 */
export async function expectToShowWhatIsPrinted(
  page: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const text = textOf(page);
  const outcomes = await runPage(text, env);
  if (process.env["UPDATE_DOCS"] !== undefined) {
    writeFileSync(join(repository, page), corrected(text, outcomes));
  }
  const wrong = outcomes.filter(({ agrees }) => !agrees);
  const show = (lines: readonly string[]): string => lines.join("\n");
  expect(wrong.map(({ command, actual }) => ({ command, prints: show(actual) }))).toEqual(
    wrong.map(({ command, shown }) => ({ command, prints: show(shown) })),
  );
  expect(wrong).toEqual([]);
}
