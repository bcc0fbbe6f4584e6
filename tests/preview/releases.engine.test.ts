/** Helm releases of a program, rendered by the real Helm and judged. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withRenderers } from "../cli/renderers";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { Pack, type Analysis } from "./pack";
import { secret } from "./resources";

const path = process.env["PATH"];
const chart = join(mkdtempSync(join(tmpdir(), "lockstep-chart-")), "web");
const settings = { "lockstep.yaml": "preview: brief\nrenderReleases: true\n" };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const template = `apiVersion: v1
kind: Service
metadata: { name: {{ .Release.Name }} }
spec: { type: {{ .Values.type }}, externalIPs: [{{ .Values.address }}], ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: {{ .Release.Name }}-test, annotations: { helm.sh/hook: test } }
spec: { hostNetwork: true, containers: [{ name: app, image: nginx:1.27.0 }] }
{{ if .Values.misshapen }}
---
apiVersion: v1
kind: Service
metadata: { name: misshapen }
spec: { ports: none }
{{ end }}
`;

let pack: Pack;
beforeAll(async () => {
  mkdirSync(join(chart, "templates"), { recursive: true });
  writeFileSync(join(chart, "Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n");
  writeFileSync(join(chart, "values.yaml"), "type: ClusterIP\naddress: 203.0.113.7\nmisshapen: false\n");
  writeFileSync(join(chart, "templates", "web.yaml"), template);
  process.env["PATH"] = withRenderers().PATH;
  pack = await Pack.started(packFolder(settings));
}, 60_000);
afterAll(async () => {
  process.env["PATH"] = path;
  await pack.stop();
  removePackFolders();
  rmSync(join(chart, ".."), { recursive: true });
});

const type = "kubernetes:helm.sh/v3:Release";
const name = "web";

function said({ diagnostics }: Analysis, policy: string): string[] {
  return diagnostics.filter((each) => each.policy === policy).map(({ message }) => message);
}

test("what a release deploys is judged, and says of which object it is", async () => {
  const analysis = await pack.analyze({ type, name, props: { chart, name, namespace: "shop" } });
  const [message] = said(analysis, "disallow-external-ips");
  expect(message).toContain("(Service.web.spec.externalIPs");
  expect(said(analysis, "disallow-host-network")).toEqual([]);
  expect(analysis.notApplicable).not.toHaveProperty("disallow-external-ips");
  expect(analysis.notApplicable).toHaveProperty("disallow-host-network");
});

test("its values count, and a value that is secret is not shown", async () => {
  const values = { type: "NodePort", address: secret("198.51.100.9") };
  const analysis = await pack.analyze({ type, name, props: { chart, name, namespace: "shop", values } });
  expect(said(analysis, "disallow-node-ports")).toHaveLength(1);
  expect(said(analysis, "disallow-external-ips")).toHaveLength(1);
  expect(JSON.stringify(analysis)).not.toContain("198.51.100.9");
});

test("a misshapen object is one report", async () => {
  const analysis = await pack.analyze({ type, name, props: { chart, name, values: { misshapen: true } } });
  expect(analysis.diagnostics.filter(({ message }) => message.startsWith("could not be checked"))).toEqual([
    {
      policy: "kubernetes-schema",
      message: expect.stringContaining("spec.ports must be a list") as string,
      level: "mandatory",
    },
  ]);
});

test.each([
  [{ chart, values: { type: unknown } }, "some of its inputs are not known yet"],
  [{ chart: "./web" }, "its chart is in a folder of the program"],
  [
    { chart: "web", repositoryOpts: { repo: "https://example.com", password: "hunter2" } },
    "its repository asks who it is",
  ],
  [{ chart, valueYamlFiles: ["web.yaml"] }, "it has files of values"],
  [{ chart, postrender: "./change" }, "a program changes what Helm renders"],
  [{ chart: join(chart, "none") }, "Helm cannot render it: "],
])("one line says why a release is not rendered: %j", async (props, reason) => {
  const before = pack.notes().length;
  const { diagnostics } = await pack.analyze({ type, name, props });
  expect(diagnostics).toEqual([]);
  const notes = await pack.notesAfter(before, 1);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain(
    `${type} web is not checked by every rule: the release is not rendered: ${reason}`,
  );
});

test("one line says that Helm is not there", async () => {
  process.env["PATH"] = "/nowhere";
  const without = await Pack.started(packFolder(settings));
  process.env["PATH"] = withRenderers().PATH;
  const { diagnostics } = await without.analyze({ type, name, props: { chart } });
  expect(diagnostics).toEqual([]);
  expect(await without.notesAfter(0, 1)).toEqual([
    `${type} web is not checked by every rule: the release is not rendered: to render charts, install Helm: https://helm.sh/docs/intro/install/`,
  ]);
  await without.stop();
}, 60_000);
