/**
 * `lockstep query --watch` of the real API server.
 */
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { startApiServer, type ApiServer, type KubernetesObject } from "../../engines";
import { waitFor } from "../../../src/engines/process";
import { folderWith, lockstep, start } from "../lockstep";
import { writeKubeconfig } from "./kubeconfig";
import { ApiProxy } from "./proxy";

let api: ApiServer;
let proxy: ApiProxy;

const labels = { app: "web" };
const pod: KubernetesObject = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web", namespace: "shop", labels },
  spec: { containers: [{ name: "app", image: "example.org/app:1.0.0" }] },
};

function service(name: string): KubernetesObject {
  const spec = { type: "NodePort", selector: labels, ports: [{ port: 80 }] };
  return { apiVersion: "v1", kind: "Service", metadata: { name, namespace: "shop" }, spec };
}

const row = (name: string): string => `shop       Pod web   NodePort  Service shop/${name} → Pod shop/web`;

beforeAll(async () => {
  api = await startApiServer();
  await api.ensureNamespace("shop");
  await api.ensure({
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: "default", namespace: "shop" },
  });
  await api.ensure(pod);
  await api.ensure(service("first"));
  proxy = await ApiProxy.start(api);
}, 120_000);

beforeEach(() => {
  proxy.reset();
});

afterAll(async () => {
  await proxy.stop();
  await api.stop();
});

async function until(isSo: () => boolean): Promise<void> {
  await waitFor({ what: "the output", timeoutMs: 45_000 }, () => Promise.resolve(isSo() ? true : undefined));
}

/** A running `lockstep query exposed-pods --cluster --watch`. */
class Watching {
  stdout = "";
  stderr = "";

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
  }

  static start(kubeconfig: string, ...args: string[]): Watching {
    const all = ["query", "exposed-pods", "-n", "shop", "--cluster", "--watch", ...args];
    return new Watching(start(folderWith({}), all, { env: { KUBECONFIG: kubeconfig } }));
  }

  /** Waits until it has printed this. */
  async prints(text: string): Promise<void> {
    await until(() => this.stdout.includes(text));
  }

  /** Interrupts it; gives back its exit code. */
  async interrupt(): Promise<number | null> {
    const closed = once(this.child, "close");
    this.child.kill("SIGINT");
    const [code] = (await closed) as [number | null];
    return code;
  }
}

function throughProxy(): string {
  return writeKubeconfig(folderWith({}), { server: proxy.url });
}

test("a row appears and vanishes with its object", async () => {
  const watching = Watching.start(api.kubeconfig);
  await watching.prints(`+ ${row("first")}\n`);
  await api.ensure(service("second"));
  await watching.prints("Service shop/second → Pod shop/web\n");
  await api.delete(service("second"));
  await until(() => /^- shop .*Service shop\/second/mu.test(watching.stdout));
  expect(await watching.interrupt()).toBe(0);
  expect(watching.stderr).toBe("");
  expect(watching.stdout.split("\n").map((line) => line.slice(0, 6))).toEqual([
    "  NAME",
    "+ shop",
    "+ shop",
    "- shop",
    "",
  ]);
});

test("a change that changes no row says nothing", async () => {
  const watching = Watching.start(api.kubeconfig, "--format", "json");
  await watching.prints('{"type":"listed"}\n');
  await api.patch(pod, { metadata: { annotations: { changed: "yes" } } });
  await api.ensure(service("third"));
  await watching.prints("shop/third");
  await watching.interrupt();
  await api.delete(service("third"));
  const lines = watching.stdout.trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
    "added",
    "listed",
    "added",
  ]);
});

test("a version that is gone has the kind listed anew", async () => {
  let isGone = true;
  proxy.answer = ({ path }) =>
    path.startsWith("/api/v1/services?watch=1") && isGone
      ? { status: 200, body: { type: "ERROR", object: { kind: "Status", code: 410, message: "too old" } } }
      : undefined;
  const watching = Watching.start(throughProxy());
  await watching.prints(row("first"));
  await api.ensure(service("fourth"));
  await watching.prints("shop/fourth");
  isGone = false;
  await api.delete(service("fourth"));
  expect(await watching.interrupt()).toBe(0);
  expect(watching.stderr).toBe("");
  expect(watching.stdout).not.toContain("too old");
});

test("nothing is answered before every kind is listed", async () => {
  let isDown = true;
  proxy.answer = ({ path }) =>
    path.startsWith("/apis/networking.k8s.io/v1/ingresses?") && isDown
      ? { status: 503, body: { kind: "Status", message: "not yet" } }
      : undefined;
  const watching = Watching.start(throughProxy());
  await until(() => watching.stderr.includes("not yet"));
  expect(watching.stdout).toBe("");
  isDown = false;
  await watching.prints(row("first"));
  await watching.interrupt();
});

test("what may not be listed is said, and makes the exit code 3", async () => {
  proxy.answer = ({ path }) =>
    path.startsWith("/apis/networking.k8s.io/v1/") ? { status: 403, body: { kind: "Status" } } : undefined;
  const watching = Watching.start(throughProxy());
  await watching.prints(row("first"));
  expect(watching.stderr).toContain("listing ingresses.networking.k8s.io is forbidden");
  expect(await watching.interrupt()).toBe(3);
});

test("a cluster that cannot be reached at the start is one line and exit code 3", async () => {
  const env = { KUBECONFIG: writeKubeconfig(folderWith({}), { server: "http://127.0.0.1:9" }) };
  const { code, stdout, stderr } = await lockstep(
    folderWith({}),
    ["query", "images", "--cluster", "--watch"],
    { env },
  );
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(
    /^lockstep: the cluster of context test, .* cannot be read: it refuses the connection\n$/u,
  );
});
