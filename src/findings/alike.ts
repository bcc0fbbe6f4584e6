/**
 * What one rule says several times of one place, as one finding: a container that requests neither CPU nor memory is mended
 * once.
 */
import { groupBy } from "../author/group-by";
import { identityKey } from "../families/kubernetes/identity";
import { mostRelated } from "./bounds";
import type { Finding } from "./result";

/**
 * Findings in order of their places and rules, with those of one rule, item and place that begin alike as one, where the
 * first of them is.
 */
export function withoutAlike<Item extends Finding>(findings: readonly Item[]): Item[] {
  const all: Item[] = [];
  let start = 0;
  for (let end = 1; end <= findings.length; end++) {
    if (mayBeAlike(findings[end - 1], findings[end])) continue;
    if (end - start === 1) all.push(...findings.slice(start, end));
    else all.push(...withoutAlikeOf(findings.slice(start, end)));
    start = end;
  }
  return all;
}

/** Whether two that are next to each other are of one rule and place, as few are. */
function mayBeAlike(one: Finding | undefined, other: Finding | undefined): boolean {
  if (one === undefined || other === undefined || one.rule.name !== other.rule.name) return false;
  const { location: a } = one;
  const { location: b } = other;
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

function withoutAlikeOf<Item extends Finding>(findings: readonly Item[]): Item[] {
  return [...groupBy(findings, placeOf).values()].flatMap((its) => {
    const [first, ...others] = its;
    if (first === undefined || others.length === 0) return its;
    const missing = around(its);
    return [
      {
        ...first,
        message: together(its.map(({ message }) => message)),
        ...(missing === undefined ? {} : { missing }),
        ...(first.related === undefined ? {} : { related: relatedOf(its) }),
      },
    ];
  });
}

/** How many endings of messages are named; the others are counted. */
const mostNamed = 20;

/** Messages as one: what all begin with is said once, as in `container web requests no cpu, memory`. */
export function together(messages: readonly string[]): string {
  const all = [...new Set(messages)].map((message) => message.split(" "));
  const [first = []] = all;
  if (all.length === 1) return first.join(" ");
  const differing = first.findIndex((word, at) =>
    all.some((words) => words[at] !== word || at === words.length - 1),
  );
  const ends = all.slice(0, mostNamed).map((words) => words.slice(differing).join(" "));
  const more = all.length === ends.length ? "" : ` and ${all.length - ends.length} more`;
  if (differing === 0) return ends.join("; ") + more;
  return [...first.slice(0, differing), ends.join(", ") + more].join(" ");
}

/** What is one thing to mend, as a text of its own. What begins alike is about one thing. */
function placeOf(finding: Finding): string {
  const { rule, message, resource, item, path, field, location, itemLocation } = finding;
  const { rendered, pulumi, program, cluster } = finding;
  // In a cluster an object has no lines.
  const origin = [rendered, pulumi?.urn, program, cluster === undefined ? "" : [cluster, field]];
  const start = message.split(" ", 2);
  return JSON.stringify([
    rule.name,
    ...start,
    identityKey(resource),
    item,
    path,
    location,
    itemLocation,
    origin,
  ]);
}

/** The field that is missing of what is missing of each, such as `resources.requests`; that of the first where there is none. */
function around(findings: readonly Finding[]): string | undefined {
  const [first, ...others] = findings.map(({ missing = "" }) => missing);
  if (first === undefined || first === "") return undefined;
  let length = first.length;
  while (!others.every((other) => other.startsWith(first.slice(0, length)) && endsField(other, length)))
    length = Math.max(first.lastIndexOf(".", length - 1), first.lastIndexOf("[", length - 1), 0);
  return length > (findings[0]?.field.length ?? 0) ? first.slice(0, length) : first;
}

function endsField(path: string, length: number): boolean {
  return [undefined, ".", "["].includes(path[length]);
}

function relatedOf(findings: readonly Finding[]): NonNullable<Finding["related"]> {
  const all = findings.flatMap(({ related = [] }) => related);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].slice(0, mostRelated);
}
