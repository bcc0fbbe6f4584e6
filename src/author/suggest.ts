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
    const most = Math.floor((Math.max(word.length, candidate.length) * 2) / 5);
    // To compare long words takes long, and no distance is below what they differ in length.
    if (Math.abs(word.length - candidate.length) > most) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > most) continue;
    if (best === undefined || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate;
}

/** How many letters must be put in, taken out, replaced or exchanged with the next to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let beforeThat: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (previous[column - 1] ?? 0) + Number(!isSame),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const isExchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isExchanged && row > 1 && column > 1) least = Math.min(least, (beforeThat[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeThat = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
