/**
 * What the policies cost a write: dry-run creations of a Deployment that keeps every rule, without policies, with
 * one policy per rule, and with bundles. All in one run on one server, so that the ratios can be compared.
 *
 *     npx tsx bench/admission.ts
 */
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { manifests, type KubernetesObject } from "../src/author";
import { startApiServer, startKyverno, type ApiServer } from "../tests/engines";

const warmUp = 100;
const samples = 400;

const resources = {
  limits: { cpu: "500m", memory: "128Mi" },
  requests: { cpu: "100m", memory: "128Mi" },
};
const container = (name: string): object => ({
  name,
  image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0",
  resources,
  readinessProbe: { httpGet: { path: "/", port: 8080 } },
});
const deployment = manifests.deployment({
  containers: [container("app"), container("proxy")] as { name: string }[],
});

/** The policies that a generated folder installs. */
function installed(folder: string): KubernetesObject[] {
  const read = (file: string): unknown[] =>
    parseAllDocuments(readFileSync(join(__dirname, "..", folder, file), "utf8")).map(
      (document) => document.toJS() as unknown,
    );
  const [kustomization] = read("kustomization.yaml") as { resources: string[] }[];
  return (kustomization?.resources ?? []).flatMap(read) as KubernetesObject[];
}

/** The median time of a dry-run creation, in milliseconds. */
async function measure(server: ApiServer): Promise<number> {
  const times: number[] = [];
  for (let at = -warmUp; at < samples; at++) {
    const start = performance.now();
    const answer = await server.create(deployment, { dryRun: true });
    if (!answer.ok) throw new Error(answer.message);
    if (at >= 0) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[samples / 2] ?? 0;
}

function report(title: string, time: number, none: number): void {
  const added = time - none;
  console.log(`${title.padEnd(44)} ${time.toFixed(1).padStart(7)} ms  + ${added.toFixed(1)} ms`);
}

async function main(): Promise<void> {
  const server = await startApiServer();
  try {
    await server.ensureNamespace("shop");
    const none = await measure(server);
    report("no policies", none, none);
    for (const folder of ["kubernetes/validating-admission-policies", "kubernetes/bundles"]) {
      const policies = await server.applyAdmissionPolicies(installed(folder));
      report(folder, await measure(server), none);
      await policies.remove();
    }
    const kyverno = await startKyverno(server);
    for (const folder of [
      "kyverno/validating-policies",
      "kyverno/bundles/validating-policies",
      "kyverno/cluster-policies",
      "kyverno/bundles/cluster-policies",
    ]) {
      const policies = installed(folder);
      await kyverno.applyPolicies(policies);
      report(folder, await measure(server), none);
      await kyverno.removePolicies(policies);
    }
    await kyverno.stop();
  } finally {
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
