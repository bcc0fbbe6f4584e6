/**
 * The report for programs.
 */
import type { Severity } from "../author";
import type {
  ApprovedFinding,
  CheckResult,
  DeclaringProgram,
  Finding,
  Location,
  Note,
  Origin,
  Problem,
  ProblemKind,
  RelatedObject,
  Rendered,
  Renderer,
} from "../findings/result";
import { Streamed } from "./json-text";
import { countLevels, levelOf, type ReportedLevel } from "./levels";

/** A place in a file; lines and columns count from 1. */
export interface JsonLocation {
  /**
   * The path as it was given or found from a folder that was given, with `/`; `<stdin>` for standard input. For an
   * object of a cluster `cluster:<context>/<namespace>/<kind>/<name>`, at line 1, column 1.
   */
  file: string;
  line: number;
  column: number;
  /**
   * The place behind the last character of the field; where the field is missing, of the first line of what is around
   * it. Absent where only the start is known: in what was rendered, in a cluster, and of problems and notes.
   */
  endLine?: number;
  endColumn?: number;
}

/** Where an object comes from that is in no manifest; no field is there for one that is. */
export interface JsonOrigin {
  /** What the object was rendered from. */
  rendered?: {
    renderer: Renderer;
    /** The folder of the chart or kustomization, as `file` in a location. */
    folder: string;
    /** A template in a packed chart, as Helm names it, such as `web/charts/redis/templates/service.yaml`. */
    template?: string;
    /** The values files it comes of, where it does not come of all with which the chart was rendered. */
    values?: string[];
    /** The values files with which the chart was rendered too, and that it does not come of. */
    otherValues?: string[];
    /** The folders of other kustomizations that the same comes of. */
    alsoIn?: string[];
  };
  /** The resource that the object is of, in a state or preview of Pulumi. */
  pulumi?: { urn: string; project: string; stack: string };
  /**
   * The program in YAML that declares the resource that the object is of: its project, and of a `Program` of the Pulumi
   * Operator the namespace.
   */
  program?: { project: string; namespace?: string };
  /** The context of the cluster that the object is in. */
  cluster?: string;
}

/** An object that a finding is about. */
export interface JsonResource {
  apiVersion: string;
  kind: string;
  /** Null for objects of cluster-scoped kinds; the default namespace for others that name none. */
  namespace: string | null;
  /** "" for objects whose name the API server is to generate; `(unknown)` where Pulumi does not know it yet. */
  name: string;
}

/** An object at the other end of a finding. */
export interface JsonRelated {
  resource: JsonResource;
  location: JsonLocation;
}

/** An item of an object that breaks a rule and is not approved. */
export interface JsonFinding extends JsonOrigin {
  /** The name of the rule, without its category. */
  rule: string;
  category: string;
  severity: Severity;
  /** Whether it fails the check (`deny`), is a warning (`warn`) or a note (`audit`). */
  level: ReportedLevel;
  /** What is wrong, in one line; the same words as at preview and at admission. */
  message: string;
  resource: JsonResource;
  /**
   * The item in its document, such as `spec.template.spec.containers[0]`; within a list it begins with the
   * object's place, such as `items[2].spec`. "" where the item is the whole document.
   */
  path: string;
  /**
   * The field that breaks the rule, such as `spec.template.spec.containers[0].securityContext.privileged`; where it is
   * missing, the nearest value around it that is there. `path` where no field alone breaks it.
   */
  field: string;
  /** The field that is missing; absent where none is. */
  missing?: string;
  /** Where the field is; for a rendered object in the file that it was rendered from. */
  location: JsonLocation;
  /** The objects at the other end, ten at most; absent where there are none. */
  related?: JsonRelated[];
}

/** An item of an object that breaks a rule and may. */
export interface JsonApproved extends JsonFinding {
  /** The approval that lets it, and until which day; `ticket` is null where it names none. */
  approval: { reason: string; approvedBy: string; expires: string; ticket: string | null };
}

/** Something that could not be checked. */
export interface JsonProblem extends JsonOrigin {
  /**
   * `syntax`: no YAML or JSON. `shape`: not built as Kubernetes builds objects of that kind, so that rules
   * cannot judge it. `file`: not readable. `render`: a chart or kustomization that gives no manifests. `cluster`: not
   * readable from the cluster. `approval`: a malformed entry of the approvals file. `settings`: a malformed part of the
   * settings file.
   */
  kind: ProblemKind;
  /** What is wrong, in one line. */
  message: string;
  /** Line 1, column 1 for a file that cannot be read. */
  location: JsonLocation;
}

/** Something that nobody can judge from what there is, though nothing is wrong with it; it fails no check. */
export interface JsonNote extends JsonOrigin {
  /** What is not judged and why, in one line. */
  message: string;
  location: JsonLocation;
}

/**
 * What `lockstep check --format json` writes. Fields are only ever added while `version` stays the same.
 */
