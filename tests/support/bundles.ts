/**
 * The verdict of the native engine in the words of a bundle.
 */
import { rules } from "../../policies";
import type { KubernetesObject } from "../../src/author";
import { judge } from "../../src/engine/evaluate";
import type { Verdict } from "./cel";

/** What all rules together say of an object, or of an update of one. */
export function bundleVerdictOf(object: KubernetesObject, oldObject?: KubernetesObject): Verdict {
  const errors: unknown[] = [];
  const findings = rules.flatMap((rule) => {
    const judgement = judge(rule, object);
    errors.push(...judgement.errors);
    const before = oldObject === undefined ? [] : judge(rule, oldObject).violations;
    return judgement.violations
      .filter(({ message }) => !before.some((other) => other.message === message))
      .map(({ message }) => `${rule.name}: ${message}. ${rule.fix}`);
  });
  if (errors.length > 0) return { verdict: "error", message: errors.map(String).join("; ") };
  return findings.length === 0 ? { verdict: "pass" } : { verdict: "fail", message: cut(findings) };
}

/** As many findings as fit into a message, and how many do not. */
function cut(findings: readonly string[]): string {
  const whole = findings.join(" | ");
  if (Buffer.byteLength(whole) <= 5000) return whole;
  const isPlain = Buffer.byteLength(whole) === Array.from(whole).length;
  const start = Array.from(whole)
    .slice(0, isPlain ? 4900 : 1225)
    .join("");
  const end = start.lastIndexOf(" | ");
  if (end === -1) return `${start}…`;
  const kept = start.slice(0, end);
  return `${kept} | … and ${whole.split(" | ").length - kept.split(" | ").length} more`;
}
