/**
 * The CEL side of the functions of the author's kit that are not translated from their source, because
 * JavaScript and CEL do it in different ways. The native side is `src/author/text.ts`, `quantity.ts` and `addresses.ts`; a test runs
 * both.
 */
import { binary, call, conditional, index, literal, method, type Expression } from "./expression";

type Intrinsic = (...args: Expression[]) => Expression;

const zero = literal(0);

/** A quantity; manifests may have a number in its place. */
function quantity(value: Expression): Expression {
  return call(
    "quantity",
    value.type === "literal" && typeof value.value === "string" ? value : asText(value),
  );
}

function asText(value: Expression): Expression {
  return call("string", value);
}

/** The files of the kit that have them. */
export const filesWithIntrinsics = ["text.ts", "quantity.ts", "addresses.ts"];

/** The intrinsics by the name of the function in these files. */
export const intrinsics: Readonly<Record<string, Intrinsic>> = {
  beforeFirst: (text = zero, separator = zero) =>
    index(method(text, "split", separator), zero, { optional: false, map: false }),
  beforeLast: (text = zero, separator = zero) =>
    conditional(
      method(text, "contains", separator),
      method(text, "substring", zero, method(text, "lastIndexOf", separator)),
      text,
    ),
  afterFirst: (text = zero, separator = zero) =>
    method(text, "substring", binary("+", method(text, "indexOf", separator), literal(1))),
  afterLast: (text = zero, separator = zero) =>
    method(text, "substring", binary("+", method(text, "lastIndexOf", separator), literal(1))),
  matches: (text = zero, pattern = zero) => method(text, "matches", pattern),
  mayMatch: (text = zero, pattern = zero) => method(text, "matches", pattern),
  partsMatching: (text = zero, pattern = zero) =>
    method(
      text,
      "findAll",
      pattern.type === "literal"
        ? literal(`(?i)${String(pattern.value)}`)
        : binary("+", literal("(?i)"), pattern),
    ),
  firstOf: (texts = zero) => method(texts, "min"),
  lowerCase: (text = zero) => method(text, "lowerAscii"),
  upperCase: (text = zero) => method(text, "upperAscii"),
  codePoints: (text = zero) => call("size", text),
  isQuantity: (value = zero) => call("isQuantity", asText(value)),
  containsAddress: (range = zero, address = zero) => method(call("cidr", range), "containsIP", address),
  compareQuantities: (one = zero, other = zero) => method(quantity(one), "compareTo", quantity(other)),
};
