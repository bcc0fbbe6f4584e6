/** A text cannot be read: what is wrong, in one line, and where in the text. */
export class ReadError extends Error {
  /** How many UTF-16 code units of the text come before the place. */
  readonly offset: number;

  constructor(offset: number, problem: string) {
    super(problem);
    this.name = "ReadError";
    this.offset = offset;
  }
}
