/**
 * Enforcement levels in the words of the admission engines.
 */
import type { Level } from "../author/levels";

/** What an engine does about a violation. */
export interface Action {
  /** The `failureAction` of a ClusterPolicy. */
  readonly failureAction: "Enforce" | "Audit";
  /** Whether a ClusterPolicy that only audits also warns whoever makes the request. */
  readonly emitWarning: boolean;
  /** The `validationActions` of a ValidatingPolicy, or of the binding of a ValidatingAdmissionPolicy. */
  readonly validationActions: readonly ["Deny" | "Warn" | "Audit"];
  /** What happens to a request that cannot be judged: only what may be denied may be held up. */
  readonly failurePolicy: "Fail" | "Ignore";
}

/**
 * What engines do at a level.
 *
 * @throws Error at `off`, which has no policy.
 */
export function actionAt(level: Level): Action {
  if (level === "off") throw new Error("a rule that is off has no policy");
  return actions[level];
}

const actions: Readonly<Record<Exclude<Level, "off">, Action>> = {
  deny: {
    failureAction: "Enforce",
    emitWarning: false,
    validationActions: ["Deny"],
    failurePolicy: "Fail",
  },
  warn: {
    failureAction: "Audit",
    emitWarning: true,
    validationActions: ["Warn"],
    failurePolicy: "Ignore",
  },
  audit: {
    failureAction: "Audit",
    emitWarning: false,
    validationActions: ["Audit"],
    failurePolicy: "Ignore",
  },
};
