/** The steps of action.yml, run with what the runner would give them. */
import { readFileSync, rmSync } from "node:fs";
import type { JsonReport } from "../../src/report";
import { sarifErrors } from "../report/schemas";
import { action, runAction, type StepRun } from "./action";
import { cloneOf, publishedRepository, Workspace } from "./workspace";

jest.setTimeout(120_000);

let published: string;
const clones: string[] = [];
const workspaces: Workspace[] = [];

beforeAll(() => {
  published = publishedRepository();
});

afterAll(() => {
  for (const workspace of workspaces) workspace.dispose();
  for (const folder of [published, ...clones]) rmSync(folder, { recursive: true });
});

/** A new job, and a copy of the action that is not installed yet. */
function job(example: "shop" | "shop-mended" = "shop"): { workspace: Workspace; folder: string } {
  const folder = cloneOf(published);
  const workspace = new Workspace(example, published);
  clones.push(folder);
  workspaces.push(workspace);
  return { workspace, folder };
}

function outcomes(runs: readonly StepRun[]): [string, number | null][] {
  return runs.map(({ step, code }) => [step, code]);
}

const [install, check, preview] = ["Install Lockstep", "Check manifests", "Preview the Pulumi program"];

test("by default it annotates all that is in the repository", async () => {
  const { workspace, folder } = job();
  const runs = await runAction(workspace, folder, {});
  expect(outcomes(runs)).toEqual([
    [install, 0],
    [check, 1],
  ]);
  expect(runs[1]?.stderr).toBe("");
  expect(runs[1]?.stdout).toMatch(
    /^::error file=k8s\/access\.yaml,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=/u,
  );
  expect(workspace.read("summary.md")).toMatch(/^## ❌ Lockstep\n/u);
});

test("it succeeds where nothing breaks a rule", async () => {
  const { workspace, folder } = job("shop-mended");
  const runs = await runAction(workspace, folder, {});
  expect(outcomes(runs)).toEqual([
    [install, 0],
    [check, 0],
  ]);
  expect(workspace.read("summary.md")).toMatch(/^## ✅ Lockstep\n/u);
});

test("paths and formats come one a line", async () => {
  const { workspace, folder } = job();
  workspace.write("k8s/two words.yaml", "a: [\n");
  const runs = await runAction(workspace, folder, {
    paths: "k8s/web.yaml\n\nk8s/two words.yaml\n",
    formats: "json\nsarif=out file.sarif\n",
  });
  expect(outcomes(runs).at(-1)).toEqual([check, 3]);
  expect(JSON.parse(runs[1]?.stdout ?? "")).toMatchObject({ summary: { files: 2, problems: 1 } });
  expect(sarifErrors(JSON.parse(workspace.read("out file.sarif")))).toEqual([]);
});

test("the profile is that of the input", async () => {
  const { workspace, folder } = job();
  const runs = await runAction(workspace, folder, { profile: "pod-security-baseline", formats: "json" });
  const { findings } = JSON.parse(runs[1]?.stdout ?? "") as JsonReport;
  const all = await runAction(workspace, folder, { formats: "json" });
  expect(findings.length).toBeLessThan((JSON.parse(all[1]?.stdout ?? "") as JsonReport).findings.length);
});

test("a change cannot bring settings or approvals of its own", async () => {
  const { workspace, folder } = job();
  workspace.write("lockstep.yaml", "level: audit\n");
  const runs = await runAction(workspace, folder, {});
  expect(outcomes(runs).at(-1)).toEqual([check, 1]);
});

test.each([
  ["paths", '"; echo forged; "'],
  ["paths", "$(echo forged)"],
  ["paths", "`echo forged`"],
  ["paths", "--format=json"],
  ["formats", "text; echo forged"],
  ["formats", "$(echo text)"],
  ["profile", "strict; echo forged"],
  ["profile", "$(echo strict)"],
])("%s is one word to the command: %s", async (name, value) => {
  const { workspace, folder } = job();
  const runs = await runAction(workspace, folder, { [name]: value });
  expect(outcomes(runs).at(-1)).toEqual([check, 2]);
  expect(runs[1]?.stdout).toBe("");
  expect(runs[1]?.stderr).toMatch(/^lockstep: .*\n$/u);
});

describe("the preview", () => {
  test("runs Pulumi with this pack, and without paths nothing else", async () => {
    const { workspace, folder } = job();
    workspace.command("pulumi");
    const runs = await runAction(workspace, folder, { paths: "", preview: "my program", stack: "acme/prod" });
    expect(outcomes(runs)).toEqual([
      [install, 0],
      [preview, 0],
    ]);
    expect(readFileSync(workspace.calls, "utf8").split("\n")[1]).toBe(
      `pulumi preview --cwd my program --policy-pack ${folder} --non-interactive --stack acme/prod`,
    );
  });

  test("runs though the check failed, and fails with Pulumi", async () => {
    const { workspace, folder } = job();
    workspace.command("pulumi", "exit 7");
    expect(outcomes(await runAction(workspace, folder, { preview: "." }))).toEqual([
      [install, 0],
      [check, 1],
      [preview, 7],
    ]);
  });
});

test("nothing runs where the installation fails", async () => {
  const { workspace, folder } = job();
  workspace.command("npm", "exit 1");
  expect(outcomes(await runAction(workspace, folder, { preview: "." }))).toEqual([[install, 1]]);
});

test("no script holds an expression, so that no input becomes code", () => {
  expect(action.runs.using).toBe("composite");
  for (const { run, shell } of action.runs.steps) {
    expect(shell).toBe("bash");
    expect(run).not.toContain("${{");
  }
});
