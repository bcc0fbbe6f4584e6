/**
 * Reduces the OpenAPI documents of the API servers to the tables in src/families/kubernetes/schema/tables:
 *
 *     npx tsx scripts/kubernetes-schemas.ts
 *
 * The documents come from the published Go modules, whose checksums the go command verifies; about 7 seconds for each
 * that is not in the module cache. src/families/kubernetes/schema/read-tables.ts says how the tables are written.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { tables, type OpenApi, type Removals } from "./schemas/tables";
import type { Enums } from "./schemas/types";

/**
 * One release of each minor version: from the last that served the workloads of the group `extensions` to the one that
 * the tests run against.
 */
const releases =
  "1.15.12 1.16.15 1.17.17 1.18.20 1.19.16 1.20.15 1.21.14 1.22.17 1.23.17 1.24.17 1.25.16 1.26.15 1.27.16 1.28.15 1.29.15 1.30.0 1.31.14 1.32.0 1.33.3 1.34.0 1.35.0 1.36.3";

function folderOf(module: string): string {
  const download = execFileSync("go", ["mod", "download", "-json", module], { encoding: "utf8" });
  return (JSON.parse(download) as { Dir: string }).Dir;
}

function openApi(release: string): OpenApi {
  const folder = folderOf(`k8s.io/kubernetes@v${release}`);
  return JSON.parse(readFileSync(join(folder, "api", "openapi-spec", "swagger.json"), "utf8")) as OpenApi;
}

/**
 * Since when kinds are no longer served. A server that is told to can serve some of them for a few versions more, which
 * is what its document shows.
 */
function removals(newest: string): Removals {
  const folder = folderOf(`k8s.io/api@v0${newest.slice(1)}`);
  // The module no longer has the types of this one.
  const removed = new Map([["extensions.v1beta1.PodSecurityPolicy", 16]]);
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (basename(file) !== "zz_generated.prerelease-lifecycle.go") continue;
    const text = readFileSync(join(folder, file), "utf8");
    const found = text.matchAll(/in \*(\w+)\) APILifecycleRemoved\(\).*\n\s*return 1, (\d+)/gu);
    for (const [, kind = "", minor] of found)
      removed.set(`${dirname(file).replaceAll("/", ".")}.${kind}`, Number(minor));
  }
  return removed;
}

/**
 * What the document leaves out. A value that is added later makes no earlier one wrong, so those of the newest version
 * hold for all.
 */
function enums(): Enums {
  const cwd = resolve(__dirname, "../tools/kubernetes");
  return JSON.parse(execFileSync("go", ["run", "./openapi-enums"], { cwd, encoding: "utf8" })) as Enums;
}

const minorOf = (release: string): number => Number(release.split(".")[1]);
const documents = releases.split(" ").map((release) => [minorOf(release), openApi(release)] as const);
const folder = resolve(__dirname, "../src/families/kubernetes/schema/tables");
for (const [name, text] of Object.entries(
  tables(documents, enums(), removals(releases.split(" ").at(-1) ?? "")),
))
  writeFileSync(join(folder, name), text);
