/**
 * The generated policies on Kyverno: its CLI, and its admission controller in front of a real API server.
 */
import { rules } from "../../policies";
import { apiVersion, type KubernetesObject, type Rule } from "../../src/author";
import { appliesTo } from "../../src/engine/evaluate";
import { systemNamespaces } from "../../src/engine/settings";
import {
  denials,
  kyvernoApply,
  startApiServer,
  startKyverno,
  type ApiServer,
  type Answer,
  type Kyverno,
} from "../engines";
import { Agreement } from "../support/agreement";
import type { Verdict } from "../support/cel";
import { corpusObjects, describeWithCorpus, hasCorpus } from "../support/corpus";
import { examples, type Example } from "../support/examples";
import { allGeneratedPolicies, generatedPolicies } from "../support/generated";
import { verdictOf } from "../support/native";

const clusterPolicies = "kyverno/cluster-policies";
const validatingPolicies = "kyverno/validating-policies";

/** The objects with names that tell one from another, as the CLI's report needs. */
function renamed(objects: readonly Example[]): Example[] {
  return objects.map(({ title, object }, at) => {
    return { title, object: { ...object, metadata: { ...object.metadata, name: `object-${at}` } } };
  });
}

describe.each([
  { kind: "ClusterPolicy", folder: clusterPolicies },
  { kind: "ValidatingPolicy", folder: validatingPolicies },
  { kind: "ValidatingAdmissionPolicy", folder: "kubernetes/validating-admission-policies" },
])("the Kyverno CLI on $kind", ({ kind, folder }) => {
  const gate = `${kind} on the Kyverno CLI`;

  /** Compares every rule on every object, which the CLI must have judged one and all. */
  async function compareAll(agreement: Agreement, objects: readonly Example[]): Promise<void> {
    const judged = renamed(objects).filter(({ object }) => rules.some((rule) => appliesTo(rule, object)));
    const results = await kyvernoApply({
      policies: allGeneratedPolicies(folder),
      resources: judged.map(({ object }) => object),
    });
    const byPair = new Map(results.map((result) => [`${result.policy} ${result.resource.name}`, result]));
    for (const { title, object } of judged) {
      for (const rule of rules.filter((candidate) => appliesTo(candidate, object))) {
        const result = byPair.get(`${rule.name} ${object.metadata.name ?? ""}`);
        const said: Verdict =
          result?.result === "pass"
            ? { verdict: "pass" }
            : result?.result === "fail"
              ? { verdict: "fail", message: result.message ?? "" }
              : { verdict: "error", message: result?.message ?? "the CLI gave no result" };
        agreement.compare(rule, object, verdictOf(rule, object), said, title);
      }
    }
  }

  test("every rule says the same of every example", async () => {
    const agreement = new Agreement(gate, "examples", folder);
    await compareAll(agreement, examples);
    const { objects, violations } = agreement.conclude();
    expect(objects).toBe(examples.length);
    expect(violations).toBeGreaterThanOrEqual(rules.length);
  }, 300_000);

  describeWithCorpus("the corpus", () => {
    test("every rule says the same of every object of a served version", async () => {
      const agreement = new Agreement(gate, "the corpus", folder);
      await compareAll(
        agreement,
        // Of objects in the namespaces of the system the CLI says only that match conditions are not met.
        corpusObjects().filter(
          ({ object }) => isServed(object) && !systemNamespaces.includes(object.metadata.namespace ?? ""),
        ),
      );
      expect(agreement.conclude().violations).toBeGreaterThan(100);
    }, 300_000);
  });
});

/** Whether an object has the version of its kind that policies name, which the API server turns others into. */
function isServed(object: KubernetesObject): boolean {
  return rules.some((rule) =>
    rule.target.kinds.some((kind) => object.kind === kind.kind && object.apiVersion === apiVersion(kind)),
  );
}

describe("Kyverno's admission controller", () => {
  let server: ApiServer;
  let kyverno: Kyverno;
  /** The objects that the API server itself accepts. */
  const accepted: Example[] = [];

  beforeAll(async () => {
    server = await startApiServer();
    for (const example of [...examples, ...(hasCorpus() ? corpusObjects() : [])]) {
      const { object } = example;
      if (!rules.some((rule) => appliesTo(rule, object)) || !(await server.serves(object))) continue;
      if (object.metadata.namespace !== undefined) await server.ensureNamespace(object.metadata.namespace);
      if ((await server.create(object, { dryRun: true })).ok) accepted.push(example);
    }
    kyverno = await startKyverno(server);
  }, 180_000);

  afterAll(async () => {
    await kyverno.stop();
    await server.stop();
  });

  /** What the refusal of a request, if it was refused, says of one rule. */
  function verdictIn(answer: Answer, rule: Rule): Verdict {
    const denial = denials(answer).find(({ policy }) => policy === rule.name);
    return denial === undefined ? { verdict: "pass" } : { verdict: "fail", message: denial.message };
  }

  test("every ClusterPolicy says what its rule says", async () => {
    const agreement = new Agreement(
      "ClusterPolicy on Kyverno's admission controller",
      "examples and the corpus",
      clusterPolicies,
    );
    const policies = allGeneratedPolicies(clusterPolicies);
    await kyverno.applyPolicies(policies);
    for (const { object, title } of accepted) {
      const answer = await server.create(object, { dryRun: true });
      for (const rule of rules.filter((candidate) => appliesTo(candidate, object))) {
        agreement.compare(rule, object, verdictOf(rule, object), verdictIn(answer, rule), title);
      }
    }
    await kyverno.removePolicies(policies);
    expect(agreement.conclude().objects).toBeGreaterThanOrEqual(examples.length);
  }, 600_000);

  test("every ValidatingPolicy says what its rule says", async () => {
    const agreement = new Agreement(
      "ValidatingPolicy on Kyverno's admission controller",
      "examples and the corpus",
      validatingPolicies,
    );
    // Of several ValidatingPolicies Kyverno names only the first that denies, so they are tried one by one.
    for (const rule of rules) {
      const policies = generatedPolicies(validatingPolicies, rule);
      await kyverno.applyPolicies(policies);
      for (const { object, title } of accepted.filter(({ object }) => appliesTo(rule, object))) {
        const answer = await server.create(object, { dryRun: true });
        agreement.compare(rule, object, verdictOf(rule, object), verdictIn(answer, rule), title);
      }
      await kyverno.removePolicies(policies);
    }
    expect(agreement.conclude().objects).toBeGreaterThanOrEqual(examples.length);
  }, 600_000);
});
