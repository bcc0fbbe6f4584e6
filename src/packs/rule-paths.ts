/**
 * Where rules are, from which their names come.
 */
import { longestObjectName, namesOf } from "../author/catalogue";

/** The names that rules have: what they do, in words joined by dashes. */
const rulePath = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/(disallow|require|restrict)(-[a-z0-9]+)+$/u;

/** A rule by its pack and its place in there. */
export interface PackedPath {
  /** The prefix of its pack; "" for the rules of a pack's own repository. */
  readonly prefix: string;
  /** `<category>/<rule-name>`, without the prefix. */
  readonly path: string;
}

/** Why a rule cannot be called so beside others, though its path is well-formed; undefined if it can. */
export function clashProblem(rule: PackedPath, others: readonly PackedPath[]): string | undefined {
  const { objectName } = namesOf(rule.path, rule.prefix);
  if (objectName.length > longestObjectName) {
    return `it would be ${objectName} in a cluster, which is longer than ${longestObjectName} characters`;
  }
  const other = others.find((each) => namesOf(each.path, each.prefix).objectName === objectName);
  return other && `${namesOf(other.path, other.prefix).path} is called so already, in a cluster if not here`;
}

/** What is wrong with the place of a rule, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (rulePath.test(path)) return undefined;
  return (
    "a rule is <category>/<rule-name> in lower case with dashes, and its name starts with disallow- (a thing " +
    "must be absent), require- (present) or restrict- (its value comes from a set)"
  );
}
