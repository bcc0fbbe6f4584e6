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
  /** How many blocks of a template the line is in, such as those of `if` and `range`. */
  readonly blocks: number;
  /** Whether an `insert` is of `toYaml`, which sorts keys. */
  readonly isSorted: boolean;
}

/** A line of a text, and how many blocks of a template it is in. */
export interface Line {
  readonly text: string;
  readonly blocks: number;
}

/** Stands for an action that puts in text. */
const put = "\u{e000}";
/** Stands for one that puts in what `toYaml` makes. */
const putYaml = "\u{e002}";
/** Stands for one that only decides about text. */
const silent = "\u{e001}";
const isSilent = /^\{\{-?\s*(?:if|else|end|range|with|define|break|continue|\/\*|\$[\w.]*\s*:?=)/u;
const opens = /^\{\{-?\s*(?:if|range|with|define|block)\b/u;
const closes = /^\{\{-?\s*end\b/u;
const isYaml = /^\{\{-?\s*toYaml\s[^|]*(?:\|\s*(?:nindent|indent|trim)\b[^|]*)*$/u;
const indentation = /\bn?indent\s+(\d{1,3})\b/u;
const dash = /^-(?:\s+|$)/u;
const colon = /:(?:[\s\u{e000}\u{e002}]|$)/u;
const isInsert = /^[\s\u{e000}\u{e002}]+$/u;

/** What is further in is taken for one level, so that a hostile text exhausts no stack. */
const deepest = 200;

/** The documents of a text, each as a root with its lines below. */
export function outlinesOf(lines: readonly Line[]): Outline[] {
  const documents: [Outline, ...Outline[]] = [outline({ text: "", blocks: 0 }, 1, "root")];
  let open: Open[] = [{ node: documents[0], depth: -1 }];
  lines.forEach((line, at) => {
    if (/^---(?:\s|$)/u.test(line.text)) {
      const root = outline({ ...line, text: "" }, at + 1, "root");
      documents.push(root);
      open = [{ node: root, depth: -1 }];
    } else add(open, line, at + 1);
  });
  // What is around all of a document says nothing about its lines.
  return documents
    .filter(({ children }) => children.length > 0)
    .map((root) => ({ ...root, blocks: root.children.reduce(fewestBlocks, Infinity) }));
}

function fewestBlocks(fewest: number, { blocks }: Outline): number {
  return Math.min(fewest, blocks);
}

/** What the next line may be below, and how far in that is; an item is half a step further in than a key of its column. */
interface Open {
  readonly node: Outline;
  readonly depth: number;
}

function add(open: Open[], { text, blocks }: Line, at: number): void {
  let rest = text.trimStart();
  if (rest === "" || rest.startsWith("#")) return;
  const column = (): number => text.length - rest.length;
  if (isInsert.test(rest)) {
    // As far in as a key that has nothing yet, it is what that key has.
    const last = open.at(-1);
    const isValue = last?.depth === column() && last.node.text.at(-1)?.endsWith(":") === true;
    enter(open, outline({ text: rest, blocks }, at, "insert"), column() + (isValue ? 0.5 : 0));
    open.pop();
    return;
  }
  for (let begin = dash.exec(rest); begin !== null; begin = dash.exec(rest)) {
    enter(open, outline({ text: "", blocks }, at, "item"), column() + 0.5);
    rest = rest.slice(begin[0].length);
  }
  if (rest !== "") enter(open, outline({ text: rest, blocks }, at, kindOf(rest)), column());
}

function enter(open: Open[], node: Outline, depth: number): void {
  while (open.length > 1 && ((open.at(-1)?.depth ?? 0) >= depth || open.length > deepest)) open.pop();
  open.at(-1)?.node.children.push(node);
  open.push({ node, depth });
}

function kindOf(text: string): Outline["kind"] {
  if (isInsert.test(text)) return "insert";
  return colon.test(text) ? "key" : "text";
}

function outline({ text, blocks }: Line, line: number, kind: Outline["kind"]): Outline {
  const key = text.slice(0, colon.exec(text)?.index).replaceAll(/^["']|["']$/gu, "");
  const isSorted = kind === "insert" && !text.includes(put);
  const name = patternOf(kind === "key" ? key : text);
  return { line, kind, name, text: patternOf(text), children: [], blocks, isSorted };
}

function patternOf(text: string): Pattern {
  return text.replaceAll(/\s/gu, "").split(/[\u{e000}\u{e002}]/u);
}

/** The lines of a template with signs in place of its actions. */
export function linesOfTemplate(template: string): Line[] {
  const lines: Line[] = [];
  let line = "";
  let [blocks, before] = [0, 0];
  const addText = (text: string): void => {
    const [first = "", ...others] = text.split("\n");
    line += first;
    for (const other of others) {
      lines.push({ text: withoutSilent(line), blocks: Math.max(before, blocks) });
      line = other;
      before = blocks;
    }
  };
  let at = 0;
  for (let start = template.indexOf("{{"); start !== -1; start = template.indexOf("{{", at)) {
    const end = template.indexOf("}}", start);
    if (end === -1) break;
    addText(template.slice(at, start));
    const action = template.slice(start, end);
    at = end + 2;
    const sign = signOf(action);
    const depth = sign === silent ? undefined : indentation.exec(action)?.[1];
    if (depth !== undefined && line.trim() === "") line = " ".repeat(Number(depth));
    line += sign;
    if (opens.test(action)) blocks++;
    if (closes.test(action)) blocks = Math.max(blocks - 1, 0);
    // So that the lines after it keep their numbers.
    addText(action.replaceAll(/[^\n]/gu, ""));
  }
  addText(template.slice(at));
  return [...lines, { text: withoutSilent(line), blocks: Math.max(before, blocks) }];
}

function signOf(action: string): string {
  if (isSilent.test(action)) return silent;
  return isYaml.test(action) ? putYaml : put;
}

/** What a line has only sometimes may be anything. */
function withoutSilent(line: string): string {
  const first = line.indexOf(silent);
  if (first === -1) return line;
  const last = line.lastIndexOf(silent);
  const between = line.slice(first + 1, last).replaceAll(silent, "");
  return line.slice(0, first) + (between.trim() === "" ? "" : put) + line.slice(last + 1);
}
