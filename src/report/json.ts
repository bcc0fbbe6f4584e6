/**
 * The report for programs.
 */
import type { Severity } from "../author";
import type { ApprovedFinding, CheckResult, Finding, ProblemKind } from "../gates/check";
import { countLevels, levelOf, type ReportedLevel } from "./levels";

/** A place in a file; lines and columns count from 1. */
export interface JsonLocation {
  /** The path as it was given or found from a folder that was given, with `/`; `<stdin>` for standard input. */
  file: string;
  line: number;
  column: number;
}

/** An item of an object that breaks a rule and is not approved. */
export interface JsonFinding {
  /** The name of the rule, without its category. */
  rule: string;
  category: string;
  severity: Severity;
  /** Whether it fails the check (`deny`), is a warning (`warn`) or a note (`audit`). */
  level: ReportedLevel;
  /** What is wrong, in one line; the same words as at preview and at admission. */
  message: string;
  resource: {
    apiVersion: string;
    kind: string;
    /** Null for objects of cluster-scoped kinds; the default namespace for others that name none. */
    namespace: string | null;
    /** "" for objects whose name the API server is to generate. */
    name: string;
  };
  /**
   * The item in its document, such as `spec.template.spec.containers[0]`; within a list it begins with the
   * object's place, such as `items[2].spec`. "" where the item is the whole document.
   */
  path: string;
  location: JsonLocation;
}

/** An item of an object that breaks a rule and may. */
export interface JsonApproved extends JsonFinding {
  /** The approval that lets it, and until which day. */
  approval: { reason: string; approvedBy: string; expires: string };
}

/** Something that could not be checked. */
export interface JsonProblem {
  /**
   * `syntax`: no YAML or JSON. `shape`: not built as Kubernetes builds objects of that kind, so that rules
   * cannot judge it. `file`: not readable. `approval`: a malformed entry of the approvals file.
   * `settings`: a malformed part of the settings file.
   */
  kind: ProblemKind;
  /** What is wrong, in one line. */
  message: string;
  /** Line 1, column 1 for a file that cannot be read. */
  location: JsonLocation;
}

/**
 * What `lockstep check --format json` writes. Fields are only ever added while `version` stays the same.
 */
export interface JsonReport {
  version: 1;
  /** In order of file, line, column and rule. */
  findings: JsonFinding[];
  /** What approvals let pass, in the same order. */
  approved: JsonApproved[];
  /** In order of file, line and column. */
  problems: JsonProblem[];
  summary: {
    /** The files read, standard input included and the approvals file not. */
    files: number;
    /** The documents in them, whether Kubernetes objects, others or broken; empty ones not. */
    documents: number;
    /** The Kubernetes objects in them, each object of a list counted. */
    resources: number;
    /** The rules checked. */
    rules: number;
    /** The findings, of every level. */
    findings: number;
    problems: number;
    /** The findings that approvals let pass, which are not in `findings`. */
    approved: number;
    /** The findings by level; those that deny fail the check. */
    levels: Record<ReportedLevel, number>;
    /** The Kubernetes objects in a namespace that a rule leaves out which looks at their kind. */
    leftOut: number;
    /** The findings that the baseline has, which are not in `findings`. */
    known: number;
  };
}

/** The result of a check as a report for programs. */
export function jsonReport(result: CheckResult): JsonReport {
  return {
    version: 1,
    findings: result.findings.map(jsonFinding),
    approved: result.approved.map(jsonApproved),
    problems: result.problems.map(({ kind, message, location }) => ({
      kind,
      message,
      location: jsonLocation(location),
    })),
    summary: {
      files: result.files,
      documents: result.documents,
      resources: result.resources,
      rules: result.rules,
      findings: result.findings.length,
      problems: result.problems.length,
      approved: result.approved.length,
      levels: countLevels(result.findings),
      leftOut: result.leftOut,
      known: result.known,
    },
  };
}

function jsonFinding(finding: Finding): JsonFinding {
  const { rule, message, resource, path, location } = finding;
  return {
    rule: rule.name,
    category: rule.category,
    severity: rule.severity,
    level: levelOf(finding),
    message,
    resource: {
      apiVersion: resource.apiVersion,
      kind: resource.kind,
      namespace: resource.namespace ?? null,
      name: resource.name,
    },
    path,
    location: jsonLocation(location),
  };
}

function jsonApproved(finding: ApprovedFinding): JsonApproved {
  const { reason, approvedBy, expires } = finding.approval;
  return { ...jsonFinding(finding), approval: { reason, approvedBy, expires } };
}

function jsonLocation({ file, line, column }: JsonLocation): JsonLocation {
  return { file, line, column };
}
