/**
 * Admission policies in a JavaScript CEL evaluator: quick, but not the judge; the real engines are.
 */
import { Environment } from "@marcbachmann/cel-js";
import { compareQuantities, containsAddress, isQuantity, type KubernetesObject } from "../author";
import { prefixLength } from "../author/addresses";
import { isOfKind } from "../author/kinds";
import { firstOf, partsMatching } from "../author/text";
import { matchConditions } from "../admission/match-conditions";
import type { AdmissionPolicy } from "../admission/policy";

/** What a policy says of an object. */
export type Verdict =
  | { readonly verdict: "pass" }
  | { readonly verdict: "fail"; readonly message: string }
  | { readonly verdict: "error"; readonly message: string };

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
const parsed = new Map<string, Evaluate>();

/** Evaluates a CEL expression. Throws what the evaluator throws. */
export function evaluate(expression: string, context: Record<string, unknown>): unknown {
  let run = parsed.get(expression);
  if (run === undefined) {
    run = environment.parse(expression);
    parsed.set(expression, run);
  }
  return run(context);
}

/** A JSON value as CEL sees it, where whole numbers are not doubles. */
export function celValue(value: unknown): unknown {
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(celValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, celValue(field)]));
}

/** Whether the screening of a policy spares an object: the API server asks no further. */
export function isSpared({ screening = "true" }: AdmissionPolicy, object: KubernetesObject): boolean {
  return evaluate(screening, { object: celValue(object) }) === false;
}

/**
 * What a policy says of an object, as the admission engines work: it is asked of its kinds alone, and a variable is
 * evaluated when it is first read.
 *
 * @param oldObject The object before, if the request is an update.
 */
export function admit(
  policy: AdmissionPolicy,
  object: KubernetesObject,
  oldObject: KubernetesObject | null = null,
): Verdict {
  if (!policy.kinds.some((kind) => isOfKind(object, kind))) return { verdict: "pass" };
  const variables = {};
  const request = { operation: oldObject === null ? "CREATE" : "UPDATE" };
  const context = { object: celValue(object), oldObject: celValue(oldObject), request, variables };
  for (const { name, expression } of policy.variables) {
    const get = (): unknown => {
      const value = evaluate(expression, context);
      Object.defineProperty(variables, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(variables, name, { get, enumerable: true, configurable: true });
  }
  try {
    const conditions = matchConditions(policy);
    if (conditions.some(({ expression }) => evaluate(expression, context) !== true)) {
      return { verdict: "pass" };
    }
    if (evaluate(policy.expression, context) === true) return { verdict: "pass" };
    if (isSpared(policy, object)) return { verdict: "error", message: "the screening spares it" };
    return { verdict: "fail", message: evaluate(policy.messageExpression, context) as string };
  } catch (error) {
    return { verdict: "error", message: error instanceof Error ? error.message : String(error) };
  }
}
