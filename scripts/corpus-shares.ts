/**
 * `npx tsx scripts/corpus-shares.ts <folder>`: what share of the objects in a folder of manifests each rule flags, as
 * the table of `docs/decisions/0014-recommended.md`. Rules that flag nothing there are counted at the end.
 */
import { join } from "node:path";
import { kubernetesRules as rules } from "../tests/support/rules";
import type { KubernetesObject } from "../src/author";
import { appliesTo, judge } from "../src/judge/evaluate";
import { usualSystem } from "../src/settings/settings";
import { objectsBelow } from "../tests/support/corpus";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name a folder of manifests");

const objects = objectsBelow(join(process.cwd(), folder))
  .map(({ object }) => object)
  .filter(({ metadata }) => !usualSystem.namespaces.includes(namespaceOf(metadata)));

function namespaceOf(metadata: KubernetesObject["metadata"] | undefined): string {
  return metadata?.namespace ?? "";
}

const rows = rules.map((rule) => {
  const looked = objects.filter((object) => appliesTo(rule, object));
  const flagged = looked.filter((object) => judge(rule, object).violations.length > 0);
  return { rule, looked: looked.length, flagged: flagged.length };
});

const found = rows
  .filter(({ flagged }) => flagged > 0)
  .sort((a, b) => b.flagged / b.looked - a.flagged / a.looked || (a.rule.name < b.rule.name ? -1 : 1));

console.log("| rule | recommended | flagged | of | share |\n| --- | --- | --: | --: | --: |");
for (const { rule, looked, flagged } of found) {
  const share = `${String(Math.round((100 * flagged) / looked))} %`;
  console.log(
    `| ${rule.name} | ${rule.recommended.level} | ${String(flagged)} | ${String(looked)} | ${share} |`,
  );
}
console.log(`\n${String(rows.length - found.length)} rules flag nothing.`);
