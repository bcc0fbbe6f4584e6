/**
 * The problems of one object: what keeps ten rules from judging it is one problem, not ten.
 */
import type { KubernetesObject, Rule } from "../author";
import type { Path } from "../author/shape";
import { describeIdentity, describeWritten } from "../families/kubernetes/describe";
import type { Names } from "../families/kubernetes/identity";
import type { SchemaProblem } from "../families/kubernetes/schema";
import type { RuleError } from "../judge/rule-errors";

/** A rule that cannot judge an object. */
export interface FailedRule {
  readonly rule: Rule;
  readonly resource: Names;
  readonly error: RuleError;
}

/** What is wrong at a place of an object. */
export interface ShapeProblem {
  readonly path: Path;
  readonly message: string;
}

/** What is wrong with an object before any rule sees it. */
export function schemaProblem(
  { path, message }: SchemaProblem,
  object: Pick<KubernetesObject, "kind" | "metadata">,
): ShapeProblem {
  return { path, message: `${message} (${describeWritten(object)})` };
}

/** What rules find wrong with an object, one problem for each place in it. */
export function shapeProblems(failures: readonly FailedRule[]): ShapeProblem[] {
  const byPlace = new Map<string, { first: FailedRule; rules: Set<string> }>();
  for (const failure of failures) {
    const place = JSON.stringify(failure.error.path);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, { first: failure, rules: new Set([failure.rule.name]) });
    else known.rules.add(failure.rule.name);
  }
  return [...byPlace.values()].map(({ first: { resource, error }, rules }) => ({
    path: error.path,
    message: `${error.message}, so ${describeIdentity(resource)} cannot be judged by ${names([...rules])}`,
  }));
}

/** At most three names, and how many more there are. */
function names(all: readonly string[]): string {
  const shown = all.slice(0, 3);
  if (all.length > shown.length) return `${shown.join(", ")} and ${all.length - shown.length} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
