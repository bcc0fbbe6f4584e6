/**
 * What a check of manifests comes to.
 */
import type { KubernetesObject } from "../author";
import type { Path } from "../author/shape";
import type { Approval } from "../settings/approvals";
import type { Identity } from "../families/kubernetes/identity";
import type { EnforcedRule } from "../settings/settings";
import type { Position } from "../yaml";
import { withoutAlike } from "./alike";
import { mostInFile, TooMuch, weightOf, type Item } from "./bounds";

/** A place in a file; lines and columns count from 1. */
export interface Location {
  /** The file; for an object of a cluster `cluster:<context>/<namespace>/<kind>/<name>`, at line 1, column 1. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The place behind the last character; absent where only the start is known. */
  readonly end?: { readonly line: number; readonly column: number };
}

/** The tools that make manifests of what a repository holds. */
export type Renderer = "helm" | "kustomize";

/** What a manifest was rendered from. */
export interface Rendered {
  readonly renderer: Renderer;
  /** The folder of the chart or kustomization, as reports show it. */
  readonly folder: string;
  /** A template in no file, but in a packed chart, as Helm names it: `web/charts/redis/templates/service.yaml`. */
  readonly template?: string;
  /** The values files it comes of, where it does not come of all with which the chart was rendered. */
  readonly values?: readonly string[];
  /** The values files with which the chart was rendered too, and that it does not come of. */
  readonly otherValues?: readonly string[];
  /** The folders of other kustomizations that the same comes of. */
  readonly alsoIn?: readonly string[];
}

/** A resource of a Pulumi stack. */
export interface PulumiResource {
  readonly urn: string;
  readonly project: string;
  readonly stack: string;
}

/** A Pulumi program in YAML that declares resources. */
export interface DeclaringProgram {
  /** The name of its project: of a `Program` of the Pulumi Operator, that of the object. */
  readonly project: string;
  /** The namespace of the `Program`; absent of a project file. */
  readonly namespace?: string | undefined;
}

/** Where an object comes from that is in no manifest. */
export interface Origin {
  /** What the object was rendered from. */
  readonly rendered?: Rendered | undefined;
  /** The resource that the object is of, in the state or the preview of a Pulumi stack. */
  readonly pulumi?: PulumiResource | undefined;
  /** The program that declares the resource that the object is of. */
  readonly program?: DeclaringProgram | undefined;
  /** The context of the cluster that the object is in. */
  readonly cluster?: string | undefined;
}

/** An object at the other end of a finding. */
export interface RelatedObject {
  readonly resource: Identity;
  readonly location: Location;
}

/** A question of a rule over several objects that those at hand do not answer. */
export interface UndecidedItem extends Pick<Origin, "rendered"> {
  /** The name of the rule. */
  readonly rule: string;
  /** The kind of which objects may be missing. */
  readonly kind: string;
  /** Why, such as `may be elsewhere`. */
  readonly reason: string;
  readonly location: Location;
}

/** An item of an object that breaks a rule and is not approved. */
export interface Finding extends Origin {
  readonly rule: EnforcedRule;
  /** What is wrong, in one line; the same words at every gate, but that what a rule says several times of one place is one. */
  readonly message: string;
  readonly resource: Identity;
  /** The place of the item in its document, such as `spec.containers[0]`; "" for the document itself. */
  readonly path: string;
  /** The field that breaks the rule, as `path`; where it is missing, the nearest value around it that is there. */
  readonly field: string;
  /** The field that is missing. */
  readonly missing?: string;
  /** The item in words that stay the same while the object around it changes, such as `spec.containers["app"]`. */
  readonly item: string;
  /** The place of the field; for a rendered object in the file that it was rendered from, as far as the renderer tells it. */
  readonly location: Location;
  /** The start of the item. */
  readonly itemLocation: Location;
  /** The objects at the other end, where the rule is over several. */
  readonly related?: readonly RelatedObject[];
}