export interface JsonReport {
  version: 1;
  /** By which settings and approvals was checked, in one line. */
  goesBy?: string;
  /** In order of file, line, column and rule. */
  findings: JsonFinding[];
  /** What approvals let pass, in the same order. */
  approved: JsonApproved[];
  /** In order of file, line and column. */
  problems: JsonProblem[];
  /** What is not judged, in order of file, line and column. */
  notes: JsonNote[];
  summary: {
    /** The files read, standard input included and the approvals file not. */
    files: number;
    /** The charts and the kustomizations rendered. */
    charts: number;
    kustomizations: number;
    /** The files and folders that ignore files or `--exclude` leave out; what is in such a folder is not counted. */
    ignored: number;
    /** The documents in them, whether Kubernetes objects, others or broken; empty ones not. */
    documents: number;
    /** The Kubernetes objects in them, each object of a list counted. */
    resources: number;
    /** The rules checked. */
    rules: number;
    /** The findings, of every level. */
    findings: number;
    problems: number;
    notes: number;
    /** The findings that approvals let pass, which are not in `findings`. */
    approved: number;
    /** The findings by level; those that deny fail the check. */
    levels: Record<ReportedLevel, number>;
    /** The Kubernetes objects in a namespace that a rule leaves out which looks at their kind. */
    leftOut: number;
    /** The objects of a cluster that are not judged by a rule which judges the object that made them. */
    managed: number;
    /** The findings that the baseline has, which are not in `findings`. */
    known: number;
  };
}

/** The report while it is written: its findings are made one by one. */
type WrittenReport = Omit<JsonReport, "findings" | "approved"> & {
  readonly findings: Streamed<JsonFinding>;
  readonly approved: Streamed<JsonApproved>;
};

/** The result of a check as a report for programs. */
export function jsonReport(result: CheckResult, goesBy?: string): WrittenReport {
  return {
    version: 1,
    ...(goesBy === undefined ? {} : { goesBy }),
    findings: Streamed.of(result.findings, jsonFinding),
    approved: Streamed.of(result.approved, jsonApproved),
    problems: result.problems.map(jsonProblem),
    notes: result.notes.map(jsonNote),
    summary: {
      files: result.files,
      charts: result.charts,
      kustomizations: result.kustomizations,
      ignored: result.ignored,
      documents: result.documents,
      resources: result.resources,
      rules: result.rules,
      findings: result.findings.length,
      problems: result.problems.length,
      notes: result.notes.length,
      approved: result.approved.length,
      levels: countLevels(result.findings),
      leftOut: result.excluded,
      managed: result.managed,
      known: result.known,
    },
  };
}

function jsonFinding(finding: Finding): JsonFinding {
  const { rule, message, resource, path, field, missing, location, related = [] } = finding;
  return {
    rule: rule.name,
    category: rule.category,
    severity: rule.severity,
    level: levelOf(finding),
    message,
    resource: jsonResource(resource),
    path,
    field,
    missing,
    location: jsonLocation(location),
    ...(related.length === 0 ? {} : { related: related.map(jsonRelated) }),
    ...jsonOrigin(finding),
  };
}

function jsonResource({ apiVersion, kind, namespace, name }: Finding["resource"]): JsonFinding["resource"] {
  return { apiVersion, kind, namespace: namespace ?? null, name };
}

function jsonRelated({ resource, location }: RelatedObject): JsonRelated {
  return { resource: jsonResource(resource), location: jsonLocation(location) };
}

function jsonProblem(problem: Problem): JsonProblem {
  const { kind, message, location } = problem;
  return { kind, message, location: jsonLocation(location), ...jsonOrigin(problem) };
}

function jsonNote(note: Note): JsonNote {
  return { message: note.message, location: jsonLocation(note.location), ...jsonOrigin(note) };
}

function jsonOrigin({ rendered, pulumi, program, cluster }: Origin): JsonOrigin {
  return {
    ...(rendered === undefined ? {} : { rendered: jsonRendered(rendered) }),
    ...(pulumi === undefined ? {} : { pulumi: { ...pulumi } }),
    ...(program === undefined ? {} : { program: jsonProgram(program) }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}

function jsonProgram({ project, namespace }: DeclaringProgram): { project: string; namespace?: string } {
  return { project, ...(namespace === undefined ? {} : { namespace }) };
}

function jsonRendered({ values, otherValues, alsoIn, ...rest }: Rendered): JsonOrigin["rendered"] & object {
  return {
    ...rest,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(otherValues === undefined ? {} : { otherValues: [...otherValues] }),
    ...(alsoIn === undefined ? {} : { alsoIn: [...alsoIn] }),
  };
}

function jsonApproved(finding: ApprovedFinding): JsonApproved {
  const { reason, approvedBy, expires, ticket = null } = finding.approval;
  return { ...jsonFinding(finding), approval: { reason, approvedBy, expires, ticket } };
}

function jsonLocation({ file, line, column, end }: Location): JsonLocation {
  return { file, line, column, ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }) };
}
