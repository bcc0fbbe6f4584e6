/**
 * The CEL side of the functions of the author's kit that are not translated from their source, because
 * JavaScript and CEL do it in different ways. The native side is `src/author/text.ts`; a test runs both.
 */
import { binary, call, conditional, index, literal, method, type Expression } from "./expression";

type Intrinsic = (...args: Expression[]) => Expression;

const zero = literal(0);

/** The intrinsics by the name of the function in `src/author/text.ts`. */
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
  lowerCase: (text = zero) => method(text, "lowerAscii"),
  codePoints: (text = zero) => call("size", text),
};
