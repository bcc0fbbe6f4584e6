/**
 * The generated ValidatingAdmissionPolicies on a real API server.
 */
import fc from "fast-check";
import { kubernetesRules as rules } from "../support/rules";
import { manifests, type KubernetesObject, type PodSpec, type Rule } from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { isAdmitted } from "../../src/engines/denials";
import type { Answer } from "../../src/engines/kubernetes-client";
import { Agreement } from "../support/agreement";
import type { Verdict } from "../../src/proof/cel";
import { concurrently } from "../support/concurrently";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import {
  asShown,
  creatable,
  examples as allExamples,
  examplesOf,
  firstExamples as twoExamples,
  keptByServers,
  updatesOf,
  type Example,
} from "../support/examples";
import {
  allGeneratedPolicies,
  askable,
  asking,
  denying,
  generatedPolicies,
  warning,
} from "../support/generated";
import { keptCases } from "../support/kept-cases";
import { mutated } from "../support/mutations";
import { ensureNamespaceOf, ensureNamespaces } from "../support/namespaces";
import { verdictOf } from "../../src/proof/native";
import { verdictOfUpdate } from "../support/native";
import { patience } from "../support/patience";
import { serveEveryKind } from "../support/served-kinds";
import { StoredObject } from "../support/stored";
import { verdictIn, verdictsByWarnings, type Native, type Verdicts } from "../support/warnings";

const folder = "kubernetes/validating-admission-policies";
const examples = creatable(allExamples);
const firstExamples = creatable(twoExamples);

/** The verdicts of the native engine by every rule that looks at an object. */
function nativesOf(object: KubernetesObject, judge: (rule: Rule) => Verdict, by = rules): Native[] {
  return by.filter((rule) => appliesTo(rule, object)).map((rule) => ({ rule, native: judge(rule) }));
}

/** The verdicts of every rule on the creation of an object; undefined if the server refuses it for other reasons. */
async function verdictsOn(
  server: ApiServer,
  object: KubernetesObject,
  { listen, by = rules }: { listen?: (answer: Answer) => void; by?: readonly Rule[] } = {},
): Promise<Verdicts[] | undefined> {
  const natives = nativesOf(object, (rule) => verdictOf(rule, object), by);
  if (natives.length === 0 || !(await server.serves(object))) return [];
  await ensureNamespaceOf(server, object);
  return verdictsByWarnings(natives, async (groups) => {
    const answer = await server.create(object, { dryRun: true, groups });
    listen?.(answer);
    return answer;
  });
}

/** Compares every rule on the objects that the server accepts; gives back what it refuses for other reasons. */
async function compareAll(
  server: ApiServer,
  agreement: Agreement,
  objects: readonly Example[],
  by = rules,
): Promise<string[]> {
  const refused: string[] = [];
  await concurrently(objects, async ({ object, title }) => {
    let refusal = "";
    const verdicts = await verdictsOn(server, object, { by, listen: ({ message }) => (refusal = message) });
    if (verdicts === undefined) refused.push(`${title}: ${refusal}`);
    for (const { rule, native, gate } of verdicts ?? []) agreement.compare(rule, object, native, gate, title);
  });
  return refused;
}

/** The name of an APIService follows from what it serves. */
function isFreelyNamed({ object }: Example): boolean {
  return object.kind !== "APIService";
}

/** Before admission there is no name that rules on names, and those on claims in their messages, could read. */
function isNamedByOthers({ object }: Example): boolean {
  return !["Namespace", "PersistentVolumeClaim"].includes(object.kind);
}

/** API servers keep the resources of a Pod as a whole, whatever an update says. */
function losesResources(before: KubernetesObject, after: KubernetesObject): boolean {
  const resourcesOf = ({ kind, spec }: { kind: string; spec?: PodSpec }): unknown =>
    kind === "Pod" ? spec?.resources : undefined;
  return resourcesOf(before) !== undefined && resourcesOf(after) === undefined;
}

function ruleNamed(name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule;
}

const rulesKeptByServers = rules.filter(({ name }) => keptByServers.has(name));

/** Fixed, so that a failure can be repeated; fast-check prints it with the shrunk object. */
const seed = 20261121;

