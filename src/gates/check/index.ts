/** The check gate: manifests as people and tools write them. */
export { readApprovals, type Approvals } from "./approvals";
export { baselineOf, baselineText, newSince, readBaseline, united, type KnownFinding } from "./baseline";
export { checkText, type Checks } from "./check";
export { decode } from "./decode";
export { describeApproved, describeResource } from "./describe";
export * from "./result";
export type { PlacedProblem } from "./reviewed-file";
export { readSettings, type ReadSettings } from "./settings";
