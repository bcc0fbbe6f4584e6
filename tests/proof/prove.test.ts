/** What `lockstep test` says of rules: of sound ones, and of each thing that may be wrong with one. */
import { EventEmitter, once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../policies";
import { openSources } from "../../src/compiler/sources";
import { withPlaces } from "../../src/packs";
import { failuresOf, prove } from "../../src/proof/prove";
import { lockstep, start } from "../cli/lockstep";
import { packageRoot } from "../support/build";
import { sourceOf } from "../support/policies";
import { awsRules } from "../support/rules";
import { withoutSettings } from "../support/settings";
import { ownerFile, ownerId, ownerRule, removeWorkspaces, settings, workspace } from "../packs/workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

const noOwner = "deny: (service) => service.metadata?.labels?.";

/** By name: what is another in the sound rule, the line that is named, and what is said. */
const unsound: Readonly<Record<string, readonly [text: string, by: string, line: number, says: string]>> = {
  "require-broken-bad": [
    "bad: [manifests.service({",
    'bad: [{ ...manifests.service({ type: "ClusterIP" }), metadata: { labels: { owner: "a" } } }, manifests.service({',
    15,
    "bad example 1 keeps the rule, and must break it",
  ],
  "require-other-kind": [
    "bad: [manifests.service({",
    "bad: [manifests.pod({ containers: [] }), manifests.service({",
    15,
    "bad example 1 is a Pod, which it does not look at, and must break it",
  ],
  "require-broken-good": [
    "good: [",
    'good: [\n      manifests.service({ type: "ClusterIP" }),\n      ',
    15,
    "good example 1 breaks the rule, and must keep it: the Service names no owner",
  ],
  "require-more": [
    '["owner"] === undefined',
    '["owner"] === undefined || service.spec?.type === "NodePort"',
    11,
    'no example notices if `service.spec?.type === "NodePort"` is always false: add an example in which it is true, and',
  ],
  "require-types": [
    `${noOwner}["owner"]`,
    "deny: (service) => service.metadata?.lables?.owner",
    11,
    "LS1001: ",
  ],
  "require-normal": [
    'service.metadata?.labels?.["owner"] === undefined',
    '(service.metadata?.labels?.["owner"] ?? "").normalize() === ""',
    11,
    "LS1005: ",
  ],
  "require-spaces": [
    '"the Service names no owner"',
    '" the Service names no owner"',
    15,
    "the message of bad example 1 must be one line of text without spaces around it, not ",
  ],
};

const files = Object.entries(unsound).map(([name, [text, by]]) => {
  expect(ownerRule).toContain(text);
  return [`policies/ownership/${name}.ts`, ownerRule.replace(text, by)] as const;
});

test("each thing that is wrong is one line with its place, and what was expected", async () => {
  const folder = workspace({
    "lockstep.yaml": settings,
    [ownerFile]: ownerRule,
    ...Object.fromEntries(files),
  });
  const { code, stdout } = await lockstep(folder, ["test"]);
  const said = stdout.split("\n");
  for (const [name, [, , line, says]] of Object.entries(unsound)) {
    const its = said.filter((text) => text.startsWith(`policies/ownership/${name}.ts:${line}:`));
    expect({ name, its: its.length }).toEqual({ name, its: 1 });
    expect(its[0]).toContain(` - ${says}`);
  }
  expect(said).toContain(`ok  ${ownerId}  2 examples`);
  expect(said.at(-2)).toMatch(/^8 rules, \d+ failures$/u);
  expect(code).toBe(1);

  const { stdout: junit } = await lockstep(folder, ["test", "--format", "junit", ownerId]);
  expect(junit).toContain('<testsuites name="lockstep" tests="5" failures="0" errors="0">');
});

const choice = Array<string>(10).fill("service.spec?.allocateLoadBalancerNodePorts").join(" ?? ");
const many = Array.from({ length: 180 }, (_, at) => `service.metadata?.name === "x${at}"`).join(" || ");

test.each([
  ["a choice between values that may be absent", `(${choice} ?? false)`, "no example notices if `service."],
  [
    "hundreds of conditions",
    many,
    "deny is too large for its conditions to be changed one by one: write it with",
  ],
])("%s", async (_, conditions, says) => {
  const [denied = ""] = /service\.metadata.*undefined/u.exec(ownerRule) ?? [];
  const rule = ownerRule.replace(denied, `${denied} || ${conditions}`);
  const folder = workspace({ "lockstep.yaml": settings, [ownerFile]: rule });
  const { code, stdout, stderr } = await lockstep(folder, ["test"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain(`${ownerFile}:11:`);
  expect(stdout).toContain(` - ${says}`);
});

test("a rule whose CEL says something else than check", async () => {
  const folder = workspace({ [ownerFile]: ownerRule });
  const place = { use: "./policies", prefix: "acme", version: undefined, folder: join(folder, "policies") };
  const { rules } = await withPlaces(pack, [place]);
  const [rule] = withoutSettings(rules, "admission").filter(({ name }) => name === ownerId);
  if (rule === undefined) throw new Error("it is not loaded");
  const file = join(folder, ownerFile);
  const proof = prove(openSources([file]), file, { ...rule, message: () => "it has none" }, []);
  expect(failuresOf(proof)).toMatchObject([
    {
      line: 15,
      message:
        'check says "it has none" of bad example 1, and its CEL "the Service names no owner"; both must say the same',
    },
  ]);
});

test("the rules of a pack's own repository are proved there, those on AWS resources and over several objects, too", async () => {
  const names = ["require-readiness-probe", "require-bucket-encryption", "require-service-backends"];
  const { code, stdout } = await lockstep(packageRoot, ["test", ...names]);
  expect(stdout.replaceAll(/\d+ examples/gu, "… examples")).toBe(
    `${names.map((name) => `ok  ${name}  … examples\n`).join("")}\n3 rules, 0 failures\n`,
  );
  expect(code).toBe(0);
});

test("a change that no example notices of a rule on an AWS resource is found", () => {
  const rule = withoutSettings(awsRules, "check").find(({ name }) => name === "require-immutable-tags");
  if (rule === undefined) throw new Error("it is not there");
  const file = sourceOf(rule);
  const { good } = rule.examples;
  const proof = prove(openSources([file]), file, { ...rule, examples: { good, bad: good } }, []);
  expect(failuresOf(proof).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^no example notices if `.*` is always false: add an example in which it is true/u),
  );
});

test.each<[what: string, files: Record<string, string>, args: string, code: number, says: string]>([
  ["no settings", {}, "", 2, "begin a workspace with `lockstep init`"],
  [
    "no pack in a folder",
    { "lockstep.yaml": "profile: strict\n" },
    "",
    2,
    "lockstep.yaml names no folder with rules",
  ],
  [
    "a rule that cannot be loaded",
    { "lockstep.yaml": settings, [ownerFile]: "export default 1;\n" },
    "",
    3,
    `${ownerFile}: there is no`,
  ],
  [
    "an unknown rule",
    { "lockstep.yaml": settings, [ownerFile]: ownerRule },
    "acme/ownership/require-service-owners",
    2,
    `did you mean ${ownerId}?`,
  ],
  [
    "a built-in rule",
    { "lockstep.yaml": settings, [ownerFile]: ownerRule },
    "require-readiness-probe",
    2,
    "there is no rule require-readiness-probe",
  ],
  [
    "no engines",
    { "lockstep.yaml": settings, [ownerFile]: ownerRule },
    "--engines",
    2,
    "--engines needs etcd and kube-apiserver, and there is no folder .engines here or above: name a folder with both in " +
      "LOCKSTEP_ENGINES, such as that of setup-envtest\n",
  ],
])("%s", async (_, its, args, code, says) => {
  const run = await lockstep(workspace(its), ["test", ...args.split(" ").filter((each) => each !== "")]);
  expect(run.stderr).toContain(says);
  expect(run).toMatchObject({ code, stdout: "" });
});

describe("a watch", () => {
  let child: ReturnType<typeof start>;
  afterEach(() => child.kill());

  test("tests again when a rule changes, a broken one, too", async () => {
    const folder = workspace({ "lockstep.yaml": settings, [ownerFile]: ownerRule });
    child = start(folder, ["test", "--watch"]);
    let output = "";
    const heard = new EventEmitter();
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        heard.emit("text");
      });
    }
    const until = async (text: string): Promise<void> => {
      while (!output.includes(text)) await once(heard, "text");
      output = "";
    };
    await until("0 failures");
    writeFileSync(join(folder, ownerFile), "export default 1;\n");
    await until("there is no `export default rule");
    writeFileSync(join(folder, ownerFile), ownerRule);
    await until("0 failures");
  });
});

