/**
 * Conflicts between two objects at admission, on Kyverno's real controller. A world of objects is stored;
 * what is asked to be beside them gets the verdict and the words that `lockstep check` has for it.
 */
import { join } from "node:path";
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";
import { Inventory } from "../../src/author/relations";
import { denials, isAdmitted } from "../../src/engines/denials";
import type { Answer } from "../../src/engines/kubernetes-client";
import { judge } from "../../src/judge/evaluate";
import type { Verdict } from "../../src/proof/cel";
import { Agreement } from "../support/agreement";
import { Sandbox } from "../authoring/sandbox";
import { startApiServer, startKyverno, type ApiServer, type Kyverno } from "../engines";
import { concurrently } from "../support/concurrently";
import { boundToKyverno, manifestsIn, rights } from "../support/kyverno-rights";

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

/** A workload by its labels, such as `app=web tier=front`, which its selector has unless another is given. */
function workload(
  kind: string,
  place: string,
  labels: string,
  selector?: Fields,
  more: Fields = {},
): KubernetesObject {
  const its = Object.fromEntries(labels.split(" ").map((each) => each.split("=") as [string, string]));
  const template = {
    metadata: { labels: its },
    spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] },
  };
  const own = kind === "StatefulSet" ? { serviceName: "its" } : {};
  const spec = { ...own, selector: selector ?? { matchLabels: its }, template };
  return at("apps/v1", kind, place, spec, more);
}

/** A selector of one expression, such as `tier In front`. */
function selecting(expression: string): Fields {
  const [key, operator, ...values] = expression.split(" ");
  return { matchExpressions: [{ key, operator, ...(values.length > 0 ? { values } : {}) }] };
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
  ingress("shop/parts", "p.test/x/"),
  ingress("shop/web", "a.test/"),
  autoscaler("other/web", "apps/v1 Deployment web"),
  autoscaler("shop/api", "apps/v1 Deployment api"),
  autoscaler("shop/core", "v1 ReplicationController web"),
  autoscaler("shop/web", "apps/v1 Deployment web"),
  workload("Deployment", "other/plain", "run=plain"),
  workload("Deployment", "shop/free", "run=free", selecting("run In free")),
  workload("Deployment", "shop/plain", "run=plain"),
  workload("Deployment", "shop/tier", "run=other tier=tier", { matchLabels: { tier: "tier" } }),
  workload("Deployment", "shop/two", "run=two tier=front"),
  workload("Deployment", "shop/without", "run=without", {
    matchLabels: { run: "without" },
    ...selecting("tier DoesNotExist"),
  }),
  workload("DaemonSet", "shop/agent", "run=agent"),
  workload("StatefulSet", "shop/plain", "run=plain"),
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
    return at(apiVersion, kind, `${namespace}/${name}`, {});
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
      "p.test/x",
      "p.test/x/",
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
  ...["shop/new", "other/new"].flatMap((place) =>
    ["Deployment", "StatefulSet", "DaemonSet"].flatMap((kind) => [
      ...[
        "run=plain",
        "run=plain tier=front",
        "run=two",
        "run=two tier=front more=yes",
        "run=two tier=back",
        "run=without",
        "run=without tier=front",
        "run=agent",
        "run=new",
      ].map((labels) => workload(kind, place, labels)),
      workload(kind, place, "run=new", selecting("run Exists")),
      workload(kind, place, "run=new", selecting("run In new plain")),
      workload(kind, place, "run=new", selecting("run NotIn plain")),
      workload(kind, place, "run=new", selecting("tier DoesNotExist")),
      workload(kind, place, "run=new tier=front", selecting("tier Exists")),
    ]),
  ),
];

