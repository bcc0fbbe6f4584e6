/** What of a rendered Secret is written into its template, and what comes of values. */
import { confidentialEntries, type KubernetesObject, type Secret } from "../../src/author";
import { asWritten } from "../../src/sources/rendered/written-secrets";

const secret = (part: object): KubernetesObject => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "web" },
  ...part,
});
const found = (part: object, template: string): string[] =>
  confidentialEntries(asWritten(secret(part), template) as Secret);

const text = { stringData: { password: "hunter2" } };
const base64 = { data: { password: "aHVudGVyMg==" } };
const file = { stringData: { "web.env": "LOG_LEVEL=info\nDB_PASSWORD=hunter2\n" } };

test.each([
  ["text", text, "stringData:\n  password: hunter2\n"],
  ["in quotes", text, 'stringData:\n  password: "hunter2"\n'],
  ["in single quotes, its key too", text, "stringData:\n  'password': 'hunter2' # of the database\n"],
  ["with an empty action beside it", text, 'stringData:\n  password: hunter2 {{- "" }}\n'],
  ["base64", base64, "data:\n  password: aHVudGVyMg==\n"],
  ["text in an action", text, 'stringData:\n  password: {{ "hunter2" | quote }}\n'],
  ["text in an action that encodes it", base64, 'data:\n  password: {{ "hunter2" | b64enc }}\n'],
  ["text between backticks", base64, "data:\n  password: {{ b64enc `hunter2` }}\n"],
  ["a default", base64, 'data:\n  password: {{ .Values.password | default "hunter2" | b64enc }}\n'],
  ["a file", file, "stringData:\n  web.env: |\n    LOG_LEVEL=info\n    DB_PASSWORD=hunter2\n"],
])("written into the template: %s", (_, part, template) => {
  expect(found(part, template)).toHaveLength(1);
});

test.each([
  ["a value", text, "stringData:\n  password: {{ .Values.password }}\n"],
  ["a value that is encoded", base64, "data:\n  password: {{ .Values.password | b64enc }}\n"],
  ["a value with another default", text, 'stringData:\n  password: {{ .Values.password | default "web" }}\n'],
  ["what is made anew", text, "stringData:\n  password: {{ randAlphaNum 7 }}\n"],
  [
    "the same word elsewhere",
    text,
    "# hunter2\nstringData:\n  user: hunter2\n  password: {{ .Values.password }}\n",
  ],
  ["what a helper makes", text, 'stringData:\n  {{- include "web.secrets" . | nindent 2 }}\n'],
  [
    "a file with a value",
    file,
    "stringData:\n  web.env: |\n    LOG_LEVEL=info\n    DB_PASSWORD={{ .Values.password }}\n",
  ],
  ["a place to fill in", { stringData: { password: "changeme" } }, "stringData:\n  password: changeme\n"],
  ["nothing", { stringData: { password: "" } }, 'stringData:\n  password: ""\n'],
])("not written into the template: %s", (_, part, template) => {
  expect(found(part, template)).toEqual([]);
});

test("of other objects nothing is looked for", () => {
  const object = { ...secret(text), kind: "ConfigMap" };
  expect(asWritten(object, "stringData:\n  password: hunter2\n")).toBeUndefined();
});
