import { diagnosticKinds, formatDiagnostic, type DiagnosticCode } from "../../src/compiler/diagnostics";
import { compileSnippets, compileSources } from "../support/snippets";

/** Source that has no translation, for every code; the first of each code is the example of the docs. */
const rejected: readonly [code: DiagnosticCode, expression: string][] = [
  ["LS1001", diagnosticKinds.LS1001.example],
  ["LS1001", "container.nmae === ''"],
  ["LS1003", diagnosticKinds.LS1003.example],
  ["LS1003", "(() => { for (const x of []) { return true; } return false; })()"],
  ["LS1003", "pod.containers.some((c, index) => index > 1)"],
  ["LS1003", "container.image === null"],
  ["LS1004", diagnosticKinds.LS1004.example],
  ["LS1004", "container.name < 'b'"],
  ["LS1004", "(container.image == undefined)"],
  ["LS1004", "(container.ports ?? []).length > 1.5"],
  ["LS1005", diagnosticKinds.LS1005.example],
  ["LS1005", "container.name.toLowerCase() === 'a'"],
  ["LS1005", "parseInt(container.name) === 1"],
  ["LS1005", "container.name.replaceAll('a', '$&') === 'a'"],
  ["LS1005", "(pod.containers.reduce((sum, c) => sum + 1, 0)) > 1"],
  ["LS1006", diagnosticKinds.LS1006.example],
  ["LS1006", "(container.ports ?? []).length && container.name === 'a' ? true : false"],
  ["LS1007", diagnosticKinds.LS1007.example],
  ["LS1007", "/^(a)\\1$/u.test(container.name)"],
  ["LS1007", "/\\s/u.test(container.name)"],
  ["LS1007", "/a/.test(container.name)"],
  ["LS1007", "/a/iu.test(container.name)"],
  ["LS1007", "/a./u.test(container.name)"],
  ["LS1007", "/\\u{1F600}/u.test(container.name)"],
  ["LS1007", "/a{1,2000}/u.test(container.name)"],
  ["LS1007", "/(?<n>a)/u.test(container.name)"],
  ["LS1007", "/[^]/u.test(container.name)"],
  ["LS1008", diagnosticKinds.LS1008.example],
  ["LS1008", "pod.containers.includes(container)"],
  ["LS1009", diagnosticKinds.LS1009.example],
  ["LS1009", "(container.image as string) === 'a'"],
  ["LS1009", "container.image === container.workingDir"],
  ["LS1010", diagnosticKinds.LS1010.example],
  ["LS1010", "Object.keys(pod.nodeSelector ?? {}).filter((key) => key !== '')[0] === 'a'"],
  ["LS1010", "Object.values(pod.nodeSelector ?? {}).join() === 'a'"],
  ["LS1011", diagnosticKinds.LS1011.example],
  ["LS1012", diagnosticKinds.LS1012.example],
  ["LS1013", diagnosticKinds.LS1013.example],
  ["LS1013", "container.name.slice(1) === 'a'"],
  ["LS1013", "container.name[0] === 'a'"],
  ["LS1013", "container.name.split('').at(0) === 'a'"],
  ["LS1014", diagnosticKinds.LS1014.example],
];

const compilations = compileSnippets(
  rejected.map(([, expression]) => expression),
  "function endless(name: string): boolean { return name === '' || endless(name); }",
);

test.each(rejected.map(([code, expression], at) => [code, expression, at] as const))(
  "%s: %s",
  (code, _, at) => {
    expect(compilations[at]?.diagnostics?.map((diagnostic) => diagnostic.code)).toEqual([code]);
  },
);

test.each([
  ["no default export", "export const nothing = 1;"],
  ["a rule behind a variable", "const made = Math; export default made;"],
])("LS1002: %s", (_, source) => {
  expect(compileSources([source])[0]?.diagnostics?.map(({ code }) => code)).toEqual(["LS1002"]);
});

test("every code has source that triggers it", () => {
  const codes = new Set<string>([...rejected.map(([code]) => code), "LS1002"]);
  expect(Object.keys(diagnosticKinds).filter((code) => !codes.has(code))).toEqual([]);
});

test("a diagnostic names its place, shows the line and says what to do", () => {
  const [compilation] = compileSnippets(["container.name.trim() === ''"]);
  const [diagnostic] = compilation?.diagnostics ?? [];
  expect(diagnostic && formatDiagnostic(diagnostic, "rule.ts")).toBe(
    [
      "rule.ts:8:53 - LS1005: this function or method has no translation: trim of a string",
      "8 |   deny: (container, { pod, object, parameters }) => container.name.trim() === '',",
      "                                                        ~~~~~~~~~~~~~~~~~~~~~",
      "hint: docs/writing-a-rule.md lists the methods there are; a helper of your own is translated with its body.",
    ].join("\n"),
  );
});
