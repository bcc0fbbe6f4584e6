/**
 * Results of manifests that are in no file, but were rendered.
 */
import {
  joined,
  type FileResult,
  type Finding,
  type Location,
  type Note,
  type Origin,
  type Problem,
  type Rendered,
  type UndecidedItem,
} from "./result";
import { identityKey } from "../families/kubernetes/identity";
import { sourcePositions } from "../yaml/source-lines";
import type { Position } from "../yaml";

/** What the check of a chart comes to that was rendered with some values. */
export interface Rendering {
  /** The values, as reports name them. */
  readonly values: string;
  readonly result: FileResult;
}

/**
 * The renderings as one result, since most of what is wrong is wrong whatever the values are. What is in several of
 * them is there once, and names the values that it comes of where it does not come of all.
 */
export function mergeRenderings(renderings: readonly Rendering[]): FileResult {
  const results = renderings.map(({ result }) => result);
  return {
    ...joined(results),
    notes: once(renderings, ({ notes }) => notes, identityOfNote),
    findings: once(renderings, ({ findings }) => findings, identityOfFinding),
    approved: once(renderings, ({ approved }) => approved, identityOfFinding),
    problems: once(renderings, ({ problems }) => problems, identityOfProblem),
    undecided: once(renderings, ({ undecided = [] }) => undecided, identityOfUndecided),
  };
}

function once<Item extends Pick<Origin, "rendered">>(
  renderings: readonly Rendering[],
  itemsOf: (result: FileResult) => readonly Item[],
  identityOf: (item: Item) => string,
): Item[] {
  const found = new Map<string, { item: Item; values: Set<string> }>();
  for (const { values, result } of renderings) {
    for (const item of itemsOf(result)) {
      const identity = identityOf(item);
      const known = found.get(identity);
      if (known === undefined) found.set(identity, { item, values: new Set([values]) });
      else known.values.add(values);
    }
  }
  return [...found.values()].map(({ item, values }) =>
    item.rendered === undefined || values.size === renderings.length
      ? item
      : { ...item, rendered: { ...item.rendered, values: [...values], otherValues: others(values) } },
  );

  function others(values: ReadonlySet<string>): string[] {
    return renderings.map((rendering) => rendering.values).filter((other) => !values.has(other));
  }
}

function identityOfFinding({ rule, message, resource, item, location }: Finding): string {
  return JSON.stringify([rule.name, message, identityKey(resource), item, location.file]);
}

function identityOfNote({ message, location }: Note): string {
  return JSON.stringify([message, location.file]);
}

function identityOfUndecided({ rule, kind, reason, location }: UndecidedItem): string {
  return JSON.stringify([rule, kind, reason, location]);
}

function identityOfProblem({ kind, message, location }: Problem): string {
  return JSON.stringify([kind, message, location.file]);
}

/** What the check of rendered text comes to, with the places that it comes from in place of those in the text. */
export function relocated(
  result: FileResult,
  placeOf: (line: number) => Location,
  rendered: Rendered,
): FileResult {
  const place = <Item extends Finding | Problem | Note>(item: Item): Item => ({
    ...item,
    location: placeOf(item.location.line),
    rendered,
  });
  const placed = <Item extends Finding>(item: Item): Item => ({
    ...place(item),
    itemLocation: placeOf(item.itemLocation.line),
  });
  return {
    ...result,
    findings: result.findings.map(placed),
    approved: result.approved.map(placed),
    problems: result.problems.map(place),
    notes: result.notes.map(place),
    undecided: (result.undecided ?? []).map((each) => ({ ...each, location: placeOf(each.location.line) })),
  };
}

/**
 * The place in a source of each line of a text that was rendered from it.
 *
 * @param source Undefined where it cannot be read.
 */
export function placesIn(
  file: string,
  source: string | undefined,
  rendered: string,
): (line: number) => Location {
  let positions: readonly Position[] | undefined;
  return (line) => {
    // Most manifests have no findings, and need none.
    positions ??= source === undefined ? [] : sourcePositions(source, rendered);
    return { file, ...(positions[line - 1] ?? { line: 1, column: 1 }) };
  };
}
