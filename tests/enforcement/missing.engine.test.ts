/**
 * References to what is missing at admission, on Kyverno's real controller: who creates or changes an object is warned in the
 * words that `lockstep check` has for it, and nobody is stopped.
 */
import { join } from "node:path";
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";
import { Inventory } from "../../src/author/relations";
import type { Answer } from "../../src/engines/kubernetes-client";
import { judge } from "../../src/judge/evaluate";
import type { Verdict } from "../../src/proof/cel";
import { Sandbox } from "../authoring/sandbox";
import { startApiServer, startKyverno, type ApiServer, type Kyverno } from "../engines";
import { Agreement } from "../support/agreement";
import { concurrently } from "../support/concurrently";
import { boundToKyverno, manifestsIn, rights } from "../support/kyverno-rights";
import { object } from "../support/relations";
import { verdictIn } from "../support/warnings";

const labels = { app: "web" };
const selector = { matchLabels: labels };

/** A template of pods that run as accounts: by the field for that, and by the one of old. */
function template(accounts: readonly (string | undefined)[] = [], more: object = {}): object {
  const [serviceAccountName, serviceAccount] = accounts;
  const containers = [{ name: "app", image: "nginx:1.27.0" }];
  return { metadata: { labels }, spec: { containers, serviceAccountName, serviceAccount, ...more } };
}

/** A workload of a kind with such pods. */
function workload(place: string, ...accounts: readonly (string | undefined)[]): KubernetesObject {
  const ofJob = template(accounts, { restartPolicy: "Never" });
  const specs: Readonly<Record<string, object>> = {
    Deployment: { selector, template: template(accounts) },
    StatefulSet: { serviceName: "headless", selector, template: template(accounts) },
    DaemonSet: { selector, template: template(accounts) },
    Job: { template: ofJob },
    CronJob: { schedule: "0 0 * * *", jobTemplate: { spec: { template: ofJob } } },
  };
  return object(place, { spec: specs[place.split(" ")[0] ?? ""] });
}

function stateful(place: string, serviceName: string): KubernetesObject {
  return object(`StatefulSet ${place}`, { spec: { serviceName, selector, template: template() } });
}

/** An Ingress by the backends of its paths, such as `web:80` and `web:http`. */
function ingress(place: string, backends: readonly string[], usual?: string): KubernetesObject {
  const paths = backends.map((each, at) => ({
    path: `/${String(at)}`,
    pathType: "Prefix",
    backend: backend(each),
  }));
  const rules = paths.length === 0 ? [] : [{ host: "a.test", http: { paths } }];
  return object(`Ingress ${place}`, {
    spec: { rules, ...(usual === undefined ? {} : { defaultBackend: backend(usual) }) },
  });
}

function backend(text: string): object {
  const [name, port = ""] = text.split(":");
  if (name === "resource") return { resource: { apiGroup: "example.com", kind: "Bucket", name: "static" } };
  return { service: { name, port: /^\d+$/u.test(port) ? { number: Number(port) } : { name: port } } };
}

/** An autoscaler by what it scales, such as `apps/v1 Deployment web`. */
function autoscaler(place: string, target: string): KubernetesObject {
  const [apiVersion, kind, name] = target.split(" ");
  const scaleTargetRef = { ...(apiVersion === "-" ? {} : { apiVersion }), kind, name };
  return object(`HorizontalPodAutoscaler ${place}`, { spec: { maxReplicas: 5, scaleTargetRef } });
}

function service(place: string, ports: readonly object[], more: object = {}): KubernetesObject {
  return object(`Service ${place}`, { spec: { ports, ...more } });
}

const external = { type: "ExternalName", externalName: "example.com" };

/** What is stored, in order of namespace and name, as lists have it. */
const world: readonly KubernetesObject[] = [
  object("ServiceAccount other/elsewhere"),
  object("ServiceAccount other/web"),
  object("ServiceAccount shop/builder"),
  object("ServiceAccount shop/web"),
  service("other/elsewhere", [{ port: 80 }]),
  service("shop/external", [], external),
  service("shop/headless", [{ port: 80 }], { clusterIP: "None" }),
  service("shop/one", [{ port: 80 }], {
    clusterIP: "None",
    selector: { ...labels, "statefulset.kubernetes.io/pod-name": "new-0" },
  }),
  service("shop/others", [{ port: 80 }], { clusterIP: "None", selector: { app: "other" } }),
  service("shop/own", [{ port: 80 }], { clusterIP: "None", selector: labels }),
  service("shop/plain", [{ port: 80 }]),
  service("shop/web", [
    { name: "http", port: 80 },
    { name: "https", port: 443 },
  ]),
  workload("Deployment other/elsewhere"),
  workload("Deployment shop/web"),
  workload("StatefulSet shop/db"),
  workload("DaemonSet shop/agent"),
  object("ReplicaSet shop/set", { spec: { selector, template: template() } }),
  object("ReplicationController shop/old", { spec: { selector: labels, template: template() } }),
];

const backends = [
  "web:80",
  "web:443",
  "web:http",
  "web:81",
  "web:grpc",
  "plain:80",
  "plain:8080",
  "plain:http",
  "external:80",
  "external:any",
  "none:80",
  "elsewhere:80",
  "web:use-annotation",
  "resource",
];

