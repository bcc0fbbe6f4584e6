/**
 * The CEL in a generated ValidatingAdmissionPolicy.
 */

/**
 * The `variables` and `validations` of the policy in a file, as they are written there. Taken as text, since
 * how the expressions are laid out is part of what there is to read.
 */
export function celOf(policy: string): string {
  const lines = policy.split("\n");
  return ["variables", "validations"].flatMap((field) => block(lines, field)).join("\n");
}

/** The lines of a field of the first `spec`, without that field's indentation. */
function block(lines: readonly string[], field: string): string[] {
  const start = lines.indexOf(`  ${field}:`);
  if (start === -1) return [];
  // A list may stand at the same indentation as its field.
  const length = lines.slice(start + 1).findIndex((line) => !/^(?: {3}| {2}-|\s*$)/u.test(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return lines.slice(start, end).map((line) => line.replace(/^ {2}/u, ""));
}
