/** The check gate: manifests as people and tools write them. */
export { readApprovals, type Approvals } from "./approvals";
export { baselineOf, baselineText, newSince, readBaseline, united, type KnownFinding } from "./baseline";
export { TooMuch } from "./bounds";
export { checkText } from "./check";
export type { Checks } from "./check-object";
export { decode } from "./decode";
export { describeApproved, describePlace, describeResource } from "./describe";
export { mergeRenderings, placesIn, relocated, type Rendering } from "./renderings";
export * from "./result";
export type { PlacedProblem } from "./reviewed-file";
export { readSettings, type ReadSettings } from "./settings";
