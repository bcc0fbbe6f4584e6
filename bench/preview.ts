/**
 * What the pack costs: the CPU time of `pulumi policy analyze` on a thousand resources, with this pack and with an empty one,
 * in turn on one machine, so that the ratio can be compared. The engines must be built.
 *
 *     npx tsx bench/preview.ts [resources]        1000 unless given
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kubernetesRules as rules } from "../tests/support/rules";
import { startPulumi, writePolicyPack } from "../tests/engines";
import { typeToken } from "../tests/preview/resources";
import { median } from "./median";

const resources = Number(process.argv[2] ?? 1000);
const rounds = 3;

const emptyPack = `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("empty", { policies: [
  { name: "nothing", description: "Nothing.", enforcementLevel: "advisory", validateResource: () => undefined },
] });
`;

/** A state of resources that keep the rules, as most do: the good examples, again and again. */
function state(): object {
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

/** The seconds of CPU that a command takes, its children included. */
function seconds(args: readonly string[], env: Readonly<Record<string, string>>): number {
  const timed = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync("bash", ["--norc", "-c", timed, "bash", ...args], { env, encoding: "utf8" });
  const times = stderr.trim().split(" ").map(Number);
  return times.reduce((sum, each) => sum + each, 0);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
  const pulumi = await startPulumi();
  const empty = writePolicyPack(emptyPack);
  try {
    const file = join(folder, "state.json");
    writeFileSync(file, JSON.stringify(state()));
    const cost = (pack: string): number =>
      seconds(["pulumi", "policy", "analyze", "--json", "--file", file, "--policy-pack", pack], {
        ...pulumi.env,
      });
    const times: { own: number; empty: number }[] = [];
    for (let round = 0; round < rounds; round++)
      times.push({ own: cost(join(__dirname, "..")), empty: cost(empty) });
    const own = median(times.map((each) => each.own));
    const nothing = median(times.map((each) => each.empty));
    console.log(
      `${resources} resources: ${own.toFixed(1)} s of CPU, an empty pack ${nothing.toFixed(1)} s: ${(own / nothing).toFixed(2)} times`,
    );
  } finally {
    pulumi.close();
    for (const each of [folder, empty]) rmSync(each, { recursive: true });
  }
}

void main();
