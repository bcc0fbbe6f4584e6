/** What a token is: an indicator, or the bounds of a mapping or list that its indentation shows. */
export type TokenType =
  | "stream end"
  | "document start"
  | "document end"
  | "directive"
  | "block mapping"
  | "block sequence"
  | "block end"
  | "["
  | "]"
  | "{"
  | "}"
  | ","
  | "-"
  | "key"
  | "value"
  | "alias"
  | "anchor"
  | "tag"
  | "plain scalar"
  | "scalar";

/** A piece of YAML. */
export interface Token {
  readonly type: TokenType;
  readonly offset: number;
  /** Where it ends, also what of white space a block scalar takes in. */
  readonly end: number;
  /** The text of a scalar, the name of an anchor or alias, the tag in full. */
  readonly text: string;
  /** Whether a `:` may follow that makes the token the start of a key. */
  readonly simpleKey: SimpleKey | undefined;
}

/** The start of what may turn out to be a key, at one level of brackets. */
export interface SimpleKey {
  possible: boolean;
  /** Whether it can only be a key. */
  required: boolean;
  /** The number of the first token. */
  token: number;
  offset: number;
  line: number;
  column: number;
}
