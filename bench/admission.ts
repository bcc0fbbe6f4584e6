/**
 * What the policies cost a write: dry-run creations and updates of objects that keep every rule and that break some, with one
 * policy per rule and with bundles, by turns with a second server that has none. So what else the machine does slows
 * both alike, and the ratios can be compared.
 *
 *     npx tsx bench/admission.ts                  all engines
 *     npx tsx bench/admission.ts kubernetes       only folders that begin so; of others the page keeps what it says
 */
import { spawnSync } from "node:child_process";
import type { KubernetesObject } from "../src/author";
import { startApiServer, startKyverno, type Answer, type ApiServer, type Kyverno } from "../tests/engines";
import { compliant } from "../tests/support/compliant";
import { installed } from "../tests/support/generated";
import { serveEveryKind } from "../tests/support/served-kinds";
import { writeGoals } from "./goals";
import { median } from "./median";
import { machine, readRows, writePart, type Row } from "./page";

/** How often something is written, unless that takes longer than this. */
const samples = 250;
const longestMs = 10_000;
const fewest = 10;

/** An object that is written, and a change of it. */
interface Written {
  readonly what: string;
  readonly object: KubernetesObject;
  readonly change: (at: number) => object;
}

const podSpec = (compliant as unknown as { spec: { template: { spec: object } } }).spec.template.spec;
const replicas = (at: number): object => ({ spec: { replicas: 4 + (at % 2) } });
const note = (at: number): object => ({ metadata: { annotations: { round: String(at) } } });
const named = (apiVersion: string, kind: string, name: string): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { ...compliant.metadata, name },
});
const careless = { containers: [{ name: "app", image: "nginx" }] };
const labels = { app: "bad" };

/** Bundles come first: what many policies leave behind in memory slows a server down for a while. */
const folders = [
  "kubernetes/bundles",
  "kubernetes/validating-admission-policies",
  "kyverno/bundles/validating-policies",
  "kyverno/validating-policies",
  "kyverno/bundles/cluster-policies",
  "kyverno/cluster-policies",
];

/** A limited choice of what teams write: the large and the small, what passes and what does not. */
const writes: readonly Written[] = [
  { what: "Deployment that keeps all", object: compliant, change: replicas },
  {
    what: "Deployment that breaks many",
    object: {
      ...named("apps/v1", "Deployment", "bad"),
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: careless } },
    } as KubernetesObject,
    change: replicas,
  },
  {
    what: "Pod that keeps all",
    object: { ...named("v1", "Pod", "web"), spec: podSpec } as KubernetesObject,
    change: note,
  },
  {
    what: "Pod that breaks many",
    object: { ...named("v1", "Pod", "bad"), spec: careless } as KubernetesObject,
    change: note,
  },
  {
    what: "ConfigMap",
    object: { ...named("v1", "ConfigMap", "web"), data: { LOG_LEVEL: "info" } } as KubernetesObject,
    change: note,
  },
];

/** The one that the Pods are of. */
const priorityClass: KubernetesObject = {
  apiVersion: "scheduling.k8s.io/v1",
  kind: "PriorityClass",
  metadata: { name: "high-priority" },
  value: 1000,
} as KubernetesObject;

/** The times of requests, in milliseconds. */
class Times {
  private readonly all: number[] = [];

  async of(request: () => Promise<Answer>): Promise<void> {
    const start = performance.now();
    await request();
    this.all.push(performance.now() - start);
  }

  get p50(): number {
    return median(this.warm);
  }

  get p99(): number {
    const sorted = this.warm.sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
  }

  /** All but the first fifth, in which a server warms up. */
  private get warm(): number[] {
    return this.all.slice(Math.floor(this.all.length / 5));
  }
}

/** The times of a request to each of two servers, by turns. */
async function byTurns(
  servers: readonly [ApiServer, ApiServer],
  request: (server: ApiServer, at: number) => Promise<Answer>,
): Promise<[Times, Times]> {
  const times: [Times, Times] = [new Times(), new Times()];
  const end = performance.now() + longestMs;
  for (let at = 0; at < samples && (at < fewest || performance.now() < end); at++) {
    await times[0].of(() => request(servers[0], at));
    await times[1].of(() => request(servers[1], at));
  }
  return times;
}

