/** A pack cannot be used, for reasons that its author or whoever names it can fix. Nothing is checked without it. */
export class PackError extends Error {
  /** @param problems What is wrong, each with its place: `file:line:column: what` or `file: what`. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "PackError";
  }
}
