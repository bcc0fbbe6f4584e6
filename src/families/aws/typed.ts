/**
 * Texts in place of booleans and numbers, which Pulumi takes: in YAML, and in what other programs give past their types.
 */
import { isMapping } from "../../author/shape";
import { booleanTexts } from "../programs";

type Types = Readonly<Record<string, "boolean" | "number">>;

/**
 * A value in which no text stands for a boolean or a number. Nothing is modified.
 *
 * @param types What is at which place; `*` stands for the elements of a list.
 */
export function asTyped(value: unknown, types: Types): unknown {
  return Object.keys(types).length === 0 ? value : typedAt(value, types, "");
}

function typedAt(value: unknown, types: Types, place: string): unknown {
  const within = (step: string): string => (place === "" ? step : `${place}.${step}`);
  if (Array.isArray(value)) return value.map((each) => typedAt(each, types, within("*")));
  if (isMapping(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, its]) => [field, typedAt(its, types, within(field))]),
    );
  }
  if (typeof value !== "string") return value;
  const type = Object.hasOwn(types, place) ? types[place] : undefined;
  if (type === "boolean" && booleanTexts.true.includes(value)) return true;
  if (type === "boolean" && booleanTexts.false.includes(value)) return false;
  return type === "number" && /^-?\d+$/u.test(value) ? Number(value) : value;
}
