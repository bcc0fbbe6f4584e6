/**
 * What both kinds of policies of Kyverno have.
 */
import type { AdmissionPolicy } from "../policy";

/** Whether objects that are there are judged, too. Kyverno does that as if they were created. */
export function isForBackground({ operations }: AdmissionPolicy): boolean {
  return operations.includes("CREATE");
}

/** What Kyverno shows of a policy. */
export function kyvernoAnnotations(policy: AdmissionPolicy): Record<string, string> {
  const { title, category, severity, kinds, description } = policy;
  return {
    "policies.kyverno.io/title": title,
    "policies.kyverno.io/category": category,
    "policies.kyverno.io/severity": severity,
    "policies.kyverno.io/subject": kinds.map(({ kind }) => kind).join(", "),
    "policies.kyverno.io/description": description,
  };
}
