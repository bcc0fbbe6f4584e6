/** What the schemas of the formats say of a report; schemas/README.md says where they are from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

/** What is wrong with a SARIF log. */
export function sarifErrors(log: unknown): unknown[] {
  return errorsOf(sarif, log);
}

/** What is wrong with a code quality report of GitLab. */
export function gitlabErrors(report: unknown): unknown[] {
  return errorsOf(gitlab, report);
}

/** What is wrong with files of JUnit XML. */
export async function junitErrors(...files: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `junit-${at}.xml`, contents })),
    schema: text("junit-10.xsd"),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const sarif = compiled("sarif-2.1.0-rtm.5.json");
const gitlab = compiled("gitlab-code-quality.json");

function compiled(file: string): ValidateFunction {
  // SARIF's schema is of draft 4, which names itself by `id`, and has a pattern that is none with the flag u.
  const published = Object.entries(JSON.parse(text(file)) as object);
  const schema = Object.fromEntries(published.filter(([key]) => key !== "$schema" && key !== "id"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

function errorsOf(validate: ValidateFunction, value: unknown): unknown[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

function text(file: string): string {
  return readFileSync(join(__dirname, "schemas", file), "utf8");
}
