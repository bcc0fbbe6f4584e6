/**
 * Quantities such as `500m` and `1Gi`, compared by their value. The compiler has a CEL counterpart for each function
 * in `src/compiler/intrinsics.ts`.
 * Source: https://github.com/kubernetes/apimachinery/blob/master/pkg/api/resource/quantity.go
 */
import { ValueError } from "./shape";

const grammar = /^([+-]?)([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/u;

const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binary: Readonly<Record<string, bigint>> = {
  Ki: 1n << 10n,
  Mi: 1n << 20n,
  Gi: 1n << 30n,
  Ti: 1n << 40n,
  Pi: 1n << 50n,
  Ei: 1n << 60n,
};

/** Kubernetes keeps nine digits after the point, and takes what is beyond 2^63 - 1 for that. */
const digitsKept = 9;
/** Of digits that go on and on, those after these say only whether there is anything to round up. */
const digitsRead = 1000;
const maximum = ((1n << 63n) - 1n) * 10n ** BigInt(digitsKept);

/** Whether a value is a quantity. Numbers are, as manifests may have them without quotes. */
export function isQuantity(value: string | number): boolean {
  return grammar.test(String(value));
}

/**
 * Compares two quantities: -1 where the first is less, 1 where it is more, 0 where they are the same amount.
 *
 * @throws RangeError if one of them is no quantity.
 */
export function compareQuantities(one: string | number, other: string | number): number {
  const [a, b] = [billionths(one), billionths(other)];
  return a < b ? -1 : Number(a > b);
}

/** A quantity in billionths, those that are smaller rounded away from zero. */
function billionths(value: string | number): bigint {
  const match = grammar.exec(String(value));
  if (match === null) throw new ValueError("a quantity such as 500m or 1Gi");
  const [, sign = "", number = "", suffix = ""] = match;
  const [whole = "", fraction = ""] = number.split(".");
  const exponent = exponentOf(suffix) - fraction.length + digitsKept;
  const amount = scaled((whole + fraction).replace(/^0+/u, ""), binary[suffix] ?? 1n, exponent);
  const capped = amount > maximum ? maximum : amount;
  return sign === "-" ? -capped : capped;
}

function exponentOf(suffix: string): number {
  return /^[eE][+-]?[0-9]/u.test(suffix) ? Number(suffix.slice(1)) : (decimal[suffix] ?? 0);
}

/**
 * `digits * factor * 10 ** exponent`, rounded up; more than the maximum is no further computed.
 *
 * @param digits Those of a whole number, without zeros before it.
 */
function scaled(digits: string, factor: bigint, exponent: number): bigint {
  if (digits === "") return 0n;
  if (digits.length + exponent > 30) return maximum;
  // Of what is left only digits far behind the point can be many.
  const dropped = Math.max(0, digits.length - digitsRead);
  const power = exponent + dropped;
  const rest = /[1-9]/u.test(digits.slice(digits.length - dropped)) ? 1n : 0n;
  const amount = (BigInt(digits.slice(0, digitsRead)) + rest) * factor;
  if (power >= 0) return amount * 10n ** BigInt(power);
  if (digits.length - dropped + power < -20) return 1n;
  const divisor = 10n ** BigInt(-power);
  return (amount + divisor - 1n) / divisor;
}
