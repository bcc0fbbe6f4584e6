/**
 * Where rules are enforced, and how strictly.
 */

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
