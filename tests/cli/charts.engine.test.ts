/** Helm charts, rendered by the real Helm. */
import { join } from "node:path";
import { checkJson, folderWith } from "./lockstep";
import { complaintsOf, notesOf, placesOf, withRenderers } from "./renderers";

const chart = (name: string, more = ""): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
const service = `apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
spec:
  type: {{ .Values.type }}
`;
const exposed = service.replace("{{ .Values.type }}", "LoadBalancer");
const web = { "web/Chart.yaml": chart("web"), "web/values.yaml": "type: LoadBalancer\n" };
const configMap = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
/** The Service that is exposed, as a hook of Helm. */
const hook = (when: string): string =>
  exposed.replace("metadata:", `metadata:\n  annotations: {"helm.sh/hook": "${when}"}`);
const rule = "restrict-load-balancers";

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly code: number;
  readonly findings?: readonly string[];
  readonly problems?: readonly string[];
  readonly notes?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  "a chart found in a folder": {
    files: { ...web, "web/templates/service.yaml": service },
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "objects of a loop, of a helper, and written out": {
    files: {
      ...web,
      "web/templates/_service.tpl": `{{- define "helped" -}}\n${exposed.replace("{{ .Release.Name }}", "helped")}  ports: []\n{{- end }}`,
      "web/templates/loop.yaml":
        `{{- range list "one" "two" }}\n---\n${service.replace("{{ .Release.Name }}", "{{ . }}").replace(".Values", "$.Values")}{{- end }}\n` +
        `---\n${exposed.replace("{{ .Release.Name }}", "three")}`,
      "web/templates/helper.yaml": `{{ include "helped" . }}\n---\n${exposed.replace("{{ .Release.Name }}", "plain").replace("LoadBalancer", "ClusterIP")}`,
    },
    code: 1,
    findings: [
      "web/templates/helper.yaml:1 restrict-load-balancers Service release-namespace/helped web",
      "web/templates/loop.yaml:8 restrict-load-balancers Service release-namespace/one web",
      "web/templates/loop.yaml:8 restrict-load-balancers Service release-namespace/two web",
      "web/templates/loop.yaml:16 restrict-load-balancers Service release-namespace/three web",
    ],
  },
  "a Secret that a template has, and one of a value": {
    files: {
      ...web,
      "web/templates/secret.yaml":
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\nstringData:\n  user: web\n  password: hunter2\n" +
        "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: own\nstringData:\n  password: {{ .Values.type }}\n",
    },
    args: ["--rule", "disallow-committed-secrets", "web"],
    code: 0,
    findings: ["web/templates/secret.yaml:7 disallow-committed-secrets Secret release-namespace/web web"],
  },
  "a chart that is named": {
    files: { ...web, "web/templates/service.yaml": service },
    args: ["web"],
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a template that is named, and its chart": {
    files: { ...web, "web/templates/service.yaml": service },
    args: ["web/templates/service.yaml", "web/Chart.yaml", "web/values.yaml", "web/templates", "web"],
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a chart by a glob": {
    files: { ...web, "web/templates/service.yaml": service, "other.yml": exposed },
    args: ["**/*.yaml"],
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a chart in the current folder": {
    files: {
      "Chart.yaml": chart("web"),
      "values.yaml": "type: LoadBalancer",
      "templates/service.yaml": service,
    },
    code: 1,
    findings: ["templates/service.yaml:6 restrict-load-balancers Service release-namespace/web ."],
  },
  "a chart whose name is none of a release": {
    files: { "Chart.yaml": chart("Web_1"), "templates/service.yaml": exposed },
    code: 1,
    findings: ["templates/service.yaml:6 restrict-load-balancers Service release-namespace/release-name ."],
  },
  "the line of a template that has several documents": {
    files: {
      ...web,
      "web/templates/all.yaml": `# All.\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n---\n${exposed}`,
    },
    code: 1,
    findings: ["web/templates/all.yaml:11 restrict-load-balancers Service release-namespace/web web"],
  },
  "the namespace of the release": {
    files: {
      ...web,
      "web/templates/service.yaml": service.replace("spec:", "  namespace: {{ .Release.Namespace }}\nspec:"),
    },
    args: [".", "--namespace", "shop"],
    code: 1,
    findings: ["web/templates/service.yaml:7 restrict-load-balancers Service shop/web web"],
  },
  "values of the command": {
    files: { ...web, "web/templates/service.yaml": service, "prod.yaml": "type: ClusterIP\n" },
    args: [".", "--values", "prod.yaml"],
    code: 0,
  },
  "a value of the command over a file of it": {
    files: { ...web, "web/templates/service.yaml": service, "a,b.yaml": "type: ClusterIP\n" },
    args: [".", "--values", "a,b.yaml", "--set", "type=LoadBalancer"],
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "what some values break names them": {
    files: {
      "web/Chart.yaml": chart("web"),
      "web/values.yaml": "type: ClusterIP\n",
      "web/templates/service.yaml": service,
      "web/ci/a-values.yaml": "type: LoadBalancer\n",
      "web/ci/b-values.yaml": "type: NodePort\n",
      "web/ci/c,d-values.yaml": "type: LoadBalancer\n",
      "web/ci/notes.yaml": "type: ignored\n",
    },
    code: 1,
    findings: [
      "web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web ci/a-values.yaml+ci/c,d-values.yaml",
    ],
  },
  "what all values break names none": {
    files: {
      ...web,
      "web/templates/service.yaml": service,
      "web/ci/a-values.yaml": "replicas: 3\n",
      "web/ci/b-values.yaml": "replicas: 5\n",
    },
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "values that the chart has no defaults for": {
    files: {
      "web/Chart.yaml": chart("web"),
      "web/templates/service.yaml": service.replace(".Values.type", 'required "say which" .Values.type'),
      "web/ci/a-values.yaml": "type: ClusterIP\n",
    },
    code: 0,
    notes: [
      "web/Chart.yaml: only checked with the values in ci: Helm cannot render it: execution error at (web/templates/service.yaml:6:11): say which",
    ],
  },
  "values that nothing has": {
    files: {
      "web/Chart.yaml": chart("web"),
      "web/templates/service.yaml": service.replace(".Values.type", 'required "say which" .Values.type'),
    },
    code: 3,
    problems: [
      "web/templates/service.yaml:6 render: Helm cannot render it: execution error at (web/templates/service.yaml:6:11): say which",
    ],
  },
  "values in ci with which it cannot be rendered": {
    files: {
      ...web,
      "web/templates/service.yaml": service.replace("{{ .Values.type }}", "{{ fail .Values.type }}"),
      "web/values.yaml": "type: one\n",
      "web/ci/a-values.yaml": "type: two\n",
    },
    code: 3,
    problems: [
      "web/templates/service.yaml:6 render: Helm cannot render it: execution error at (web/templates/service.yaml:6:11): one (values.yaml)",
      "web/templates/service.yaml:6 render: Helm cannot render it: execution error at (web/templates/service.yaml:6:11): two (ci/a-values.yaml)",
    ],
  },
  "a template that is none": {
    files: {
      ...web,
      "web/templates/service.yaml": "a: {{ if }}\n",
      "other.yaml": exposed.replace("{{ .Release.Name }}", "x"),
    },
    code: 3,
    findings: ["other.yaml:6 restrict-load-balancers Service default/x"],
    problems: [
      "web/templates/service.yaml:1 render: Helm cannot render it: parse error at (web/templates/service.yaml:1): missing value for if",
    ],
  },
  "a template of no YAML": {
    files: { ...web, "web/templates/service.yaml": "a: [\n" },
    code: 3,
    problems: [
      "web/templates/service.yaml:1 render: Helm cannot render it: YAML parse error on web/templates/service.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content",
    ],
  },
  "a misshapen object": {
    files: {
      ...web,
      "web/templates/a.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec: none\n",
    },
    args: [".", "--rule", "require-readiness-probe"],
    code: 3,
    problems: ["web/templates/a.yaml:5 shape: spec must be a mapping, and is a string (Deployment a)"],
  },
  "a Chart.yaml that is none": {
    files: { "web/Chart.yaml": "name: [\n", "web/templates/service.yaml": service },
    code: 3,
    problems: [expect.stringMatching(/^web\/Chart\.yaml:1 render: Helm cannot render it: /u)],
  },
  "dependencies that are missing": {
    files: {
      "web/Chart.yaml": chart(
        "web",
        "dependencies:\n  - {name: redis, version: 1.0.0, repository: https://example.org}\n",
      ),
      "web/templates/service.yaml": exposed,
    },
    code: 3,
    problems: [
      "web/Chart.yaml:1 render: charts that it depends on are missing (redis); run: helm dependency build web",
    ],
  },
  "a chart in a chart, rendered with its values": {
    files: {
      "web/Chart.yaml": chart("web"),
      "web/values.yaml": "redis: {type: LoadBalancer}\n",
      "web/charts/redis/Chart.yaml": chart("redis"),
      "web/charts/redis/values.yaml": "type: ClusterIP\n",
      "web/charts/redis/templates/service.yaml": service,
    },
    code: 1,
    findings: [
      "web/charts/redis/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web",
    ],
  },
  "a chart in a chart under another name": {
    files: {
      "web/Chart.yaml": chart(
        "web",
        "dependencies:\n  - {name: redis, alias: cache, version: 1.0.0, repository: ''}\n",
      ),
      "web/charts/redis/Chart.yaml": chart("redis"),
      "web/charts/redis/templates/service.yaml": exposed,
    },
    code: 1,
    findings: [
      "web/Chart.yaml:1 restrict-load-balancers Service release-namespace/web web web/charts/cache/templates/service.yaml",
    ],
  },
  "a schema of values that lies elsewhere, which is not fetched": {
    files: {
      ...web,
      "web/templates/service.yaml": service,
      "web/values.schema.json": '{"$ref": "http://127.0.0.1:1/values.json"}',
    },
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a library chart": {
    files: {
      "lib/Chart.yaml": chart("lib", "type: library\n"),
      "lib/templates/_a.yaml": '{{ define "a" }}{{ end }}',
    },
    code: 0,
    notes: ["lib/Chart.yaml: a library chart has no manifests; charts that use it do"],
  },
  "custom resource definitions and what lies beside them": {
    files: {
      ...web,
      "web/crds/all.yaml": `apiVersion: v1\nkind: ConfigMap\n---\n${exposed.replace("{{ .Release.Name }}", "x")}`,
    },
    code: 1,
    findings: ["web/crds/all.yaml:9 restrict-load-balancers Service release-namespace/x web"],
  },
  "manifests beside a chart, and templates that are elsewhere in it": {
    files: {
      ...web,
      "web/deploy/a.yaml": exposed.replace("{{ .Release.Name }}", "x"),
      "web/files/b.yaml": service,
      "web/examples/Chart.yaml": chart("other"),
      "web/examples/templates/c.yaml": exposed,
    },
    code: 1,
    findings: [
      "web/deploy/a.yaml:6 restrict-load-balancers Service default/x",
      "web/examples/templates/c.yaml:6 restrict-load-balancers Service release-namespace/other web/examples",
    ],
    notes: ["web/Chart.yaml: the chart makes no manifest with these values, so nothing of it is checked"],
  },
  "a folder in a chart that is named": {
    files: {
      ...web,
      "web/templates/c.yaml": service.replace("{{ .Values.type }}", "NodePort"),
      "web/files/a.yaml": service,
      "web/files/b.yaml": exposed.replace("{{ .Release.Name }}", "x"),
    },
    args: ["web/files", "web/templates/*.yaml", "web/files/*.yaml"],
    code: 1,
    findings: ["web/files/b.yaml:6 restrict-load-balancers Service default/x"],
  },
  "templates that are left out": {
    files: {
      ...web,
      "web/templates/service.yaml": service,
      "web/templates/tests/a.yaml": exposed,
      "web/templates/old.yaml": exposed,
      ".lockstepignore": "old.yaml\n",
    },
    args: [".", "--exclude", "web/templates/tests"],
    code: 1,
    findings: ["web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a chart that is left out": {
    files: { ...web, "web/templates/service.yaml": service },
    args: [".", "--exclude", "web"],
    code: 0,
  },
  "a template that says it is another file": {
    files: { ...web, "web/templates/a.yaml": `---\n# Source: web/../../secret\n${exposed}` },
    code: 1,
    findings: ["web/templates/a.yaml:8 restrict-load-balancers Service release-namespace/web web"],
  },
  "a folder whose name looks like an option": {
    files: { "--debug/Chart.yaml": chart("web"), "--debug/templates/a.yaml": exposed },
    code: 1,
    findings: ["--debug/templates/a.yaml:6 restrict-load-balancers Service release-namespace/web --debug"],
  },
  "hooks, which are created, too": {
    files: { ...web, "web/templates/a.yaml": hook("post-install,test") },
    code: 1,
    findings: ["web/templates/a.yaml:7 restrict-load-balancers Service release-namespace/web web"],
  },
  "tests, which no release has": {
    files: { ...web, "web/templates/a.yaml": hook("test"), "web/templates/b.yaml": hook("test-success") },
    code: 0,
    notes: [
      "web/templates/a.yaml: Helm tests are excluded: no release has them",
      "web/templates/b.yaml: Helm tests are excluded: no release has them",
    ],
  },
  "a manifest in a file that calls itself a test": {
    files: { "a.yaml": hook("test").replace("{{ .Release.Name }}", "x") },
    code: 1,
    findings: ["a.yaml:7 restrict-load-balancers Service default/x"],
  },
  "no namespace but that which a template writes": {
    files: {
      ...web,
      "web/templates/a.yaml": exposed,
      "web/templates/b.yaml": exposed.replace(
        "{{ .Release.Name }}",
        "b\n  namespace: {{ .Release.Namespace }}",
      ),
      "web/templates/c.yaml": configMap("c\n  namespace: default"),
      "web/templates/d.yaml": configMap("d"),
      "web/templates/e.yaml": configMap("e\n  namespace: {{ .Release.Namespace }}"),
    },
    args: [".", "--rule", "disallow-default-namespace-configuration", "--rule", rule],
    code: 1,
    findings: [
      "web/templates/a.yaml:6 restrict-load-balancers Service release-namespace/web web",
      "web/templates/b.yaml:7 restrict-load-balancers Service release-namespace/b web",
      "web/templates/c.yaml:5 disallow-default-namespace-configuration ConfigMap default/c web",
    ],
  },
  "templates that make nothing": {
    files: {
      ...web,
      "web/templates/_names.tpl": '{{- define "name" -}}\nx\n{{- end -}}\n',
      "web/templates/names.yaml": '{{- define "other" -}}\nkind: x\n{{- end -}}\n',
      "web/templates/NOTES.txt": "Have fun.\n",
      "web/templates/off.yaml": `{{ if .Values.on }}\n${exposed}{{ end }}\n`,
      "web/templates/sometimes.yaml": `{{ if .Values.sometimes }}\n${service}{{ end }}\n`,
      "web/ci/a-values.yaml": "sometimes: true\ntype: ClusterIP\n",
    },
    code: 0,
    notes: [
      "web/Chart.yaml: 1 template makes nothing with these values, and so cannot be checked: templates/off.yaml",
    ],
  },
  "a chart that makes nothing": {
    files: {
      ...web,
      "web/charts/db/Chart.yaml": chart("db"),
      "web/charts/db/templates/off.yaml": `{{ if .Values.on }}\n${exposed}{{ end }}\n`,
    },
    code: 0,
    notes: ["web/Chart.yaml: the chart makes no manifest with these values, so nothing of it is checked"],
  },
  "a template that is named, alone": {
    files: { ...web, "web/templates/a.yaml": exposed, "web/templates/b.yaml": exposed },
    args: ["web/templates/b.yaml"],
    code: 1,
    findings: ["web/templates/b.yaml:6 restrict-load-balancers Service release-namespace/web web"],
  },
  "a values file that is named, alone": {
    files: {
      ...web,
      "web/templates/a.yaml": service,
      "web/values-prod.yaml": "type: ClusterIP\n",
      "web/ci/a-values.yaml": "type: LoadBalancer\n",
    },
    args: ["web/values-prod.yaml"],
    code: 0,
  },
  "the version of Kubernetes that a chart asks for, and what the cluster has": {
    files: {
      "web/Chart.yaml": chart("web", "kubeVersion: 1.30.x\n"),
      "web/templates/a.yaml": `{{ if .Capabilities.APIVersions.Has "shop.example/v1" }}\n${exposed}{{ end }}\n`,
    },
    args: ["web", "--kube-version", "1.30", "--api-versions", "shop.example/v1"],
    code: 1,
    findings: ["web/templates/a.yaml:7 restrict-load-balancers Service release-namespace/web web"],
  },
  "what most values break names those that do not": {
    files: {
      ...web,
      "web/templates/service.yaml": service,
      "web/ci/a-values.yaml": "replicas: 3\n",
      "web/ci/b-values.yaml": "replicas: 5\n",
      "web/ci/c-values.yaml": "type: ClusterIP\n",
    },
    code: 1,
    findings: [
      "web/templates/service.yaml:6 restrict-load-balancers Service release-namespace/web web values.yaml+ci/a-values.yaml+ci/b-values.yaml but ci/c-values.yaml",
    ],
  },
};

test.each(Object.entries(cases))("%s", async (_, { files, args = ["."], code, ...expected }) => {
  const report = await checkJson(
    folderWith(files),
    [...(args.includes("--rule") ? [] : ["--rule", rule]), ...args],
    {
      env: withRenderers(),
    },
  );
  expect({ findings: placesOf(report), problems: complaintsOf(report), notes: notesOf(report) }).toEqual({
    findings: [],
    problems: [],
    notes: [],
    ...expected,
  });
  expect(report.code).toBe(code);
});

test("the output of helm template has the findings of the chart, without its tests", async () => {
  const output = `---\n# Source: web/templates/a.yaml\n${exposed}---\n# Source: web/templates/b.yaml\n${hook("test")}`;
  const report = await checkJson(folderWith({}), ["-", "--rule", rule], {
    input: output.replaceAll("{{ .Release.Name }}", "web"),
  });
  expect(placesOf(report)).toEqual(["<stdin>:8 restrict-load-balancers Service release-namespace/web"]);
  expect(notesOf(report)).toEqual(["<stdin>: Helm tests are excluded: no release has them"]);
});

test("charts are counted once, and what is left out is counted", async () => {
  const files = { ...web, "web/templates/service.yaml": service, "web/ci/a-values.yaml": "", "x/a.yaml": "" };
  const args = [".", "--exclude", "x", "--rule", rule];
  const { summary } = await checkJson(folderWith(files), args, { env: withRenderers() });
  expect(summary).toMatchObject({ files: 1, charts: 1, kustomizations: 0, ignored: 1, resources: 2 });
});

test("a Helm release of a program is rendered where the settings say so", async () => {
  const type = "kubernetes:helm.sh/v3:Release";
  const folder = folderWith({ ...web, "web/templates/service.yaml": service });
  const release = {
    urn: `urn:pulumi:dev::shop::${type}::web`,
    custom: true,
    type,
    inputs: { chart: join(folder, "web"), name: "web", namespace: "pay" },
  };
  const stack = folderWith({
    "lockstep.yaml": "renderReleases: true\n",
    "stack.json": JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [release] } }),
  });
  const report = await checkJson(stack, [".", "--rule", rule], { env: withRenderers() });
  expect(placesOf(report)).toEqual([expect.stringContaining("restrict-load-balancers Service pay/web")]);
  expect(notesOf(report)).toEqual([]);
});
