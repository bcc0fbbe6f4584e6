/**
 * Texts that nobody would write: whatever they are, checking them ends, throws nothing, says the same each time, and
 * says where. What was found is kept below as cases.
 */
import fc from "fast-check";
import { pack } from "../../policies";
import { kubernetesRules } from "../support/rules";
import { enforced, isOn } from "../../src/settings/settings";
import { checkText } from "../../src/sources/check-text";
import { combine, type FileResult } from "../../src/findings/result";
import { decode } from "../../src/yaml/decode";
import { readSettings } from "../../src/settings/read-settings";
import { type Checks } from "../../src/check/check-object";
import { formats, reportAs } from "../../src/report";
import { whole } from "../report/whole";
import { loadBalancer, unprobed } from "../cli/manifests";

const { settings } = readSettings("profile: strict\n", pack);
const { rules } = pack;
const checks: Checks = {
  rules: enforced(rules, settings, "check").filter(isOn),
  approvals: [],
  today: "2026-01-01",
};
const seed = 20260101;

/** Fails where the check of a text throws, changes its mind, or places something out of the text. */
function assertSound(text: string): FileResult {
  const result = checkText("fuzz.yaml", text, checks);
  expect(checkText("fuzz.yaml", text, checks)).toEqual(result);
  const lines = text.split(/\r\n?|\n/u);
  for (const { message, location } of [...result.findings, ...result.problems]) {
    expect(location.line).toBeGreaterThanOrEqual(1);
    expect(location.line).toBeLessThanOrEqual(lines.length);
    expect(location.column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/\n|is not a function|Cannot read/u);
  }
  return result;
}

/** What a file with these bytes would come to; bytes that are no text are a problem before. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes).text;
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe("ERR_ENCODING_INVALID_ENCODED_DATA");
    return undefined;
  }
}

const seeds = [
  loadBalancer,
  unprobed,
  `${loadBalancer}---\n${unprobed}`,
  JSON.stringify({
    apiVersion: "v1",
    kind: "List",
    items: [{ apiVersion: "v1", kind: "Service", spec: { type: "LoadBalancer" } }],
  }),
];

/** Manifests with some of their bytes changed, taken out or put twice. */
const bytes = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.uint8Array({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([text, edits]) => {
    let result = Buffer.from(text);
    for (const [at, removed, added] of edits) {
      const start = at % (result.length + 1);
      result = Buffer.concat([result.subarray(0, start), added, result.subarray(start + removed)]);
    }
    return result;
  });

/** Pieces of YAML, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ..."- |? |: |, |[|]|{|}|&a |*a|*a |<<: |!!str |!!binary |! |\"|'|\\|\\u00|#|# |%|@|`|||>|>-|---|---\n|...\n|\n|\n  |\n    |\t|\r\n|\r|~|yes|0x1F|1e400|.inf|a: |apiVersion: v1\n|kind: Service\n|spec: |type: LoadBalancer|__proto__: |constructor: |metadata:\n  name: |\ufeff|\u2028|\0|é|😀"
        .split("|")
        .filter((piece) => piece !== ""),
      "|",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

const names = fc.constantFrom(
  "metadata",
  "spec",
  "template",
  "containers",
  "items",
  "name",
  "namespace",
  "image",
  "type",
  "rules",
  "subjects",
  "ports",
  "labels",
  "annotations",
  "securityContext",
  "volumes",
  "env",
  "resources",
  "limits",
  "selector",
  "__proto__",
  "constructor",
  "toString",
  "length",
  "",
);
const kinds = fc.constantFrom(
  ...new Map(kubernetesRules.flatMap(({ target }) => target.kinds).map((kind) => [kind.kind, kind])).values(),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 53, "", "a", "*", "0", "1Gi", "a/b:c@d"),
    fc.dictionary(names, tie("value"), { maxKeys: 4 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
})).value;

/** Examples of rules in which values are replaced by anything at all, and objects of any kind that are made of anything. */
const examples = kubernetesRules.flatMap(({ examples: { good, bad } }) => [...good, ...bad]);
const objects = fc.oneof(
  fc.tuple(kinds, fc.dictionary(names, anything, { maxKeys: 5 })).map(([{ kind, group }, fields]) => {
    return { ...fields, apiVersion: group === "" ? "v1" : `${group}/v1`, kind };
  }),
  fc
    .tuple(fc.constantFrom(...examples), fc.nat(), anything)
    .map(([example, at, value]) => replaced(example, at, value)),
);

/** An object with one of its values, told by number, replaced. */
function replaced(object: object, at: number, value: unknown): unknown {
  let count = 0;
  JSON.stringify(object, (_, each: unknown) => (count++, each));
  let left = 1 + (at % Math.max(1, count - 1));
  return JSON.parse(JSON.stringify(object, (_, each: unknown) => (left-- === 0 ? value : each)));
}

jest.setTimeout(120_000);

test("bytes", () => {
  fc.assert(
    fc.property(bytes, (changed) => {
      const text = decoded(changed);
      if (text !== undefined) assertSound(text);
    }),
    { seed, numRuns: 1500 },
  );
});

test("bytes of any kind", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (some) => {
      const text = decoded(some);
      if (text !== undefined) assertSound(text);
    }),
    { seed, numRuns: 1500 },
  );
});

test("pieces of YAML", () => {
  fc.assert(
    fc.property(pieces, (text) => {
      assertSound(text);
    }),
    { seed, numRuns: 3000 },
  );
});

test("objects, and every report on them", () => {
  fc.assert(
    fc.property(objects, (object) => {
      const result = combine([assertSound(JSON.stringify(object))], 1);
      for (const format of formats) {
        whole(
          reportAs(format, result, { rules: checks.rules, version: "0", useColors: false, listsAll: true }),
        );
      }
    }),
    { seed, numRuns: 400 },
  );
});

/** What was found, shrunk: what must be a problem, though most rules see nothing in it. */
test.each([
  ["a spec that is text", { spec: "LoadBalancer" }, "spec must be a mapping"],
  ["metadata that is a list", { metadata: ["web"] }, "metadata must be a mapping"],
  ["a name that is a mapping", { metadata: { name: {} } }, "metadata.name must be a string"],
  ["a namespace that is a number", { metadata: { namespace: 5 } }, "metadata.namespace must be a string"],
])("%s", (_, fields, says) => {
  const { problems } = assertSound(JSON.stringify({ apiVersion: "v1", kind: "Service", ...fields }));
  expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining(says));
});

test("a name that is null", () => {
  const container = { name: null, image: "a", envFrom: [{ secretRef: { name: "b" } }] };
  assertSound(JSON.stringify({ apiVersion: "v1", kind: "Pod", spec: { containers: [container] } }));
});
