/** `lockstep generate` keeps what it makes of rules beside the program, and goes by it only where everything is as it was. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Sandbox } from "../authoring/sandbox";
import { filesIn } from "../../src/cli/pack-repository";
import { ownerFile, ownerRule, removeWorkspaces, settings, workspace } from "../packs/workspace";
import { packageRoot } from "../support/build";
import { lockstep } from "./lockstep";

afterAll(removeWorkspaces);

const besideProgram = join(packageRoot, "dist/src/cli");
const kept = (): string[] => readdirSync(besideProgram).filter((name) => /^rules-.*[.]compiled$/u.test(name));

/** What is generated for a workspace, by file. */
async function generated(): Promise<Record<string, string>> {
  const folder = workspace({ "lockstep.yaml": settings, [ownerFile]: ownerRule });
  expect(await lockstep(folder, ["generate"])).toMatchObject({ code: 0 });
  const files = ["kubernetes", "kyverno"].flatMap((each) => filesIn(join(folder, each)));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, "utf8")]));
}

test("what is generated of what was compiled before is the same, and what is damaged is made anew", async () => {
  for (const name of kept()) rmSync(join(besideProgram, name), { force: true });
  const first = await generated();
  const [name = ""] = kept();
  expect(await generated()).toEqual(first);
  writeFileSync(join(besideProgram, name), "damaged");
  expect(await generated()).toEqual(first);
  expect(readFileSync(join(besideProgram, name), "utf8")).not.toBe("damaged");
}, 300_000);

test("what was made of a rule of another name or kit is made anew", async () => {
  const sandbox = new Sandbox();
  try {
    const [old, renamed] = ["reliability/require-liveness-probe", "reliability/require-life-probe"];
    expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
    sandbox.write(`policies/${renamed}.ts`, sandbox.read(`policies/${old}.ts`));
    sandbox.remove(`policies/${old}.ts`);
    expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
    const page = sandbox.read(`docs/rules/${renamed}.md`);
    expect([page.includes("--rule require-life-probe"), page.includes("require-liveness-probe")]).toEqual([
      true,
      false,
    ]);

    const policy = "kubernetes/validating-admission-policies/secrets/disallow-credentials-in-arguments.yaml";
    const kit = "src/author/credentials.ts";
    sandbox.write(kit, sandbox.read(kit).replaceAll("redis-cli", "valkey-cli"));
    expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
    const text = sandbox.read(policy);
    expect([text.includes("valkey-cli"), text.includes("redis-cli")]).toEqual([true, false]);
  } finally {
    sandbox.dispose();
  }
}, 300_000);
