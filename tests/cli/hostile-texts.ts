/**
 * Texts that mean harm, or that break easily, and what the check says of each. What says nothing wrong has an object
 * that must be found in spite of everything around it: `found`.
 */
import { loadBalancer } from "./manifests";

/** The one finding of a text that is read. */
export const found = "restrict-load-balancers";

/** A title, a text, and what the check says: the finding, problems, or both. */
export type HostileText = readonly [title: string, text: string | Uint8Array, ...says: string[]];

const service = "apiVersion: v1\nkind: Service\n";
const exposed = "spec: {type: LoadBalancer}\n";
const json = '{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"type":"LoadBalancer"}';
const tooDeep = "the document nests deeper than 1000 levels";
const notText = "cannot be read: it is neither UTF-8 nor UTF-16 text";
const aliasing = "the document contains excessive aliasing";

/** Each level ten times the one before. */
function bomb(first: string, of: (level: string) => string): string {
  return Array.from({ length: 10 }, (_, n) => `a${n}: &a${n} ${n === 0 ? first : of(`*a${n - 1}`)}\n`).join(
    "",
  );
}

function bytes(text: string, ...more: number[]): Uint8Array {
  return Buffer.concat([Buffer.from(text), Buffer.from(more)]);
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, "utf16le").swap16();
}

