/**
 * The CEL of one rule of a workspace, compiled from its source.
 */
import type { Rule, RuleSet } from "../author";
import { policyFiles } from "../admission/files";
import { admissionPolicy } from "../admission/policy";
import { compileRule } from "../compiler/compile";
import { openSources } from "../compiler/sources";
import type { LoadedPacks } from "../packs";
import { sourcesOf } from "../packs/load";
import { celOf } from "../report/policy-cel";
import { enforced } from "../settings/settings";
import { parseSettings } from "../settings/settings-file";

/** The CEL of a rule as it is without settings; undefined where it does not compile. */
export function celOfRule(rule: Rule, packs: LoadedPacks): string | undefined {
  const source = sourcesOf(packs.places).find(({ path }) => path === rule.path);
  if (source === undefined) return undefined;
  const alone: RuleSet = { rules: [rule], profiles: packs.profiles };
  const { settings } = parseSettings({ profile: "strict" }, alone);
  const [asItIs] = enforced([rule], settings, "admission");
  if (asItIs === undefined) return undefined;
  const { compiled } = compileRule(openSources([source.file]), source.file, rule);
  if (compiled === undefined) return undefined;
  const files = policyFiles([admissionPolicy(asItIs, compiled, undefined)], []);
  const policy = files.get(`kubernetes/validating-admission-policies/${rule.path}.yaml`);
  return policy === undefined ? undefined : celOf(policy);
}
