/**
 * Which files are a chart's own: those that Helm makes manifests of, and that are none themselves.
 */
import { statSync } from "node:fs";
import { dirname, join, normalize, resolve, sep } from "node:path";

/** The file that makes a folder a chart. */
export const chartFile = "Chart.yaml";

const ownFolders = new Set(["charts", "crds", "templates"]);
const ownFile = /^(?:Chart\.yaml|values.*\.(?:yaml|yml|json))$/u;

/** Whether something in the folder of a chart is read by Helm, going by its name. */
export function isOfChart(name: string): boolean {
  return ownFolders.has(name) || ownFile.test(name);
}

/** Whether something in the `ci` folder of a chart has values to try the chart with, as `ct` has it. */
export function isTrialValues(name: string): boolean {
  return name.endsWith("-values.yaml");
}

/** The chart that a template, values file or folder of templates belongs to, if it does. */
export function chartAround(path: string): string | undefined {
  const steps = resolve(path).split(sep);
  for (let depth = steps.length - 1; depth > 0; depth--) {
    const [first = "", ...rest] = steps.slice(depth);
    const folder = normalize(join(path, ...steps.slice(depth).map(() => "..")));
    if (!isFile(join(folder, chartFile))) continue;
    const isOwn =
      first === "templates" ||
      (rest.length === 0 && ownFile.test(first)) ||
      (first === "ci" && rest.length === 1 && isTrialValues(rest.join()));
    return isOwn ? folder : undefined;
  }
  return undefined;
}

/** Whether a folder is that of a chart, or below one. */
export function isInChart(folder: string): boolean {
  const whole = resolve(folder);
  return isFile(join(whole, chartFile)) || (dirname(whole) !== whole && isInChart(dirname(whole)));
}

/** Whether the text of a file in a chart is a template, wherever in the chart it is: it asks for what only Helm has. */
export function isTemplate(text: string): boolean {
  return /\{\{[^{}]{0,200}?(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\binclude\s|\btpl\s)/u.test(
    text,
  );
}

/** Whether there is a file at a path, if need be through links. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
