/**
 * Which kustomizations to build: those that nothing else here is built with, since people apply overlays and not the
 * bases below them.
 */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { groupIn } from "../../families/kubernetes/type-meta";
import { realPath, type FoundFile } from "../files/find-files";
import { fieldsOf } from "../files/first-document";
import { hostOf } from "./remotes";

/** A kustomization to build. */
export interface Buildable {
  /** The file that makes its folder a kustomization. */
  readonly file: FoundFile;
  /** The hosts that it refers to, also by what it is built with. */
  readonly hosts: readonly string[];
}

/** What is to be done with the kustomizations that were found. */
export interface KustomizationPlan {
  readonly toBuild: readonly Buildable[];
  /** The components that nothing uses. They cannot be built alone. */
  readonly unused: readonly FoundFile[];
  /** The real paths of the files that kustomizations are made of, such as patches. */
  readonly parts: ReadonlySet<string>;
  /** What only has the name of a kustomization, such as a resource of Flux. */
  readonly manifests: readonly FoundFile[];
}

/** Plans what to do with kustomizations. */
export function planKustomizations(found: readonly FoundFile[]): KustomizationPlan {
  const read = found.map((file) => ({ file, ...readKustomization(file) }));
  const kustomizations = read.filter(({ isManifest }) => !isManifest);
  const byFolder = new Map(kustomizations.map((each) => [each.folder, each]));
  const used = new Set<string>();
  const use = (folders: readonly string[]): void => {
    for (const folder of folders) {
      if (used.has(folder)) continue;
      used.add(folder);
      use(byFolder.get(folder)?.parts ?? []);
    }
  };
  const direct = new Set(kustomizations.flatMap(({ parts }) => parts));
  const toBuild = kustomizations.filter(
    ({ file, folder, isComponent }) => !isComponent && (file.isNamed || !direct.has(folder)),
  );
  for (const { parts } of toBuild) use(parts);
  const unused = kustomizations.filter(({ folder, isComponent }) => isComponent && !direct.has(folder));
  // What is left uses itself in a circle, of which kustomize complains.
  for (const each of kustomizations) {
    if (each.isComponent || used.has(each.folder) || toBuild.includes(each)) continue;
    toBuild.push(each);
    use([each.folder]);
  }
  const hostsOf = (folder: string, seen: Set<string>): string[] => {
    const its = byFolder.get(folder);
    if (its === undefined || seen.has(folder)) return [];
    seen.add(folder);
    return [...its.hosts, ...its.parts.flatMap((part) => hostsOf(part, seen))];
  };
  return {
    toBuild: toBuild.map(({ file, folder }) => ({ file, hosts: [...new Set(hostsOf(folder, new Set()))] })),
    unused: unused.map(({ file }) => file),
    parts: direct,
    manifests: read.filter(({ isManifest }) => isManifest).map(({ file }) => file),
  };
}

interface Kustomization {
  /** The real path of its folder. */
  readonly folder: string;
  readonly isManifest: boolean;
  readonly isComponent: boolean;
  /** The real paths of the files and folders that it is built with. */
  readonly parts: readonly string[];
  /** The hosts of what it is built with from elsewhere. */
  readonly hosts: readonly string[];
}

function readKustomization({ path }: FoundFile): Kustomization {
  const folder = realPath(dirname(path));
  const fields = fieldsOf(path);
  const group = groupIn(fields);
  const paths = pathsIn(fields, false);
  return {
    folder,
    isManifest: group !== undefined && group !== "kustomize.config.k8s.io",
    isComponent: fields["kind"] === "Component",
    parts: paths.flatMap((part) => {
      const whole = resolve(folder, part);
      return existsSync(whole) ? [realPath(whole)] : [];
    }),
    hosts: paths.flatMap((part) => hostOf(part) ?? []),
  };
}

/** The fields of a kustomization, at whatever depth, with paths in them. */
const fieldsWithPaths = new Set([
  "additionalValuesFiles",
  "bases",
  "components",
  "configurations",
  "crds",
  "env",
  "envs",
  "files",
  "generators",
  "patchesStrategicMerge",
  "path",
  "resources",
  "transformers",
  "validators",
  "valuesFile",
]);

/** What may be paths in a value of a kustomization. */
function pathsIn(value: unknown, isPath: boolean): string[] {
  if (typeof value === "string") {
    // A generated file may get another name: `name=path`.
    return isPath ? [value, value.slice(value.indexOf("=") + 1)] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, isPath));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, its]) => pathsIn(its, fieldsWithPaths.has(field)));
}
