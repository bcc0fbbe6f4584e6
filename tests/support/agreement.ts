/**
 * Comparing the verdicts of gates, and counting what was compared.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { KubernetesObject, Rule } from "../../src/author";
import type { Verdict } from "./cel";

/** Where each comparison leaves its numbers for `docs/agreement.md`. */
export const resultsFolder = resolve(__dirname, "../../.engines/agreement");

/** What was compared at one gate. */
export interface Tally {
  /** The gate and the engine, as the page is to name them. */
  readonly gate: string;
  /** What it was compared on. */
  readonly on: string;
  /** How many objects the gate judged. */
  readonly objects: number;
  /** How many verdicts were compared, one for each rule that looks at the kind of an object. */
  readonly comparisons: number;
  /** How many of these were violations, so that agreement is not that of an idle gate. */
  readonly violations: number;
}

/** One comparison of a gate with the native engine. */
export class Agreement {
  private readonly objects = new Set<KubernetesObject>();
  private readonly disagreements: string[] = [];
  private comparisons = 0;
  private violations = 0;

  constructor(
    /** The gate and its engine. */
    private readonly gate: string,
    /** What it is compared on. */
    private readonly on: string,
    /** The folder of the policies that the gate enforces, to lead from a disagreement to the line. */
    private readonly folder: string,
  ) {}

  /** Compares the verdict of the gate with that of the native engine. */
  compare(rule: Rule, object: KubernetesObject, native: Verdict, gate: Verdict, title: string): void {
    this.objects.add(object);
    this.comparisons++;
    if (native.verdict === "fail") this.violations++;
    if (JSON.stringify(native) === JSON.stringify(gate)) return;
    this.disagreements.push(
      [
        `${rule.name} on ${title}: the native engine and ${this.gate} disagree`,
        `  native: ${describe(native)}`,
        `  gate:   ${describe(gate)}`,
        `  look at policies/${rule.category}/${rule.name}.ts`,
        `  and at  ${this.folder}/${rule.category}/${rule.name}.yaml`,
        `  object: ${JSON.stringify(object)}`,
      ].join("\n"),
    );
  }

  /** Fails with every disagreement; otherwise leaves the numbers for the page. */
  conclude(): Tally {
    if (this.disagreements.length > 0) {
      const shown = this.disagreements.slice(0, 10).join("\n\n");
      throw new Error(`${this.disagreements.length} disagreements\n\n${shown}`);
    }
    const { gate, on, comparisons, violations } = this;
    const tally: Tally = { gate, on, objects: this.objects.size, comparisons, violations };
    mkdirSync(resultsFolder, { recursive: true });
    const file = `${gate}-${on}`.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, "-");
    writeFileSync(join(resultsFolder, `${file}.json`), `${JSON.stringify(tally)}\n`);
    return tally;
  }
}

function describe(verdict: Verdict): string {
  return verdict.verdict === "pass" ? "pass" : `${verdict.verdict}: ${verdict.message}`;
}