describe.each([
  { mutations: 1500, updated: examples, on: "each rule's examples that become one another" },
  {
    emulatedVersion: "1.34",
    mutations: 300,
    updated: firstExamples,
    on: "two examples of each rule that become one another",
  },
])("an API server, emulating $emulatedVersion", ({ emulatedVersion, mutations, updated, on }) => {
  const gate = `ValidatingAdmissionPolicy on kube-apiserver${emulatedVersion === undefined ? "" : ` emulating ${emulatedVersion}`}`;
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer(emulatedVersion === undefined ? {} : { emulatedVersion });
    await serveEveryKind(server);
    await ensureNamespaces(server);
    await server.applyAdmissionPolicies(askable(warning(allGeneratedPolicies(folder))));
  }, 180_000);

  afterAll(async () => {
    await server.stop();
  });

  test(
    "every rule says the same of every example that is created",
    async () => {
      const agreement = new Agreement(gate, "all examples, created", folder);
      expect(await compareAll(server, agreement, examples)).toEqual([]);
      agreement.concludeForEveryRule(keptByServers);
    },
    patience,
  );

  test.each(rulesKeptByServers)(
    "the server itself keeps $name, so that it has no violation to compare",
    async (rule) => {
      for (const bad of rule.examples.bad) {
        const answer = await server.create(bad, { dryRun: true, groups: asking() });
        expect(answer.message).toMatch(/ is invalid: /u);
      }
    },
  );

  test(
    "every rule says the same of examples that become others",
    async () => {
      const agreement = new Agreement(gate, on, folder);
      const stored = new StoredObject(server);
      for (const { before, afters } of updatesOf(updated)) {
        await stored.put(before.object);
        for (const { object, title } of afters) {
          if (losesResources(before.object, object)) continue;
          // Only what denies lets pass what was there before.
          const natives = nativesOf(object, (rule) =>
            rule.recommended.level === "deny"
              ? verdictOfUpdate(rule, object, before.object)
              : verdictOf(rule, object),
          );
          const verdicts = await verdictsByWarnings(natives, (groups) => stored.tryUpdate(object, groups));
          // Some fields, such as the containers of a Pod, cannot be changed at all.
          for (const { rule, native, gate: said } of verdicts ?? []) {
            agreement.compare(rule, object, native, said, `${before.title} that becomes ${title}`);
          }
        }
      }
      await stored.clear();
      const { comparisons, violations } = agreement.conclude();
      expect(comparisons).toBeGreaterThan(2 * updated.length);
      expect(violations).toBeGreaterThan(updated.length / 4);
    },
    patience,
  );

  test(
    "the API server's defaults change no verdict",
    async () => {
      const agreement = new Agreement(gate, "all examples with the API server's defaults", folder);
      await concurrently(examples, async ({ object, title }) => {
        const answer = await server.create(object, { dryRun: true, groups: asking() });
        // The answer that there is one of that name holds no object.
        if (!answer.ok && isAdmitted(answer)) return;
        expect({ title, refusal: answer.message }).toEqual({ title, refusal: "" });
        const defaulted = answer.body as KubernetesObject;
        for (const { rule, native } of nativesOf(object, (each) => verdictOf(each, defaulted))) {
          agreement.compare(rule, object, native, verdictOf(rule, object), title);
        }
      });
      agreement.concludeForEveryRule(keptByServers);
    },
    patience,
  );

  test(
    "every rule says the same of objects whose names the server generates",
    async () => {
      const agreement = new Agreement(gate, "two examples of each rule with generateName", folder);
      const nameless = firstExamples
        .filter(isFreelyNamed)
        .filter(isNamedByOthers)
        .map(({ object, title }) => {
          const { name, ...metadata } = object.metadata;
          return { title, object: { ...object, metadata: { ...metadata, generateName: `${name ?? ""}-` } } };
        });
      expect(await compareAll(server, agreement, nameless)).toEqual([]);
      agreement.conclude();
    },
    patience,
  );

  describeWithCorpus("the corpus", () => {
    test(
      "every rule says the same of every object that the server accepts",
      async () => {
        const agreement = new Agreement(gate, "the corpus", folder);
        await compareAll(server, agreement, corpusObjects().map(asShown));
        const { objects, violations } = agreement.conclude();
        expect(objects).toBeGreaterThan(100);
        expect(violations).toBeGreaterThan(100);
      },
      patience,
    );
  });

  test(
    "every rule says the same of objects with unusual names",
    async () => {
      const agreement = new Agreement(gate, "two examples of each rule with unusual names", folder);
      const unusual = firstExamples.filter(isFreelyNamed).flatMap(({ object, title }) => {
        const isRbac = object.apiVersion.startsWith("rbac.");
        const isLabel = /^(?:Service|StatefulSet|Namespace)$/u.test(object.kind);
        const names = isRbac
          ? ["system:a:b", "ünï€ — 😀", 'it\'s "a" $name']
          : isLabel
            ? ["a-0"]
            : ["0.a-b.c"];
        return names.map((name) => ({
          title,
          object: { ...object, metadata: { ...object.metadata, name } },
        }));
      });
      expect(await compareAll(server, agreement, unusual)).toEqual([]);
      agreement.conclude();
    },
    patience,
  );

  test.each(keptCases.map(({ title, object }) => [title, object] as const))(
    "every rule says the same of %s",
    async (_, object) => {
      const verdicts = await verdictsOn(server, object);
      expect(verdicts?.map(({ rule, gate: said }) => ({ rule: rule.name, said }))).toEqual(
        verdicts?.map(({ rule, native }) => ({ rule: rule.name, said: native })),
      );
      expect(verdicts?.length).toBeGreaterThan(0);
    },
    60_000,
  );

  test(
    "every rule says the same of examples with fields removed, emptied and exchanged",
    async () => {
      const agreement = new Agreement(gate, `${mutations} mutated examples, where it accepts them`, folder);
      const pool = examples.map(({ object }) => object);
      await fc.assert(
        fc.asyncProperty(mutated(pool), async (object) => {
          for (const { rule, native, gate: said } of (await verdictsOn(server, object)) ?? []) {
            // Compared here as well, so that fast-check sees the failure and shrinks the object.
            expect({ rule: rule.name, ...said }).toEqual({ rule: rule.name, ...native });
            agreement.compare(rule, object, native, said, "a mutated example");
          }
        }),
        { seed, numRuns: mutations },
      );
      expect(agreement.conclude().comparisons).toBeGreaterThan(mutations);
    },
    patience,
  );

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

