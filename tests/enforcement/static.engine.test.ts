/**
 * What `lockstep generate --static` writes, on the API server of Kubernetes 1.37: the policies hold from the start, and
 * nobody but a deployer takes those in the API away.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundles } from "../../src/admission/bundle";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import { staticFiles } from "../../src/admission/static";
import { manifests } from "../../src/author";
import { compliantPod, named, privilegedContainer } from "../attacks/sound";
import { startApiServer, type Answer, type ApiServer, type KubernetesObject, type User } from "../engines";
import { scratchFolder } from "../../src/engines/process";
import { compilePolicies } from "../support/policies";

const { deployment, pod, service } = manifests;
const bundled = bundles(compilePolicies([], {}), []);
/** Somebody who may write workloads and policies, and is no deployer. */
const mallory: User = { name: "mallory", groups: ["system:authenticated"] };
const deployer: User = { name: "deployer", groups: ["system:authenticated"] };

/** A policy in the API, with its binding. */
const services = bundled.find(({ name }) => name === "lockstep-services");
if (services === undefined) throw new Error("there is no bundle for Services");
const [policy, binding] = validatingAdmissionPolicy(services) as unknown as [
  KubernetesObject,
  KubernetesObject,
];
/** The binding as Helm installs it, which writes its own name over the label. */
const ofHelm = {
  ...binding,
  metadata: { name: "lockstep-of-helm", labels: { "app.kubernetes.io/managed-by": "Helm" } },
};
const foreign = { ...binding, metadata: { name: "foreign" } };

let server: ApiServer;

beforeAll(async () => {
  const folder = scratchFolder("static-policies");
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of staticFiles(bundled, { users: ["deployer"], groups: [] })) {
    writeFileSync(join(folder, path.split("/").at(-1) ?? ""), text);
  }
  server = await startApiServer({ staticPolicies: folder });
  await server.ensureNamespace("shop");
  await server.ensure({
    apiVersion: "scheduling.k8s.io/v1",
    kind: "PriorityClass",
    metadata: { name: "high-priority" },
    value: 1,
  });
  const group = "rbac.authorization.k8s.io";
  const apiVersion = `${group}/v1`;
  const metadata = { name: "writer" };
  await server.ensure({
    apiVersion,
    kind: "ClusterRole",
    metadata,
    rules: [
      { apiGroups: ["", "apps"], resources: ["pods", "services", "deployments"], verbs: ["create"] },
      {
        apiGroups: ["admissionregistration.k8s.io"],
        resources: ["validatingadmissionpolicies", "validatingadmissionpolicybindings"],
        verbs: ["list", "create", "patch", "delete", "deletecollection"],
      },
    ],
  });
  await server.ensure({
    apiVersion,
    kind: "ClusterRoleBinding",
    metadata,
    roleRef: { apiGroup: group, kind: "ClusterRole", name: "writer" },
    subjects: [mallory, deployer].map(({ name }) => ({ apiGroup: group, kind: "User", name })),
  });
  for (const object of [policy, binding, ofHelm, foreign]) await server.ensure(object);
}, 120_000);

afterAll(() => server.stop(), 60_000);

describe("the bundles hold though nobody installed them", () => {
  test.each([
    [
      "a privileged Pod",
      pod({ ...compliantPod, containers: [privilegedContainer] }),
      "disallow-privileged-containers",
    ],
    ["a load balancer", service({ type: "LoadBalancer", ports: [{ port: 443 }] }), "restrict-load-balancers"],
  ] as const)("%s is denied", async (_, object, rule) => {
    const answer = await server.create(named(object, "hidden"), { as: mallory, dryRun: true });
    expect(answer.message).toContain(rule);
    expect(answer.message).toContain(".static.k8s.io");
  });

  test("a sound Deployment is admitted", async () => {
    const answer = await server.create(named(deployment(compliantPod), "web"), { as: mallory, dryRun: true });
    expect(answer.message).toBe("");
  });
});

const guardrail = "This object is a guardrail of Lockstep";
const dryRun = true;

describe("policies in the API are changed by deployers alone", () => {
  const changes: readonly (readonly [string, (as: User) => Promise<Answer>])[] = [
    ["delete a policy", (as) => server.delete(policy, { as, dryRun })],
    ["delete a binding that Helm installed", (as) => server.delete(ofHelm, { as, dryRun })],
    ["delete a binding", (as) => server.delete(binding, { as, dryRun })],
    [
      "only warn by a binding",
      (as) => server.patch(binding, { spec: { validationActions: ["Warn"] } }, { as, dryRun }),
    ],
    [
      "take the label from a policy",
      (as) => server.patch(policy, { metadata: { labels: null } }, { as, dryRun }),
    ],
    [
      "replace a policy by one that looks at nothing",
      (as) =>
        server.patch(
          policy,
          { spec: { matchConditions: [{ name: "never", expression: "false" }] } },
          { as, dryRun },
        ),
    ],
    [
      "delete all bindings",
      async (as) =>
        server.request("DELETE", `${await server.collectionPath(binding)}?dryRun=All`, undefined, {
          "impersonate-user": as.name,
          "impersonate-group": as.groups,
        }),
    ],
  ];

  test.each(changes)("%s", async (_, change) => {
    expect((await change(mallory)).message).toContain(guardrail);
    expect((await change(deployer)).message).toBe("");
  });

  test("other bindings are nobody's business", async () => {
    expect((await server.delete(foreign, { as: mallory, dryRun })).message).toBe("");
  });

  test("a policy with the name of a static one cannot be written", async () => {
    const name = "lockstep-services.static.k8s.io";
    const answer = await server.create(named(policy, name), { as: deployer, dryRun });
    expect(answer.ok).toBe(false);
    expect(answer.message).toContain("static.k8s.io");
  });
});
