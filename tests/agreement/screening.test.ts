/** The screening of bundles: which objects the API server lets in by a look at the conditions of a policy alone. */
import { bundles } from "../../src/admission/bundle";
import { largestScreened } from "../../src/admission/screening";
import { bundleVerdictOf, looksAt } from "../support/bundles";
import { isSpared } from "../../src/proof/cel";
import { examples } from "../support/examples";
import { filled, largestToScreen } from "../support/largest";
import { compilePolicies } from "../support/policies";

const all = bundles(compilePolicies(), []);
const screened = all.filter(({ screening }) => screening !== undefined);

test("bundles of rules on pods are screened, whatever their level", () => {
  const ofPods = all.filter(({ kinds }) => kinds.some(({ kind }) => kind === "Pod"));
  expect(screened.map(({ name }) => name)).toEqual(ofPods.map(({ name }) => name));
  expect(new Set(screened.map(({ level }) => level))).toEqual(new Set(["deny", "warn", "audit"]));
});

test("it spares the examples that break no rule, and no other", () => {
  for (const { object, title } of examples) {
    for (const bundle of screened.filter((candidate) => looksAt(candidate, object))) {
      const keepsAll = bundleVerdictOf(bundle, object).verdict === "pass";
      expect({ title, bundle: bundle.name, spared: isSpared(bundle, object) }).toEqual({
        title,
        bundle: bundle.name,
        spared: keepsAll,
      });
    }
  }
});

test.each(largestToScreen)("a pod full of %s is screened", (_, object) => {
  expect(screened.filter((bundle) => isSpared(bundle, object)).map(({ name }) => name)).toContain(
    "lockstep-workloads",
  );
});

const many = Array.from({ length: largestScreened.entries + 1 }, (_, at) => at);

test.each([
  ["containers", filled(() => ({}), { containers: largestScreened.containers + 1 })],
  ["volumes", filled(() => ({}), { volumes: largestScreened.volumes + 1 })],
  ["arguments", filled(() => ({ args: many.map(String) }))],
  ["variables", filled(() => ({ env: many.map((at) => ({ name: `VARIABLE_${at}` })) }))],
  ["ports", filled(() => ({ ports: many.map((at) => ({ containerPort: 8080 + at })) }))],
  ["characters", filled(() => ({ args: ["a".repeat(largestScreened.characters + 1)] }))],
])("a pod with too many %s is not, since that could cost too much", (_, object) => {
  expect(screened.filter((bundle) => isSpared(bundle, object))).toEqual([]);
});
