/** What is said where the tools are missing that charts and kustomizations need. */
import { checkJson, folderWith, lockstep } from "./lockstep";
import { loadBalancer } from "./manifests";
import { complaintsOf, notesOf, placesOf } from "./renderers";

test("each chart and kustomization is a problem that says what to install, and the rest is checked", async () => {
  const folder = folderWith({
    "a/Chart.yaml": "apiVersion: v2\nname: a\nversion: 1.0.0\n",
    "a/ci/one-values.yaml": "",
    "a/templates/service.yaml": loadBalancer,
    "b/kustomization.yaml": "resources: [service.yaml]\n",
    "b/service.yaml": loadBalancer,
    "service.yaml": loadBalancer,
  });
  const report = await checkJson(folder, [".", "--rule", "restrict-load-balancers"], {
    env: { PATH: folderWith({}) },
  });
  expect(report.code).toBe(3);
  expect(placesOf(report)).toEqual(["service.yaml:6 restrict-load-balancers Service default/web"]);
  expect(complaintsOf(report)).toEqual([
    "a/Chart.yaml:1 render: to render charts, install Helm: https://helm.sh/docs/intro/install/",
    "b/kustomization.yaml:1 render: to build kustomizations, install kustomize or kubectl: https://kubectl.docs.kubernetes.io/installation/",
  ]);
});

test.each([
  [true, "the release is not rendered: to render charts, install Helm: https://helm.sh/docs/intro/install/"],
  [false, "a helm.sh/v3:Release shows only its chart and values"],
])(
  "a Helm release of a program is noted, and the rest is checked: renderReleases: %s",
  async (renders, note) => {
    const type = "kubernetes:helm.sh/v3:Release";
    const release = {
      urn: `urn:pulumi:dev::shop::${type}::redis`,
      custom: true,
      type,
      inputs: { chart: "redis", repositoryOpts: { repo: "https://charts.example.com" } },
    };
    const folder = folderWith({
      "lockstep.yaml": `renderReleases: ${renders}\n`,
      "stack.json": JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [release] } }),
      "service.yaml": loadBalancer,
    });
    const report = await checkJson(folder, [".", "--rule", "restrict-load-balancers"], {
      env: { PATH: folderWith({}) },
    });
    expect(report.code).toBe(1);
    expect(placesOf(report)).toEqual(["service.yaml:6 restrict-load-balancers Service default/web"]);
    expect(notesOf(report)).toEqual([expect.stringContaining(`stack.json: ${note}`)]);
  },
);

test.each([
  [["."], "there is no values file prod.yaml"],
  [["--cluster"], "--cluster checks no files: check them by a command of their own"],
])("a values file is wrong usage that does not exist, or for a cluster: %j", async (args, complaint) => {
  const run = await lockstep(folderWith({}), ["check", ...args, "--values", "prod.yaml"]);
  expect(run).toEqual({ code: 2, stdout: "", stderr: `lockstep: ${complaint}\n` });
});