/** Measures each write, and gives back a row for it. */
async function measure(servers: readonly [ApiServer, ApiServer], folder: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { what, object, change } of writes) {
    const other = { ...object, metadata: { ...object.metadata, name: "other" } };
    const operations = {
      create: (server: ApiServer) => server.create(other, { dryRun: true }),
      update: (server: ApiServer, at: number) => server.patch(object, change(at), { dryRun: true }),
    };
    for (const [operation, request] of Object.entries(operations)) {
      const [without, its] = await byTurns(servers, request);
      const ratio = `${(its.p50 / without.p50).toFixed(1)} ×`;
      const times = [without.p50, its.p50, without.p99, its.p99].map((time) => `${time.toFixed(1)} ms`);
      rows.push([folder, what, operation, ...times.slice(0, 2), ratio, ...times.slice(2)]);
    }
  }
  return rows;
}

/** How much memory a program takes that has a word among its arguments. */
function memoryOf(program: string, word: string): string {
  const { stdout } = spawnSync("ps", ["-eo", "rss=,args="], { encoding: "utf8" });
  const its = stdout
    .split("\n")
    .find((line) => line.includes(`/${program} `) && line.includes(word) && !line.includes("supervise.js"));
  return `${Math.round(Number.parseInt(its?.trim() ?? "", 10) / 1024)} MiB`;
}

/** Installs policies, and gives back how to remove them. */
type Install = (policies: KubernetesObject[]) => Promise<() => Promise<void>>;

async function main(only: string): Promise<void> {
  const servers = [await startApiServer(), await startApiServer()] as const;
  const [bare, server] = servers;
  const rows: string[][] = [];
  const memory: string[][] = [];
  let kyverno: Kyverno | undefined;
  const compare = async (folder: string, install: Install): Promise<void> => {
    if (!folder.startsWith(only)) return;
    const policies = installed(folder);
    const remove = await install(policies);
    rows.push(...(await measure(servers, folder)));
    const count = policies.filter(({ kind }) => !kind.endsWith("Binding")).length;
    const taken = [bare, server].map(({ connection }) => memoryOf("kube-apiserver", portOf(connection.url)));
    const controller = kyverno === undefined ? "" : memoryOf("kyverno-controller", server.kubeconfig);
    memory.push([folder, String(count), ...taken, controller]);
    await remove();
    write(rows, memory);
  };
  try {
    for (const each of servers) {
      await serveEveryKind(each);
      await each.ensureNamespace("shop");
      await each.ensure(priorityClass);
      for (const { object } of writes) await each.ensure(object);
    }
    const native: Install = async (policies) => {
      const applied = await server.applyAdmissionPolicies(policies);
      return () => applied.remove();
    };
    const kyvernoInstall: Install = async (policies) => {
      const controller = (kyverno ??= await startKyverno(server));
      // A few at a time: Kyverno takes seconds to make one ready.
      for (let at = 0; at < policies.length; at += 20)
        await controller.applyPolicies(policies.slice(at, at + 20));
      return () => controller.removePolicies(policies);
    };
    for (const folder of folders)
      await compare(folder, folder.startsWith("kyverno/") ? kyvernoInstall : native);
  } finally {
    await kyverno?.stop();
    await Promise.all(servers.map((each) => each.stop()));
  }
}

/** Writes rows to the page, in place of those of the same folders. */
function write(rows: readonly string[][], memory: readonly string[][]): void {
  const before = readRows();
  const measured = `${machine()}, ${samples} writes of each kind, or as many as fit in ${longestMs / 1000} s, but ${fewest} at least.

| installed | object | | p50 without | p50 | ratio | p99 without | p99 |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
${table(before, "object", rows)}

| installed | policies | API server without | API server | Kyverno |
| --- | ---: | ---: | ---: | ---: |
${table(before, "policies", memory)}
`;
  writePart("admission", measured);
  console.log(`${measured}\n${writeGoals()}`);
}

/** The rows of a table of the page, told by one of its columns, with others in place of those of the same folders. */
function table(page: readonly Row[], column: string, rows: readonly string[][]): string {
  const measured = new Set(rows.map(([folder]) => folder));
  const kept = page
    .filter((row) => row["installed"] !== undefined && column in row && !measured.has(row["installed"]))
    .map((row) => Object.values(row));
  return [...rows, ...kept]
    .sort(([one = ""], [other = ""]) => folders.indexOf(one) - folders.indexOf(other))
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function portOf(url: string): string {
  return `--secure-port=${new URL(url).port}`;
}

main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
