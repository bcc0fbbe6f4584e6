/** Values of annotations, which are texts, as controllers parse them. */

/** Whether a text is true as Go's `strconv.ParseBool` has it. Source: https://pkg.go.dev/strconv#ParseBool */
export function isTrue(text: string): boolean {
  return ["1", "t", "T", "true", "TRUE", "True"].includes(text);
}

/** Whether a text is false as Go's `strconv.ParseBool` has it. Source: https://pkg.go.dev/strconv#ParseBool */
export function isFalse(text: string): boolean {
  return ["0", "f", "F", "false", "FALSE", "False"].includes(text);
}
