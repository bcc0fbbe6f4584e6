/** `lockstep generate`: what `--check` says of much that is out of date, and a watch. */
import { EventEmitter, once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownerFile, ownerRule, removeWorkspaces, settings, workspace } from "../packs/workspace";
import { lockstep, start } from "./lockstep";

afterAll(removeWorkspaces);

const few = `${settings}level: off\nengines: [validating-admission-policy]\nrules:\n  acme/ownership/require-service-owner: deny\n`;

test("--check shows some of the files that are out of date, and how many they are", async () => {
  const folder = workspace({
    "lockstep.yaml": settings.replace("packs:", "profile: strict\npacks:"),
    [ownerFile]: ownerRule,
  });
  const { code, stdout, stderr } = await lockstep(folder, ["generate", "--check"]);
  const lines = stderr.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines[0]).toBe(
    "lockstep: kyverno/cluster-policies/access-control/disallow-anonymous-bindings.yaml is out of date",
  );
  const said =
    /^lockstep: (\d+) files not up to date: run `lockstep generate` and review what changes$/u.exec(
      lines.at(-1) ?? "",
    );
  expect(lines[10]).toBe(`lockstep: and ${Number(said?.[1]) - 10} more`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
});

test("--watch and --check are not for one run", async () => {
  const folder = workspace({ "lockstep.yaml": few, [ownerFile]: ownerRule });
  expect(await lockstep(folder, ["generate", "--watch", "--check"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "lockstep: --watch writes, and --check does not: give one of them\n",
  });
});

test("a watch needs a workspace", async () => {
  const { code, stderr } = await lockstep(workspace({}), ["generate", "--watch"]);
  expect(stderr).toContain("there is no lockstep.yaml here or above");
  expect(code).toBe(2);
});

describe("a watch", () => {
  let child: ReturnType<typeof start>;
  afterEach(() => child.kill());

  test("generates again when a rule or the settings change, and outlives what is wrong with them", async () => {
    const folder = workspace({ "lockstep.yaml": few, [ownerFile]: ownerRule });
    const policy = join(
      folder,
      "kubernetes/validating-admission-policies/acme/ownership/require-service-owner.yaml",
    );
    child = start(folder, ["generate", "--watch"]);
    let output = "";
    const heard = new EventEmitter();
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        heard.emit("text");
      });
    }
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await once(heard, "text");
      output = "";
    };
    const broken = (): boolean => output.includes("there is no `export default rule");
    await until(() => output.includes("0 removed\n"));
    expect(readFileSync(policy, "utf8")).toContain("  - Deny\n");

    writeFileSync(join(folder, ownerFile), "export default 1;\n");
    await until(broken);
    // As editors do that replace a file.
    writeFileSync(join(folder, "draft"), few.replace(": deny", ": audit"));
    renameSync(join(folder, "draft"), join(folder, "lockstep.yaml"));
    await until(broken);
    expect(readFileSync(policy, "utf8")).toContain("  - Deny\n");

    writeFileSync(join(folder, ownerFile), ownerRule.replace("names no owner", "has no owner"));
    await until(() => output.includes("0 removed\n"));
    expect(readFileSync(policy, "utf8")).toContain("  - Audit\n");
    expect(readFileSync(policy, "utf8")).toContain("has no owner");
  }, 300_000);
});
