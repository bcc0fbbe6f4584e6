/**
 * Kustomize: what it makes of a kustomization.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { isKubernetesObject } from "../../families/kubernetes/identity";
import { firstValue } from "../files/first-document";
import { runTool, withShownPaths, type ToolRun } from "./run-tool";

/** Builds the kustomization in a folder, with `kustomize` or else with `kubectl`. */
export async function kustomize(folder: string): Promise<ToolRun> {
  // git must not ask for a password of what a kustomization refers to.
  const env = { GIT_TERMINAL_PROMPT: "0" };
  const run = await runTool("kustomize", ["build", resolve(folder)], env);
  return "isMissing" in run ? runTool("kubectl", ["kustomize", resolve(folder)], env) : run;
}

/** What it means for whoever has to mend it that a kustomization was not built. */
export function explainFailure(run: Exclude<ToolRun, { output: string }>, folder: string): string {
  if ("isMissing" in run) {
    return "to build kustomizations, install kustomize or kubectl: https://kubectl.docs.kubernetes.io/installation/";
  }
  if (run.failure.includes("must specify --enable-helm")) {
    return `it fetches Helm charts; check what comes out: kustomize build --enable-helm ${folder} | lockstep check -`;
  }
  return `kustomize cannot build it: ${withShownPaths(causeOf(withoutContents(run.failure)), folder)}`;
}

/** The innermost of the failures that kustomize wraps in each other, and of what it then tries in vain. */
function causeOf(failure: string): string {
  const [, resource, cause] =
    /^.*accumulating resources from '([^']*)': (.*?)(?:': must build at directory: .*)?$/su.exec(failure) ??
    [];
  if (resource === undefined || cause === undefined) return failure;
  const ofGit = cause.lastIndexOf(fatal);
  if (ofGit >= 0) return `${resource}: ${causeOfGit(cause.slice(ofGit + fatal.length))}`;
  const missing = /^evalsymlink failure on '([^']*)' : .*no such file or directory$/u.exec(cause)?.[1];
  return missing === undefined ? `${resource}: ${cause}` : `there is no file or folder ${missing}`;
}

/** What Git writes before what it cannot go on from. */
const fatal = "fatal: ";

/** What Git says, without the exit status that kustomize adds. */
function causeOfGit(said: string): string {
  return trimmedEnd(trimmedEnd(said).replace(/exit status \d+$/u, ""));
}

/** A text without the signs at its end that lead to what follows. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (/[\s:>]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What kustomize says without what it quotes of patches and of literals, which may be those of Secrets. */
function withoutContents(failure: string): string {
  return failure
    .replace(/ with config: `(?:.*`(?=: )|.*$)/su, "")
    .replace(/ from \[patch: .*$/su, "")
    .replace(/ literal sources \[.*, expected key=value/su, " a literal is not of the form key=value");
}

/** The documents in what kustomize printed. */
export function manifestsIn(output: string): string[] {
  return output.split(/^---\n/mu);
}

/**
 * The files that the objects of a kustomization come from, by {@link keyOf}; none where kustomize does not say. It is
 * built once more for that, by one around it that asks kustomize to tell.
 */
export async function originsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const around = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-kustomize-")));
  try {
    const resources = [relative(around, realpathSync(folder))];
    const kustomization = JSON.stringify({ resources, buildMetadata: ["originAnnotations"] });
    writeFileSync(join(around, "kustomization.yaml"), kustomization);
    const run = await kustomize(around);
    const origins = new Map<string, string>();
    for (const text of "output" in run ? manifestsIn(run.output) : []) {
      const [key, path] = [keyOf(text), pathIn(namesOf(text)?.annotations?.[originAnnotation])];
      if (key !== undefined && path !== undefined) origins.set(key, resolve(around, path));
    }
    return origins;
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

/** What the object in a document is known by. */
export function keyOf(text: string): string | undefined {
  const names = namesOf(text);
  return names && JSON.stringify([names.kind, names.namespace, names.name]);
}

const originAnnotation = "config.kubernetes.io/origin";

/** What is read of an object that kustomize printed, which may be anything. */
interface Names {
  readonly kind: string;
  readonly namespace?: unknown;
  readonly name?: unknown;
  readonly annotations?: Readonly<Record<string, unknown>> | null;
}

function namesOf(text: string): Names | undefined {
  const object = firstValue(text);
  if (!isKubernetesObject(object)) return undefined;
  const { kind, metadata } = object as { kind: string; metadata?: Omit<Names, "kind"> | null };
  return { ...metadata, kind };
}

/** The path in what kustomize says of an origin; undefined where that is in another repository, or generated. */
function pathIn(origin: unknown): string | undefined {
  const value = typeof origin === "string" ? firstValue(origin) : undefined;
  const { path, repo } = (value ?? {}) as { path?: unknown; repo?: unknown };
  return typeof path === "string" && repo === undefined ? path : undefined;
}
