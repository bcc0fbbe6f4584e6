/** The bundles as they are generated, on the real engines. */
import { resolve } from "node:path";
import type { KubernetesObject } from "../../src/author";
import { bundles } from "../../src/admission/bundle";
import {
  celCheck,
  denials,
  isAdmitted,
  kyvernoResults,
  startApiServer,
  startKyverno,
  type Answer,
  type ApiServer,
  type KyvernoCliResult,
} from "../engines";
import { acceptedBy } from "../support/accepted";
import { Agreement } from "../support/agreement";
import { bundleVerdictOf, looksAt } from "../support/bundles";
import type { Verdict } from "../../src/proof/cel";
import { compliant } from "../support/compliant";
import { concurrently } from "../support/concurrently";
import { corpusObjects, describeWithCorpus, hasCorpus } from "../support/corpus";
import {
  asShown,
  creatable,
  examples as allExamples,
  firstExamples as twoExamples,
  isKnownToKyvernoCli,
  updatesOf,
  type Example,
  type OwnExample,
} from "../support/examples";
import { askable, asking, denying, installed } from "../support/generated";
import { largest, largestToScreen, overrun, withOtherNames } from "../support/largest";
import { ensureNamespaces } from "../support/namespaces";
import { patience } from "../support/patience";
import { withSchema } from "../support/schemaless";
import { compilePolicies } from "../support/policies";
import { serveEveryKind } from "../support/served-kinds";
import { StoredObject } from "../support/stored";
import { verdictIn as warningIn } from "../support/warnings";

const onKubernetes = "kubernetes/bundles";
const examples = creatable(allExamples);
const firstExamples = creatable(twoExamples);

const all = bundles(compilePolicies(), []);

/** The bundles that look at an object. */
function bundlesFor(object: KubernetesObject): typeof all {
  return all.filter((bundle) => looksAt(bundle, object));
}

/** What an answer says by a bundle that denies. */
function verdictIn(answer: Answer, bundle: string): Verdict {
  const denial = denials(answer).find(({ policy }) => policy === bundle);
  return denial === undefined ? { verdict: "pass" } : { verdict: "fail", message: denial.message };
}

/** Compares the bundles with the native engine on these objects. */
async function compare(
  agreement: Agreement,
  objects: readonly Example[],
  send: (object: KubernetesObject, bundle: string) => Promise<Answer>,
): Promise<void> {
  await concurrently(objects, async ({ object, title }) => {
    for (const bundle of bundlesFor(object)) {
      const said = verdictIn(await send(object, bundle.name), bundle.name);
      agreement.compare(bundle, object, bundleVerdictOf(bundle, object), said, title);
    }
  });
}

/** An object that each bundle lets in and one that it does not, where there are such. */
const ofEachBundle = [
  ...new Set(
    all.flatMap((bundle) => {
      const its = examples.filter(({ object }) => looksAt(bundle, object));
      const ofVerdict = (verdict: string): OwnExample | undefined =>
        its.find(({ object }) => bundleVerdictOf(bundle, object).verdict === verdict);
      return [ofVerdict("fail"), ofVerdict("pass")].filter((example) => example !== undefined);
    }),
  ),
];

test("every expression fits the API server's schema of every kind it is for", async () => {
  const names = new Set(installed(onKubernetes).map(({ metadata }) => metadata.name));
  const files = Array.from(names, (name) => resolve(__dirname, "../..", onKubernetes, `${name ?? ""}.yaml`));
  expect(withSchema(await celCheck(files, names.size))).toEqual([]);
}, 300_000);

