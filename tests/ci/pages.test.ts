/** The files that docs/ci shows: each is read as its system reads it, and its scripts are run. */
import { rmSync } from "node:fs";
import { parse } from "yaml";
import { packageVersion } from "../../src/cli/package-root";
import { blocksOf } from "../docs/markdown";
import { repositoryFiles, textOf } from "../docs/sources";
import { gitlabErrors, junitErrors, sarifErrors } from "../report/schemas";
import { action, runAction } from "./action";
import { cloneOf, publishedRepository, upstream, Workspace, type Run, type Shell } from "./workspace";

jest.setTimeout(120_000);

let published: string;
const workspaces: Workspace[] = [];

beforeAll(() => {
  published = publishedRepository();
});

afterAll(() => {
  for (const workspace of workspaces) workspace.dispose();
  rmSync(published, { recursive: true });
});

function workspace(example: "shop" | "shop-mended"): Workspace {
  const made = new Workspace(example, published);
  workspaces.push(made);
  return made;
}

/** The text of a file that a page shows. */
function shown(page: string, file: string): string {
  const block = blocksOf(textOf(`docs/ci/${page}.md`)).find(({ comment }) => comment === `file: ${file}`);
  if (block === undefined) throw new Error(`docs/ci/${page}.md shows no ${file}`);
  return `${block.lines.join("\n")}\n`;
}

/** What a system runs of its file, as one script. */
interface System {
  readonly page: string;
  readonly file: string;
  readonly scripts: (text: string) => readonly string[];
  readonly shell: Shell;
  /** How often the file names each report: once to write it, and again where the system takes it. */
  readonly takes: number;
}

const bash: Shell = { command: ["bash", "-eo", "pipefail"] };

const systems: readonly System[] = [
  {
    page: "gitlab-ci",
    file: ".gitlab-ci.yml",
    scripts: (text) => {
      const { lockstep } = parse(text) as { lockstep: { script: string[] } };
      return [lockstep.script.join("\n")];
    },
    shell: bash,
    takes: 2,
  },
  {
    page: "azure-pipelines",
    file: "azure-pipelines.yml",
    scripts: (text) => {
      const { steps } = parse(text) as { steps: { bash?: string; condition?: string }[] };
      return steps.flatMap(({ bash: script }) => script ?? []).slice(0, 2);
    },
    // Azure Pipelines goes on after a line that fails.
    shell: { command: ["bash", "--noprofile", "--norc"] },
    takes: 2,
  },
  {
    page: "jenkins",
    file: "Jenkinsfile",
    scripts: (text) => Array.from(text.matchAll(/sh '''(.*?)'''/gsu), ([, script = ""]) => script),
    shell: { command: ["sh", "-xe"] },
    takes: 2,
  },
  {
    page: "codefresh",
    file: "codefresh.yml",
    scripts: (text) => {
      const { steps } = parse(text) as { steps: { lockstep: { commands: string[] } } };
      return [steps.lockstep.commands.join("\n")];
    },
    shell: { command: ["sh", "-e"] },
    takes: 1,
  },
  {
    page: "octopus-deploy",
    file: "octopus.sh",
    // Octopus puts functions like these before a script.
    scripts: (text) => [
      `get_octopusvariable() { [ "$1" = "Octopus.Action.Package[k8s].ExtractedPath" ] && echo "$PWD"; }\n` +
        `new_octopusartifact() { [ -s "$1" ] && echo "artifact $1"; }\n${text}`,
    ],
    shell: { command: ["bash"] },
    takes: 2,
  },
];

async function runScripts({ page, file, scripts, shell }: System, job: Workspace): Promise<Run[]> {
  const runs: Run[] = [];
  for (const script of scripts(shown(page, file))) {
    runs.push(await job.run(script, shell));
    if (runs.at(-1)?.code !== 0) break;
  }
  return runs;
}

