/**
 * Reviewed, expiring exceptions to a rule for named objects.
 */
import { defaultNamespace, type Identity } from "./identity";

/** One entry of `approvals.yaml`. */
export interface Approval {
  /** The name of the rule. */
  readonly rule: string;
  /** The objects that may break it. */
  readonly resource: {
    readonly kind: string;
    /** `default` unless given; cluster-scoped kinds have none. */
    readonly namespace?: string;
    /** A name, in which `*` stands for any characters. */
    readonly name: string;
  };
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day on which the approval holds, in UTC, as `YYYY-MM-DD`. */
  readonly expires: string;
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
  return `^${escaped.replaceAll("*", ".*")}$`;
}

/** Whether an approval is for this object, whatever the rule and the day. */
export function covers({ resource }: Approval, object: Identity): boolean {
  return (
    resource.kind === object.kind &&
    (object.namespace === undefined || (resource.namespace ?? defaultNamespace) === object.namespace) &&
    new RegExp(namePattern(resource.name), "u").test(object.name)
  );
}

/** The approval that lets an object break a rule on a day (`YYYY-MM-DD`, UTC), if there is one. */
export function findApproval(
  approvals: readonly Approval[],
  rule: string,
  object: Identity,
  today: string,
): Approval | undefined {
  return approvals.find(
    (approval) => approval.rule === rule && isActive(approval, today) && covers(approval, object),
  );
}