/** A rule on conflicts by the kind of its objects. */
const ruleOn = (kind: string): Rule => {
  const rule = rules.find(({ target }) => target.conflict?.kinds.some((each) => each.kind === kind));
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

const ofKind = (kind: string): KubernetesObject[] => generated.filter((each) => each.kind === kind);

/** A policy as it is at the level warn. */
function warning(policy: KubernetesObject): KubernetesObject {
  const spec = {
    ...(policy as { spec?: object }).spec,
    validationActions: ["Warn"],
    failurePolicy: "Ignore",
  };
  return { ...policy, spec } as KubernetesObject;
}

const sandbox = new Sandbox();
let server: ApiServer;
let kyverno: Kyverno;
let generated: readonly KubernetesObject[];

const create = (object: KubernetesObject): Promise<Answer> => server.create(object, { dryRun: true });

/** What is said of an object that is created, or of an update of one: `admits`, or the message of the denial. */
function saidBy(answer: Answer): string {
  return answer.ok ? "admits" : (denials(answer)[0]?.message ?? "");
}

beforeAll(async () => {
  server = await startApiServer();
  for (const namespace of ["shop", "other", "busy"]) await server.ensureNamespace(namespace);
  for (const object of [...world, ...rights]) await server.ensure(object);
  sandbox.write("lockstep.yaml", "conflicts: true\nlevel: deny\n");
  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  generated = manifestsIn(join(sandbox.folder, "kyverno/conflicts"));
  kyverno = await startKyverno(server, { user: "kyverno" });
  await kyverno.applyPolicies(ofKind("ValidatingPolicy"));
}, 300_000);
afterAll(async () => {
  await kyverno.stop();
  await server.stop();
  sandbox.dispose();
});

test("says what is missing while Kyverno may not list, and denies only where that is the level", async () => {
  const free = ingress("shop/new", "z.test/");
  expect(saidBy(await create(free))).toMatch(/ingresses.networking.k8s.io is forbidden/u);
  await kyverno.applyPolicies(ofKind("ValidatingPolicy").map(warning));
  expect(await create(free)).toMatchObject({
    ok: true,
    warnings: [expect.stringContaining("ingresses.networking.k8s.io is forbidden")],
  });
  await kyverno.applyPolicies(ofKind("ValidatingPolicy"));

  for (const object of ofKind("ClusterRole")) await server.ensure(object);
  await server.ensure(boundToKyverno("lockstep-conflicts"));
  await server.waitForVerdict(free, "admitted");
}, 180_000);

test("says of what is created what check says of it among those that are there", async () => {
  const gate = "ValidatingPolicy on Kyverno's admission controller";
  const agreement = new Agreement(gate, "pairs of objects in conflict, and not", "kyverno/conflicts");
  await concurrently(created, async (object) => {
    const rule = ruleOn(object.kind);
    const native = nativeOf(rule, object, world);
    agreement.compare(rule, object, native, verdictOf(rule, await create(object)), JSON.stringify(object));
  });
  expect(agreement.conclude()).toMatchObject({ rules: 3 });
}, 300_000);

test("lets an update pass that leaves a conflict as it was, and none that begins one", async () => {
  const label = { labels: { team: "shop" } };
  const says = async (object: KubernetesObject): Promise<string> =>
    saidBy(await server.update(object, { dryRun: true }));
  expect({
    itself: await says(ingress("shop/web", "a.test/", {}, label)),
    "in conflict before": await says(ingress("shop/m1", "m.test/", {}, label)),
    "no more": await says(ingress("shop/m1", "n.test/")),
    "another conflict": await says(ingress("shop/m1", "b.test/", {}, noted)),
    "a first one": await says(ingress("shop/web", "a.test/", { ingressClassName: "in" })),
    "one of another namespace": await says(ingress("other/web", "a.test/")),
    "an autoscaler itself": await says(autoscaler("shop/web", "apps/v1 Deployment web", label)),
    "an autoscaler in conflict": await says(autoscaler("shop/api", "apps/v1 Deployment web")),
    "an autoscaler of another namespace": await says(autoscaler("other/web", "apps/v1 Deployment api")),
    "a workload itself": await says(workload("Deployment", "shop/plain", "run=plain", undefined, label)),
    "a workload whose pods another takes": await says(
      workload("Deployment", "shop/tier", "run=free tier=tier", { matchLabels: { tier: "tier" } }),
    ),
  }).toEqual({
    itself: "admits",
    "in conflict before": "admits",
    "no more": "admits",
    "another conflict": "b.test/ is answered by Ingress shop/noted, too",
    "a first one": "a.test/ is answered by Ingress shop/inside, too",
    "one of another namespace": "a.test/ is answered by Ingress shop/web, too",
    "an autoscaler itself": "admits",
    "an autoscaler in conflict": "its target is scaled by HorizontalPodAutoscaler shop/web, too",
    "an autoscaler of another namespace": "admits",
    "a workload itself": "admits",
    "a workload whose pods another takes": "its pods fit the selector of Deployment shop/free, too",
  });
}, 180_000);

test("goes by what is there now", async () => {
  const [first, second] = [ingress("shop/first", "order.test/"), ingress("other/second", "order.test/")];
  await server.ensure(first);
  expect(saidBy(await create(second))).toBe("order.test/ is answered by Ingress shop/first, too");
  await server.delete(first);
  expect(saidBy(await create(second))).toBe("admits");
}, 180_000);

test("sees the default class, which the API server gives an Ingress that names none", async () => {
  const usual = {
    apiVersion: "networking.k8s.io/v1",
    kind: "IngressClass",
    metadata: { name: "usual", annotations: { "ingressclass.kubernetes.io/is-default-class": "true" } },
    spec: { controller: "example.com/usual" },
  } as KubernetesObject;
  const named = ingress("shop/named", "usual.test/", { ingressClassName: "usual" });
  const unnamed = ingress("other/unnamed", "usual.test/");
  for (const object of [usual, named]) await server.ensure(object);
  await server.waitForVerdict(unnamed, "denied");
  const rule = ruleOn("Ingress");
  expect(verdictOf(rule, await create(unnamed))).toEqual(nativeOf(rule, unnamed, [...world, usual, named]));

  const earlier = ingress("other/late", "a.test/");
  expect([saidBy(await create(earlier)), nativeOf(rule, earlier, [...world, usual]).verdict]).toEqual([
    "admits",
    "fail",
  ]);
  for (const object of [usual, named]) await server.delete(object);
  await server.waitForVerdict(unnamed, "admitted");
}, 180_000);

test("judges beside a thousand others", async () => {
  const others = Array.from({ length: 1000 }, (_, place) => [
    ingress(`busy/i${String(place)}`, `h${String(place)}.test/`),
    autoscaler(`busy/a${String(place)}`, `apps/v1 Deployment d${String(place)}`),
  ]).flat();
  await kyverno.removePolicies(ofKind("ValidatingPolicy"));
  await concurrently(
    others,
    async (object) => {
      await server.ensure(object);
    },
    16,
  );
  await kyverno.applyPolicies(ofKind("ValidatingPolicy"));
  expect([
    saidBy(await create(ingress("busy/new", "h500.test/"))),
    saidBy(await create(ingress("busy/new", "new.test/"))),
    saidBy(await create(autoscaler("busy/new", "apps/v1 Deployment d500"))),
    saidBy(await create(autoscaler("busy/new", "apps/v1 Deployment new"))),
  ]).toEqual([
    "h500.test/ is answered by Ingress busy/i500, too",
    "admits",
    "its target is scaled by HorizontalPodAutoscaler busy/a500, too",
    "admits",
  ]);
}, 400_000);

test.each<[string, (name: string) => KubernetesObject, RegExp]>([
  ["Ingresses", (name) => ingress(`shop/${name}`, "burst.test/"), /^burst.test\/ is answered by /u],
  [
    "autoscalers",
    (name) => autoscaler(`shop/${name}`, "apps/v1 Deployment burst"),
    /^its target is scaled by /u,
  ],
  [
    "workloads",
    (name) => workload("Deployment", `shop/${name}`, "run=burst"),
    /^the selector fits the pods of /u,
  ],
])(
  "lets in one or more of many %s that are created at once, and none after them",
  async (_, make, message) => {
    const burst = Array.from({ length: 20 }, (__, place) => make(`at-once-${String(place)}`));
    const answers = await Promise.all(burst.map((object) => server.create(object)));
    const letIn = answers.filter(({ ok }) => ok).length;
    expect(letIn).toBeGreaterThan(0);
    expect(saidBy(await create(make("late")))).toMatch(message);
  },
  180_000,
);
