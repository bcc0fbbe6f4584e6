/**
 * What LimitRanges give to containers that say nothing themselves, as the API server fills them in.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_LimitRangeItem)
 */
import { limitRange } from "../kinds";
import type { Inventory } from "./inventory";
import { entriesOf, mapping } from "./reading";
import { specOf } from "./relations";

/** What containers may be given of a resource, by the fields of a LimitRange that it comes from. */
const sources = {
  limits: ["default", "max"],
  requests: ["defaultRequest", "default", "max", "min"],
} as const;

/** Whether a LimitRange at hand gives the containers of a namespace a limit or a request of a resource. */
export function isGiven(
  what: keyof typeof sources,
  resource: string,
  namespace: string | undefined,
  inventory: Inventory,
): boolean {
  const limits = inventory.in(namespace, limitRange).flatMap((range) => entriesOf(specOf(range)["limits"]));
  return limits.some(
    ([, limit]) =>
      limit["type"] === "Container" &&
      sources[what].some((field) => mapping(limit[field])[resource] !== undefined),
  );
}
