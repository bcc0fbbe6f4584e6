/**
 * `npm run new-rule -- <category>/<rule-name>`: begins a rule. Writes its file and nothing else.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathProblem } from "../src/packs/rule-files";
import { ruleTemplate } from "./rule-template";

const policies = join(__dirname, "..", "policies");

function main(args: readonly string[]): void {
  const [path, ...others] = args;
  if (path === undefined || others.length > 0 || path.startsWith("-")) {
    fail("usage: npm run new-rule -- <category>/<rule-name>");
    return;
  }
  const problem = pathProblem(path) ?? nameProblem(path);
  if (problem !== undefined) {
    fail(`${path}: ${problem}`);
    return;
  }
  const file = join(policies, `${path}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  // The flag keeps a file that is there, even one that was made a moment ago.
  writeFileSync(file, ruleTemplate, { flag: "wx" });
  console.log(nextSteps(path));
}

/** Why a rule cannot have the name in this path, though it is well-formed. */
function nameProblem(path: string): string | undefined {
  const name = path.slice(path.indexOf("/") + 1);
  const categories = existsSync(policies)
    ? readdirSync(policies, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const taken = categories.find((category) => existsSync(join(policies, category.name, `${name}.ts`)));
  return taken === undefined
    ? undefined
    : `policies/${taken.name}/${name}.ts is there already, and no two rules have one name`;
}

function nextSteps(path: string): string {
  return `policies/${path}.ts is there. Next:

  1. Write the rule: replace each TODO, and the examples first (docs/writing-a-rule.md).
  2. npm run generate    the registry, the admission policies and the docs
  3. npm test            its examples fail until they are written

Commit the rule together with what was generated.`;
}

function fail(message: string): void {
  console.error(`new-rule: ${message}`);
  process.exitCode = 2;
}

main(process.argv.slice(2));
