/** The tools that render manifests, as the command finds them. */
import { delimiter, dirname } from "node:path";
import { enginePath } from "../../tools/engine-build";
import type { JsonReport } from "../../src/report";

/** The environment of somebody who has Helm and kustomize. */
export function withRenderers(): { readonly PATH: string } {
  const folders = (["helm", "kustomize"] as const).map((name) => dirname(enginePath(name)));
  return { PATH: [...folders, process.env["PATH"]].join(delimiter) };
}

/** Findings in a few words: file, line, rule, object, and what else tells where it comes from. */
export function placesOf({ findings }: JsonReport): string[] {
  return findings.map(({ rule, location: { file, line }, resource, rendered, pulumi }) => {
    const object = `${resource.kind} ${resource.namespace ?? ""}/${resource.name}`;
    const { folder, template, values, otherValues, alsoIn } = rendered ?? {};
    const but = (otherValues?.length ?? 0) > 0 && (otherValues?.length ?? 0) < (values?.length ?? 0);
    const others = but ? `but ${otherValues?.join("+") ?? ""}` : undefined;
    const also = alsoIn === undefined ? undefined : `also ${alsoIn.join("+")}`;
    return [`${file}:${line}`, rule, object, folder, also, template, values?.join("+"), others, pulumi?.urn]
      .filter(Boolean)
      .join(" ");
  });
}

/** Problems in a few words: file, line, kind and message, and the values that it is a problem with. */
export function complaintsOf({ problems }: JsonReport): string[] {
  return problems.map(({ kind, message, location: { file, line }, rendered }) => {
    const values = rendered?.values === undefined ? "" : ` (${rendered.values.join("+")})`;
    return `${file}:${line} ${kind}: ${message}${values}`;
  });
}

/** Notes in a few words. */
export function notesOf({ notes }: JsonReport): string[] {
  return notes.map(({ message, location: { file } }) => `${file}: ${message}`);
}
