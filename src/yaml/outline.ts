/**
 * YAML, or a template of it, as a tree of its lines by their indentation: what can be told of a text that is no YAML yet.
 */

/** What a text is like: its parts in order, without spaces, with anything between them. */
export type Pattern = readonly string[];

/** A line, or the beginning of an item in one, with what is below it. */
export interface Outline {
  /** From 1. */
  readonly line: number;
  /** An `insert` is an action that puts in lines of its own. */
  readonly kind: "root" | "item" | "key" | "text" | "insert";
  /** The key of a `key`, the text of a `text`. */
  readonly name: Pattern;
  readonly text: Pattern;
  readonly children: Outline[];
}

/** Stands for an action that puts in text. */
const put = "\u{e000}";
/** Stands for one that only decides about text. */
const silent = "\u{e001}";
const isSilent = /^\{\{-?\s*(?:if|else|end|range|with|define|break|continue|\/\*|\$[\w.]*\s*:?=)/u;
const indentation = /\bn?indent\s+(\d{1,3})\b/u;
const dash = /^-(?:\s+|$)/u;
const colon = /:(?:[\s\u{e000}]|$)/u;
const isInsert = /^[\s\u{e000}]+$/u;

/** What is further in is taken for one level, so that a hostile text exhausts no stack. */
const deepest = 200;

/** The documents of a text, each as a root with its lines below. */
export function outlinesOf(lines: readonly string[]): Outline[] {
  const documents: [Outline, ...Outline[]] = [outline(1, "root", "")];
  let open: Open[] = [{ node: documents[0], depth: -1 }];
  lines.forEach((line, at) => {
    if (/^---(?:\s|$)/u.test(line)) {
      const root = outline(at + 1, "root", "");
      documents.push(root);
      open = [{ node: root, depth: -1 }];
    } else add(open, line, at + 1);
  });
  return documents.filter(({ children }) => children.length > 0);
}

/** What the next line may be below, and how far in that is; an item is half a step further in than a key of its column. */
interface Open {
  readonly node: Outline;
  readonly depth: number;
}

function add(open: Open[], line: string, at: number): void {
  let rest = line.trimStart();
  if (rest === "" || rest.startsWith("#")) return;
  const column = (): number => line.length - rest.length;
  if (isInsert.test(rest)) {
    // As far in as a key that has nothing yet, it is what that key has.
    const last = open.at(-1);
    const isValue = last?.depth === column() && last.node.text.at(-1)?.endsWith(":") === true;
    enter(open, outline(at, "insert", rest), column() + (isValue ? 0.5 : 0));
    open.pop();
    return;
  }
  for (let begin = dash.exec(rest); begin !== null; begin = dash.exec(rest)) {
    enter(open, outline(at, "item", ""), column() + 0.5);
    rest = rest.slice(begin[0].length);
  }
  if (rest !== "") enter(open, outline(at, colon.test(rest) ? "key" : "text", rest), column());
}

function enter(open: Open[], node: Outline, depth: number): void {
  while (open.length > 1 && ((open.at(-1)?.depth ?? 0) >= depth || open.length > deepest)) open.pop();
  open.at(-1)?.node.children.push(node);
  open.push({ node, depth });
}

function outline(line: number, kind: Outline["kind"], text: string): Outline {
  const key = text.slice(0, colon.exec(text)?.index).replaceAll(/^["']|["']$/gu, "");
  return { line, kind, name: patternOf(kind === "key" ? key : text), text: patternOf(text), children: [] };
}

function patternOf(text: string): Pattern {
  return text.replaceAll(/\s/gu, "").split(put);
}

/** The lines of a template with signs in place of its actions. */
export function linesOfTemplate(template: string): string[] {
  const lines: string[] = [];
  let line = "";
  const addText = (text: string): void => {
    const [first = "", ...others] = text.split("\n");
    line += first;
    for (const other of others) {
      lines.push(withoutSilent(line));
      line = other;
    }
  };
  let at = 0;
  for (let start = template.indexOf("{{"); start !== -1; start = template.indexOf("{{", at)) {
    const end = template.indexOf("}}", start);
    if (end === -1) break;
    addText(template.slice(at, start));
    const action = template.slice(start, end);
    at = end + 2;
    const depth = isSilent.test(action) ? undefined : indentation.exec(action)?.[1];
    if (depth !== undefined && line.trim() === "") line = " ".repeat(Number(depth));
    line += isSilent.test(action) ? silent : put;
    // So that the lines after it keep their numbers.
    addText(action.replaceAll(/[^\n]/gu, ""));
  }
  addText(template.slice(at));
  return [...lines, withoutSilent(line)];
}

/** What a line has only sometimes may be anything. */
function withoutSilent(line: string): string {
  const first = line.indexOf(silent);
  if (first === -1) return line;
  const last = line.lastIndexOf(silent);
  const between = line.slice(first + 1, last).replaceAll(silent, "");
  return line.slice(0, first) + (between.trim() === "" ? "" : put) + line.slice(last + 1);
}
