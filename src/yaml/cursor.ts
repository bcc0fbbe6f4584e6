import { isBlank, isBlankOrEnd, isBreak } from "./characters";
import { ReadError } from "./problem";

/** A place in a text that moves on, and knows its line. */
export class Cursor {
  /** The text, and a zero for its end. */
  readonly text: string;
  offset = 0;
  line = 0;
  lineStart = 0;

  constructor(text: string) {
    this.text = `${text}\0`;
    if (text.startsWith("\ufeff")) this.offset = this.lineStart = 1;
  }

  /** The number of characters before this one on its line. */
  get column(): number {
    return this.offset - this.lineStart;
  }

  /** The character at a distance. */
  peek(distance = 0): number {
    return this.text.charCodeAt(this.offset + distance);
  }

  /** Whether the text goes on with `---` or `...` at the start of a line, which end whatever is before. */
  atDocumentMarker(): boolean {
    if (this.offset !== this.lineStart) return false;
    const code = this.peek();
    return (
      (code === 45 || code === 46) &&
      this.peek(1) === code &&
      this.peek(2) === code &&
      isBlankOrEnd(this.peek(3))
    );
  }

  /** Passes a line break and returns it as a scalar holds it. */
  readBreak(): string {
    const code = this.peek();
    this.offset += code === 13 ? this.carriageReturnLength() : 1;
    this.line++;
    this.lineStart = this.offset;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : "\n";
  }

  /** kubectl ends lines at LF or CRLF and then adds an LF, which makes another CRLF of a CR before. */
  private carriageReturnLength(): number {
    if (this.peek(1) === 10) return 2;
    return this.peek(1) === 13 && this.peek(2) === 10 ? 3 : 1;
  }

  /** Passes what is left of a line: space and a comment. */
  skipComment(): void {
    while (isBlank(this.peek())) this.offset++;
    if (this.peek() === 35) this.skipToBreak();
  }

  /** Passes everything before the next line break. */
  skipToBreak(): void {
    let code = this.peek();
    while (code !== 0 && !isBreak(code)) {
      this.offset++;
      code = this.peek();
    }
  }

  /** The text that a sticky pattern matches here, which is passed. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text)?.[0] ?? "";
    this.offset += match.length;
    return match;
  }

  /** @throws ReadError at this place, unless another is given. */
  fail(problem: string, offset = this.offset): never {
    throw new ReadError(Math.min(offset, this.text.length - 1), problem);
  }
}
