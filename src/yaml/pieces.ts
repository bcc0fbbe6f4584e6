/** How many pieces are put together at a time. */
const atOnce = 1024;

/** A text that is gathered piece by piece. A string that grows so would keep every piece in memory. */
export class Pieces {
  private readonly whole: string[] = [];
  private pieces: string[] = [];

  /** Adds to the end. */
  add(piece: string): void {
    if (piece === "") return;
    this.pieces.push(piece);
    if (this.pieces.length < atOnce) return;
    this.whole.push(this.pieces.join(""));
    this.pieces = [];
  }

  /** The text so far. */
  get text(): string {
    const last = this.pieces.join("");
    return this.whole.length === 0 ? last : this.whole.join("") + last;
  }
}