describe("an API server with the policies as they are generated", () => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer();
    await ensureNamespaces(server);
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test.each(sabotage)(
    "disagrees where somebody changed $what, and says where to look",
    async ({ change, says }) => {
      const rule = ruleNamed("require-readiness-probe");
      const generated = JSON.stringify(askable(warning(generatedPolicies(folder, rule))));
      const changed = change(generated);
      expect(changed).not.toBe(generated);
      const policies = await server.applyAdmissionPolicies(JSON.parse(changed) as KubernetesObject[]);
      const agreement = new Agreement("a changed policy", "examples", folder);
      await compareAll(server, agreement, examplesOf(rule), [rule]);
      await policies.remove();
      const conclude = (): unknown => agreement.conclude();
      expect(conclude).toThrow("require-readiness-probe on bad example 1 of require-readiness-probe");
      expect(conclude).toThrow("native: fail: container app has no readinessProbe");
      expect(conclude).toThrow(says);
      expect(conclude).toThrow("look at policies/reliability/require-readiness-probe.ts");
      expect(conclude).toThrow(`${folder}/reliability/require-readiness-probe.yaml`);
    },
    60_000,
  );

  test("what is being deleted may not break a rule anew, and an old offender loses its finalizers", async () => {
    const held = (name: string, spec: object): KubernetesObject => ({
      ...manifests.service({ ports: [{ port: 80 }], ...spec }),
      metadata: { name, namespace: "shop", finalizers: ["example.com/held"] },
    });
    const [sound, offender] = [held("sound", {}), held("offender", { type: "LoadBalancer" })];
    for (const service of [sound, offender]) {
      await server.ensure(service);
      await server.delete(service);
    }
    const policies = await server.applyAdmissionPolicies(
      denying(generatedPolicies(folder, ruleNamed("restrict-load-balancers"))),
    );
    const broken = await server.patch(sound, { spec: { type: "LoadBalancer" } });
    const released = await server.patch(offender, { metadata: { finalizers: [] } });
    await policies.remove();
    await server.remove(sound);
    expect(broken.message).toContain("Service of type LoadBalancer is not approved");
    expect({ ok: released.ok, message: released.message }).toEqual({ ok: true, message: "" });
  }, 60_000);

  test.each([
    ["require-readiness-probe", undefined],
    ["restrict-image-registries", "registry.invalid/web\n:1.27"],
  ])(
    "a Deployment is denied by %s in the words of the native engine",
    async (name, image) => {
      const rule = ruleNamed(name);
      const [example] = rule.examples.bad;
      const bad =
        image === undefined ? example : manifests.deployment({ containers: [{ name: "web", image }] });
      const policies = await server.applyAdmissionPolicies(denying(generatedPolicies(folder, rule)));
      const answer = await server.create(bad, { dryRun: true });
      await policies.remove();
      const native = verdictOf(rule, bad);
      expect(native.verdict).toBe("fail");
      const said = native.verdict === "fail" ? native.message : "";
      expect(said).toContain(image?.replace("\n", "\\n") ?? "");
      expect(answer.message.endsWith(`denied request: ${said}`)).toBe(true);
    },
    60_000,
  );
});
