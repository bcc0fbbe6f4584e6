/**
 * Reviewed, expiring exceptions to a rule for named objects.
 */
import { describeIdentity } from "../families/kubernetes/describe";
import { defaultNamespace, type Identity } from "../families/kubernetes/identity";

/** The objects of a kind that an approval is for, at every gate. */
export interface ApprovedResource {
  readonly kind: string;
  /** A name, in which `*` stands for any characters; `default` unless given; cluster-scoped kinds have none. */
  readonly namespace?: string;
  /** A name, in which `*` stands for any characters. */
  readonly name: string;
}

/** The resources of a Pulumi program that an approval is for, at preview alone. */
export interface PulumiResource {
  readonly project: string;
  /** The stack, without its organisation. */
  readonly stack: string;
  /** The name of the resource in the program, in which `*` stands for any characters. */
  readonly name: string;
}

/** One entry of `approvals.yaml`. */
export interface Approval {
  /** The name of the rule. */
  readonly rule: string;
  /** The objects that may break it, by the names that they have in a cluster. */
  readonly resources: readonly ApprovedResource[];
  /** The objects that may break it, by the names that they have in a Pulumi program. */
  readonly pulumi: readonly PulumiResource[];
  readonly reason: string;
  readonly approvedBy: string;
  /** Where it was asked for and discussed. */
  readonly ticket?: string;
  /** The environments in which it holds; everywhere unless given. */
  readonly environments?: readonly string[];
  /** The last day on which the approval holds, in UTC, as `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Whether an approval holds in an environment; undefined outside all of them. */
export function isIn({ environments }: Approval, environment: string | undefined): boolean {
  return environments === undefined || (environment !== undefined && environments.includes(environment));
}

/** Whether an approval still holds on a day, given as `YYYY-MM-DD` in UTC. */
export function isActive(approval: Approval, today: string): boolean {
  return today <= approval.expires;
}

/** The day of a moment in UTC, as `YYYY-MM-DD`. */
export function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** A name with `*` globs as a regular expression that means the same in JavaScript and in RE2. */
export function namePattern(name: string): string {
  const escaped = name.replaceAll(/[\\^$.|?+()[\]{}]/gu, "\\$&");
  return `^${escaped.replaceAll("*", "(?:.|\\n)*")}$`;
}

/** Whether a name fits one with `*` globs, as its pattern says; unlike the pattern, in time that no glob draws out. */
function fits(name: string, glob: string): boolean {
  const [first = "", ...middle] = glob.split("*");
  const last = middle.pop();
  if (last === undefined) return name === glob;
  const within = name.slice(first.length, name.length - last.length);
  if (first + within + last !== name) return false;
  let at = 0;
  for (const part of middle) {
    const found = within.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

/** Whether an object is one of those that an approval is for. */
export function covers(resource: ApprovedResource, object: Identity): boolean {
  return (
    resource.kind === object.kind &&
    (object.namespace === undefined || fits(object.namespace, resource.namespace ?? defaultNamespace)) &&
    fits(object.name, resource.name)
  );
}

/**
 * Whether a resource of a Pulumi program is one of those that an approval is for; where the stack is not known, in whichever
 * stack.
 */
export function coversPulumi(
  approved: PulumiResource,
  { project, stack = approved.stack, name }: Omit<PulumiResource, "stack"> & { readonly stack?: string },
): boolean {
  return approved.project === project && approved.stack === stack && fits(name, approved.name);
}

/** The approval that lets an object break a rule on a day (`YYYY-MM-DD`, UTC), if there is one. */
export function findApproval(
  approvals: readonly Approval[],
  rule: string,
  object: Identity,
  today: string,
): Approval | undefined {
  return approvals.find(
    (approval) =>
      approval.rule === rule &&
      isActive(approval, today) &&
      approval.resources.some((resource) => covers(resource, object)),
  );
}

/** What an approval is for in a few words; objects of cluster-scoped kinds have no namespace. */
export function describeApproved({ resources, pulumi }: Pick<Approval, "resources" | "pulumi">): string {
  return [
    ...resources.map(({ kind, namespace, name }) => describeIdentity({ kind, namespace, name })),
    ...pulumi.map(({ project, stack, name }) => `${name} in the Pulumi stack ${project}/${stack}`),
  ].join(", ");
}

/** Until when an approval holds, who answers for it, where it was discussed, and why it is right. */
export function describeDecision({ expires, approvedBy, ticket, reason }: Approval): string {
  return `until ${expires}, by ${approvedBy}${ticket === undefined ? "" : ` (${ticket})`}: ${reason}`;
}
