/**
 * One command on a repository that has everything: plain manifests, charts, a kustomization with overlays, the
 * state of a Pulumi stack, a broken file, and files that are left out.
 */
import { join } from "node:path";
import { packageRoot } from "../support/build";
import { checkJson } from "./lockstep";
import { complaintsOf, notesOf, placesOf, withRenderers } from "./renderers";

const folder = join(packageRoot, "tests/sample-repository");
const rules = ["disallow-wildcard-permissions", "require-readiness-probe", "restrict-load-balancers"];
const args = rules.flatMap((rule) => ["--rule", rule]);

test("every finding is at its file and line, and names what it comes from", async () => {
  const report = await checkJson(folder, [".", ...args], { env: withRenderers() });
  expect(placesOf(report)).toEqual([
    "charts/shop/templates/deployment.yaml:16 require-readiness-probe Deployment shop/shop charts/shop ci/unprobed-values.yaml",
    "charts/shop/templates/deployment.yaml:25 require-readiness-probe Deployment shop/shop charts/shop ci/debug-values.yaml",
    "charts/shop/templates/service.yaml:7 restrict-load-balancers Service shop/shop charts/shop ci/debug-values.yaml+ci/exposed-values.yaml",
    "kustomize/base/deployment.yaml:16 require-readiness-probe Deployment staging/orders kustomize/overlays/staging",
    "kustomize/base/service.yaml:5 restrict-load-balancers Service staging/orders kustomize/overlays/staging",
    "manifests/roles.json:7 disallow-wildcard-permissions Role shop/reader",
    "manifests/web.yaml:7 restrict-load-balancers Service shop/web",
    "pulumi/shop.json:20 restrict-load-balancers Service shop/checkout urn:pulumi:production::shop::kubernetes:core/v1:Service::checkout",
  ]);
  expect(complaintsOf(report)).toEqual(["manifests/broken.yaml:6 syntax: did not find expected ',' or '}'"]);
  expect(notesOf(report)).toEqual([
    "charts/common/Chart.yaml: a library chart has no manifests; charts that use it do",
  ]);
  expect(report.summary).toMatchObject({ files: 7, charts: 2, kustomizations: 2, ignored: 2 });
  expect(report.code).toBe(3);
});

test.each([
  ["from elsewhere", "/", [folder, "--settings", join(packageRoot, "lockstep.yaml")]],
  ["by a glob", folder, ["**/*.{yaml,json}"]],
  ["in parts", folder, ["manifests", "charts", "kustomize", "pulumi"]],
])("the same is found %s", async (_, from, paths) => {
  const whole = await checkJson(folder, [".", ...args], { env: withRenderers() });
  const report = await checkJson(from, [...paths, ...args], { env: withRenderers() });
  const brief = ({ findings }: typeof whole): string[] =>
    findings.map(({ rule, location: { file, line }, resource: { namespace, name } }) => {
      return `${file.replace(`${folder}/`, "")}:${line} ${rule} ${namespace ?? ""}/${name}`;
    });
  expect(brief(report)).toEqual(brief(whole));
});
