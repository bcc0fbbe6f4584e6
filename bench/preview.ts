/**
 * What the pack costs: `pulumi policy analyze` of one resource and of a thousand, with this pack and with an empty one,
 * in turn on one machine, so that the ratios can be compared. The engines must be built.
 *
 *     npx tsx bench/preview.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kubernetesRules as rules } from "../tests/support/rules";
import { startPulumi, writePolicyPack } from "../tests/engines";
import { typeToken } from "../tests/preview/resources";
import { writeGoals } from "./goals";
import { median } from "./median";
import { machine, writePart } from "./page";

const sizes = [1, 1000];
const rounds = 3;

const emptyPack = `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("empty", { policies: [
  { name: "nothing", description: "Nothing.", enforcementLevel: "advisory", validateResource: () => undefined },
] });
`;

/** A state of resources that keep the rules, as most do: the good examples, again and again. */
function state(resources: number): object {
  const objects = rules.flatMap((rule) => rule.examples.good);
  const all = Array.from({ length: resources }, (_, at) => {
    const object = objects[at % objects.length] as (typeof objects)[number];
    const type = typeToken(object);
    return {
      urn: `urn:pulumi:bench::bench::${type}::r${at}`,
      custom: true,
      id: `r${at}`,
      type,
      inputs: object,
      outputs: {},
    };
  });
  return {
    version: 3,
    deployment: { manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "" }, resources: all },
  };
}

/** What a command takes in seconds. */
interface Cost {
  readonly wall: number;
  /** Of all processors, its children included. */
  readonly processor: number;
}

function costOf(args: readonly string[], env: Readonly<Record<string, string>>): Cost {
  const timed = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync("bash", ["--norc", "-c", timed, "bash", ...args], { env, encoding: "utf8" });
  const [wall = NaN, user = NaN, system = NaN] = stderr.trim().split(" ").map(Number);
  return { wall, processor: user + system };
}

/** The medians of what the pack takes and an empty one, by turns. */
function byTurns(cost: (pack: string) => Cost, empty: string): [own: Cost, nothing: Cost] {
  const times = Array.from({ length: rounds }, () => [cost(join(__dirname, "..")), cost(empty)] as const);
  const middle = (at: 0 | 1): Cost => ({
    wall: median(times.map((each) => each[at].wall)),
    processor: median(times.map((each) => each[at].processor)),
  });
  return [middle(0), middle(1)];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
  const pulumi = await startPulumi();
  const empty = writePolicyPack(emptyPack);
  const rows: string[] = [];
  try {
    for (const resources of sizes) {
      const file = join(folder, `${resources}.json`);
      writeFileSync(file, JSON.stringify(state(resources)));
      const cost = (pack: string): Cost =>
        costOf(["pulumi", "policy", "analyze", "--json", "--file", file, "--policy-pack", pack], {
          ...pulumi.env,
        });
      const [own, nothing] = byTurns(cost, empty);
      const cells = (["processor", "wall"] as const).flatMap((of) => [
        `${nothing[of].toFixed(1)} s`,
        `${own[of].toFixed(1)} s`,
        `${(own[of] / nothing[of]).toFixed(2)} ×`,
      ]);
      rows.push(`| ${[resources.toLocaleString("en"), ...cells].join(" | ")} |`);
    }
  } finally {
    pulumi.close();
    for (const each of [folder, empty]) rmSync(each, { recursive: true });
  }
  const measured = `${machine()}, rounds: ${rounds}, medians.

| resources | processor, empty pack | processor | ratio | wall, empty pack | wall | ratio of wall |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
  writePart("preview", measured);
  console.log(`${measured}\n${writeGoals()}`);
}

void main();
