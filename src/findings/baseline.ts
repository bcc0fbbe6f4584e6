/**
 * Findings that a team knows of and will mend in time, so that only new ones fail a check. A finding is known by its
 * rule, object and item, whatever its file, line and message: those change while the finding stays.
 */
import { asList, asMapping } from "../author/shape";
import type { CheckResult, Finding } from "./result";

/** A finding as a baseline has it. */
export interface KnownFinding {
  readonly rule: string;
  readonly kind: string;
  /** Null for objects of cluster-scoped kinds. */
  readonly namespace: string | null;
  readonly name: string;
  /** The item of the object; "" for the object itself. */
  readonly item: string;
  /** How many there are that are alike in all this. */
  readonly count: number;
}

/** The findings of a check as a baseline, in a stable order. */
export function baselineOf(findings: readonly Finding[]): KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const one = knownFinding(finding);
    const key = identityOf(one);
    known.set(key, { ...one, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return inOrder(known);
}

/** Two baselines as one, with the higher count where both have a finding. */
export function united(one: readonly KnownFinding[], other: readonly KnownFinding[]): KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const finding of [...one, ...other]) {
    const key = identityOf(finding);
    known.set(key, { ...finding, count: Math.max(finding.count, known.get(key)?.count ?? 0) });
  }
  return inOrder(known);
}

/** What is new in the result of a check: the findings that a baseline has are counted and left out. */
export function newSince(baseline: readonly KnownFinding[], result: CheckResult): CheckResult {
  if (baseline.length === 0) return result;
  const left = new Map(baseline.map((finding) => [identityOf(finding), finding.count]));
  const findings = result.findings.filter((finding) => {
    const key = identityOf(knownFinding(finding));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return { ...result, findings, known: result.findings.length - findings.length };
}

/** A baseline as the text of a file: one finding a line, so that a review shows what changes. */
export function baselineText(baseline: readonly KnownFinding[]): string {
  const lines = baseline.map((finding) => `    ${JSON.stringify(finding)}`);
  const findings = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": 2,\n  "findings": ${findings}\n}\n`;
}

/**
 * The baseline in the text of a file.
 *
 * @throws Error if it is none.
 */
export function readBaseline(text: string): KnownFinding[] {
  const file = asMapping(JSON.parse(text), []);
  if (file["version"] === 1) throw new Error("it is of version 1, which went by messages");
  if (file["version"] !== 2) throw new Error("version must be 2");
  return asList(file["findings"], ["findings"]).map((each, index) => {
    const finding = asMapping(each, ["findings", index]);
    const { rule, kind, namespace, name, item, count } = finding as unknown as KnownFinding;
    const texts: unknown[] = [rule, kind, namespace ?? "", name, item];
    if (texts.some((field) => typeof field !== "string") || !Number.isInteger(count)) {
      throw new Error(`findings[${index}] must have rule, kind, namespace, name, item and count`);
    }
    return { rule, kind, namespace, name, item, count };
  });
}

function knownFinding({ rule, item, resource }: Finding): KnownFinding {
  const { kind, namespace = null, name } = resource;
  return { rule: rule.name, kind, namespace, name, item, count: 1 };
}

function identityOf({ rule, kind, namespace, name, item }: KnownFinding): string {
  return JSON.stringify([rule, kind, namespace, name, item]);
}

function inOrder(known: ReadonlyMap<string, KnownFinding>): KnownFinding[] {
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}
