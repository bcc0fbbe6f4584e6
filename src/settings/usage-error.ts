/** The command was called wrongly: exit code 2, and the message is for whoever called it. */
export class UsageError extends Error {
  /** @param suggestion What may have been meant instead. */
  constructor(message: string, suggestion?: string) {
    super(suggestion === undefined ? message : `${message}; did you mean ${suggestion}?`);
    this.name = "UsageError";
  }
}
