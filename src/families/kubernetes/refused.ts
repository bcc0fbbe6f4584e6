/**
 * What is meant as an object and is none, which Kubernetes would refuse.
 */
import { isMapping, ShapeError } from "../../author/shape";
import { editDistance } from "../../author/suggest";
import { isKubernetesObject } from "./identity";
import { lacking, type SchemaProblem } from "./schema";

/** What keeps a value from being an object; undefined of what is for other programs. */
export function refusalOf(value: unknown): SchemaProblem | undefined {
  if (Array.isArray(value)) {
    return value.some(isKubernetesObject)
      ? new ShapeError([], "one object, and lists have kind: List and their objects in items")
      : undefined;
  }
  if (typeof value === "string") {
    // As of JSON with comments, which YAML takes for text.
    return /\bapiVersion\b/u.test(value) && /\bkind\b/u.test(value)
      ? new ShapeError([], "one object, and is text")
      : undefined;
  }
  if (!isMapping(value)) return undefined;
  const { apiVersion, kind, metadata } = value;
  if ((apiVersion ?? "") !== "" && (kind ?? "") !== "")
    return new ShapeError([typeof kind === "string" ? "apiVersion" : "kind"], "text");
  // Other programs have files with one of the two, but not with the metadata of an object.
  if (!isMapping(metadata)) return undefined;
  const field = lacking(value) ?? (isMiswritten(value) ? "apiVersion" : undefined);
  return field && { path: [], message: `${field} is missing${instead(value, field)}` };
}

/** Whether a value has neither of the two fields of every object, and both in other letters. */
function isMiswritten(value: Readonly<Record<string, unknown>>): boolean {
  return (
    value["apiVersion"] === undefined && value["kind"] === undefined && isNear("apiVersion") && isNear("kind")
  );

  function isNear(field: string): boolean {
    return instead(value, field) !== "";
  }
}

/** What was written in place of a field. */
function instead(value: Readonly<Record<string, unknown>>, field: string): string {
  const near = Object.keys(value).find(
    (key) => key !== field && editDistance(key.toLowerCase(), field.toLowerCase()) <= 1,
  );
  return near === undefined ? "" : `; is ${near} meant to be ${field}?`;
}
