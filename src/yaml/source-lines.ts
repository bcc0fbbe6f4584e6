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
  const [made] = outlinesOf(renderedLines.map((text) => ({ text, blocks: 0 })));
  // A template says all of what comes of it; what kustomize changes has the same key still.
  const isTemplate = source.includes("{{");
  const lines =
    made === undefined
      ? new Map<number, number>()
      : new Alignment(isTemplate).linesOf(made, outlinesOf(linesOfTemplate(source)));
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
  private readonly contradictions = new Map<Outline, Map<Outline, boolean>>();
  private readonly names = new Map<Outline, ReadonlyMap<string, readonly Outline[]>>();
  private readonly lines = new Map<number, number>();

  /** @param isTemplate Whether the values of the source that are no actions are as they were. */
  constructor(private readonly isTemplate: boolean) {}

  /** The line of the source for each line of the document that has one. */
  linesOf(made: Outline, documents: readonly Outline[]): ReadonlyMap<number, number> {
    const sources = this.isTemplate
      ? this.documentsOf(made, documents)
      : this.best(made, documents.flatMap(objectsOf));
    const [only] = sources.length === 1 ? sources : [];
    this.place(made, this.isTemplate && only === undefined ? [] : sources, only?.children[0]?.line ?? 1);
    return this.lines;
  }

  /** The documents of a template that may have made one. */
  private documentsOf(made: Outline, documents: readonly Outline[]): readonly Outline[] {
    const possible = documents.filter((each) => isOfSameObject(made, each));
    const fitting = possible.filter((each) => !this.contradicts(made, each));
    const surest = this.surest(made, fitting.length > 0 ? fitting : possible);
    // What an action may have made is not said to be of what is written out.
    const inserted = surest.filter(({ children }) => children.every(({ kind }) => kind === "insert"));
    return surest.length > 1 && inserted.length > 0 ? inserted : surest;
  }

  /**
   * @param sources What may have made the node; more than one where that cannot be told.
   * @param around The line for what is found nowhere.
   */
  private place(made: Outline, sources: readonly Outline[], around: number): void {
    const inserts = sources.flatMap(({ children }) => children.filter(({ kind }) => kind === "insert"));
    made.children.forEach((child, at) => {
      const own = this.isTemplate
        ? this.sourcesInTemplate(child, at, made, sources)
        : this.sourcesOf(child, sources, inserts.length > 0);
      const possible = inserts.filter((each) => mayInsert(each, child));
      const isDoubtful = this.isTemplate && child.kind === "item" && !isSure(child, at, made, sources, own);
      const from = own.length === 0 ? possible : isDoubtful ? [...own, ...possible] : own;
      const [first] = from;
      const line =
        first !== undefined && from.every((each) => each.line === first.line) ? first.line : around;
      this.lines.set(child.line, line);
      this.place(child, isDoubtful && from.length > 1 ? [] : own, line);
    });
  }

  /** What of a template may have made a node: nothing that says anything else. */
  private sourcesInTemplate(
    made: Outline,
    at: number,
    parent: Outline,
    sources: readonly Outline[],
  ): readonly Outline[] {
    const certain = certainItem(at, parent, sources);
    if (certain !== undefined && !this.contradicts(made, certain)) return [certain];
    const candidates = sources.flatMap((source) => this.candidates(made, source));
    const fitting = candidates.filter((each) => !this.contradicts(made, each));
    return made.kind === "item" ? this.surest(made, fitting) : this.best(made, fitting);
  }

  /** Those with the name of a node as it is, of which one is as good as the other; all of them if there is none. */
  private surest(made: Outline, sources: readonly Outline[]): readonly Outline[] {
    const named = sources.filter((each) => isNamed(made, each));
    return named.length > 0 ? this.best(made, named) : sources;
  }

  /** Whether a template cannot have made a node with this one: a value is another, or there is more or less in it. */
  private contradicts(made: Outline, source: Outline): boolean {
    const known = this.contradictions.get(made) ?? new Map<Outline, boolean>();
    this.contradictions.set(made, known);
    let answer = known.get(source);
    if (answer === undefined) {
      this.left -= made.children.length + source.children.length;
      answer = this.saysOther(made, source) || lacksRequired(made, source);
      known.set(source, answer);
    }
    return answer;
  }

  private saysOther(made: Outline, source: Outline): boolean {
    if (made.kind !== "item" && made.kind !== "root" && !matches(source.text, made.text.join("")))
      return true;
    const isOpen = hasInsert(source) || source.text.length > 1;
    return made.children.some((child) => {
      if (child.kind === "text") return false;
      const its = this.candidates(child, source);
      const fits = its.some((each) => !this.contradicts(child, each));
      return !fits && (!isOpen || its.some((each) => each.kind === "key" && isRequired(each, source)));
    });
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

function hasInsert({ children }: Outline): boolean {
  return children.some(({ kind }) => kind === "insert");
}

/** Whether a line is there whenever what it is in is there. */
function isRequired({ blocks }: Outline, parent: Outline): boolean {
  return blocks <= parent.blocks;
}

/** Whether what is in a node in any case is not all in another, or in another order, which no template changes. */
function lacksRequired(made: Outline, source: Outline): boolean {
  const at = new Map(made.children.map((child, index) => [nameOf(child), index]));
  let last = -1;
  return source.children.some((child) => {
    if (child.kind !== "key" || child.name.length > 1 || !isRequired(child, source)) return false;
    const index = at.get(nameOf(child)) ?? -1;
    const isAfter = index > last;
    last = index;
    return !isAfter;
  });
}

/** Whether an action may put in a node: `toYaml` sorts the keys of an item. */
function mayInsert({ isSorted }: Outline, made: Outline): boolean {
  const keys = made.kind === "item" ? made.children.filter(({ kind }) => kind === "key").map(nameOf) : [];
  return !isSorted || keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") < key);
}

/** The item of a list that is at its place, since it and all before it, or after it, are there in any case, once. */
function certainItem(at: number, parent: Outline, sources: readonly Outline[]): Outline | undefined {
  const [source] = sources;
  if (source === undefined || sources.length > 1 || parent.children[at]?.kind !== "item") return undefined;
  const isOnce = (each: Outline): boolean => each.kind === "item" && isRequired(each, source);
  const { children } = source;
  if (at < maxCertain && at < children.length && children.slice(0, at + 1).every(isOnce)) return children[at];
  const left = parent.children.length - at;
  return left <= maxCertain && left <= children.length && children.slice(-left).every(isOnce)
    ? children.at(-left)
    : undefined;
}

/** So that long lists are not counted again and again. */
const maxCertain = 20;

/** Whether it is known which item of a template one is of. */
function isSure(
  made: Outline,
  at: number,
  parent: Outline,
  sources: readonly Outline[],
  own: readonly Outline[],
): boolean {
  const certain = certainItem(at, parent, sources);
  return own.some((each) => each === certain || isNamed(made, each));
}

/** The lines that give a document or an item its name. */
function namesIn({ kind, children }: Outline): readonly Outline[] {
  const named =
    (name: string) =>
    (child: Outline): boolean =>
      nameOf(child) === name;
  if (kind === "item") return children.filter(named("name"));
  return children.filter(named("metadata")).flatMap((metadata) => metadata.children.filter(named("name")));
}

/** Whether a source gives a document or an item the name that it has, as it is. */
function isNamed(made: Outline, source: Outline): boolean {
  const [name] = namesIn(made);
  if (name === undefined) return false;
  return namesIn(source).some(({ text }) => text.length === 1 && matches(text, nameText(name)));
}

function nameText({ text }: Outline): string {
  return text.join("");
}

/** Whether a document of a template may be of an object: none of its kind, nor of its name is another. */
function isOfSameObject(made: Outline, source: Outline): boolean {
  const ofKind = ({ children }: Outline): readonly Outline[] =>
    children.filter((child) => nameOf(child) === "kind");
  return [ofKind, namesIn].every((linesIn) => {
    const [own] = linesIn(made);
    const its = linesIn(source);
    return own === undefined || its.length === 0 || its.some(({ text }) => matches(text, nameText(own)));
  });
}

/** The objects of a document that is no template: of a list each of its items, of which kustomize makes documents. */
function objectsOf(document: Outline): readonly Outline[] {
  const { children } = document;
  const isList = children.some((child) => nameOf(child) === "kind" && child.text.join("").endsWith("List"));
  const items = children.find((child) => nameOf(child) === "items")?.children ?? [];
  return isList && items.length > 0 ? items : [document];
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
