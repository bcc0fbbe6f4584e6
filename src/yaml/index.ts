/**
 * YAML and JSON text, read exactly as Kubernetes reads it.
 */
import type { Path } from "../author/shape";
import { hasForbiddenCharacter } from "./characters";
import { readJsonObjects } from "./json";
import { lostLastLine } from "./last-line";
import { parseYaml } from "./parse";
import { Positions, type Position } from "./positions";
import { ReadError } from "./problem";
import { SourcePlaces, type FoundSpan } from "./source-places";
import { splitDocuments } from "./split";

export type { Position } from "./positions";

/** A part of a file. */
export interface Region extends Position {
  /** The place behind its last character. */
  readonly end: Position;
}

/** A document that Kubernetes can read. */
export interface Document {
  /** The value as Kubernetes reads it, never to be modified: aliases share it. Undefined for an empty document. */
  readonly value: unknown;
  /** Where the document starts. */
  readonly start: Position;
  /** The fields that are given more than once, of which Kubernetes takes the last. */
  readonly repeated: readonly Path[];
  /**
   * Where the value at a path is, or the nearest value around it if the path does not exist. A value in a mapping
   * is where its key is.
   */
  locate(path: Path): Position;
  /** The document as YAML 1.2 has it, in which `y`, `on` and their like are texts. Parses it again. */
  renewed(): Document;
  /** The same as {@link locate} to its end: of a value with its key, and of the nearest around one that does not exist the first line. */
  regionOf(path: Path): Region;
}

/** A document that Kubernetes would refuse, or a part of one that it would not read. */
export interface DocumentProblem {
  /** What is wrong, in one line. */
  readonly problem: string;
  readonly position: Position;
}

/** Every document of a file, broken ones as problems, in order. Each is read when it is asked for. */
export function* readDocuments(text: string): Generator<Document | DocumentProblem> {
  yield* new Reader(text).read();
}

/** Reads one file. */
class Reader {
  private readonly positions: Positions;
  /** Whether the characters of each document need a closer look. */
  private readonly suspicious: boolean;

  constructor(private readonly text: string) {
    this.positions = new Positions(text);
    this.suspicious = hasForbiddenCharacter(text);
  }

  *read(): Generator<Document | DocumentProblem> {
    const rest = yield* this.readJson();
    let isRead = true;
    for (const { start, end, separator } of splitDocuments(this.text, rest)) {
      if (separator !== undefined)
        yield this.problem(separator, "nothing but a comment may follow --- on its line");
      isRead = yield* this.readYaml(start, end);
    }
    const lost = lostLastLine(this.text, rest);
    if (lost !== undefined && isRead)
      yield this.problem(lost, "kubectl does not read this line: end it with a line break");
  }

  /** Reads the JSON that the file starts with, and returns where the rest of it starts. */
  private *readJson(): Generator<Document | DocumentProblem, number> {
    const objects = readJsonObjects(this.text);
    for (;;) {
      const next = objects.next();
      if (next.done === true) {
        const { end, problem } = next.value;
        if (problem !== undefined) yield this.problem(end, problem);
        return end;
      }
      const { start, end, value, mayRepeat, problem } = next.value;
      if (problem !== undefined) yield this.problem(start, problem);
      else
        yield this.document(value, start, SourcePlaces.ofJson(this.text.slice(start, end), mayRepeat), start);
    }
  }

  /** Reads a document; false if it cannot be read. */
  private *readYaml(start: number, end: number): Generator<Document | DocumentProblem, boolean> {
    const text = this.text.slice(start, end);
    try {
      const { start: valueStart, rest, ...noted } = parseYaml(text, this.suspicious);
      const places = SourcePlaces.ofYaml(text, noted);
      yield this.document(noted.value, start + (valueStart ?? 0), places, start);
      if (rest !== undefined)
        yield this.problem(start + rest, "Kubernetes ignores the document from here on");
      return true;
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield this.problem(start + error.offset, error.message);
      return false;
    }
  }

  private document(value: unknown, start: number, sourcePlaces: SourcePlaces, textStart: number): Document {
    return new ReadDocument(value, start, sourcePlaces, textStart, this.positions);
  }

  private problem(offset: number, problem: string): DocumentProblem {
    return { problem, position: this.positions.at(offset) };
  }
}

/** Works out places only when asked, as most values have no findings. */
class ReadDocument implements Document {
  /**
   * @param startOffset Where the value starts in the file.
   * @param textStart Where the text of the document does.
   */
  constructor(
    readonly value: unknown,
    private readonly startOffset: number,
    private readonly sourcePlaces: SourcePlaces,
    private readonly textStart: number,
    private readonly positions: Positions,
  ) {}

  get start(): Position {
    return this.positions.at(this.startOffset);
  }

  get repeated(): readonly Path[] {
    return this.sourcePlaces.repeated;
  }

  locate(path: Path): Position {
    return this.positions.at(this.startOf(this.sourcePlaces.spanOf(path)));
  }

  regionOf(path: Path): Region {
    const span = this.sourcePlaces.spanOf(path);
    const start = this.startOf(span);
    const end = span === undefined ? Infinity : this.textStart + this.sourcePlaces.endOf(span);
    const isWhole = span?.exists === true;
    const { line, column } = this.positions.at(start);
    return {
      line,
      column,
      end: this.positions.at(isWhole ? end : Math.min(end, this.positions.lineEnd(start))),
    };
  }

  renewed(): Document {
    const [value, look] = this.sourcePlaces.renewed();
    return new ReadDocument(value, this.startOffset, look, this.textStart, this.positions);
  }

  private startOf(span: FoundSpan | undefined): number {
    return span === undefined ? this.startOffset : this.textStart + span.offset;
  }
}
