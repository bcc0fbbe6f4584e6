/**
 * What the policies cost a write: dry-run creations and updates of a Deployment that keeps every rule, without
 * policies, with one policy per rule, and with bundles. All in one run on one server, so that the ratios can be
 * compared.
 *
 *     npx tsx bench/admission.ts                  all engines
 *     npx tsx bench/admission.ts kubernetes       only folders that begin so
 */
import type { KubernetesObject } from "../src/author";
import { startApiServer, startKyverno, type Answer, type ApiServer } from "../tests/engines";
import { compliant } from "../tests/support/compliant";
import { installed } from "../tests/support/generated";
import { median } from "./median";

const warmUp = 100;
const samples = 400;

/** The median time of a request, in milliseconds. */
async function timed(request: (at: number) => Promise<Answer>): Promise<number> {
  const times: number[] = [];
  for (let at = -warmUp; at < samples; at++) {
    const start = performance.now();
    const answer = await request(at);
    if (!answer.ok) throw new Error(answer.message);
    if (at >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

interface Times {
  readonly create: number;
  readonly update: number;
}

async function measure(server: ApiServer): Promise<Times> {
  const other = { ...compliant, metadata: { ...compliant.metadata, name: "other" } };
  return {
    create: await timed(() => server.create(other, { dryRun: true })),
    update: await timed((at) =>
      server.patch(compliant, { spec: { replicas: 4 + (at % 2) } }, { dryRun: true }),
    ),
  };
}

async function main(only: string): Promise<void> {
  const server = await startApiServer();
  const count = (folder: string): string =>
    `${String(installed(folder).filter(({ kind }) => !kind.endsWith("Binding")).length)} policies`;
  try {
    await server.ensureNamespace("shop");
    await server.ensure(compliant);
    console.log("| installed | | create, p50 | of one per rule | update, p50 | of one per rule |");
    console.log("| --- | --- | --- | --- | --- | --- |");
    const compare = async (perRule: string, bundles: string, install: Install): Promise<void> => {
      if (!perRule.startsWith(only)) return;
      const none = await measure(server);
      console.log(`| nothing | | ${none.create.toFixed(1)} ms | | ${none.update.toFixed(1)} ms | |`);
      const added = new Map<string, Times>();
      // Bundles come first: what many policies leave behind in memory slows the server down for a while.
      for (const folder of [bundles, perRule]) {
        const remove = await install(installed(folder));
        const { create, update } = await measure(server);
        await remove();
        added.set(folder, { create: create - none.create, update: update - none.update });
      }
      for (const [folder, its] of added) {
        const share = (which: keyof Times): string =>
          `+ ${its[which].toFixed(1)} ms | ${(its[which] / (added.get(perRule)?.[which] ?? 0)).toFixed(2)}`;
        console.log(`| ${folder} | ${count(folder)} | ${share("create")} | ${share("update")} |`);
      }
    };
    await compare("kubernetes/validating-admission-policies", "kubernetes/bundles", async (policies) => {
      const applied = await server.applyAdmissionPolicies(policies);
      return () => applied.remove();
    });
    if ("kubernetes".startsWith(only) && only !== "") return;
    const kyverno = await startKyverno(server);
    const install: Install = async (policies) => {
      await kyverno.applyPolicies(policies);
      return () => kyverno.removePolicies(policies);
    };
    await compare("kyverno/validating-policies", "kyverno/bundles/validating-policies", install);
    await compare("kyverno/cluster-policies", "kyverno/bundles/cluster-policies", install);
    await kyverno.stop();
  } finally {
    await server.stop();
  }
}

/** Installs policies, and gives back how to remove them. */
type Install = (policies: KubernetesObject[]) => Promise<() => Promise<void>>;

main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
