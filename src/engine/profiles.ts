/**
 * How strictly rules are enforced, and the named sets of levels that teams start from.
 */
import type { Rule } from "../author";

/** Where rules are enforced. */
export const gates = ["preview", "check", "admission"] as const;
/** Where a rule is enforced. */
export type Gate = (typeof gates)[number];

/**
 * What happens to what breaks a rule: `deny` stops it, `warn` tells whoever made it, `audit` notes it for whoever
 * looks for it, `off` does not look.
 */
export const levels = ["deny", "warn", "audit", "off"] as const;
/** What happens to what breaks a rule. */
export type Level = (typeof levels)[number];

/** The level of each rule in a profile, at every gate. */
export const profiles = {
  /** What most teams want: rules of low severity advise, all others deny. */
  recommended: ({ severity }: Rule): Level => (severity === "low" ? "warn" : "deny"),
  /** Every rule denies. */
  strict: (): Level => "deny",
} as const;

/** The name of a profile. */
export type Profile = keyof typeof profiles;

/** The profile of those who choose none. */
export const defaultProfile: Profile = "recommended";
