/**
 * Where the programs of real engines are.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { upwards } from "../packs/place";
import { UsageError } from "../settings/usage-error";

/** The variable of the environment that names the folder with the programs. */
const variable = "LOCKSTEP_ENGINES";

/** The folder with the programs where the variable names none, looked for upwards. */
const usual = ".engines";

/** The programs that a control plane is made of. */
export interface ControlPlane {
  readonly etcd: string;
  readonly apiServer: string;
}

/**
 * The programs of a control plane, in the folder that the variable names or in the nearest `.engines`.
 *
 * @param start The folder from which that is looked for.
 * @throws UsageError if there are none.
 */
export function findControlPlane(start: string): ControlPlane {
  const named = process.env[variable];
  const folder =
    named === undefined || named === ""
      ? upwards(start)
          .map((each) => join(each, usual))
          .find(isFolder)
      : named;
  const etcd = folder === undefined ? undefined : programIn(folder, "etcd");
  const apiServer = folder === undefined ? undefined : programIn(folder, "kube-apiserver");
  if (etcd !== undefined && apiServer !== undefined) return { etcd, apiServer };
  const missing = etcd === undefined ? "etcd" : "kube-apiserver";
  const where =
    folder === undefined ? `there is no folder ${usual} here or above` : `${folder} has no ${missing}`;
  throw new UsageError(
    `--engines needs etcd and kube-apiserver, and ${where}: name a folder with both in ${variable}, such as that of setup-envtest`,
  );
}

/** A program in a folder: `<name>`, or `<name>/<build>/<name>`. */
function programIn(folder: string, name: string): string | undefined {
  const own = join(folder, name);
  const builds = isFolder(own)
    ? readdirSync(own)
        .sort()
        .map((build) => join(own, build, name))
    : [own];
  return builds.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
