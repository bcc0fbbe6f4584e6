/** Kustomizations, built by the real kustomize. */
import { chmodSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { enginePath } from "../../tools/engine-build";
import { checkJson, folderWith } from "./lockstep";
import { complaintsOf, notesOf, placesOf, withRenderers } from "./renderers";

const service = (name: string, type = "ClusterIP"): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  type: ${type}\n`;
const exposed = service("web", "LoadBalancer");
const of = (...resources: string[]): string => `resources: ${JSON.stringify(resources)}\n`;
const component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
const rule = "restrict-load-balancers";

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly code: number;
  readonly findings?: readonly string[];
  readonly problems?: readonly unknown[];
  readonly notes?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  "what it gives, and not what it is made of": {
    files: { "kustomization.yaml": `${of("web.yaml")}namespace: shop\n`, "web.yaml": exposed },
    code: 1,
    findings: [`web.yaml:6 ${rule} Service shop/web .`],
  },
  "a folder that is named, by each name of the file": {
    files: {
      "a/kustomization.yml": of("a.yaml"),
      "a/a.yaml": service("a", "LoadBalancer"),
      "b/Kustomization": of("b.yaml"),
      "b/b.yaml": service("b", "LoadBalancer"),
    },
    args: ["a", "b"],
    code: 1,
    findings: [`a/a.yaml:6 ${rule} Service default/a a`, `b/b.yaml:6 ${rule} Service default/b b`],
  },
  "a kustomization that is named as a file, or found by a glob": {
    files: {
      "a/kustomization.yaml": of("a.yaml"),
      "a/a.yaml": exposed,
      "b/kustomization.yaml": of("b.yaml"),
      "b/b.yaml": exposed,
    },
    args: ["a/kustomization.yaml", "b/*.yaml"],
    code: 1,
    findings: [`a/a.yaml:6 ${rule} Service default/web a`, `b/b.yaml:6 ${rule} Service default/web b`],
  },
  "overlays, and not the base below them": {
    files: {
      "base/kustomization.yaml": of("web.yaml"),
      "base/web.yaml": `# Web.\n${service("web")}`,
      "overlays/dev/kustomization.yaml": `${of("../../base")}namespace: dev\n`,
      "overlays/prod/kustomization.yaml": `${of("../../base", "more.yaml")}namePrefix: prod-\npatches: [{path: p.yaml}]\n`,
      "overlays/prod/p.yaml": exposed,
      "overlays/prod/more.yaml": service("more", "LoadBalancer"),
    },
    code: 1,
    findings: [
      `base/web.yaml:7 ${rule} Service default/prod-web overlays/prod`,
      `overlays/prod/more.yaml:6 ${rule} Service default/prod-more overlays/prod`,
    ],
  },
  "what overlays have of their base, once": {
    files: {
      "base/kustomization.yaml": of("web.yaml", "db.yaml"),
      "base/web.yaml": exposed,
      "base/db.yaml": service("db"),
      "overlays/dev/kustomization.yaml": `${of("../../base")}namespace: dev\n`,
      "overlays/prod/kustomization.yaml": `${of("../../base", "web.yaml")}namePrefix: prod-\n`,
      "overlays/prod/web.yaml": service("own", "LoadBalancer"),
    },
    code: 1,
    findings: [
      `base/web.yaml:6 ${rule} Service dev/web overlays/dev also overlays/prod`,
      `overlays/prod/web.yaml:6 ${rule} Service default/prod-own overlays/prod`,
    ],
  },
  "a base that nothing is built on here": {
    files: {
      "base/kustomization.yaml": of("web.yaml"),
      "base/web.yaml": exposed,
      "overlays/dev/kustomization.yaml": of("../../base"),
    },
    args: [".", " --exclude", "overlays"].map((arg) => arg.trim()),
    code: 1,
    findings: [`base/web.yaml:6 ${rule} Service default/web base`],
  },
  "a component, with what uses it": {
    files: {
      "kustomization.yaml": `${of("web.yaml")}components: [open]\n`,
      "web.yaml": service("web"),
      "open/kustomization.yaml": `${component}patchesStrategicMerge: [p.yaml]\n`,
      "open/p.yaml": exposed,
    },
    code: 1,
    findings: [`web.yaml:6 ${rule} Service default/web .`],
  },
  "a component that nothing uses": {
    files: { "open/kustomization.yaml": `${component}patches: [{path: p.yaml}]\n`, "open/p.yaml": exposed },
    code: 0,
    notes: [
      "open/kustomization.yaml: a component is checked with the kustomizations that use it, and none does here",
    ],
  },
  "all kinds of files it is made of": {
    files: {
      "kustomization.yaml": [
        of("web.yaml"),
        "patchesJson6902: [{path: json.yaml, target: {kind: Service, name: web, version: v1}}]",
        "configMapGenerator: [{name: a, files: [key=map.yaml], envs: [a.env]}]",
        "secretGenerator: [{name: b, files: [secret.yaml]}]",
        "replacements: [{path: replacement.yaml}]",
        "configurations: [configuration.yaml]",
        "transformers: [transformer.yaml]",
      ].join("\n"),
      "web.yaml": service("web"),
      "json.yaml": "- op: replace\n  path: /spec/type\n  value: LoadBalancer\n",
      "map.yaml": exposed,
      "secret.yaml": exposed,
      "a.env": "A=B",
      "replacement.yaml":
        "source: {kind: Service, fieldPath: spec.type}\ntargets: [{select: {kind: Service}, fieldPaths: [spec.type]}]",
      "configuration.yaml": "namePrefix: [{path: metadata/name}]",
      "transformer.yaml":
        "apiVersion: builtin\nkind: NamespaceTransformer\nmetadata: {name: x, namespace: shop}\nfieldSpecs: [{path: metadata/namespace, create: true}]",
    },
    code: 1,
    findings: [`web.yaml:6 ${rule} Service shop/web .`],
  },
  "what it generates": {
    files: {
      "kustomization.yaml": "generators: [all.yaml]\n",
      "all.yaml": "apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: x}\nliterals: [a=b]\n",
    },
    code: 0,
  },
  "manifests beside it that it does not name": {
    files: {
      "kustomization.yaml": of("a.yaml"),
      "a.yaml": service("a"),
      "b.yaml": service("b", "LoadBalancer"),
    },
    code: 1,
    findings: [`b.yaml:6 ${rule} Service default/b`],
  },
  "a part that is named itself": {
    files: { "kustomization.yaml": of("a.yaml"), "a.yaml": exposed },
    args: ["a.yaml"],
    code: 1,
    findings: [`a.yaml:6 ${rule} Service default/web`],
  },
  "a resource of Flux in a file of that name": {
    files: {
      "kustomization.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: x}\nspec: {path: ./apps}\n---\n${exposed}`,
    },
    code: 1,
    findings: [`kustomization.yaml:11 ${rule} Service default/web`],
  },
  "a resource that is missing": {
    files: { "a/kustomization.yaml": of("web.yaml"), "b.yaml": exposed },
    code: 3,
    findings: [`b.yaml:6 ${rule} Service default/web`],
    problems: [
      "a/kustomization.yaml:1 render: kustomize cannot build it: there is no file or folder a/web.yaml",
    ],
  },
  "kustomizations in a circle": {
    files: { "a/kustomization.yaml": of("../b"), "b/kustomization.yaml": of("../a") },
    code: 3,
    problems: [
      expect.stringMatching(/^a\/kustomization\.yaml:1 render: kustomize cannot build it: .*cycle detected/u),
    ],
  },
  "no YAML": {
    files: { "kustomization.yaml": "resources: [\n" },
    code: 3,
    problems: [expect.stringMatching(/^kustomization\.yaml:1 render: kustomize cannot build it: /u)],
  },
  "secrets in what kustomize complains of": {
    files: {
      "a/kustomization.yaml": "secretGenerator: [{name: x, literals: [hunter2]}]\n",
      "b/kustomization.yaml": `${of("web.yaml")}patches: [{target: {kind: Service}, patch: '[{"value": "hunter2"]'}]\n`,
      "b/web.yaml": exposed,
    },
    code: 3,
    problems: [
      "a/kustomization.yaml:1 render: kustomize cannot build it: loading KV pairs: a literal is not of the form key=value",
      expect.not.stringContaining("hunter2"),
    ],
  },
  "charts that it would fetch": {
    files: {
      "a/kustomization.yaml": "helmCharts: [{name: x, repo: 'https://example.org', version: 1.0.0}]\n",
    },
    code: 3,
    problems: [
      "a/kustomization.yaml:1 render: it fetches Helm charts; check what comes out: kustomize build --enable-helm a | lockstep check -",
    ],
  },
  "a misshapen object": {
    files: {
      "kustomization.yaml": of("role.yaml"),
      "role.yaml":
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: a\nrules:\n  verbs: 5\n",
    },
    args: [".", "--rule", "disallow-wildcard-permissions"],
    code: 3,
    problems: [
      "role.yaml:5 shape: rules must be a list, and is a mapping; begin it with a dash (ClusterRole a)",
    ],
  },
  "a host that cannot be reached, in the same words wherever it is needed": {
    files: {
      "a/kustomization.yaml": of("http://127.0.0.1:1/a.yaml"),
      "b/kustomization.yaml": of("http://127.0.0.1:1/b?ref=v1", "web.yaml"),
      "b/web.yaml": exposed,
      "c/kustomization.yaml": of("../b"),
      "d/kustomization.yaml": of("web.yaml"),
      "d/web.yaml": exposed,
    },
    code: 3,
    findings: [`d/web.yaml:6 ${rule} Service default/web d`],
    problems: ["a", "c"].map(
      (folder) =>
        `${folder}/kustomization.yaml:1 render: it needs 127.0.0.1:1, which cannot be reached: connection refused`,
    ),
  },
  "folders whose names look like options or hosts": {
    files: {
      "--help/kustomization.yaml": of("a.yaml"),
      "--help/a.yaml": exposed,
      "github.com/a?ref=b/kustomization.yaml": of("a.yaml"),
      "github.com/a?ref=b/a.yaml": exposed,
    },
    code: 1,
    findings: [
      `--help/a.yaml:6 ${rule} Service default/web --help`,
      `github.com/a?ref=b/a.yaml:6 ${rule} Service default/web github.com/a?ref=b`,
    ],
  },
};

test.each(Object.entries(cases))("%s", async (_, { files, args = ["."], code, ...expected }) => {
  const report = await checkJson(folderWith(files), ["--rule", rule, ...args], { env: withRenderers() });
  expect({ findings: placesOf(report), problems: complaintsOf(report), notes: notesOf(report) }).toEqual({
    findings: [],
    problems: [],
    notes: [],
    ...expected,
  });
  expect(report.code).toBe(code);
});

test("kubectl builds them where there is no kustomize", async () => {
  // Not kubectl itself, but what it calls, in the way that it is called.
  const script = `#!/bin/sh\n[ "$1" = kustomize ] && exec "${realpathSync(enginePath("kustomize"))}" build "$2"\n`;
  const bin = folderWith({ kubectl: script });
  chmodSync(join(bin, "kubectl"), 0o755);
  const folder = folderWith({ "kustomization.yaml": of("web.yaml"), "web.yaml": exposed });
  const report = await checkJson(folder, ["--rule", rule, "."], { env: { PATH: bin } });
  expect(placesOf(report)).toEqual([`web.yaml:6 ${rule} Service default/web .`]);
});
