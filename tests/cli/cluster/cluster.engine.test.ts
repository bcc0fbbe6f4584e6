/**
 * `lockstep check --cluster` with the real API server.
 */
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { rules as allRules } from "../../../policies";
import { kubernetesRules as rules } from "../../support/rules";
import { groupResource, kindsOf, listPath } from "../../../src/sources/cluster/kinds";
import { readDocuments } from "../../../src/yaml";
import { startApiServer, type ApiServer, type KubernetesObject } from "../../engines";
import type { JsonFinding } from "../../../src/report";
import { blocksOf } from "../../docs/markdown";
import { textOf } from "../../docs/sources";
import { checkJson, folderWith, lockstep, type Run } from "../lockstep";
import { certificateUntil } from "./certificate";
import { writeKubeconfig } from "./kubeconfig";
import { ApiProxy } from "./proxy";

let api: ApiServer;
let proxy: ApiProxy;
/** The environment of a client of the proxy. */
let env: Record<string, string>;
const folder = (): string => folderWith({});

beforeAll(async () => {
  api = await startApiServer();
  for (const namespace of ["shop", "bank"]) await api.ensureNamespace(namespace);
  for (const object of objects) await api.ensure(object);
  proxy = await ApiProxy.start(api);
  env = { KUBECONFIG: writeKubeconfig(folder(), { server: proxy.url }) };
}, 120_000);

beforeEach(() => {
  proxy.reset();
});

afterAll(async () => {
  await proxy.stop();
  await api.stop();
});

function meta(name: string, namespace = "shop"): { name: string; namespace: string } {
  return { name, namespace };
}

function service(name: string, namespace: string, fields: object = {}): KubernetesObject {
  const metadata = { ...meta(name, namespace), ...fields };
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata,
    spec: { type: "LoadBalancer", ports: [{ port: 80 }] },
  };
}

const labels = { app: "web" };
const template = {
  metadata: { labels },
  spec: { containers: [{ name: "app", image: "example.org/app:1.0.0" }] },
};

function ownedBy(apiVersion: string, kind: string): object {
  return { ownerReferences: [{ apiVersion, kind, name: "web", uid: "1229-0217", controller: true }] };
}

function pod(name: string, fields: object): KubernetesObject {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { ...meta(name), labels, ...fields },
    spec: template.spec,
  };
}

const password = "correct horse battery staple";

const objects: readonly KubernetesObject[] = [
  ...["a", "b", "c", "d", "e"].map((name) => service(name, "shop")),
  service("web", "bank", {
    annotations: {
      "kubectl.kubernetes.io/last-applied-configuration": `{"password":"${password}"}`,
    },
  }),
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: meta("web"),
    spec: { selector: { matchLabels: labels }, template },
  },
  {
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: { ...meta("web-1"), ...ownedBy("apps/v1", "Deployment") },
    spec: { selector: { matchLabels: labels }, template },
  },
  pod("web-1-1", ownedBy("apps/v1", "ReplicaSet")),
  pod("rollout-1", ownedBy("argoproj.io/v1alpha1", "Rollout")),
  pod("alone", {}),
];

/** Groups of custom resources that rules know, and that this cluster does not have. */
const notServed = ["keda.sh", "gateway.networking.k8s.io", "pulumi.com", "auto.pulumi.com"];
const onlyServices = ["--cluster", "--rule", "restrict-load-balancers"];
const all = ["bank/web", "shop/a", "shop/b", "shop/c", "shop/d", "shop/e"];

function names(findings: readonly JsonFinding[]): string[] {
  return findings.map(({ resource: { namespace, name } }) => `${namespace ?? ""}/${name}`);
}

/** What was asked for besides the version of the cluster. */
function listings(): typeof proxy.requests {
  return proxy.requests.filter(({ path }) => path !== "/version");
}

