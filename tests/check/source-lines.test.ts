import { sourcePositions } from "../../src/yaml/source-lines";

const template = `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
spec:
  containers:
    {{- range .Values.containers }}
    - name: {{ .name }}
      image: app:1
    {{- end }}
    - name: proxy
      image: proxy:1
      ports: []
    # ports: []
`;
const rendered = `# A comment that Helm has put here.
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    a: b
spec:
  containers:
    - name: one
      image: app:1
    - name: two
      image: app:1
    - name: proxy
      image: proxy:1
      ports: []
`;

test.each([
  ["a line that is there", "apiVersion: v1", 1, 1],
  ["one that was made from a value: the nearest before it", "  name: web", 3, 1],
  ["one that is elsewhere in the source: the nearest before it", "    a: b", 3, 1],
  ["an item of a list", "    - name: proxy", 11, 5],
  ["a line in a loop: the nearest before it", "      image: app:1", 6, 3],
  ["a line that the source has as a comment, too", "      ports: []", 13, 7],
  ["a line before all that are there: the nearest after it", "# A comment that Helm has put here.", 1, 1],
])("%s", (_, line, expected, column) => {
  const at = rendered.split("\n").indexOf(line);
  expect(sourcePositions(template, rendered)[at]).toEqual({ line: expected, column });
});

test("a rendered line is found whatever its indentation, and whether or not it begins an item", () => {
  const source = "spec:\n  containers:\n    - image: a\n      name: b\n";
  expect(sourcePositions(source, "spec:\n  containers:\n  - name: b\n    image: a\n")).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 3 },
    { line: 4, column: 7 },
    { line: 3, column: 5 },
    { line: 3, column: 5 },
  ]);
});

test("without a line in common it is the start of the source", () => {
  expect(sourcePositions('{{ include "all" . }}', "kind: Pod\n")).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 1 },
  ]);
});
