/**
 * What a finding, a problem or a note is about, in the words of every report. Not yet safe to show.
 */
import { describeIdentity } from "../families/kubernetes/describe";
import { describePlace } from "../findings/place";
import {
  type DeclaringProgram,
  type Finding,
  type Note,
  type Origin,
  type Problem,
} from "../findings/result";

/** The object of a finding, such as `Deployment shop/web`, and what its place does not tell of it. */
export function subjectOf(finding: Finding): string {
  return [describeIdentity(finding.resource), ...whence(finding)].join(", ");
}

/** What its place does not tell: the resource of Pulumi, the kustomization, the packed template, the values. */
export function whence({ pulumi, program, rendered }: Origin): string[] {
  const { renderer, folder = "", template, values, otherValues = [], alsoIn = [] } = rendered ?? {};
  return [
    ...(pulumi === undefined ? [] : [pulumi.urn]),
    ...(program === undefined ? [] : [describeProgram(program)]),
    ...(renderer === "kustomize" ? [`in ${enumeration(firstOf([folder, ...alsoIn]))}`] : []),
    ...(template === undefined ? [] : [`of ${template}`]),
    ...(values === undefined ? [] : [describeValues(values, otherValues)]),
  ];
}

function describeProgram({ project, namespace }: DeclaringProgram): string {
  return namespace === undefined ? `in the project ${project}` : `in Program ${namespace}/${project}`;
}

/** The values that something comes of, or else the fewer that it does not come of. */
function describeValues(values: readonly string[], others: readonly string[]): string {
  return others.length > 0 && values.length > 2 && others.length < values.length
    ? `with all values but ${enumeration(others)}`
    : `with ${enumeration(values)}`;
}

/** A few of many kustomizations: which they are, others say no better. */
function firstOf(folders: readonly string[]): readonly string[] {
  const rest = folders.length - mostFolders;
  return rest < 2 ? folders : [...folders.slice(0, mostFolders), `${rest} more`];
}

const mostFolders = 2;

function enumeration(names: readonly string[]): string {
  return names.length < 3
    ? names.join(" and ")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** What is wrong and with which object, such as `container a has port 22 (Deployment shop/web)`. */
export function sentenceOf(finding: Finding): string {
  return `${finding.message} (${subjectOf(finding)})`;
}

/** What is wrong or not judged, and what its place does not tell of it. */
export function messageOf(item: Problem | Note): string {
  const names = whence(item);
  return names.length === 0 ? item.message : `${item.message} (${names.join(", ")})`;
}

/** Where to look, such as `web.yaml:57:1`; undefined for an object of a cluster, which is in no file. */
export function placeOf({ location, cluster }: Finding | Problem | Note): string | undefined {
  return cluster === undefined ? describePlace(location) : undefined;
}

/** The file or the cluster that something is in. */
export function sourceOf({ location, cluster }: Finding | Problem | Note): string {
  return cluster === undefined ? location.file : `cluster ${cluster}`;
}
