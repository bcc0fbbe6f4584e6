/**
 * Conflicts between two objects at admission, on the real API server and Kyverno's controller. A world of objects is stored;
 * what is asked to be beside them gets the verdict and the words that `lockstep check` has for it.
 */
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";
import { Inventory } from "../../src/author/relations";
import { denials, isAdmitted } from "../../src/engines/denials";
import type { Answer } from "../../src/engines/kubernetes-client";
import { judge } from "../../src/judge/evaluate";
import type { Verdict } from "../../src/proof/cel";
import { Agreement } from "../support/agreement";
import { concurrently } from "../support/concurrently";
import { Team } from "./team";

type Fields = Readonly<Record<string, unknown>>;

/** An object by its place, `shop/web`. */
function at(
  apiVersion: string,
  kind: string,
  place: string,
  spec: Fields,
  more: Fields = {},
): KubernetesObject {
  const [namespace, name] = place.split("/");
  return { apiVersion, kind, metadata: { namespace, name, ...more }, spec } as KubernetesObject;
}

/** An Ingress by one host and path, such as `a.test/x`; Prefix unless given. */
function ingress(place: string, route: string, spec: Fields = {}, more: Fields = {}): KubernetesObject {
  const [host = "", ...rest] = route.split("/");
  const { pathType = "Prefix", ...others } = spec;
  const path = pathType === "ImplementationSpecific" ? {} : { path: `/${rest.join("/")}` };
  const backend = { service: { name: "web", port: { number: 80 } } };
  const entry = { ...(host === "" ? {} : { host }), http: { paths: [{ ...path, pathType, backend }] } };
  return at("networking.k8s.io/v1", "Ingress", place, { rules: [entry], ...others }, more);
}

/** An autoscaler by what it scales, such as `apps/v1 Deployment web`. */
function autoscaler(place: string, target: string, more: Fields = {}): KubernetesObject {
  const [apiVersion, kind, name] = target.split(" ");
  const spec = { maxReplicas: 5, scaleTargetRef: { apiVersion, kind, name } };
  return at("autoscaling/v2", "HorizontalPodAutoscaler", place, spec, more);
}

const canary = { annotations: { "nginx.ingress.kubernetes.io/canary": "true" } };
const noted = { annotations: { "kubernetes.io/ingress.class": "noted" } };
const many = ["m1", "m2", "m3", "m4", "m5", "m6", "m7"];

/** What is stored, in order of namespace and name, as lists have it. */
const world: readonly KubernetesObject[] = [
  ingress("other/api", "f.test/"),
  ingress("other/web", "e.test/"),
  ingress("shop/any", "/any"),
  ingress("shop/canary", "c.test/", {}, canary),
  ingress("shop/inside", "a.test/", { ingressClassName: "in" }),
  ingress("shop/loose", "d.test", { pathType: "ImplementationSpecific" }),
  ...many.map((name) => ingress(`shop/${name}`, "m.test/")),
  ingress("shop/noted", "b.test/", {}, noted),
  ingress("shop/web", "a.test/"),
  autoscaler("other/web", "apps/v1 Deployment web"),
  autoscaler("shop/api", "apps/v1 Deployment api"),
  autoscaler("shop/core", "v1 ReplicationController web"),
  autoscaler("shop/web", "apps/v1 Deployment web"),
];

/** The targets of autoscalers, which check must know to tell that two scale the same. */
const targets = ["shop", "other"].flatMap((namespace) =>
  [
    "apps/v1 Deployment web",
    "apps/v1 Deployment api",
    "apps/v1 StatefulSet web",
    "v1 ReplicationController web",
  ].map((target) => {
    const [apiVersion = "", kind = "", name = ""] = target.split(" ");
    return at(apiVersion, kind, `${namespace}/${name}`, {
      template: { metadata: { labels: { app: name } } },
    });
  }),
);

