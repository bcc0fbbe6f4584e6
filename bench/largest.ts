/**
 * How long the API server takes for a sound Deployment and for objects as large as it takes them, created and labelled, with
 * the bundles of each folder in force by turns. `denied` is what it does not let in.
 *
 *     npx tsx bench/largest.ts                                  kubernetes/bundles
 *     npx tsx bench/largest.ts /tmp/old/kubernetes/bundles kubernetes/bundles
 */
import { startApiServer, type Answer, type KubernetesObject } from "../tests/engines";
import { installed } from "../tests/support/generated";
import { compliant } from "../tests/support/compliant";
import { overrun } from "../tests/support/largest";
import { atServerLimits } from "../tests/support/server-limits";
import { median } from "./median";

/** The objects by their titles, each with how often it is measured. */
const objects: readonly (readonly [string, KubernetesObject, number])[] = [
  ["a Deployment that keeps every rule", compliant, 200],
  ...atServerLimits.map(([title, object]) => [title, object, 3] as const),
];

/** The median time of a request, and what becomes of it. */
async function timed(samples: number, request: () => Promise<Answer>): Promise<string> {
  const times: number[] = [];
  let fate = "";
  for (let at = 0; at < samples; at++) {
    const start = performance.now();
    const { ok, message } = await request();
    times.push(performance.now() - start);
    fate = ok ? "" : overrun.test(message) ? " over budget" : " denied";
  }
  return `${shown(median(times))}${fate}`;
}

function shown(time: number): string {
  return time < 1000 ? `${time.toFixed(1)} ms` : `${(time / 1000).toFixed(1)} s`;
}

async function main(folders: readonly string[]): Promise<void> {
  const server = await startApiServer();
  try {
    await server.ensureNamespace("shop");
    const stored = objects.map(([title, object, samples], at) => {
      const before = { ...object, metadata: { ...object.metadata, name: `stored-${String(at)}` } };
      return { title, object, before, samples };
    });
    for (const { before } of stored) await server.ensure(before);
    const rows = new Map<string, string[]>(stored.map(({ title }) => [title, []]));
    for (const policies of [[], ...folders.map(installed)] as KubernetesObject[][]) {
      const applied = await server.applyAdmissionPolicies(policies);
      for (const { title, object, before, samples } of stored) {
        const label = { metadata: { labels: { touched: "yes" } } };
        rows
          .get(title)
          ?.push(
            await timed(samples, () => server.create(object, { dryRun: true })),
            await timed(samples, () => server.patch(before, label, { dryRun: true })),
          );
      }
      await applied.remove();
    }
    const columns = ["nothing", ...folders].flatMap((each) => [`${each}: created`, "labelled"]);
    console.log(`| object | ${columns.join(" | ")} |`);
    console.log(`|${" --- |".repeat(columns.length + 1)}`);
    for (const [title, cells] of rows) console.log(`| ${title} | ${cells.join(" | ")} |`);
  } finally {
    await server.stop();
  }
}

const given = process.argv.slice(2);
main(given.length > 0 ? given : ["kubernetes/bundles"]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
