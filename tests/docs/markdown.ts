/**
 * What the tests need to know of a Markdown file. A comment right before a block says what the block is:
 * `<!-- file: path -->` a file that the commands after it use, `<!-- from: path -->` an excerpt of a file of the
 * repository, `<!-- needs: helm -->` commands that need tools of the engines, `<!-- cel -->` a table of TypeScript and
 * the CEL that it becomes.
 */
import { repositoryFiles, textOf } from "./sources";

/** A fenced block. */
export interface Block {
  readonly language: string;
  /** The comment before it, such as `file: manifest.yaml`; "" where there is none. */
  readonly comment: string;
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The pages that people write. */
export function handWrittenPages(): string[] {
  return allPages().filter((page) => !textOf(page).startsWith("<!-- Generated"));
}

/** Every page. */
export function allPages(): string[] {
  return ["README.md", ...repositoryFiles("docs/").filter((file) => file.endsWith(".md"))];
}

/** The fenced blocks of a text. */
export function blocksOf(text: string): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, fence, language = ""] = /^(`{3,})(\w*)$/u.exec(lines[at] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, at + 1);
    if (end === -1) throw new Error(`the block of line ${at + 1} has no end`);
    const comment = commentOf(lines.slice(0, at));
    blocks.push({ language, comment, line: at + 2, lines: lines.slice(at + 1, end) });
    at = end;
  }
  return blocks;
}

/** The comment that ends the lines before a block. */
function commentOf(before: readonly string[]): string {
  const last = before.findLast((line) => line.trim() !== "");
  return /^<!-- (.*) -->$/u.exec(last ?? "")?.[1] ?? "";
}

/** Whether lines are as they are shown, where a line `…` stands for any number of lines. */
export function matches(shown: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return actual.length === 0;
  if (first === "…") return actual.some((_, at) => matches(rest, actual.slice(at))) || rest.length === 0;
  return first === actual[0] && matches(rest, actual.slice(1));
}

/** A text without its fenced blocks. */
export function withoutBlocks(text: string): string {
  return text.replaceAll(/^(`{3,})\w*\n[\s\S]*?^\1$/gmu, "");
}
