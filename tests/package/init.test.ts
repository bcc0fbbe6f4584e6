/** What `lockstep init` of the packed package writes works, and it writes over nothing. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ciSystems } from "../../src/cli/init/choices";
import { policyCi } from "../../src/cli/init/ci";
import { pinnedVersions } from "../../src/cli/init/versions";
import { lockstep } from "../cli/lockstep";
import { removeWorkspaces, workspace } from "../packs/workspace";
import { packageRoot } from "../support/build";
import { installed, lockstepIn, type Run } from "./installed";

jest.setTimeout(300_000);

afterAll(removeWorkspaces);

/** The texts of what is in a folder besides packages, by path. */
function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("node_modules"))
    .sort();
  return Object.fromEntries(entries.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), "utf8"));
}

describe("a policy repository", () => {
  let folder: string;
  let run: Run;

  beforeAll(() => {
    folder = installed();
    run = lockstepIn(folder, "init", "--prefix", "acme", "--ci", "github");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("has settings, a rule with tests, a pack for Pulumi, a CI file and bundles of one engine", () => {
    expect(run).toMatchObject({ code: 0 });
    expect(Object.keys(textsIn(folder))).toEqual([
      ".gitattributes",
      ".github/workflows/guardrails.yml",
      ".gitignore",
      ".lockstepignore",
      "PulumiPolicy.yaml",
      "README.md",
      "approvals.yaml",
      "kubernetes/bundles/kustomization.yaml",
      "kubernetes/bundles/policies.yaml",
      "lockstep.lock",
      "lockstep.yaml",
      "package.json",
      "policies/ownership/require-service-owner.ts",
      "schemas/lockstep.schema.json",
      "tests/manifests.test.mjs",
      "tests/manifests/owned.yaml",
      "tests/manifests/unowned.yaml",
      "tsconfig.json",
    ]);
  });

  test("pins the versions that this package is tested with", () => {
    const { version } = json(packageRoot, "package.json") as { version: string };
    const { dependencies } = json(folder, "package.json") as { dependencies: object };
    expect(dependencies).toEqual({ ...pinnedVersions, lockstep: version });
    const { packages } = json(packageRoot, "package-lock.json") as {
      packages: Record<string, { version: string }>;
    };
    for (const [name, pinned] of Object.entries(pinnedVersions)) {
      expect(packages[`node_modules/${name}`]?.version).toBe(pinned);
    }
  });

  test("npm test holds, and fails where its rule is broken", () => {
    const npmTest = (): Run => {
      const { status, stdout, stderr } = spawnSync("npm", ["test"], { cwd: folder, encoding: "utf8" });
      return { code: status, output: stdout + stderr };
    };
    expect(npmTest()).toMatchObject({ code: 0 });

    const rule = join(folder, "policies/ownership/require-service-owner.ts");
    const text = readFileSync(rule, "utf8");
    writeFileSync(rule, text.replace('?? "") === ""', '?? "") === "x"'));
    const { code, output } = npmTest();
    writeFileSync(rule, text);
    expect(output).toContain("bad example 1 keeps the rule, and must break it");
    expect(code).toBe(1);
  });

  test.each([
    "rules: { restrict-load-balancers: off }",
    "rules: { restrict-load-balancers: warn }",
    "level: { admission: warn }",
    "exclude: { namespaces: [lab] }",
  ])("the setting %s changes the policies and nothing else", (setting) => {
    const before = textsIn(folder);
    writeFileSync(join(folder, "lockstep.yaml"), `${before["lockstep.yaml"] ?? ""}${setting}\n`);
    expect(lockstepIn(folder, "generate")).toMatchObject({ code: 0 });
    const after = textsIn(folder);
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    const changed = [...names].filter((file) => after[file] !== before[file]);
    for (const file of changed) writeFileSync(join(folder, file), before[file] ?? "");
    expect(changed).toEqual(["kubernetes/bundles/policies.yaml", "lockstep.yaml"]);
  });

  test.each<[command: string, code: number, says: string]>([
    ["check .", 0, "0 findings"],
    ["check tests/manifests/unowned.yaml", 1, "acme/ownership/require-service-owner"],
    ["new-rule ownership/require-job-owner", 0, "policies/ownership/require-job-owner.ts is there"],
    ["test acme/ownership/require-job-owner", 1, "good example 1 breaks the rule"],
    [
      "test --engines",
      2,
      "--engines needs etcd and kube-apiserver, and there is no folder .engines here or above",
    ],
    [
      "init",
      2,
      "there is already package.json, PulumiPolicy.yaml, lockstep.yaml and 10 more, so nothing was written",
    ],
  ])("lockstep %s", (command, code, says) => {
    const its = lockstepIn(folder, ...command.split(" "));
    expect(its.output).toContain(says);
    expect(its.code).toBe(code);
  });
});

const exposed = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: LoadBalancer}\n";

test.each<[system: string, file: string]>([
  ["github", ".github/workflows/guardrails.yml"],
  ["gitlab", ".gitlab-ci.yml"],
  ["azure", "azure-pipelines.yml"],
  ["jenkins", "Jenkinsfile"],
  ["codefresh", "codefresh.yml"],
])("a repository that only checks has what %s installs, from a lock file, and runs", async (ci, file) => {
  const folder = workspace({ "k8s/web.yaml": exposed });
  expect(await lockstep(folder, ["init", "--here", "--ci", ci])).toMatchObject({ code: 0, stderr: "" });
  const files = textsIn(folder);
  expect(Object.keys(files)).toEqual(
    [".gitignore", file, "k8s/web.yaml", "lockstep.yaml", "package.json"].sort(),
  );
  const { version } = json(packageRoot, "package.json") as { version: string };
  expect(json(folder, "package.json")).toMatchObject({
    private: true,
    devDependencies: { lockstep: version },
  });
  const text = files[file] ?? "";
  expect(text).toContain("npm ci");
  const command = "npx lockstep ";
  const [line = ""] = text.split("\n").filter((each) => each.includes(command));
  const args = line.slice(line.indexOf(command) + command.length).split(" ");
  const run = await lockstep(folder, args);
  expect(run.stdout).toContain("settings: lockstep.yaml; approvals: none");
  expect(run.code).toBe(1);
});

test("a repository that has packages keeps them, and is told how to add one", async () => {
  const present = { "package.json": '{"name": "shop"}\n', ".gitignore": "dist/\n" };
  const folder = workspace(present);
  const { stdout, code } = await lockstep(folder, ["init", "--here"]);
  const { version } = json(packageRoot, "package.json") as { version: string };
  expect(stdout).toContain(`npm install --save-dev lockstep@${version}\n`);
  expect(code).toBe(0);
  expect(textsIn(folder)).toMatchObject(present);
});

test.each(ciSystems.filter((system) => system !== "none"))(
  "a policy repository is tested by %s",
  (system) => {
    const texts = [...policyCi(system).values()];
    expect(texts.map((text) => /npm ci.*\n(?:.*\n)?.*npm test\n/u.test(text))).toEqual([true]);
  },
);

test.each<[what: string, args: string[], says: string]>([
  ["a file that is there", ["--here"], "there is already lockstep.yaml, so nothing was written"],
  ["a folder of policies that is there", ["other"], "there is already policies, so nothing was written"],
  ["a folder that is a file", ["lockstep.yaml"], "lockstep.yaml is not a folder"],
  [
    "a prefix that means something else",
    ["new", "--prefix", "require"],
    "--prefix must be none of lockstep, disallow",
  ],
  ["a prefix in capitals", ["new", "--prefix", "ACME"], "--prefix must be words in lower case"],
  ["an engine that there is not", ["new", "--engine", "opa"], "Allowed choices are"],
  [
    "a CI system that there is not",
    ["new", "--ci", "travis"],
    "Allowed choices are github, gitlab, azure, jenkins, codefresh, none",
  ],
  [
    "a version that is a command",
    ["new", "--package", "1; rm -rf ~"],
    "--package must be a version, a path or an address",
  ],
  [
    "a choice that --here does not make",
    ["new", "--here", "--prefix", "acme"],
    "--prefix is about a policy repository",
  ],
])("refuses %s, and writes nothing", async (_, args, says) => {
  const folder = workspace({ "lockstep.yaml": "profile: strict\n", "other/policies/pack.txt": "" });
  const before = textsIn(folder);
  const { code, stderr } = await lockstep(folder, ["init", ...args]);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
  expect(textsIn(folder)).toEqual(before);
});

test("writes nothing where it cannot write all", async () => {
  const folder = workspace({ ".github": "a file where a folder must be\n" });
  const { code, stderr } = await lockstep(folder, ["init", "--here", "--ci", "github"]);
  expect(stderr).toContain("ENOTDIR");
  expect(code).toBe(3);
  expect(textsIn(folder)).toEqual({ ".github": "a file where a folder must be\n" });
});
