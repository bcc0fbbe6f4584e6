/**
 * Scalars as the parser hands them over: what they stand for as values and as keys.
 */
import { SCALAR_STYLE, getScalarValue, type ScalarEvent } from "js-yaml";
import { formatFloatKey } from "./numbers";
import { ReadError } from "./problem";
import { resolvePlain, resolveTagged, type Scalar } from "./scalars";

const yamlTag = "tag:yaml.org,2002:";

/** Escapes that JSON pairs up to characters and YAML does not have. */
const surrogateEscape = /(?:^|[^\\])(?:\\\\)*\\(?:u|U0000)[dD][89a-fA-F]|\\U(?!000|0010)/u;

/**
 * What a scalar stands for.
 *
 * @throws ReadError if it is not what its tag says, or has an escape for no character.
 */
export function readScalar(source: string, event: ScalarEvent): Scalar {
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) checkEscapes(source, event);
  const text = getScalarValue(source, event);
  if (event.tagStart < 0) return event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text) : text;
  const tag = fullTag(source, event);
  const value = resolveTagged(tag, text);
  if (value === undefined) {
    throw new ReadError(event.tagStart, `this is no ${tag.replace(yamlTag, "!!")}`);
  }
  return value;
}

/** Whether a key in a mapping merges other mappings into it. */
export function isMergeKey(source: string, event: ScalarEvent): boolean {
  if (event.valueEnd - event.valueStart !== 2 || !source.startsWith("<<", event.valueStart)) return false;
  if (event.tagStart < 0) return event.style === SCALAR_STYLE.PLAIN;
  const tag = fullTag(source, event);
  return tag === "!" || tag === `${yamlTag}merge`;
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

function fullTag(source: string, event: ScalarEvent): string {
  const raw = source.slice(event.tagStart, event.tagEnd);
  if (raw.includes("%")) throw new ReadError(event.tagStart, "escapes in tags are not supported");
  if (raw.startsWith("!<")) return raw.slice(2, -1);
  return raw.startsWith("!!") ? yamlTag + raw.slice(2) : raw;
}

function checkEscapes(source: string, event: ScalarEvent): void {
  const raw = source.slice(event.valueStart, event.valueEnd);
  if (surrogateEscape.test(raw)) throw new ReadError(event.valueStart, "an escape stands for no character");
}
