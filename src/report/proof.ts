/**
 * What `lockstep test` found, for people and for CI systems.
 */
import { relative } from "node:path";
import { formatDiagnostic } from "../compiler/diagnostics";
import { failuresOf, type Failure, type Proof } from "../proof/prove";

import { junitPieces } from "./junit-suites";
import { printable } from "./printable";
import { count } from "./summary";

/**
 * A line for each rule that holds and for each failure, and one that counts.
 *
 * @param folder The folder from which files are shown.
 */
export function proofText(proofs: readonly Proof[], folder: string): string {
  const lines = proofs.flatMap((proof) => {
    const failures = failuresOf(proof);
    const untaken = proof.onEngines.flatMap((engine) =>
      engine.untaken.map(({ message, ...place }) =>
        failureText(proof, { ...place, message: `not tried: ${message}` }, folder),
      ),
    );
    // What the API server refuses, it refuses in front of each engine.
    const once = [...new Set(untaken)];
    if (failures.length > 0)
      return [...failures.map((failure) => failureText(proof, failure, folder)), ...once];
    const { good, bad } = proof.rule.examples;
    const onEngines = proof.onEngines.map(({ engine, taken }) => `, ${taken} on ${engine}`).join("");
    return [...once, `ok  ${proof.rule.name}  ${count(good.length + bad.length, "example")}${onEngines}`];
  });
  const all = proofs.flatMap(failuresOf);
  return [...lines, "", `${count(proofs.length, "rule")}, ${count(all.length, "failure")}`, ""].join("\n");
}

/** The same as JUnit XML: a suite is a rule, a case what was tried of it. */
export function proofJunit(proofs: readonly Proof[], folder: string): string {
  const suites = proofs.map((proof) => {
    const { name, category } = proof.rule;
    const cases = proof.trials.map(({ name: tried, failures }) => {
      const [first] = failures;
      const base = { className: `${category}.${name}`, name: tried };
      if (first === undefined) return { ...base, outcome: "passed" } as const;
      return {
        ...base,
        outcome: "failure",
        type: "proof",
        message: printable(first.message),
        details: failures.map((failure) => failureText(proof, failure, folder)).join("\n"),
      } as const;
    });
    return { name, cases };
  });
  return [...junitPieces(() => suites)].join("");
}

function failureText(
  { file }: Proof,
  { line, column, message, diagnostic }: Failure,
  folder: string,
): string {
  const shown = relative(folder, file).replaceAll("\\", "/");
  if (diagnostic !== undefined)
    return formatDiagnostic(diagnostic, shown).split("\n").map(printable).join("\n");
  return printable(`${shown}:${line}:${column} - ${message}`);
}
