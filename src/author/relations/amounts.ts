/**
 * Numbers that may be percentages, rounded as the controllers round them.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/util/intstr/intstr.go
 */

/**
 * How many of a total an `IntOrString` such as 2 or `50%` is; undefined where it is neither. Disruption budgets round up,
 * and so does `maxSurge`; `maxUnavailable` of a Deployment rounds down.
 */
export function amountOf(value: unknown, total: number, rounding: "up" | "down"): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? value : undefined;
  const [, percent] = typeof value === "string" ? (/^(\d+)%$/u.exec(value) ?? []) : [];
  if (percent === undefined) return undefined;
  const exact = (Number(percent) * total) / 100;
  return rounding === "up" ? Math.ceil(exact) : Math.floor(exact);
}

/** How many evictions a disruption budget allows of so many healthy pods; undefined where it says nothing valid. */
export function allowedDisruptions(
  { minAvailable, maxUnavailable }: Readonly<Record<string, unknown>>,
  pods: number,
): number | undefined {
  if (maxUnavailable !== undefined) {
    const unavailable = amountOf(maxUnavailable, pods, "up");
    return unavailable === undefined ? undefined : Math.min(unavailable, pods);
  }
  // A budget that says neither keeps one pod.
  const needed = amountOf(minAvailable ?? 1, pods, "up");
  return needed === undefined ? undefined : Math.max(0, pods - needed);
}
