/**
 * The single values that Kubernetes reads, each as its API server decodes it.
 */
import { isQuantity } from "../../../author/quantity";
import { isBase64, isTime } from "./text-formats";

/** A kind of single values. */
export interface Scalar {
  /** What a value must be, to follow `must be`. */
  readonly expected: string;
  /** Which whole numbers it may be, said only of one that it may not be. */
  readonly range?: string;
  readonly accepts: (value: unknown) => boolean;
}

/** What a value must be that is no such scalar. */
export function expectation({ expected, range }: Scalar, value: unknown): string {
  return range !== undefined && Number.isInteger(value) ? `${expected} ${range}` : expected;
}

/** The names of the kinds of single values, as the tables have them. */
export type ScalarName = keyof typeof scalars;

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

const isInt32 = (value: unknown): boolean => isWhole(value, -(2 ** 31), 2 ** 31 - 1);
// Of numbers as large as 2^63 JavaScript cannot tell one from the next.
const isInt64 = (value: unknown): boolean => isWhole(value, -(2 ** 63), 2 ** 63);
const isString = (value: unknown): value is string => typeof value === "string";

const range32 = "from -2147483648 to 2147483647";
const range64 = "of 64 bits";

/** Every kind of single values. */
export const scalars = {
  string: { expected: "a string", accepts: isString },
  boolean: { expected: "true or false", accepts: (value) => typeof value === "boolean" },
  int32: { expected: "a whole number", range: range32, accepts: isInt32 },
  int64: { expected: "a whole number", range: range64, accepts: isInt64 },
  number: { expected: "a number", accepts: (value) => typeof value === "number" },
  "int-or-string": {
    expected: "a whole number or a string",
    range: range32,
    accepts: (value) => isInt32(value) || isString(value),
  },
  "integer-or-string": {
    expected: "a whole number or a string",
    accepts: (value) => isInt64(value) || isString(value),
  },
  quantity: {
    expected: "a quantity such as 500m or 1Gi",
    accepts: (value) => (isString(value) ? isQuantity(value.trim()) : typeof value === "number" && isQuantity(value)),
  },
  time: {
    expected: "a time such as 2026-01-31T12:00:00Z",
    accepts: (value) => isString(value) && isTime(value),
  },
  "micro-time": {
    expected: "a time such as 2026-01-31T12:00:00.000000Z",
    accepts: (value) => isString(value) && isTime(value) && /:\d\d\.\d{6}\D/u.test(value),
  },
  bytes: {
    expected: "text in base64",
    accepts: (value) =>
      isString(value)
        ? isBase64(value)
        : Array.isArray(value) && value.every((item) => item === null || isWhole(item, 0, 255)),
  },
} satisfies Readonly<Record<string, Scalar>>;
