/**
 * The generated ValidatingAdmissionPolicies on a real API server.
 */
import fc from "fast-check";
import { rules } from "../../policies";
import { manifests, type KubernetesObject, type Rule } from "../../src/author";
import { appliesTo } from "../../src/engine/evaluate";
import { startApiServer, type ApiServer } from "../engines/api-server";
import type { Answer } from "../engines/kubernetes-client";
import { Agreement } from "../support/agreement";
import type { Verdict } from "../support/cel";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { areOneObject, examples, type Example } from "../support/examples";
import { allGeneratedPolicies, warning } from "../support/generated";
import { keptCases } from "../support/kept-cases";
import { mutated } from "../support/mutations";
import { verdictOf, verdictOfUpdate } from "../support/native";

const folder = "kubernetes/validating-admission-policies";

/** What the warnings of an answer say of one rule. */
function verdictIn(answer: Answer, rule: string): Verdict {
  const start = `Validation failed for ValidatingAdmissionPolicy '${rule}' with binding '${rule}': `;
  const warning = answer.warnings.find((text) => text.startsWith(start));
  return warning === undefined
    ? { verdict: "pass" }
    : { verdict: "fail", message: warning.slice(start.length) };
}

/** Sends an object to the server. */
type Send = (object: KubernetesObject) => Promise<Answer>;

/** What the native engine and the server say of an object by one rule. */
interface Verdicts {
  readonly rule: Rule;
  readonly native: Verdict;
  readonly gate: Verdict;
}

/** The verdicts of every rule that looks at an object; undefined if the server refuses it for other reasons. */
async function verdictsOn(
  server: ApiServer,
  object: KubernetesObject,
  send: Send,
): Promise<Verdicts[] | undefined> {
  const applicable = rules.filter((rule) => appliesTo(rule, object));
  if (applicable.length === 0 || !(await server.serves(object))) return [];
  if (object.metadata.namespace !== undefined) await server.ensureNamespace(object.metadata.namespace);
  const answer = await send(object);
  if (!answer.ok) return undefined;
  return applicable.map((rule) => {
    return { rule, native: verdictOf(rule, object), gate: verdictIn(answer, rule.name) };
  });
}

/** Compares every rule on the objects that the server accepts; gives back how many it refuses for other reasons. */
async function compareAll(
  server: ApiServer,
  agreement: Agreement,
  objects: readonly Example[],
  send: Send,
): Promise<number> {
  let refused = 0;
  for (const { object, title } of objects) {
    const verdicts = await verdictsOn(server, object, send);
    if (verdicts === undefined) refused++;
    for (const { rule, native, gate } of verdicts ?? []) agreement.compare(rule, object, native, gate, title);
  }
  return refused;
}

/** Fixed, so that a failure can be repeated; fast-check prints it with the shrunk object. */
const seed = 20261121;
const mutations = 3000;

