/**
 * What somebody who mistyped a name may have meant.
 */

/** The candidate that ends in a word or is nearest to it, if one is near enough to be meant. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = Array.from(candidates);
  const whole = all.find((candidate) => candidate.endsWith(`-${word.toLowerCase()}`));
  if (whole !== undefined) return whole;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of all) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance * 5 > Math.max(word.length, candidate.length) * 2) continue;
    if (best === undefined || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate;
}

/** How many letters must be put in, taken out or replaced to make one word of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
