/** What is done once before tests on the real engines. */
import { totalmem } from "node:os";
import build from "./build";

/**
 * Builds the package, and lets the engines, which are programs in Go, use memory rather than the processor: with many
 * policies each of them spends a quarter of its time on looking for memory that it could use again.
 */
export default function prepare(): void {
  process.env["GOGC"] ??= "400";
  process.env["GOMEMLIMIT"] ??= String(Math.floor(totalmem() / 6));
  build();
}
