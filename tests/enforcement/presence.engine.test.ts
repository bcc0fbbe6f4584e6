/**
 * What a namespace must have at admission, on Kyverno's real controller: a workload that is created in one gets the words that
 * `lockstep check` has for the Namespace.
 */
import { join } from "node:path";
import { rules } from "../../policies";
import type { KubernetesObject, Rule } from "../../src/author";
import { Inventory } from "../../src/author/relations";
import { denials, isAdmitted } from "../../src/engines/denials";
import type { Answer } from "../../src/engines/kubernetes-client";
import { judge } from "../../src/judge/evaluate";
import type { Verdict } from "../../src/proof/cel";
import { Sandbox } from "../authoring/sandbox";
import { startApiServer, startKyverno, type ApiServer, type Kyverno } from "../engines";
import { Agreement } from "../support/agreement";
import { concurrently } from "../support/concurrently";
import { boundToKyverno, manifestsIn, rights } from "../support/kyverno-rights";
import { object } from "../support/relations";

const labels = { app: "web" };
const template = { metadata: { labels }, spec: { containers: [{ name: "app", image: "nginx:1.27.0" }] } };
const selector = { matchLabels: labels };
const ofJob = { ...template, spec: { ...template.spec, restartPolicy: "Never" } };

/** A workload of each kind, by its spec. */
const specs: Readonly<Record<string, object>> = {
  Pod: template.spec,
  Deployment: { selector, template },
  StatefulSet: { serviceName: "web", selector, template },
  DaemonSet: { selector, template },
  ReplicaSet: { selector, template },
  ReplicationController: { selector: labels, template },
  Job: { template: ofJob },
  CronJob: { schedule: "0 0 * * *", jobTemplate: { spec: { template: ofJob } } },
};

function workload(kind: string, place: string, metadata: object = {}): KubernetesObject {
  return object(`${kind} ${place}`, { metadata, spec: specs[kind] });
}

/** They do not count pods: the API server would wait for the controller that does. */
const quota = (namespace: string): KubernetesObject =>
  object(`ResourceQuota ${namespace}/some`, { spec: { hard: { "count/secrets": "100" } } });
const limits = (namespace: string): KubernetesObject =>
  object(`LimitRange ${namespace}/some`, {
    spec: { limits: [{ type: "PersistentVolumeClaim", max: { storage: "1Ti" } }] },
  });

const namespaces = ["bare", "full", "half", "let-be", "later"];
const world: readonly KubernetesObject[] = [
  quota("full"),
  limits("full"),
  quota("half"),
  workload("Deployment", "bare/old"),
];

const asked = rules.filter(({ target }) => target.presence !== undefined);

/** What check of the cluster says of a Namespace. */
function nativeOf(rule: Rule, name: string): Verdict {
  const inventory = Inventory.of(world);
  const entry = inventory.add(object(`Namespace ${name}`));
  const { violations, errors } = judge(rule, entry.object, undefined, undefined, { inventory, entry });
  if (errors.length > 0) throw new Error(errors.map(String).join());
  const [violation] = violations;
  return violation === undefined ? { verdict: "pass" } : { verdict: "fail", message: violation.message };
}

/** What the policy of a rule says of a workload. */
function verdictOf(rule: Rule, answer: Answer): Verdict {
  const denial = denials(answer).find(({ policy }) => policy === rule.objectName);
  if (denial !== undefined) return { verdict: "fail", message: denial.message };
  if (!isAdmitted(answer) && denials(answer).length === 0) throw new Error(answer.message);
  return { verdict: "pass" };
}

const sandbox = new Sandbox();
let server: ApiServer;
let kyverno: Kyverno;
let generated: readonly KubernetesObject[];
let policies: readonly KubernetesObject[];

const create = (each: KubernetesObject): Promise<Answer> => server.create(each, { dryRun: true });

/** What is said of an object, in the order of the rules. */
const saidBy = (answer: Answer): readonly string[] =>
  asked.flatMap((rule) => {
    const verdict = verdictOf(rule, answer);
    return verdict.verdict === "fail" ? [verdict.message] : [];
  });

