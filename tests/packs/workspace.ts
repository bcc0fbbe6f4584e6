/** Workspaces with packs of their own, each in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const folders: string[] = [];

/** A folder with these files. */
export function workspace(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-workspace-")));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Removes the folders. */
export function removeWorkspaces(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** Settings with a pack in `./policies`. */
export const settings = "packs:\n  - use: ./policies\n    prefix: acme\n";

/** The source of a sound rule. */
export const ownerRule = `import { manifests, objects, rule, service, type Service } from "lockstep/author";

export default rule({
  title: "Services name their owner",
  severity: "low",
  why: "Nobody knows whom to ask.",
  fix: "Set the label owner.",
  references: [],
  recommended: { level: "deny", because: "every team has a name" },
  target: objects<Service>(service),
  deny: (service) => service.metadata?.labels?.["owner"] === undefined,
  message: () => "the Service names no owner",
  examples: {
    good: [{ ...manifests.service({ type: "ClusterIP" }), metadata: { name: "web", labels: { owner: "shop" } } }],
    bad: [manifests.service({ type: "ClusterIP" })],
  },
});
`;

/** Where the sound rule is. */
export const ownerFile = "policies/ownership/require-service-owner.ts";

/** Its id. */
export const ownerId = "acme/ownership/require-service-owner";