test("a new rule begins in the folder of the workspace, compiles, and fails until it is written", async () => {
  const folder = workspace({ "lockstep.yaml": settings, [ownerFile]: ownerRule });
  const file = "policies/images/require-label.ts";
  expect(await lockstep(folder, ["new-rule", "images/require-label"])).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(folder, file), "utf8")).toContain('from "lockstep/author"');
  const { code, stdout } = await lockstep(folder, ["test", "acme/images/require-label"]);
  expect(stdout).toContain(`${file}:16:12 - good example 1 breaks the rule, and must keep it`);
  expect(code).toBe(1);
  const again = await lockstep(folder, ["new-rule", "teams/require-label"]);
  expect(again).toMatchObject({
    code: 2,
    stderr: `lockstep: teams/require-label: ${file} is there already, and no two rules have one name\n`,
  });
  const long = `images/require-${"a".repeat(60)}`;
  expect(await lockstep(folder, ["new-rule", long])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("longer than 63 characters") as string,
  });
  expect(existsSync(join(folder, `policies/${long}.ts`))).toBe(false);
});

test("a new rule is not called in a cluster as one of another pack is", async () => {
  const packs = "packs:\n  - {use: ./a, prefix: acme}\n  - {use: ./b, prefix: acme-require}\n";
  const folder = workspace({
    "lockstep.yaml": packs,
    "a/teams/require-owner.ts": ownerRule,
    "b/teams/restrict-owner.ts": ownerRule,
  });
  const args = ["new-rule", "teams/require-restrict-owner", "--prefix", "acme"];
  expect(await lockstep(folder, args)).toMatchObject({
    code: 2,
    stderr:
      "lockstep: teams/require-restrict-owner: acme-require/teams/restrict-owner is called so already, in a cluster if not here\n",
  });
});
