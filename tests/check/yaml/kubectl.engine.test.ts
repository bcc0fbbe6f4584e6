/**
 * Files with something changed, read by kubectl's reader and by ours: what ours reads without a problem has the same
 * value for kubectl. What ours refuses may be read by kubectl; no honest file contains it.
 */
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { readDocuments } from "../../../src/yaml";
import { decode } from "../../../src/yaml/decode";
import { yamlLoad, type Loaded } from "../../engines/yaml-load";

const mutants = 300_000;
const batch = 10_000;

const honest = [
  "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n  - port: 80\n    targetPort: http # c\n",
  "kind: ConfigMap\ndata:\n  a: |\n    x: 1\n    --- \n  b: \"q\\n\\u00e9\"\n  c: 'it''s'\n---\n# second\nspec: {containers: [{name: a, image: b:1}], hostNetwork: yes}\n",
  '{"a": {"b": [1, 2.5e3, null, true, "x\\n\\/"]}}\n---\n{"c": "d"}\n',
  '{"a":1}{"b":2}\n{"c":[3]}',
  "{}",
  "base: &x {a: 1, 2: b}\nderived:\n  <<: *x\n  c: 3\nlist: [*x, *x]\n",
  "a: >-\n  folded\n  text\n\n  more\nb: !!str 12\nc: 0x1F\n? complex\n: value\n",
  "a: 1\r\nb:\r\n- c\r\n- d: e\r\n---\r\nf: g\r\n",
];

const pieces = [
  ...[
    "\ufeff",
    "\x85",
    "\xa0",
    "\u2028",
    "\u2029",
    "\0",
    "\x7f",
    "😀",
    "é",
    "\t",
    " ",
    "  ",
    "\n",
    "\r",
    "\r\n",
  ],
  ...[
    "---\n",
    "\n---\n",
    "...\n",
    "%YAML 1.1\n",
    "#",
    "# c\n",
    ": ",
    "- ",
    "? ",
    ",",
    "a: ",
    "\n  ",
    "\n    ",
  ],
  ...[
    "{}",
    "null",
    "true",
    "1",
    "[]",
    '"s"',
    "{",
    "}",
    "[",
    "]",
    "|",
    ">",
    "'",
    '"',
    "\\",
    "~",
    "y",
    "e",
    "0o7",
  ],
  ...[
    "&a ",
    "*a",
    "<<: ",
    "<<: *a\n",
    "&a <<: *x\n",
    "1: a\n",
    '"1": b\n',
    ".inf",
    "1_0",
    "!!int ",
    "!!binary ",
  ],
  ...["__proto__: ", "! ", "<<", "0x", "-", "+", "."],
].map((piece) => Buffer.from(piece));

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 3 }) },
);

/** An honest file with some of its bytes taken out and others put in. */
const changed = fc
  .tuple(
    fc.constantFrom(...honest),
    fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat({ max: 6 })), piece), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce<Buffer>((bytes, [at, removed, added]) => {
      const start = at % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)]);
    }, Buffer.from(text)),
  );

const composed = fc.array(piece, { maxLength: 14 }).map((parts) => Buffer.concat(parts));

/** Lines about as long as what kubectl reads at once, or as a key may be. */
const long = fc
  .tuple(
    fc.constantFrom("# ", "a: ", 'a: "', "b", '{"a":1}\n', "{"),
    fc.constantFrom("x", " ", "é", "\r", "😀", "\ufeff"),
    fc.constantFrom(512, 1024, 2048, 4096, 8192),
    fc.integer({ min: -8, max: 8 }),
    fc.constantFrom("", "\n", "\nb: 1", ": 1", '{"b": 1}', '"'),
    fc.constantFrom("", "k: v\n", " ", "\n"),
  )
  .map(([start, filler, length, off, end, before]) =>
    Buffer.from(before + start + filler.repeat(length + off) + end),
  );

const file = fc.oneof(
  { weight: 60, arbitrary: changed },
  { weight: 38, arbitrary: composed },
  { weight: 2, arbitrary: long },
);

/** The documents that we read; undefined where there is a problem. */
function read(bytes: Uint8Array): unknown[] | undefined {
  let text: string;
  try {
    ({ text } = decode(bytes));
  } catch {
    return undefined;
  }
  const documents = [...readDocuments(text)];
  if (documents.some((document) => "problem" in document)) return undefined;
  return documents.flatMap((document) =>
    "problem" in document || document.value === undefined ? [] : [document.value],
  );
}

/** A value with one zero, as Kubernetes has it. */
function withOneZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/(?<=[[:,])-0(?:\.0)?(?=[\],}])/gu, "0"));
}

function differs(ours: readonly unknown[], { documents, error }: Loaded): boolean {
  return error !== undefined || !isDeepStrictEqual(ours.map(withOneZero), documents.map(withOneZero));
}

test(`no value of ${mutants.toLocaleString("en")} changed files is read otherwise than by kubectl without a problem`, () => {
  const differences: string[] = [];
  let same = 0;
  for (let seed = 1; seed <= mutants / batch; seed++) {
    const files = fc.sample(file, { numRuns: batch, seed });
    const loaded = yamlLoad(files);
    for (const [index, bytes] of files.entries()) {
      const ours = read(bytes);
      const theirs = loaded[index] ?? { documents: [] };
      if (ours === undefined) continue;
      if (!differs(ours, theirs)) same++;
      else
        differences.push(
          `${JSON.stringify(Buffer.from(bytes).toString())}: ${JSON.stringify({ ours, theirs })}`,
        );
    }
  }
  expect(differences.sort((a, b) => a.length - b.length).slice(0, 5)).toEqual([]);
  expect(same).toBeGreaterThan(mutants / 5);
}, 600_000);
