/**
 * Keys of mappings, which YAML lets be anything and JSON only strings.
 */
import { formatFloatKey } from "./numbers";
import type { Properties } from "./parser";
import type { Scalar } from "./scalars";
import { yamlTag } from "./tags";

/** Whether a key merges other mappings into its own. */
export function isMergeKey(text: string, plain: boolean, { tag }: Properties): boolean {
  if (text !== "<<") return false;
  return tag === undefined ? plain : tag === "!" || tag === `${yamlTag}merge`;
}

/** A key as JSON has it; undefined for those that Kubernetes refuses. */
export function keyText(scalar: Scalar): string | undefined {
  if (scalar === null) return undefined;
  if (typeof scalar !== "object") return String(scalar);
  if (scalar.type === "float") return formatFloatKey(scalar.value);
  return scalar.type === "int" ? String(scalar.exact) : undefined;
}

/** The type of a key in Go, where keys of different types are never equal. */
export function keyType(scalar: Scalar): string {
  return typeof scalar === "object" && scalar !== null ? scalar.type : typeof scalar;
}
