/**
 * One object, judged by every rule.
 */
import type { KubernetesObject } from "../author";
import { isOnFiles } from "../author/catalogue";
import type { Kind } from "../author/kinds";
import { findApproval, type Approval } from "../settings/approvals";
import { judgeItems } from "../judge/evaluate";
import { Faults } from "../judge/fault";
import { ObjectItems } from "../judge/items";
import type { Contents } from "../judge/pulumi/contents";
import { defaultNamespace, identify, type Identity } from "../families/kubernetes/identity";
import { asDecoded } from "../families/kubernetes/normalize";
import type { PlacedObject } from "../families/kubernetes/objects";
import { newest, type Schemas } from "../families/kubernetes/schema";
import { ruleErrorOf } from "../judge/rule-errors";
import { isExcluded, isWithin, type EnforcedRule } from "../settings/settings";
import { itemAt } from "../findings/item";
import { placeOf, type Locator } from "../findings/place";
import type { ResultBuilder, Origin } from "../findings/result";
import { sharedText } from "../findings/shared-text";
import { schemaProblem, shapeProblems, type FailedRule, type ShapeProblem } from "../findings/shape-problems";
import { labelProblem } from "./namespace-labels";
import { rulesOn } from "./rules-on";

/** What objects are checked by. */
export interface Checks {
  /** Those that are not `off`. */
  readonly rules: readonly EnforcedRule[];
  readonly approvals: readonly Approval[];
  /** The namespace of objects that name none; `default` unless given. */
  readonly namespace?: string | undefined;
  /** The day of the check (`YYYY-MM-DD`, UTC), on which approvals may have expired. */
  readonly today: string;
  /** What objects are read by; the schemas of the newest version of Kubernetes unless given. */
  readonly schemas?: Schemas | undefined;
  /** Is given each object as it is read, for questions about all of them; on this thread alone. */
  readonly keep?: ((object: KubernetesObject, namespace?: string) => void) | undefined;
  /** What of an object that was rendered is in a file as it is, for rules on files; undefined where nothing is. */
  readonly writtenPart?: ((object: KubernetesObject) => KubernetesObject | undefined) | undefined;
  /** What a Helm release comes to, by its inputs, or why that is not known; releases are not judged unless given. */
  readonly renderingOf?:
    | ((inputs: Readonly<Record<string, unknown>>) => Contents | { readonly reason: string } | undefined)
    | undefined;
  /** What rules over several objects go by; such rules are not asked unless given. */
  readonly together?: Together | undefined;
}

/** What rules over several objects go by. */
export interface Together {
  /** The kinds of the objects that they judge or read. */
  readonly kinds: readonly Kind[];
  /** The kinds of which what is checked has all objects, or all of them. */
  readonly complete: readonly string[] | "all";
  /** Objects of others, which are not judged. */
  readonly others?: readonly KubernetesObject[];
}

/** Where an object is, and paths in its document. */
export interface Source extends Locator {
  readonly origin: Origin;
  /** Whether it is in a file as somebody wrote it. */
  readonly isFile?: boolean;
}

/** Judges an object as it is written, and adds what comes of it to a result. */
export function checkObject(
  { object: written, path }: PlacedObject,
  source: Source,
  checks: Checks,
  result: ResultBuilder,
): void {
  const { origin, locate, isFile = false } = source;
  const addShape = ({ path: place, message }: ShapeProblem): void => {
    const { cluster } = origin;
    const location = locate([...path, ...place]);
    result.addProblem({ kind: "shape", message, location, ...(cluster === undefined ? {} : { cluster }) });
  };
  const unread = (checks.schemas ?? newest).problems(written);
  for (const problem of unread) addShape(schemaProblem(problem, written));
  const object = asDecoded(written);
  checks.keep?.(object, checks.namespace);
  const failures: FailedRule[] = [];
  const wrongLabel = labelProblem(object, checks.rules);
  if (wrongLabel !== undefined) {
    const { message, path: place } = wrongLabel;
    result.problems.push({ kind: "settings", message, location: locate([...path, ...place]) });
  }
  let someRuleExcludes = false;
  const asRead = judged(object);
  const inFile = isFile ? asRead : judged(checks.writtenPart?.(object));
  const identities = new Map<Kind, Identity>();
  for (const { rule, kind, parameters } of rulesOn(object, checks.rules)) {
    const its = isOnFiles(rule) ? inFile : asRead;
    if (its === undefined) continue;
    const resource = identities.get(kind) ?? identify(object, kind, checks.namespace);
    identities.set(kind, resource);
    if (!isWithin(rule, resource)) continue;
    if (isExcluded(rule, resource)) {
      someRuleExcludes = true;
      continue;
    }
    const { violations, errors } = judgeItems(rule, kind, its.items, parameters, () => resource.namespace);
    if (violations.length === 0 && errors.length === 0) continue;
    // What is wrong with the object is said, and why rules fail on it with that.
    if (unread.length === 0)
      failures.push(...errors.map((error) => ({ rule, resource, error: ruleErrorOf(error) })));
    const approval = findApproval(checks.approvals, rule.name, resource, checks.today);
    const namespaceOf = (each: KubernetesObject): string =>
      identify(each, kind, checks.namespace).namespace ?? defaultNamespace;
    for (const violation of violations) {
      const fault = its.faults.of(rule, violation, namespaceOf);
      const place = placeOf(source, path, violation.path, fault);
      const finding = {
        rule,
        message: sharedText(violation.message),
        resource,
        item: sharedText(itemAt(its.object, violation.path)),
        path: place.path,
        field: place.field,
        location: place.location,
        itemLocation: place.itemLocation,
        ...(place.missing === undefined ? {} : { missing: place.missing }),
        ...origin,
      };
      result.addFinding(finding, approval);
    }
  }
  for (const problem of shapeProblems(failures)) addShape(problem);
  if (someRuleExcludes) result.excluded++;
}

/** An object with what is found in it once for all rules. */
interface Judged {
  readonly object: KubernetesObject;
  readonly items: ObjectItems;
  readonly faults: Faults;
}

function judged(object: KubernetesObject): Judged;
function judged(object: KubernetesObject | undefined): Judged | undefined;
function judged(object: KubernetesObject | undefined): Judged | undefined {
  return object && { object, items: new ObjectItems(object), faults: new Faults(object) };
}
