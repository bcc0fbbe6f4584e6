/** What the docs quote from the repository, and what they say that TypeScript becomes, is so. */
import { print } from "../../src/compiler/print";
import { compileSnippets } from "../support/snippets";
import { blocksOf, handWrittenPages, type Block } from "./markdown";
import { textOf } from "./sources";

const excerpts = handWrittenPages().flatMap((page) =>
  blocksOf(textOf(page)).flatMap((block) => {
    const file = /^from: (.*)$/u.exec(block.comment)?.[1];
    return file === undefined ? [] : [{ page, file, block }];
  }),
);

test.each(excerpts)("$page quotes $file", ({ file, block }) => {
  const lines = textOf(file)
    .split("\n")
    .map((line) => line.trim());
  let from = 0;
  for (const part of partsOf(block)) {
    const at = lines.findIndex(
      (_, start) => start >= from && part.every((line, n) => lines[start + n] === line),
    );
    expect({ quoted: part, found: at !== -1 }).toEqual({ quoted: part, found: true });
    from = at + part.length;
  }
});

/** The runs of lines between the `…` lines of a block, without indentation. */
function partsOf({ lines }: Block): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines.map((text) => text.trim())) {
    if (line === "…" || line === "# …" || line === "// …") parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

const rows = handWrittenPages().flatMap((page) =>
  Array.from(textOf(page).matchAll(/<!-- cel -->\n+((?:\|.*\n)+)/gu), ([, table = ""]) =>
    table.trimEnd().split("\n").slice(2).map(cells),
  ).flat(),
);

/** The code in the cells of a row. */
function cells(row: string): { typescript: string; cel: string } {
  const [typescript = "", cel = ""] = row
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => /^`+ ?(.*?) ?`+$/u.exec(cell.trim())?.[1]?.replaceAll("\\|", "|") ?? cell);
  return { typescript, cel };
}

test("the tables of TypeScript and CEL are what the compiler does", () => {
  expect(rows.length).toBeGreaterThan(0);
  const compilations = compileSnippets(
    rows.map(({ typescript }) => typescript),
    helper,
  );
  const actual = rows.map(({ typescript }, at) => {
    const { compiled, diagnostics } = compilations[at] ?? {};
    const cel =
      compiled === undefined ? diagnostics?.[0].message : print(compiled.deny).replaceAll(/\s*\n\s*/gu, " ");
    return { typescript, cel };
  });
  expect(actual).toEqual(rows);
});

/** What the tables may use besides what every rule sees. */
const helper = `
  import { afterFirst, afterLast, beforeFirst, beforeLast, codePoints, lowerCase, matches, upperCase } from "../../src/author";
  import { hasDigest, imageRepository, imageTag, isFromAny } from "../../src/author";
  import { compareQuantities, isQuantity } from "../../src/author";
  const shells = ["sh", "bash"];
  function isShell(name: string): boolean { return shells.includes(name); }
`;
