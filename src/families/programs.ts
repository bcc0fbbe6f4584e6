/**
 * The `Program` of the Pulumi Operator, a Pulumi program in YAML within an object of Kubernetes; and how such programs write
 * values that are known only when they run.
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/
 */
import type { Kind } from "../author/kinds";
import type { TypeMeta } from "./kubernetes/type-meta";

/** `Program` of `pulumi.com/v1` */
export const programKind: Kind = {
  kind: "Program",
  group: "pulumi.com",
  version: "v1",
  resource: "programs",
  namespaced: true,
};

/** The same for policies on the objects of Kubernetes that a program declares, which are bundled apart. */
export const programOfObjects: Kind = { ...programKind };

/** What runs a program in pods, and what makes such an object; both may say what these pods are like. */
export const workspaceKinds: readonly Kind[] = [
  {
    kind: "Workspace",
    group: "auto.pulumi.com",
    version: "v1alpha1",
    resource: "workspaces",
    namespaced: true,
  },
  { kind: "Stack", group: "pulumi.com", version: "v1", resource: "stacks", namespaced: true },
];

/** Whether an object holds a program. */
export function isProgram({ apiVersion, kind }: TypeMeta): boolean {
  return kind === programKind.kind && apiVersion.startsWith(`${programKind.group}/`);
}

/** The pattern of text with `${…}` that is not escaped: each `$$` before it stands for `$`. */
export const referencePattern = "(^|[^$])([$][$])*[$][{]";

/** The names that a value of a program refers to, as in `${logs.id}`, wherever they are in it. */
export function namesReferredTo(value: unknown): string[] {
  if (typeof value === "string") {
    return Array.from(value.matchAll(/(?<![$])(?:[$][$])*[$][{]([\w-]+)/gu), ([, name = ""]) => name);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(namesReferredTo) : [];
}

/** The pattern of a key that calls a function, in any case. */
export const functionPattern = "^[fF][nN]::";

/** The texts that Pulumi takes for a boolean. Source: https://pkg.go.dev/strconv#ParseBool */
export const booleanTexts: Readonly<Record<"true" | "false", readonly string[]>> = {
  true: ["true", "True", "TRUE", "t", "T", "1"],
  false: ["false", "False", "FALSE", "f", "F", "0"],
};
