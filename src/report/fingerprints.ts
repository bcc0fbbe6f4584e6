/**
 * What findings, problems and notes are known by from one report to the next.
 */
import { createHash } from "node:crypto";
import type { Finding, Note, Origin, Problem } from "../findings/result";
import { messageOf, whence } from "./subject";

/**
 * The fingerprint of each finding: 32 hexadecimal digits that stay the same while rule, file, object and message do,
 * whatever the line and whatever else is found. Findings that are alike in all this are numbered in order.
 */
export function findingFingerprints(findings: readonly Finding[]): string[] {
  return fingerprints(
    findings.map((finding) => {
      const { kind, namespace = null, name } = finding.resource;
      const { file } = finding.location;
      return [finding.rule.name, file, kind, namespace, name, finding.message, ...whence(alone(finding))];
    }),
  );
}

/** Where a finding comes from, whatever else the same comes from. */
function alone({ pulumi, program, rendered }: Finding): Origin {
  return { pulumi, program, rendered: rendered && { ...rendered, alsoIn: [] } };
}

/** The fingerprint of each problem, likewise by kind, file and message. */
export function problemFingerprints(problems: readonly Problem[]): string[] {
  return fingerprints(problems.map((problem) => [problem.kind, problem.location.file, messageOf(problem)]));
}

/** The fingerprint of each note, likewise by file and message. */
export function noteFingerprints(notes: readonly Note[]): string[] {
  return fingerprints(notes.map((note) => ["note", note.location.file, messageOf(note)]));
}

function fingerprints(identities: readonly (readonly (string | null)[])[]): string[] {
  const counts = new Map<string, number>();
  return identities.map((identity) => {
    const alike = JSON.stringify(identity);
    const number = (counts.get(alike) ?? 0) + 1;
    counts.set(alike, number);
    return createHash("sha256").update(`${alike}${number}`).digest("hex").slice(0, 32);
  });
}
