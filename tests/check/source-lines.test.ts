import { sourcePositions } from "../../src/yaml/source-lines";

const template = `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
  labels:
    {{- include "web.labels" . | nindent 4 }}
  {{- with .Values.annotations }}
  annotations:
{{ toYaml . | indent 4 }}
  {{- end }}
spec:
  {{- /* Of
         two lines. */}}
  hostNetwork: {{ .Values.network
    | default false }}
  {{- if .Values.own }}
  securityContext:
    runAsUser: 1000
  {{- else }}
  securityContext:
    runAsUser: {{ .Values.user }}
  {{- end }}
  {{- if .Values.nobody }}
  terminationGracePeriodSeconds: {{ .Values.long }}
  {{- else }}
  terminationGracePeriodSeconds: {{ .Values.short }}
  {{- end }}
  containers:
    {{- range .Values.containers }}
    - name: {{ .name }}
      image: app:1
      {{- if .root }}privileged: true{{ end }}
    {{- end }}
    - name: proxy
      image: "{{ .Values.registry }}/proxy:{{ .Values.tag }}"
      args: ["-v"{{ if .Values.debug }}, "--debug"{{ end }}]
      env:
        - name: A
          value: a
        {{- toYaml .Values.env | nindent 8 }}
      resources: {{- toYaml .Values.resources | nindent 8 }}
      {{- toYaml .Values.probes | nindent 6 }}
      {{- include "mounts" . | nindent 6 }}
    # ports: []
`;
const rendered = `# A comment that Helm has put here.
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    a: b
  annotations:
    c: d
spec:
  hostNetwork: true
  securityContext:
    runAsUser: 0
  terminationGracePeriodSeconds: 5
  containers:
    - name: one
      image: app:1
    - name: two
      image: app:1
    - name: proxy
      image: "example.com/proxy:2"
      args: ["-v"]
      env:
        - name: A
          value: a
        - name: B
          value: b
      resources:
        limits:
          memory: 1Gi
      livenessProbe:
        httpGet: {}
      command: []
`;

test.each([
  ["a line that is there", "apiVersion: v1", "apiVersion: v1"],
  ["a value that is put in", "  name: web", "  name: {{ .Release.Name }}"],
  ["what an action puts in", "    a: b", '    {{- include "web.labels" . | nindent 4 }}'],
  ["what one at the margin puts in", "    c: d", "{{ toYaml . | indent 4 }}"],
  ["a value of two lines", "  hostNetwork: true", "  hostNetwork: {{ .Values.network"],
  ["one of two branches, by what is in it", "    runAsUser: 0", "    runAsUser: {{ .Values.user }}"],
  ["one of two branches, which nothing tells", "  terminationGracePeriodSeconds: 5", "spec:"],
  ["an item in a loop", "    - name: two", "    - name: {{ .name }}"],
  ["an item of a list", "    - name: proxy", "    - name: proxy"],
  [
    "two values in one",
    '      image: "example.com/proxy:2"',
    '      image: "{{ .Values.registry }}/proxy:{{ .Values.tag }}"',
  ],
  [
    "what is there sometimes",
    '      args: ["-v"]',
    '      args: ["-v"{{ if .Values.debug }}, "--debug"{{ end }}]',
  ],
  ["an item that an action puts in", "        - name: B", "        {{- toYaml .Values.env | nindent 8 }}"],
  [
    "what is put in behind a key",
    "        limits:",
    "      resources: {{- toYaml .Values.resources | nindent 8 }}",
  ],
  ["what one of several actions puts in", "        httpGet: {}", "    - name: proxy"],
])("%s", (_, line, expected) => {
  const { line: found, column } =
    sourcePositions(template, rendered)[rendered.split("\n").indexOf(line)] ?? {};
  const sourceLine = template.split("\n")[(found ?? 0) - 1];
  expect(sourceLine).toBe(expected);
  expect(column).toBe(expected.search(/\S/u) + 1);
});

const list = `kind: Pod
spec:
  containers:
    {{- range .Values.names }}
    - name: {{ . }}
      image: app:1
      securityContext:
        privileged: false
    {{- end }}
    {{- with .Values.more }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
`;
const first = list.replace("    {{- range .Values.names }}\n", "").replace("    {{- end }}\n", "");
const helped = list.replace("toYaml .", 'include "more" .');
const asItIs = "\n    - name: x\n      image: app:1\n      securityContext:\n        privileged: ";
const sorted = "\n    - image: app:1\n      name: x\n      securityContext:\n        privileged: ";
const made = (items: string): string => `kind: Pod\nspec:\n  containers:${items}\n`;

