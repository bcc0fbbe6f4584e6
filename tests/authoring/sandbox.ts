/** A copy of the repository in which tests may write. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import build, { packageRoot as repository } from "../support/build";

export { repository };

/** What is no part of what people write, or is too large to copy. */
const left = new Set([".git", ".engines", "node_modules", "coverage", "tools"]);

/** Commands in place of those that take long or need a network. */
const commandsIn = (folder: string): Readonly<Record<string, string>> => ({
  // As in a clone, or a folder in it, but without the second that npx takes to find it.
  npx: `[ "$1" = lockstep ] || exit 127; shift; exec node ${folder}/dist/src/cli/main.js "$@"`,
  // The packages are there already. What npm itself says of a script it runs is left out.
  npm: `[ "$1" = ci ] && exit 0; exec node "${npm()}" --silent "$@"`,
});

function npm(): string {
  return (
    process.env["npm_execpath"] ?? resolve(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js")
  );
}

/** What a command came to. */
export interface Run {
  readonly code: number | null;
  /** Standard output and standard error, as a terminal shows them. */
  readonly output: string;
}

/** A copy of the repository, with the packages that are installed and the present build. */
export class Sandbox {
  readonly folder: string;
  private readonly bin: string;

  constructor() {
    build();
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-sandbox-")));
    for (const entry of readdirSync(repository).filter((name) => !left.has(name))) {
      cpSync(join(repository, entry), join(this.folder, entry), { recursive: true });
    }
    symlinkSync(join(repository, "node_modules"), join(this.folder, "node_modules"));
    this.movePackages("dist/.tsbuildinfo");
    this.bin = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-bin-")));
    for (const [name, script] of Object.entries(commandsIn(this.folder))) {
      writeFileSync(join(this.bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(this.bin, name), 0o755);
    }
  }

  /** The packages are elsewhere, seen from here: a build goes on from the one before only if its note says where. */
  private movePackages(note: string): void {
    const packages = relative(dirname(join(this.folder, note)), join(repository, "node_modules"));
    this.write(note, this.read(note).replaceAll('"../node_modules/', `"${packages}/`));
  }

  /**
   * Runs a line of shell.
   *
   * @param env Variables that it sees besides.
   */
  async run(line: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
    const child = spawn("sh", ["-c", `exec 2>&1\n${line}`], {
      cwd: this.folder,
      env: { PATH: `${this.bin}:${process.env["PATH"] ?? ""}`, HOME: this.bin, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    return new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => {
        done({ code, output });
      });
    });
  }

  /** Writes a file. */
  write(file: string, text: string): void {
    mkdirSync(join(this.folder, file, ".."), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** The text of a file. */
  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Removes a file or folder. */
  remove(file: string): void {
    rmSync(join(this.folder, file), { recursive: true });
  }

  /** The text of every file but the build, by path. */
  files(): Map<string, string> {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)))
      .filter((file) => !/^(?:dist|node_modules)\//u.test(file));
    return new Map(found.sort().map((file) => [file, this.read(file)]));
  }

  /** Removes the copy. */
  dispose(): void {
    for (const folder of [this.folder, this.bin]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The files that differ between two states of a folder, in order: what `git status` would list. */
export function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((file) => before.get(file) !== after.get(file)).sort();
}
