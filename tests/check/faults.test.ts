/** What the search for the field that breaks a rule must not do: change a verdict, end a check, or take for ever. */
import { catalogue, containers, manifests, rule, type Container } from "../../src/author";
import type { Finding } from "../../src/findings/result";
import { checkText } from "../../src/sources/check-text";
import { withoutSettings } from "../support/settings";

const { deployment } = manifests;

/** The findings of a rule on containers that has one good and one bad example. */
function findingsOf(
  text: string,
  deny: (container: Container) => boolean,
  message: (container: Container) => string | string[] = () => "no",
): readonly Finding[] {
  const rules = catalogue({
    "reliability/restrict-it": rule({
      title: "It is not so",
      severity: "low",
      why: "Because.",
      fix: "Mend it.",
      references: [],
      recommended: { level: "deny", because: "it is a test" },
      target: containers(),
      deny,
      message,
      examples: {
        good: [deployment({ containers: [{ name: "app" }] })],
        bad: [deployment({ containers: [{ name: "app", image: "a" }] })],
      },
    }),
  });
  const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };
  return checkText("it.yaml", text, checks).findings;
}

const pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: app\n    image: a\n    tty: true\n";
const placed = (findings: readonly Finding[]): string[] =>
  findings.map(({ field, message }) => `${field}: ${message}`);

test("a rule that fails when it is asked again keeps its finding, at the item", () => {
  let asked = 0;
  const findings = findingsOf(pod, () => {
    if (++asked > 1) throw new Error("again");
    return true;
  });
  expect(placed(findings)).toEqual(["spec.containers[0]: no"]);
});

test("a rule that says otherwise when it is asked again keeps its finding", () => {
  let asked = 0;
  const findings = findingsOf(pod, ({ image, tty }) => asked++ === 0 && image === "a" && tty === true);
  expect(findings.length).toBe(1);
});

test("a rule that nothing mends is at its item", () => {
  expect(placed(findingsOf(pod, ({ image, tty }) => image !== "" || tty !== true))).toEqual([
    "spec.containers[0]: no",
  ]);
  expect(placed(findingsOf(pod, () => true))).toEqual(["spec.containers[0]: no"]);
});

test("what is too much to look for is at the item, and is found all the same", () => {
  const env = Array.from({ length: 1_000 }, (_, at) => `    - {name: a${at}}\n`).join("");
  const findings = findingsOf(
    `${pod}    env:\n${env}`,
    (container) => (container.env ?? []).some(({ name }) => name.startsWith("a")),
    (container) => (container.env ?? []).map(({ name }) => `has ${name}`),
  );
  expect(findings.length).toBe(1_000);
  expect(placed(findings.slice(0, 2))).toEqual([
    "spec.containers[0].env[0]: has a0",
    "spec.containers[0].env[1]: has a1",
  ]);
  expect(placed(findings.slice(-1))).toEqual(["spec.containers[0]: has a999"]);
});
