/** Rules that find the same: the pack says which contains the other, or here is why not. */
import { resolve } from "node:path";
import { pack } from "../../policies";
import { isOverSeveral } from "../../src/author/catalogue";
import { isOfKind } from "../../src/author/kinds";
import { formatPath, type Path } from "../../src/author/shape";
import { judge } from "../../src/judge/evaluate";
import { Faults } from "../../src/judge/fault";
import type { KubernetesObject } from "../../src/author";
import { corpusObjects, hasCorpus, objectsBelow } from "../support/corpus";

// Rules over several objects are about what is around an object, of which an example has nothing.
// What a program says beside the inputs of a resource is in no field of it.
const rules = pack.rules.filter(
  (rule) => !isOverSeveral(rule) && rule.name !== "require-protected-resources",
);
const contains = new Map(Object.entries(pack.contains ?? {}));

/** Pairs that find the same in all that there is here, and are about different things. */
const reasons: Readonly<Record<string, string>> = {
  "disallow-deprecated-registries, require-image-digests": "an image with a digest can be there, too",
  "restrict-image-registries, require-image-digests": "an image with a digest can be from anywhere",
};

/** How many items say that it is no accident. */
const enough = 2;

/** The fields that each rule blames, by item. */
type Items = Map<string, readonly Path[]>;
type Found = Map<string, Items>;

function find(objects: readonly KubernetesObject[]): Found {
  const found: Found = new Map();
  objects.forEach((object, at) => {
    for (const rule of rules.filter(({ target }) => target.kinds.some((kind) => isOfKind(object, kind)))) {
      for (const violation of violationsOf(rule, object)) {
        const { path, missing = path } = new Faults(object).of(rule, violation, () => "default");
        const items = found.get(rule.name) ?? new Map<string, readonly Path[]>();
        const item = `${at} ${formatPath(violation.path)}`;
        found.set(rule.name, items.set(item, [...(items.get(item) ?? []), missing]));
      }
    }
  });
  return found;
}

/** Objects of the corpus need not be built as their kinds are. */
function violationsOf(...[rule, object]: Parameters<typeof judge>): ReturnType<typeof judge>["violations"] {
  try {
    return judge(rule, object).violations;
  } catch {
    return [];
  }
}

/** The pairs of which the second rule finds something wherever the first does, in the same field or around or in it. */
function pairs(found: Found): string[] {
  const names = [...found.keys()];
  return names.flatMap((one) =>
    names
      .filter((other) => other !== one && within(found.get(one), found.get(other)))
      .map((other) => `${one}, ${other}`),
  );
}

function within(one: Items | undefined, other: Items | undefined): boolean {
  if (one === undefined || one.size < enough) return false;
  return [...one].every(([item, fields]) =>
    fields.every((field) => other?.get(item)?.some((its) => touch(field, its)) === true),
  );
}

function touch(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((step, at) => step === other[at]);
}

const examples = rules.flatMap(({ examples: { bad, good } }) => [...bad, ...good]);
const real = [...objectsBelow(resolve(__dirname, "../../examples")), ...(hasCorpus() ? corpusObjects() : [])];
const found = find([...examples, ...real.map(({ object }) => object)]);
const declared = [...contains].flatMap(([around, its]) => its.map((each) => `${each}, ${around}`));

test("each pair that always fires together is declared, or has its reason", () => {
  expect(pairs(found).filter((pair) => !declared.includes(pair) && reasons[pair] === undefined)).toEqual([]);
});

test("each reason is needed", () => {
  expect(pairs(found)).toEqual(expect.arrayContaining(Object.keys(reasons)));
});

test.each(declared.map((pair) => pair.split(", ")))(
  "%s and %s find the same item somewhere",
  (one, other) => {
    const items = [...(found.get(one)?.keys() ?? [])];
    expect(items.some((item) => found.get(other)?.has(item))).toBe(true);
  },
);

test("what contains a rule contains what that contains", () => {
  for (const [around, its] of contains) {
    expect(its).toEqual(expect.arrayContaining(its.flatMap((each) => contains.get(each) ?? [])));
    expect(its).not.toContain(around);
  }
});
