/**
 * YAML and JSON text, read exactly as Kubernetes reads it.
 */
import type { Path } from "../../../author/shape";
import { hasForbiddenCharacter } from "./characters";
import { readJsonObjects } from "./json";
import { Locator } from "./locator";
import { parseYaml } from "./parse";
import { Positions, type Position } from "./positions";
import { ReadError } from "./problem";
import { splitDocuments } from "./split";

export type { Position } from "./positions";

/** A document that Kubernetes can read. */
export interface Document {
  /** The value as Kubernetes reads it, never to be modified: aliases share it. Undefined for an empty document. */
  readonly value: unknown;
  /** Where the document starts. */
  readonly start: Position;
  /**
   * Where the value at a path is, or the nearest value around it if the path does not exist. A value in a mapping
   * is where its key is. The first call for a document parses it again.
   */
  locate(path: Path): Position;
}

/** A document that Kubernetes would refuse, or a part of one that it would not read. */
export interface DocumentProblem {
  /** What is wrong, in one line. */
  readonly problem: string;
  readonly position: Position;
}

/** Every document of a file, broken ones as problems, in order. */
export function readDocuments(text: string): (Document | DocumentProblem)[] {
  const start = text.startsWith("\ufeff") ? 1 : 0;
  return new Reader(text.slice(start)).read();
}

/** Reads one file. */
class Reader {
  private readonly documents: (Document | DocumentProblem)[] = [];
  private readonly positions: Positions;
  /** Whether the characters of each document need a closer look. */
  private readonly suspicious: boolean;

  constructor(private readonly text: string) {
    this.positions = new Positions(text);
    this.suspicious = hasForbiddenCharacter(text);
  }

  read(): (Document | DocumentProblem)[] {
    const json = readJsonObjects(this.text);
    for (const { start, end, value, problem } of json.objects) {
      if (problem === undefined) this.add(value, start, start, end);
      else this.fail(start, problem);
    }
    if (json.problem !== undefined) this.fail(json.end, json.problem);
    for (const { start, end, separator } of splitDocuments(this.text, json.end)) {
      if (separator !== undefined) this.fail(separator, "nothing but a comment may follow --- on its line");
      this.readYaml(start, end);
    }
    return this.documents;
  }

  private readYaml(start: number, end: number): void {
    try {
      const { value, start: valueStart, rest } = parseYaml(this.text.slice(start, end), this.suspicious);
      this.add(value, start + (valueStart ?? 0), start, end);
      if (rest !== undefined) this.fail(start + rest, "Kubernetes ignores the document from here on");
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      this.fail(start + error.offset, error.message);
    }
  }

  private add(value: unknown, valueStart: number, start: number, end: number): void {
    const locator = new Locator(this.text.slice(start, end));
    this.documents.push({
      value,
      start: this.positions.at(valueStart),
      locate: (path) => {
        const offset = locator.offsetOf(path);
        return this.positions.at(offset === undefined ? valueStart : start + offset);
      },
    });
  }

  private fail(offset: number, problem: string): void {
    this.documents.push({ problem, position: this.positions.at(offset) });
  }
}
