/**
 * What findings, problems and notes are known by from one report to the next.
 */
import { createHash } from "node:crypto";
import type { Finding, Note, Origin, Problem } from "../findings/result";
import { messageOf, whence } from "./subject";

/** Gives the fingerprints of items, one after the other, in the order of their files. */
type Fingerprints<Item> = (item: Item) => string;

/**
 * The fingerprints of findings: 32 hexadecimal digits that stay the same while rule, file, object and message do,
 * whatever the line and whatever else is found. Findings that are alike in all this are numbered in order.
 */
export function findingFingerprints(): Fingerprints<Finding> {
  return fingerprints((finding) => {
    const { kind, namespace = null, name } = finding.resource;
    const { file } = finding.location;
    return [finding.rule.name, file, kind, namespace, name, finding.message, ...whence(alone(finding))];
  });
}

/** Where a finding comes from, whatever else the same comes from. */
function alone({ pulumi, program, rendered }: Finding): Origin {
  return { pulumi, program, rendered: rendered && { ...rendered, alsoIn: [] } };
}

/** The fingerprints of problems, likewise by kind, file and message. */
export function problemFingerprints(): Fingerprints<Problem> {
  return fingerprints((problem) => [problem.kind, problem.location.file, messageOf(problem)]);
}

/** The fingerprints of notes, likewise by file and message. */
export function noteFingerprints(): Fingerprints<Note> {
  return fingerprints((note) => ["note", note.location.file, messageOf(note)]);
}

function fingerprints<Item extends Finding | Problem | Note>(
  identityOf: (item: Item) => readonly (string | null)[],
): Fingerprints<Item> {
  // Those of one file alone, since none of another are alike.
  const counts = new Map<string, number>();
  let counted: string | undefined;
  return (item) => {
    const { file } = item.location;
    if (file !== counted) counts.clear();
    counted = file;
    const alike = JSON.stringify(identityOf(item));
    const number = (counts.get(alike) ?? 0) + 1;
    counts.set(alike, number);
    return createHash("sha256").update(`${alike}${number}`).digest("hex").slice(0, 32);
  };
}
