/**
 * The Helm releases of a file of Pulumi. To read the file says which there are; when they are rendered, it is read once more.
 */
import { newest, type Schemas } from "../../families/kubernetes/schema";
import type { FileResult } from "../../findings/result";
import type { PlannedChecks } from "../files/plan";
import { inParallel } from "../threads/in-parallel";
import { renderRelease, type RenderedRelease } from "./release";

/**
 * A result with what there is in releases, where the settings ask for that.
 *
 * @param check Checks the file once more.
 */
export async function withReleases(
  result: FileResult,
  checks: PlannedChecks,
  check: (checks: PlannedChecks) => FileResult,
): Promise<FileResult> {
  if ((result.releases ?? 0) === 0 || checks.plan.rendersReleases !== true) return result;
  const releases = new Releases();
  const renderingOf = (inputs: Inputs): RenderedRelease | undefined => releases.of(inputs);
  check({ ...checks, renderingOf });
  await releases.render(checks.schemas);
  return check({ ...checks, renderingOf });
}

type Inputs = Readonly<Record<string, unknown>>;

/** Releases by their inputs. */
class Releases {
  private readonly found = new Map<string, Inputs>();
  private readonly rendered = new Map<string, RenderedRelease>();

  /** What a release comes to; undefined until it is rendered. */
  of(inputs: Inputs): RenderedRelease | undefined {
    const key = JSON.stringify(inputs);
    this.found.set(key, inputs);
    return this.rendered.get(key);
  }

  /** Renders those that were asked for. */
  async render(schemas: Schemas = newest): Promise<void> {
    await inParallel([...this.found], async ([key, inputs]) => {
      this.rendered.set(key, await renderRelease(inputs, schemas));
    });
  }
}
