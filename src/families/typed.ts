/**
 * Turns the texts in inputs of Pulumi resources into booleans and numbers where such belong, and the reverse, as Pulumi does, and
 * finds what has another shape than it must have.
 */
import { isMapping, type Path } from "../author/shape";
import { describe } from "./describe";
import { booleanTexts } from "./programs";

/** What a value is; a document is that of a policy, which is text or a mapping. */
export type Shape = "boolean" | "number" | "string" | "list" | "mapping" | "document";

/** The shapes within a value, by place; `*` stands for the elements of a list and the values of a map. */
export type Shapes = Readonly<Record<string, Shape>>;

type IsOpen = (value: unknown) => boolean;

/** A place of a value that is not as it must be, and how that is. */
export interface Misfit {
  readonly path: Path;
  /** What must be there and what is, to follow `must be`. */
  readonly expected: string;
}

/** A value in which no text stands for a boolean or a number, and none of these for a text. Nothing is modified. */
export function asTyped(value: unknown, shapes: Shapes): unknown {
  return typedAt(value, shapes, "");
}

function typedAt(value: unknown, shapes: Shapes, place: string): unknown {
  if (Array.isArray(value)) return value.map((each) => typedAt(each, shapes, within(place, "*")));
  if (isMapping(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, its]) => [
        field,
        typedAt(its, shapes, fieldOf(shapes, place, field)),
      ]),
    );
  }
  const shape = shapeAt(shapes, place);
  if (typeof value === "number") return shape === "string" || shape === undefined ? String(value) : value;
  if (typeof value === "boolean") return shape === "string" ? String(value) : value;
  if (typeof value !== "string") return value;
  if (shape === "boolean" && booleanTexts.true.includes(value)) return true;
  if (shape === "boolean" && booleanTexts.false.includes(value)) return false;
  return shape === "number" && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
}

/**
 * What in a value is of another shape than Pulumi takes in its place.
 *
 * @param isOpen Whether something stands for what cannot be read, which may be anything.
 */
export function misfitsIn(value: unknown, shapes: Shapes, isOpen: IsOpen): Misfit[] {
  const found: Misfit[] = [];
  const look = (its: unknown, place: string, path: Path): void => {
    const shape = place === "" ? "mapping" : shapeAt(shapes, place);
    if (shape === undefined || its === undefined || isOpen(its)) return;
    if (!fits(its, shape)) found.push({ path, expected: `${words[shape]}, and is ${describe(its)}` });
    else if (shape === "list")
      (its as unknown[]).forEach((each, at) => {
        look(each, within(place, "*"), [...path, at]);
      });
    else if (shape === "mapping")
      for (const [field, each] of Object.entries(its as object))
        look(each, fieldOf(shapes, place, field), [...path, field]);
  };
  look(value, "", []);
  return found;
}

const words: Readonly<Record<Shape, string>> = {
  boolean: "a boolean",
  number: "a number",
  string: "a string",
  list: "a list",
  mapping: "a mapping",
  document: "a string or a mapping",
};

function fits(value: unknown, shape: Shape): boolean {
  if (shape === "list") return Array.isArray(value);
  if (shape === "mapping") return isMapping(value);
  return shape === "document" ? typeof value === "string" || isMapping(value) : typeof value === shape;
}

/**
 * What a value must have and has not, the outermost of each.
 *
 * @param required The places of what it must have; what holds others comes before them.
 */
export function lackedBy(
  value: unknown,
  required: readonly string[],
  shapes: Shapes,
  isOpen: IsOpen,
): Misfit[] {
  return required.flatMap((place) => {
    const shape = shapeAt(shapes, place);
    const expected = shape === undefined ? "given" : `${words[shape]}, and is missing`;
    return lackingAt(value, place.split("."), [], isOpen).map((path) => ({ path, expected }));
  });
}

/** The places of a value where nothing is, of all that a place with `*` stands for. */
function lackingAt(
  value: unknown,
  [step = "", ...rest]: readonly string[],
  path: Path,
  isOpen: IsOpen,
): Path[] {
  if (typeof value !== "object" || value === null || isOpen(value)) return [];
  const inner: readonly (readonly [string | number, unknown])[] =
    step !== "*"
      ? [[step, Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined]]
      : Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
  return inner.flatMap(([at, its]) => {
    if (rest.length > 0) return lackingAt(its, rest, [...path, at], isOpen);
    return its === undefined || its === null ? [[...path, at]] : [];
  });
}

function within(place: string, step: string): string {
  return place === "" ? step : `${place}.${step}`;
}

/** The place of a field, which is a value of a map where it has no shape of its own. */
function fieldOf(shapes: Shapes, place: string, field: string): string {
  const own = within(place, field);
  return Object.hasOwn(shapes, own) ? own : within(place, "*");
}

function shapeAt(shapes: Shapes, place: string): Shape | undefined {
  return Object.hasOwn(shapes, place) ? shapes[place] : undefined;
}
