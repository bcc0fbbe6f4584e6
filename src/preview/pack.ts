/**
 * The policy pack: what `pulumi preview --policy-pack` loads. Loading it starts a server and prints its port,
 * the only thing that may go to standard output. It reads the package's own files, as the CLI does.
 */
// First, since the others load what may be missing.
import "./assert-peers";
import { PolicyPack } from "@pulumi/policy";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../policies";
import { addressOf } from "../author";
import { Schemas } from "../families/kubernetes/schema";
import { day } from "../settings/approvals";
import { enforced } from "../settings/settings";
import { readApprovals } from "../settings/read-approvals";
import { readSettings } from "../settings/read-settings";
import { decodeOnce } from "./decode-once";
import { policies } from "./policies";
import { loadDefinitions, loadReviewed } from "./load-settings";

/** The package, seen from `dist/src/preview`. */
const root = join(__dirname, "..", "..", "..");

const { name, description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  name: string;
  description: string;
};
const { rules } = pack;

const approved = loadReviewed(join(root, "approvals.yaml"), (text) => readApprovals(text, rules));
const decided = loadReviewed(join(root, "lockstep.yaml"), (text) => readSettings(text, pack));
const { definitions, problem } = loadDefinitions(root, decided.reading.crds);
const problems = [...decided.problems, ...approved.problems, ...(problem === undefined ? [] : [problem])];
if (problems.length > 0) {
  // A pack that does not start fails the preview. Half of the approvals would fail it for no visible reason.
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

decodeOnce();

// The SDK takes the version from the package.json of the working directory, which is the pack's.
new PolicyPack(name, {
  displayName: "Lockstep",
  description,
  tags: [...new Set(rules.map(({ category }) => category))],
  policies: policies({
    rules: enforced(rules, decided.settings, "preview"),
    approvals: approved.approvals,
    today: day(new Date()),
    docsUrl: addressOf,
    schemas: new Schemas(decided.reading.minor, definitions),
  }),
});
