/** The bundles as they are generated, on the real engines. */
import { resolve } from "node:path";
import { rules } from "../../policies";
import { manifests, type KubernetesObject } from "../../src/author";
import { appliesTo } from "../../src/engine/evaluate";
import {
  celCheck,
  denials,
  kyvernoApply,
  startApiServer,
  startKyverno,
  type Answer,
  type ApiServer,
} from "../engines";
import { bundleVerdictOf } from "../support/bundles";
import type { Verdict } from "../support/cel";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { areOneObject, examples, type Example } from "../support/examples";
import { installed, warning } from "../support/generated";

const onKubernetes = "kubernetes/bundles";

/** What an answer says: a pass, or the denial of the one bundle. */
function verdictIn(answer: Answer): Verdict {
  const [denial, ...others] = denials(answer);
  expect(others).toEqual([]);
  return denial === undefined ? { verdict: "pass" } : { verdict: "fail", message: denial.message };
}

/** Runs something while the bundles, or these policies, are in force. */
async function withPolicies<T>(
  server: ApiServer,
  policies: readonly KubernetesObject[],
  task: () => Promise<T>,
): Promise<T> {
  const applied = await server.applyAdmissionPolicies(policies);
  try {
    return await task();
  } finally {
    await applied.remove();
  }
}

/** Compares the engine with the native one on these objects; gives back how many were denied. */
async function compare(server: ApiServer, objects: readonly Example[]): Promise<number> {
  let denied = 0;
  for (const { object, title } of objects) {
    const native = bundleVerdictOf(object);
    const said = verdictIn(await server.create(object, { dryRun: true }));
    expect({ title, ...said }).toEqual({ title, ...native });
    if (said.verdict === "fail") denied++;
  }
  return denied;
}

/** The objects that rules look at and that the server accepts where no policy is in force. */
async function acceptedBy(server: ApiServer, objects: readonly Example[]): Promise<Example[]> {
  const accepted: Example[] = [];
  for (const example of objects) {
    const { object } = example;
    if (!rules.some((rule) => appliesTo(rule, object)) || !(await server.serves(object))) continue;
    if (object.metadata.namespace !== undefined) await server.ensureNamespace(object.metadata.namespace);
    if ((await server.create(object, { dryRun: true })).ok) accepted.push(example);
  }
  return accepted;
}

test("every expression fits the API server's schema of every kind it is for", async () => {
  const names = new Set(installed(onKubernetes).map(({ metadata }) => metadata.name));
  const files = Array.from(names, (name) => resolve(__dirname, "../..", onKubernetes, `${name ?? ""}.yaml`));
  expect(await celCheck(files, names.size)).toEqual([]);
}, 60_000);

describe.each([undefined, "1.34"])("an API server, emulating %s", (emulatedVersion) => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer(emulatedVersion === undefined ? {} : { emulatedVersion });
    await server.ensureNamespace("shop");
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test("lets the examples be updated to what adds no breach, and says what others add", async () => {
    const pairs = examples.flatMap((before) =>
      examples
        .filter(({ object }) => areOneObject(object, before.object) && object.kind !== "Pod")
        .map((after) => ({ before, after })),
    );
    let warned = 0;
    await withPolicies(server, warning(installed(onKubernetes)), async () => {
      for (const { before, after } of pairs) {
        await server.ensure(before.object);
        const answer = await server.update(after.object, { dryRun: true });
        await server.delete(before.object);
        if (!answer.ok) continue;
        const title = `${before.title} that becomes ${after.title}`;
        const [text, ...others] = answer.warnings.filter((each) => each.startsWith("Validation failed"));
        const said: Verdict =
          text === undefined
            ? { verdict: "pass" }
            : { verdict: "fail", message: text.replace(/^.*? with binding '[^']*': /u, "") };
        expect({ title, others, ...said }).toEqual({
          title,
          others: [],
          ...bundleVerdictOf(after.object, before.object),
        });
        if (text !== undefined) warned++;
      }
    });
    expect(warned).toBeGreaterThan(examples.length);
  }, 180_000);

  test("says of every example what the native engine says", async () => {
    const denied = await withPolicies(server, installed(onKubernetes), () => compare(server, examples));
    expect(denied).toBeGreaterThan(rules.length);
  }, 120_000);

  test("judges the largest objects within its cost budget, and shows a message that is cut", async () => {
    await withPolicies(server, installed(onKubernetes), async () => {
      for (const object of largest) {
        const { ok, message } = await server.create(object, { dryRun: true });
        expect({ ok, message }).toEqual({
          ok: false,
          message: expect.stringMatching(/…(?: and \d+ more)?$/u) as string,
        });
      }
    });
  }, 120_000);

  describeWithCorpus("the corpus", () => {
    test("every object that the server accepts", async () => {
      const corpus = await acceptedBy(server, corpusObjects());
      const denied = await withPolicies(server, installed(onKubernetes), () => compare(server, corpus));
      expect(denied).toBeGreaterThan(100);
    }, 300_000);
  });
});

const many = Array.from({ length: 100 }, (_, at) => at);
const long = "a".repeat(50);
const crowd = many.map((at) => {
  return {
    name: `${long}-${at}`,
    image: `registry.example.com/${`${long}/`.repeat(3)}${long}:${"1".repeat(120)}`,
  };
});
const everything = many.map((at) => `${long}${at}`);

const largest: readonly KubernetesObject[] = [
  manifests.deployment({
    containers: crowd,
    initContainers: crowd.map(({ name, image }) => ({ name: `i-${name}`, image })),
  }),
  manifests.clusterRole(
    ...many.map(() => {
      return {
        apiGroups: ["*", ...everything],
        resources: ["*", ...everything],
        verbs: ["*", ...everything],
      };
    }),
  ),
];

describe("Kyverno", () => {
  let server: ApiServer;
  let kyverno: Awaited<ReturnType<typeof startKyverno>>;

  beforeAll(async () => {
    server = await startApiServer();
    await server.ensureNamespace("shop");
    kyverno = await startKyverno(server);
  }, 180_000);

  afterAll(async () => {
    await kyverno.stop();
    await server.stop();
  });

  test.each(["kyverno/bundles/cluster-policies", "kyverno/bundles/validating-policies"])(
    "says by %s of every example what the native engine says",
    async (folder) => {
      const policies = installed(folder);
      await kyverno.applyPolicies(policies);
      expect(await compare(server, examples)).toBeGreaterThan(rules.length);
      for (const object of largest) {
        const { message } = await server.create(object, { dryRun: true });
        expect(message).toMatch(/…(?: and \d+ more)?'?\s*$/u);
      }
      await kyverno.removePolicies(policies);
    },
    180_000,
  );

  test.each(["kyverno/bundles/cluster-policies", "kyverno/bundles/validating-policies", onKubernetes])(
    "says by %s the same on its command line, which knows no updates",
    async (folder) => {
      const renamed = examples.map(({ object, title }, at) => {
        return { title, object: { ...object, metadata: { ...object.metadata, name: `object-${at}` } } };
      });
      const results = await kyvernoApply({
        policies: installed(folder),
        resources: renamed.map(({ object }) => object),
      });
      const said = new Map(results.map(({ resource, ...result }) => [resource.name, result]));
      for (const { object, title } of renamed) {
        const native = bundleVerdictOf(object);
        const result = said.get(object.metadata.name);
        expect({ title, verdict: result?.result }).toEqual({ title, verdict: native.verdict });
        if (native.verdict === "fail")
          expect({ title, message: result?.message }).toEqual({ title, message: native.message });
      }
    },
    180_000,
  );
});
