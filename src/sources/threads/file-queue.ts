import type { QueuedFile } from "../files/check-file";

/** Files that threads share: each goes to one of them. */
export class FileQueue {
  private readonly taken: Int32Array;

  /** @param memory What the threads share. */
  constructor(
    private readonly turns: readonly QueuedFile[],
    readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  ) {
    this.taken = new Int32Array(memory);
  }

  /** The next file; undefined when all are taken. */
  next(): QueuedFile | undefined {
    return this.turns[Atomics.add(this.taken, 0, 1)];
  }
}
