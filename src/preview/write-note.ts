/**
 * Lines for whoever runs the operation. Pulumi never shows why a policy does not apply; what is written to standard error
 * it shows as it is.
 */
import { printable } from "../report/printable";

/** Tells whoever runs the operation a line. */
export function writeNote(note: string): void {
  process.stderr.write(`${printable(note)}\n`);
}
