/**
 * The environments of a workspace: what each decides by itself, and the stacks of Pulumi that belong to it.
 */
import { suggest } from "../author/suggest";
import { engineFolders } from "./engines";
import { didYouMean, fieldIn, Fields, quote, type FileProblem } from "./fields";
import { readReviewed } from "./reviewed-file";

/** An environment of a settings file. */
export interface Environment {
  readonly name: string;
  /** The stacks of Pulumi that are previewed as it; the one of its name unless given. */
  readonly stacks: readonly string[];
  /** What it decides, as it stands in the file. */
  readonly value: unknown;
}

/** What names of environments look like: words joined by dashes, since they are folders. */
export const environmentPattern = "^(?=.{1,30}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/** Names that are those of folders of policies already, such as `bundles` in `kyverno`. */
const reserved = [
  ...Object.values(engineFolders).flatMap(({ ofRules, ofBundles }) => [ofRules, ofBundles]),
  "kubernetes/static",
].map((folder) => folder.split("/")[1]);

/** The well-formed environments of the file; notes what is wrong with others. */
export function environmentsOf(file: Fields, problems: FileProblem[]): Environment[] {
  const value = file.value("environments");
  if (value === undefined) return [];
  if (typeof value !== "object" || Array.isArray(value) || Object.keys(value ?? {}).length === 0) {
    file.problem("environments", "must be a mapping of names, such as staging, to what is decided there");
    return [];
  }
  const owners = new Map<string, string>();
  return Object.entries(value as object).flatMap(([name, decided]: [string, unknown]): Environment[] => {
    const problem = nameProblem(name);
    const path = ["environments", name];
    if (problem !== undefined) {
      problems.push({ message: `environments.${name} ${problem}`, path });
      return [];
    }
    const stacks = stacksOf(decided, name);
    if (typeof stacks === "string") {
      problems.push({ message: `environments.${name}.stacks ${stacks}`, path: [...path, "stacks"] });
      return [];
    }
    for (const stack of stacks) {
      const owner = owners.get(stack);
      if (owner !== undefined) {
        problems.push({
          message: `environments.${name}.stacks: ${quote(stack)} is of ${owner} already`,
          path,
        });
      }
      owners.set(stack, name);
    }
    return [{ name, stacks, value: decided ?? {} }];
  });
}

function nameProblem(name: string): string | undefined {
  if (reserved.includes(name)) return `must have another name: policies are in a folder ${name}`;
  if (new RegExp(environmentPattern, "u").test(name)) return undefined;
  return "must be named by words in lower case joined by dashes, of at most 30 characters";
}

function stacksOf(decided: unknown, name: string): readonly string[] | string {
  const { stacks } = (decided ?? {}) as { stacks?: unknown };
  if (stacks === undefined || stacks === null) return [name];
  const isList =
    Array.isArray(stacks) && stacks.every((each) => typeof each === "string" && /^[\w.-]+$/u.test(each));
  return isList ? (stacks as string[]) : "must be a list of names of stacks, without the organisation";
}

/** The environments in the text of a settings file, for those who only need to know which there are. */
export function readEnvironments(text: string): readonly Environment[] {
  const { environments } = readReviewed(
    text,
    (value) => {
      const problems: FileProblem[] = [];
      const its = { environments: fieldIn(value, "environments") };
      const file = new Fields(its, [], ["environments"], problems);
      return { environments: environmentsOf(file, problems), problems: [] };
    },
    "all settings",
  );
  return environments;
}

/** What to say of a name that is none of an environment. */
export function unknownEnvironment(name: string, environments: readonly Environment[]): string {
  const names = environments.map((each) => each.name);
  const known = names.length === 0 ? "lockstep.yaml has none" : `there are only ${names.join(", ")}`;
  return `there is no environment ${name}${didYouMean(suggest(name, names)) || `: ${known}`}`;
}
