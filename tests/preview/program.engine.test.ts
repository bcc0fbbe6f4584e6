/** What the real Pulumi prints of a program that is made to make the pack say what it must not, or keep silent. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource, secret } from "@pulumi/pulumi";
import { startPulumi, type Pulumi } from "../engines";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { patience } from "../support/patience";

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

const secrets = {
  image: "registry.secret.example/hidden-app:latest",
  user: 4711,
  address: "203.0.113.77",
  path: "/var/run/hidden-socket/docker.sock",
  host: "*.hidden-host.example",
  namespace: "hidden-namespace",
  container: "hidden-container",
} as const;

const hostile = "web\n::error::taken\u001b[31m<{%fg 1%}>\r";

function program(): Promise<void> {
  const provider = new kubernetes.Provider("render", { renderYamlToDirectory: rendered });
  const options = { provider };
  new kubernetes.core.v1.Pod(
    "secrets",
    {
      metadata: { name: "secrets", namespace: secret(secrets.namespace) },
      spec: {
        containers: [
          {
            name: secret(secrets.container),
            image: secret(secrets.image),
            securityContext: { runAsUser: secret(secrets.user), privileged: secret(true) },
          },
        ],
        volumes: [{ name: "socket", hostPath: { path: secret(secrets.path) } }],
      },
    },
    options,
  );
  new kubernetes.core.v1.Service(
    "hostile",
    {
      metadata: { name: "hostile", namespace: "shop" },
      spec: { type: "LoadBalancer", externalIPs: [hostile] },
    },
    options,
  );
  // One secret item makes the whole list secret.
  new kubernetes.core.v1.Service(
    "addresses",
    { metadata: { name: "addresses", namespace: "shop" }, spec: { externalIPs: [secret(secrets.address)] } },
    options,
  );
  new kubernetes.networking.v1.Ingress(
    "front",
    { metadata: { name: "front", namespace: "shop" }, spec: { rules: [{ host: secret(secrets.host) }] } },
    options,
  );
  new kubernetes.core.v1.ServicePatch(
    "patched",
    { metadata: { name: "patched", namespace: "shop" }, spec: { selector: { app: "web" } } },
    options,
  );
  new kubernetes.core.v1.Service(
    "dns",
    { metadata: { name: "dns", namespace: "kube-system" }, spec: { type: "LoadBalancer" } },
    options,
  );
  // The provider renders no releases into a folder; policies see the type alone.
  new ComponentResource("kubernetes:helm.sh/v3:Release", "redis");
  return Promise.resolve();
}

test.each(["brief", "full"])(
  "no secret, no control character, no silence: %s",
  async (preview) => {
    const settings = `preview: ${preview}\nexclude: {namespaces: [kube-system]}\n`;
    const { ok, violations, output } = await pulumi.preview(
      program,
      packFolder({ "lockstep.yaml": settings }),
    );

    expect(ok).toBe(false);
    expect(violations.map(({ policy }) => policy)).toEqual(
      expect.arrayContaining(["disallow-external-ips", "disallow-privileged-containers"]),
    );
    const said = output + violations.map(({ message }) => message).join("\n");
    for (const value of Object.values(secrets)) expect(said).not.toContain(String(value));
    expect(said).not.toMatch(/^::error|[\u0000-\u0008\u000b-\u001f\u007f]/mu);
    expect(said).toContain("web\\n::error::taken\\u{1b}[31m\\u{3c}{%fg 1%}>\\r");
    for (const name of ["helm.sh/v3:Release redis", "core/v1:ServicePatch patched", "core/v1:Service dns"])
      expect(output).toContain(`kubernetes:${name} is not checked by every rule: `);
  },
  patience,
);
