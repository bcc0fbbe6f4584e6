/**
 * Helm: what it makes of a chart.
 */
import { devNull } from "node:os";
import { join, resolve } from "node:path";
import { chartFile } from "./chart-files";
import { fieldsOf } from "../files/first-document";
import { runTool, withShownPaths, type ToolRun } from "./run-tool";

/** What a command says of how to render every chart. */
export interface RenderOptions {
  /** Values files. */
  readonly values: readonly string[];
  /** Single values, such as `image.tag=1.2.3`. */
  readonly set: readonly string[];
  /** The version of Kubernetes that charts are told, such as `1.34`; that of Helm unless given. */
  readonly kubeVersion?: string | undefined;
  /** What else charts are told that the cluster serves, such as `monitoring.coreos.com/v1`. */
  readonly apiVersions?: readonly string[] | undefined;
}

/**
 * The namespace that a chart is installed in, unless somebody says which: none that is written in a chart, so that
 * `default` is only found where a chart says so. Helm likewise calls a release without a name `release-name`.
 */
export const releaseNamespace = "release-namespace";

/** What `Chart.yaml` says of a chart. */
export interface Description {
  /** Undefined where it says none, or cannot be read: then Helm says what is wrong. */
  readonly name: string | undefined;
  readonly isLibrary: boolean;
}

/** A manifest that Helm made, and of which template. */
export interface Manifest {
  /** The path of the template in its chart, after the name of the chart; undefined where Helm does not say. */
  readonly template: string | undefined;
  readonly text: string;
}

/** What the chart in a folder says of itself. */
export function describeChart(folder: string): Description {
  const { name, type } = fieldsOf(join(folder, chartFile));
  return { name: typeof name === "string" ? name : undefined, isLibrary: type === "library" };
}

/**
 * Runs `helm template`, which needs neither cluster nor network.
 *
 * @param chart The folder of the chart.
 */
export function helmTemplate(
  chart: string,
  { name }: Description,
  { values, set, kubeVersion, apiVersions = [] }: RenderOptions,
  namespace: string,
): Promise<ToolRun> {
  const args = [
    "template",
    ...(name !== undefined && isReleaseName(name) ? [name] : []),
    resolve(chart),
    "--include-crds",
    // Schemas may refer to others elsewhere, which Helm would fetch.
    "--skip-schema-validation",
    `--namespace=${namespace}`,
    ...values.map((file) => `--values=${listItem(resolve(file))}`),
    ...set.map((value) => `--set=${value}`),
    ...(kubeVersion === undefined ? [] : [`--kube-version=${kubeVersion}`]),
    ...apiVersions.map((version) => `--api-versions=${version}`),
  ];
  return runTool("helm", args, { KUBECONFIG: devNull });
}

/** The manifests in what `helm template` printed. */
export function manifestsIn(output: string): Manifest[] {
  let template: string | undefined;
  return output.split(/^---[ \t]*\n/mu).map((text) => {
    // A file of custom resource definitions is named once, however many it has.
    template = /^# Source: (.*)\n/u.exec(text)?.[1] ?? template;
    return { template, text };
  });
}

/** What it means for whoever has to mend it that `helm template` did not render a chart. */
export function explainFailure(run: Exclude<ToolRun, { output: string }>, chart: string): string {
  if ("isMissing" in run) return "to render charts, install Helm: https://helm.sh/docs/intro/install/";
  const missing = /missing in charts\/? directory: (.*)$/u.exec(run.failure)?.[1];
  if (missing !== undefined) {
    return `charts that it depends on are missing (${missing}); run: helm dependency build ${chart}`;
  }
  if (run.failure.includes("unknown flag: --skip-schema-validation")) return "Helm 3.16 or newer is needed";
  return `Helm cannot render it: ${withShownPaths(run.failure, chart)}`;
}

/** A release is called as its chart is, where it can be: so do most people, and approvals go by the names of objects. */
export function isReleaseName(name: string): boolean {
  return (
    name.length <= 53 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/u.test(name)
  );
}

/** Helm reads `--values` as a list with commas and quotes. */
function listItem(file: string): string {
  return `"${file.replaceAll('"', '""')}"`;
}