test.each([
  ["in a loop", list, made(`${asItIs}false`), "        privileged: false"],
  ["of another value, by an action", list, made(`${sorted}true`), "    {{- toYaml . | nindent 4 }}"],
  ["sorted, by an action", list, made(`${sorted}false`), "    {{- toYaml . | nindent 4 }}"],
  ["not sorted, by no action that sorts", list, made(`${asItIs}true`), "  containers:"],
  ["by any other action, or in a loop", helped, made(`${asItIs}false`), "  containers:"],
  [
    "of another value, by any action",
    helped,
    made(`${asItIs}true`),
    '    {{- include "more" . | nindent 4 }}',
  ],
  [
    "that is the first in any case",
    first.replace("toYaml", "tpl"),
    made(`${asItIs}false`),
    "        privileged: false",
  ],
  ["with its own name", helped.replace("{{ . }}", "x"), made(`${asItIs}false`), "        privileged: false"],
  [
    "that an action in it makes",
    'kind: Pod\nspec:\n  containers:\n    - {{- include "one" . | nindent 6 }}\n',
    made(`${asItIs}false`),
    '    - {{- include "one" . | nindent 6 }}',
  ],
])("an item %s", (_, source, text, expected) => {
  const at = text.split("\n").findIndex((line) => line.includes("privileged"));
  expect(source.split("\n")[(sourcePositions(source, text)[at]?.line ?? 0) - 1]).toBe(expected);
});

const service = (name: string, type: string, more = ""): string =>
  `kind: Service\nmetadata:\n  name: ${name}\nspec:\n  type: ${type}\n${more}`;
const loop = `{{- range .Values.services }}\n---\n${service("{{ .name }}", "{{ .type }}")}{{- end }}`;
const literal = service("d", "LoadBalancer");

test.each([
  ["of a loop, and not of another name", `${loop}\n---\n${literal}`, service("b", "LoadBalancer"), 7],
  ["of its own name, and not of a loop", `${loop}\n---\n${literal}`, literal, 14],
  ["of another kind", `${loop}\n---\n${literal}`, literal.replace("Service", "Other"), 1],
  ["that an action makes", `{{ include "a" . }}\n---\n${literal}`, service("b", "LoadBalancer"), 1],
  ["that an action or a loop makes", `${loop}\n---\n{{ include "a" . }}`, service("b", "LoadBalancer"), 10],
  [
    "that no loop makes",
    `${loop}\n---\n{{ include "a" . }}`,
    service("b", "LoadBalancer", "  ports: []\n"),
    10,
  ],
  ["of either of two loops", `${loop}\n---\n${loop}`, service("b", "LoadBalancer"), 1],
])("a document %s", (_, source, text, expected) => {
  const at = text.split("\n").findIndex((line) => line.includes("type:"));
  expect(sourcePositions(source, text)[at]?.line).toBe(expected);
});

test("keys are found in whatever order, and values that were changed", () => {
  const source = "kind: List\n---\nkind: Pod\nspec:\n  containers:\n    - image: a\n      name: b\n";
  const made = "kind: Pod\nspec:\n  containers:\n  - name: b\n    image: c\n";
  expect(sourcePositions(source, made).map(({ line }) => line)).toEqual([3, 4, 5, 7, 6, 6]);
});

test("a list is a document for each of its items", () => {
  const source = `kind: List
items:
  - kind: Service
    metadata: {name: a}
    spec: {type: ClusterIP}
  - kind: Service
    metadata:
      name: b
    spec:
      type: LoadBalancer`;
  const rendered = "kind: Service\nmetadata:\n  name: b\nspec:\n  type: LoadBalancer";
  expect(sourcePositions(source, rendered).map(({ line }) => line)).toEqual([6, 7, 8, 9, 10]);
});

test("without a line in common it is the start of the source", () => {
  expect(sourcePositions("# All.\nkind: Pod\n", "other: Pod\n")).toEqual([
    { line: 2, column: 1 },
    { line: 2, column: 1 },
  ]);
});

test("a source that is as hostile as can be costs no minutes", () => {
  const many = Array.from({ length: 3000 }, (_, at) => `- a: ${at}\n  b: {{ .c }}\n`).join("");
  const deep = Array.from({ length: 2000 }, (_, at) => `${" ".repeat(at)}a:\n`).join("");
  const start = performance.now();
  sourcePositions(many, many.replaceAll("{{ .c }}", "d"));
  sourcePositions(deep, deep);
  sourcePositions("{{ ".repeat(100_000), many);
  sourcePositions("{{ }}a".repeat(100_000), `k: ${"a".repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(5000);
});
