/**
 * The line of a source that a line of rendered text comes from. Renderers do not tell, but keep keys and what they are in.
 */
import type { Position } from ".";
import { linesOfTemplate, outlinesOf, type Outline, type Pattern } from "./outline";

/**
 * Where the lines of a rendered text come from: for each of them, from line 1, the place in the source of that line, or
 * of the action that puts it in; where that cannot be told, of the nearest line around it where it can. Without any, all
 * come from the start of the source.
 *
 * @param source The text of a template or of a manifest.
 * @param rendered What was made of it, one document.
 */
export function sourcePositions(source: string, rendered: string): readonly Position[] {
  const sourceLines = source.split("\n");
  const renderedLines = rendered.split("\n");
  const [made] = outlinesOf(renderedLines);
  const lines =
    made === undefined
      ? new Map<number, number>()
      : new Alignment().linesOf(made, outlinesOf(linesOfTemplate(source)));
  let line = made?.line ?? 1;
  return renderedLines.map((_, at) => {
    line = lines.get(at + 1) ?? line;
    return { line, column: Math.max((sourceLines[line - 1] ?? "").search(/\S/u), 0) + 1 };
  });
}

/** The most pairs of lines that are compared, so that a hostile template costs no minutes. */
const mostComparisons = 200_000;

/** Which lines of a rendered document are made by which of a source. */
class Alignment {
  private left = mostComparisons;
  private readonly scores = new Map<Outline, Map<Outline, number>>();
  private readonly names = new Map<Outline, ReadonlyMap<string, readonly Outline[]>>();
  private readonly lines = new Map<number, number>();

  /** The line of the source for each line of the document that has one. */
  linesOf(made: Outline, documents: readonly Outline[]): ReadonlyMap<number, number> {
    const sources = this.best(made, documents);
    const [only] = sources.length === 1 ? sources : [];
    this.place(made, sources, only?.children[0]?.line ?? 1);
    return this.lines;
  }

  /**
   * @param sources What may have made the node; more than one where that cannot be told.
   * @param around The line for what is found nowhere.
   */
  private place(made: Outline, sources: readonly Outline[], around: number): void {
    const inserts = sources.flatMap(({ children }) => children.filter(({ kind }) => kind === "insert"));
    for (const child of made.children) {
      const own = this.sourcesOf(child, sources, inserts.length > 0);
      const from = own.length > 0 ? own : inserts;
      const [first] = from;
      const line =
        first !== undefined && from.every((each) => each.line === first.line) ? first.line : around;
      this.lines.set(child.line, line);
      this.place(child, own, line);
    }
  }

  private sourcesOf(made: Outline, sources: readonly Outline[], hasInserts: boolean): readonly Outline[] {
    const candidates = sources.flatMap((source) => this.candidates(made, source));
    const fitting = candidates.filter((each) => this.fits(made, each));
    // What kustomize changes has the same key still; what Helm puts in elsewhere is no reason to doubt what is there.
    return this.best(made, fitting.length > 0 || hasInserts ? fitting : candidates);
  }

  /** What is below a node of the source that may have made this one. */
  private candidates(made: Outline, source: Outline): readonly Outline[] {
    if (this.left <= 0) return [];
    const names = this.names.get(source) ?? byName(source.children);
    this.names.set(source, names);
    const possible = [...(names.get(nameOf(made)) ?? []), ...(names.get(anything) ?? [])];
    this.left -= possible.length;
    return possible.filter((each) => {
      if (each.kind !== made.kind) return false;
      return made.kind === "item" ? !areOthers(made, each) : matches(each.name, nameOf(made));
    });
  }

  /** Whether the source has what a node is with the same values, as far as it says. */
  private fits(made: Outline, source: Outline): boolean {
    if (made.kind !== "item") return matches(source.text, made.text.join(""));
    return made.children.every((child) => {
      const its = this.candidates(child, source);
      return its.length === 0 || its.some((each) => this.fits(child, each));
    });
  }

  /** Those of some nodes that are most like this one. */
  private best(made: Outline, sources: readonly Outline[]): readonly Outline[] {
    if (sources.length < 2) return sources;
    const scores = sources.map((source) => this.score(made, source));
    const highest = Math.max(...scores);
    return sources.filter((_, at) => scores[at] === highest);
  }

  /** How many lines of a node the source has, those that say more counting more. */
  private score(made: Outline, source: Outline): number {
    const known = this.scores.get(made) ?? new Map<Outline, number>();
    this.scores.set(made, known);
    let score = known.get(source);
    if (score === undefined) {
      score = likeness(made, source);
      for (const child of made.children) {
        const its = this.candidates(child, source).map((each) => this.score(child, each));
        score += its.reduce((highest, each) => Math.max(highest, each), 0);
      }
      known.set(source, score);
    }
    return score;
  }
}

/** Stands for the names that are not known, among names of lines. */
const anything = "\u{e000}";

function byName(nodes: readonly Outline[]): ReadonlyMap<string, readonly Outline[]> {
  const found = new Map<string, Outline[]>();
  for (const node of nodes) {
    const name = node.kind === "item" || node.name.length > 1 ? anything : nameOf(node);
    const known = found.get(name);
    if (known === undefined) found.set(name, [node]);
    else known.push(node);
  }
  return found;
}

function nameOf({ name }: Outline): string {
  return name.join("");
}

/** Whether two items of a list have names, and others. */
function areOthers(made: Outline, source: Outline): boolean {
  const [own, other] = [made, source].map(({ children }) =>
    children.find((child) => nameOf(child) === "name"),
  );
  return own !== undefined && other !== undefined && !matches(other.text, own.text.join(""));
}

function likeness(made: Outline, source: Outline): number {
  if (made.kind === "item" || made.kind === "root") return 0;
  const text = made.text.join("");
  const ofText = source.text.join("") === text ? 2 : matches(source.text, text) ? 1 : 0;
  return ofText + (source.name.length === 1 ? 2 : 1);
}

/** Whether a text is what a pattern says: its parts in order, from the start to the end. */
function matches(pattern: Pattern, text: string): boolean {
  const [first = "", ...others] = pattern;
  const last = others.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  if (!text.startsWith(first)) return false;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