/** An item that breaks a rule and may, with the approval that lets it. */
export interface ApprovedFinding extends Finding {
  readonly approval: Approval;
}

/**
 * Why something could not be checked: `syntax`, it is no YAML or JSON; `shape`, it is not built as Kubernetes
 * builds its kind; `file`, it cannot be read; `render`, no manifests could be made of a chart or kustomization;
 * `cluster`, it cannot be read from the cluster; `approval`, it is a malformed entry of the approvals file; `settings`,
 * a malformed part of the settings file.
 */
export type ProblemKind = "syntax" | "shape" | "file" | "render" | "cluster" | "approval" | "settings";

/** Something that could not be checked. */
export interface Problem extends Pick<Origin, "rendered" | "cluster"> {
  readonly kind: ProblemKind;
  /** What is wrong, in one line. */
  readonly message: string;
  readonly location: Location;
}

/**
 * Something that nobody can judge from what there is, though nothing is wrong with it, such as a value that Pulumi
 * does not know yet, or a library chart. It is no pass, and fails no check.
 */
export interface Note extends Origin {
  /** What is not judged and why, in one line. */
  readonly message: string;
  readonly location: Location;
}

/** An object that waits until all have been seen, and where it is. */
export interface KeptObject {
  readonly object: KubernetesObject;
  /** Its place in the document. */
  readonly path: Path;
  /** How many documents come before its own; absent where it is in none. */
  readonly document?: number;
  /** Where it starts; absent where that is not known without a closer look. */
  readonly start?: Position;
}

/** What the check of one file, chart or kustomization, or of one kind of objects in a cluster, comes to. */
export interface FileResult {
  /** What made manifests of it; absent for a file. */
  readonly renderer?: Renderer;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** How many documents the file holds, broken ones included and empty ones not. */
  readonly documents: number;
  /** How many of them are no Kubernetes objects. */
  readonly others: number;
  /** How many Kubernetes objects it holds, each object of a list counted. */
  readonly resources: number;
  /** How many of those are in a namespace that is excluded from a rule on their kind. */
  readonly excluded: number;
  /** How many objects of a cluster break a rule in the same way as the controller that made them, of which it is said. */
  readonly managed: number;
  /** What approvals let pass. */
  readonly approved: readonly ApprovedFinding[];
  /** What rules over several objects cannot decide. */
  readonly undecided?: readonly UndecidedItem[];
  /** The objects that wait until all have been seen. */
  readonly kept?: readonly KeptObject[];
  /** How many Helm releases of a program there are. */
  readonly releases?: number;
}

/** What the check of all files, or of a cluster, comes to. */
export interface CheckResult extends FileResult, Pick<Origin, "cluster"> {
  readonly files: number;
  /** How many charts, each counted once however often it was rendered. */
  readonly charts: number;
  readonly kustomizations: number;
  /** How many files and folders were left out because ignore files or the command say so. */
  readonly ignored: number;
  /** How many findings are in the baseline, and so not among the findings. */
  readonly known: number;
  /** How many rules were checked. */
  readonly rules: number;
}

/** A result that is being gathered, up to as much as a file may come to. */
export class ResultBuilder implements FileResult {
  findings: Finding[] = [];
  readonly problems: Problem[] = [];
  readonly notes: Note[] = [];
  approved: ApprovedFinding[] = [];
  readonly undecided: UndecidedItem[] = [];
  readonly kept: KeptObject[] = [];
  documents = 0;
  others = 0;
  resources = 0;
  excluded = 0;
  managed = 0;
  releases = 0;
  private left = mostInFile;

  /**
   * Adds a finding, and with an approval an approved one.
   *
   * @throws TooMuch
   */
  addFinding(finding: Finding, approval?: Approval): void {
    this.take(finding);
    if (approval === undefined) this.findings.push(finding);
    else this.approved.push({ ...finding, approval });
  }

