/** Objects are read by the schemas of a version of Kubernetes, and of the custom resources that are defined. */
import { join } from "node:path";
import { stringify } from "yaml";
import { packageRoot } from "../support/build";
import { shop, shopDefinition } from "../support/shop";
import { checkJson, folderWith, lockstep } from "./lockstep";

/** What is wrong with objects: where, and in what words. */
async function problems(folder: string, args: readonly string[], input?: string): Promise<string[]> {
  const report = await checkJson(folder, args, input === undefined ? {} : { input });
  expect(report.code).toBe(report.problems.length === 0 ? 0 : 3);
  return report.problems.map(({ location, message }) => `${location.line}: ${message}`);
}

test("each of the mistakes of the example is named, and the fields beside them are judged", async () => {
  const report = await checkJson(packageRoot, ["examples/mistakes"]);
  expect(report.code).toBe(3);
  const said = report.problems.map(({ location, message }) => `${location.line}: ${message}`);
  const pod = "spec.template.spec";
  const container = `${pod}.containers[0]`;
  expect(said).toEqual([
    '7: metadata.annotations["example.com/public"] must be a string, and is a boolean; put it in quotes (Deployment web)',
    "9: spec.replicas must be a whole number, and is a string (Deployment web)",
    `16: ${pod}.hostNetwork must be true or false, and is a string; is it a placeholder that was not replaced? (Deployment web)`,
    `18: ${pod}.securityContext.runAsUser must be a whole number, and is a string; take off the quotes (Deployment web)`,
    `23: ${container}.ports[0].containerPort must be a whole number, and is a string; take off the quotes (Deployment web)`,
    `25: ${container}.securityContext.privileged must be true or false, and is a string; take off the quotes (Deployment web)`,
    `27: ${container}.resources.limts (a mapping) is no field of ResourceRequirements; did you mean limits? (Deployment web)`,
    `29: ${container}.resources.requests.cpu must be a quantity such as 500m or 1Gi, and is a string; take out the space (Deployment web)`,
    `30: ${container}.resources.requests.memory must be a quantity such as 500m or 1Gi, and is a string; write G or Gi for GB (Deployment web)`,
    "39: spec.ports[0].targetPort must be a whole number or a string, and is a boolean (Service web)",
    "42: kind is Deploymnet, which apps/v1 does not have; did you mean Deployment? (Deploymnet api)",
    "46: apiVersion is app/v1, which has no Deployment; use apps/v1 (Deployment worker)",
    "51: apiVersion is v1, which has no Deployment; use apps/v1 (Deployment queue)",
    "56: apiVersion is batch/v1beta1, of which Kubernetes 1.25 removed CronJob; use batch/v1 (CronJob report)",
  ]);
  expect(report.findings.map(({ message }) => message)).toContain("container web has no readinessProbe");
});

test("the version of Kubernetes is that which is given", async () => {
  const folder = folderWith({
    "a.yaml": "{apiVersion: policy/v1beta1, kind: PodSecurityPolicy, metadata: {name: a}}",
  });
  const args = ["--rule", "require-readiness-probe", "a.yaml"];
  expect(await problems(folder, ["--kubernetes-version", "v1.25.3", ...args])).toEqual([
    "1: apiVersion is policy/v1beta1, of which Kubernetes 1.25 removed PodSecurityPolicy; nothing replaces it (PodSecurityPolicy a)",
  ]);
  expect(await problems(folder, ["--kubernetes-version", "1.24", ...args])).toEqual([]);
  const { code, stderr } = await lockstep(folder, ["check", "--kubernetes-version", "1.99", "a.yaml"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/It must be a version from 1\.15 to 1\.\d\d\./u);
});

test("the settings say by what objects are read, and the command line wins", async () => {
  const folder = folderWith({
    "lockstep.yaml": 'kubernetesVersion: "1.25"\ncrds: [definitions]\n',
    "definitions/shop.yaml": stringify(shopDefinition),
    "sub/a.yaml": "{apiVersion: policy/v1beta1, kind: PodSecurityPolicy, metadata: {name: a}}",
    "sub/shop.yaml": stringify({ ...shop, spec: { ...shop.spec, open: "true" } }),
  });
  const args = ["--rule", "require-readiness-probe", "sub"];
  const [removed, mistyped] = [/PodSecurityPolicy/u, /spec\.open must be true or false/u].map(
    (said) => expect.stringMatching(said) as string,
  );
  expect(await problems(folder, args)).toEqual([removed, mistyped]);
  expect(await problems(folder, ["--kubernetes-version", "1.24", ...args])).toEqual([mistyped]);
});

test("settings that name no definitions are wrong usage", async () => {
  const folder = folderWith({ "lockstep.yaml": "crds: [nowhere]\n", "a.yaml": stringify(shop) });
  expect(await lockstep(folder, ["check", "a.yaml"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("nowhere") as string,
  });
});

describe("custom resources", () => {
  const mistaken = stringify({ ...shop, spec: { ...shop.spec, open: "true" } });
  const definition = stringify(shopDefinition);
  const folder = folderWith({
    "shop.yaml": mistaken,
    "definitions/shop.yaml": definition,
    "both/a.yaml": mistaken,
    "both/b.yaml": definition,
  });
  const rule = ["--rule", "require-readiness-probe"];
  const said = expect.stringMatching(
    /^\d+: spec\.open must be true or false, and is a string; take off the quotes \(Shop corner\)$/u,
  ) as string;

  test.each<[title: string, args: string[], input: string | undefined, expected: string[]]>([
    ["nothing is known", ["shop.yaml"], undefined, []],
    ["--crds names a folder", ["shop.yaml", "--crds", "definitions"], undefined, [said]],
    ["another file defines it", ["both"], undefined, [said]],
    ["a later document defines it", ["-"], `${mistaken}---\n${definition}`, [said]],
  ])("are read by their definition: %s", async (_, args, input, expected) => {
    expect(await problems(folder, [...rule, ...args], input)).toEqual(expected);
  });

  test("a path without a definition is wrong usage", async () => {
    const { code, stderr } = await lockstep(folder, [
      "check",
      "--crds",
      join(folder, "shop.yaml"),
      "shop.yaml",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no CustomResourceDefinition at ");
  });
});
