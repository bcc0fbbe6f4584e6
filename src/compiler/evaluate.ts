/**
 * CEL in a JavaScript evaluator, with what Kubernetes adds to it: for expressions of constants, and for quick tests.
 */
import { Environment } from "@marcbachmann/cel-js";
import { compareQuantities, containsAddress, isQuantity } from "../author";
import { prefixLength } from "../author/addresses";
import { firstOf, partsMatching } from "../author/text";

/** What Kubernetes adds to CEL for quantities. */
class Quantity {
  constructor(readonly text: string) {}
}

/** What Kubernetes adds to CEL for ranges of addresses. */
class Cidr {
  constructor(readonly text: string) {}
}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
})
  .registerFunction("string.replace(string, string): string", (text: string, search: string, by: string) =>
    text.replaceAll(search, by),
  )
  .registerFunction("string.findAll(string): list", (text: string, pattern: string) =>
    partsMatching(text, pattern.replace(/^\(\?i\)/u, "")),
  )
  .registerFunction("list.min(): dyn", (texts: string[]) => firstOf(texts))
  .registerFunction("list.sum(): int", (numbers: bigint[]) => numbers.reduce((sum, one) => sum + one, 0n))
  .registerFunction("list.indexOf(dyn): int", (values: unknown[], value: unknown) =>
    BigInt(values.indexOf(value)),
  )
  .registerFunction("list.lastIndexOf(dyn): int", (values: unknown[], value: unknown) =>
    BigInt(values.lastIndexOf(value)),
  )
  .registerType("Quantity", Quantity)
  .registerFunction("quantity(string): Quantity", (text: string) => new Quantity(text))
  .registerFunction("isQuantity(string): bool", (text: string) => isQuantity(text))
  .registerFunction("Quantity.compareTo(Quantity): int", (one: Quantity, other: Quantity) =>
    BigInt(compareQuantities(one.text, other.text)),
  )
  .registerType("Cidr", Cidr)
  .registerFunction("cidr(string): Cidr", (text: string) => new Cidr(text))
  .registerFunction("Cidr.containsIP(string): bool", (range: Cidr, address: string) =>
    containsAddress(range.text, address),
  )
  .registerFunction("Cidr.prefixLength(): int", (range: Cidr) => BigInt(prefixLength(range.text)));

type Evaluate = (context: Record<string, unknown>) => unknown;
/** The expressions that were asked last: with each setting of its parameters a rule has others. */
const parsed = new Map<string, Evaluate>();
const mostParsed = 1000;

/** Evaluates a CEL expression. Throws what the evaluator throws. */
export function evaluate(expression: string, context: Record<string, unknown>): unknown {
  let run = parsed.get(expression);
  if (run === undefined) {
    run = environment.parse(expression);
    const [oldest] = parsed.keys();
    if (parsed.size >= mostParsed && oldest !== undefined) parsed.delete(oldest);
    parsed.set(expression, run);
  }
  return run(context);
}
