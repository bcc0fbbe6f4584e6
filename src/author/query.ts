/**
 * Questions about many objects: `lockstep query` asks them of files, states of Pulumi and clusters alike.
 */
import type { Kind } from "./kinds";
import type { Inventory } from "./relations/inventory";

/** What a cell of an answer may be, by the type of its column. */
export interface Cells {
  /** Undefined where there is nothing to say. */
  readonly text: string | undefined;
  readonly number: number | undefined;
  readonly list: readonly string[];
  /** What leads from one thing to the next: the formats `mermaid` and `dot` draw these. */
  readonly path: readonly string[];
}

/** The columns of an answer, with the types of their cells. */
export type Columns = Readonly<Record<string, keyof Cells>>;

/** A row of an answer. */
export type Row<Its extends Columns = Columns> = { readonly [Name in keyof Its]: Cells[Its[Name]] };

/** What a question is asked of. */
export interface Asked<Argument extends string = string> {
  /** The objects of the kinds that the question names. */
  readonly objects: Inventory;
  /** What was given for the arguments. */
  readonly given: Readonly<Record<Argument, string>>;
  /** The namespace that it is asked about; undefined for all. Rows of others are left out if there is a column `namespace`. */
  readonly namespace: string | undefined;
  /** Says why there may be more to the answer. */
  readonly note: (message: string) => void;
}

/** A question. */
export interface Query<Its extends Columns = Columns, Argument extends string = string> {
  /** What the rows are, in a few words, without a full stop. */
  readonly title: string;
  /** Who asks this and how the answer is meant, in one to three sentences. */
  readonly why?: string;
  /** The kinds of all objects that it reads; of a cluster these are listed. */
  readonly kinds: readonly Kind[];
  readonly columns: Its;
  /** The words that are given after its name, each with what it is. */
  readonly arguments?: Readonly<Record<Argument, string>>;
  /** The answer. Rows that are the same are one. */
  rows(asked: Asked<Argument>): Iterable<Row<Its>>;
  /** Manifests in YAML, with the rows that come of them. */
  readonly example?: {
    readonly manifests: string;
    readonly given?: Readonly<Record<Argument, string>>;
    readonly rows: readonly Row<Its>[];
  };
}

/** Declares a question; the default export of `queries/<name>.ts`. */
export function query<const Its extends Columns, const Argument extends string = never>(
  definition: Query<Its, Argument>,
): Query<Its, Argument> {
  return definition;
}

/** What was given for an argument of a question is not what it asks for. */
export class Misasked extends Error {
  /** @param message What it asks for, such as `name an object, as in secret/db`. */
  constructor(message: string) {
    super(message);
    this.name = "Misasked";
  }
}
