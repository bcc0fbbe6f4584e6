/**
 * Where a finding is: the field that breaks the rule, and the item that it is part of.
 */
import { formatPath, type Path } from "../author/shape";
import type { Fault } from "../judge/fault";
import type { Finding, Location } from "./result";
import { sharedText } from "./shared-text";

/** The places of paths in the source of an object. */
export interface Locator {
  /** Where a path starts. */
  readonly locate: (path: Path) => Location;
  /** The same to its end, where the source has one. */
  readonly regionOf: (path: Path) => Location;
}

/** What a finding says of its place. */
export type Place = Pick<Finding, "path" | "field" | "missing" | "location" | "itemLocation">;

/**
 * The place of a finding.
 *
 * @param before The steps to the object in what is shown as a path.
 * @param item The path of the item in the object, and so the fault's.
 */
export function placeOf(
  { locate, regionOf }: Locator,
  before: Path,
  item: Path,
  { path, missing }: Fault,
): Place {
  const shown = (place: Path): string => {
    const all = [...before, ...place];
    return all.length === 0 ? "" : sharedText(formatPath(all));
  };
  return {
    path: shown(item),
    field: shown(path),
    location: regionOf([...before, ...(missing ?? path)]),
    itemLocation: locate([...before, ...item]),
    ...(missing === undefined ? {} : { missing: shown(missing) }),
  };
}

/** A place as editors and terminals know it, such as `web.yaml:57:1`. */
export function describePlace({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
