/**
 * Old offenders on the real API server, guarded by the bundles as they are committed: what makes them worse is denied,
 * though the message may stay the same, and daily life goes on. So is what is written with a deletionTimestamp.
 */
import { manifests, type KubernetesObject } from "../../src/author";
import { startApiServer, type ApiServer } from "../engines/api-server";
import type { Answer } from "../../src/engines/kubernetes-client";
import { installed } from "../support/generated";
import { ensureNamespaces } from "../support/namespaces";

const image = "registry.example.com/web:1.4.2";
const labels = { app: "web" };

/** A container that breaks some rules, as one from before the policies may. */
const worker = {
  name: "worker",
  image: "registry.example.com/worker:latest",
  ports: [{ containerPort: 22, hostPort: 22, hostIP: "127.0.0.1" }],
  securityContext: {
    privileged: true,
    seLinuxOptions: { type: "foo_t" },
    capabilities: { add: ["SYS_ADMIN"] },
    runAsUser: 0,
  },
  env: [{ name: "DB_PASSWORD", value: "hunter22" }],
};
const web = { name: "web", image };
const volumes = [
  { name: "host", hostPath: { path: "/opt/app/data" } },
  { name: "socket", hostPath: { path: "/var/run/docker.sock" } },
];

type Fields = Record<string, unknown>;

function deployment(pod: Fields = {}): KubernetesObject {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {
      name: "old",
      namespace: "shop",
      labels: { app: "web", team: "a" },
      finalizers: ["example.com/hold"],
    },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [worker, web], volumes, hostNetwork: true, ...pod },
      },
    },
  } as unknown as KubernetesObject;
}

const withWorker = (change: Fields): KubernetesObject =>
  deployment({ containers: [{ ...worker, ...change }, web] });
const context = worker.securityContext;

const binding = manifests.clusterRoleBinding({
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "admin" },
  subjects: [
    { kind: "ServiceAccount", name: "web", namespace: "shop" },
    { kind: "ServiceAccount", name: "job", namespace: "shop" },
  ],
});
const role = manifests.clusterRole({
  apiGroups: ["*"],
  resources: ["*"],
  verbs: ["*"],
  resourceNames: ["one"],
});
const service = manifests.service({
  type: "LoadBalancer",
  selector: labels,
  ports: [{ name: "ssh", port: 22 }],
  loadBalancerSourceRanges: ["10.0.0.0/8"],
});
const config: KubernetesObject = {
  ...manifests.of(
    { kind: "ConfigMap", group: "", version: "v1", resource: "configmaps", namespaced: true },
    {},
  ),
  data: { key: "-----BEGIN RSA PRIVATE KEY-----\nfirst", mode: "fast" },
} as KubernetesObject;

let server: ApiServer;

beforeAll(async () => {
  server = await startApiServer();
  await ensureNamespaces(server);
  for (const object of [deployment(), binding, role, service, config]) await server.ensure(object);
  await server.applyAdmissionPolicies(installed("kubernetes/bundles"));
}, 180_000);

afterAll(async () => {
  await server.stop();
});

function update(object: KubernetesObject): Promise<Answer> {
  return server.patch(object, object, { dryRun: true });
}

const subjectsOf = (...names: string[]): KubernetesObject =>
  ({
    ...binding,
    subjects: names.map((name) => ({ kind: "ServiceAccount", name, namespace: "shop" })),
  }) as never;
const ruleOf = (rule: Fields): KubernetesObject => ({ ...role, rules: [rule] }) as never;
const spec = (change: Fields): KubernetesObject =>
  ({ ...service, spec: { ...(service as never as { spec: Fields }).spec, ...change } }) as never;
const data = (change: Fields): KubernetesObject =>
  ({ ...config, data: { ...(config as never as { data: Fields }).data, ...change } }) as never;