describe.each([undefined, "1.34"])("an API server, emulating %s", (emulatedVersion) => {
  const gate = `ValidatingAdmissionPolicy on kube-apiserver${emulatedVersion === undefined ? "" : ` emulating ${emulatedVersion}`}`;
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer(emulatedVersion === undefined ? {} : { emulatedVersion });
    await server.applyAdmissionPolicies(warning(allGeneratedPolicies(folder)));
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test("every rule says the same of every example that is created", async () => {
    const agreement = new Agreement(gate, "examples, created", folder);
    const refused = await compareAll(server, agreement, examples, (object) =>
      server.create(object, { dryRun: true }),
    );
    const { comparisons, violations } = agreement.conclude();
    expect(refused).toBe(0);
    expect(comparisons).toBeGreaterThan(examples.length);
    expect(violations).toBeGreaterThanOrEqual(rules.length);
  }, 120_000);

  test("every rule says the same of every example that becomes another", async () => {
    const agreement = new Agreement(gate, "examples, updated", folder);
    await server.ensureNamespace("shop");
    for (const before of examples) {
      await server.ensure(before.object);
      for (const after of examples.filter(({ object }) => areOneObject(object, before.object))) {
        const answer = await server.update(after.object, { dryRun: true });
        // Some fields, such as the containers of a Pod, cannot be changed at all.
        if (!answer.ok) continue;
        for (const rule of rules.filter((candidate) => appliesTo(candidate, after.object))) {
          const native = verdictOfUpdate(rule, after.object, before.object);
          const title = `${before.title} that becomes ${after.title}`;
          agreement.compare(rule, after.object, native, verdictIn(answer, rule.name), title);
        }
      }
      await server.delete(before.object);
    }
    const { comparisons, violations } = agreement.conclude();
    expect(comparisons).toBeGreaterThan(10 * examples.length);
    expect(violations).toBeGreaterThan(examples.length);
  }, 120_000);

  test("the API server's defaults change no verdict", async () => {
    const agreement = new Agreement(gate, "examples with the API server's defaults", folder);
    for (const { object, title } of examples) {
      const answer = await server.create(object, { dryRun: true });
      expect({ title, refusal: answer.message }).toEqual({ title, refusal: "" });
      const defaulted = answer.body as KubernetesObject;
      for (const rule of rules.filter((candidate) => appliesTo(candidate, object))) {
        agreement.compare(rule, object, verdictOf(rule, defaulted), verdictOf(rule, object), title);
      }
    }
    agreement.conclude();
  }, 120_000);

  test("every rule says the same of objects whose names the server generates", async () => {
    const agreement = new Agreement(gate, "examples with generateName", folder);
    const nameless = examples.map(({ object, title }) => {
      const { name, ...metadata } = object.metadata;
      return { title, object: { ...object, metadata: { ...metadata, generateName: `${name ?? ""}-` } } };
    });
    const create: Send = (object) => server.create(object, { dryRun: true });
    expect(await compareAll(server, agreement, nameless, create)).toBe(0);
    agreement.conclude();
  }, 120_000);

  describeWithCorpus("the corpus", () => {
    test("every rule says the same of every object that the server accepts", async () => {
      const agreement = new Agreement(gate, "the corpus", folder);
      await compareAll(server, agreement, corpusObjects(), (object) =>
        server.create(object, { dryRun: true }),
      );
      const { objects, violations } = agreement.conclude();
      expect(objects).toBeGreaterThan(100);
      expect(violations).toBeGreaterThan(100);
    }, 300_000);
  });

  test("every rule says the same of objects with unusual names", async () => {
    const agreement = new Agreement(gate, "examples with unusual names", folder);
    const unusual = examples.flatMap(({ object, title }) => {
      const isRbac = object.apiVersion.startsWith("rbac.");
      const isLabel = object.kind === "Service" || object.kind === "StatefulSet";
      const names = isRbac ? ["system:a:b", "ünï€ — 😀", 'it\'s "a" $name'] : isLabel ? ["a-0"] : ["0.a-b.c"];
      return names.map((name) => ({ title, object: { ...object, metadata: { ...object.metadata, name } } }));
    });
    const create: Send = (object) => server.create(object, { dryRun: true });
    expect(await compareAll(server, agreement, unusual, create)).toBe(0);
    agreement.conclude();
  }, 120_000);

  test.each(keptCases.map(({ title, object }) => [title, object] as const))(
    "every rule says the same of %s",
    async (_, object) => {
      const verdicts = await verdictsOn(server, object, (one) => server.create(one, { dryRun: true }));
      expect(verdicts?.map(({ rule, gate: said }) => ({ rule: rule.name, said }))).toEqual(
        verdicts?.map(({ rule, native }) => ({ rule: rule.name, said: native })),
      );
      expect(verdicts?.length).toBeGreaterThan(0);
    },
    60_000,
  );

  test("every rule says the same of examples with fields removed, emptied and exchanged", async () => {
    const agreement = new Agreement(gate, "mutated examples", folder);
    const pool = examples.map(({ object }) => object);
    await fc.assert(
      fc.asyncProperty(mutated(pool), async (object) => {
        const create: Send = (candidate) => server.create(candidate, { dryRun: true });
        for (const { rule, native, gate: said } of (await verdictsOn(server, object, create)) ?? []) {
          // Compared here as well, so that fast-check sees the failure and shrinks the object.
          expect({ rule: rule.name, ...said }).toEqual({ rule: rule.name, ...native });
          agreement.compare(rule, object, native, said, "a mutated example");
        }
      }),
      { seed, numRuns: mutations },
    );
    expect(agreement.conclude().comparisons).toBeGreaterThan(mutations);
  }, 300_000);

  test("an ephemeral container is judged when it is added to a running Pod", async () => {
    const pod = manifests.pod({ containers: [{ name: "app", image: "nginx:1.27.0" }] });
    await server.ensure(pod);
    const patch = { spec: { ephemeralContainers: [{ name: "debug", image: "busybox" }] } };
    const answer = await server.patch(pod, patch, {
      dryRun: true,
      subresource: "ephemeralcontainers",
      type: "strategic",
    });
    await server.delete(pod);
    expect(answer.message).toBe("");
    expect(verdictIn(answer, "require-immutable-images")).toEqual({
      verdict: "fail",
      message: "container debug has the image busybox, which can change",
    });
  });
});

