/**
 * One question on many objects: the same rows whatever the objects come from.
 */
import type { Cells, Columns, KubernetesObject, Query, Row } from "../author";
import { isOfKind, type Kind } from "../author/kinds";
import { Inventory, type Entry, type GroupKind } from "../author/relations";
import { isMapping } from "../author/shape";

/** An object of which a question may be asked. */
export interface KnownObject {
  readonly object: KubernetesObject;
  /** Where it is if it names no namespace; `default` unless given. */
  readonly namespace?: string | undefined;
}

/** What is asked besides the question. */
export interface Request {
  readonly given: Readonly<Record<string, string>>;
  /** Asks about this namespace alone. */
  readonly namespace?: string | undefined;
}

/** What a question comes to. */
export interface Answer {
  /** In order of their cells, each once. */
  readonly rows: readonly Row[];
  /** Why there may be more rows. */
  readonly notes: readonly string[];
}

/**
 * Asks a question.
 *
 * @throws Misasked if it is given what it does not ask for.
 * @throws BadAnswer if it is at fault itself.
 */
export function ask(question: Query, known: Iterable<KnownObject>, { given, namespace }: Request): Answer {
  const objects = new NamedKinds(question.kinds);
  for (const each of known) {
    if (question.kinds.some((kind) => isOfKind(each.object, kind)))
      objects.add(each.object, { namespace: each.namespace });
  }
  const notes = new Set<string>();
  const rows = new Map<string, Row>();
  const note = (message: string): void => {
    notes.add(message);
  };
  let isByNamespace = "namespace" in question.columns;
  const asked = {
    objects,
    given,
    note,
    get namespace() {
      isByNamespace = true;
      return namespace;
    },
  };
  for (const row of question.rows(asked)) {
    assertRow(row, question.columns);
    if (namespace === undefined || !("namespace" in row) || row["namespace"] === namespace) {
      rows.set(keyOf(row, question.columns), row);
    }
  }
  if (namespace !== undefined && !isByNamespace)
    note("the rows are of all namespaces: the question has no column namespace by which to choose");
  return {
    rows: [...rows.values()].sort((a, b) => compareRows(a, b, question.columns)),
    notes: [...notes].sort(),
  };
}

/** A question whose own code is wrong. */
export class BadAnswer extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BadAnswer";
  }
}

/** Objects of the kinds that a question names. Of others a cluster has not been asked. */
class NamedKinds extends Inventory {
  constructor(private readonly asked: readonly Kind[]) {
    super();
  }

  override all(...wanted: readonly GroupKind[]): readonly Entry[] {
    this.assertNamed(wanted);
    return super.all(...wanted);
  }

  override in(namespace: string | undefined, ...wanted: readonly GroupKind[]): readonly Entry[] {
    this.assertNamed(wanted);
    return super.in(namespace, ...wanted);
  }

  private assertNamed(wanted: readonly GroupKind[]): void {
    for (const { group, kind } of wanted) {
      if (!this.asked.some((each) => each.group === group && each.kind === kind)) {
        throw new BadAnswer(`it asks for ${kind}, which is not among its kinds`);
      }
    }
  }
}

function assertRow(row: unknown, columns: Columns): asserts row is Row {
  if (!isMapping(row)) throw new BadAnswer("its rows must be objects with a field for each column");
  for (const name of Object.keys(row)) {
    if (!Object.hasOwn(columns, name))
      throw new BadAnswer(`a row has ${name}, which is not among its columns`);
  }
  for (const [name, type] of Object.entries(columns)) {
    if (!fits[type](row[name])) throw new BadAnswer(`${name} of a row must be a ${type}`);
  }
}

const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

const fits: Readonly<Record<keyof Cells, (value: unknown) => boolean>> = {
  text: (value) => value === undefined || typeof value === "string",
  number: (value) => value === undefined || typeof value === "number",
  list: isTextList,
  path: isTextList,
};

function keyOf(row: Row, columns: Columns): string {
  return JSON.stringify(Object.keys(columns).map((name) => row[name] ?? null));
}

function compareRows(a: Row, b: Row, columns: Columns): number {
  for (const name of Object.keys(columns)) {
    const order = compareCells(a[name], b[name]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers by their size, all else by code units, which no locale changes. */
function compareCells(a: Row[string], b: Row[string]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [one, other] = [a, b].map((cell) => (cell === undefined ? "" : JSON.stringify(cell)));
  return one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
}
