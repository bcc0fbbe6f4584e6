/** Links between pages lead somewhere. */
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { repository } from "../authoring/sandbox";
import { allPages, withoutBlocks } from "./markdown";
import { textOf } from "./sources";

test.each(allPages())("the links of %s lead somewhere", (page) => {
  const dead = linksOf(page).filter((link) => !leadsSomewhere(link, page));
  expect(dead).toEqual([]);
});

test("every page can be reached from the README", () => {
  const reached = new Set<string>();
  const visit = (page: string): void => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const link of linksOf(page)) {
      const [path = ""] = link.split("#");
      const target = normalize(join(dirname(page), path));
      if (target.endsWith(".md") && existsSync(join(repository, target))) visit(target);
    }
  };
  visit("README.md");
  expect(allPages().filter((page) => !reached.has(page))).toEqual([]);
});

/** The links to places in the repository; what looks like one in code, such as a regular expression, is none. */
function linksOf(page: string): string[] {
  return Array.from(
    withoutBlocks(textOf(page))
      .replaceAll(/`[^`\n]*`/gu, "code")
      .matchAll(/\[[^\]]*\]\(([^)\s]+)\)/gu),
    ([, link = ""]) => link,
  ).filter((link) => !/^[a-z]+:/u.test(link));
}

function leadsSomewhere(link: string, page: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(repository, target))) return false;
  return anchor === undefined || headings(target).includes(anchor);
}

/** The anchors that headings get. */
function headings(page: string): string[] {
  return Array.from(withoutBlocks(textOf(page)).matchAll(/^#+ (.*)$/gmu), ([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
