/** What check says of the programs of which policies at admission say what is certain. */
import type { FileResult } from "../../../src/findings/result";
import { checkText } from "../../../src/sources/check-text";
import { programCases, programWith } from "../../support/program-cases";
import { rules as allRules } from "../../../policies";
import { withoutSettings } from "../../support/settings";

const all = withoutSettings(allRules, "check");

function outcomeOf({ findings, notes, problems }: FileResult): string {
  if (problems.length > 0) return "misshapen";
  if (findings.length > 0) return "broken";
  return notes.length > 0 ? "undecided" : "kept";
}

test.each(programCases)("$rule: $what", ({ rule: name, resource, check }) => {
  const rules = all.filter((rule) => rule.name === name);
  const text = JSON.stringify(programWith(resource));

  expect(outcomeOf(checkText("infra.yaml", text, { rules, approvals: [], today: "2026-11-29" }))).toBe(check);
});
