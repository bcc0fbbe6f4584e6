/** A finding is at the field that breaks the rule, or where that is missing at the nearest value around it. */
import { isMap, isPair, isSeq, LineCounter, parseAllDocuments, type Node, type Pair } from "yaml";
import { kubernetesRules } from "../support/rules";
import type { KubernetesObject, Rule } from "../../src/author";
import { formatPath, type Path } from "../../src/author/shape";
import type { Finding } from "../../src/findings/result";
import { exampleYaml } from "../../src/report/example-yaml";
import { checkText } from "../../src/sources/check-text";
import { corpusFiles, describeWithCorpus } from "../support/corpus";
import { withSettings } from "../support/settings";
import { rows } from "./place-rows";

const today = "2026-11-21";
const byName = new Map(kubernetesRules.map((rule) => [rule.name, rule]));

function findingsOf(rule: Rule, text: string): readonly Finding[] {
  return checkText("it.yaml", text, { rules: withSettings([rule], "check", {}), approvals: [], today })
    .findings;
}

/** What a finding says of its place: where it starts, the field, and the text from there to its end. */
function placeOf(text: string, { location: { line, column, end }, field, missing }: Finding): string {
  const lines = text.split("\n").slice(line - 1, end?.line);
  const last = lines.pop() ?? "";
  const cut = [...lines, last.slice(0, (end?.column ?? 1) - 1)].join("\n").slice(column - 1);
  const what =
    missing === undefined ? field : `${field} without ${missing.slice(field.length).replace(/^\./u, "")}`;
  return `${line}: ${what}: ${cut.replaceAll(/\n\s*/gu, "; ")}`;
}

describe("each message of a rule is at its field", () => {
  test.each(rows)("$rule: $places", ({ rule: name, text, places }) => {
    const rule = byName.get(name);
    expect(rule).toBeDefined();
    if (rule === undefined) return;
    expect(findingsOf(rule, text).map((finding) => placeOf(text, finding))).toEqual(places);
  });

  test("there are rows of every category", () => {
    const categories = new Set(rows.map(({ rule }) => byName.get(rule)?.category));
    expect([...categories].sort()).toEqual(
      [...new Set(kubernetesRules.map(({ category }) => category))].sort(),
    );
  });
});

interface Place {
  readonly start: string;
  readonly end: string;
}

/** The nodes of each document by their paths, with where they are, by another reader of YAML than that which is tested. */
function nodesIn(text: string): Map<string, Place>[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: counter, version: "1.1", logLevel: "silent" });
  return documents.map(({ contents }) => nodesOf(contents, text, counter));
}