test.each<[what: string, object: KubernetesObject]>([
  ["a subject is added to a binding of admin", subjectsOf("web", "job", "evil")],
  ["a subject takes the place of another", subjectsOf("web", "evil")],
  ["a wildcard rule loses its names", ruleOf({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] })],
  [
    "a wildcard rule gets other names",
    ruleOf({ apiGroups: ["*"], resources: ["*"], verbs: ["*"], resourceNames: ["two"] }),
  ],
  [
    "a load balancer opens a port",
    spec({
      ports: [
        { name: "ssh", port: 22 },
        { name: "etcd", port: 2379 },
      ],
    }),
  ],
  ["a load balancer lets more in", spec({ loadBalancerSourceRanges: ["10.0.0.0/8", "192.0.2.0/24"] })],
  ["a load balancer lets everybody in", spec({ loadBalancerSourceRanges: null })],
  ["a load balancer leads to other pods", spec({ selector: { app: "db" } })],
  ["a second private key", data({ other: "-----BEGIN RSA PRIVATE KEY-----\nsecond" })],
  ["another private key", data({ key: "-----BEGIN RSA PRIVATE KEY-----\nother" })],
  [
    "a wider path of the node",
    deployment({ volumes: [{ name: "host", hostPath: { path: "/opt" } }, volumes[1]] }),
  ],
  [
    "the socket of another runtime",
    deployment({
      volumes: [volumes[0], { name: "socket", hostPath: { path: "/run/containerd/containerd.sock" } }],
    }),
  ],
  ["a host port on every address", withWorker({ ports: [{ containerPort: 22, hostPort: 22 }] })],
  ["a second host port", withWorker({ ports: [...worker.ports, { containerPort: 2379, hostPort: 2379 }] })],
  [
    "another SELinux type",
    withWorker({ securityContext: { ...context, seLinuxOptions: { type: "spc_t" } } }),
  ],
  [
    "an SELinux user besides",
    withWorker({ securityContext: { ...context, seLinuxOptions: { type: "foo_t", user: "system_u" } } }),
  ],
  [
    "one more capability",
    withWorker({ securityContext: { ...context, capabilities: { add: ["SYS_ADMIN", "SYS_PTRACE"] } } }),
  ],
  [
    "another capability",
    withWorker({ securityContext: { ...context, capabilities: { add: ["SYS_MODULE"] } } }),
  ],
  [
    "a second privileged container",
    deployment({ containers: [worker, { ...web, securityContext: { privileged: true } }] }),
  ],
  ["the process namespace of the node", deployment({ hostPID: true })],
  ["another moving tag", withWorker({ image: "registry.example.com/worker:stable" })],
])("is denied: %s", async (_, object) => {
  const { ok, message } = await update(object);
  expect({ ok, message }).toEqual({
    ok: false,
    message: expect.stringContaining("denied request") as string,
  });
});

const metadata = (change: Fields): KubernetesObject => ({
  ...deployment(),
  metadata: { ...deployment().metadata, ...change },
});
const replicas = (count: number): KubernetesObject =>
  ({
    ...deployment(),
    spec: { ...(deployment() as never as { spec: Fields }).spec, replicas: count },
  }) as never;
const restarted = (): KubernetesObject => {
  const object = structuredClone(deployment()) as never as { spec: { template: { metadata: Fields } } };
  object.spec.template.metadata["annotations"] = {
    "kubectl.kubernetes.io/restartedAt": "2026-11-28T07:00:00Z",
  };
  return object as never;
};