  /** Takes out findings, approved ones included. */
  drop(isDropped: (finding: Finding) => boolean): void {
    this.findings = this.findings.filter((finding) => !isDropped(finding));
    this.approved = this.approved.filter((finding) => !isDropped(finding));
  }

  /** @throws TooMuch */
  addProblem(problem: Problem): void {
    this.take(problem);
    this.problems.push(problem);
  }

  /** @throws TooMuch */
  addNote(note: Note): void {
    this.take(note);
    this.notes.push(note);
  }

  private take(item: Item): void {
    this.left -= weightOf(item);
    if (this.left < 0) throw new TooMuch();
  }
}

/** A file that could not be checked at all. */
export function uncheckable(problem: Problem): FileResult {
  const nothing = new ResultBuilder();
  nothing.addProblem(problem);
  return nothing;
}

/**
 * The results of files, charts and kustomizations as one, findings and problems in order of their places.
 *
 * @param rules How many rules were checked.
 * @param elsewhere Problems of what is no checked file, such as the approvals.
 */
export function combine(
  files: readonly FileResult[],
  rules: number,
  elsewhere: readonly Problem[] = [],
): CheckResult {
  const all = joined(files);
  const rendered = (by?: Renderer): number => files.filter(({ renderer }) => renderer === by).length;
  return {
    ...all,
    findings: withoutAlike(all.findings.toSorted(byPlaceAndRule)),
    approved: withoutAlike(all.approved.toSorted(byPlaceAndRule)),
    problems: [...elsewhere, ...all.problems].sort(byPlaceAndMessage),
    notes: [...all.notes, ...undecidedNotes(all.undecided ?? [])].sort(byPlaceAndMessage),
    known: 0,
    files: rendered(),
    charts: rendered("helm"),
    kustomizations: rendered("kustomize"),
    ignored: 0,
    rules,
  };
}

/** What is undecided, as one note for each reason. */
function undecidedNotes(items: readonly UndecidedItem[]): Note[] {
  const reasons = new Set(items.map(({ reason }) => reason));
  return Array.from(reasons, (reason): Note => {
    const its = items.filter((item) => item.reason === reason).toSorted(byLocation);
    const kinds = [...new Set(its.map(({ kind }) => kind))].sort();
    const [first] = its;
    const location = first?.location ?? { file: "", line: 1, column: 1 };
    return { message: describeUndecided(its.length, kinds, reason), location };
  });
}

/** How many questions are undecided, and why. */
export function describeUndecided(count: number, kinds: readonly string[], reason: string): string {
  const what = count === 1 ? "1 relation is" : `${count} relations are`;
  return `${what} undecided: objects of ${kinds.join(", ")} ${reason}`;
}

/** The results of parts as that of the whole, in the order of the parts. */
export function joined(parts: readonly FileResult[]): FileResult {
  const sum = (count: (part: FileResult) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    findings: parts.flatMap(({ findings }) => findings),
    approved: parts.flatMap(({ approved }) => approved),
    problems: parts.flatMap(({ problems }) => problems),
    notes: parts.flatMap(({ notes }) => notes),
    undecided: parts.flatMap(({ undecided = [] }) => undecided),
    documents: sum(({ documents }) => documents),
    others: sum(({ others }) => others),
    resources: sum(({ resources }) => resources),
    excluded: sum(({ excluded }) => excluded),
    managed: sum(({ managed }) => managed),
  };
}

function byPlaceAndRule(a: Finding, b: Finding): number {
  return (
    byLocation(a, b) ||
    compare(a.rule.name, b.rule.name) ||
    compare(a.path, b.path) ||
    compare(a.message, b.message)
  );
}

function byPlaceAndMessage(a: Problem | Note, b: Problem | Note): number {
  return byLocation(a, b) || compare(a.message, b.message);
}

function byLocation(
  { location: a }: { location: Location },
  { location: b }: { location: Location },
): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Order by code unit, which no locale changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
