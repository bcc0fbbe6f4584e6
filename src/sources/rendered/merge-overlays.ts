/**
 * What several kustomizations have of one base, which is to be fixed once.
 */
import type { FileResult, Finding } from "../../findings/result";
import { isKustomization } from "../files/find-files";

/**
 * The results of kustomizations, with each finding at a place of a source in the first that has it alone, which names
 * the others. A finding that is at the kustomization itself is of nothing that they share.
 */
export function mergeOverlays(results: readonly FileResult[]): FileResult[] {
  const folders = new Map<string, Set<string>>();
  for (const { findings } of results) {
    for (const finding of findings) {
      const folder = finding.rendered?.folder;
      if (folder === undefined) continue;
      const key = placeOf(finding);
      folders.set(key, (folders.get(key) ?? new Set()).add(folder));
    }
  }
  return results.map((result) => ({
    ...result,
    findings: result.findings.flatMap((finding) => {
      const [first, ...others] = folders.get(placeOf(finding)) ?? [];
      if (finding.rendered === undefined || others.length === 0) return [finding];
      if (finding.rendered.folder !== first) return [];
      return [{ ...finding, rendered: { ...finding.rendered, alsoIn: others } }];
    }),
  }));
}

/** What is the same of an object of a base in each kustomization: not its namespace, and not always its name. */
function placeOf({ rule, message, resource, item, itemLocation, rendered }: Finding): string {
  const { file, line, column } = itemLocation;
  const isOfSource = rendered !== undefined && !isKustomization(file);
  const object = isOfSource ? [] : [rendered?.folder, resource.namespace, resource.name];
  return JSON.stringify([rule.name, message, resource.kind, item, file, line, column, ...object]);
}
