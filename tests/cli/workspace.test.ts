/** Which settings and approvals a command goes by, wherever it is run. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { approval, clusterIp, loadBalancer } from "./manifests";
import { folderWith, lockstep, type Run } from "./lockstep";

const rule = "restrict-load-balancers";
const off = `rules: {${rule}: off}\n`;

const check = async (folder: string, args: readonly string[] = ["."]): Promise<Run> =>
  lockstep(folder, ["check", "--rule", rule, ...args]);

const defaults = "settings: none, the defaults; approvals: none\n";

test.each<[string, Record<string, string>, string, readonly string[], number, string]>([
  [
    "of the current folder",
    { "lockstep.yaml": off },
    ".",
    ["."],
    0,
    "settings: lockstep.yaml; approvals: none\n",
  ],
  [
    "of the nearest folder above",
    { "lockstep.yaml": off },
    "a/b",
    ["."],
    0,
    "settings: ../../lockstep.yaml;",
  ],
  [
    "of the nearer of two",
    { "lockstep.yaml": off, "a/lockstep.yaml": "{}\n" },
    "a/b",
    ["."],
    1,
    "settings: ../lockstep.yaml;",
  ],
  ["none", {}, "a/b", ["."], 1, defaults],
  [
    "that are named",
    { "c/s.yaml": off },
    ".",
    ["--settings", "c/s.yaml", "a"],
    0,
    "settings: c/s.yaml; approvals: none\n",
  ],
  [
    "approvals beside those above",
    { "lockstep.yaml": "{}\n", "approvals.yaml": approval },
    "a/b",
    ["."],
    0,
    "approvals: ../../approvals.yaml\n",
  ],
  [
    "approvals beside those that are named",
    { "c/s.yaml": "{}\n", "c/approvals.yaml": approval },
    ".",
    ["--settings", "c/s.yaml", "a"],
    0,
    "approvals: c/approvals.yaml\n",
  ],
  [
    "approvals alone",
    { "approvals.yaml": approval },
    ".",
    ["a"],
    0,
    "settings: none, the defaults; approvals: approvals.yaml\n",
  ],
])("settings %s", async (_, files, cwd, args, code, says) => {
  const folder = folderWith({ "a/b/web.yaml": loadBalancer, ...files });
  const run = await check(join(folder, cwd), args);
  expect(run).toMatchObject({ code, stderr: "" });
  expect(run.stdout).toContain(says);
});

test.each(["lockstep.yml", ".lockstep.yaml", ".lockstep.yml"])("%s is a problem", async (name) => {
  const run = await check(folderWith({ "web.yaml": clusterIp, [name]: off }));
  expect(run.code).toBe(3);
  expect(run.stdout).toContain(
    `${name}:1:1  settings: settings of this name are not read: rename the file to lockstep.yaml\n`,
  );
});

test.each<[string, Record<string, string>, string, string]>([
  [
    "settings below",
    { "lockstep.yaml": "{}\n", "a/lockstep.yaml": off },
    ".",
    "the settings a/lockstep.yaml are not read, as they are those of lockstep.yaml: run lockstep in a, or name " +
      "them with --settings\n",
  ],
  [
    "settings below where there are none",
    { "a/lockstep.yaml": off },
    ".",
    "the settings a/lockstep.yaml are not read, as there are none: run lockstep in a, or name them with --settings\n",
  ],
  [
    "approvals in the current folder",
    { "lockstep.yaml": "{}\n", "a/approvals.yaml": approval },
    "a",
    "the approvals approvals.yaml are not read: move them to ../approvals.yaml, or name them with --approvals\n",
  ],
  [
    "approvals of another name",
    { "approvals.yml": approval },
    ".",
    "approvals.yml is not read: rename it to approvals.yaml\n",
  ],
])("%s are pointed out", async (_, files, cwd, says) => {
  const run = await check(join(folderWith({ "a/web.yaml": loadBalancer, ...files }), cwd));
  expect(run).toMatchObject({ code: 1, stderr: `lockstep: ${says}` });
});

test("settings that are a link to nowhere are a problem", async () => {
  const folder = folderWith({ "web.yaml": clusterIp });
  symlinkSync("elsewhere.yaml", join(folder, "lockstep.yaml"));
  expect(await check(folder, ["web.yaml"])).toMatchObject({ code: 3 });
});

describe("lockstep settings", () => {
  const settings = `profile: strict
level: {admission: audit}
rules:
  restrict-load-balancers: warn
  restrict-image-registries:
    level: {check: deny}
    parameters: {registries: [registry.example.com]}
`;

  test("says what decides each level and parameter", async () => {
    const folder = folderWith({ "lockstep.yaml": settings });
    const run = await lockstep(folder, ["settings", rule, "images/restrict-image-registries"]);
    expect(run).toEqual({
      code: 0,
      stderr: "",
      stdout: `settings: lockstep.yaml; approvals: none

networking
  restrict-load-balancers    warn   lockstep.yaml:4

images
  restrict-image-registries  deny   profile strict, lockstep.yaml:1  (preview)
                             deny   lockstep.yaml:6  (check)
                             audit  lockstep.yaml:2  (admission)
    registries: ["registry.example.com"]  lockstep.yaml:7
`,
    });
  });

  test.each<[string, string[], string]>([
    ["by default", [], "profile recommended, by default"],
    ["by the command line", ["--profile", "strict"], "profile strict, by --profile"],
  ])("names the profile that is chosen %s", async (_, args, by) => {
    const run = await lockstep(folderWith({}), ["settings", "--format", "json", ...args, rule]);
    const { rules } = JSON.parse(run.stdout) as { rules: { levels: Record<string, { by: string }> }[] };
    expect(rules.map(({ levels }) => levels["check"]?.by)).toEqual([by]);
  });

  test("shows levels in namespaces with a label", async () => {
    const folder = folderWith({
      "lockstep.yaml":
        "namespaces: {label: stage, values: {prod: {level: deny}, dev: {rules: {restrict-load-balancers: off}}}}\n",
    });
    const run = await lockstep(folder, ["settings", rule]);
    expect(run.stdout).toContain(
      "    in namespaces with stage: dev: preview off, check off, admission off\n",
    );
  });

  test.each<[string, Record<string, string>, string[], number, string]>([
    [
      "malformed settings",
      { "lockstep.yaml": "rules: {a: off}" },
      [],
      3,
      "lockstep.yaml:1:9: rules.a must be",
    ],
    ["an unknown rule", {}, ["restrict-load-balancer"], 2, "did you mean restrict-load-balancers?"],
  ])("refuses %s", async (_, files, args, code, says) => {
    const run = await lockstep(folderWith(files), ["settings", ...args]);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(says);
  });
});
