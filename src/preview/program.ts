/**
 * What the policy pack does: it starts a server and prints its port, the only thing that may go to standard output. It reads
 * the package's own files, as the CLI does. The build makes one file of it and all that it imports.
 */
// First, since the others load what may be missing.
import "./assert-peers";
import { PolicyPack } from "@pulumi/policy";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../policies";
import { addressOf } from "../author";
import { kindsTogether } from "../author/catalogue";
import { Schemas } from "../families/kubernetes/schema";
import { day, isIn } from "../settings/approvals";
import { readEnvironments } from "../settings/environments";
import { enforced } from "../settings/settings";
import { readApprovals } from "../settings/read-approvals";
import { readSettings } from "../settings/read-settings";
import { packsOf } from "../packs";
import { PackError } from "../packs/pack-error";
import { renderRelease } from "../sources/rendered/release";
import { askByKind } from "./by-kind";
import { decodeOnce } from "./decode-once";
import { policies } from "./policies";
import { environmentOf } from "./environment";
import { loadDefinitions, loadExtended, loadReviewed } from "./load-settings";

/** The folder of the policy pack: the workspace that Pulumi starts it in, or else this package. */
const root = existsSync("PulumiPolicy.yaml") ? process.cwd() : join(__dirname, "..", "..", "..");

const { name, version, description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  name: string;
  version: string;
  description?: string;
};

async function start(): Promise<void> {
  const text = (file: string): string => loadReviewed(join(root, file), (its) => ({ its, problems: [] })).its;
  const settings = { file: "lockstep.yaml", text: text("lockstep.yaml"), folder: root };
  const packs = await packsOf(pack, settings);
  const environments = readEnvironments(settings.text);
  const environment = environmentOf(environments, process.env);
  const names = environments.map((each) => each.name);
  const approved = loadReviewed(join(root, "approvals.yaml"), (its) =>
    readApprovals(its, packs.rules, names),
  );
  const extended = (use: string): ReturnType<typeof loadExtended> => loadExtended(root, use);
  const decided = loadReviewed(join(root, "lockstep.yaml"), (its) =>
    readSettings(its, packs, { environment, extended }),
  );
  const problems = [...decided.problems, ...approved.problems];
  const { definitions, problem } = loadDefinitions(root, decided.reading.crds);
  if (problem !== undefined) problems.push(problem);
  if (problems.length > 0) throw new PackError(problems);

  const rules = enforced(packs.rules, decided.settings, "preview");
  const schemas = new Schemas(decided.reading.minor, definitions);
  const its = policies({
    rules,
    approvals: approved.approvals.filter((approval) => isIn(approval, environment)),
    today: day(new Date()),
    docsUrl: addressOf,
    telling: decided.telling,
    schemas,
    kinds: kindsTogether(packs.rules),
    complete: decided.complete,
    renderRelease: decided.rendersReleases ? renderRelease : undefined,
  });
  decodeOnce();
  askByKind({ name, version }, { policies: its, rules, schemas });
  // The SDK takes the version from the package.json of the working directory, which is the pack's.
  new PolicyPack(name, {
    displayName: "Lockstep",
    description,
    tags: [...new Set(packs.rules.map(({ category }) => category))],
    policies: its,
  });
}

start().catch((error: unknown) => {
  // A pack that does not start fails the preview. Half of the approvals would fail it for no visible reason.
  const lines = error instanceof PackError ? error.problems : [error instanceof Error ? error.stack : error];
  for (const line of lines) console.error(line);
  process.exit(1);
});
