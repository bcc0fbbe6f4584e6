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

/** Something that can be found by words. */
export interface Findable {
  readonly name: string;
  /** What is said of it. */
  readonly text: string;
  /** Higher for what is rather meant where words fit several as well. */
  readonly weight: number;
}

/**
 * What words find: the candidates whose names have all of them, else those of which all of them are said, else those whose
 * names have half of them; best first. Words of an order, such as `no` and `require`, do not count.
 */
export function findByWords<Candidate extends Findable>(
  query: string,
  candidates: readonly Candidate[],
): Candidate[] {
  const words = wordsOf(query).filter((word) => !orders.has(word));
  if (words.every((word) => word.length < 3)) return [];
  const scored = candidates.map((candidate) => {
    const said = wordsOf(candidate.text);
    const times = words.map((word) => said.filter((each) => each.startsWith(word)).length);
    const named = words.filter((word) => letters(candidate.name).includes(word)).length;
    return {
      candidate,
      named,
      least: Math.min(...times),
      isWhole: isWhole(candidate.name, words),
    };
  });
  const [best] = [
    scored.filter(({ named }) => named === words.length),
    scored.filter(({ least }) => least > 0),
    scored.filter(({ named }) => named * 2 >= words.length),
  ].filter((some) => some.length > 0);
  return (best ?? [])
    .sort(
      (a, b) =>
        Number(b.isWhole) - Number(a.isWhole) ||
        b.named - a.named ||
        b.candidate.weight - a.candidate.weight ||
        b.least - a.least,
    )
    .map(({ candidate }) => candidate);
}

/** What a word may mean by its letters, else by its words. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const all = Array.from(candidates);
  return suggest(word, all) ?? suggestByWords(word, all);
}

/** The name that words fit best: one that has all of them, else the longest that they have. */
export function suggestByWords(query: string, names: Iterable<string>): string | undefined {
  const all = Array.from(names);
  const [found] = findByWords(
    query,
    all.map((name) => ({ name, text: "", weight: -name.length })),
  );
  if (found !== undefined && wordsOf(query).every((word) => letters(found.name).includes(word)))
    return found.name;
  const within = all.filter((name) => name.length > 3 && letters(query).includes(letters(name)));
  return within.sort((a, b) => b.length - a.length)[0];
}

/** Whether a name says nothing but these words and an order. */
function isWhole(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name).filter((word) => !orders.has(word));
  return [words.join(""), `${words.join("")}s`].includes(own.join(""));
}

const orders: ReadonlySet<string> = new Set(["no", "not", "disallow", "require", "restrict", "rule"]);

function wordsOf(text: string): string[] {
  const apart = text.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, " ").toLowerCase();
  return apart.split(/[^a-z\d]+/u).filter((word) => word !== "");
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
}
