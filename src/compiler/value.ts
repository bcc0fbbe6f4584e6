/**
 * What a piece of TypeScript is while it is translated: most pieces are CEL expressions, but functions,
 * records and regular expressions only exist until they are used.
 */
import type ts from "typescript";
import type { Expression } from "./expression";

/** A CEL expression whose value is there, or an optional one whose value may be absent. */
export interface CelValue {
  readonly type: "cel";
  readonly expression: Expression;
  readonly optional: boolean;
  /** Whether it is a list whose order means nothing, such as one made from the keys of a map. */
  readonly unordered?: boolean;
}

/** A mapping known at translation, such as the context of a rule or its parameters. */
export interface RecordValue {
  readonly type: "record";
  readonly fields: ReadonlyMap<string, Value>;
}

/** A pair or other list of fixed length that only destructuring sees, such as an entry of a map. */
export interface TupleValue {
  readonly type: "tuple";
  readonly elements: readonly Value[];
}

/** `Object.keys(map)` or `Object.entries(map)`: CEL's macros go through the map itself. */
export interface MapView {
  readonly type: "keys" | "entries";
  readonly map: Expression;
}

/** A function with the variables around it. */
export interface FunctionValue {
  readonly type: "function";
  readonly node: ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression;
  readonly scope: Scope;
}

/** A function of the author's kit that CEL has a function for. */
export interface IntrinsicValue {
  readonly type: "intrinsic";
  readonly name: string;
}

/** A function of the author's kit that does what a method of lists does. */
export interface ListFunctionValue {
  readonly type: "listFunction";
  readonly name: string;
}

/** A regular expression. */
export interface PatternValue {
  readonly type: "pattern";
  /** RE2 syntax. */
  readonly source: string;
}

/** The value `undefined`. */
export interface AbsentValue {
  readonly type: "absent";
}

/** Anything that a piece of TypeScript can be while it is translated. */
export type Value =
  | CelValue
  | RecordValue
  | TupleValue
  | MapView
  | FunctionValue
  | IntrinsicValue
  | ListFunctionValue
  | PatternValue
  | AbsentValue;

/** The variables that a piece of TypeScript can see. */
export class Scope {
  private readonly values = new Map<ts.Symbol, Value>();

  constructor(
    /** The CEL variables in use, which a macro must not hide. */
    readonly names: ReadonlySet<string>,
    private readonly outer?: Scope,
    /** The functions whose bodies are being translated. */
    readonly callers: readonly ts.Node[] = [],
  ) {}

  /** A scope within this one, in which a macro has bound a variable. */
  inner({ name }: { name: string }): Scope {
    return new Scope(new Set([...this.names, name]), this, this.callers);
  }

  /** The scope of a function's body: it sees the variables around the function, and CEL those of the caller. */
  within(caller: Scope, declaration: ts.Node): Scope {
    return new Scope(new Set([...this.names, ...caller.names]), this, [...caller.callers, declaration]);
  }

  /** Gives a variable its value. */
  declare(symbol: ts.Symbol, value: Value): void {
    this.values.set(symbol, value);
  }

  /** The value of a variable, or undefined if it is declared elsewhere. */
  lookup(symbol: ts.Symbol): Value | undefined {
    return this.values.get(symbol) ?? this.outer?.lookup(symbol);
  }
}

/** A CEL expression whose value is there. */
export function present(expression: Expression): CelValue {
  return { type: "cel", expression, optional: false };
}

/** An optional CEL expression. */
export function maybe(expression: Expression): CelValue {
  return { type: "cel", expression, optional: true };
}

/** The value `undefined`. */
export const absent: AbsentValue = { type: "absent" };
