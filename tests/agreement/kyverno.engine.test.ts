/**
 * The generated policies on Kyverno: its CLI, and its admission controller in front of a real API server.
 */
import { kubernetesRules as rules } from "../support/rules";
import { apiVersion, type KubernetesObject, type Rule } from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";
import {
  denials,
  isAdmitted,
  kyvernoResults,
  startApiServer,
  startKyverno,
  type ApiServer,
  type Kyverno,
} from "../engines";
import { acceptedBy } from "../support/accepted";
import { Agreement } from "../support/agreement";
import type { Verdict } from "../../src/proof/cel";
import { concurrently } from "../support/concurrently";
import { corpusObjects, describeWithCorpus, hasCorpus } from "../support/corpus";
import {
  asShown,
  creatable,
  examplesOf,
  firstExamples,
  isKnownToKyvernoCli,
  keptByServers,
  type Example,
  type OwnExample,
} from "../support/examples";
import { askable, denying, generatedPolicies, warning } from "../support/generated";
import { ensureNamespaces } from "../support/namespaces";
import { verdictOf } from "../../src/proof/native";
import { patience } from "../support/patience";
import { serveEveryKind } from "../support/served-kinds";
import { verdictsByWarnings } from "../support/warnings";

const clusterPolicies = "kyverno/cluster-policies";
const validatingPolicies = "kyverno/validating-policies";

/** Rules that are tried together, each on the examples of all of them: an engine pays for each pair of the two. */
function inBatches(size: number): Rule[][] {
  return Array.from({ length: Math.ceil(rules.length / size) }, (_, at) =>
    rules.slice(at * size, (at + 1) * size),
  );
}

/** Objects and the rules that are tried on them. */
interface Trial {
  readonly by: readonly Rule[];
  readonly objects: readonly Example[];
}

