#!/usr/bin/env node
/**
 * The `lockstep` command, whose program is made by `scripts/bundle.ts`. A check keeps what V8 compiled for the next.
 */
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { runBundled } from "../start/bundled";

const keep = runBundled(join(__dirname, "bundle.js"));
if (keep !== undefined && isMainThread && process.argv[2] === "check") process.once("exit", keep);
