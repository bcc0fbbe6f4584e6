/**
 * Texts in place of booleans and numbers, and numbers in place of texts, which Pulumi takes: in YAML, and in what other programs
 * give past their types.
 */
import { isMapping } from "../../author/shape";
import { booleanTexts } from "../programs";

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
  return type === "number" && /^-?\d+$/u.test(value) ? Number(value) : value;
}
