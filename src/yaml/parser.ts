import { maxDepth, tooDeep } from "./limits";
import { ReadError } from "./problem";
import { Scanner } from "./scanner";
import type { Token, TokenType } from "./tokens";

/** What a node is marked with. */
export interface Properties {
  readonly anchor: string | undefined;
  /** The tag in full. */
  readonly tag: string | undefined;
}

/** Where in a text something is. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** Takes the nodes of a document as the parser comes across them. */
export interface Builder {
  openMapping(offset: number, properties: Properties): void;
  openList(offset: number, properties: Properties): void;
  /** Ends the innermost mapping or list: where a bracket does, or where what is in it ends. */
  close(end?: number): void;
  /** @param plain Whether the scalar is without quotes, so that it may stand for something else than a string. */
  scalar(text: string, plain: boolean, span: Span, properties: Properties): void;
  alias(name: string, span: Span): void;
}

/** Where the first document of a text starts, and what comes after it; undefined where there is nothing. */
export interface Extent {
  readonly start: number | undefined;
  readonly rest: number | undefined;
}

const none: Properties = { anchor: undefined, tag: undefined };

const noDirectives = "kubectl reads no documents with directives (%)";

/**
 * Parses the first document of a text by the grammar of libyaml (MIT licence, copyright Kirill Simonov), as goyaml.v2
 * has it.
 *
 * @throws ReadError where it breaks the grammar.
 */
export function parseDocument(text: string, builder: Builder): Extent {
  return new Parser(text, builder).document();
}

class Parser {
  private readonly scanner: Scanner;
  private depth = 0;

  constructor(
    text: string,
    private readonly builder: Builder,
  ) {
    this.scanner = new Scanner(text);
  }

  document(): Extent {
    let token = this.scanner.peek();
    if (token.type === "stream end") return { start: undefined, rest: undefined };
    if (token.type === "directive") fail(noDirectives, token);
    const explicit = token.type === "document start";
    if (explicit) token = this.next();
    const start = token.offset;
    if (explicit && endsDocument(token)) this.empty(token.offset);
    else this.node(true, false);
    return { start, rest: this.rest() };
  }

  /** Where there is anything behind the document. */
  private rest(): number | undefined {
    let token = this.scanner.peek();
    try {
      if (token.type === "document end") token = this.next();
    } catch (error) {
      if (error instanceof ReadError) return error.offset;
      throw error;
    }
    if (token.type === "directive") fail(noDirectives, token);
    return token.type === "stream end" ? undefined : token.offset;
  }

  /** Passes a token and returns the next. */
  private next(): Token {
    this.scanner.skip();
    return this.scanner.peek();
  }

  /** Passes a token and returns where it ends. */
  private pass({ end }: Token): number {
    this.scanner.skip();
    return end;
  }

  private empty(offset: number, properties = none): void {
    this.builder.scalar("", true, { offset, end: offset + 1 }, properties);
  }

  /**
   * @param block Whether blocks may be here.
   * @param indentless Whether a list may be here that is not indented.
   */
  private node(block: boolean, indentless: boolean): void {
    let token = this.scanner.peek();
    const { offset } = token;
    let properties = none;
    if (token.type === "anchor" || token.type === "tag") {
      properties = this.properties(token);
      token = this.scanner.peek();
    }
    if (token.type === "plain scalar" || token.type === "scalar") {
      this.scanner.skip();
      this.builder.scalar(token.text, token.type === "plain scalar", token, properties);
    } else if (token.type === "alias" && properties === none) {
      this.scanner.skip();
      this.builder.alias(token.text, token);
    } else if (!this.collection(token, block, indentless, properties)) {
      if (properties === none) fail("did not find expected node content", token);
      this.empty(offset, properties);
    }
  }

  /** An anchor and a tag, in any order. */
  private properties(first: Token): Properties {
    const second = this.next();
    const both = second.type !== first.type && (second.type === "anchor" || second.type === "tag");
    if (both) this.scanner.skip();
    const [anchor, tag] = first.type === "anchor" ? [first, second] : [second, first];
    return {
      anchor: both || anchor === first ? anchor.text : undefined,
      tag: both || tag === first ? tag.text : undefined,
    };
  }

