/**
 * The check gate: text of manifests in, findings out.
 */
import type { KubernetesObject } from "../../author";
import { isOfKind } from "../../author/kinds";
import { formatPath } from "../../author/shape";
import { findApproval, type Approval } from "../../engine/approvals";
import { judge } from "../../engine/evaluate";
import { identify, isKubernetesObject } from "../../engine/identity";
import { normalizeNulls } from "../../engine/normalize";
import { isLeftOut, type EnforcedRule } from "../../engine/settings";
import { objectsIn, type PlacedObject } from "./objects";
import { obstacles } from "./obstacles";
import type { ApprovedFinding, FileResult, Finding, Problem } from "./result";
import { shapeProblems, type Obstruction } from "./shape-problems";
import { readDocuments, type Document } from "./yaml";

/** What manifests are checked by. */
export interface Checks {
  /** Those that are not `off`. */
  readonly rules: readonly EnforcedRule[];
  readonly approvals: readonly Approval[];
  /** The namespace of objects that name none; `default` unless given. */
  readonly namespace?: string | undefined;
  /** The day of the check (`YYYY-MM-DD`, UTC), on which approvals may have expired. */
  readonly today: string;
}

/** Checks the text of a file. */
export function checkText(file: string, text: string, checks: Checks): FileResult {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  let documents = 0;
  let others = 0;
  let resources = 0;
  let leftOut = 0;
  const approved: ApprovedFinding[] = [];

  for (const document of readDocuments(text)) {
    if ("problem" in document) {
      documents++;
      const location = { file, ...document.position };
      problems.push({ kind: "syntax", message: document.problem + templateHint(text), location });
      continue;
    }
    if (document.value === undefined) continue;
    documents++;
    if (!isKubernetesObject(document.value)) {
      others++;
      continue;
    }
    const { objects, errors } = objectsIn(normalizeNulls(document.value) as KubernetesObject);
    resources += objects.length;
    for (const { path, message } of errors) {
      problems.push({ kind: "shape", message, location: { file, ...document.locate(path) } });
    }
    for (const placed of objects) {
      const judged = checkObject(placed, file, document, checks);
      findings.push(...judged.findings);
      problems.push(...judged.problems);
      approved.push(...judged.approved);
      if (judged.isLeftOut) leftOut++;
    }
  }
  return { findings, problems, documents, others, resources, leftOut, approved };
}

interface ObjectResult extends Pick<FileResult, "findings" | "problems" | "approved"> {
  /** Whether its namespace is left out of a rule that looks at objects of its kind. */
  readonly isLeftOut: boolean;
}

function checkObject(
  { object, path }: PlacedObject,
  file: string,
  document: Document,
  checks: Checks,
): ObjectResult {
  const findings: Finding[] = [];
  const obstructions: Obstruction[] = [];
  const approved: ApprovedFinding[] = [];
  let someRuleLeavesOut = false;
  for (const rule of checks.rules) {
    const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
    if (kind === undefined) continue;
    const resource = identify(object, kind, checks.namespace);
    if (isLeftOut(rule, resource)) {
      someRuleLeavesOut = true;
      continue;
    }
    const { violations, errors } = judge(rule, object);
    if (violations.length === 0 && errors.length === 0) continue;
    if (errors.length > 0) {
      obstructions.push(...obstacles(rule, object, errors).map((obstacle) => ({ rule, resource, obstacle })));
    }
    const approval = findApproval(checks.approvals, rule.name, resource, checks.today);
    for (const violation of violations) {
      const place = [...path, ...violation.path];
      const finding = {
        rule,
        message: violation.message,
        resource,
        path: place.length === 0 ? "" : formatPath(place),
        location: { file, ...document.locate(place) },
      };
      if (approval === undefined) findings.push(finding);
      else approved.push({ ...finding, approval });
    }
  }
  const problems = shapeProblems(obstructions).map(({ path: place, message }): Problem => {
    return { kind: "shape", message, location: { file, ...document.locate([...path, ...place]) } };
  });
  return { findings, problems, approved, isLeftOut: someRuleLeavesOut };
}

/** Helm charts hold templates whose names end like those of manifests. */
function templateHint(text: string): string {
  return text.includes("{{") ? "; if this is a template, render it and check what comes out" : "";
}
