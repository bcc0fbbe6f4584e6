import { findingFingerprints, problemFingerprints } from "../../src/report/fingerprints";
import { check, deployment, loadBalancer } from "./sample";

/** The fingerprints of the findings in texts by file. */
function known(files: Readonly<Record<string, string>>): string[] {
  return check(files).findings.map(findingFingerprints());
}

const [web = ""] = known({ "a.yaml": loadBalancer("web") });

test.each<[string, Readonly<Record<string, string>>]>([
  ["its line changes", { "a.yaml": `# one\n# two\n\n${loadBalancer("web")}` }],
  ["there are other findings before it", { "a.yaml": `${deployment("x", "a")}---\n${loadBalancer("web")}` }],
  ["it is found in another file, too", { "0.yaml": loadBalancer("web"), "a.yaml": loadBalancer("web") }],
])("a finding keeps its fingerprint while %s", (_, files) => {
  expect(known(files)).toContain(web);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ["file", { "b.yaml": loadBalancer("web") }],
  ["object", { "a.yaml": loadBalancer("other") }],
])("a finding with another %s has another fingerprint", (_, files) => {
  expect(known(files)).not.toContain(web);
});

test("the same finding twice in a file has two fingerprints, the first of which stays", () => {
  const twice = known({ "a.yaml": `${loadBalancer("web")}---\n${loadBalancer("web")}` });
  expect(twice[0]).toBe(web);
  expect(new Set(twice).size).toBe(2);
});

test("what a chart renders with other values is another finding, whatever comes before it", () => {
  const [finding] = check({ "a.yaml": loadBalancer("web") }).findings;
  const of = (...values: readonly string[]): string[] => {
    const findings = values.flatMap((file) => {
      const rendered = { renderer: "helm", folder: ".", values: [file] } as const;
      return finding === undefined ? [] : [{ ...finding, rendered }];
    });
    return findings.map(findingFingerprints());
  };
  expect(of("a.yaml", "b.yaml")[1]).toBe(of("b.yaml")[0]);
});

test("containers of one name in one object have fingerprints of their own", () => {
  expect(new Set(known({ "a.yaml": deployment("web", "a", "a", "b") })).size).toBe(3);
});

test("problems of a file have fingerprints of their own, whatever their lines", () => {
  const broken = "a: [\n---\nb: ]\n---\na: [\n";
  const knownIn = (text: string): string[] => check({ "a.yaml": text }).problems.map(problemFingerprints());
  expect(new Set(knownIn(broken)).size).toBe(3);
  expect(knownIn(`# one\n${broken}`)).toEqual(knownIn(broken));
});
