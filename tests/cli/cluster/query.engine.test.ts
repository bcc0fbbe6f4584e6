/**
 * `lockstep query` of the real API server, and of the same objects in files.
 */
import { startApiServer, type ApiServer, type KubernetesObject } from "../../engines";
import type { JsonAnswer } from "../../../src/report/answer";
import { questions } from "../../../src/queries";
import { describeWithCorpus } from "../../support/corpus";
import { folderWith, lockstep, type Run } from "../lockstep";
import { writeKubeconfig } from "./kubeconfig";
import { ApiProxy } from "./proxy";
import { StoredCorpus } from "./stored-corpus";

let api: ApiServer;
let proxy: ApiProxy;
/** The environment of a client of the proxy. */
let env: Record<string, string>;

const password = "correct horse battery staple";
const meta = (name: string, namespace = "shop"): { name: string; namespace: string } => ({ name, namespace });
const labels = { app: "web" };
const rbac = { apiVersion: "rbac.authorization.k8s.io/v1" };
const apiGroup = "rbac.authorization.k8s.io";

const objects: readonly KubernetesObject[] = [
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: meta("web"),
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            { name: "app", image: "example.org/app:1.0.0", envFrom: [{ secretRef: { name: "db" } }] },
          ],
        },
      },
    },
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: meta("web"),
    spec: { type: "LoadBalancer", selector: labels, ports: [{ port: 80 }] },
  },
  { apiVersion: "v1", kind: "Secret", metadata: meta("db"), stringData: { password } },
  { apiVersion: "v1", kind: "Secret", metadata: meta("old"), stringData: { password } },
  { apiVersion: "v1", kind: "ResourceQuota", metadata: meta("q"), spec: { hard: { pods: "9" } } },
  {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: meta("web"),
    spec: { minAvailable: "51%", selector: { matchLabels: labels } },
  },
  {
    ...rbac,
    kind: "Role",
    metadata: meta("reader"),
    rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"] }],
  },
  {
    ...rbac,
    kind: "RoleBinding",
    metadata: meta("readers"),
    roleRef: { apiGroup, kind: "Role", name: "reader" },
    subjects: [{ apiGroup, kind: "Group", name: "system:serviceaccounts:shop" }],
  },
];

const list = (items: readonly KubernetesObject[]): Record<string, string> => ({
  "list.json": JSON.stringify({ apiVersion: "v1", kind: "List", items }),
});

beforeAll(async () => {
  api = await startApiServer();
  await api.ensureNamespace("shop");
  for (const object of objects) await api.ensure(object);
  proxy = await ApiProxy.start(api);
  env = { KUBECONFIG: writeKubeconfig(folderWith({}), { server: proxy.url }) };
}, 120_000);

beforeEach(() => {
  proxy.reset();
});

afterAll(async () => {
  await proxy.stop();
  await api.stop();
});

async function ofCluster(...args: string[]): Promise<Run> {
  return lockstep(folderWith({}), ["query", ...args, "--cluster", "--format", "json"], { env });
}

async function ofFiles(items: readonly KubernetesObject[], ...args: string[]): Promise<Run> {
  return lockstep(folderWith(list(items)), ["query", ...args, "list.json", "--format", "json"]);
}

function rowsOf({ stdout }: Run): JsonAnswer["rows"] {
  return (JSON.parse(stdout) as JsonAnswer).rows;
}

const words: Readonly<Record<string, string[]>> = {
  "who-can": ["get", "secrets"],
  "references-to": ["secret/db"],
};

test.each(Object.keys(questions))("%s has the rows of the files", async (name) => {
  const args = [name, ...(words[name] ?? []), "-n", "shop"];
  const cluster = await ofCluster(...args);
  const files = rowsOf(await ofFiles(objects, ...args));
  expect(cluster).toMatchObject({ code: 0 });
  // Those of the namespace: a cluster has roles of its own, of people who may do so everywhere.
  expect(rowsOf(cluster).filter(({ in: where }) => where !== "everywhere")).toEqual(files);
  expect(files).not.toEqual([]);
});

test("only kinds that the question names are listed, Secrets without what they hold", async () => {
  const accepted = new Map<string, string>();
  proxy.answer = ({ path, accept }) => {
    accepted.set(path.replace(/\?.*/u, ""), accept);
    return undefined;
  };
  await ofCluster("unused");
  expect(accepted.get("/api/v1/secrets")).toBe(
    "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1",
  );
  expect(accepted.get("/api/v1/configmaps")).toBe("application/json");
  expect([...accepted.keys()]).not.toContain("/api/v1/services");
  expect(proxy.requests.every(({ method }) => method === "GET")).toBe(true);
});

test("a list of many pages has all rows", async () => {
  proxy.pageSize = 1;
  expect(rowsOf(await ofCluster("unused", "-n", "shop"))).toEqual(rowsOf(await ofFiles(objects, "unused")));
});

test("what may not be listed is said, and makes the exit code 3", async () => {
  proxy.answer = ({ path }) =>
    path.startsWith("/api/v1/services?") ? { status: 403, body: { kind: "Status" } } : undefined;
  const everywhere = await ofCluster("exposed-pods");
  expect(everywhere.code).toBe(3);
  expect(everywhere.stderr).toContain(
    'listing services is forbidden: grant {apiGroups: [""], resources: [services], verbs: [list]} in the whole cluster',
  );
  const shop = await ofCluster("exposed-pods", "-n", "shop");
  expect([shop.code, rowsOf(shop).length]).toEqual([3, 1]);
});

test("of what a cluster does not serve nobody is told that it may not be listed", async () => {
  const forbidden = new Set<string>();
  proxy.answer = ({ path }) => {
    const isCustom =
      /^\/apis\/(?:[^/]*\.)?(?:coreos\.com|traefik\.io|keda\.sh|x-k8s\.io)\/[^/]+\/[^/]+/u.test(path);
    if (isCustom) forbidden.add(path);
    return isCustom ? { status: 403, body: { kind: "Status", status: "Failure" } } : undefined;
  };
  expect(await ofCluster("unused", "-n", "shop")).toMatchObject({ code: 0, stderr: "" });
  expect(forbidden.size).toBeGreaterThan(5);
});

test("a kind is listed at the version that the cluster has", async () => {
  const gone = "/apis/policy/v1/poddisruptionbudgets";
  proxy.answer = ({ path }) => {
    if (path.startsWith(`${gone}?`)) return { status: 404, body: { kind: "Status" } };
    if (path === "/apis/policy") return { status: 200, body: { versions: [{ version: "v1beta1" }] } };
    return path.startsWith(gone.replace("v1", "v1beta1"))
      ? { status: 200, body: { metadata: {}, items: [objects[5]] } }
      : undefined;
  };
  expect(rowsOf(await ofCluster("drain-report"))).toEqual(rowsOf(await ofFiles(objects, "drain-report")));
});

test("a namespace that is not there is an error, and not an empty answer", async () => {
  const { code, stderr } = await ofCluster("exposed-pods", "-n", "shopp");
  expect(code).toBe(3);
  expect(stderr).toContain("there is no namespace shopp in test");
});

describeWithCorpus("the corpus", () => {
  test("what is exposed in a cluster with it is what is exposed in its files", async () => {
    const corpus = new StoredCorpus(api);
    await corpus.store();
    const files = rowsOf(await ofFiles([...objects, ...corpus.objects], "exposed-pods"));
    expect(files.length).toBeGreaterThan(5);
    expect(rowsOf(await ofCluster("exposed-pods"))).toEqual(files);
  }, 600_000);
});