describe.each(systems)("$page", (system) => {
  test("fails where something breaks a rule, and writes its reports", async () => {
    const job = workspace("shop");
    const last = (await runScripts(system, job)).at(-1);
    expect(last).toMatchObject({ code: 1 });
    expect(last?.stdout).toMatch(/^\d+ findings \(\d+ critical, /mu);
    await expectValid(job, shown(system.page, system.file));
    const taken = shown(system.page, system.file);
    for (const { file } of reportsIn(taken)) expect(taken.split(file).length - 1).toBe(system.takes);
  });

  test("succeeds where nothing does", async () => {
    const job = workspace("shop-mended");
    expect((await runScripts(system, job)).at(-1)).toMatchObject({ code: 0 });
    await expectValid(job, shown(system.page, system.file));
  });
});

/** The reports that a file asks for. */
function reportsIn(text: string): { format: string; file: string }[] {
  return Array.from(text.matchAll(/--format (\w+)=(\S+)/gu), ([, format = "", file = ""]) => ({
    format,
    file,
  }));
}

/** Every report that a file asks for is there, and is what its format says. */
async function expectValid(job: Workspace, text: string): Promise<void> {
  const reports = reportsIn(text);
  expect(reports.length).toBeGreaterThan(0);
  for (const { format, file } of reports) {
    const report = job.read(file);
    if (format === "sarif") expect(sarifErrors(JSON.parse(report))).toEqual([]);
    else if (format === "gitlab") expect(gitlabErrors(JSON.parse(report))).toEqual([]);
    else if (format === "junit") expect(await junitErrors(report)).toEqual([]);
    else if (format === "json") expect(JSON.parse(report)).toMatchObject({ version: 1 });
    else expect(report).toMatch(/^<!-- lockstep -->\n## . Lockstep\n/u);
  }
}

test("Octopus Deploy keeps the findings of a check that fails", async () => {
  const system = systems.find(({ page }) => page === "octopus-deploy");
  if (system === undefined) throw new Error("there is no page on Octopus Deploy");
  const job = workspace("shop");
  const [run] = await runScripts(system, job);
  expect(run?.stdout).toContain(`artifact ${job.folder}/lockstep.md`);
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}

interface WorkflowStep {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

describe("github-actions", () => {
  /** The inputs that a workflow gives to the action. */
  function inputsIn(file: string): Readonly<Record<string, string>> {
    const { jobs } = parse(shown("github-actions", file)) as Workflow;
    const uses = `platform/lockstep@${upstream.version}`;
    const step = Object.values(jobs).flatMap(({ steps }) => steps.filter((each) => each.uses === uses))[0];
    return step?.with ?? {};
  }

  test("checks the manifests, and writes what is uploaded", async () => {
    const job = workspace("shop");
    const folder = cloneOf(published);
    const runs = await runAction(job, folder, inputsIn(".github/workflows/lockstep.yml"));
    rmSync(folder, { recursive: true });
    expect(runs.map(({ code }) => code)).toEqual([0, 1]);
    expect(runs[1]?.stdout).toMatch(/^::error file=k8s\//u);
    expect(sarifErrors(JSON.parse(job.read("lockstep.sarif")))).toEqual([]);
    expect(shown("github-actions", ".github/workflows/lockstep.yml")).toContain("sarif_file: lockstep.sarif");
  });

  test("previews the program and checks nothing else", async () => {
    const job = workspace("shop");
    job.command("pulumi");
    const folder = cloneOf(published);
    const runs = await runAction(job, folder, inputsIn(".github/workflows/preview.yml"));
    rmSync(folder, { recursive: true });
    expect(runs.map(({ step }) => step)).toEqual(["Install Lockstep", "Preview the Pulumi program"]);
  });

  test("names every input of the action", () => {
    const rows = textOf("docs/ci/github-actions.md").matchAll(/^\| `(\w+)` +\|/gmu);
    expect(Array.from(rows, ([, name]) => name)).toEqual(Object.keys(action.inputs));
  });
});

describe("pre-commit", () => {
  interface Hook {
    readonly language: string;
    readonly entry: string;
    readonly files: string;
  }

  test.each<["shop" | "shop-mended", number]>([
    ["shop", 1],
    ["shop-mended", 0],
  ])("runs the hook on the files of a commit: %s", async (example, code) => {
    const { repos } = parse(shown("pre-commit", ".pre-commit-config.yaml")) as {
      repos: [{ repo: string; hooks: [Hook] }];
    };
    const [{ repo, hooks }] = repos;
    expect([repo, hooks[0].language]).toEqual(["local", "system"]);
    const files = ["k8s/web.yaml", "k8s/cart.yaml", "k8s/README.md", "web.yaml"];
    const chosen = files.filter((file) => new RegExp(hooks[0].files, "u").test(file));
    expect(chosen).toEqual(["k8s/web.yaml", "k8s/cart.yaml"]);
    const job = workspace(example);
    const command = ["npm ci &&", hooks[0].entry, ...chosen].join(" ");
    expect(await job.run(command, bash)).toMatchObject({ code, stderr: "" });
  });
});

test("pages install this version, and clone nothing", () => {
  expect(textOf("docs/ci/README.md")).toContain(`npm install --save-dev lockstep@${packageVersion()}\n`);
  expect(textOf("docs/ci/github-actions.md")).toContain(`platform/lockstep@${upstream.version}\n`);
  for (const page of repositoryFiles("docs/ci/")) {
    expect({ page, clones: textOf(page).includes("git clone") }).toEqual({ page, clones: false });
  }
});
