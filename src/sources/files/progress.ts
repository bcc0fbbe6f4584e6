/**
 * A progress bar for work that takes a while.
 */
import type { WriteStream } from "node:tty";

const patience = 1000;
const interval = 100;
const width = 24;

/** A progress bar on a terminal that shows once the work has taken a second; nothing anywhere else. */
export class Progress {
  private readonly begin = performance.now();
  private drawn: number | undefined;
  private done = 0;

  /**
   * @param total How many steps the work has.
   * @param steps What they are, in plural.
   */
  constructor(
    private readonly total: number,
    private readonly stream: WriteStream,
    private readonly steps = "files",
  ) {}

  /** Another step is done. */
  step(): void {
    this.done++;
    if (!this.stream.isTTY) return;
    const now = performance.now();
    if (now - (this.drawn ?? this.begin + patience - interval) < interval) return;
    this.drawn = now;
    const filled = Math.round((this.done / this.total) * width);
    const bar = "#".repeat(filled).padEnd(width, "-");
    this.stream.write(`\r[${bar}] ${this.done} of ${this.total} ${this.steps}`);
  }

  /** The work is over: clears the bar away. */
  end(): void {
    if (this.drawn !== undefined) this.stream.write("\r\u{1b}[K");
  }
}
