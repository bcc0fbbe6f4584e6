/**
 * Rules that guard one thing on both sides: in AWS and in the cluster.
 */

/** One thing that AWS resources and Kubernetes objects can each undo, and the rules on either side, by path. */
export interface Twins {
  /** In a few words, such as `who administers the cluster`. */
  readonly thing: string;
  /** What goes wrong where only one side is kept. */
  readonly why: string;
  readonly aws: readonly string[];
  readonly kubernetes: readonly string[];
}

/** The rules on the other side of whatever a rule guards, by path. */
export function twinsOf(path: string, twins: readonly Twins[]): readonly string[] {
  const others = twins.flatMap(({ aws, kubernetes }) => [
    ...(aws.includes(path) ? kubernetes : []),
    ...(kubernetes.includes(path) ? aws : []),
  ]);
  return [...new Set(others)];
}
