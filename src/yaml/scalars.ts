/**
 * What a scalar stands for, as goyaml.v2 and then JSON have it.
 */
import { isUtf8 } from "node:buffer";
import { type GoNumber, readNumber } from "./numbers";
import { yamlTag } from "./tags";

/** A scalar's value: what JSON can hold, or a number with its type in Go. */
export type Scalar = string | boolean | null | GoNumber;

const words = new Map<string, Scalar>([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(
    (word) => [word, true] as const,
  ),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(
    (word) => [word, false] as const,
  ),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, { type: "float", value: NaN }] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (word) => [word, { type: "float", value: Infinity }] as const,
  ),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, { type: "float", value: -Infinity }] as const),
]);
const longestWord = 5;

/** Whether a plain scalar is a boolean to Kubernetes and a text to YAML 1.2, such as `on`. */
export function isOldBoolean(text: string): boolean {
  return typeof words.get(text) === "boolean" && !/^(?:true|false)$/iu.test(text);
}

/** Whether a plain scalar with this first character can be anything but a string, and then what. */
const hints = new Map<string, "word" | "number">([
  ...Array.from("yYnNtTfFoO~", (letter) => [letter, "word"] as const),
  ...Array.from("0123456789+-.", (letter) => [letter, "number"] as const),
]);

/**
 * What a scalar stands for.
 *
 * @param plain Whether it is without quotes.
 * @param tag Its tag in full, if it has one.
 * @returns Undefined when it is not what its tag says.
 */
export function resolve(text: string, plain: boolean, tag: string | undefined): Scalar | undefined {
  if (tag !== undefined) return resolveTagged(tag, text);
  return plain ? resolvePlain(text) : text;
}

function resolvePlain(text: string): Scalar {
  if (text === "") return null;
  const hint = hints.get(text.charAt(0));
  if (hint === undefined) return text;
  if (text.length <= longestWord) {
    const word = words.get(text);
    if (word !== undefined) return word;
  }
  return hint === "number" ? (readNumber(text) ?? text) : text;
}

/** Quotes make no difference to scalars with tags. */
function resolveTagged(tag: string, text: string): Scalar | undefined {
  const short = tag.startsWith(yamlTag) ? tag.slice(yamlTag.length) : undefined;
  if (short === "binary") return decodeBase64(text);
  const value = resolvePlain(text);
  const isNumber = typeof value === "object" && value !== null;
  switch (short) {
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "null":
      return value === null ? value : undefined;
    case "int":
      return isNumber && value.type !== "float" ? value : undefined;
    case "float":
      return isNumber && value.type !== "uint" ? { type: "float", value: value.value } : undefined;
    case "timestamp":
      return isTimestamp(text) ? text : undefined;
    case undefined:
    default:
      // Strings, and whatever Kubernetes has no notion of.
      return text;
  }
}

/** Undefined where the bytes are no text, which Kubernetes would garble. */
function decodeBase64(text: string): string | undefined {
  const base64 = text.replaceAll(/[\r\n]/gu, "");
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u.test(base64)) return undefined;
  const bytes = Buffer.from(base64, "base64");
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

const timestamp =
  /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?:[Tt]\d\d?:\d\d?:\d\d?(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)| \d\d?:\d\d?:\d\d?(?:[.,]\d+)?)?$/u;

function isTimestamp(text: string): boolean {
  const groups = timestamp.exec(text)?.groups;
  if (groups === undefined) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(groups["year"]), Number(groups["month"]) - 1, Number(groups["day"]));
  return date.getUTCMonth() === Number(groups["month"]) - 1 && date.getUTCDate() === Number(groups["day"]);
}