test.each<[what: string, object: KubernetesObject]>([
  ["nothing changes", deployment()],
  ["it is scaled up", replicas(7)],
  ["it is scaled to nought", replicas(0)],
  ["a label", metadata({ labels: { ...labels, team: "b" } })],
  ["an annotation", metadata({ annotations: { note: "kept" } })],
  ["a finalizer more", metadata({ finalizers: ["example.com/hold", "example.com/more"] })],
  ["no finalizer", metadata({ finalizers: null })],
  ["a restart", restarted()],
  [
    "the image of a sound container",
    deployment({ containers: [worker, { ...web, image: "registry.example.com/web:1.5.0" }] }),
  ],
  ["an argument of a sound container", deployment({ containers: [worker, { ...web, args: ["--verbose"] }] })],
  ["an argument of the offender", withWorker({ args: ["--verbose"] })],
  [
    "an ordinary variable of the offender",
    withWorker({ env: [...worker.env, { name: "MODE", value: "fast" }] }),
  ],
  ["a sound port of the offender", withWorker({ ports: [...worker.ports, { containerPort: 8080 }] })],
  ["a readiness probe of the offender", withWorker({ readinessProbe: { tcpSocket: { port: 22 } } })],
  ["limits of the offender", withWorker({ resources: { limits: { cpu: "1", memory: "1Gi" } } })],
  ["one limit of two", withWorker({ resources: { limits: { memory: "1Gi" } } })],
  ["no privileges any more", withWorker({ securityContext: { ...context, privileged: false } })],
  ["no capability any more", withWorker({ securityContext: { ...context, capabilities: null } })],
  ["no host port any more", withWorker({ ports: [{ containerPort: 22 }] })],
  ["no socket any more", deployment({ volumes: [volumes[0]] })],
  ["a sound volume", deployment({ volumes: [...volumes, { name: "tmp", emptyDir: { sizeLimit: "1Gi" } }] })],
  ["no network of the node any more", deployment({ hostNetwork: false })],
  ["a node selector", deployment({ nodeSelector: { pool: "web" } })],
  ["a priority class", deployment({ priorityClassName: "web" })],
  ["a grace period", deployment({ terminationGracePeriodSeconds: 60 })],
  [
    "a strategy",
    {
      ...deployment(),
      spec: { ...(deployment() as never as { spec: Fields }).spec, minReadySeconds: 5 },
    } as never,
  ],
  [
    "a history limit",
    {
      ...deployment(),
      spec: { ...(deployment() as never as { spec: Fields }).spec, revisionHistoryLimit: 3 },
    } as never,
  ],
  [
    "a paused rollout",
    { ...deployment(), spec: { ...(deployment() as never as { spec: Fields }).spec, paused: true } } as never,
  ],
  [
    "a sound init container",
    deployment({
      initContainers: [{ name: "init", image, resources: { limits: { cpu: "1", memory: "1Gi" } } }],
    }),
  ],
  ["a subject less", subjectsOf("web")],
  ["no subject", { ...binding, subjects: null } as never],
  ["a label of a binding", { ...binding, metadata: { ...binding.metadata, labels } }],
  ["a label of a role", { ...role, metadata: { ...role.metadata, labels } }],
  ["no rule", { ...role, rules: null } as never],
  ["a sound rule", ruleOf({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["get"] })],
  ["a label of a Service", { ...service, metadata: { ...service.metadata, labels } }],
  ["a Service of the cluster alone", spec({ type: "ClusterIP", loadBalancerSourceRanges: null })],
  ["other data", data({ mode: "slow" })],
  ["more data", data({ more: "data" })],
  ["no key any more", data({ key: null })],
])("passes: %s", async (_, object) => {
  const { ok, message } = await update(object);
  expect({ ok, message }).toEqual({ ok: true, message: "" });
});

describe("what is being deleted", () => {
  const deleting = {
    deletionTimestamp: "2026-11-28T07:00:00Z",
    deletionGracePeriodSeconds: 0,
    finalizers: ["example.com/hold"],
  };
  const dying: readonly KubernetesObject[] = [
    { ...deployment(), metadata: { name: "dying", namespace: "shop", ...deleting } },
    { ...binding, metadata: { name: "dying", ...deleting } },
    { ...role, metadata: { name: "dying", ...deleting } },
    { ...service, metadata: { name: "dying", namespace: "shop", ...deleting } },
    { ...config, metadata: { name: "dying", namespace: "shop", ...deleting } },
  ];

  test.each(dying.map((object) => [object.kind, object] as const))(
    "a %s is judged when server-side apply creates it with a deletionTimestamp",
    async (_, object) => {
      const { ok, message } = await server.patch(object, object, { type: "apply", dryRun: true });
      expect({ ok, message }).toEqual({
        ok: false,
        message: expect.stringContaining("denied request") as string,
      });
    },
  );

  test("a sound object that a finalizer keeps may not become an offender, and an offender loses its finalizer", async () => {
    const sound = {
      ...manifests.clusterRole({ apiGroups: ["apps"], resources: ["deployments"], verbs: ["get"] }),
      metadata: { name: "kept", finalizers: ["example.com/hold"] },
    } as KubernetesObject;
    await server.ensure(sound);
    await server.delete(sound);
    const wide = [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }];
    const widened = await server.patch(sound, { rules: wide });
    expect(widened.message).toContain("denied request");

    const old = deployment();
    await server.delete(old);
    const released = await server.patch(old, { metadata: { finalizers: null } });
    expect(released.message).toBe("");
    expect((await server.get(old)).status).toBe(404);
    await server.remove(sound);
  });
});