const created: readonly KubernetesObject[] = [
  ...["shop/new", "other/new", "other/any"].flatMap((place) => [
    ...[
      "a.test/",
      "a.test/x",
      "b.test/",
      "c.test/",
      "d.test/",
      "e.test/",
      "f.test/",
      "m.test/",
      "/any",
      "z.test/",
    ].flatMap((route) =>
      ["Prefix", "Exact"].flatMap((pathType) => [
        ingress(place, route, { pathType }),
        ingress(place, route, { pathType, ingressClassName: "in" }),
        ingress(place, route, { pathType }, noted),
        ingress(place, route, { pathType }, canary),
      ]),
    ),
    ingress(place, "d.test", { pathType: "ImplementationSpecific" }),
  ]),
  ...["shop/new", "other/new"].flatMap((place) =>
    [
      "apps/v1 Deployment web",
      "apps/v1beta2 Deployment web",
      "apps/v1 StatefulSet web",
      "v1 ReplicationController web",
      "apps/v1 Deployment api",
    ].map((target) => autoscaler(place, target)),
  ),
];

/** A rule on conflicts by the kind of its objects. */
const ruleOn = (kind: string): Rule => {
  const rule = rules.find(({ target }) => target.conflict?.kind.kind === kind);
  if (rule === undefined) throw new Error(`no rule is on conflicts of ${kind}`);
  return rule;
};

/** What check of a cluster says of an object among others. */
function nativeOf(rule: Rule, object: KubernetesObject, others: readonly KubernetesObject[]): Verdict {
  const inventory = new Inventory();
  const live = (each: KubernetesObject): KubernetesObject => ({
    ...each,
    metadata: { ...each.metadata, uid: "1" },
  });
  for (const each of [...targets, ...others]) inventory.add(live(each));
  const entry = inventory.add(live(object));
  const { violations, errors } = judge(rule, entry.object, undefined, () => entry.namespace, {
    inventory,
    entry,
  });
  if (errors.length > 0) throw new Error(errors.map(String).join());
  if (violations.length === 0) return { verdict: "pass" };
  return { verdict: "fail", message: violations.map(({ message }) => message).join("; ") };
}

/** What a gate says. */
function verdictOf(rule: Rule, answer: Answer): Verdict {
  if (isAdmitted(answer)) return { verdict: "pass" };
  const [denial] = denials(answer);
  if (denial?.policy !== rule.objectName) throw new Error(answer.message);
  return { verdict: "fail", message: denial.message };
}

let team: Team;
beforeAll(async () => {
  team = await Team.start("shop", "other", "busy");
  for (const object of world) await team.server.ensure(object);
  team.decide("lockstep.yaml", { conflicts: true, level: "deny" });
  expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
}, 300_000);
afterAll(() => team.close());

const gates = [
  {
    name: "ValidatingAdmissionPolicy on kube-apiserver",
    folder: "kubernetes/conflicts",
    // The API server gives a policy the objects of the request's namespace, one by one.
    sees: (object: KubernetesObject, other: KubernetesObject) =>
      object.metadata.namespace === other.metadata.namespace,
    namesAll: false,
  },
  {
    name: "ValidatingPolicy on Kyverno's admission controller",
    folder: "kyverno/conflicts",
    sees: () => true,
    namesAll: true,
  },
] as const;

