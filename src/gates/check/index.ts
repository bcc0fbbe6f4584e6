/** The check gate: manifests as people and tools write them. */
export { readApprovals, type Approvals, type ApprovalsProblem } from "./approvals";
export { checkText, type Checks } from "./check";
export { decode } from "./decode";
export { describeResource } from "./describe";
export * from "./result";
