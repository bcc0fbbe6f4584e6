/**
 * Suites of cases as JUnit XML, as the schema of Jenkins' xUnit plugin has it.
 */
import { element, elementPieces, textElement } from "./xml";

/** Cases that belong together. */
export interface Suite {
  readonly name: string;
  /** What holds for all of them. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

/** Something that was tried, and how it ended. */
export interface Case {
  /** Jenkins takes what is before the last dot for a package. */
  readonly className: string;
  readonly name: string;
  readonly outcome: "passed" | "skipped" | "failure" | "error";
  /** What failed, in one line, and which kind of failure that is. */
  readonly message?: string;
  readonly type?: string;
  /** All that there is to say, in lines. */
  readonly details?: string;
}

/**
 * Suites as JUnit XML, in pieces. Their texts must have only characters that XML takes: see `printable`.
 *
 * @param suites Makes them, twice: what all come to is said first, and no more than one of them needs to be there.
 */
export function* junitPieces(suites: () => Iterable<Suite>): Generator<string> {
  const counts = { tests: 0, failures: 0, errors: 0 };
  for (const { cases } of suites()) {
    const its = countsOf(cases);
    counts.tests += its.tests;
    counts.failures += its.failures;
    counts.errors += its.errors;
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* elementPieces("testsuites", { name: "lockstep", ...counts }, suiteElements(suites()));
  yield "\n";
}

function* suiteElements(suites: Iterable<Suite>): Generator<string> {
  for (const { name, properties, cases } of suites) {
    const its = properties === undefined ? [] : [propertiesElement(properties)];
    yield element("testsuite", { name, ...countsOf(cases) }, [...its, ...cases.map(caseElement)]);
  }
}

function propertiesElement(properties: Readonly<Record<string, string>>): string {
  const each = Object.entries(properties).map(([name, value]) => element("property", { name, value }));
  return element("properties", {}, each);
}

function countsOf(cases: readonly Case[]): Record<"tests" | "failures" | "errors" | "skipped", number> {
  const count = (wanted: Case["outcome"]): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
}

function caseElement({ className, name, outcome, message, type, details = "" }: Case): string {
  const children: string[] = [];
  const failed = outcome === "failure" || outcome === "error";
  if (failed) children.push(textElement(outcome, { message, type }, details));
  if (outcome === "skipped") children.push(element("skipped", {}));
  if (!failed && details !== "") children.push(textElement("system-out", {}, details));
  return element("testcase", { classname: className, name }, children);
}
