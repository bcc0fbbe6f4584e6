/**
 * How long the API server takes for objects as large as it takes them, created and labelled, with the bundles of each
 * folder in force by turns. `denied` is what it does not let in.
 *
 *     npx tsx bench/largest.ts                                  kubernetes/bundles
 *     npx tsx bench/largest.ts /tmp/old/kubernetes/bundles kubernetes/bundles
 */
import { startApiServer, type Answer, type KubernetesObject } from "../tests/engines";
import { installed } from "../tests/support/generated";
import { overrun } from "../tests/support/largest";
import { atServerLimits } from "../tests/support/server-limits";

const samples = 3;

/** The median time of a request in seconds, and what becomes of it. */
async function timed(request: () => Promise<Answer>): Promise<string> {
  const times: number[] = [];
  let fate = "";
  for (let at = 0; at < samples; at++) {
    const start = performance.now();
    const { ok, message } = await request();
    times.push((performance.now() - start) / 1000);
    fate = ok ? "" : overrun.test(message) ? " over budget" : " denied";
  }
  times.sort((one, other) => one - other);
  return `${(times[Math.floor(samples / 2)] ?? 0).toFixed(2)} s${fate}`;
}

async function main(folders: readonly string[]): Promise<void> {
  const server = await startApiServer();
  try {
    await server.ensureNamespace("shop");
    const stored = atServerLimits.map(([title, object], at) => {
      const before = { ...object, metadata: { ...object.metadata, name: `stored-${String(at)}` } };
      return { title, object, before };
    });
    for (const { before } of stored) await server.ensure(before);
    const rows = new Map<string, string[]>(stored.map(({ title }) => [title, []]));
    for (const policies of [[], ...folders.map(installed)] as KubernetesObject[][]) {
      const applied = await server.applyAdmissionPolicies(policies);
      for (const { title, object, before } of stored) {
        const label = { metadata: { labels: { touched: "yes" } } };
        rows
          .get(title)
          ?.push(
            await timed(() => server.create(object, { dryRun: true })),
            await timed(() => server.patch(before, label, { dryRun: true })),
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
