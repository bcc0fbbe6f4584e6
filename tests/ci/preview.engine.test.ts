/** The Pulumi preview of the action, on the real Pulumi. */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { startPulumi, type Pulumi } from "../engines";
import { packageRoot } from "../support/build";
import { runAction, type StepRun } from "./action";
import { cloneOf, publishedRepository, Workspace } from "./workspace";

jest.setTimeout(300_000);

let pulumi: Pulumi;
let workspace: Workspace;
let published: string;
let action: string;

beforeAll(async () => {
  pulumi = await startPulumi();
  published = publishedRepository();
  action = cloneOf(published);
  workspace = new Workspace("shop", published);
  workspace.command("pulumi", `PATH="${pulumi.env["PATH"] ?? ""}:$PATH" exec pulumi "$@"`);
  const host = join(packageRoot, "tests/engines/language-nodejs.js");
  workspace.command("pulumi-language-nodejs", `exec "${process.execPath}" "${host}" "$@"`);
});

afterAll(() => {
  pulumi.close();
  workspace.dispose();
  for (const folder of [published, action]) rmSync(folder, { recursive: true });
});

/** Previews a program with one Service of this type, in a stack of its own. */
async function preview(type: string): Promise<StepRun | undefined> {
  mkdirSync(join(workspace.folder, type));
  workspace.write(`${type}/Pulumi.yaml`, `name: ${type.toLowerCase()}\nruntime: nodejs\n`);
  workspace.write(
    `${type}/index.js`,
    `const { Provider, core } = require("@pulumi/kubernetes");
    const provider = new Provider("files", { renderYamlToDirectory: "rendered" });
    const metadata = { name: "web", namespace: "shop" };
    const spec = { type: "${type}", selector: { app: "web" }, ports: [{ port: 80 }] };
    new core.v1.Service("web", { metadata, spec }, { provider });`,
  );
  symlinkSync(join(packageRoot, "node_modules"), join(workspace.folder, type, "node_modules"));
  const init = await workspace.run(`pulumi stack init dev --cwd ${type}`, {
    command: ["bash", "-e"],
    env: pulumiSettings(),
  });
  expect(init).toMatchObject({ code: 0 });
  const runs = await runAction(
    workspace,
    action,
    { paths: "", preview: type, stack: "dev" },
    pulumiSettings(),
  );
  return runs.at(-1);
}

/** What the workflow sets for Pulumi. */
function pulumiSettings(): Record<string, string> {
  return Object.fromEntries(Object.entries(pulumi.env).filter(([name]) => name.startsWith("PULUMI_")));
}

test("a program that breaks a rule fails the step, with the rule's message", async () => {
  const run = await preview("LoadBalancer");
  expect(run?.code).not.toBe(0);
  expect(run?.stdout).toContain("Service of type LoadBalancer is not approved");
});

test("a program that breaks none passes", async () => {
  const run = await preview("ClusterIP");
  expect(run).toMatchObject({ code: 0 });
  expect(run?.stdout).toContain("kubernetes:core/v1:Service");
});
