/** No report of a state that was exported with its secrets shows one, whatever a rule reads of it. */
import { combine } from "../../../src/findings/result";
import { formats, reportAs } from "../../../src/report/formats";
import { whole } from "../../report/whole";
import { checkText } from "../../../src/sources/check-text";
import { awsRules, kubernetesRules } from "../../support/rules";
import { allSecret, valuesIn } from "../../support/secret-values";
import { withoutSettings } from "../../support/settings";
import { inputsOf, typeToken } from "../../preview/resources";
import { resource, secret, service, state } from "./stacks";

// Rules over several objects: tests/preview/several-open.test.ts.
const rules = [...kubernetesRules, ...awsRules];
const enforced = withoutSettings(rules, "check");
const checks = { rules: enforced, approvals: [], today: "2026-11-21" };

/** A secret as a state has it that is exported with its secrets. */
function plain(value: unknown): object {
  return secret({ plaintext: JSON.stringify(value) });
}

/** The names of fields in a value, which are no secrets. */
function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

/** What a check by one rule makes of a state, and all reports of it, with the lines of the file at hand. */
function reportsOn(rule: string, ...resources: readonly object[]): { findings: number; said: string } {
  const text = JSON.stringify(state(...resources), null, 2);
  const chosen = enforced.filter(({ name }) => name === rule);
  const result = combine([checkText("state.json", text, { ...checks, rules: chosen })], 1);
  const linesOf = (): readonly string[] => text.split("\n");
  const context = { rules: chosen, version: "1.0.0", useColors: false, listsAll: true, linesOf };
  const said = formats.map((format) => whole(reportAs(format, result, context))).join();
  return { findings: result.findings.length, said };
}

test.each(rules.map((rule) => [rule.name, rule] as const))("%s shows no secret", (_, rule) => {
  for (const bad of rule.examples.bad) {
    const type = typeToken(bad);
    // None of the names that the program itself gives is in an example.
    const urn = `urn:pulumi:stack-8::project-8::${type}::name-8`;
    const inputs = allSecret(inputsOf(bad), plain);
    const { findings, said } = reportsOn(rule.name, { urn, custom: true, type, inputs });
    expect(findings).toBeGreaterThan(0);
    // What is said of any object may be a word of the example, too.
    const { title, why, fix, parameters = {} } = rule;
    const own = [title, why, fix, type, JSON.stringify(parameters), rule.message.toString(), ...keysIn(bad)];
    const usual = own.join() + reportsOn(rule.name).said;
    expect(valuesIn(inputsOf(bad)).filter((value) => said.includes(value) && !usual.includes(value))).toEqual(
      [],
    );
  }
});

function deployment(podSpec: object): object {
  const spec = { selector: {}, template: { spec: podSpec } };
  return { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "shop" }, spec };
}

test.each([
  ["of a container", { containers: [{ name: plain("hunter2"), image: "x" }] }, "container [secret]"],
  ["of all containers", { containers: plain([{ name: "hunter2", image: "x" }]) }, "container [secret]"],
])("the name %s is said to be secret", (_, spec, expected) => {
  const { said } = reportsOn("require-readiness-probe", resource("apps/v1:Deployment", deployment(spec)));
  expect(said).toContain(expected);
  expect(said).not.toContain("hunter2");
});

test("the names of an object are said to be secret, in a list that is secret as a whole", () => {
  const load = { ...service({ type: "LoadBalancer" }, { name: "hunter2", namespace: "hunter3" }) };
  const inputs = { apiVersion: "v1", kind: "List", items: plain([load]) };
  const { said } = reportsOn("restrict-load-balancers", resource("core/v1:List", inputs));
  expect(said).toContain("Service [secret]/[secret]");
  expect(said).not.toMatch(/hunter[23]/u);
});

test("the namespace of the provider is said to be secret", () => {
  const urn = "urn:pulumi:prod::shop::pulumi:providers:kubernetes::main";
  const namespace = plain("hunter2");
  const provider = { urn, custom: true, type: "pulumi:providers:kubernetes", inputs: { namespace } };
  const inputs = service({ type: "LoadBalancer" }, { name: "web" });
  const web = { ...resource("core/v1:Service", inputs), provider: `${urn}::id` };
  const { said } = reportsOn("restrict-load-balancers", provider, web);
  expect(said).toContain("Service [secret]/web");
  expect(said).not.toContain("hunter2");
});