beforeAll(async () => {
  server = await startApiServer();
  for (const namespace of namespaces) await server.ensureNamespace(namespace);
  for (const each of [...world, ...rights]) await server.ensure(each);
  sandbox.write("lockstep.yaml", "presence: true\nlevel: deny\n");
  sandbox.write(
    "approvals.yaml",
    JSON.stringify({
      approvals: asked.map(({ name }) => ({
        rule: name,
        resources: [{ kind: "Namespace", name: "let-*" }],
        reason: "It is left alone.",
        approvedBy: "ops",
        expires: "2027-01-01",
      })),
    }),
  );
  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  generated = manifestsIn(join(sandbox.folder, "kyverno/presence"));
  for (const each of generated.filter(({ kind }) => kind === "ClusterRole")) await server.ensure(each);
  await server.ensure(boundToKyverno("lockstep-presence"));
  kyverno = await startKyverno(server, { user: "kyverno" });
  policies = generated.filter(({ kind }) => kind === "ValidatingPolicy");
  await kyverno.applyPolicies(policies);
  await server.waitForVerdict(workload("Deployment", "bare/new"), "denied");
  await server.waitForVerdict(workload("Deployment", "full/new"), "admitted");
}, 300_000);
afterAll(async () => {
  await kyverno.stop();
  await server.stop();
  sandbox.dispose();
});

test("says of each workload what check says of its namespace", async () => {
  const gate = "ValidatingPolicy on Kyverno's admission controller";
  const agreement = new Agreement(
    gate,
    "workloads in namespaces without what these must have",
    "kyverno/presence",
  );
  const created = ["bare", "full", "half"].flatMap((namespace) =>
    Object.keys(specs).map((kind) => ({ namespace, each: workload(kind, `${namespace}/new`) })),
  );
  // Kyverno names the first policy that denies, and no other.
  for (const rule of asked) {
    await kyverno.removePolicies(policies);
    await kyverno.applyPolicies(policies.filter(({ metadata }) => metadata.name === rule.objectName));
    await concurrently(created, async ({ namespace, each }) => {
      const gates = verdictOf(rule, await create(each));
      agreement.compare(rule, each, nativeOf(rule, namespace), gates, JSON.stringify(each));
    });
  }
  await kyverno.applyPolicies(policies);
  expect(agreement.conclude()).toMatchObject({ rules: 2 });
}, 300_000);

test("lets what a controller makes pass, and the updates of what is there", async () => {
  const owner = { apiVersion: "apps/v1", kind: "ReplicaSet", name: "old", uid: "1", controller: true };
  const made = workload("Pod", "bare/old-1", { ownerReferences: [owner] });
  const held = workload("Pod", "bare/held", { ownerReferences: [{ ...owner, controller: false }] });
  const old = workload("Deployment", "bare/old", { labels: { team: "shop" } });
  expect({
    made: saidBy(await create(made)),
    isHeldAdmitted: isAdmitted(await create(held)),
    old: saidBy(await server.update(old, { dryRun: true })),
  }).toEqual({ made: [], isHeldAdmitted: false, old: [] });
}, 180_000);

test("goes by what is there now, and by the approvals of the Namespace", async () => {
  const each = workload("Deployment", "later/web");
  const isAdmittedBefore = isAdmitted(await create(each));
  for (const its of [quota("later"), limits("later")]) await server.ensure(its);
  const between = saidBy(await create(each));
  await server.delete(quota("later"));
  const after = saidBy(await create(each));
  expect({ isAdmittedBefore, between, after }).toEqual({
    isAdmittedBefore: false,
    between: [],
    after: ["the namespace has no ResourceQuota"],
  });
  expect(saidBy(await create(workload("Deployment", "let-be/web")))).toEqual([]);
}, 180_000);

test("lets none of many in that are created at once", async () => {
  const many = Array.from({ length: 20 }, (_, at) => workload("Deployment", `bare/at-once-${String(at)}`));
  const answers = await Promise.all(many.map((each) => server.create(each)));
  expect(answers.filter((answer) => isAdmitted(answer))).toEqual([]);
}, 180_000);

test("fails where the cluster does not serve what is listed, which is why no policy lists kinds of extensions", async () => {
  const [policy] = policies;
  const elsewhere = JSON.stringify(policy).replace(
    /resource\.List\(\\"v1\\", \\"\w+\\"/u,
    String.raw`resource.List(\"cilium.io/v2\", \"ciliumnetworkpolicies\"`,
  );
  expect(elsewhere).toContain("ciliumnetworkpolicies");
  await kyverno.applyPolicies([JSON.parse(elsewhere) as KubernetesObject]);
  const answer = await create(workload("Deployment", "full/new"));
  expect(isAdmitted(answer)).toBe(false);
  expect(answer.message).toContain("cilium");
}, 180_000);
