import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, lockstep } from "./lockstep";
import { loadBalancer } from "./manifests";

const files = { "web.yaml": loadBalancer };
const check = ["check", "--rule", "restrict-load-balancers", "web.yaml"];

test("several reports at once: one printed, each other in its file", async () => {
  const folder = folderWith(files);
  const formats = ["sarif", "junit", "gitlab", "markdown", "json"];
  const options = formats.flatMap((format) => ["--format", `${format}=${format}.out`]);
  const run = await lockstep(folder, [...check, ...options, "--format", "text"]);
  expect(run).toMatchObject({ code: 1, stderr: "" });
  expect(run.stdout).toBe((await lockstep(folder, check)).stdout);
  for (const format of formats) {
    const printed = await lockstep(folder, [...check, "--format", format]);
    // What GitLab reads has no place for what the check went by.
    const stderr = format === "gitlab" ? "lockstep: settings: none, the defaults; approvals: none\n" : "";
    expect(printed).toMatchObject({ code: 1, stderr });
    expect(readFileSync(join(folder, `${format}.out`), "utf8")).toBe(printed.stdout);
  }
  expect(readdirSync(folder).sort()).toEqual([...formats.map((name) => `${name}.out`), "web.yaml"].sort());
});

test.each<[string, string[]]>([
  ["--output", ["--format", "sarif", "--output", "out.sarif"]],
  ["the format", ["--format", "sarif=out.sarif"]],
])("a file named by %s", async (_, options) => {
  const folder = folderWith(files);
  expect(await lockstep(folder, [...check, ...options])).toEqual({ code: 1, stdout: "", stderr: "" });
  expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
});

test("--output is the file of the format that names none", async () => {
  const folder = folderWith(files);
  const options = ["--format", "json", "--format", "sarif=a=b.sarif", "--output", "out.json"];
  expect(await lockstep(folder, [...check, ...options])).toEqual({ code: 1, stdout: "", stderr: "" });
  expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8"))).toMatchObject({ version: 1 });
  expect(existsSync(join(folder, "a=b.sarif"))).toBe(true);
});

test.each<[string[], string]>([
  [
    ["--format", "text", "--format", "sarif"],
    "text and sarif cannot both go to standard output; give one a file, as in --format sarif=<file>",
  ],
  [
    ["--format", "text", "--format", "sarif", "--output", "a"],
    "text and sarif cannot both go to a; give one a file, as in --format sarif=<file>",
  ],
  [
    ["--format", "sarif=a", "--output", "b"],
    "every --format has a file already, so there is nothing to write to b",
  ],
  [["--format", "sarif=a", "--format", "junit=./a"], "two reports cannot go to one file, ./a"],
  [["--format", "sarif=web.yaml"], "web.yaml cannot be both checked and written to"],
  [["--format", "sarif=no/a"], "there is no folder no to write to"],
  [
    ["--format", "sarfi"],
    "error: option '--format <format[=file]>' argument 'sarfi' is invalid. Did you mean sarif?",
  ],
  [
    ["--format", "pdf=a"],
    "error: option '--format <format[=file]>' argument 'pdf=a' is invalid. It must be one of text, json, sarif, junit, github, gitlab, markdown.",
  ],
  [
    ["--format", "sarif="],
    "error: option '--format <format[=file]>' argument 'sarif=' is invalid. Name the file after sarif=.",
  ],
])("%j is refused before anything is checked", async (options, message) => {
  const folder = folderWith(files);
  expect(await lockstep(folder, [...check, ...options])).toEqual({
    code: 2,
    stdout: "",
    stderr: `lockstep: ${message}\n`,
  });
  expect(readdirSync(folder)).toEqual(["web.yaml"]);
});

test("reports of an earlier run are not checked", async () => {
  const folder = folderWith(files);
  const args = ["check", ".", "--format", "json=a.json", "--format", "gitlab=b.json", "--format", "text"];
  const first = await lockstep(folder, args);
  expect(await lockstep(folder, args)).toEqual(first);
});

test("a report that cannot be written hides none that is printed", async () => {
  const run = await lockstep(folderWith(files), [
    ...check,
    "--format",
    "sarif=/dev/full",
    "--format",
    "text",
  ]);
  expect(run).toMatchObject({ code: 3, stderr: "lockstep: ENOSPC: no space left on device, write\n" });
  expect(run.stdout).toContain("1 finding (1 high)");
});

describe("the job summary of GitHub Actions", () => {
  test("gets the Markdown, after what is there", async () => {
    const folder = folderWith({ ...files, "summary.md": "before\n" });
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    const run = await lockstep(folder, [...check, "--format", "github"], { env });
    expect(run.stdout).toMatch(
      /^::error file=web\.yaml,line=6,col=3,endLine=6,endColumn=21,title=restrict-load-balancers::/u,
    );
    const { stdout: markdown } = await lockstep(folder, [...check, "--format", "markdown"]);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe(`before\n${markdown}`);
  });

  test("gets nothing where another format is asked for", async () => {
    const folder = folderWith({ ...files, "summary.md": "before\n" });
    await lockstep(folder, check, { env: { GITHUB_STEP_SUMMARY: join(folder, "summary.md") } });
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe("before\n");
  });
});
