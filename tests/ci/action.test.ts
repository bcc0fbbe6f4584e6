/** The steps of action.yml, run with what the runner would give them. */
import { readFileSync, rmSync } from "node:fs";
import type { JsonReport } from "../../src/report";
import { sarifErrors } from "../report/schemas";
import { textOf } from "../docs/sources";
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

const [install, check, comment, preview] = [
  "Install Lockstep",
  "Check manifests",
  "Comment on the pull request",
  "Preview the Pulumi program",
];

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
  expect(workspace.read("summary.md")).toMatch(/^<!-- lockstep -->\n## ❌ Lockstep\n/u);
});

test("it succeeds where nothing breaks a rule", async () => {
  const { workspace, folder } = job("shop-mended");
  const runs = await runAction(workspace, folder, {});
  expect(outcomes(runs)).toEqual([
    [install, 0],
    [check, 0],
  ]);
  expect(workspace.read("summary.md")).toMatch(/^<!-- lockstep -->\n## ✅ Lockstep\n/u);
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

test("settings are those that a check on one's own machine goes by", async () => {
  const { workspace, folder } = job();
  workspace.write("lockstep.yaml", "level: audit\n");
  const [, run] = await runAction(workspace, folder, { formats: "text" });
  expect(run?.stdout).toContain("\nsettings: lockstep.yaml; approvals: none\n");
  expect(run?.code).toBe(0);
});

test("it sets up Node, and keeps what npm fetches where npm is told to put it", () => {
  const others = action.runs.steps.flatMap(({ uses }) => uses ?? []);
  expect(others).toEqual(["actions/setup-node@v5", "actions/cache@v4"]);
  expect(textOf("action.yml").split("/lockstep-npm").length - 1).toBe(2);
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

test("its outputs count what was found, and name the reports", async () => {
  const { workspace, folder } = job();
  const contexts = { "github.action_repository": "platform/lockstep", "github.action_ref": "v0.2.0" };
  const env = { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/shop", GITHUB_SHA: "abc" };
  const [, run] = await runAction(workspace, folder, { formats: "json" }, env, contexts);
  const { summary } = JSON.parse(run?.stdout ?? "") as JsonReport;
  const { json = "", markdown = "", ...counts } = run?.outputs ?? {};
  expect(counts).toEqual({
    denied: String(summary.levels.deny),
    warnings: String(summary.levels.warn),
    notes: String(summary.levels.audit),
    approved: "0",
    problems: "0",
  });
  expect(Object.keys(action.outputs)).toEqual([...Object.keys(counts), "json", "markdown"]);
  expect(readFileSync(json, "utf8")).toBe(run?.stdout);
  const text = readFileSync(markdown, "utf8");
  expect(text).toContain("](https://github.com/acme/shop/blob/abc/k8s/access.yaml#L");
  expect(text).toContain("](https://github.com/platform/lockstep/blob/v0.2.0/docs/rules/access-control/");
});

test("settings, environment, approvals and baseline are those of the inputs", async () => {
  const { workspace, folder } = job();
  workspace.write("lockstep.yaml", "environments: { lab: { level: audit } }\n");
  workspace.write("exceptions.yaml", "approvals: []\n");
  const given = { settings: "lockstep.yaml", environment: "lab", approvals: "exceptions.yaml" };
  const [, run] = await runAction(workspace, folder, { ...given, formats: "text" });
  expect(run?.stdout).toMatch(/^settings: lockstep\.yaml.*exceptions\.yaml$/mu);
  expect(run).toMatchObject({ code: 0, outputs: { denied: "0" } });
  const [, missing] = await runAction(workspace, folder, { baseline: "known.json" });
  expect(missing).toMatchObject({ code: 2, outputs: {} });
  expect(missing?.stderr).toContain("known.json");
});

describe("the comment", () => {
  const event = { "github.event.pull_request.number": "7", "github.token": "hidden" };
  const env = { GITHUB_REPOSITORY: "acme/shop" };

  test.each([
    ["the first", "", "--method POST repos/acme/shop/issues/7/comments"],
    ["one that is there", "echo 41; echo 42", "--method PATCH repos/acme/shop/issues/comments/41"],
  ])("%s is written", async (_, known, call) => {
    const { workspace, folder } = job();
    workspace.command("gh", `case "$*" in *--paginate*) ${known === "" ? ":" : known};; esac`);
    const runs = await runAction(workspace, folder, { comment: "yes", formats: "json" }, env, event);
    expect(outcomes(runs)).toEqual([
      [install, 0],
      [check, 1],
      [comment, 0],
    ]);
    const calls = readFileSync(workspace.calls, "utf8").split("\n").slice(1, 3);
    expect(calls[0]).toContain("gh api --paginate repos/acme/shop/issues/7/comments --jq ");
    expect(calls[1]).toBe(`gh api --silent ${call} -F body=@${runs[1]?.outputs["markdown"] ?? ""}`);
    expect(runs[2]?.stdout).toBe("");
  });

  test("a token that may not write is a warning, and no failure", async () => {
    const { workspace, folder } = job("shop-mended");
    workspace.command("gh", "exit 1");
    const runs = await runAction(workspace, folder, { comment: "yes" }, env, event);
    expect(outcomes(runs).at(-1)).toEqual([comment, 0]);
    expect(runs[2]?.stdout).toMatch(/^::warning::Lockstep could not comment/u);
  });

  test.each([
    ["no pull request", { comment: "yes" }, {}],
    ["nobody who asks for it", {}, event],
  ])("there is none with %s", async (_, given, contexts) => {
    const { workspace, folder } = job();
    const runs = await runAction(workspace, folder, given, env, contexts);
    expect(runs.map(({ step }) => step)).toEqual([install, check]);
  });
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

  test("runs with the pack that is named", async () => {
    const { workspace, folder } = job();
    workspace.command("pulumi");
    await runAction(workspace, folder, { paths: "", preview: "shop", pack: "guardrails" });
    expect(readFileSync(workspace.calls, "utf8")).toContain(" --policy-pack guardrails --non-interactive\n");
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
  for (const { run, shell } of action.runs.steps.filter(({ uses }) => uses === undefined)) {
    expect(shell).toBe("bash");
    expect(run).not.toContain("${{");
  }
});
