/**
 * Finds an engine, or builds it into `.engines/<name>/<key>/`. The key is a hash
 * of all that the build reads, so an engine is never older than its go.mod.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { ENGINES, type Engine, type EngineName } from "./engine-list";

const TOOLS = __dirname;
const STORE = resolve(TOOLS, "..", ".engines");

/** A failure that the reader can act on: shown as its message, without a stack. */
export class EngineError extends Error {}

/** Where an engine was found. */
export interface Located {
  readonly path: string;
  readonly origin: "environment" | "built" | "PATH";
}

/** The engine of this name; an unknown name is an {@link EngineError} that lists the known ones. */
export function engineNamed(name: string): Engine {
  const engine = ENGINES.find((candidate) => candidate.name === name);
  if (engine === undefined) {
    const known = ENGINES.map((candidate) => candidate.name).join(", ");
    throw new EngineError(`There is no engine "${name}". The engines are: ${known}.`);
  }
  return engine;
}

/** The engine's version, read from its go.mod: the required one, or the release its comment names. */
export function engineVersion(engine: Engine): string {
  const file = join(TOOLS, engine.folder, "go.mod");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .map((text) => text.trim().replace(/^require /u, ""))
    .find((text) => text.startsWith(`${engine.module} v`));
  const version = line?.match(/\/\/ release (\S+)/u)?.[1] ?? line?.match(/ v(\S+)/u)?.[1];
  if (version === undefined) {
    throw new EngineError(`${file} does not require ${engine.module}.`);
  }
  return version;
}

/**
 * The path of an engine's program, for those who run it. Never builds: a test
 * that silently took ten minutes would look like one that hangs.
 */
export function enginePath(name: EngineName): string {
  const located = locate(engineNamed(name));
  if (located === undefined) {
    throw new EngineError(`The engine ${name} is not built. Run: npm run engines -- ${name}`);
  }
  return located.path;
}

/** The folder of source files that came with a built engine, such as Kyverno's CRDs. */
export function engineAssets(name: EngineName): string {
  return join(enginePath(name), "..", "assets");
}

/**
 * Looks for an engine: the program that its environment variable names (whose
 * version must fit), the one built earlier, then one on PATH whose version fits.
 */
export function locate(engine: Engine): Located | undefined {
  const named = engine.external && process.env[engine.external.variable];
  if (engine.external && named) {
    const version = engineVersion(engine);
    if (!tellsVersion(named, engine.external.versionArgs, version)) {
      const { variable } = engine.external;
      throw new EngineError(`${variable}=${named} is not ${engine.name} ${version}, which the tests need.`);
    }
    return { path: resolve(named), origin: "environment" };
  }
  const built = builtPath(engine);
  if (built !== undefined) {
    return { path: built, origin: "built" };
  }
  const found = engine.external && onPath(engine.name);
  if (engine.external && found && tellsVersion(found, engine.external.versionArgs, engineVersion(engine))) {
    return { path: found, origin: "PATH" };
  }
  return undefined;
}

/**
 * Builds an engine and returns its path, removing the builds it replaces.
 * `onProgress` is called with the number of Go packages compiled so far; those
 * that Go's own cache holds are not compiled again and not counted.
 */
