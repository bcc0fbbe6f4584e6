/**
 * The project files of Pulumi. A program in YAML is in `Main.json` or `Main.yaml`, in the folder that the project names as
 * `main`, or else in the project file itself.
 */
import { basename, dirname, join, resolve } from "node:path";
import { isMapping } from "../../author/shape";
import { upwards } from "../../packs/place";
import { fieldsOf } from "../files/first-document";
import { isFile } from "../rendered/chart-files";

const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/** In the order in which Pulumi looks for them. */
const programFiles = ["Main.json", "Main.yaml"];

/** A project whose program is in YAML. */
interface YamlProject {
  readonly name: string;
  /** Whether another program makes the program. */
  readonly isCompiled: boolean;
  /** The folder with the program, from that of the project file. */
  readonly main: string;
}

/** What the value of a project file says; undefined if it is none, or its program is in another language. */
export function yamlProject(value: unknown): YamlProject | undefined {
  if (!isMapping(value) || typeof value["name"] !== "string") return undefined;
  const { name, runtime, main } = value;
  const { name: language, options } = isMapping(runtime) ? runtime : { name: runtime, options: undefined };
  if (language !== "yaml") return undefined;
  const compiler = isMapping(options) ? options["compiler"] : undefined;
  return { name, isCompiled: (compiler ?? "") !== "", main: typeof main === "string" ? main : "." };
}

/** The name of the project whose program a file is by itself; undefined if it is of none. */
export function projectOf(path: string): string | undefined {
  if (!programFiles.includes(basename(path))) return undefined;
  const folder = dirname(resolve(path));
  for (const above of upwards(folder)) {
    const file = projectFiles.map((name) => join(above, name)).find(isFile);
    if (file === undefined) continue;
    const project = yamlProject(fieldsOf(file));
    return project !== undefined && resolve(above, project.main) === folder ? project.name : undefined;
  }
  return undefined;
}

/** The file with the program of a project file; undefined if a path is none, or has its program itself. */
export function programFileOf(path: string): string | undefined {
  if (!projectFiles.includes(basename(path))) return undefined;
  const project = yamlProject(fieldsOf(path));
  if (project === undefined) return undefined;
  return programFiles.map((name) => join(dirname(path), project.main, name)).find(isFile);
}
