/**
 * The environment of the settings that a preview goes by.
 */
import type { Environment } from "../settings/environments";

/**
 * The environment that LOCKSTEP_ENVIRONMENT names, else that of the stack, which Pulumi names to policy packs; undefined
 * where neither says one.
 *
 * @param variables Those of this process.
 */
export function environmentOf(
  environments: readonly Environment[],
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const named = variables["LOCKSTEP_ENVIRONMENT"] ?? "";
  if (named !== "") return named;
  const stack = variables["PULUMI_NODEJS_STACK"] ?? variables["PULUMI_STACK"] ?? "";
  const own = stack.slice(stack.lastIndexOf("/") + 1);
  return environments.find(({ stacks }) => stacks.includes(own))?.name;
}
