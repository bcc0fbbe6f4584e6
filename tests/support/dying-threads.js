/** Loaded before a program of Node.js, ends each of its threads but the first when it reads a manifest. */
const fs = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const { openSync } = fs;
fs.openSync = (path, ...args) => {
  if (!String(path).endsWith(".yaml")) return openSync(path, ...args);
  if (!isMainThread) process.exit(7);
  // Waits, so that the other threads get to a file, too.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return openSync(path, ...args);
};
