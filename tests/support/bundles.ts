/**
 * The verdict of the native engine in the words of a bundle.
 */
import type { KubernetesObject } from "../../src/author";
import { isOfKind } from "../../src/author/kinds";
import { judge } from "../../src/judge/evaluate";
import { isExcluded } from "../../src/settings/settings";
import type { Bundle } from "../../src/admission/bundle";
import type { Operation } from "../../src/admission/policy";
import type { Verdict } from "../../src/proof/cel";
import { knownIn } from "./known";

/** Whether a bundle looks at the creation, or the update, of objects of this kind. */
export function looksAt(
  { kinds, operations }: Bundle,
  object: KubernetesObject,
  operation: Operation = "CREATE",
): boolean {
  return operations.includes(operation) && kinds.some((kind) => isOfKind(object, kind));
}

/**
 * What the rules of a bundle together say of an object, or of an update of one: those that deny, of what it adds; those
 * for updates alone, of what it leaves as it was.
 */
export function bundleVerdictOf(
  { rules, longest, level, operations }: Bundle,
  object: KubernetesObject,
  oldObject?: KubernetesObject,
): Verdict {
  const isOfRemains = !operations.includes("CREATE");
  const errors: unknown[] = [];
  const findings = rules.flatMap((rule) => {
    if (isExcluded(rule, { namespace: object.metadata.namespace })) return [];
    const judgement = judge(rule, object);
    errors.push(...judgement.errors);
    const hasRatchet = level === "deny" || isOfRemains;
    const isKnown = hasRatchet && oldObject !== undefined ? knownIn(rule, object, oldObject) : () => false;
    return judgement.violations
      .filter((violation) => isKnown(violation) === isOfRemains)
      .map(({ message }) => `${rule.name}: ${message}. ${rule.fix}`);
  });
  if (errors.length > 0) return { verdict: "error", message: errors.map(String).join("; ") };
  if (findings.length === 0) return { verdict: "pass" };
  const start = isOfRemains ? "was so before this update: " : "";
  return { verdict: "fail", message: start + cut(findings, longest) };
}

/** As many findings as fit into a message of so many bytes, and how many do not. */
function cut(findings: readonly string[], longest: number): string {
  const whole = findings.join(" | ");
  if (Buffer.byteLength(whole) <= longest) return whole;
  const room = longest - 100;
  const isPlain = Buffer.byteLength(whole) === Array.from(whole).length;
  const start = Array.from(whole)
    .slice(0, isPlain ? room : Math.floor(room / 4))
    .join("");
  const end = start.lastIndexOf(" | ");
  if (end === -1) return `${start}…`;
  const kept = start.slice(0, end);
  return `${kept} | … and ${whole.split(" | ").length - kept.split(" | ").length} more`;
}
