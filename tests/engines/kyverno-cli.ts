/** The Kyverno CLI's `apply`, with what it loaded counted, since it drops in silence what it cannot read. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { enginePath } from "../../tools/engine-build";
import { describe, type KubernetesObject } from "../../src/engines/kubernetes-client";
import { run, scratchFolder, type Finished } from "../../src/engines/process";

/** What the CLI judges. */
export interface KyvernoCliInput {
  /** Of any of the kinds that admit; ValidatingAdmissionPolicies with their bindings. */
  readonly policies: readonly KubernetesObject[];
  /** No two of the same kind, namespace and name: results name their resource by these. */
  readonly resources: readonly KubernetesObject[];
  /** PolicyExceptions; the CLI honours none for ValidatingAdmissionPolicies. */
  readonly exceptions?: readonly KubernetesObject[];
}

/** The verdict of one policy on one resource. There is none where the policy does not match. */
export interface KyvernoCliResult {
  readonly policy: string;
  /** Absent for a ValidatingPolicy. */
  readonly rule?: string;
  readonly result: "pass" | "fail" | "warn" | "error" | "skip";
  /** The CLI's own phrase for a pass. */
  readonly message?: string;
  readonly resource: { apiVersion: string; kind: string; namespace?: string; name: string };
}

interface Report {
  results?: (Omit<KyvernoCliResult, "resource"> & { resources: KyvernoCliResult["resource"][] })[];
}

/** Judges all resources by all policies, sorted by both. Throws unless every one of both was loaded. */
export async function kyvernoApply(input: KyvernoCliInput): Promise<KyvernoCliResult[]> {
  return withFiles(input, async ({ policies, resources, write: writeMore }) => {
    // A report does not tell what was loaded and the text does, so two quick runs
    // beside the real one count the policies, on one resource, and the resources.
    const anything = writeMore("anything", [
      { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } },
    ]);
    const nothing = writeMore("nothing", [POLICY_FOR_NOTHING]);
    const [judged, ofPolicies, ofResources] = await Promise.all([
      kyvernoResults(input),
      kyverno([...policies, "-r", anything]),
      kyverno([nothing, "-r", resources]),
    ]);
    expectLoaded(ofPolicies, rulesIn(input.policies), 1);
    expectLoaded(ofResources, 1, input.resources.length);
    return judged;
  });
}

/**
 * As `kyvernoApply`, in a third of the runs, for who looks for the result of every pair that must have one: what
 * the CLI dropped has none. It takes some milliseconds for each pair of a policy and a resource, even where the
 * policy does not match.
 */
export async function kyvernoResults(input: KyvernoCliInput): Promise<KyvernoCliResult[]> {
  refuseTwins(input.resources);
  return withFiles(input, async ({ policies, resources, exceptions }) =>
    results(await kyverno([...policies, "-r", resources, ...exceptions, "-p", "--output-format", "json"])),
  );
}

/** An input as files. */
interface Files {
  readonly policies: readonly string[];
  readonly resources: string;
  readonly exceptions: readonly string[];
  /** Writes one more file; gives back its path. */
  readonly write: (name: string, objects: readonly KubernetesObject[]) => string;
}

async function withFiles<T>(input: KyvernoCliInput, task: (files: Files) => Promise<T>): Promise<T> {
  const folder = scratchFolder("kyverno-cli");
  const writeHere = (name: string, objects: readonly KubernetesObject[]): string =>
    write(folder, name, objects);
  try {
    return await task({
      policies: input.policies.map((policy, i) => writeHere(`policy-${i}`, [policy])),
      resources: writeHere("resources", input.resources),
      exceptions:
        input.exceptions === undefined ? [] : ["--exceptions", writeHere("exceptions", input.exceptions)],
      write: writeHere,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const POLICY_FOR_NOTHING: KubernetesObject = {
  apiVersion: "policies.kyverno.io/v1",
  kind: "ValidatingPolicy",
  metadata: { name: "nothing" },
  spec: {
    matchConstraints: {
      resourceRules: [
        { apiGroups: ["nowhere"], apiVersions: ["v1"], operations: ["CREATE"], resources: ["nothings"] },
      ],
    },
    validations: [{ expression: "true" }],
  },
};

function kyverno(args: readonly string[]): Promise<Finished> {
  return run({
    program: enginePath("kyverno"),
    args: ["apply", ...args, "--continue-on-error=false", "--remove-color"],
  });
}

function write(folder: string, name: string, objects: readonly KubernetesObject[]): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, objects.map((object) => `---\n${JSON.stringify(object)}\n`).join(""));
  return file;
}

/** As the CLI counts them: the rules of a ClusterPolicy, other policies as one, bindings not at all. */
function rulesIn(policies: readonly KubernetesObject[]): number {
  return policies
    .filter((policy) => policy.kind !== "ValidatingAdmissionPolicyBinding")
    .map((policy) => (policy.spec as { rules?: unknown[] }).rules?.length ?? 1)
    .reduce((sum, count) => sum + count, 0);
}

function expectLoaded({ stdout, stderr }: Finished, policies: number, resources: number): void {
  const expected = `Applying ${policies} policy rule(s) to ${resources} resource(s)`;
  if (!stdout.includes(expected)) {
    const loaded = /Applying .*/u.exec(stdout)?.[0] ?? "nothing";
    throw new Error(`the Kyverno CLI dropped something. Expected "${expected}", but: ${loaded}\n${stderr}`);
  }
}

function results({ stdout, stderr }: Finished): KyvernoCliResult[] {
  if (stderr.includes("Error:")) {
    throw new Error(`the Kyverno CLI failed:\n${stderr}`);
  }
  // One report for cluster policies and one for each namespace with policies of
  // its own, each on a line; between them warnings and separators.
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .flatMap((line) => (JSON.parse(line) as Report).results ?? [])
    .flatMap(({ resources, ...result }) => resources.map((resource) => ({ ...result, resource })))
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
}

/** The CLI's own order changes from run to run. */
function sortKey({ policy, resource: { apiVersion, kind, namespace, name } }: KyvernoCliResult): string {
  return [policy, apiVersion, kind, namespace ?? "", name].join(" ");
}

function refuseTwins(resources: readonly KubernetesObject[]): void {
  const seen = new Set<string>();
  for (const resource of resources) {
    const identity = describe(resource);
    if (seen.has(identity)) {
      throw new Error(`two resources are ${identity}; their results could not be told apart`);
    }
    seen.add(identity);
  }
}