export const hostileTexts: readonly HostileText[] = [
  // Few characters that stand for many
  ["a bomb of lists", bomb("lol", (a) => `[${Array(10).fill(a).join(", ")}]`), aliasing],
  [
    "a bomb of mappings",
    bomb(
      "{b: c}",
      (a) =>
        `{${"a b c d e f g h i j"
          .split(" ")
          .map((k) => `${k}: ${a}`)
          .join(", ")}}`,
    ),
    aliasing,
  ],
  [
    "a bomb in an object",
    `${service}${bomb("lol", (a) => `[${Array(10).fill(a).join(", ")}]`)}${exposed}`,
    aliasing,
  ],
  ["an alias within itself", "a: &a [*a]\n", "the value of the anchor contains itself"],
  ["an alias to nothing", "a: *b\n", "the alias names no anchor before it"],
  ["a merge of itself", "a: &a\n  <<: *a\n", "the value of the anchor contains itself"],
  ["a merge of a list", "a: &a [1]\nb:\n  <<: *a\n", "a merge key needs a mapping or a list of mappings"],
  // Depth
  ["100,000 open lists", "[".repeat(100_000), tooDeep],
  ["100,000 closed lists", "[".repeat(100_000) + "]".repeat(100_000), tooDeep],
  ["100,000 mappings", "{a: ".repeat(100_000), tooDeep],
  ["100,000 items in items", "- ".repeat(100_000), tooDeep],
  ["100,000 explicit keys", "? ".repeat(100_000), "a mapping or list cannot be a key"],
  [
    "2000 indented mappings",
    Array.from({ length: 2000 }, (_, n) => `${" ".repeat(n)}a:\n`).join(""),
    tooDeep,
  ],
  ["100,000 objects of JSON", '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000), tooDeep],
  ["100,000 lists of JSON", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, tooDeep],
  [
    "an object 900 levels deep",
    `${loadBalancer}  x: ${"[".repeat(900)}${"]".repeat(900)}\n`,
    found,
    "spec.x (a list) is no field",
  ],
  [
    "lists of objects in lists",
    `${"{apiVersion: v1, kind: List, items: [".repeat(200)}${json}}${"]}".repeat(200)}`,
    found,
  ],
  // Characters
  ["a NUL byte in a name", loadBalancer.replace("web", '"w\0eb"'), "the character U+0000 is not allowed"],
  ["a NUL byte after all", `${loadBalancer}\0`, "the character U+0000 is not allowed"],
  ["nothing but NUL bytes", new Uint8Array(4096), "the character U+0000 is not allowed"],
  ["a colour", loadBalancer.replace("web", "\u{1b}[31mweb"), "the character U+001B is not allowed"],
  ["a C1 control", loadBalancer.replace("web", "w\u{9b}eb"), "the character U+009B is not allowed"],
  ["no character", loadBalancer.replace("web", "w\ufffeeb"), "the character U+FFFE is not allowed"],
  ["Latin-1", bytes(`${loadBalancer}x: `, 0xe9, 0x0a), notText],
  ["UTF-8 cut short", bytes(`${loadBalancer}x: `, 0xf0, 0x9f, 0x98), notText],
  ["an overlong slash", bytes(`${loadBalancer}x: `, 0xc0, 0xaf), notText],
  ["half a pair in UTF-8", bytes(`${loadBalancer}x: `, 0xed, 0xa0, 0x80), notText],
  ["beyond Unicode", bytes(`${loadBalancer}x: `, 0xf4, 0x90, 0x80, 0x80), notText],
  [
    "UTF-16 cut short",
    Buffer.concat([Buffer.from(`\ufeff${loadBalancer}`, "utf16le"), Buffer.from([0x61])]),
    notText,
  ],
  ["UTF-16 without its mark", Buffer.from(loadBalancer, "utf16le"), "the character U+0000 is not allowed"],
  ["UTF-32", Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "the character U+0000 is not allowed"],
  ["UTF-16 of the other order", utf16be(`\ufeff${loadBalancer}`), found],
  ["a mark and CRLF", `\ufeff${loadBalancer.replaceAll("\n", "\r\n")}`, found],
  ["CR alone", loadBalancer.replaceAll("\n", "\r"), found],
  ["other line separators", loadBalancer.replaceAll("\n", "\u2028"), found],
  ["invisible characters", `# \u200b\u202e\u2066\n${loadBalancer}`, found],
  // Names that JavaScript has for something else
  [
    "__proto__ as a key",
    `${loadBalancer}  __proto__: {type: ClusterIP}\n`,
    found,
    "spec.__proto__ (a mapping) is no field",
  ],
  [
    "__proto__ that would be the spec",
    `${service}metadata: {name: web}\n__proto__: {spec: {}}\n${exposed}`,
    found,
    "__proto__ (a mapping) is no field",
  ],
  [
    "constructor as a key",
    `${loadBalancer}constructor: {prototype: {type: ClusterIP}}\n`,
    found,
    "constructor (a mapping) is no field",
  ],
  [
    "__proto__ in JSON",
    `${json},"__proto__":{"spec":{"type":"ClusterIP"}}}`,
    found,
    "__proto__ (a mapping) is no field",
  ],
  [
    "names of methods as keys",
    `${loadBalancer}toString: 1\nhasOwnProperty: 1\nvalueOf: 1\nlength: -1\nthen: 1\n`,
    found,
    ...["toString", "hasOwnProperty", "valueOf", "length", "then"].map(
      (name) => `${name} (a number) is no field`,
    ),
  ],
  ["__proto__ as a name", loadBalancer.replace("web", "__proto__"), found],
  [
    "__proto__ as a kind",
    `apiVersion: v1\nkind: __proto__\n---\n${loadBalancer}`,
    found,
    "kind is __proto__, which v1 does not have",
  ],
  [
    "constructor as a label",
    loadBalancer.replace("name: web", "name: web\n  labels: {constructor: a}"),
    found,
  ],
  // The same field twice: kubectl takes the last
  [
    "a type twice",
    `${service}metadata: {name: web}\nspec: {type: ClusterIP, type: LoadBalancer}\n`,
    found,
    "spec.type is given more than once",
  ],
  [
    "a spec twice",
    `${service}metadata: {name: web}\nspec: {type: ClusterIP}\n${exposed}`,
    found,
    "spec is given more than once",
  ],
  [
    "a kind twice",
    `apiVersion: v1\nkind: ConfigMap\nkind: Service\nmetadata: {name: web}\n${exposed}`,
    found,
    "kind is given more than once",
  ],
  [
    "a type twice in JSON",
    `${json.replace('"type"', '"type":"ClusterIP","type"')}}`,
    found,
    "spec.type is given more than once",
  ],
  [
    "a key that merges over",
    `x: &x {type: ClusterIP}\n${loadBalancer.replace("  type", "  <<: *x\n  type")}`,
    found,
    "x (a mapping) is no field",
  ],
  [
    "true and yes as keys",
    'a: {true: 1, "true": 2}\n',
    'the key "true" is there twice, as boolean and as string',
  ],
  // Numbers
  [
    "a port beyond 2^53",
    `${loadBalancer}  ports: [{port: 9007199254740993}]\n`,
    found,
    "spec.ports[0].port must be",
  ],
  [
    "a port beyond 64 bits",
    `${loadBalancer}  ports: [{port: 99999999999999999999999999}]\n`,
    found,
    "spec.ports[0].port must be",
  ],
  [
    "a number of a million digits",
    `${loadBalancer}  x: 1${"0".repeat(1_000_000)}\n`,
    found,
    "spec.x (a string) is no field",
  ],
  ["infinity", `${loadBalancer}  x: .inf\n`, "JSON, and so Kubernetes, has neither infinity nor NaN"],
  ["no number", `${loadBalancer}  x: .nan\n`, "JSON, and so Kubernetes, has neither infinity nor NaN"],
  ["1e999 in JSON", `${json},"x":1e999}`, "a number is too large"],
  ["a key that is null", `${loadBalancer}  ~: 1\n`, "a key cannot be null or beyond 64 bits"],
  // What is no YAML or JSON
  ["a tab", `${service}spec:\n\ttype: LoadBalancer\n`, "found character that cannot start any token"],
  ["a quote that does not end", `${loadBalancer}x: "\n`, "found unexpected end of stream"],
  ["a list as a key", `${loadBalancer}? [a]\n: b\n`, "a mapping or list cannot be a key"],
  ["a key of 2 kB", `${loadBalancer}${"k".repeat(2048)}: 1\n`, "could not find expected ':'"],
  ["bad Base64", `${loadBalancer}x: !!binary "?"\n`, "the value is not a valid !!binary"],
  [
    "a tag of another language",
    `${loadBalancer}x: !!python/object/apply:os.system [id]\n`,
    found,
    "x (a list) is no field",
  ],
  ["a directive", `%YAML 9.9\n---\n${loadBalancer}`, "kubectl reads no documents with directives (%)"],
  ["text after ---", `--- a\n${loadBalancer}`, "nothing but a comment may follow --- on its line"],
  [
    "a second document after ...",
    `a: 1\n...\n${loadBalancer}`,
    "Kubernetes ignores the document from here on",
  ],
  ["half a pair in JSON", `${json},"x":"\\ud800"}`, "found invalid Unicode character escape code"],
  ["JSON cut short", json, "did not find expected ',' or '}'"],
  ["JSON after JSON", `${json}}${json}}x`, "kubectl stops here, where it expects one more JSON object"],
  // Objects that are none
  [
    "a list of objects",
    `[${json}}]`,
    "must be one object, and lists have kind: List and their objects in items",
  ],
  ["a kind that is a list", "apiVersion: v1\nkind: [Service]\n", "kind must be text"],
  [
    "no apiVersion",
    loadBalancer.replace("apiVersion", "apiversion"),
    "apiVersion is missing; is apiversion meant to be apiVersion?",
  ],
  ["JSON with a comment", `// The front of the shop.\n${json}}`, "must be one object, and is text"],
  [
    "both fields in other letters",
    loadBalancer.replace("apiVersion", "ApiVersion").replace("kind", "Kind"),
    "apiVersion is missing; is ApiVersion meant to be apiVersion?",
  ],
  ["an empty apiVersion", loadBalancer.replace(": v1", ": ''"), "apiVersion is missing"],
  ["no kind", loadBalancer.replace("kind", "knd"), "kind is missing; is knd meant to be kind?"],
  ["a kind that is null", loadBalancer.replace("Service", "~"), "kind is missing"],
  [
    "a spec that is text",
    `${service}metadata: {name: web}\nspec: LoadBalancer\n`,
    "spec must be a mapping, and is a string (Service web)",
  ],
  [
    "metadata that is a list",
    `${service}metadata: [web]\n${exposed}`,
    "metadata must be a mapping, and is a list (Service (without a name))",
  ],
  [
    "a name that is a mapping",
    `${service}metadata: {name: {a: b}}\n${exposed}`,
    "metadata.name must be a string, and is a mapping (Service (without a name))",
  ],
  ["items that are text", "apiVersion: v1\nkind: List\nitems: Service\n", "items must be a list"],
  ["an item that is null", `{"apiVersion":"v1","kind":"List","items":[null,${json}}]}`, "items[0] must be"],
  [
    "a template of Helm",
    loadBalancer.replace("web", "{{ .Values.name }}"),
    "a mapping or list cannot be a key",
  ],
  ["a Pulumi state with nothing in it", '{"version":3,"deployment":{"resources":[null]}}', "resources[0]"],
];