function nodesOf(contents: unknown, text: string, counter: LineCounter): Map<string, Place> {
  const nodes = new Map<string, Place>();
  const place = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${line}:${col}`;
  };
  const add = (path: Path, from: Node, to: Node | null): void => {
    const [start = 0] = from.range ?? [];
    const end = (to ?? from).range?.[1] ?? 0;
    const length = text.slice(start, end).trimEnd().length;
    nodes.set(formatPath(path), { start: place(start), end: place(start + length) });
  };
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items as Pair<Node, Node>[]) {
        if (!isPair(pair)) continue;
        const place = [...path, String(pair.key)];
        add(place, pair.key, pair.value);
        visit(pair.value, place);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        add([...path, index], item as Node, item as Node);
        visit(item, [...path, index]);
      });
    }
  };
  visit(contents, []);
  return nodes;
}

const removed = Symbol("removed");

/** A copy of a value with another at a path. */
function changed(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return (value as unknown[]).flatMap((each, at) => {
      const after = at === step ? changed(each, rest, by) : each;
      return after === removed ? [] : [after];
    });
  }
  const fields = { ...(value as Record<string, unknown> | undefined) };
  const after = changed(fields[step], rest, by);
  return Object.fromEntries(
    Object.entries({ ...fields, [step]: after }).filter(([, field]) => field !== removed),
  );
}

/** All that good examples have in fields of a name, and then all their texts. */
function valuesOf(name: unknown, value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value) as [string, unknown][];
  const inner = entries.flatMap(([key, field]) => [
    ...(key === name ? [field] : []),
    ...valuesOf(name, field),
  ]);
  return [...inner, ...entries.map(([, field]) => field).filter((field) => typeof field === "string")];
}

/** The steps of a path that is written as text. */
function stepsOf(text: string): Path {
  return Array.from(
    text.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/gu),
    ([, index, quoted, name]) => (index === undefined ? ((quoted ?? name) as string) : Number(index)),
  );
}

describe("a place is one that matters", () => {
  const cases = kubernetesRules.flatMap((rule) =>
    rule.examples.bad.map((object, at) => ({ name: rule.name, at: at + 1, rule, object })),
  );

  test.each(cases)("$name, bad example $at", ({ rule, object }) => {
    const text = exampleYaml(object);
    const findings = findingsOf(rule, text);
    const [nodes = new Map<string, Place>()] = nodesIn(text);
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      const { field, missing, location, path } = finding;
      const start = `${location.line}:${location.column}`;
      const end = `${location.end?.line}:${location.end?.column}`;
      if (field === "") {
        expect([start, missing]).toEqual(["1:1", expect.any(String)]);
      } else {
        const node = nodes.get(field);
        expect([field, start]).toEqual([field, node?.start]);
        if (missing === undefined) expect([field, end]).toEqual([field, node?.end]);
        else expect(location.end?.line).toBe(location.line);
      }
      // Every container that was added to a running pod breaks this rule.
      if (rule.name === "disallow-ephemeral-containers") continue;
      expect([field, missing, matters(rule, object, path, stepsOf(missing ?? field))]).toEqual([
        field,
        missing,
        true,
      ]);
    }
  });
});

describeWithCorpus("in the corpus", () => {
  test("the place of each finding is the field, or the nearest that is there of what is missing", () => {
    const wrong: string[] = [];
    let count = 0;
    const rules = withSettings(kubernetesRules, "check", { level: "deny" });
    for (const { title, text } of corpusFiles()) {
      const { findings } = checkText(title, text, { rules, approvals: [], today });
      const documents = findings.length === 0 ? [] : nodesIn(text);
      for (const { rule, field, missing, location } of findings) {
        count++;
        const start = `${location.line}:${location.column}`;
        const end = `${location.end?.line}:${location.end?.column}`;
        const isThere = documents.some((nodes) => {
          const node = nodes.get(field);
          if (field === "") return missing !== undefined && isFirstOf(nodes, start);
          return node?.start === start && (missing === undefined ? node.end === end : !nodes.has(missing));
        });
        if (!isThere) wrong.push(`${title}:${start} ${rule.name} ${field} ${missing ?? ""}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

/** Whether a place is that of the first node of a document. */
function isFirstOf(nodes: ReadonlyMap<string, Place>, start: string): boolean {
  const [first] = nodes.values();
  return first?.start === start;
}

/** Whether a change at a place takes a finding of an item away. */
function matters(rule: Rule, object: KubernetesObject, item: string, place: Path): boolean {
  const count = (after: unknown): number =>
    findingsOf(rule, exampleYaml(after as KubernetesObject)).filter(({ path }) => path === item).length;
  const before = count(object);
  const values = [
    removed,
    ...valuesOf(place.at(-1), rule.examples.good),
    false,
    true,
    0,
    1,
    1_000_000,
    "x",
    "true",
    [],
  ];
  if (values.some((value) => count(changed(object, place, value)) < before)) return true;
  // Of several that break the rule in one message, each does alone.
  const at = place.findLastIndex((step) => typeof step === "number");
  const list = place.slice(0, at);
  const element = place.slice(0, at + 1).reduce<unknown>((value, step) => (value as never)[step], object);
  return (
    at >= 0 &&
    count(changed(object, list, [element])) >= 1 &&
    count(changed(changed(object, list, [element]), [...list, 0, ...place.slice(at + 1)], removed)) === 0
  );
}