export async function build(engine: Engine, onProgress: (compiled: number) => void): Promise<string> {
  const go = goToolchain();
  if (go === undefined) {
    throw new EngineError(
      "Go is missing: the engines are built from source, and need nothing else.\n" +
        "Install it from https://go.dev/dl/ so that `go version` works, then run this again.",
    );
  }
  const home = join(STORE, engine.name);
  const name = `${inputHash(engine)}-${go}`;
  const partial = join(home, `.partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  try {
    await compile(engine, join(partial, engine.name), onProgress);
    if (engine.assets !== undefined) {
      copyFiles(join(moduleFolder(engine), engine.assets), join(partial, "assets"));
    }
    for (const old of readdirSync(home)) {
      if (!old.startsWith(".partial-")) {
        rmSync(join(home, old), { recursive: true });
      }
    }
    renameSync(partial, join(home, name));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return join(home, name, engine.name);
}

/** The arguments of `go build` but for the output; part of the key. */
function buildArguments(engine: Engine): string[] {
  const stamps = Object.entries(engine.stamps?.(engineVersion(engine)) ?? {});
  const ldflags = ["-s", "-w", ...stamps.map(([variable, value]) => `-X ${variable}=${value}`)];
  return ["-trimpath", "-buildvcs=false", "-ldflags", ldflags.join(" "), engine.package];
}

function compile(engine: Engine, output: string, onProgress: (compiled: number) => void): Promise<void> {
  return new Promise((done, fail) => {
    const go = spawn("go", ["build", "-v", "-o", output, ...buildArguments(engine)], {
      cwd: join(TOOLS, engine.folder),
      env: { ...process.env, CGO_ENABLED: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let compiled = 0;
    const said: string[] = [];
    go.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.push(text);
      compiled += text.split("\n").length - 1;
      onProgress(compiled);
    });
    go.on("error", fail);
    go.on("close", (code) => {
      if (code === 0) {
        done();
      } else {
        const end = said.join("").trimEnd().split("\n").slice(-20).join("\n");
        fail(new EngineError(`go build failed for ${engine.name} (tools/${engine.folder}):\n${end}`));
      }
    });
  });
}

function moduleFolder(engine: Engine): string {
  const go = spawnSync("go", ["list", "-m", "-f", "{{.Dir}}", engine.module], {
    cwd: join(TOOLS, engine.folder),
    encoding: "utf8",
  });
  if (go.status !== 0) {
    throw new EngineError(`go list failed for ${engine.module}:\n${go.stderr}`);
  }
  return go.stdout.trim();
}

/** Copies contents without modes: Go keeps its module cache read-only. */
function copyFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) {
      const source = join(entry.parentPath, entry.name);
      const target = join(to, source.slice(from.length));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readFileSync(source));
    }
  }
}

/** The built program for the present inputs. Without Go, one built by any version of it. */
function builtPath(engine: Engine): string | undefined {
  const home = join(STORE, engine.name);
  if (!existsSync(home)) {
    return undefined;
  }
  const go = goToolchain();
  const wanted = `${inputHash(engine)}-${go ?? ""}`;
  const folder = readdirSync(home).find((name) =>
    go === undefined ? name.startsWith(wanted) : name === wanted,
  );
  return folder && join(home, folder, engine.name);
}

function inputHash(engine: Engine): string {
  const hash = createHash("sha256").update(JSON.stringify([buildArguments(engine), engine.assets]));
  const folder = join(TOOLS, engine.folder);
  const files = ["go.mod", "go.sum"];
  if (engine.package.startsWith("./")) {
    const sources = readdirSync(join(folder, engine.package)).filter((name) => name.endsWith(".go"));
    files.push(...sources.sort().map((name) => join(engine.package, name)));
  }
  for (const file of files) {
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

let toolchain: string | undefined;

/** Such as `go1.26.8-linux-amd64`; undefined where there is no Go. */
function goToolchain(): string | undefined {
  if (toolchain === undefined) {
    const go = spawnSync("go", ["env", "GOVERSION", "GOOS", "GOARCH"], { cwd: TOOLS, encoding: "utf8" });
    toolchain = go.status === 0 ? go.stdout.trim().split("\n").join("-") : undefined;
  }
  return toolchain;
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function tellsVersion(program: string, versionArgs: readonly string[], version: string): boolean {
  const told = spawnSync(program, versionArgs, { encoding: "utf8" });
  const words = `${told.stdout} ${told.stderr}`.split(/[\s"',]+/u);
  return words.some((word) => word === version || word === `v${version}`);
}
