/** How much the real Pulumi prints of a program of 30 resources that breaks many rules. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPulumi, type Outcome, type Pulumi } from "../engines";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { patience } from "../support/patience";
import { shop } from "./shop";

let pulumi: Pulumi;
let rendered: string;
beforeAll(async () => {
  pulumi = await startPulumi();
  rendered = mkdtempSync(join(tmpdir(), "lockstep-rendered-"));
}, 60_000);
afterAll(() => {
  pulumi.close();
  removePackFolders();
  rmSync(rendered, { recursive: true });
});

function preview(settings: string): Promise<Outcome> {
  return pulumi.preview(shop(rendered), packFolder({ "lockstep.yaml": settings }));
}

/** What Pulumi prints, but for its progress, which is longer on slow machines, and where this test has its plugins from. */
function linesOf({ printed }: Outcome): string[] {
  return printed
    .trimEnd()
    .split("\n")
    .filter((line) => !/^@ | from \$PATH at | resource plugin /u.test(line));
}

/** The first lines of the blocks: the level, the policy, the resource. */
function blocksIn(lines: readonly string[]): string[] {
  return lines.filter((line) => /^ {8}- \[(?:mandatory|advisory)\] /u.test(line));
}

test(
  "what a person needs fits in 120 lines",
  async () => {
    const outcome = await preview("");
    expect(outcome.ok).toBe(false);
    const lines = linesOf(outcome);
    expect(lines.length).toBeLessThan(120);
    expect(new Set(blocksIn(lines)).size).toBe(blocksIn(lines).length);
    expect(lines).toContain(
      "          container cart has no readinessProbe (spec.template.spec.containers[0].readinessProbe: missing), " +
        "and 1 more like it. Add a readinessProbe that succeeds once the container can do its work.",
    );
  },
  patience,
);

test(
  "all of it can be had, too",
  async () => {
    const lines = linesOf(await preview("preview: full\n"));
    expect(lines.length).toBeGreaterThan(700);
    expect(blocksIn(lines).filter((line) => line.includes("[advisory]")).length).toBeGreaterThan(150);
  },
  patience,
);
