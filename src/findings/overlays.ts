/**
 * What several kustomizations have of one base, which is to be fixed once.
 */
import type { FileResult, Finding } from "./result";

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
  const said = new Set<string>();
  return results.map((result) => {
    const own = new Set<string>();
    const findings = result.findings.flatMap((finding) => {
      const key = placeOf(finding);
      if (said.has(key)) return [];
      own.add(key);
      const [, ...others] = folders.get(key) ?? [];
      return others.length === 0 || finding.rendered === undefined
        ? [finding]
        : [{ ...finding, rendered: { ...finding.rendered, alsoIn: others } }];
    });
    own.forEach((key) => said.add(key));
    return { ...result, findings };
  });
}

/** What is the same of an object of a base in each kustomization: not its namespace, and not always its name. */
function placeOf({ rule, message, resource, item, location, rendered }: Finding): string {
  const { file, line, column } = location;
  const isOfSource = rendered !== undefined && !/(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/u.test(file);
  const object = isOfSource ? [] : [rendered?.folder, resource.namespace, resource.name];
  return JSON.stringify([rule.name, message, resource.kind, item, file, line, column, ...object]);
}
