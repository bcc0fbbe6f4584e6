/** The commands of docs/admission.md, taken from the page itself, install, upgrade and remove exactly what is generated. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { stringify } from "yaml";
import { enginePath } from "../../tools/engine-build";
import { blocksOf } from "../docs/markdown";
import { textOf } from "../docs/sources";
import { installKyvernoTypes, startApiServer, type ApiServer } from "../engines";
import { packageRoot } from "../../src/cli/package-root";

const page = textOf("docs/admission.md");
const [, section = ""] = /^## Install, upgrade and remove\n(.*?)^## /msu.exec(page) ?? [];
const [upgrade = "", adopt = "", remove = ""] = blocksOf(section).map(({ lines }) => lines.join("\n"));
/** The folder and the kinds that the commands name. */
const [shownFolder, shownKinds] = [
  "kubernetes/bundles",
  "validatingadmissionpolicies,validatingadmissionpolicybindings",
];
const engines = Array.from(
  section.matchAll(/^\| `([^`]+)`.* \| `([a-z.,]+)` +\|$/gmu),
  ([, folder = "", kinds = ""]) => ({ folder, kinds }),
);

let server: ApiServer;
let workspace: string;

beforeAll(async () => {
  server = await startApiServer();
  await installKyvernoTypes(server);
  workspace = mkdtempSync(join(tmpdir(), "lockstep-installation-"));
}, 180_000);

afterAll(async () => {
  await server.stop();
  rmSync(workspace, { recursive: true });
});

/** Runs a command as a user would; gives back what it says. */
async function run(command: string): Promise<string> {
  const path = [dirname(enginePath("kubectl")), process.env["PATH"]].join(delimiter);
  const env = { ...process.env, PATH: path, KUBECONFIG: server.kubeconfig };
  const child = spawn("bash", ["-o", "pipefail", "-c", command], { cwd: workspace, env });
  const [said, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((done) => child.on("close", done)),
  ]);
  // Kyverno says of every ClusterPolicy that its kind is deprecated.
  const unexpected = complaint
    .split("\n")
    .filter((line) => line !== "" && !line.includes("ClusterPolicy is deprecated"));
  expect({ code, unexpected }).toEqual({ code: 0, unexpected: [] });
  return said;
}

function forEngine(command: string, { folder, kinds }: { folder: string; kinds: string }): string {
  return command.replace(shownFolder, folder).replace(shownKinds, kinds);
}

/** Writes the policies of a folder that are about Services, service accounts and RoleBindings: few, so that kubectl is soon done. */
function write(folder: string, to: string, change: (manifests: string) => string = (text) => text): void {
  const files = readdirSync(join(packageRoot(), folder)).filter((file) =>
    /^lockstep-(?:serv|roleb)/u.test(file),
  );
  const manifests = files.map(
    (file) => [file, readFileSync(join(packageRoot(), folder, file), "utf8")] as const,
  );
  mkdirSync(join(workspace, to), { recursive: true });
  for (const [file, text] of manifests) writeFileSync(join(workspace, to, file), change(text));
  writeFileSync(join(workspace, to, "kustomization.yaml"), stringify({ resources: files }));
}

test("the page has an engine in each line of its table", () => {
  expect(engines.map(({ folder }) => folder)).toEqual([
    "kubernetes/bundles",
    "kyverno/bundles/validating-policies",
    "kyverno/bundles/cluster-policies",
  ]);
});

describe.each(engines)("$folder", (engine) => {
  const { folder, kinds } = engine;
  const state = (what: string): Promise<string> => run(`kubectl get ${kinds} -o ${what} | sort`);
  const versions = "custom-columns=:metadata.name,:metadata.resourceVersion --no-headers";

  test.each(["", "--server-side"])(
    "over what `kubectl apply %s` installed",
    async (kind) => {
      const generated = `kubectl kustomize ${folder} | kubectl create --dry-run=client -f - -o name | sort`;
      write(folder, folder);
      write(folder, "gone", (text) => text.replaceAll("lockstep-services", "lockstep-gone"));
      write(folder, "older", (text) => text.replaceAll("Service of type", "A Service of type"));
      await run(`kubectl apply ${kind} -k gone`);
      await run(`kubectl apply ${kind} -k older`);
      expect(await state("name")).toContain("lockstep-gone");

      await run(forEngine(upgrade, engine));
      await run(forEngine(adopt, engine));
      expect(await state("name")).toBe(await run(generated));
      expect(await state("yaml")).not.toContain("A Service of type");

      const before = await state(versions);
      await run(forEngine(upgrade, engine));
      expect(await state(versions)).toBe(before);

      await run(forEngine(upgrade, { folder: "gone", kinds }));
      expect(await state("name")).toContain("lockstep-gone");
      expect(await run(forEngine(upgrade, engine))).toMatch(/lockstep-gone pruned\n/u);
      expect(await state("name")).toBe(await run(generated));

      await run(forEngine(remove, engine));
      expect(await run(`kubectl get ${kinds} --ignore-not-found -o name`)).toBe("");
    },
    180_000,
  );
});
