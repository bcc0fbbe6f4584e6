/**
 * Admission policies in a JavaScript CEL evaluator: quick, but not the judge; the real engines are.
 */
import type { KubernetesObject } from "../author";
import { isOfKind } from "../author/kinds";
import { matchConditions } from "../admission/match-conditions";
import type { AdmissionPolicy } from "../admission/policy";
import { evaluate } from "../compiler/evaluate";

/** What a policy says of an object. */
export type Verdict =
  | { readonly verdict: "pass" }
  | { readonly verdict: "fail"; readonly message: string }
  | { readonly verdict: "error"; readonly message: string };

/** A JSON value as CEL sees it, where whole numbers are not doubles. */
export function celValue(value: unknown): unknown {
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(celValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, celValue(field)]));
}

/** The values of names. */
type Given = Readonly<Record<string, unknown>>;

/** Whether the screening of a policy spares an object: the API server asks no further. */
export function isSpared(
  { screening = "true" }: AdmissionPolicy,
  object: KubernetesObject,
  given: Given = {},
): boolean {
  return evaluate(screening, { ...given, object: celValue(object) }) === false;
}

const conditions = new WeakMap<AdmissionPolicy, ReturnType<typeof matchConditions>>();

/** The conditions of a policy, written once for all objects. */
function conditionsOf(policy: AdmissionPolicy): ReturnType<typeof matchConditions> {
  const known = conditions.get(policy) ?? matchConditions(policy);
  conditions.set(policy, known);
  return known;
}

/**
 * What a policy says of an object, as the admission engines work: it is asked of its kinds alone, and a variable is
 * evaluated when it is first read.
 *
 * @param oldObject The object before, if the request is an update.
 * @param given Other names that expressions read.
 */
export function admit(
  policy: AdmissionPolicy,
  object: KubernetesObject,
  oldObject: KubernetesObject | null = null,
  given: Given = {},
): Verdict {
  if (!policy.kinds.some((kind) => isOfKind(object, kind))) return { verdict: "pass" };
  const variables = {};
  const request = { operation: oldObject === null ? "CREATE" : "UPDATE" };
  const context = { ...given, object: celValue(object), oldObject: celValue(oldObject), request, variables };
  for (const { name, expression } of policy.variables) {
    const get = (): unknown => {
      const value = evaluate(expression, context);
      Object.defineProperty(variables, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(variables, name, { get, enumerable: true, configurable: true });
  }
  try {
    if (conditionsOf(policy).some(({ expression }) => evaluate(expression, context) !== true)) {
      return { verdict: "pass" };
    }
    if (evaluate(policy.expression, context) === true) return { verdict: "pass" };
    if (isSpared(policy, object, given)) return { verdict: "error", message: "the screening spares it" };
    return { verdict: "fail", message: evaluate(policy.messageExpression, context) as string };
  } catch (error) {
    return { verdict: "error", message: error instanceof Error ? error.message : String(error) };
  }
}
