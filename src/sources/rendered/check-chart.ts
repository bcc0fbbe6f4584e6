/**
 * The check of a chart: rendered with each of its sets of values.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { joined, uncheckable, type FileResult, type Location, type Rendered } from "../../findings/result";
import { mergeRenderings, placesIn, relocated, type Rendering } from "../../findings/renderings";
import { type Checks } from "../../check/check-object";
import { chartFile, isFile, isTrialValues } from "./chart-files";
import { describeIdle, makesManifests, nothingMade, templatesIn } from "./idle-templates";
import { startOf } from "../each-safely";
import { checkSafely } from "../files/check-safely";
import { shown, type FoundChart } from "../files/find-files";
import {
  describeChart,
  explainFailure,
  helmTemplate,
  manifestsIn,
  releaseNamespace,
  type Description,
  type Manifest,
  type RenderOptions,
} from "./helm";
import { sourcesIn, withTogether } from "../together";
import { Templates } from "./templates";
import { asWritten } from "./written-secrets";

/** What the check of a chart comes to. */
export interface ChartResult {
  readonly result: FileResult;
  /** How many templates are left out. */
  readonly ignored: number;
}

/**
 * Renders a chart with its own values, and with each of its `ci/*-values.yaml`, the given values on top; and checks
 * what comes out.
 */
export async function checkChart(
  chart: FoundChart,
  given: RenderOptions,
  checks: Checks,
): Promise<ChartResult> {
  const check = new ChartCheck(chart, given, checks);
  return { result: { ...(await check.run()), renderer: "helm" }, ignored: check.ignored.size };
}

class ChartCheck {
  /** The templates that are left out. */
  readonly ignored = new Set<string>();
  /** The templates that made manifests. */
  private readonly made = new Set<string>();
  private readonly place: Location;
  private readonly rendered: Rendered;
  private readonly description: Description;
  private readonly templates: Templates;
  private readonly checks: Checks & { readonly namespace: string };

  constructor(
    private readonly chart: FoundChart,
    private readonly given: RenderOptions,
    checks: Checks,
  ) {
    this.checks = { ...checks, namespace: checks.namespace ?? releaseNamespace };
    this.place = startOf(shown(join(chart.path, chartFile)));
    this.rendered = { renderer: "helm", folder: chart.name };
    this.description = describeChart(chart.path);
    this.templates = new Templates(chart);
  }

  async run(): Promise<FileResult> {
    if (this.description.isLibrary)
      return this.note("a library chart has no manifests; charts that use it do");
    const named = this.chart.only?.values ?? [];
    if (named.length > 0) return this.merged(await this.renderEach(named));
    const own = await this.render();
    const trials = await this.renderEach(trialValues(this.chart.path));
    const isGiven = this.given.values.length + this.given.set.length > 0;
    // A chart may require values that it has no defaults for: it cannot be installed without any.
    if (own.failure !== undefined && !isGiven && trials.some(({ failure }) => failure === undefined)) {
      return joined([this.merged(trials), this.note(`only checked with the values in ci: ${own.failure}`)]);
    }
    return this.merged([own, ...trials]);
  }

  private async renderEach(trials: readonly string[]): Promise<Attempt[]> {
    const attempts: Attempt[] = [];
    for (const values of trials) attempts.push(await this.render(values));
    return attempts;
  }

  private merged(attempts: readonly Attempt[]): FileResult {
    const merged = mergeRenderings(attempts);
    if (attempts.some(({ failure }) => failure !== undefined)) return merged;
    const isNothing = merged.documents === 0 && this.ignored.size === 0;
    const message = isNothing ? nothingMade : describeIdle(this.chart.path, this.idleTemplates());
    return message === undefined ? merged : joined([merged, this.note(message)]);
  }

  /** The templates that made no manifest, whatever the values. */
  private idleTemplates(): string[] {
    return templatesIn(this.chart.path).filter((file) => {
      const isOpen = !this.made.has(shown(file)) && this.isWanted(shown(file)) && !this.chart.ignores(file);
      return isOpen && makesManifests(file);
    });
  }

  /** Whether a template is one of those that are to be checked. */
  private isWanted(file: string): boolean {
    const named = this.chart.only?.templates ?? [];
    return named.length === 0 || named.some((path) => file === path || file.startsWith(`${path}/`));
  }

  /** @param trial A values file of the chart. */
  private async render(trial?: string): Promise<Attempt> {
    const files = trial === undefined ? [] : [join(this.chart.path, trial)];
    const values = [...files, ...this.given.values];
    const given = { ...this.given, values };
    const run = await helmTemplate(this.chart.path, this.description, given, this.checks.namespace);
    const name = trial ?? (this.given.values.join(", ") || "values.yaml");
    if ("output" in run) return { values: name, result: this.check(run.output) };
    const failure = explainFailure(run, this.chart.name);
    const location = ("failure" in run ? this.templates.placeIn(run.failure) : undefined) ?? this.place;
    const problem = { kind: "render", message: failure, location, rendered: this.rendered } as const;
    return { values: name, result: uncheckable(problem), failure };
  }

  private check(output: string): FileResult {
    const made = manifestsIn(output).flatMap((manifest) => this.placed(manifest) ?? []);
    const parts = made.map(({ name, text, place, template }) => ({
      result: checkSafely(name, text, {
        ...this.checks,
        writtenPart: (object) => (template === undefined ? undefined : asWritten(object, template)),
      }),
      sourceOf: sourcesIn(name, () => text),
      reportedAt: ({ line }: Location) => place(line),
    }));
    const results = withTogether(this.place.file, parts, this.checks);
    return joined(
      results.map((result, at) => {
        const its = made[at];
        return its === undefined ? result : relocated(result, its.place, its.rendered);
      }),
    );
  }

  /** A manifest with where it is reported; undefined where its template is not to be checked. */
  private placed({ template, text }: Manifest): PlacedManifest | undefined {
    const file = template === undefined ? undefined : this.templates.fileOf(template);
    if (file !== undefined) this.made.add(file);
    if (!this.isWanted(file ?? "")) return undefined;
    if (file === undefined) {
      const rendered = template === undefined ? this.rendered : { ...this.rendered, template };
      return { name: this.place.file, text, place: () => this.place, rendered };
    }
    if (this.chart.ignores(file)) {
      this.ignored.add(file);
      return undefined;
    }
    const source = this.templates.textOf(file);
    const place = placesIn(file, source, text);
    return { name: file, text, place, rendered: this.rendered, template: source };
  }

  private note(message: string): FileResult {
    return { ...joined([]), notes: [{ message, location: this.place }] };
  }
}

/** A manifest that a chart made, and what its places are reported as. */
interface PlacedManifest {
  readonly name: string;
  readonly text: string;
  readonly place: (line: number) => Location;
  readonly rendered: Rendered;
  /** The text of its template, where that can be read. */
  readonly template?: string | undefined;
}

/** A rendering, or why there is none. */
interface Attempt extends Rendering {
  readonly failure?: string;
}

/** The values files that a chart is to be tried with, from its folder. */
function trialValues(chart: string): string[] {
  try {
    return readdirSync(join(chart, "ci"))
      .filter((name) => isTrialValues(name) && isFile(join(chart, "ci", name)))
      .sort()
      .map((name) => `ci/${name}`);
  } catch {
    // Most charts have no such folder.
    return [];
  }
}