describe.each([
  {
    engine: "kube-apiserver",
    created: examples,
    on: "all examples",
    updated: firstExamples,
    others: "two examples of each rule",
  },
  {
    engine: "kube-apiserver-1.36",
    created: ofEachBundle,
    on: "two examples of each bundle",
    updated: ofEachBundle,
    others: "two examples of each bundle",
  },
] as const)("$engine", ({ engine, created, on, updated, others }) => {
  const gate = `bundles as ValidatingAdmissionPolicy on ${engine}`;
  let server: ApiServer;
  let corpus: Example[];

  beforeAll(async () => {
    server = await startApiServer({}, engine);
    await serveEveryKind(server);
    await ensureNamespaces(server);
    corpus = hasCorpus() ? await acceptedBy(server, corpusObjects().map(asShown)) : [];
    await server.applyAdmissionPolicies(askable(denying(installed(onKubernetes))));
  }, 180_000);

  afterAll(async () => {
    await server.stop();
  });

  /** Asks one bundle, since of several that deny the server names the first. */
  const create = (object: KubernetesObject, bundle: string): Promise<Answer> =>
    server.create(object, { dryRun: true, groups: asking(bundle) });

  test(
    "says of every example what the native engine says",
    async () => {
      const agreement = new Agreement(gate, `${on}, created`, onKubernetes);
      await compare(
        agreement,
        [...created, { title: "a Deployment that keeps every rule", object: compliant }],
        create,
      );
      expect(agreement.conclude()).toMatchObject({
        rules: all.filter(({ operations }) => operations.includes("CREATE")).length,
      });
    },
    patience,
  );

  test(
    "lets examples be updated to what adds no breach, and says what others add",
    async () => {
      const agreement = new Agreement(gate, `${others} that become one another`, onKubernetes);
      const stored = new StoredObject(server);
      for (const { before, afters } of updatesOf(updated)) {
        await stored.put(before.object);
        for (const { object, title } of afters) {
          for (const bundle of bundlesFor(object)) {
            const answer = await stored.tryUpdate(object, asking(bundle.name));
            // Some fields, such as the containers of a Pod, cannot be changed at all.
            if (!answer.ok && !/denied request: /u.test(answer.message)) continue;
            const native = bundleVerdictOf(bundle, object, before.object);
            const said = verdictIn(answer, bundle.name);
            agreement.compare(bundle, object, native, said, `${before.title} that becomes ${title}`);
          }
        }
      }
      await stored.clear();
      expect(agreement.conclude().violations).toBeGreaterThan(all.length);
    },
    patience,
  );

  test("judges the largest objects and their updates within its cost budget, and shows a message that is cut", async () => {
    const stored = new StoredObject(server);
    for (const object of largest) {
      const messages: string[] = [];
      for (const { name } of bundlesFor(object)) messages.push((await create(object, name)).message);
      await stored.put(object);
      for (const { name } of bundlesFor(object)) {
        messages.push((await stored.tryUpdate(withOtherNames(object), asking(name))).message);
      }
      await stored.clear();
      for (const message of messages) expect(message).not.toMatch(overrun);
      if (object.kind === "Deployment") {
        expect(messages).toContainEqual(expect.stringMatching(/… and \d+ more$/u));
      }
    }
  }, 120_000);

  test("judges the largest pods that are screened within its cost limit", async () => {
    const agreement = new Agreement(gate, "the largest pods that are screened", onKubernetes);
    await compare(
      agreement,
      largestToScreen.map(([title, object]) => ({ title, object })),
      create,
    );
    const compared = largestToScreen.flatMap(([, object]) => bundlesFor(object)).length;
    expect(agreement.conclude().comparisons).toBe(compared);
  }, 120_000);

  describeWithCorpus("the corpus", () => {
    test(
      "every object that the server accepts",
      async () => {
        const agreement = new Agreement(gate, "the corpus", onKubernetes);
        await compare(agreement, corpus, create);
        expect(agreement.conclude().violations).toBeGreaterThan(100);
      },
      patience,
    );
  });
});

test("installed as they are, bundles deny, warn and do nothing, each at its level", async () => {
  const server = await startApiServer();
  try {
    await serveEveryKind(server);
    await ensureNamespaces(server);
    await server.applyAdmissionPolicies(installed(onKubernetes));
    for (const { object, title } of firstExamples) {
      const answer = await server.create(object, { dryRun: true });
      const broken = bundlesFor(object).filter(
        (bundle) => bundleVerdictOf(bundle, object).verdict === "fail",
      );
      const at = (level: string): string[] =>
        broken.filter((bundle) => bundle.level === level).map(({ name }) => name);
      const admitted = isAdmitted(answer);
      expect({ title, admitted }).toEqual({ title, admitted: at("deny").length === 0 });
      if (!admitted) expect(at("deny")).toContain(denials(answer)[0]?.policy);
      const warned = all.filter(({ name }) => warningIn(answer, name).verdict === "fail");
      if (admitted)
        expect({ title, warned: warned.map(({ name }) => name) }).toEqual({ title, warned: at("warn") });
    }
  } finally {
    await server.stop();
  }
}, 180_000);

