/**
 * The type check of policies, where Kubernetes has a schema to check by.
 */
import type { CelProblem } from "../engines";

/** Groups whose kinds come from other programs, such as the aggregator, or with definitions of their own. */
const groupsOfOthers = ["apiregistration.k8s.io", "gateway.networking.k8s.io"];

/** The problems but for those of kinds whose schemas are not the API server's. */
export function withSchema(problems: readonly CelProblem[]): CelProblem[] {
  return problems.filter(
    ({ problem }) =>
      !groupsOfOthers.some((group) => problem.startsWith(`cannot be type-checked: no matches for ${group}/`)),
  );
}
