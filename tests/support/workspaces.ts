/**
 * Pod templates in the objects of the Pulumi Operator that have one.
 */
import type { KubernetesObject, Rule } from "../../src/author";
import { isOfKind, pod } from "../../src/author/kinds";
import { valueAt } from "../../src/judge/fault/places";

/** A Workspace with a pod template. */
export function workspaceWith(podTemplate: unknown, name = "infra"): KubernetesObject {
  return {
    apiVersion: "auto.pulumi.com/v1alpha1",
    kind: "Workspace",
    metadata: { name, namespace: "shop" },
    spec: { podTemplate },
  } as KubernetesObject;
}

/** A Stack whose Workspace has a pod template. */
export function stackWith(podTemplate: unknown, name = "infra"): KubernetesObject {
  return {
    apiVersion: "pulumi.com/v1",
    kind: "Stack",
    metadata: { name, namespace: "shop" },
    spec: { stack: "dev", workspaceTemplate: { spec: { podTemplate } } },
  } as KubernetesObject;
}

/** A pod template of an example, and whether it may break the rule: the example does, or is of another kind than its pod. */
export interface ExampleTemplate {
  readonly template: object;
  readonly mayBreak: boolean;
}

/** The pod templates of the examples of a rule. */
export function templatesOf({ target, examples }: Rule): ExampleTemplate[] {
  const of = (example: KubernetesObject, isBad: boolean): ExampleTemplate[] => {
    const kind = target.kinds.find((each) => isOfKind(example, each));
    const its = kind?.podSpec && valueAt(example, kind.podSpec.slice(0, -1));
    if (typeof its !== "object" || its === null) return [];
    const { metadata, spec } = its as { metadata?: object; spec?: object };
    return [{ template: { metadata, spec }, mayBreak: isBad || example.kind !== pod.kind }];
  };
  return [
    ...examples.good.flatMap((example) => of(example, false)),
    ...examples.bad.flatMap((example) => of(example, true)),
  ];
}
