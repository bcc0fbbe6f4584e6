/**
 * Texts in place of booleans and numbers, and numbers in place of texts, which Pulumi takes: in YAML, and in what other programs
 * give past their types.
 */
import { isMapping, ShapeError, type Path } from "../author/shape";
import { booleanTexts } from "./programs";

type Types = Readonly<Record<string, "boolean" | "number">>;

/**
 * A value in which no text stands for a boolean or a number, and no number for a text. Nothing is modified.
 *
 * @param types The booleans and numbers, by place; `*` stands for the elements of a list.
 */
export function asTyped(value: unknown, types: Types): unknown {
  return typedAt(value, types, "");
}

function typedAt(value: unknown, types: Types, place: string): unknown {
  const within = (step: string): string => (place === "" ? step : `${place}.${step}`);
  if (Array.isArray(value)) return value.map((each) => typedAt(each, types, within("*")));
  if (isMapping(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, its]) => [field, typedAt(its, types, within(field))]),
    );
  }
  const type = Object.hasOwn(types, place) ? types[place] : undefined;
  if (typeof value === "number") return type === undefined ? String(value) : value;
  if (typeof value !== "string") return value;
  if (type === "boolean" && booleanTexts.true.includes(value)) return true;
  if (type === "boolean" && booleanTexts.false.includes(value)) return false;
  return type === "number" && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
}

/**
 * What in a value is of another type than Pulumi takes in its place.
 *
 * @param isOpen Whether something stands for what cannot be read, which may be anything.
 */
export function misfitsIn(value: unknown, types: Types, isOpen: (value: unknown) => boolean): ShapeError[] {
  const outer = outerPlaces(types);
  const found: ShapeError[] = [];
  const look = (its: unknown, place: string, path: Path): void => {
    if (its === undefined || its === null || isOpen(its)) return;
    const type = Object.hasOwn(types, place) ? types[place] : undefined;
    const within = (step: string): string => (place === "" ? step : `${place}.${step}`);
    if (type !== undefined) {
      if (typeof its !== type) found.push(new ShapeError(path, `a ${type}`));
    } else if (!outer.has(place)) return;
    else if (Array.isArray(its))
      its.forEach((each, at) => {
        look(each, within("*"), [...path, at]);
      });
    else if (isMapping(its))
      for (const [field, each] of Object.entries(its)) look(each, within(field), [...path, field]);
    else found.push(new ShapeError(path, "a mapping or a list"));
  };
  look(value, "", []);
  return found;
}

/**
 * The lists and mappings that a value must have and has not, the outermost of each.
 *
 * @param required What it must have, by place; what holds others comes before them.
 */
export function lackedBy(
  value: unknown,
  required: Readonly<Record<string, "list" | "mapping">>,
  isOpen: (value: unknown) => boolean,
): ShapeError[] {
  return Object.entries(required).flatMap(([place, type]) => {
    const path = place.split(".");
    const outer = path.slice(0, -1).reduce(within, value);
    if (!isMapping(outer) || isOpen(outer)) return [];
    const its = within(outer, path.at(-1) ?? "");
    return its === undefined || its === null ? [new ShapeError(path, `a ${type}`)] : [];
  });
}

function within(value: unknown, field: string): unknown {
  return isMapping(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

const known = new WeakMap<Types, ReadonlySet<string>>();

/** The places around booleans and numbers. */
function outerPlaces(types: Types): ReadonlySet<string> {
  const places =
    known.get(types) ??
    new Set(
      Object.keys(types).flatMap((place) => {
        const steps = place.split(".");
        return steps.map((_, at) => steps.slice(0, at).join("."));
      }),
    );
  known.set(types, places);
  return places;
}