describe("what is read", () => {
  test("the version and the kinds that the rules look at, and nothing is written", async () => {
    await checkJson(folder(), ["--cluster"], { env });
    expect(proxy.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/u, "")}`)).toEqual(
      ["/version", ...kindsOf(allRules).map((kind) => listPath(kind))].map((path) => `GET ${path}`),
    );
  });

  test("every page of a list", async () => {
    proxy.pageSize = 2;
    const { findings } = await checkJson(folder(), onlyServices, { env });
    expect(names(findings)).toEqual(all);
    // Seven with the one of the API server itself.
    expect(listings()).toHaveLength(4);
  });

  test("a list that expires, once more from the start", async () => {
    proxy.pageSize = 2;
    let left = 1;
    proxy.answer = ({ path }) =>
      path.includes("continue=") && left-- > 0 ? { status: 410, body: { reason: "Expired" } } : undefined;
    const { findings, problems } = await checkJson(folder(), onlyServices, { env });
    expect(names(findings)).toEqual(all);
    expect(problems).toEqual([]);
    expect(listings()).toHaveLength(2 + 4);
  });

  test("what the API server asks to be asked for later", async () => {
    let left = 1;
    proxy.answer = ({ path }) =>
      path !== "/version" && left-- > 0
        ? { status: 429, headers: { "retry-after": "1" }, body: {} }
        : undefined;
    expect(names((await checkJson(folder(), onlyServices, { env })).findings)).toEqual(all);
  });

  test("one namespace, and nothing that is in none", async () => {
    const args = ["--cluster", "--namespace", "shop"];
    const { findings, code } = await checkJson(folder(), args, { env });
    expect(new Set(findings.map(({ resource }) => resource.namespace))).toEqual(new Set(["shop"]));
    expect(code).toBe(1);
    expect(listings().filter(({ path }) => !path.includes("/namespaces/shop"))).toEqual([]);
  });
});

describe("what is found", () => {
  test("an object of the cluster has its names for a place", async () => {
    const { findings } = await checkJson(folder(), [...onlyServices, "--namespace", "bank"], { env });
    expect(findings).toEqual([
      {
        rule: "restrict-load-balancers",
        category: "networking",
        severity: "high",
        level: "deny",
        message: "Service of type LoadBalancer is not approved",
        resource: { apiVersion: "v1", kind: "Service", namespace: "bank", name: "web" },
        path: "",
        field: "spec.type",
        location: { file: "cluster:test/bank/Service/web", line: 1, column: 1 },
        cluster: "test",
      },
    ]);
  });

  test("text says of which cluster, as in the docs", async () => {
    const [shown] = blocksOf(textOf("docs/cluster.md")).filter(({ language }) => language === "text");
    const args = ["check", ...onlyServices, "--context", "prod", "--namespace", "bank"];
    const { stdout } = await lockstep(folder(), args, { env });
    expect(stdout.trimEnd().split("\n")).toEqual(shown?.lines);
  });

  test("what is said of the controller is said of it alone, and a made-up owner spares nothing", async () => {
    for (const [owner, owned] of [
      [
        ["apps/v1", "Deployment", "web"],
        ["apps/v1", "ReplicaSet", "web-1"],
      ],
      [
        ["apps/v1", "ReplicaSet", "web-1"],
        ["v1", "Pod", "web-1-1"],
      ],
    ] as const) {
      const [apiVersion, kind, name] = owner;
      const { uid } = (await api.get({ apiVersion, kind, metadata: meta(name) })).body.metadata ?? {};
      const reference = { apiVersion, kind, name, uid, controller: true };
      const object = { apiVersion: owned[0], kind: owned[1], metadata: meta(owned[2]) };
      await api.patch(object, { metadata: { ownerReferences: [reference] } });
    }
    const args = ["--cluster", "--rule", "require-resource-limits", "--namespace", "shop"];
    const { findings, summary } = await checkJson(folder(), args, { env });
    expect([...new Set(findings.map(({ resource: { kind, name } }) => `${kind} ${name}`))]).toEqual([
      "Deployment web",
      "Pod alone",
      "Pod rollout-1",
    ]);
    expect(summary).toMatchObject({ resources: 5, managed: 2 });
  });

  test("a rule that does not look at a controller judges what it made", async () => {
    await api.ensure(service("owned", "bank", ownedBy("apps/v1", "Deployment")));
    const { findings } = await checkJson(folder(), [...onlyServices, "--namespace", "bank"], { env });
    await api.delete(service("owned", "bank"));
    expect(names(findings)).toEqual(["bank/owned", "bank/web"]);
  });

  test("what is being deleted is judged, since it is in effect", async () => {
    const going = service("going", "bank", { finalizers: ["example.org/wait"] });
    await api.ensure(going);
    await api.delete(going);
    const { findings, summary } = await checkJson(folder(), [...onlyServices, "--namespace", "bank"], {
      env,
    });
    await api.patch(going, { metadata: { finalizers: null } });
    expect(names(findings)).toEqual(["bank/going", "bank/web"]);
    expect(summary.resources).toBe(2);
  });

  test("approvals and settings hold", async () => {
    const approvals = `approvals:
  - rule: restrict-load-balancers
    resources: [{ kind: Service, namespace: bank, name: web }]
    reason: Customers come in here.
    approvedBy: Ada
    expires: 2999-12-31
`;
    const settings = "exclude: {namespaces: [shop]}\n";
    const here = folderWith({ "approvals.yaml": approvals, "lockstep.yaml": settings });
    const { findings, summary, code } = await checkJson(here, onlyServices, { env });
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ approved: 1, leftOut: 5 });
    expect(code).toBe(0);
  });

  test("nothing of what kubectl keeps in annotations", async () => {
    const { stdout } = await lockstep(folder(), ["check", "--cluster", "--format", "json"], { env });
    expect(listings()).toHaveLength(kindsOf(allRules).length);
    expect(stdout).not.toContain(password);
  });
});

describe("what cannot be read", () => {
  async function messages(
    args: readonly string[],
    surroundings = env,
  ): Promise<[number | null, string[], string[]]> {
    const report = await checkJson(folder(), args, { env: surroundings });
    const words = ({ message }: { message: string }): string => message;
    return [report.code, report.problems.map(words), report.notes.map(words)];
  }

  test("a kind that the cluster does not serve is noted", async () => {
    proxy.answer = ({ path }) => (path.includes("/services") ? { status: 404, body: {} } : undefined);
    expect(await messages(onlyServices)).toEqual([0, [], ["the cluster serves no services"]]);
  });

  test("a list that always expires", async () => {
    proxy.answer = () => ({ status: 410, body: { message: "The continue parameter is too old" } });
    expect(await messages(onlyServices)).toEqual([
      3,
      ["listing services failed with status 410: The continue parameter is too old"],
      [],
    ]);
  });

  test("an answer that is no list", async () => {
    proxy.answer = () => ({ status: 200, body: "<html>" });
    expect(await messages(onlyServices)).toEqual([3, ["listing services failed with status 200"], []]);
  });

  test("a namespace that is not there", async () => {
    expect(await messages([...onlyServices, "--namespace", "shpo"])).toEqual([
      3,
      ["there is no namespace shpo in test"],
      [],
    ]);
  });
});

describe("permissions", () => {
  const [document] = readDocuments(textOf("docs/cluster-role.yaml"));
  const documented = (document as { value: KubernetesObject }).value;

  /** A kubeconfig of a service account with the permissions of a ClusterRole. */
  async function accountWith(role: KubernetesObject): Promise<Record<string, string>> {
    const name = role.metadata?.name ?? "";
    const account = { apiVersion: "v1", kind: "ServiceAccount", metadata: meta(name) };
    const binding = {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name },
      subjects: [{ kind: "ServiceAccount", ...meta(name) }],
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name },
    };
    for (const object of [account, role, binding]) await api.ensure(object);
    const path = `/api/v1/namespaces/shop/serviceaccounts/${name}/token`;
    const { body } = await api.request("POST", path, {
      apiVersion: "authentication.k8s.io/v1",
      kind: "TokenRequest",
    });
    const { token } = body["status"] as { token: string };
    const { url, ca } = api.connection;
    const authority = { "certificate-authority-data": Buffer.from(ca).toString("base64") };
    return { KUBECONFIG: writeKubeconfig(folder(), { server: url, ...authority }, { token }) };
  }

  test.each([[["--cluster"]], [["--cluster", "--namespace", "shop"]]])(
    "those of the docs suffice for %j",
    async (args) => {
      const limited = await accountWith(documented);
      const { problems, summary } = await checkJson(folder(), args, { env: limited });
      expect(problems).toEqual([]);
      expect(summary.resources).toBeGreaterThan(objects.length - 3);
    },
  );

  test("a missing one is a problem, and the rest is checked", async () => {
    const role = {
      ...documented,
      metadata: { name: "services-only" },
      rules: [{ apiGroups: [""], resources: ["services"], verbs: ["list"] }],
    };
    const limited = await accountWith(role);
    const { code, findings, problems } = await checkJson(folder(), ["--cluster"], { env: limited });
    expect(code).toBe(3);
    expect(names(findings.filter(({ rule }) => rule === "restrict-load-balancers"))).toEqual(all);
    expect(problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual(
      kindsOf(rules)
        // Of kinds that the cluster does not serve nothing is listed.
        .filter(({ resource, group }) => resource !== "services" && !notServed.includes(group))
        .map(
          (kind) =>
            `cluster: listing ${groupResource(kind)} is forbidden: grant ` +
            `{apiGroups: ["${kind.group}"], resources: [${kind.resource}], verbs: [list]} in the whole cluster`,
        )
        .sort(),
    );
  });
});

describe("a cluster that cannot be reached", () => {
  async function line(kubeconfig: string, ...args: string[]): Promise<Run> {
    return lockstep(folder(), ["check", ...onlyServices, ...args], { env: { KUBECONFIG: kubeconfig } });
  }
  const config = (cluster: { server: string }, user?: object): string =>
    writeKubeconfig(folder(), cluster, user);

  test.each<[string, () => string, string[], string | RegExp]>([
    [
      "an unknown context",
      () => env["KUBECONFIG"] ?? "",
      ["--context", "tests"],
      "there is no context tests in the kubeconfig; did you mean test?",
    ],
    [
      "a kubeconfig that is not there",
      () => "nowhere.json",
      [],
      "the kubeconfig cannot be read: ENOENT: no such file or directory, open 'nowhere.json'",
    ],
    [
      "a kubeconfig that is none",
      () => join(folderWith({ "k.yaml": "" }), "k.yaml"),
      [],
      "the kubeconfig cannot be read: it is not built as one",
    ],
    [
      "a kubeconfig that is no YAML",
      () => join(folderWith({ "k.yaml": "token: [secret" }), "k.yaml"),
      [],
      /^the kubeconfig cannot be read: [^\n]* in line 2$/u,
    ],
    [
      "nobody at the address",
      () => config({ server: "https://127.0.0.1:1" }),
      [],
      "the cluster of context test, https://127.0.0.1:1, cannot be read: it refuses the connection",
    ],
    [
      "a host that is none",
      () => config({ server: "https://cluster.invalid" }),
      [],
      "the cluster of context test, https://cluster.invalid, cannot be read: there is no host of that name",
    ],
    [
      "an address that is none",
      () => config({ server: "cluster" }),
      [],
      "cluster is no address of a cluster",
    ],
    [
      "a token that does not hold",
      () => config({ server: api.connection.url, ...authority() }, { token: "expired" }),
      [],
      /^the cluster of context test, https:\S+ does not accept the credentials of the kubeconfig: log in again$/u,
    ],
    [
      "a certificate that nobody vouches for",
      () => config({ server: api.connection.url }),
      [],
      /cannot be read: its certificate is not signed by the authority of the kubeconfig$/u,
    ],
    [
      "a login command that fails",
      () => config({ server: api.connection.url }, { exec: { command: "false" } }),
      [],
      /^logging in to the cluster of context test, \S+ failed: it does not say why$/u,
    ],
    [
      "a login command that is not installed",
      () => config({ server: api.connection.url }, { exec: { command: "no-such-login" } }),
      [],
      /failed: spawn no-such-login ENOENT$/u,
    ],
  ])("%s is one line", async (_, kubeconfig, args, message) => {
    const { code, stdout, stderr } = await line(kubeconfig(), ...args);
    expect(code).toBe(3);
    expect(stderr).toBe("");
    const [, said = ""] = /^ {2}.*?cluster: (.*)$/mu.exec(stdout) ?? [];
    expect(said).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    expect(stdout).toContain("1 could not be checked");
    expect(stdout).not.toContain("secret");
  });

  test("a certificate that has expired is one line", async () => {
    const expired = certificateUntil(new Date(Date.now() - 60_000));
    const server = createServer(expired).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const authority = { "certificate-authority-data": Buffer.from(expired.cert).toString("base64") };
    const { code, stdout } = await line(config({ server: `https://127.0.0.1:${port}`, ...authority }));
    server.close();
    expect(code).toBe(3);
    expect(stdout).toContain("cannot be read: its certificate has expired\n");
  });

  function authority(): object {
    return { "certificate-authority-data": Buffer.from(api.connection.ca).toString("base64") };
  }

  test.each([
    [["--cluster", "web.yaml"], "--cluster checks no files: check them by a command of their own"],
    [["--context", "test", "web.yaml"], "--context needs --cluster"],
  ])("%j is wrong usage", async (args, message) => {
    expect(await lockstep(folder(), ["check", ...args])).toEqual({
      code: 2,
      stdout: "",
      stderr: `lockstep: ${message}\n`,
    });
  });
});
