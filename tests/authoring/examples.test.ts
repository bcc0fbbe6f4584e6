/** The examples of every rule, by the rule's own functions: what an author sees first. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../policies";
import { judge } from "../../src/judge/evaluate";
import { repository } from "./sandbox";

const examples = rules.flatMap((rule) =>
  (["bad", "good"] as const).flatMap((verdict) =>
    rule.examples[verdict].map((object, index) => ({ name: rule.name, verdict, index, rule, object })),
  ),
);

test.each(examples)("$name: $verdict example $index", ({ rule, verdict, object }) => {
  const { violations, errors } = judge(rule, object);
  expect(errors).toEqual([]);
  expect(violations.length > 0).toBe(verdict === "bad");
  for (const { message } of violations) expect(message).toMatch(/^\S.*\S$/u);
});

test.each(rules)("$name is written to its end", (rule) => {
  expect(JSON.stringify(rule)).not.toContain("TODO");
});

test("every rule file is in the registry; if one is not, run `npm run generate`", () => {
  const folder = join(repository, "policies");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\/.*\.ts$/u.test(file))
    .map((file) => file.replace(/\.ts$/u, ""));
  expect(files.sort()).toEqual(rules.map(({ category, name }) => `${category}/${name}`).sort());
});