const created: readonly KubernetesObject[] = ["shop/new", "other/new", "bare/new"].flatMap((place) => [
  ...["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"].flatMap((kind) =>
    [
      [undefined],
      ["default"],
      ["web"],
      ["builder"],
      ["elsewhere"],
      ["none"],
      [undefined, "web"],
      [undefined, "none"],
    ].map((accounts) => workload(`${kind} ${place}`, ...accounts)),
  ),
  ...["headless", "own", "one", "others", "plain", "web", "external", "none", "elsewhere"].map((name) =>
    stateful(place, name),
  ),
  ...backends.flatMap((each) => [
    ingress(place, [each]),
    ingress(place, [], each),
    ingress(place, ["web:80", each]),
  ]),
  ingress(place, ["none:80", "web:81", "elsewhere:80", "web:80"], "plain:9"),
  ...[
    "apps/v1 Deployment web",
    "apps/v1beta2 Deployment web",
    "apps/v1 Deployment none",
    "apps/v1 Deployment elsewhere",
    "apps/v1 StatefulSet db",
    "apps/v1 StatefulSet web",
    "apps/v1 ReplicaSet set",
    "apps/v1 ReplicaSet none",
    "v1 ReplicationController old",
    "- ReplicationController old",
    "v1 ReplicationController none",
  ].map((target) => autoscaler(place, target)),
]);

const asked = rules.filter(({ target }) => target.referring !== undefined);
const asksOf = (rule: Rule, { kind }: KubernetesObject): boolean =>
  rule.target.referring?.from.some((each) => each.kind === kind) === true;

/** What check of a cluster says of an object among others. */
function nativeOf(rule: Rule, each: KubernetesObject, others = world): Verdict {
  const inventory = Inventory.of(others);
  const entry = inventory.add(each);
  const { violations, errors } = judge(rule, entry.object, undefined, () => entry.namespace, {
    inventory,
    entry,
  });
  if (errors.length > 0) throw new Error(errors.map(String).join());
  if (violations.length === 0) return { verdict: "pass" };
  return { verdict: "fail", message: violations.map(({ message }) => message).join("; ") };
}

const sandbox = new Sandbox();
let server: ApiServer;
let kyverno: Kyverno;
let generated: readonly KubernetesObject[];

const create = (each: KubernetesObject): Promise<Answer> => server.create(each, { dryRun: true });

/** What an answer warns of, without what the API server itself warns of. */
const warnedOf = ({ ok, message, warnings }: Answer): readonly string[] => {
  if (!ok) throw new Error(message);
  return warnings.filter((text) => text.startsWith("Policy "));
};

const ofKind = (kind: string): KubernetesObject[] => generated.filter((each) => each.kind === kind);

beforeAll(async () => {
  server = await startApiServer();
  for (const namespace of ["shop", "other", "bare"]) await server.ensureNamespace(namespace);
  for (const each of [...world, ...rights]) await server.ensure(each);
  sandbox.write("lockstep.yaml", "missing: true\nlevel: deny\n");
  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  generated = manifestsIn(join(sandbox.folder, "kyverno/missing"));
  for (const each of ofKind("ClusterRole")) await server.ensure(each);
  await server.ensure(boundToKyverno("lockstep-missing"));
  kyverno = await startKyverno(server, { user: "kyverno" });
  await kyverno.applyPolicies(ofKind("ValidatingPolicy"));
}, 300_000);
afterAll(async () => {
  await kyverno.stop();
  await server.stop();
  sandbox.dispose();
});

test("warns of what is created as check finds it among those that are there, and stops nothing", async () => {
  const gate = "ValidatingPolicy on Kyverno's admission controller";
  const agreement = new Agreement(gate, "references to what is missing, and not", "kyverno/missing");
  await concurrently(created, async (each) => {
    const answer = await create(each);
    warnedOf(answer);
    for (const rule of asked.filter((its) => asksOf(its, each))) {
      const said = verdictIn(answer, rule.objectName);
      agreement.compare(rule, each, nativeOf(rule, each), said, JSON.stringify(each));
    }
  });
  expect(agreement.conclude()).toMatchObject({ rules: 4 });
}, 300_000);

test("warns at each update of what refers to nothing, and not once it is there", async () => {
  const web = ingress("shop/order", ["late:80"]);
  const warning = "Policy require-ingress-backends failed: there is no Service shop/late";
  const first = await server.create(web);
  const noted = { ...web, metadata: { ...web.metadata, labels: { team: "shop" } } };
  const before = await server.update(noted, { dryRun: true });
  await server.ensure(service("shop/late", [{ port: 80 }]));
  const after = await server.update(noted, { dryRun: true });
  await server.delete(service("shop/late", [{ port: 80 }]));
  const again = await server.update(noted, { dryRun: true });
  expect([first, before, after, again].map(warnedOf)).toEqual([[warning], [warning], [], [warning]]);
}, 180_000);

test("says nothing of what comes in the order in which Helm and kustomize send it", async () => {
  const release = [
    object("ServiceAccount shop/ordered"),
    service("shop/ordered", [{ port: 80 }], { clusterIP: "None" }),
    workload("Deployment shop/ordered", "ordered"),
    autoscaler("shop/ordered", "apps/v1 Deployment ordered"),
    stateful("shop/ordered", "ordered"),
    ingress("shop/ordered", ["ordered:80"]),
  ];
  const warned: string[] = [];
  for (const each of release) warned.push(...warnedOf(await server.create(each)));
  expect(warned).toEqual([]);
}, 180_000);
