import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../src/cli/output";
import { setTimeout } from "node:timers/promises";
import { loadBalancer } from "./manifests";
import { folderWith, lockstep, start } from "./lockstep";

const escape = "\u{1b}";

test("--output writes to the file what would be printed, and prints nothing", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const printed = await lockstep(folder, ["check", "--format", "json", "web.yaml"]);
  const written = await lockstep(folder, [
    "check",
    "--format",
    "json",
    "--output",
    "report.json",
    "web.yaml",
  ]);
  expect(written).toEqual({ code: 1, stdout: "", stderr: "" });
  expect(readFileSync(join(folder, "report.json"), "utf8")).toBe(printed.stdout);
  expect(readdirSync(folder)).toEqual(["report.json", "web.yaml"]);
});

test("the output of an earlier run is not checked", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const args = ["check", "--format", "json", "--output", "report.json", "."];
  await lockstep(folder, args);
  const first = readFileSync(join(folder, "report.json"), "utf8");
  await lockstep(folder, args);
  expect(readFileSync(join(folder, "report.json"), "utf8")).toBe(first);
});

describe("a file that is written whole", () => {
  test("replaces what was there, keeping its mode", () => {
    const folder = folderWith({ "report.txt": "before" });
    const file = join(folder, "report.txt");
    chmodSync(file, 0o600);
    writeWhole(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("stays a link if it is one", () => {
    const folder = folderWith({ "report.txt": "before" });
    symlinkSync("report.txt", join(folder, "link.txt"));
    writeWhole(join(folder, "link.txt"), "after");
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "report.txt"), "utf8")).toBe("after");
  });

  test("is left as it was where it cannot be written, and nothing else is left", () => {
    const folder = folderWith({});
    expect(() => {
      writeWhole(join(folder, "nowhere", "report.txt"), "after");
    }).toThrow(/ENOENT/u);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("may be a device, which stays one", () => {
    writeWhole("/dev/null", "after");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

test.each<[string, Record<string, string>, string[], boolean]>([
  ["no terminal", {}, [], false],
  ["FORCE_COLOR", { FORCE_COLOR: "1" }, [], true],
  ["NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
  ["--no-color", { FORCE_COLOR: "1" }, ["--no-color"], false],
  ["CI without a terminal", { CI: "true" }, [], false],
])("colours with %s", async (_, env, args, coloured) => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const { stdout } = await lockstep(folder, ["check", ...args, "web.yaml"], { env });
  expect(stdout).toContain("restrict-load-balancers");
  expect(stdout.includes(escape)).toBe(coloured);
});

test("a report in a file has no colours", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const args = ["check", "--output", "report.txt", "web.yaml"];
  expect(await lockstep(folder, args, { env: { FORCE_COLOR: "1" } })).toEqual({
    code: 1,
    stdout: "",
    stderr: "",
  });
  expect(readFileSync(join(folder, "report.txt"), "utf8")).not.toContain(escape);
});

test("a report that cannot be written is no success", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const { code, stderr } = await lockstep(folder, ["check", "--output", "/dev/full", "web.yaml"]);
  expect(code).toBe(3);
  expect(stderr).toBe("lockstep: ENOSPC: no space left on device, write\n");
});

test("a reader that has read enough ends the command quietly", async () => {
  const folder = folderWith({});
  for (let index = 0; index < 200; index++)
    writeFileSync(join(folder, `${String(index)}.yaml`), loadBalancer);
  const child = start(folder, ["check", "--format", "json", "."]);
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  const code = await new Promise((done) => child.on("close", done));
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
});

test.each([100, 150, 200, 300])(
  "an interruption after %i ms leaves the whole output or none",
  async (delay) => {
    const folder = folderWith({});
    for (let index = 0; index < 500; index++)
      writeFileSync(join(folder, `${String(index)}.yaml`), loadBalancer);
    const child = start(folder, ["check", "--format", "json", "--output", "report.json", "."]);
    const ended = new Promise((done) => child.on("close", done));
    await setTimeout(delay);
    child.kill("SIGINT");
    await ended;
    const others = readdirSync(folder).filter((file) => !file.endsWith(".yaml"));
    expect(others.filter((file) => file !== "report.json")).toEqual([]);
    if (others.length > 0) {
      expect(() => JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as unknown).not.toThrow();
    }
  },
);
