/**
 * Numbers as goyaml.v2 reads them, which is neither YAML 1.1 nor 1.2: Go's integer syntax of any base, with
 * underscores wherever one likes, then decimal floats.
 */

/** A number and its type in Go, which matters where it is a key. */
export type GoNumber =
  | { readonly type: "uint" | "float"; readonly value: number }
  /** `exact` keeps the digits that a double loses, for keys. */
  | { readonly type: "int"; readonly value: number; readonly exact: number | bigint };

const integer = /^[-+]?(?:0[xX][\da-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9]\d*)$/u;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u;
const signedBinary = /^0b[-+][01]+$/u;
const pointFirst = /^\.\d(?:_?\d)*(?:[eE][-+]?\d(?:_?\d)*)?$/u;

const maxInt = 2n ** 63n - 1n;
const minInt = -(2n ** 63n);
const maxUint = 2n ** 64n - 1n;

/** The number that a plain scalar starting with a digit, a sign or a point stands for, if it is one. */
export function readNumber(text: string): GoNumber | undefined {
  if (text.startsWith(".")) return pointFirst.test(text) ? readFloat(text.replaceAll("_", "")) : undefined;
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  const whole = integer.test(plain) ? readInteger(plain) : undefined;
  if (whole !== undefined) return whole;
  if (float.test(plain)) return readFloat(plain);
  // Go parses what follows `0b` a second time, and then takes a sign.
  return signedBinary.test(plain) ? readInteger(`${plain.charAt(2)}0b${plain.slice(3)}`) : undefined;
}

/** Undefined when the number does not fit in 64 bits: it is then a float if it looks like one, else a string. */
function readInteger(text: string): GoNumber | undefined {
  const signed = text.startsWith("-") || text.startsWith("+");
  const negative = text.startsWith("-");
  const digits = signed ? text.slice(1) : text;
  const octal = /^0\d/u.test(digits);
  if (digits.length < 16 && !digits.startsWith("0")) {
    const value = negative ? -Number(digits) : Number(digits);
    return { type: "int", value, exact: value };
  }
  const [, prefix = "", significant = ""] = /^(0[xXoObB]|)0*(0|[1-9a-fA-F][\da-fA-F]*)$/u.exec(digits) ?? [];
  // No base needs more; and large ones would take long.
  if (significant.length > 64) return undefined;
  const magnitude = BigInt((octal ? "0o" : prefix) + significant);
  const value = negative ? -magnitude : magnitude;
  if (value >= minInt && value <= maxInt) return { type: "int", value: Number(value), exact: value };
  return !signed && value <= maxUint ? { type: "uint", value: Number(value) } : undefined;
}

function readFloat(text: string): GoNumber | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { type: "float", value } : undefined;
}

/** A float as Go writes it in a key: the shortest digits that give the same 32-bit float. */
export function formatFloatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return ".nan";
  if (!Number.isFinite(single)) return single > 0 ? ".inf" : "-.inf";
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let precision = 1;
  while (Math.fround(Number(single.toPrecision(precision))) !== single) precision++;
  const [mantissa = "", exponentText = "0"] = single.toExponential(precision - 1).split("e");
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6)
    return Number(single.toPrecision(precision)).toFixed(Math.max(0, precision - 1 - exponent));
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
