/**
 * `lockstep explain`: all there is to say of one rule.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { Pack, Rule } from "../author";
import { twinsOf } from "../author/twins";
import { explanation } from "../report/explanation";
import { celOf } from "../report/policy-cel";
import type { LoadedPacks } from "../packs";
import { packsFor } from "./packs";
import { print, terminalWidth } from "./output";
import { packageRoot } from "./package-root";
import { findRule } from "../settings/select-rules";

/** The command `lockstep explain`. */
export function explainCommand(builtIn: Pack): Command {
  return new Command("explain")
    .summary("explain a rule")
    .description(
      "Explains one rule: why it is there, how to fix what breaks it, set its level and approve, examples, and its CEL at admission.",
    )
    .argument("<rule>", "name of the rule, alone or after its category and a slash")
    .option("--examples", "show every example")
    .action(async (name: string, { examples: allExamples }: { examples?: true }) => {
      const packs = await packsFor(builtIn);
      const rule = findRule(packs.rules, name);
      const cel = builtIn.rules.includes(rule) ? admissionCel(rule) : await compiledCel(rule, packs);
      print(
        explanation(rule, {
          cel,
          twins: twinsOf(rule.path, builtIn.twins ?? []),
          allExamples,
          width: terminalWidth(),
        }),
      );
    });
}

/** The CEL of the generated policy, as it is in the package. */
function admissionCel({ path }: Rule): string | undefined {
  const folder = join(packageRoot(), "kubernetes", "validating-admission-policies");
  const file = join(folder, `${path}.yaml`);
  return existsSync(file) ? celOf(readFileSync(file, "utf8")) : undefined;
}

/** The CEL of a rule of another pack; undefined where it has none, which `lockstep generate` explains. */
async function compiledCel(rule: Rule, packs: LoadedPacks): Promise<string | undefined> {
  // It loads TypeScript, which no other rule needs.
  const { celOfRule } = await import("./compiled-cel.js");
  return celOfRule(rule, packs);
}
