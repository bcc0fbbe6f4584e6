/**
 * Runs the command in its arguments for as long as standard input stays open.
 * The pipe closes when whoever started it ends, however that ends, so that no
 * engine outlives it; then, or when the command ends, the scratch folder is
 * removed.
 * Usage: node supervise.js SCRATCH COMMAND ARGUMENT…
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const [scratch = "", command = "", ...args] = process.argv.slice(2);
// Its own process group, so that the command's children end with it.
const child = spawn(command, args, { detached: true, stdio: ["ignore", "inherit", "inherit"] });

function killGroup(): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}

function end(status: number): void {
  killGroup();
  if (scratch !== "") {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  process.exit(status);
}

child.on("error", (error) => {
  console.error(error.message);
  end(127);
});
child.on("exit", (code) => {
  end(code ?? 1);
});
process.stdin.resume().on("end", killGroup).on("error", killGroup);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, killGroup);
}
