/**
 * Rules as gates enforce them.
 */
import { pack } from "../../policies";
import type { Rule } from "../../src/author";
import type { Gate } from "../../src/author/levels";
import { enforced, type EnforcedRule } from "../../src/settings/settings";
import { parseSettings } from "../../src/settings/settings-file";

/** Rules as they are enforced where no settings say otherwise. */
export function withoutSettings(rules: readonly Rule[], gate: Gate): EnforcedRule[] {
  return withSettings(rules, gate, {});
}

/** Rules as they are enforced with the settings of a file of this value. Throws if something is wrong with it. */
export function withSettings(rules: readonly Rule[], gate: Gate, file: object): EnforcedRule[] {
  const { settings, problems } = parseSettings(file, { ...pack, rules });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return enforced(rules, settings, gate);
}
