/**
 * A Helm release of a Pulumi program, rendered: its inputs are a chart and values.
 * https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { isMapping } from "../../author/shape";
import { isKubernetesObject } from "../../families/kubernetes/identity";
import { asDecoded } from "../../families/kubernetes/normalize";
import { objectsIn, type PlacedObject } from "../../families/kubernetes/objects";
import type { SchemaProblem, Schemas } from "../../families/kubernetes/schema";
import type { Contents } from "../../judge/pulumi/contents";
import { isReadable } from "../../judge/pulumi/unknowns";
import { readDocuments } from "../../yaml";
import { isHelmTest } from "../helm-objects";
import { explainFailure, isReleaseName } from "./helm";
import { runTool } from "./run-tool";

/** What there is in a release, or why that is not known. */
export type RenderedRelease = Contents | { readonly reason: string };

type Inputs = Readonly<Record<string, unknown>>;

/** Renders a release, for which Helm fetches the chart. What is secret is to be hidden before: Helm repeats what it reads. */
export async function renderRelease(inputs: Inputs, schemas: Schemas): Promise<RenderedRelease> {
  const hindrance = hindranceIn(inputs);
  if (hindrance !== undefined) return { reason: `the release is not rendered: ${hindrance}` };
  const folder = mkdtempSync(join(tmpdir(), "lockstep-release-"));
  try {
    const values = join(folder, "values.json");
    writeFileSync(values, JSON.stringify(inputs["values"] ?? {}));
    const run = await runTool("helm", argumentsFor(inputs, values), { KUBECONFIG: devNull });
    if ("output" in run) return contentsOf(run.output, schemas);
    return { reason: `the release is not rendered: ${explainFailure(run, textOf(inputs["chart"]))}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why a release cannot be rendered as the provider of Pulumi does it. */
function hindranceIn(inputs: Inputs): string | undefined {
  if (!isReadable(inputs)) return "some of its inputs are not known yet";
  const { chart, valueYamlFiles, postrender } = inputs;
  const { username, password } = repositoryOf(inputs);
  if ((username ?? password) !== undefined) return "its repository asks who it is";
  if (Array.isArray(valueYamlFiles) && valueYamlFiles.length > 0) return "it has files of values";
  if ((postrender ?? "") !== "") return "a program changes what Helm renders";
  if (textOf(repositoryOf(inputs)["repo"]) !== "") return undefined;
  const isFound = isAbsolute(textOf(chart)) || /^(?:oci|https?):\/\//u.test(textOf(chart));
  return isFound ? undefined : "its chart is in a folder of the program";
}

function argumentsFor(inputs: Inputs, values: string): string[] {
  const { chart, name, namespace, version, devel, skipCrds } = inputs;
  const repository = textOf(repositoryOf(inputs)["repo"]);
  return [
    "template",
    ...(skipCrds === true ? [] : ["--include-crds"]),
    "--skip-schema-validation",
    `--namespace=${textOf(namespace) || "default"}`,
    `--values=${values}`,
    ...(repository === "" ? [] : [`--repo=${repository}`]),
    ...(textOf(version) === "" ? [] : [`--version=${textOf(version)}`]),
    ...(devel === true ? ["--devel"] : []),
    "--",
    isReleaseName(textOf(name)) ? textOf(name) : "release-name",
    textOf(chart),
  ];
}

/** What rules may look at in what Helm printed. */
function contentsOf(output: string, schemas: Schemas): RenderedRelease {
  const objects: PlacedObject[] = [];
  const errors: unknown[] = [];
  for (const document of readDocuments(output)) {
    if ("problem" in document) return { reason: `what Helm renders cannot be read: ${document.problem}` };
    if (!isKubernetesObject(document.value)) continue;
    const found = objectsIn(document.value);
    objects.push(...found.objects.filter(({ object }) => !isHelmTest(object)));
    errors.push(...found.errors);
  }
  return {
    candidates: objects.map(({ object: written }) => {
      const object = asDecoded(written);
      const path = [object.kind, textOf(object.metadata.name)];
      const problems = (): SchemaProblem[] => schemas.problems(written);
      return {
        object,
        written: () => written,
        root: object,
        path,
        place: (within) => [...path, ...within],
        isPatch: false,
        problems,
        misshapen: [],
      };
    }),
    errors,
    kinds: errors.length > 0 ? undefined : new Set(objects.map(({ object }) => object.kind)),
  };
}

function repositoryOf({ repositoryOpts }: Inputs): Inputs {
  return isMapping(repositoryOpts) ? repositoryOpts : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