  /** Takes a mapping or list, if there is one. */
  private collection(token: Token, block: boolean, indentless: boolean, properties: Properties): boolean {
    const kind = collectionAt(token.type, block, indentless);
    if (kind === undefined) return false;
    if (this.depth === maxDepth) fail(tooDeep, token);
    this.depth++;
    const isMapping = token.type === "{" || token.type === "block mapping";
    if (isMapping) this.builder.openMapping(token.offset, properties);
    else this.builder.openList(token.offset, properties);
    // The first entry of a list that is not indented is its start.
    if (token.type !== "-") this.scanner.skip();
    this.builder.close(this[kind]());
    this.depth--;
    return true;
  }

  private blockList(): undefined {
    for (;;) {
      const token = this.scanner.peek();
      if (token.type === "block end") break;
      if (token.type !== "-") fail("did not find expected '-' indicator", token);
      const next = this.next();
      if (next.type === "-" || next.type === "block end") this.empty(token.offset);
      else this.node(true, false);
    }
    this.scanner.skip();
  }

  private indentlessList(): undefined {
    for (let token = this.scanner.peek(); token.type === "-"; token = this.scanner.peek()) {
      const next = this.next();
      if (next.type === "-" || endsBlockEntry(next)) this.empty(token.offset);
      else this.node(true, false);
    }
  }

  private blockMapping(): undefined {
    for (;;) {
      const token = this.scanner.peek();
      if (token.type === "block end") break;
      if (token.type !== "key") fail("did not find expected key", token);
      this.blockEntryPart(token);
      const value = this.scanner.peek();
      if (value.type === "value") this.blockEntryPart(value);
      else this.empty(token.offset);
    }
    this.scanner.skip();
  }

  /** A key or a value, behind its indicator. */
  private blockEntryPart(indicator: Token): void {
    if (endsBlockEntry(this.next())) this.empty(indicator.offset);
    else this.node(true, true);
  }

  /** @returns Where its bracket ends. */
  private flowList(): number {
    for (let first = true; ; first = false) {
      const token = this.flowEntry("]", first);
      if (token.type === "]") return this.pass(token);
      if (token.type === "key") this.flowPair(token);
      else this.node(false, false);
    }
  }

  /** The start of the next entry or the end, behind the comma before. */
  private flowEntry(end: "]" | "}", first: boolean): Token {
    const token = this.scanner.peek();
    if (first || token.type === end) return token;
    if (token.type !== ",") fail(`did not find expected ',' or '${end}'`, token);
    return this.next();
  }

  /** A mapping of one entry in a list, as in `[a: b]`. */
  private flowPair(key: Token): void {
    this.builder.openMapping(key.offset, none);
    this.flowPairEntry(key, "]");
    this.builder.close();
  }

  private flowPairEntry(key: Token, end: "]" | "}"): void {
    this.flowEntryPart(key, "value", ",", end);
    const value = this.scanner.peek();
    if (value.type === "value") this.flowEntryPart(value, ",", end);
    else this.empty(key.offset);
  }

  /** A key or a value, behind its indicator, that is empty if one of these follows. */
  private flowEntryPart(indicator: Token, ...ends: readonly TokenType[]): void {
    if (ends.includes(this.next().type)) this.empty(indicator.offset);
    else this.node(false, false);
  }

  /** @returns Where its bracket ends. */
  private flowMapping(): number {
    for (let first = true; ; first = false) {
      const token = this.flowEntry("}", first);
      if (token.type === "}") return this.pass(token);
      if (token.type === "key") {
        this.flowPairEntry(token, "}");
      } else {
        this.node(false, false);
        this.empty(token.offset);
      }
    }
  }
}

/** The kinds of mappings and lists, by the methods that parse them. */
type Collection = "flowList" | "flowMapping" | "blockList" | "blockMapping" | "indentlessList";

function collectionAt(type: TokenType, block: boolean, indentless: boolean): Collection | undefined {
  if (type === "[") return "flowList";
  if (type === "{") return "flowMapping";
  if (block && type === "block sequence") return "blockList";
  if (block && type === "block mapping") return "blockMapping";
  return indentless && type === "-" ? "indentlessList" : undefined;
}

function endsDocument({ type }: Token): boolean {
  return (
    type === "document start" || type === "document end" || type === "directive" || type === "stream end"
  );
}

function endsBlockEntry({ type }: Token): boolean {
  return type === "key" || type === "value" || type === "block end";
}

function fail(problem: string, token: Token): never {
  throw new ReadError(token.offset, problem);
}
