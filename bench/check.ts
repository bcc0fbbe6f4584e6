/**
 * How much faster a check is on two threads than on one: many manifests, the built command, in one run on one machine,
 * so that the ratio can be compared.
 *
 *     npx tsx bench/check.ts [folder]             copies of a folder's manifests; of the sample repository's unless given
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./median";

const main = join(__dirname, "../dist/src/cli/main.js");
const source = process.argv[2] ?? join(__dirname, "../tests/sample-repository/manifests");
const mostFiles = 4000;
const rounds = 5;

/** The seconds that a check of a folder takes. */
function seconds(folder: string, threads: number): number {
  const start = performance.now();
  const args = [main, "check", "--format", "json", "--threads", String(threads), folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (stderr !== "" || status === 2) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  const files = (): number =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:ya?ml|json)$/u.test(file),
    ).length;
  for (let copy = 0; files() < mostFiles; copy++)
    cpSync(source, join(folder, String(copy)), { recursive: true });
  const count = files();
  const times = new Map([1, 2, 4].map((threads): [number, number[]] => [threads, []]));
  // In turn, so that what else the machine does slows all alike.
  for (let round = 0; round < rounds; round++) {
    for (const [threads, its] of times) its.push(seconds(folder, threads));
  }
  const one = median(times.get(1) ?? []);
  for (const [threads, its] of times) {
    const time = median(its);
    const rate = Math.round(count / time);
    console.log(`${threads} threads: ${rate} files/s, ${(one / time).toFixed(2)} times as fast as one`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
