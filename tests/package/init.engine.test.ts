/** `pulumi preview --policy-pack` with what `lockstep init` writes, on the real Pulumi. */
import { appendFileSync, mkdtempSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { lockstep } from "../cli/lockstep";
import { startPulumi, type Pulumi } from "../engines";
import { packageRoot } from "../support/build";
import { patience } from "../support/patience";

let pulumi: Pulumi;
let folder: string;

beforeAll(async () => {
  pulumi = await startPulumi();
  folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-init-")));
  expect(await lockstep(folder, ["init", "guardrails"])).toMatchObject({ code: 0 });
  // As npm would install them, without the network.
  const modules = join(folder, "guardrails", "node_modules");
  mkdirSync(modules);
  symlinkSync(packageRoot, join(modules, "lockstep"));
  symlinkSync(join(packageRoot, "node_modules", "@pulumi"), join(modules, "@pulumi"));
}, 120_000);

afterAll(() => {
  pulumi.close();
  rmSync(folder, { recursive: true });
});

/** A program with one Service. */
function program(): Promise<void> {
  const provider = new kubernetes.Provider("render", { renderYamlToDirectory: join(folder, "rendered") });
  const spec = { type: "ClusterIP", selector: { app: "web" }, ports: [{ port: 80 }] };
  new kubernetes.core.v1.Service("web", { metadata: { name: "web", namespace: "shop" }, spec }, { provider });
  return Promise.resolve();
}

test(
  "a Service without an owner fails the preview by the rule of the team",
  async () => {
    const { ok, violations } = await pulumi.preview(program, join(folder, "guardrails"));
    expect(violations.map(({ policy }) => policy)).toContain("team-require-service-owner");
    expect(ok).toBe(false);
  },
  patience,
);

test(
  "a stack of an environment is previewed by what that decides",
  async () => {
    const settings = join(folder, "guardrails", "lockstep.yaml");
    appendFileSync(settings, "preview: full\nenvironments: { lab: { stacks: [test-2], level: audit } }\n");
    const { ok, violations } = await pulumi.preview(program, join(folder, "guardrails"));
    expect(violations.map(({ policy }) => policy)).toContain("team-require-service-owner");
    expect(ok).toBe(true);
  },
  patience,
);
