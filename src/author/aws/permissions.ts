/**
 * What statements of IAM policy documents allow, and to whom.
 */
import { anyOf } from "./any-of";
import { narrows } from "./conditions";
import type { PolicyStatement, Principals } from "./policy-documents";

/**
 * Whether a text fits a pattern of IAM, in which `*` stands for any characters and `?` for one.
 *
 * @param pattern From a document, so that it must not take long whatever it is.
 */
export function fits(text: string, pattern: string): boolean {
  let [at, in_] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < text.length) {
    if (pattern[in_] === "*") {
      star = in_++;
      resume = at;
    } else if (in_ < pattern.length && (pattern[in_] === "?" || pattern[in_] === text[at])) {
      in_++;
      at++;
    } else if (star !== -1) {
      in_ = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[in_] === "*") in_++;
  return in_ === pattern.length;
}

/** Whether a pattern covers an action; the case of letters does not matter in actions. */
export function coversAction(pattern: string, action: string): boolean {
  return fits(action.toLowerCase(), pattern.toLowerCase());
}

/** Whether a statement is about an action, in its Action or its NotAction. */
export function isAbout({ actions, notActions }: PolicyStatement, action: string): boolean {
  if (actions !== undefined) return anyOf(actions, (pattern) => coversAction(pattern, action));
  return notActions !== undefined && !anyOf(notActions, (pattern) => coversAction(pattern, action));
}

/** Actions of services that have nothing to do with each other. */
const scattered = ["s3:GetObject", "iam:CreateUser", "elasticloadbalancing:AddTags", "ec2:RunInstances"];

/** Whether a pattern covers the actions of every service, such as `*` and `*:*`. */
export function isEveryAction(pattern: string): boolean {
  return scattered.every((action) => coversAction(pattern, action));
}

/** Whether a statement is about all actions, or about all but some. */
export function isAboutEveryAction({ actions, notActions }: PolicyStatement): boolean {
  return actions === undefined ? notActions !== undefined : anyOf(actions, isEveryAction);
}

const partitions = ["aws", "aws-cn", "aws-us-gov"];
/** What comes after the partition in names of resources that have nothing to do with each other. */
const scatteredResources = [
  "iam::123456789012:role/admin",
  "s3:::bucket/key",
  "ec2:eu-west-1:210987654321:instance/i-0abc",
];

/** Whether a pattern covers the resources of every service, such as `*` and `arn:aws:*`. */
export function isEveryResource(pattern: string): boolean {
  return partitions.some((partition) =>
    scatteredResources.every((rest) => fits(`arn:${partition}:${rest}`, pattern)),
  );
}

/**
 * Whether a pattern covers every resource of a type in an account, such as `role/` of `iam`: `*` and
 * `arn:aws:iam::123456789012:role/*`.
 */
function coversEvery(pattern: string, service: string, type: string): boolean {
  const [, , its = "*", , , ...names] = pattern.split(":");
  const name = names.length === 0 ? pattern.slice(pattern.lastIndexOf(":") + 1) : names.join(":");
  return fits(service, its) && ["admin", "shop/web-0"].every((each) => fits(`${type}${each}`, name));
}

/** Whether a statement is about every resource of a type, such as `role/` of `iam`, or about all but some. */
export function isAboutEvery(
  { resources, notResources }: PolicyStatement,
  service: string,
  type: string,
): boolean {
  if (resources === undefined) return notResources !== undefined;
  return anyOf(resources, (pattern) => coversEvery(pattern, service, type));
}

/** Whether a statement is about all resources, or about all but some. */
export function isAboutEveryResource({ resources, notResources }: PolicyStatement): boolean {
  return resources === undefined ? notResources !== undefined : anyOf(resources, isEveryResource);
}

/** The types of resources that some actions are about, of which the first that fits counts. */
const typesOfActions = [
  { actions: /^eks:/u, service: "eks", types: ["access-entry/", "cluster/"] },
  { actions: /^(?:iam|sts):.*role/u, service: "iam", types: ["role/"] },
  { actions: /^iam:.*group/u, service: "iam", types: ["group/"] },
  { actions: /^iam:.*policyversion$/u, service: "iam", types: ["policy/"] },
  { actions: /^iam:/u, service: "iam", types: ["user/"] },
];

/** Whether a statement is about every resource that an action may be about, such as every role of the account. */
function isAboutEveryOneOf(statement: PolicyStatement, action: string): boolean {
  if (isAboutEveryResource(statement)) return true;
  const its = typesOfActions.find(({ actions }) => actions.test(action.toLowerCase()));
  return its !== undefined && its.types.some((type) => isAboutEvery(statement, its.service, type));
}

/** Whether a statement allows one of some actions on every resource that it may be about, whatever its conditions. */
export function allowsEverywhere(statement: PolicyStatement, actions: readonly string[]): boolean {
  return (
    statement.allows &&
    actions.some((action) => isAbout(statement, action) && isAboutEveryOneOf(statement, action))
  );
}

/** Those of some actions that a statement is about. */
export function named(statement: PolicyStatement, actions: readonly string[]): string[] {
  return actions.filter((action) => isAbout(statement, action));
}

/** Whether anybody is among some principals. A user of the internet is one who logs in at anybody's provider, too. */
function isAnybody(principals: Principals): boolean {
  if (principals === "*") return true;
  return anyOf(Object.keys(principals), (type) => anyOf(principals[type] ?? [], isNameOfAnybody));
}

/** Whether a name stands for all, or is an ARN of all accounts, which means the same where AWS takes it. */
function isNameOfAnybody(name: string): boolean {
  return name === "*" || /^arn:[^:]*:[^:]*:[^:]*:[^:]*[*?][^:]*:/u.test(name);
}

/** Whether a statement is about anybody, or about everybody but some. */
export function isAboutAnybody({ principals, notPrincipals }: PolicyStatement): boolean {
  return principals === undefined ? notPrincipals !== undefined : isAnybody(principals);
}

/** Whether a statement lets in anybody, whatever account they are of: no condition keeps the rest out. */
export function letsInAnybody(statement: PolicyStatement): boolean {
  return statement.allows && isAboutAnybody(statement) && !statement.conditions.some(narrows);
}

/** The principals of one type that a statement is about, such as those that are `Federated`; not those of `*`. */
export function principalsOfType({ principals }: PolicyStatement, type: string): readonly string[] {
  return principals === undefined || principals === "*" ? [] : (principals[type] ?? []);
}
