/**
 * How strictly rules are enforced, and the named sets of levels that teams start from.
 */
import type { Rule } from "../author";
import { podSecurityStandards } from "../author/frameworks";

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
  /** The baseline of the Pod Security Standards, and nothing else. */
  "pod-security-baseline": (rule: Rule): Level => (covers(rule, ["baseline"]) ? "deny" : "off"),
  /** The restricted level of the Pod Security Standards, which holds the baseline, and nothing else. */
  "pod-security-restricted": (rule: Rule): Level =>
    covers(rule, ["baseline", "restricted"]) ? "deny" : "off",
  /** What a careful team blocks from the first day on; each rule says what that means for it, and why. */
  recommended: ({ recommended }: Rule): Level => recommended.level,
  /** Every rule denies. */
  strict: (): Level => "deny",
} as const;

/** Whether a rule covers a control of one of these levels of the Pod Security Standards. */
function covers({ references }: Rule, levels: readonly string[]): boolean {
  return references.some(
    ({ framework, control = "" }) =>
      framework === podSecurityStandards.id && levels.includes(control.split("/")[0] ?? ""),
  );
}

/** The name of a profile. */
export type Profile = keyof typeof profiles;

/** The profile of those who choose none. */
export const defaultProfile: Profile = "recommended";
