/**
 * What the index of many objects and all rules over several of them cost, without reading files: the CPU time and the memory
 * for sets of several sizes, of applications with labels of their own and of workloads that share all labels.
 *
 *     npx tsx bench/relations.ts                   10,000, 30,000 and 100,000 objects
 */
import { rules } from "../policies";
import type { KubernetesObject } from "../src/author";
import { isOverSeveral, kindsTogether } from "../src/author/catalogue";
import {
  apiVersion,
  deployment,
  networkPolicy,
  podDisruptionBudget,
  service,
  type Kind,
} from "../src/author/kinds";
import { knownKinds, podKinds, type Completeness } from "../src/author/relations";
import { checkTogether, type Part } from "../src/check/check-together";
import { keptOf } from "../src/families/kubernetes/kept";
import { ResultBuilder } from "../src/findings/result";
import { withoutSettings } from "../tests/support/settings";

const several = withoutSettings(rules.filter(isOverSeveral), "check");
const kinds = kindsTogether(several);
const inOrder = [...new Set([...kinds, ...knownKinds])].slice(0, 50);
const complete: Completeness = () => undefined;

function specOf(kind: string, name: string, app: string): object {
  const selector = { matchLabels: { app } };
  const service = { name, port: { number: 80 } };
  switch (kind) {
    case "Service":
      return { selector: { app }, ports: [{ port: 80, targetPort: "http" }] };
    case "Ingress":
      return {
        rules: [{ host: `${name}.example.com`, http: { paths: [{ path: "/", backend: { service } }] } }],
      };
    case "HTTPRoute":
    case "GRPCRoute":
      return { parentRefs: [{ name }], rules: [{ backendRefs: [{ name, port: 80 }] }] };
    case "PodDisruptionBudget":
      return { minAvailable: 1, selector };
    case "NetworkPolicy":
      return { podSelector: selector };
    case "HorizontalPodAutoscaler":
      return {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name },
        minReplicas: 2,
        maxReplicas: 5,
      };
    default:
      return {};
  }
}

function template(name: string, app: string): object {
  const containers = [
    {
      name: "app",
      image: "web:1",
      ports: [{ name: "http", containerPort: 80 }],
      envFrom: [{ secretRef: { name } }],
    },
  ];
  return { metadata: { labels: { app } }, spec: { serviceAccountName: name, containers } };
}

/** Objects of these kinds by turns; all with one label in one namespace, or each application with its own in one of many. */
function objectsOf(count: number, among: readonly Kind[], isAlike: boolean): KubernetesObject[] {
  return Array.from({ length: Math.ceil(count / among.length) }, (_, round) => {
    const name = `app-${round}`;
    const namespace = isAlike ? "shop" : `team-${round % 100}`;
    const app = isAlike ? "web" : name;
    const pods = template(name, app);
    return among.map((kind) => {
      const spec = podKinds.includes(kind)
        ? {
            replicas: 2,
            selector: { matchLabels: { app: name } },
            template: pods,
            jobTemplate: { spec: { template: pods } },
          }
        : specOf(kind.kind, name, app);
      const subjects = [{ kind: "ServiceAccount", name, namespace }];
      const roleRef = { kind: kind.kind === "RoleBinding" ? "Role" : "ClusterRole", name };
      const metadata = { name, namespace, labels: { app } };
      return {
        apiVersion: apiVersion(kind),
        kind: kind.kind,
        metadata,
        spec,
        subjects,
        roleRef,
      } as KubernetesObject;
    });
  }).flat();
}

function measure(title: string, objects: readonly KubernetesObject[]): void {
  const result = new ResultBuilder();
  const kept = objects.flatMap((object) => keptOf(object, kinds) ?? []);
  result.kept.push(...kept.map((object) => ({ object, path: [] })));
  const start = { file: "all.yaml", line: 1, column: 1 };
  const sourceOf: Part["sourceOf"] = () => ({ origin: {}, locate: () => start, regionOf: () => start });
  const checks = { rules: several, approvals: [], today: "2026-11-21" };
  const before = process.cpuUsage();
  const [found] = checkTogether([{ result, sourceOf }], [], complete, checks);
  const { user, system } = process.cpuUsage(before);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  const findings = found?.findings.length ?? 0;
  console.log(
    `${title}: ${((user + system) / 1e6).toFixed(1)} s of CPU, ${memory} MiB, ${findings} findings`,
  );
  for (const { message } of found?.problems ?? []) console.log(`  ${message}`);
}

for (const count of [10_000, 30_000, 100_000]) {
  measure(`${count} objects of ${inOrder.length} kinds`, objectsOf(count, inOrder, false));
}
const alike = [deployment, service, podDisruptionBudget, networkPolicy];
for (const count of [500, 1000, 2000]) {
  const title = `${count} of ${alike.map(({ kind }) => kind).join(", ")} with the same labels`;
  measure(title, objectsOf(count * alike.length, alike, true));
}
