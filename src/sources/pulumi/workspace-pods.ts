/**
 * The pods in which the Pulumi Operator runs programs, as far as its objects say what they are like: the operator merges a
 * pod template into one of its own, so that it is a part of a pod.
 */
import type { KubernetesObject } from "../../author";
import { groupKindOf, pod } from "../../author/kinds";
import { isMapping, type Path } from "../../author/shape";
import { clusterOf } from "../../judge/pulumi/clusters";
import { defaultNamespace, identify } from "../../families/kubernetes/identity";
import { typeMetaOf } from "../../families/kubernetes/type-meta";
import { valueAt } from "../../judge/fault/places";
import type { Stack } from "../../check/stack";

/** Where objects of the operator have a pod template, by group and kind. */
const templates: Readonly<Record<string, Path>> = {
  "auto.pulumi.com/Workspace": ["spec", "podTemplate"],
  "pulumi.com/Stack": ["spec", "workspaceTemplate", "spec", "podTemplate"],
};

/** The part of a pod that an object of the operator sets, as a patch; undefined where it sets none. */
export function readWorkspacePod(object: KubernetesObject, namespace = defaultNamespace): Stack | undefined {
  const kind = groupKindOf(object);
  const path = Object.hasOwn(templates, kind) ? templates[kind] : undefined;
  const template = path && valueAt(object, path);
  if (path === undefined || template === undefined || template === null) return undefined;
  const holder = identify(object, pod, namespace);
  const written = isMapping(template) ? template : {};
  const labels = isMapping(written["metadata"]) ? written["metadata"] : {};
  const metadata = { ...labels, name: holder.name, namespace: holder.namespace };
  const inputs = { ...written, ...typeMetaOf(pod), metadata };
  return {
    resources: [
      {
        origin: {},
        names: { project: holder.name, name: holder.name },
        holder,
        path,
        type: `kubernetes:core/v1:${pod.kind}Patch`,
        name: holder.name,
        inputs,
        shown: undefined,
        apart: undefined,
        joints: { id: holder.name, dependencies: {}, names: [] },
        namespace: holder.namespace,
        isNamespaceKnown: true,
        secretNamespace: undefined,
        cluster: clusterOf("", "", {}),
      },
    ],
    problems: isMapping(template) ? [] : [{ path, message: "the pod template must be a mapping" }],
    notes: [],
    missing: undefined,
    unseen: [],
  };
}