describe.each([
  { kind: "ClusterPolicy", folder: clusterPolicies },
  { kind: "ValidatingPolicy", folder: validatingPolicies },
  { kind: "ValidatingAdmissionPolicy", folder: "kubernetes/validating-admission-policies" },
])("the Kyverno CLI on $kind", ({ kind, folder }) => {
  const gate = `${kind} on the Kyverno CLI`;

  /** Compares rules on objects, each pair of which must have a result. */
  async function compare(agreement: Agreement, trials: readonly Trial[]): Promise<void> {
    await concurrently(
      trials,
      async ({ by, objects }) => {
        const judged = renamed(objects.filter(({ object }) => by.some((rule) => appliesTo(rule, object))));
        const results = await kyvernoResults({
          policies: denying(by.flatMap((rule) => generatedPolicies(folder, rule))),
          resources: judged.map(({ object }) => object),
        });
        const byPair = new Map(results.map((result) => [`${result.policy} ${result.resource.name}`, result]));
        for (const { title, object } of judged) {
          for (const rule of by.filter((candidate) => appliesTo(candidate, object))) {
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
      },
      2,
    );
  }

  test(
    "every rule says the same of two of its examples",
    async () => {
      const agreement = new Agreement(gate, "two examples of each rule and nine others", folder);
      const known = firstExamples.filter(({ object }) => isKnownToKyvernoCli(object));
      await compare(
        agreement,
        inBatches(10).map((by) => ({ by, objects: known.filter(({ rule }) => by.includes(rule)) })),
      );
      agreement.concludeForEveryRule(unnamed, unknown);
    },
    patience,
  );

  describeWithCorpus("the corpus", () => {
    test(
      "every rule says the same of objects of a served version",
      async () => {
        const agreement = new Agreement(gate, "a tenth of the corpus", folder);
        const objects = sampleOf(corpusObjects().filter(({ object }) => isServed(object)));
        await compare(agreement, byKind(objects));
        expect(agreement.conclude().violations).toBeGreaterThan(50);
      },
      patience,
    );
  });
});

/** Rules on kinds that the CLI does not know; the controller is asked about them. */
const unknown = new Set(
  rules.filter(({ examples }) => !isKnownToKyvernoCli(examples.bad[0])).map(({ name }) => name),
);

/** Rules that only objects of certain names break, for which the CLI's report has other names. */
const unnamed = new Set([
  "disallow-default-service-account-cloud-roles",
  "disallow-reserved-namespace-names",
]);

/** Objects by their kinds, each with the rules that look at it. */
function byKind(objects: readonly Example[]): Trial[] {
  const kinds = [...new Set(objects.map(({ object }) => object.kind))];
  return kinds.map((kind) => ({
    by: rules.filter(({ target }) => target.kinds.some((candidate) => candidate.kind === kind)),
    objects: objects.filter(({ object }) => object.kind === kind),
  }));
}

/** The objects with names that tell one from another, as the CLI's report needs. */
function renamed(objects: readonly Example[]): Example[] {
  return objects.map(({ title, object }, at) => {
    return { title, object: { ...object, metadata: { ...object.metadata, name: `object-${at}` } } };
  });
}

/** Whether an object has the version of its kind that policies name, which the API server turns others into. */
function isServed(object: KubernetesObject): boolean {
  return rules.some((rule) =>
    rule.target.kinds.some((kind) => object.kind === kind.kind && object.apiVersion === apiVersion(kind)),
  );
}

/** Of so many objects of a kind in the corpus, one is tried: the API server is asked about all of them. */
const sampled = 10;

describe("Kyverno's admission controller", () => {
  let server: ApiServer;
  let kyverno: Kyverno;
  /** Some objects of the corpus that the API server itself accepts. */
  let sample: Example[];

  beforeAll(async () => {
    server = await startApiServer();
    await serveEveryKind(server);
    await ensureNamespaces(server);
    sample = hasCorpus() ? sampleOf(await acceptedBy(server, corpusObjects().map(asShown))) : [];
    kyverno = await startKyverno(server);
  }, 180_000);

  afterAll(async () => {
    await kyverno.stop();
    await server.stop();
  });

  const others = "of each rule and nine others, and a tenth of the corpus";

  /** Tries the rules batch by batch, with their policies in force. */
  async function inForce(
    policiesOf: (rule: Rule) => KubernetesObject[],
    triedOf: (rule: Rule) => readonly OwnExample[],
    trial: (by: readonly Rule[], example: Example) => Promise<void>,
  ): Promise<void> {
    let policies: readonly KubernetesObject[] = [];
    for (const by of inBatches(10)) {
      // What is still said by those of the batch before, for a moment, nobody listens to.
      for (const policy of policies) await server.delete(policy);
      policies = by.flatMap(policiesOf);
      await kyverno.applyPolicies(policies);
      const judged = [...creatable(by.flatMap(triedOf)), ...sample].filter(({ object }) =>
        by.some((rule) => appliesTo(rule, object)),
      );
      await concurrently(judged, (example) => trial(by, example));
    }
    await kyverno.removePolicies(policies);
  }

  test(
    "every ClusterPolicy says what its rule says",
    async () => {
      const agreement = new Agreement(
        "ClusterPolicy on Kyverno's admission controller",
        `two examples ${others}`,
        clusterPolicies,
      );
      await inForce(
        (rule) => denying(generatedPolicies(clusterPolicies, rule)),
        // Kyverno compiles every ClusterPolicy anew for each request.
        twoOf,
        async (by, { object, title }) => {
          // A refusal names all policies that deny.
          const denied = denials(await server.create(object, { dryRun: true }));
          for (const rule of by.filter((candidate) => appliesTo(candidate, object))) {
            const denial = denied.find(({ policy }) => policy === rule.name);
            const said: Verdict =
              denial === undefined ? { verdict: "pass" } : { verdict: "fail", message: denial.message };
            agreement.compare(rule, object, verdictOf(rule, object), said, title);
          }
        },
      );
      agreement.concludeForEveryRule(keptByServers);
    },
    patience,
  );

  test(
    "every ValidatingPolicy says what its rule says",
    async () => {
      const agreement = new Agreement(
        "ValidatingPolicy on Kyverno's admission controller",
        `the examples ${others}`,
        validatingPolicies,
      );
      await inForce(
        // Of several that deny Kyverno names only the first, of several that warn all.
        (rule) => askable(warning(generatedPolicies(validatingPolicies, rule))),
        examplesOf,
        async (by, { object, title }) => {
          const natives = by
            .filter((rule) => appliesTo(rule, object))
            .map((rule) => ({ rule, native: verdictOf(rule, object) }));
          let refusal = "";
          const verdicts = await verdictsByWarnings(natives, async (groups) => {
            const answer = await server.create(object, { dryRun: true, groups });
            if (!isAdmitted(answer)) refusal = answer.message;
            return answer;
          });
          expect({ title, refusal }).toEqual({ title, refusal: "" });
          for (const { rule, native, gate } of verdicts ?? []) {
            agreement.compare(rule, object, native, gate, title);
          }
        },
      );
      agreement.concludeForEveryRule(keptByServers);
    },
    patience,
  );
});

/** An example that breaks a rule and one that keeps it, of those that can be created. */
function twoOf(rule: Rule): OwnExample[] {
  const all = examplesOf(rule).filter((example) => creatable([example]).length > 0);
  const ofVerdict = (verdict: string): OwnExample | undefined =>
    all.find(({ object }) => appliesTo(rule, object) && verdictOf(rule, object).verdict === verdict);
  return [ofVerdict("fail"), ofVerdict("pass")].filter((example) => example !== undefined);
}

/** Some objects of each kind. */
function sampleOf(objects: readonly Example[]): Example[] {
  const seen = new Map<string, number>();
  return objects.filter(({ object }) => {
    const count = seen.get(object.kind) ?? 0;
    seen.set(object.kind, count + 1);
    return count % sampled === 0;
  });
}
