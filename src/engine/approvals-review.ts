/**
 * Which approvals somebody should look at.
 */
import { covers, day, isActive, type Approval } from "./approvals";
import type { Identity } from "./identity";

/** What speaks against an approval, most urgent first. */
export type Concern = "expired" | "expires soon" | "matches nothing";

/** An object that an approval lets break a rule. */
export interface ApprovedObject {
  readonly rule: { readonly name: string };
  readonly resource: Identity;
}

/** How an approval is looked at. */
export interface Review {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** An approval whose last day is at most so many days away expires soon; none does if it is undefined. */
  readonly within: number | undefined;
  /** What approvals let pass now; undefined if that is not known. */
  readonly approved?: readonly ApprovedObject[] | undefined;
}

/** What speaks against an approval, if anything. */
export function concern(approval: Approval, { today, within, approved }: Review): Concern | undefined {
  if (!isActive(approval, today)) return "expired";
  const isUsed = approved?.some(({ rule, resource }) => {
    return rule.name === approval.rule && covers(approval, resource);
  });
  if (isUsed === false) return "matches nothing";
  return within !== undefined && approval.expires <= daysAfter(today, within) ? "expires soon" : undefined;
}

function daysAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return day(moment);
}
