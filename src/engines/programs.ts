/**
 * Where the programs of real engines are.
 */
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** What Kyverno is started from. */
export interface KyvernoPrograms {
  /** The admission controller. */
  readonly controller: string;
  /** The folder with its CustomResourceDefinitions. */
  readonly definitions: string;
}

/** The programs of engines that are there. */
export interface EnginePrograms {
  /** The folder that they are in. */
  readonly folder: string;
  readonly controlPlane: ControlPlane;
  /** Undefined where its program is not there. */
  readonly kyverno: KyvernoPrograms | undefined;
}

/**
 * The programs of engines, in the folder that the variable names or in the nearest `.engines`.
 *
 * @param start The folder from which that is looked for.
 * @throws UsageError if there is no control plane.
 */
export function findEngines(start: string): EnginePrograms {
  const named = process.env[variable];
  const folder =
    named === undefined || named === ""
      ? upwards(start)
          .map((each) => join(each, usual))
          .find(isFolder)
      : named;
  if (folder === undefined) throw missing(`there is no folder ${usual} here or above`);
  if (!isFolder(folder)) throw missing(`there is no folder ${folder}, which ${variable} names`);
  const etcd = programIn(folder, "etcd");
  if (etcd === undefined) throw missing(`${folder} has no etcd`);
  const apiServer = programIn(folder, "kube-apiserver");
  if (apiServer === undefined) throw missing(`${folder} has no kube-apiserver`);
  return { folder, controlPlane: { etcd, apiServer }, kyverno: kyvernoIn(folder) };
}

function missing(why: string): UsageError {
  return new UsageError(
    `--engines needs etcd and kube-apiserver, and ${why}: name a folder with both in ${variable}, such as that of setup-envtest`,
  );
}

function kyvernoIn(folder: string): KyvernoPrograms | undefined {
  const controller = programIn(folder, "kyverno-controller");
  if (controller === undefined) return undefined;
  const definitions = join(dirname(controller), "assets");
  if (isFolder(definitions)) return { controller, definitions };
  throw new UsageError(
    `${controller} needs Kyverno's CustomResourceDefinitions beside it, in a folder assets: copy config/crds of its sources there`,
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