describe.each(gates)("$name", ({ name, folder, sees, namesAll }) => {
  /** Runs something while the policies are in force, and the API server has seen the world. */
  function enforced<Result>(task: () => Promise<Result>): Promise<Result> {
    const manifests = team.installed(folder).map(({ manifest }) => manifest);
    const policies = manifests.filter(({ kind }) => kind !== "ClusterRole");
    return team.with(folder, policies, async () => {
      await team.server.waitForVerdict(ingress("shop/probe", "a.test/"), "denied");
      await team.server.waitForVerdict(autoscaler("shop/probe", "apps/v1 Deployment web"), "denied");
      return task();
    });
  }

  const create = (object: KubernetesObject): Promise<Answer> => team.server.create(object, { dryRun: true });

  test("says of what is created what check says of it among those that the gate sees", async () => {
    const agreement = new Agreement(name, "pairs of objects in conflict, and not", folder);
    await enforced(async () => {
      await concurrently(created, async (object) => {
        const rule = ruleOn(object.kind);
        const others = world.filter((other) => sees(object, other));
        const native = nativeOf(rule, object, others);
        const gate = verdictOf(rule, await create(object));
        // The API server names the first of several that it asks about.
        const isOne = namesAll || !("message" in native) || !native.message.includes(", Ingress");
        const words = isOne ? gate : { ...gate, ...("message" in native ? { message: native.message } : {}) };
        agreement.compare(rule, object, native, words, JSON.stringify(object));
      });
    });
    expect(agreement.conclude()).toMatchObject({ rules: 2 });
  }, 300_000);

  test("lets an update pass that leaves a conflict as it was, and none that begins one", async () => {
    const label = { labels: { team: "shop" } };
    const says = async (object: KubernetesObject): Promise<string> => {
      const answer = await team.server.update(object, { dryRun: true });
      return answer.ok ? "admits" : (denials(answer)[0]?.message ?? "");
    };
    await enforced(async () => {
      expect({
        itself: await says(ingress("shop/web", "a.test/", {}, label)),
        "in conflict before": await says(ingress("shop/m1", "m.test/", {}, label)),
        "no more": await says(ingress("shop/m1", "n.test/")),
        "another conflict": await says(ingress("shop/m1", "b.test/", {}, noted)),
        "a first one": await says(ingress("shop/web", "a.test/", { ingressClassName: "in" })),
        "an autoscaler itself": await says(autoscaler("shop/web", "apps/v1 Deployment web", label)),
        "an autoscaler in conflict": await says(autoscaler("shop/api", "apps/v1 Deployment web")),
      }).toEqual({
        itself: "admits",
        "in conflict before": "admits",
        "no more": "admits",
        "another conflict": "b.test/ is answered by Ingress shop/noted, too",
        "a first one": "a.test/ is answered by Ingress shop/inside, too",
        "an autoscaler itself": "admits",
        "an autoscaler in conflict": "its target is scaled by HorizontalPodAutoscaler shop/web, too",
      });
    });
  }, 180_000);

  test("judges beside a thousand others within its budget", async () => {
    const others = Array.from({ length: 1000 }, (_, place) => [
      ingress(`busy/i${String(place)}`, `h${String(place)}.test/`),
      autoscaler(`busy/a${String(place)}`, `apps/v1 Deployment d${String(place)}`),
    ]).flat();
    await concurrently(
      others,
      async (object) => {
        await team.server.ensure(object);
      },
      16,
    );
    await enforced(async () => {
      await team.server.waitForVerdict(ingress("busy/probe", "h999.test/"), "denied");
      await team.server.waitForVerdict(autoscaler("busy/probe", "apps/v1 Deployment d999"), "denied");
      for (const [object, message] of [
        [ingress("busy/new", "h500.test/"), "h500.test/ is answered by Ingress busy/i500, too"],
        [ingress("busy/new", "new.test/"), undefined],
        [
          autoscaler("busy/new", "apps/v1 Deployment d500"),
          "its target is scaled by HorizontalPodAutoscaler busy/a500, too",
        ],
        [autoscaler("busy/new", "apps/v1 Deployment new"), undefined],
      ] as const) {
        const start = performance.now();
        const answer = await create(object);
        console.log(
          `${name}: ${object.kind} beside 1,000 others: ${(performance.now() - start).toFixed(0)} ms`,
        );
        expect(answer.ok ? undefined : denials(answer)[0]?.message).toBe(message);
      }
    });
  }, 400_000);

  test("lets in some of many that are created at once, and none after them", async () => {
    const host = `${folder.split("/")[0]}.burst.test`;
    const burst = Array.from({ length: 20 }, (_, place) =>
      ingress(`shop/${host}-${String(place)}`, `${host}/`),
    );
    await enforced(async () => {
      const answers = await Promise.all(burst.map((object) => team.server.create(object)));
      const letIn = answers.filter(({ ok }) => ok).length;
      console.log(`${name}: ${String(letIn)} of ${String(burst.length)} created at once are let in`);
      expect(letIn).toBeGreaterThan(0);
      await team.server.waitForVerdict(ingress("shop/late", `${host}/`), "denied");
    });
    for (const object of burst) await team.server.remove(object);
  }, 180_000);
});
