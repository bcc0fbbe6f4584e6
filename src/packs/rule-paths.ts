/**
 * Where rules are, from which their names come.
 */

/** The names that rules have: what they do, in words joined by dashes. */
const rulePath = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/(disallow|require|restrict)(-[a-z0-9]+)+$/u;

/** What is wrong with the place of a rule, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (rulePath.test(path)) return undefined;
  return (
    "a rule is <category>/<rule-name> in lower case with dashes, and its name starts with disallow- (a thing " +
    "must be absent), require- (present) or restrict- (its value comes from a set)"
  );
}
