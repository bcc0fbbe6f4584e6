/**
 * What the compiler says of source that it does not translate. Every diagnostic has a stable code; a rule with
 * one diagnostic has no policy.
 */
import type ts from "typescript";

/** A kind of diagnostic, as `docs/diagnostics.md` lists it. */
export interface DiagnosticKind {
  /** What is wrong, as the first words of the message. */
  readonly title: string;
  /** Why there is no translation that means the same. */
  readonly why: string;
  /** What to write instead. */
  readonly hint: string;
  /** An expression, or with `rule` a whole call, of a rule that gets this diagnostic. */
  readonly example: string;
}

/** Every diagnostic by its code. Codes are never used again for something else. */
export const diagnosticKinds = {
  LS1001: {
    title: "the source does not type-check",
    why: "Only the checker's word that a value is there lets the compiler read it without a guard.",
    hint: "Mend what TypeScript reports.",
    example: "container.readinessProbe.httpGet === undefined",
  },
  LS1002: {
    title: "a rule file has one default export, a call of rule() with an object literal",
    why: "The compiler reads deny and message from the text of that call.",
    hint: "Write `export default rule({ … })`, with deny and message as arrow functions in it.",
    example: "",
  },
  LS1003: {
    title: "this syntax has no translation",
    why: "CEL has expressions only: no loops, assignments, exceptions, classes or spread objects.",
    hint: "Say it as one expression: some, every, filter and map for loops, constants for steps on the way.",
    example: "typeof container.image === 'string'",
  },
  LS1004: {
    title: "this operator has no translation",
    why: "It changes a variable, or means something else for CEL's whole numbers than for JavaScript's numbers.",
    hint: "Comparisons, &&, ||, !, ?:, ??, in, +, - and * are translated.",
    example: "(container.ports ?? []).length % 2 === 0",
  },
  LS1005: {
    title: "this function or method has no translation",
    why: "CEL has no function that gives the same result for every input.",
    hint: "docs/writing-a-rule.md lists the methods there are; a helper of your own is translated with its body.",
    example: "container.name.trim() === ''",
  },
  LS1006: {
    title: "a condition is not a boolean",
    why: "CEL has no truthiness: an empty string, 0 and an absent value are not false.",
    hint: 'Compare: `x !== undefined`, `x !== ""`, `xs.length > 0`.',
    example: "!container.image",
  },
  LS1007: {
    title: "a regular expression has no counterpart that means the same",
    why: "Admission engines read RE2, which has no lookaround and no backreferences, and a narrower \\s.",
    hint: "Use the flag u and only what RE2 has; write [ \\t] for \\s, and no flag i.",
    example: "/^(?!a)/u.test(container.name)",
  },
  LS1008: {
    title: "values that may be objects, lists or different types are compared",
    why: "JavaScript compares objects and lists by identity, CEL by content.",
    hint: "Compare the strings, numbers or booleans in them.",
    example: "container.resources === pod.resources",
  },
  LS1009: {
    title: "a value that may be absent is used as if it were there",
    why: "JavaScript goes on with undefined; CEL ends with an error.",
    hint: "Say what an absent value counts as, with `?? …`.",
    example: "(container.args?.includes('--insecure')) === true",
  },
  LS1010: {
    title: "the order of a map's keys is used",
    why: "Kubernetes keeps no order of keys: a message or an index would change from one request to the next.",
    hint: "Ask some, every or includes of the keys, or go through a list.",
    example: "Object.keys(container.resources?.limits ?? {}).join() === 'cpu'",
  },
  LS1011: {
    title: "a value is of the type any or unknown",
    why: "The compiler cannot tell whether it may be absent.",
    hint: "Give it a type.",
    example: "(container as any).privileged === true",
  },
  LS1012: {
    title: "a function calls itself",
    why: "Functions are translated by putting their bodies in place of the calls, which would never end.",
    hint: "Use some, every, filter or map.",
    example: "endless(container.name)",
  },
  LS1013: {
    title: "the length or a position of a string is used",
    why: "JavaScript counts UTF-16 units, CEL code points.",
    hint: "Use startsWith, endsWith, split or a regular expression; [...text].length counts code points.",
    example: "container.name.length > 40",
  },
  LS1014: {
    title: "a value that may be null is read",
    why: "Where a CustomResourceDefinition says nullable, admission sees the null; check and preview read it as absent.",
    hint: "Judge the object by its other fields.",
    example: "([] as (string | null)[]).some((text) => (text ?? '') === 'a')",
  },
} as const satisfies Record<string, DiagnosticKind>;

/** A stable code of a diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticKinds;

/** A place in a rule's source that the compiler does not translate. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** The title of the code and what it is here, in one line. */
  readonly message: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** The whole source line. */
  readonly source: string;
  /** How many characters of the line it is about, at least 1. */
  readonly length: number;
}

/** Thrown while a rule is translated; the compiler's entry points turn it into a result. */
export class TranslationError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "TranslationError";
    this.diagnostic = diagnostic;
  }
}

/** A diagnostic at a piece of source text. */
export function diagnosticAt(
  file: ts.SourceFile,
  start: number,
  length: number,
  code: DiagnosticCode,
  detail: string,
): Diagnostic {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const source = file.text.slice(file.getPositionOfLineAndCharacter(line, 0)).split(/\r?\n/u, 1)[0] ?? "";
  return {
    code,
    message: `${diagnosticKinds[code].title}: ${detail}`,
    file: file.fileName,
    line: line + 1,
    column: character + 1,
    source,
    length: Math.max(1, Math.min(length, source.length - character)),
  };
}

/** Ends the translation at a node. */
export function reject(node: ts.Node, code: DiagnosticCode, detail = excerpt(node)): never {
  throw new TranslationError(
    diagnosticAt(node.getSourceFile(), node.getStart(), node.getWidth(), code, detail),
  );
}

function excerpt(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/gu, " ");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * A diagnostic as people read it: place, code, message, the line with a squiggle, and the hint.
 *
 * @param file The file as it is to be shown, such as its path relative to the current directory.
 */
export function formatDiagnostic(diagnostic: Diagnostic, file = diagnostic.file): string {
  const { code, line, column, source, length, message } = diagnostic;
  const number = String(line);
  const squiggle = `${" ".repeat(number.length + 3 + column - 1)}${"~".repeat(length)}`;
  return [
    `${file}:${number}:${String(column)} - ${code}: ${message}`,
    `${number} | ${source}`,
    squiggle,
    `hint: ${diagnosticKinds[code].hint}`,
  ].join("\n");
}
