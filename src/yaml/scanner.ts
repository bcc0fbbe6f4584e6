import { isBlankOrEnd, isBreak } from "./characters";
import { Cursor } from "./cursor";
import { maxDepth, tooDeep } from "./limits";
import { scanBlock, scanPlain, scanQuoted } from "./scan-scalars";
import { scanTag } from "./tags";
import type { SimpleKey, Token, TokenType } from "./tokens";

/** How far from its start a key may end. */
const longestKey = 1024;

const noToken = "found character that cannot start any token";

/** How deep blocks and brackets may nest before the parser has a say. */
const mostLevels = maxDepth + 1;

/**
 * Takes a YAML text apart. That a scalar is a key shows only at the `:` after it, so tokens wait in a queue as long
 * as a token that comes before them may have to be put in.
 *
 * After the scanner of libyaml (MIT licence, copyright Kirill Simonov) as goyaml.v2 has it: every quirk counts, and so
 * do the words of the problems, which are those that kubectl prints.
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly queue: Token[] = [];
  private head = 0;
  /** How many tokens have left the queue. */
  private taken = 0;
  /** The indentation of the innermost block. */
  private indent = -1;
  private readonly indents: number[] = [];
  /** One for each level of brackets, and one for none. */
  private readonly simpleKeys: SimpleKey[] = [noKey()];
  private simpleKeyAllowed = true;

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  /** The next token, which stays. */
  peek(): Token {
    for (;;) {
      const token = this.queue[this.head];
      if (token !== undefined && !this.mayStartKey(token)) return token;
      this.fetch();
    }
  }

  /** Passes the next token, after a peek. */
  skip(): void {
    this.head++;
    this.taken++;
    if (this.head === this.queue.length) {
      this.queue.length = 0;
      this.head = 0;
    }
  }

  private mayStartKey({ simpleKey }: Token): boolean {
    return simpleKey !== undefined && simpleKey.token === this.taken && this.isValid(simpleKey);
  }

  /** Whether a `:` here would follow the key. */
  private isValid(key: SimpleKey): boolean {
    if (!key.possible) return false;
    if (key.line === this.cursor.line && this.isWithinKey(key.offset)) return true;
    this.drop(key);
    return false;
  }

  /** Counts characters, of which some take two units of the text. */
  private isWithinKey(start: number): boolean {
    const { offset, text } = this.cursor;
    if (offset - start <= longestKey) return true;
    return offset - start <= 2 * longestKey && Array.from(text.slice(start, offset)).length <= longestKey;
  }

  private drop(key: SimpleKey): void {
    if (key.possible && key.required) this.cursor.fail("could not find expected ':'", key.offset);
    key.possible = false;
  }

  private get level(): SimpleKey {
    const key = this.simpleKeys.at(-1);
    if (key === undefined) throw new Error("the scanner left more brackets than it entered");
    return key;
  }

  private get inFlow(): boolean {
    return this.simpleKeys.length > 1;
  }

  private push(type: TokenType, offset: number, end = offset, text = "", simpleKey?: SimpleKey): void {
    this.queue.push({ type, offset, end, text, simpleKey });
  }

  /** Puts a token before those that have been there since a key started. */
  private insert(type: TokenType, key: SimpleKey): void {
    const index = this.head + key.token - this.taken;
    this.queue.splice(index, 0, {
      type,
      offset: key.offset,
      end: key.offset,
      text: "",
      simpleKey: undefined,
    });
  }

  /** Notes that the next token may start a key. */
  private saveSimpleKey(): SimpleKey | undefined {
    if (!this.simpleKeyAllowed) return undefined;
    const { cursor, level } = this;
    this.drop(level);
    level.possible = true;
    level.required = !this.inFlow && this.indent === cursor.column;
    level.token = this.taken + this.queue.length - this.head;
    level.offset = cursor.offset;
    level.line = cursor.line;
    level.column = cursor.column;
    return level;
  }

  /** Enters a block if this is further to the right than the one around. */
  private enterBlock(column: number): boolean {
    if (this.inFlow || this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > mostLevels) this.cursor.fail(tooDeep);
    return true;
  }

  /** Leaves the blocks that are further to the right than this. */
  private leaveBlocks(column: number): void {
    if (this.inFlow) return;
    while (this.indent > column) {
      this.push("block end", this.cursor.offset);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  /** Adds at least one token to the queue. */
  private fetch(): void {
    this.skipToToken();
    const { cursor } = this;
    this.leaveBlocks(cursor.column);
    const code = cursor.peek();
    if (code === 0) {
      this.fetchEnd();
    } else if (code === 37 && cursor.column === 0) {
      this.fetchMarker("directive", 1);
    } else if (cursor.atDocumentMarker()) {
      this.fetchMarker(code === 45 ? "document start" : "document end", 3);
    } else {
      this.fetchContent(code);
    }
  }

  private fetchContent(code: number): void {
    const { cursor, inFlow } = this;
    switch (String.fromCharCode(code)) {
      case "[":
        this.fetchOpening("[");
        break;
      case "{":
        this.fetchOpening("{");
        break;
      case "]":
        this.fetchClosing("]");
        break;
      case "}":
        this.fetchClosing("}");
        break;
      case ",":
        this.fetchComma();
        break;
      case "-":
        if (isBlankOrEnd(cursor.peek(1))) this.fetchEntry();
        else this.fetchPlain();
        break;
      case "?":
        if (inFlow || isBlankOrEnd(cursor.peek(1))) this.fetchKey();
        else this.fetchPlain();
        break;
      case ":":
        if (inFlow || isBlankOrEnd(cursor.peek(1))) this.fetchValue();
        else this.fetchPlain();
        break;
      case "*":
        this.fetchNode("alias", scanAnchor);
        break;
      case "&":
        this.fetchNode("anchor", scanAnchor);
        break;
      case "!":
        this.fetchNode("tag", scanTag);
        break;
      case "'":
      case '"':
        this.fetchNode("scalar", scanQuoted);
        break;
      case "|":
      case ">":
        if (inFlow) cursor.fail(noToken);
        this.fetchBlockScalar();
        break;
      case "%":
      case "@":
      case "`":
        cursor.fail(noToken);
        break;
      case "\t":
        cursor.fail(`${noToken}: indent with spaces, not with tabs`);
        break;
      default:
        this.fetchPlain();
    }
  }

  private skipToToken(): void {
    const { cursor } = this;
    for (;;) {
      let code = cursor.peek();
      while (code === 32 || (code === 9 && (this.inFlow || !this.simpleKeyAllowed))) {
        cursor.offset++;
        code = cursor.peek();
      }
      if (code === 35) {
        cursor.skipToBreak();
        code = cursor.peek();
      }
      if (!isBreak(code)) return;
      cursor.readBreak();
      if (!this.inFlow) this.simpleKeyAllowed = true;
    }
  }

  private fetchEnd(): void {
    this.leaveBlocks(-1);
    this.drop(this.level);
    this.simpleKeyAllowed = false;
    // What could have been a key cannot any more.
    this.cursor.line++;
    this.push("stream end", this.cursor.offset);
  }

  private fetchMarker(type: TokenType, length: number): void {
    this.leaveBlocks(-1);
    this.drop(this.level);
    this.simpleKeyAllowed = false;
    this.push(type, this.cursor.offset);
    this.cursor.offset += length;
  }

  private fetchIndicator(type: TokenType): void {
    this.push(type, this.cursor.offset, this.cursor.offset + 1);
    this.cursor.offset++;
  }

  private fetchOpening(type: "[" | "{"): void {
    const key = this.saveSimpleKey();
    this.simpleKeys.push(noKey());
    if (this.simpleKeys.length > mostLevels) this.cursor.fail(tooDeep);
    this.simpleKeyAllowed = true;
    this.push(type, this.cursor.offset, this.cursor.offset + 1, "", key);
    this.cursor.offset++;
  }

  private fetchClosing(type: "]" | "}"): void {
    this.drop(this.level);
    if (this.inFlow) this.simpleKeys.pop();
    this.simpleKeyAllowed = false;
    this.fetchIndicator(type);
  }

  private fetchComma(): void {
    this.drop(this.level);
    this.simpleKeyAllowed = true;
    this.fetchIndicator(",");
  }

  /** `- ` */
  private fetchEntry(): void {
    const { cursor } = this;
    if (!this.inFlow && !this.simpleKeyAllowed) {
      cursor.fail("block sequence entries are not allowed in this context");
    }
    if (this.enterBlock(cursor.column)) this.push("block sequence", cursor.offset);
    this.drop(this.level);
    this.simpleKeyAllowed = true;
    this.fetchIndicator("-");
  }

  /** `? ` */
  private fetchKey(): void {
    const { cursor } = this;
    if (!this.inFlow && !this.simpleKeyAllowed) cursor.fail("mapping keys are not allowed in this context");
    if (this.enterBlock(cursor.column)) this.push("block mapping", cursor.offset);
    this.drop(this.level);
    this.simpleKeyAllowed = !this.inFlow;
    this.fetchIndicator("key");
  }

  /** `: ` */
  private fetchValue(): void {
    const { cursor, level } = this;
    if (this.isValid(level)) {
      this.insert("key", level);
      if (this.enterBlock(level.column)) this.insert("block mapping", level);
      level.possible = false;
      this.simpleKeyAllowed = false;
    } else {
      if (!this.inFlow && !this.simpleKeyAllowed)
        cursor.fail("mapping values are not allowed in this context");
      if (this.enterBlock(cursor.column)) this.push("block mapping", cursor.offset);
      this.simpleKeyAllowed = !this.inFlow;
    }
    this.fetchIndicator("value");
  }

  /** What may start a key, but not follow what did. */
  private fetchNode(type: TokenType, scan: (cursor: Cursor) => string): void {
    const key = this.saveSimpleKey();
    this.simpleKeyAllowed = false;
    const { offset } = this.cursor;
    const text = scan(this.cursor);
    this.push(type, offset, this.cursor.offset, text, key);
  }

  private fetchPlain(): void {
    const key = this.saveSimpleKey();
    const { offset } = this.cursor;
    const { text, end, endsLine } = scanPlain(this.cursor, this.indent + 1, this.inFlow);
    this.simpleKeyAllowed = endsLine;
    this.push("plain scalar", offset, end, text, key);
  }

  private fetchBlockScalar(): void {
    this.drop(this.level);
    this.simpleKeyAllowed = true;
    const { offset } = this.cursor;
    const text = scanBlock(this.cursor, this.indent);
    this.push("scalar", offset, this.cursor.offset, text);
  }
}

function noKey(): SimpleKey {
  return { possible: false, required: false, token: 0, offset: 0, line: 0, column: 0 };
}

function scanAnchor(cursor: Cursor): string {
  cursor.offset++;
  const name = cursor.take(/[-\w]+/uy);
  const next = cursor.peek();
  if (name === "" || !(isBlankOrEnd(next) || "?:,]}%@`".includes(String.fromCharCode(next)))) {
    cursor.fail("did not find expected alphabetic or numeric character");
  }
  return name;
}
