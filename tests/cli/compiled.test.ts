/** The command starts from what V8 compiled before, and from nothing else. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../support/build";

/** A folder with the command and a program that says a word. */
function folderWith(word: string): string {
  const source = mkdtempSync(join(tmpdir(), "lockstep-compiled-"));
  for (const file of ["cli/main.js", "start/bundled.js"]) {
    mkdirSync(dirname(join(source, file)));
    copyFileSync(join(packageRoot, "dist/src", file), join(source, file));
  }
  const folder = join(source, "cli");
  writeProgram(folder, word);
  return folder;
}

function writeProgram(folder: string, word: string): void {
  writeFileSync(join(folder, "bundle.js"), `const say = () => "${word}"; console.log(say());`);
}

function run(folder: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "main.js"), ...args], {
    encoding: "utf8",
  });
  return stdout + stderr;
}

function compiledIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.includes(".compiled"));
}

test("a check keeps what was compiled, and no other command does", () => {
  const folder = folderWith("one");
  expect(run(folder, "--version")).toBe("one\n");
  expect(compiledIn(folder)).toEqual([]);
  expect([run(folder, "check"), run(folder, "check")]).toEqual(["one\n", "one\n"]);
  expect(compiledIn(folder)).toHaveLength(1);
});

test("a program of the same length is compiled anew", () => {
  const folder = folderWith("one");
  run(folder, "check");
  writeProgram(folder, "two");
  expect(run(folder, "check")).toBe("two\n");
});

test("what is damaged is replaced", () => {
  const folder = folderWith("one");
  run(folder, "check");
  const [name = ""] = compiledIn(folder);
  writeFileSync(join(folder, name), "damaged");
  expect([run(folder, "check"), run(folder, "check")]).toEqual(["one\n", "one\n"]);
  expect(compiledIn(folder)).toEqual([name]);
});

test("nothing is said where nobody may write", () => {
  const folder = folderWith("one");
  chmodSync(folder, 0o555);
  expect(run(folder, "check")).toBe("one\n");
});
