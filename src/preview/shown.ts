/**
 * What of a resource may be shown.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import { unknownName } from "../judge/pulumi/approval";
import { contents, type Candidate } from "../judge/pulumi/contents";
import type { Examination } from "../judge/pulumi/examine";
import { secretText, withSecretsHidden } from "./decode-once";
import { unguarded } from "./unknowns";

/** The objects of a resource with what was secret hidden; undefined where nothing was. */
export function shownCandidates(
  type: string,
  inputs: Readonly<Record<string, unknown>>,
): readonly Candidate[] | undefined {
  const shown = withSecretsHidden(inputs);
  if (shown === undefined) return undefined;
  const { apiVersion, kind } = inputs;
  const named = {
    ...shown,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(kind === undefined ? {} : { kind }),
  };
  return contents({ type, inputs: named }).candidates;
}

/** The namespace that an object is in, as it may be shown. */
export function shownNamespace(
  { resource: { namespace } }: Examination,
  shown: Candidate | undefined,
  usual: string | undefined,
): string | undefined {
  if (namespace === undefined || namespace === unknownName) return namespace;
  const own = namespaceOf(shown) ?? "";
  return own === "" ? (usual ?? namespace) : own;
}

/** What stands for the namespace of the provider where that is secret. */
export function secretNamespace({ provider }: Pick<ResourceValidationArgs, "provider">): string | undefined {
  const shown = withSecretsHidden(unguarded(provider?.props ?? {}));
  return shown?.["namespace"] === secretText ? secretText : undefined;
}

function namespaceOf(candidate: Candidate | undefined): string | undefined {
  return (candidate?.object as { metadata?: { namespace?: string } } | undefined)?.metadata?.namespace;
}
