/**
 * The check of a kustomization.
 */
import { realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { joined, uncheckable, type FileResult, type Rendered } from "../../findings/result";
import { placesIn, relocated } from "../../findings/renderings";
import { type Checks } from "../../check/check-object";
import { isFile } from "./chart-files";
import { startOf } from "../each-safely";
import { checkSafely } from "../files/check-safely";
import { shown } from "../files/find-files";
import { sourcesIn, withTogether } from "../together";
import { explainFailure, keyOf, manifestsIn, originsOf } from "./kustomize";
import type { Buildable } from "./plan-kustomizations";
import type { Remotes } from "./remotes";
import { readText } from "../files/read";

/**
 * Builds a kustomization, and checks what comes out. What is found is placed in the file that its object comes from;
 * in the kustomization where kustomize does not tell.
 *
 * @param remotes The hosts of all kustomizations of the check.
 */
export async function checkKustomization(
  { file, hosts }: Buildable,
  remotes: Remotes,
  checks: Checks,
): Promise<FileResult> {
  const folder = dirname(file.path);
  const rendered: Rendered = { renderer: "kustomize", folder: shown(folder) };
  const run = await remotes.build(folder, hosts);
  if (!("output" in run)) {
    const message =
      "host" in run
        ? `it needs ${run.host}, which cannot be reached: ${run.why}`
        : explainFailure(run, rendered.folder);
    return {
      ...uncheckable({ kind: "render", message, location: startOf(file.name) }),
      renderer: "kustomize",
    };
  }
  const texts = manifestsIn(run.output);
  const made = texts.map((text) => ({
    result: checkSafely(file.name, text, checks),
    sourceOf: sourcesIn(file.name, () => text),
    // Only kustomize tells where an object comes from, when it is asked once more.
    reportedAt: () => startOf(file.name),
  }));
  const parts = withTogether(file.name, made, checks).map((result, at) => ({
    result,
    text: texts[at] ?? "",
  }));
  const isClean = parts.every(({ result }) => isEmpty(result));
  const origins = isClean ? new Map<string, string>() : await originsOf(folder);
  const placed = parts.map(({ text, result }) => {
    const path = isEmpty(result) ? undefined : origins.get(keyOf(text) ?? "");
    const source = path === undefined || !isFile(path) ? undefined : readText(path);
    if (path === undefined || source === undefined || "failure" in source) {
      return relocated(result, () => startOf(file.name), rendered);
    }
    const name = shown(join(folder, relative(realpathSync(folder), path)));
    return relocated(result, placesIn(name, source.text, text), rendered);
  });
  return { ...joined(placed), renderer: "kustomize" };
}

function isEmpty({ findings, approved, problems }: FileResult): boolean {
  return findings.length + approved.length + problems.length === 0;
}
