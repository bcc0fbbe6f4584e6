/**
 * `npm run engines [-- NAME…]`: builds the real engines that are missing, all or
 * the named ones, into `.engines/`. A cold build of all takes about 15 minutes.
 */
import pc from "picocolors";
import { build, EngineError, engineNamed, engineVersion, locate } from "./engine-build";
import { ENGINES, type Engine } from "./engine-list";

/** How often a build says that it is alive where the line cannot be rewritten. */
const HEARTBEAT_MS = 30_000;

async function main(names: readonly string[]): Promise<void> {
  const engines = names.length > 0 ? names.map(engineNamed) : ENGINES;
  const started = Date.now();
  for (const engine of engines) {
    await provide(engine);
  }
  console.log(`${engines.length} engines ready in ${elapsed(started)}.`);
}

async function provide(engine: Engine): Promise<void> {
  const title = `${engine.name} ${engineVersion(engine)}`;
  const located = locate(engine);
  if (located !== undefined) {
    const origin = located.origin === "built" ? "already built" : `from ${located.origin}: ${located.path}`;
    console.log(`${pc.green("✓")} ${title} ${pc.dim(origin)}`);
    return;
  }
  const started = Date.now();
  let compiled = 0;
  const status = (): string => `… ${title} ${elapsed(started)}, ${compiled} packages compiled`;
  const interactive = process.stdout.isTTY;
  console.log(`… ${title}`);
  const heartbeat = setInterval(
    () => process.stdout.write(interactive ? `\x1b[1A\x1b[2K${status()}\n` : `${status()}\n`),
    interactive ? 1000 : HEARTBEAT_MS,
  );
  try {
    await build(engine, (count) => {
      compiled = count;
    });
  } finally {
    clearInterval(heartbeat);
  }
  console.log(`${interactive ? "\x1b[1A\x1b[2K" : ""}${pc.green("✓")} ${title} built in ${elapsed(started)}`);
}

function elapsed(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof EngineError ? `${pc.red("✗")} ${error.message}` : error);
  process.exitCode = 1;
});
