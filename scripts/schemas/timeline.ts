/**
 * What changes from one minor version of Kubernetes to the next.
 */

/** The 36 of Kubernetes 1.36. */
export type Minor = number;

/**
 * Values with the minor versions in which they hold, such as `:string@25-30`; what holds from the first on or up to the
 * last names no version there.
 *
 * @param all The minor versions in question, in order.
 */
export function timeline(values: ReadonlyMap<Minor, string>, all: readonly Minor[]): string[] {
  const spans: { value: string | undefined; first: Minor; last: Minor }[] = [];
  for (const minor of all) {
    const value = values.get(minor);
    const latest = spans.at(-1);
    if (latest !== undefined && latest.value === value) latest.last = minor;
    else spans.push({ value, first: minor, last: minor });
  }
  return spans.flatMap(({ value, first, last }) => {
    if (value === undefined) return [];
    const since = first === all[0] ? "" : first;
    const until = last === all.at(-1) ? "" : last;
    return [since === "" && until === "" ? value : `${value}@${since}-${until}`];
  });
}
