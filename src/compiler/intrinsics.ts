/**
 * The CEL side of the functions of the author's kit that are not translated from their source, because
 * JavaScript and CEL do it in different ways. The native side is `src/author/text.ts`, `quantity.ts` and `addresses.ts`; a test runs
 * both.
 */
import { mostNamed } from "../author/relations/describe";
import {
  binary,
  call,
  conditional,
  index,
  list,
  literal,
  macro,
  method,
  name,
  type Expression,
} from "./expression";

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

/** What is said of a value that is read several times. */
function named(value: Expression, say: (value: Expression) => Expression): Expression {
  const said = macro(list([value]), "map", "names", say(name("names")));
  return index(said, zero, { optional: false, map: false });
}

/** The first few of several names, each of which is there once, and how many more there are. */
function fewOf(names: Expression): Expression {
  const size = method(names, "size");
  const isFew = binary("<", method(names, "indexOf", name("few")), literal(mostNamed));
  const first = method(macro(names, "filter", "few", isFew), "join", literal(", "));
  const more = call("string", binary("-", size, literal(mostNamed)));
  return conditional(
    binary(">", size, literal(mostNamed)),
    binary("+", binary("+", binary("+", first, literal(" and ")), more), literal(" more")),
    method(names, "join", literal(", ")),
  );
}

/** The files of the kit that have them. */
export const filesWithIntrinsics = ["text.ts", "quantity.ts", "addresses.ts", "relations/describe.ts"];

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
  describeNames: (names = zero) => named(names, fewOf),
  firstOf: (texts = zero) => method(texts, "min"),
  lowerCase: (text = zero) => method(text, "lowerAscii"),
  upperCase: (text = zero) => method(text, "upperAscii"),
  codePoints: (text = zero) => call("size", text),
  isQuantity: (value = zero) => call("isQuantity", asText(value)),
  containsAddress: (range = zero, address = zero) => method(call("cidr", range), "containsIP", address),
  prefixLength: (range = zero) =>
    conditional(
      method(range, "contains", literal("/")),
      method(call("cidr", range), "prefixLength"),
      conditional(method(range, "contains", literal(":")), literal(128), literal(32)),
    ),
  compareQuantities: (one = zero, other = zero) => method(quantity(one), "compareTo", quantity(other)),
};
