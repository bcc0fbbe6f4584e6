/**
 * Which approvals somebody should look at.
 */
import { covers, day, isActive, type Approval, type ApprovedResource } from "./approvals";
import type { Identity } from "../families/kubernetes/identity";

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
export function concern(approval: Approval, review: Review): Concern | undefined {
  if (!isActive(approval, review.today)) return "expired";
  if (unused(approval, review).length > 0) return "matches nothing";
  const { today, within } = review;
  return within !== undefined && approval.expires <= daysAfter(today, within) ? "expires soon" : undefined;
}

/** The resources of an approval that match nothing any more; none where it is not known what does. */
export function unused({ rule: name, resources }: Approval, { approved }: Review): ApprovedResource[] {
  if (approved === undefined) return [];
  return resources.filter(
    (resource) =>
      !approved.some(({ rule, resource: object }) => rule.name === name && covers(resource, object)),
  );
}

function daysAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return day(moment);
}
