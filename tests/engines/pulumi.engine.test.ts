import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { startPulumi, writePolicyPack, type Pulumi } from ".";
import { scratchFolder } from "../../src/engines/process";

const PACK = `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("tiny", {
  policies: [{
    name: "require-owner",
    description: "ConfigMaps name their owner.",
    enforcementLevel: "mandatory",
    validateResource: ({ props }, report) => {
      if (props.kind === "ConfigMap" && props.data?.owner === undefined) {
        report("ConfigMap " + props.metadata.name + " has no owner");
      }
    },
  }],
});
`;

describe("Pulumi", () => {
  let pulumi: Pulumi;
  let pack: string;
  let rendered: string;

  beforeAll(async () => {
    pulumi = await startPulumi();
    pack = writePolicyPack(PACK);
    rendered = join(scratchFolder("rendered"), "manifests");
  }, 60_000);

  afterAll(() => {
    pulumi.close();
    rmSync(pack, { recursive: true });
    rmSync(join(rendered, ".."), { recursive: true });
  });

  const configMap = (data: Record<string, string>) => () => {
    const provider = new kubernetes.Provider("render", { renderYamlToDirectory: rendered });
    new kubernetes.core.v1.ConfigMap("settings", { metadata: { name: "settings" }, data }, { provider });
    return Promise.resolve();
  };

  const violation = {
    policy: "require-owner",
    level: "mandatory",
    message: "ConfigMaps name their owner.\nConfigMap settings has no owner",
  };

  it("analyses a state", async () => {
    const inputs = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } };
    const outcome = await pulumi.analyze(pack, [
      { type: "kubernetes:core/v1:ConfigMap", name: "cm", inputs },
    ]);
    expect(outcome).toMatchObject({ ok: false, violations: [violation] });
    const good = { ...inputs, data: { owner: "shop" } };
    await expect(
      pulumi.analyze(pack, [{ type: "kubernetes:core/v1:ConfigMap", name: "cm", inputs: good }]),
    ).resolves.toMatchObject({ ok: true, violations: [] });
  }, 60_000);

  it("stops a preview, and passes a good program", async () => {
    expect(await pulumi.preview(configMap({}), pack)).toMatchObject({ ok: false, violations: [violation] });
    expect(await pulumi.preview(configMap({ owner: "shop" }), pack)).toMatchObject({
      ok: true,
      violations: [],
    });
  }, 120_000);

  it("stops an update before the object is written", async () => {
    expect(await pulumi.up(configMap({}), pack)).toMatchObject({ ok: false, violations: [violation] });
    expect(existsSync(join(rendered, "1-manifest"))).toBe(false);
    expect(await pulumi.up(configMap({ owner: "shop" }), pack)).toMatchObject({ ok: true, violations: [] });
    expect(readdirSync(join(rendered, "1-manifest"))).toEqual(["v1-configmap-default-settings.yaml"]);
  }, 120_000);
});