describe("Kyverno", () => {
  let server: ApiServer;
  let kyverno: Awaited<ReturnType<typeof startKyverno>>;

  beforeAll(async () => {
    server = await startApiServer();
    await serveEveryKind(server);
    await ensureNamespaces(server);
    kyverno = await startKyverno(server);
  }, 180_000);

  afterAll(async () => {
    await kyverno.stop();
    await server.stop();
  });

  test.each([
    ["ClusterPolicy", "kyverno/bundles/cluster-policies"],
    ["ValidatingPolicy", "kyverno/bundles/validating-policies"],
  ])(
    "says by a %s of examples what the native engine says",
    async (kind, folder) => {
      const policies = askable(denying(installed(folder)));
      await kyverno.applyPolicies(policies);
      const on = kind === "ClusterPolicy" ? "two examples of each bundle" : "two examples of each rule";
      const agreement = new Agreement(`bundles as ${kind} on Kyverno's admission controller`, on, folder);
      // A refusal by ClusterPolicies, which cannot be asked one by one, names all that deny.
      const answers = new Map<unknown, Promise<Answer>>();
      // Kyverno compiles every ClusterPolicy anew for each request.
      const asked = kind === "ClusterPolicy" ? ofEachBundle : firstExamples;
      await compare(agreement, asked, (object, bundle) => {
        const key = kind === "ClusterPolicy" ? object : `${bundle} ${JSON.stringify(object)}`;
        const answer = answers.get(key) ?? server.create(object, { dryRun: true, groups: asking(bundle) });
        answers.set(key, answer);
        return answer;
      });
      agreement.conclude();
      for (const object of largest.slice(0, 2)) {
        const { ok, message } = await server.create(object, { dryRun: true });
        expect(ok).toBe(false);
        expect(message).not.toMatch(overrun);
      }
      await kyverno.removePolicies(policies);
    },
    patience,
  );
});

test.each([
  ["ClusterPolicy", "kyverno/bundles/cluster-policies"],
  ["ValidatingPolicy", "kyverno/bundles/validating-policies"],
  ["ValidatingAdmissionPolicy", onKubernetes],
])(
  "Kyverno's command line, which knows no updates, says the same by a %s",
  async (kind, folder) => {
    const known = ofEachBundle.filter(({ object }) => isKnownToKyvernoCli(object));
    const renamed = known.map(({ object, title }, at) => {
      return { title, object: { ...object, metadata: { ...object.metadata, name: `object-${at}` } } };
    });
    const said = new Map<string, KyvernoCliResult>();
    const policies = denying(installed(folder));
    // The command line takes its time for each pair of a policy and an object.
    const kinds = [...new Set(renamed.map(({ object }) => object.kind))];
    await concurrently(
      kinds,
      async (each) => {
        const resources = renamed.map(({ object }) => object).filter((object) => object.kind === each);
        const asked = new Set(resources.flatMap(bundlesFor).map(({ name }) => name));
        const results = await kyvernoResults({
          policies: policies.filter(({ metadata }) => asked.has(metadata.name ?? "")),
          resources,
        });
        for (const result of results) said.set(`${result.policy} ${result.resource.name}`, result);
      },
      2,
    );
    const agreement = new Agreement(
      `bundles as ${kind} on the Kyverno CLI`,
      "two examples of each bundle",
      folder,
    );
    for (const { object, title } of renamed) {
      for (const bundle of bundlesFor(object)) {
        const { result, message = "" } = said.get(`${bundle.name} ${object.metadata.name}`) ?? {};
        const isScreened = result === "skip" && message === "match conditions aren't met";
        const verdict: Verdict =
          result === "pass" || isScreened
            ? { verdict: "pass" }
            : { verdict: result === "fail" ? "fail" : "error", message };
        agreement.compare(bundle, object, bundleVerdictOf(bundle, object), verdict, title);
      }
    }
    agreement.conclude();
  },
  patience,
);
