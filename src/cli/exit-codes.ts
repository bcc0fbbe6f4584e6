/** What the exit code of every command means. */
export const exitCodes = {
  ok: 0,
  /** Something breaks a rule. */
  violations: 1,
  /** The command was called wrongly, and did nothing. */
  usage: 2,
  /** Something could not be checked, which outranks violations. */
  problems: 3,
} as const;
