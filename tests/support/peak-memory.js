/** Loaded before a program of Node.js, writes the most memory that it had, in MiB, to the file PEAK_MEMORY at its end. */
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    writeFileSync(process.env.PEAK_MEMORY, String(Math.round(process.resourceUsage().maxRSS / 1024)));
  });
}
