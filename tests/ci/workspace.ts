/** What a CI job has: a repository with manifests, a place to clone this one from, and tools. */
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repositoryFiles } from "../docs/sources";
import build, { packageRoot } from "../support/build";

build();

/** Where the pages clone this repository from, and which version. */
export const upstream = { url: "https://git.example.com/platform/lockstep", version: "v0.2.0" };

/** What a script came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a CI system runs a script: the command, and the environment besides that of the job. */
export interface Shell {
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** A job's folder; its manifests are in `k8s`. */
export class Workspace {
  readonly folder: string;
  /** Where the calls of commands that stand in for others are noted, one a line. */
  readonly calls: string;
  private readonly bin: string;

  /** @param example The example whose manifests it has. */
  constructor(
    example: "shop" | "shop-mended",
    private readonly cloned: string,
  ) {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-ci-")));
    this.folder = join(root, "work");
    this.bin = join(root, "bin");
    this.calls = join(root, "calls");
    mkdirSync(this.bin);
    cpSync(join(packageRoot, "examples", example), join(this.folder, "k8s"), { recursive: true });
    writeFileSync(this.calls, "");
    for (const name of ["package.json", "package-lock.json"]) this.write(name, "{}\n");
    // What `npm ci` installs, and builds of a clone, is there already.
    this.command(
      "npm",
      `folder=.; for word; do case $last in --prefix) folder=$word;; esac; last=$word; done
      [ -e "$folder/package-lock.json" ] || exit 1
      ln -sfn "${packageRoot}/node_modules" "$folder/node_modules"
      [ "$folder" = . ] || ln -sfn "${packageRoot}/dist" "$folder/dist"`,
    );
  }

  /** Puts a command on the path that notes how it is called, and then runs a line of shell. */
  command(name: string, line = ""): void {
    const file = join(this.bin, name);
    writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> "${this.calls}"\n${line}\n`);
    chmodSync(file, 0o755);
  }

  /** Runs a script in the folder. */
  run(script: string, { command: [program, ...args], env = {} }: Shell): Promise<Run> {
    const file = join(this.bin, "script");
    writeFileSync(file, script);
    const child = spawn(program, [...args, file], {
      cwd: this.folder,
      env: {
        PATH: `${this.bin}:${process.env["PATH"] ?? ""}`,
        HOME: this.bin,
        // npx would ask the registry whether there is a newer npm.
        NPM_CONFIG_UPDATE_NOTIFIER: "false",
        // Only the address of the clone is not what the pages show.
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `url.file://${this.cloned}.insteadOf`,
        GIT_CONFIG_VALUE_0: upstream.url,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    return new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => {
        done({ code, ...output });
      });
    });
  }

  /** The text of a file of the folder. */
  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Whether there is a file in the folder. */
  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Writes a file of the folder, at its end if there is one. */
  write(file: string, text: string): void {
    appendFileSync(join(this.folder, file), text);
  }

  /** Removes it all. */
  dispose(): void {
    rmSync(dirname(this.folder), { recursive: true });
  }
}

/** This repository as it is, in a new folder with a history of its own; remove it at the end. */
export function publishedRepository(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-upstream-")));
  for (const file of repositoryFiles()) cpSync(join(packageRoot, file), join(folder, file));
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], {
      cwd: folder,
    });
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Publish");
  git("tag", upstream.version);
  return folder;
}

/** A clone of a published repository; remove it at the end. */
export function cloneOf(published: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-clone-")));
  execFileSync("git", ["clone", "--quiet", published, folder]);
  return folder;
}
