/**
 * Suites of cases as JUnit XML, as the schema of Jenkins' xUnit plugin has it.
 */
import { element, textElement } from "./xml";

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

/** Suites as JUnit XML. Their texts must have only characters that XML takes: see `printable`. */
export function junitText(suites: readonly Suite[]): string {
  const { tests, failures, errors } = countsOf(suites.flatMap(({ cases }) => cases));
  const counts = { tests, failures, errors };
  const root = element("testsuites", { name: "lockstep", ...counts }, suites.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suiteElement({ name, properties, cases }: Suite): string {
  const its = properties === undefined ? [] : [propertiesElement(properties)];
  return element("testsuite", { name, ...countsOf(cases) }, [...its, ...cases.map(caseElement)]);
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
