/**
 * Programs of Node.js whose clock shows another day.
 */
import { join } from "node:path";
import { day } from "../../src/settings/approvals";

/** The day in so many days, `YYYY-MM-DD` in UTC. */
export function inDays(days: number): string {
  return day(new Date(Date.now() + days * 86_400_000));
}

/** The variables by which a program of Node.js runs as it will in so many days. */
export function clockIn(days: number): Record<string, string> {
  return { NODE_OPTIONS: `--require ${join(__dirname, "move-clock.js")}`, CLOCK_DAYS: String(days) };
}
