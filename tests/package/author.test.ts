/** A rule outside this repository: what it imports from the package, as Node.js and as TypeScript see it. */
import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownerRule } from "../packs/workspace";
import { packageRoot } from "../support/build";
import { installed } from "./installed";

jest.setTimeout(120_000);

let folder: string;

beforeAll(() => {
  folder = installed();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the kit is imported as lockstep/author", () => {
  const script =
    'const { rule, namesRegistry } = require("lockstep/author"); console.log(namesRegistry("a.b/c"))';
  expect(execFileSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" })).toBe("true\n");
});

test.each([
  ["labels", 0, ""],
  ["lables", 2, "Property 'lables' does not exist"],
])("TypeScript checks a rule that reads metadata.%s by the types of the package", (field, code, says) => {
  writeFileSync(join(folder, "rule.ts"), ownerRule.replace("metadata?.labels", `metadata?.${field}`));
  const tsc = join(packageRoot, "node_modules", "typescript", "bin", "tsc");
  const flags = ["--noEmit", "--strict", "--module", "node16", "--target", "es2022", "rule.ts"];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags], { cwd: folder, encoding: "utf8" });
  expect(stdout).toContain(says);
  expect(status).toBe(code);
});