/** One change of a generated policy that makes its gate say something else. */
const sabotage: readonly {
  readonly what: string;
  readonly change: (policy: string) => string;
  readonly says: string;
}[] = [
  {
    what: "an expression",
    change: (policy) => policy.replace("!has(container.readinessProbe)", "has(container.readinessProbe)"),
    says: "gate:   pass",
  },
  {
    what: "a message",
    change: (policy) => policy.replace("has no readinessProbe", "lacks a readinessProbe"),
    says: "gate:   fail: container app lacks a readinessProbe",
  },
  {
    what: "the kinds that a policy matches",
    change: (policy) => policy.replaceAll('"deployments",', ""),
    says: "gate:   pass",
  },
];

describe.each(sabotage)("an API server with a policy in which somebody changed $what", ({ change, says }) => {
  test("disagrees, and says where to look", async () => {
    const server = await startApiServer();
    try {
      const generated = JSON.stringify(warning(allGeneratedPolicies(folder)));
      const changed = change(generated);
      expect(changed).not.toBe(generated);
      await server.applyAdmissionPolicies(JSON.parse(changed) as KubernetesObject[]);
      const agreement = new Agreement("a changed policy", "examples", folder);
      const own = examples.filter(({ title }) => title.endsWith(" of require-readiness-probe"));
      await compareAll(server, agreement, own, (object) => server.create(object, { dryRun: true }));
      const conclude = (): unknown => agreement.conclude();
      expect(conclude).toThrow("require-readiness-probe on bad example 1 of require-readiness-probe");
      expect(conclude).toThrow("native: fail: container app has no readinessProbe");
      expect(conclude).toThrow(says);
      expect(conclude).toThrow("look at policies/reliability/require-readiness-probe.ts");
      expect(conclude).toThrow(`${folder}/reliability/require-readiness-probe.yaml`);
    } finally {
      await server.stop();
    }
  }, 60_000);
});

describe("an API server with the policies as they are generated", () => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer();
    await server.ensureNamespace("shop");
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test("an object can lose its finalizers while it is being deleted, whatever it breaks", async () => {
    const service = manifests.service({ ports: [{ port: 80 }] });
    service.metadata.finalizers = ["example.com/held"];
    await server.ensure(service);
    const policies = await server.applyAdmissionPolicies(allGeneratedPolicies(folder));
    const patch = { metadata: { finalizers: [] }, spec: { type: "LoadBalancer" } };
    const before = await server.patch(service, patch);
    await server.delete(service);
    const after = await server.patch(service, patch);
    await policies.remove();
    expect(before.message).toContain("Service of type LoadBalancer is not approved");
    expect({ ok: after.ok, message: after.message }).toEqual({ ok: true, message: "" });
  }, 60_000);

  test("a bad Deployment is denied in the words of the native engine", async () => {
    const [rule] = rules.filter(({ name }) => name === "require-readiness-probe");
    const [bad] = rule?.examples.bad ?? [];
    if (rule === undefined || bad === undefined) throw new Error("there is no example");
    const policies = await server.applyAdmissionPolicies(
      allGeneratedPolicies(folder).filter(({ metadata }) => metadata.name === rule.name),
    );
    const answer = await server.create(bad, { dryRun: true });
    await policies.remove();
    const native = verdictOf(rule, bad);
    expect(native.verdict).toBe("fail");
    expect(answer.message).toMatch(
      new RegExp(`denied request: ${native.verdict === "fail" ? native.message : ""}$`, "u"),
    );
  }, 60_000);
});
