/** What is wrong with a pack is said in one clear error, and nothing is checked without it. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../policies";
import { packsOf } from "../../src/packs";
import { PackError } from "../../src/packs/pack-error";
import { ownerFile, ownerRule, removeWorkspaces, settings, workspace } from "./workspace";

afterAll(removeWorkspaces);

async function problemsOf(folder: string, text: string): Promise<readonly string[]> {
  try {
    await packsOf(pack, { file: "lockstep.yaml", text, folder });
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

test("a sound pack has no problem", async () => {
  expect(await problemsOf(workspace({ [ownerFile]: ownerRule }), settings)).toEqual([]);
});

const packs = (entry: string): string => `packs:\n  - ${entry}\n`;

test.each([
  ["no list", "packs: ./policies\n", "1:1: packs must be a list of mappings with use, prefix, profile"],
  ["a text", packs("./policies"), "2:5: packs[0] must be a mapping with use, prefix, profile"],
  [
    "no prefix",
    packs("{use: ./policies}"),
    "2:5: packs[0].prefix is missing: it tells the rules of the pack from those of others",
  ],
  [
    "no place",
    packs("{prefix: acme}"),
    "2:5: packs[0].use is missing: it says where the pack is: a folder such as ./policies, or an npm package",
  ],
  [
    "an unknown field",
    packs("{use: ./policies, prefix: acme, version: 1}"),
    "2:37: packs[0].version is an unknown field: there are only use, prefix, profile",
  ],
  [
    "capitals",
    packs("{use: ./policies, prefix: Acme}"),
    '2:23: packs[0].prefix must be words in lower case joined by dashes, of at most 20 characters, not "Acme"',
  ],
  [
    "a path for a prefix",
    packs("{use: ./policies, prefix: ../acme}"),
    '2:23: packs[0].prefix must be words in lower case joined by dashes, of at most 20 characters, not "../acme"',
  ],
  [
    "our own prefix",
    packs("{use: ./policies, prefix: lockstep}"),
    '2:23: packs[0].prefix must be none of lockstep, disallow, require, restrict, which have a meaning already, not "lockstep"',
  ],
  [
    "a way out of the workspace",
    packs("{use: ./../policies, prefix: acme}"),
    '2:6: packs[0].use must be a folder in the workspace that begins with ./, or the name of an npm package, not "./../policies"',
  ],
  [
    "a package's way out",
    packs('{use: "@acme/../pack", prefix: acme}'),
    '2:6: packs[0].use must be a folder in the workspace that begins with ./, or the name of an npm package, not "@acme/../pack"',
  ],
  [
    "an absolute path",
    packs("{use: /policies, prefix: acme}"),
    '2:6: packs[0].use must be a folder in the workspace that begins with ./, or the name of an npm package, not "/policies"',
  ],
  [
    "one prefix twice",
    `${settings}  - use: ./others\n    prefix: acme\n`,
    '5:5: packs[1].prefix must differ from that of every other pack, not "acme"',
  ],
  [
    "one folder twice",
    `${settings}  - use: ./policies\n    prefix: other\n`,
    '4:5: packs[1].use must differ from that of every other pack, not "./policies"',
  ],
])("settings with %s", async (_, text, problem) => {
  expect(await problemsOf(workspace({ [ownerFile]: ownerRule }), text)).toEqual([`lockstep.yaml:${problem}`]);
});

const place = "policies/ownership/require-service-owner.ts";
const changed = (from: string, to: string): string => {
  if (!ownerRule.includes(from)) throw new Error(`the rule has no ${from}`);
  return ownerRule.replace(from, to);
};

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["no folder", {}, "lockstep.yaml: packs: there is no folder ./policies"],
  [
    "JavaScript only",
    { "policies/ownership/require-owner.js": "" },
    "policies/ownership/require-owner.js: only rules live in a pack, each in a file <category>/<rule-name>.ts",
  ],
  [
    "declarations",
    { "policies/ownership/require-owner.d.ts": "" },
    "policies/ownership/require-owner.d.ts: only rules live in a pack, each in a file <category>/<rule-name>.ts",
  ],
  [
    "a rule in no category",
    { "policies/require-owner.ts": ownerRule },
    "policies/require-owner.ts: a rule is <category>/<rule-name> in lower case with dashes, and its name starts with disallow- (a thing must be absent), require- (present) or restrict- (its value comes from a set)",
  ],
  [
    "another verb",
    { "policies/ownership/check-owner.ts": ownerRule },
    "policies/ownership/check-owner.ts: a rule is <category>/<rule-name> in lower case with dashes, and its name starts with disallow- (a thing must be absent), require- (present) or restrict- (its value comes from a set)",
  ],
  ["an empty file", { [place]: "" }, `${place}: there is no \`export default rule({ … })\``],
  [
    "another export",
    { [place]: "export default { title: 'none' };" },
    `${place}: there is no \`export default rule({ … })\``,
  ],
  ["a file that throws", { [place]: "throw new Error('no luck');" }, `${place}: no luck`],
  ["a file that throws a text", { [place]: "throw 'no luck';" }, `${place}: no luck`],
  [
    "a file that exits",
    { [place]: `process.exit(0);\n${ownerRule}` },
    `${place}: it uses process; it may declare what it exports and do nothing else`,
  ],
  [
    "a file that exits by another way",
    { [place]: `globalThis["process"].exit(0);\n${ownerRule}` },
    `${place}: it uses globalThis; it may declare what it exports and do nothing else`,
  ],
  [
    "a file that prints",
    { [place]: `console.log("hello");\n${ownerRule}` },
    `${place}: it uses console; it may declare what it exports and do nothing else`,
  ],
  [
    "a file that waits",
    { [place]: `setTimeout(() => undefined, 1);\n${ownerRule}` },
    `${place}: it uses setTimeout; it may declare what it exports and do nothing else`,
  ],
  [
    "a file that makes promises",
    { [place]: `Promise.resolve().then(() => undefined);\n${ownerRule}` },
    `${place}: it uses Promise; it may declare what it exports and do nothing else`,
  ],
  [
    "a file that awaits",
    { [place]: `const one = await 1;\n${ownerRule}` },
    `${place}: line 1 does something later, and nobody waits for it: await 1`,
  ],
  [
    "a file that imports later",
    { [place]: `\nvoid import("node:fs");\n${ownerRule}` },
    `${place}: line 2 does something later, and nobody waits for it: import("node:fs")`,
  ],
  [
    "a denial that comes later",
    { [place]: changed("deny: (service)", "deny: async (service)") },
    `${place}: line 11 does something later, and nobody waits for it: async`,
  ],
  [
    "a file that never ends",
    { [place]: `while (true);\n${ownerRule}` },
    `${place}: it does not end within 5 s`,
  ],
  [
    "a file that calls itself without end",
    { [place]: `const again = (): number => again() + 1;\nagain();\n${ownerRule}` },
    `${place}: Maximum call stack size exceeded`,
  ],
  [
    "a file that changes what all rules use",
    { [place]: `Array.prototype.some = () => false;\n${ownerRule}` },
    `${place}: it changes Array.prototype.some, which is not its own`,
  ],
  [
    "a file that adds to all objects",
    { [place]: `Object.defineProperty(Object.prototype, "owner", { value: "all" });\n${ownerRule}` },
    `${place}: it changes Object.prototype.owner, which is not its own`,
  ],
  [
    "a file that changes a kind of the kit",
    { [place]: `${ownerRule}(service as { kind: string }).kind = "Pod";\n` },
    `${place}: Cannot assign to read only property 'kind' of object '[object Object]'`,
  ],
  [
    "a file that changes a function of the kit",
    { [place]: `${ownerRule}Object.assign(manifests, { service: undefined });\n` },
    `${place}: Cannot set property service of #<Object> which has only a getter`,
  ],
  ["a file that throws nothing", { [place]: "throw undefined;" }, `${place}: undefined`],
  [
    "a file that throws what has no text",
    { [place]: "throw Object.create(null);" },
    `${place}: it throws something that has no text`,
  ],
  [
    "a rule whose fields throw",
    {
      [place]: changed(
        'title: "Services name their owner"',
        'get title(): string { throw new Error("no luck"); }',
      ),
    },
    `${place}: no luck`,
  ],
  [
    "a list of rules",
    { [place]: changed("export default rule({", "export default [rule({").replace(/\}\);\s*$/u, "})];\n") },
    `${place}: there is no \`export default rule({ … })\``,
  ],
  [
    "a file that reads files",
    { [place]: `import { readFileSync } from "node:fs";\nreadFileSync("/etc/passwd");\n${ownerRule}` },
    `${place}: it imports node:fs; it may import only lockstep/author, and what \`lockstep types\` wrote`,
  ],
  [
    "a file that imports another",
    { [place]: `import other from "./require-other";\nvoid other;\n${ownerRule}` },
    `${place}: it imports ./require-other; it may import only lockstep/author, and what \`lockstep types\` wrote`,
  ],
  [
    "a circle",
    { [place]: `import self from "./require-service-owner";\nvoid self;\n${ownerRule}` },
    `${place}: it imports ./require-service-owner; it may import only lockstep/author, and what \`lockstep types\` wrote`,
  ],
  ["half a file", { [place]: "export default rule({" }, `${place}: line 1 is no TypeScript: '}' expected.`],
  [
    "no title",
    { [place]: changed('title: "Services name their owner",', "") },
    `${place}: title must be text`,
  ],
  [
    "two lines of a fix",
    { [place]: changed("Set the label owner.", "Set it.\\nNow.") },
    `${place}: fix must be one line`,
  ],
  [
    "an unknown severity",
    { [place]: changed('"low"', '"minor"') },
    `${place}: severity must be one of low, medium, high, critical`,
  ],
  [
    "a level that is off",
    { [place]: changed('level: "deny"', 'level: "off"') },
    `${place}: recommended.level must be deny, warn or audit`,
  ],
  [
    "references that are addresses",
    { [place]: changed("references: []", 'references: ["https://example.com"]') },
    `${place}: references must be a list of pages, such as page(title, address)`,
  ],
  [
    "a target that is a kind",
    { [place]: changed("objects<Service>(service)", "service") },
    `${place}: target must be one of the kit's, such as objects(service) or containers()`,
  ],
  [
    "a parameter that is a value",
    { [place]: changed("target:", "parameters: { label: 'owner' },\n  target:") },
    `${place}: parameters must each be one of the kit's, such as stringList({ … })`,
  ],
  [
    "no bad example",
    { [place]: changed('bad: [manifests.service({ type: "ClusterIP" })]', "bad: []") },
    `${place}: examples.bad must be a list of at least one manifest`,
  ],
  [
    "an example of no API",
    {
      [place]: changed(
        'bad: [manifests.service({ type: "ClusterIP" })]',
        'bad: [{ ...manifests.service({ type: "ClusterIP" }), apiVersion: "" }]',
      ),
    },
    `${place}: examples.bad must be a list of at least one manifest`,
  ],
  [
    "one name in two categories",
    { [place]: ownerRule, "policies/other/require-service-owner.ts": ownerRule },
    `${place}: another category has a rule of this name`,
  ],
  [
    "a long name",
    { [`policies/ownership/require-${"a".repeat(60)}.ts`]: ownerRule },
    `the rule acme/ownership/require-${"a".repeat(60)} would be acme-require-${"a".repeat(60)} in a cluster, which is longer than 63 characters: shorten its name`,
  ],
  [
    "notes",
    { "policies/README.md": "" },
    "policies/README.md: only rules live in a pack, each in a file <category>/<rule-name>.ts",
  ],
  ["a folder that Git keeps", { "policies/.gitkeep": "" }, "./policies: there is no rule in it"],
])("a pack with %s", async (_, files, problem) => {
  const problems = await problemsOf(workspace(files), settings);
  expect(problems.map((each) => each.split("\n")[0])).toEqual([problem]);
});

test("two packs whose rules would have one name in a cluster", async () => {
  const folder = workspace({
    "a/x/require-restrict-owner.ts": ownerRule,
    "b/x/restrict-owner.ts": ownerRule,
  });
  const text = "packs:\n  - {use: ./a, prefix: acme}\n  - {use: ./b, prefix: acme-require}\n";
  expect(await problemsOf(folder, text)).toEqual([
    "the rules acme/x/require-restrict-owner and acme-require/x/restrict-owner would both be " +
      "acme-require-restrict-owner in a cluster: rename one",
  ]);
});

test("a folder and a file that are links", async () => {
  const elsewhere = workspace({ [ownerFile]: ownerRule });
  const folder = workspace({ "lockstep.yaml": settings });
  symlinkSync(join(elsewhere, "policies"), join(folder, "policies"));
  expect(await problemsOf(folder, settings)).toEqual([
    "lockstep.yaml: packs: the folder ./policies is a link out of the workspace: copy its rules, or make it a package",
  ]);
  const other = workspace({ "policies/ownership/require-owner.ts": ownerRule });
  symlinkSync(join(elsewhere, ownerFile), join(other, ownerFile));
  expect(await problemsOf(other, settings)).toEqual([`${place}: a pack has files alone, no links`]);
  const round = workspace({ [ownerFile]: ownerRule });
  symlinkSync(".", join(round, "policies/ownership/round"));
  expect(await problemsOf(round, settings)).toEqual([
    "policies/ownership/round: a pack has files alone, no links",
  ]);
});

test("a file that is none of a pack's, and that systems leave behind", async () => {
  expect(
    await problemsOf(workspace({ [ownerFile]: ownerRule, "policies/.DS_Store": "x" }), settings),
  ).toEqual([]);
});

test.each([
  ["./policies/", "lockstep.yaml: packs: ./policies/ is the folder of ./policies: name it once"],
  ["././policies", "lockstep.yaml: packs: ././policies is the folder of ./policies: name it once"],
  [
    "./others/../policies",
    'lockstep.yaml:4:5: packs[1].use must be a folder in the workspace that begins with ./, or the name of an npm package, not "./others/../policies"',
  ],
])("one folder under another name, %s", async (other, problem) => {
  const text = `${settings}  - use: ${other}\n    prefix: other\n`;
  expect(await problemsOf(workspace({ [ownerFile]: ownerRule }), text)).toEqual([problem]);
});

test("a folder that is a link to that of another pack, and a package whose rules are elsewhere", async () => {
  const folder = workspace({ [ownerFile]: ownerRule });
  symlinkSync("policies", join(folder, "others"));
  expect(await problemsOf(folder, `${settings}  - use: ./others\n    prefix: other\n`)).toEqual([
    "lockstep.yaml: packs: ./others is the folder of ./policies: name it once",
  ]);
  const empty = workspace({
    [ownerFile]: ownerRule,
    [`${inPackage}/package.json`]: JSON.stringify({
      version: "1.0.0",
      peerDependencies,
      lockstep: { api: 1 },
    }),
  });
  symlinkSync("../../../policies", join(empty, inPackage, "policies"));
  expect(await problemsOf(empty, packs('{use: "@acme/lockstep-pack", prefix: acme}'))).toEqual([
    "lockstep.yaml: packs: the folder policies/ of the package @acme/lockstep-pack is a link out of it",
  ]);
});

const inPackage = "node_modules/@acme/lockstep-pack";
const described = (description: object): Record<string, string> => ({
  [`${inPackage}/package.json`]: JSON.stringify({ version: "1.0.0", ...description }),
  [`${inPackage}/${ownerFile}`]: ownerRule,
});
const peerDependencies = { lockstep: "^0.1.0" };

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "is not installed",
    {},
    ["the package @acme/lockstep-pack is not installed: run `npm install @acme/lockstep-pack`"],
  ],
  [
    "is described by no JSON",
    { [`${inPackage}/package.json`]: "{" },
    ["the package.json of @acme/lockstep-pack is not a JSON object"],
  ],
  [
    "has no peer",
    described({ lockstep: { api: 1 } }),
    ["the package @acme/lockstep-pack is not a pack: its package.json has no peerDependencies.lockstep"],
  ],
  [
    "names no version",
    described({ peerDependencies }),
    [
      "the package @acme/lockstep-pack has no version of the rule API in lockstep.api of its package.json; this Lockstep reads version 1",
    ],
  ],
  [
    "is of another version",
    described({ peerDependencies, lockstep: { api: 2 } }),
    [
      "the package @acme/lockstep-pack has version 2 of the rule API in lockstep.api of its package.json; this Lockstep reads version 1",
    ],
  ],
  [
    "has no version of its own",
    described({ version: undefined, peerDependencies, lockstep: { api: 1 } }),
    ["the package.json of @acme/lockstep-pack gives no version"],
  ],
  [
    "has no rules",
    {
      [`${inPackage}/package.json`]: JSON.stringify({
        version: "1.0.0",
        peerDependencies,
        lockstep: { api: 1 },
      }),
    },
    ["the package @acme/lockstep-pack has no folder policies/"],
  ],
  [
    "has a file for its rules",
    {
      [`${inPackage}/package.json`]: JSON.stringify({
        version: "1.0.0",
        peerDependencies,
        lockstep: { api: 1 },
      }),
      [`${inPackage}/policies`]: "",
    },
    ["the package @acme/lockstep-pack has no folder policies/"],
  ],
  [
    "brings a Lockstep of its own, which is not used",
    {
      ...described({ peerDependencies, lockstep: { api: 1 } }),
      [`${inPackage}/node_modules/lockstep/package.json`]: '{"exports":{"./author":"./author.js"}}',
      [`${inPackage}/node_modules/lockstep/author.js`]: "throw new Error('the wrong one');",
    },
    [],
  ],
  ["is sound", described({ peerDependencies, lockstep: { api: 1 } }), []],
])("a package that %s", async (_, files, problems) => {
  const found = await problemsOf(workspace(files), packs('{use: "@acme/lockstep-pack", prefix: acme}'));
  expect(found).toEqual(problems.map((each) => `lockstep.yaml: packs: ${each}`));
});
