/**
 * The tables at check (natively), at preview (the pack, as Pulumi asks it) and at admission (the CEL, in a JavaScript
 * evaluator). `rules.engine.test.ts` asks the real API server.
 */
import type { RulePolicy } from "../../src/admission/policy";
import { Pack } from "../preview/pack";
import { typeToken } from "../preview/resources";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { admit } from "../../src/proof/cel";
import { verdictOf } from "../../src/proof/native";
import { compilePolicies } from "../support/policies";
import { rows } from "./rows";

const asked = [...new Set(Object.values(rows).flatMap((tables) => tables.map(({ rule }) => rule)))];
const policies = new Map<string, RulePolicy>();
let pack: Pack;

beforeAll(async () => {
  for (const policy of compilePolicies([], {}, asked)) policies.set(policy.rule.name, policy);
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

describe.each(Object.entries(rows))("%s", (_, tables) => {
  const cases = tables.flatMap(({ rule, cases: its }) => its.map((each) => ({ rule, ...each })));

  test("at least eight values on both sides", () => {
    expect(cases.filter(({ breaks }) => breaks).length).toBeGreaterThanOrEqual(8);
    expect(cases.filter(({ breaks }) => !breaks).length).toBeGreaterThanOrEqual(8);
  });

  test.each(cases)("$rule.name: $value (breaks it: $breaks)", async ({ rule, object, breaks, message }) => {
    const native = verdictOf(rule, object);
    expect(native.verdict).toBe(breaks ? "fail" : "pass");
    if (message !== undefined) expect(native).toEqual({ verdict: "fail", message });

    const policy = policies.get(rule.name);
    expect(policy && admit(policy, object)).toEqual(native);

    const its = { type: typeToken(object), props: object };
    const { diagnostics } = await pack.analyzeFor(rule, its);
    const messages = diagnostics
      .filter(({ policy: name }) => name === rule.name)
      .map(({ message }) => message);
    expect(messages.join("; ")).toBe(native.verdict === "pass" ? "" : native.message);
  });
});
