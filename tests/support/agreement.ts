/**
 * Comparing the verdicts of gates, and counting what was compared.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kubernetesRules as rules } from "./rules";
import type { KubernetesObject, Rule } from "../../src/author";
import type { Bundle } from "../../src/admission/bundle";
import type { Verdict } from "../../src/proof/cel";

/** Where each comparison leaves its numbers for `docs/agreement.md`. */
export const resultsFolder = resolve(__dirname, "../../.engines/agreement");

/** What was compared at one gate. */
export interface Tally {
  /** The gate and the engine, as the page is to name them. */
  readonly gate: string;
  /** What it was compared on. */
  readonly on: string;
  /** How many rules, or bundles of them, were compared on at least one violation and one pass. */
  readonly rules: number;
  /** How many objects the gate judged. */
  readonly objects: number;
  /** How many verdicts were compared, one for each rule or bundle that looks at the kind of an object. */
  readonly comparisons: number;
  /** How many of these were violations, so that agreement is not that of an idle gate. */
  readonly violations: number;
}

/** How often a rule was compared where it is kept, and where it is broken. */
interface Count {
  passes: number;
  violations: number;
}

/** One comparison of a gate with the native engine. */
export class Agreement {
  private readonly objects = new Set<KubernetesObject>();
  private readonly counts = new Map<string, Count>();
  private readonly disagreements: string[] = [];
  private comparisons = 0;

  constructor(
    /** The gate and its engine. */
    private readonly gate: string,
    /** What it is compared on. */
    private readonly on: string,
    /** The folder of the policies that the gate enforces, to lead from a disagreement to the line. */
    private readonly folder: string,
  ) {}

  /** Compares the verdict of the gate, by one rule or one bundle, with that of the native engine. */
  compare(by: Rule | Bundle, object: KubernetesObject, native: Verdict, gate: Verdict, title: string): void {
    this.objects.add(object);
    const count = this.counts.get(by.name) ?? { passes: 0, violations: 0 };
    this.counts.set(by.name, count);
    this.comparisons++;
    if (native.verdict === "fail") count.violations++;
    if (native.verdict === "pass") count.passes++;
    if (JSON.stringify(native) === JSON.stringify(gate)) return;
    this.disagreements.push(
      [
        `${by.name} on ${title}: the native engine and ${this.gate} disagree`,
        `  native: ${describe(native)}`,
        `  gate:   ${describe(gate)}`,
        ...("rules" in by
          ? [`  look at ${this.folder}/${by.name}.yaml`]
          : [
              `  look at policies/${by.category}/${by.name}.ts`,
              `  and at  ${this.folder}/${by.category}/${by.name}.yaml`,
            ]),
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
    const { gate, on, comparisons } = this;
    const counts = [...this.counts.values()];
    const tally: Tally = {
      gate,
      on,
      rules: counts.filter(({ passes, violations }) => passes > 0 && violations > 0).length,
      objects: this.objects.size,
      comparisons,
      violations: counts.reduce((total, { violations }) => total + violations, 0),
    };
    mkdirSync(resultsFolder, { recursive: true });
    const file = `${gate}-${on}`.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, "-");
    writeFileSync(join(resultsFolder, `${file}.json`), `${JSON.stringify(tally)}\n`);
    return tally;
  }

  /**
   * As `conclude`; fails, too, where a rule was not compared on at least one violation and one pass.
   *
   * @param unbroken Rules that nothing can break at this gate.
   * @param unasked Rules that this gate cannot be asked about.
   */
  concludeForEveryRule(
    unbroken: ReadonlySet<string> = new Set(),
    unasked: ReadonlySet<string> = new Set(),
  ): Tally {
    const tally = this.conclude();
    const missing = rules.flatMap(({ name }) => {
      const { passes = 0, violations = 0 } = this.counts.get(name) ?? {};
      if (unasked.has(name)) return [];
      if (passes > 0 && (violations > 0 || unbroken.has(name))) return [];
      return [`${name}: compared on ${violations} violations and ${passes} passes`];
    });
    if (missing.length > 0) throw new Error(`${this.gate}, ${this.on}\n${missing.join("\n")}`);
    return tally;
  }
}

function describe(verdict: Verdict): string {
  return verdict.verdict === "pass" ? "pass" : `${verdict.verdict}: ${verdict.message}`;
}
