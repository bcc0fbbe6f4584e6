/** The charts in charts/, but for what Helm makes of them. */
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { packageRoot, packageVersion } from "../../src/cli/package-root";

const read = (path: string): unknown => parse(readFileSync(join(packageRoot(), path), "utf8"));

/** The values that are as they are in the other chart. */
const shared = ["values.yaml", "values.schema.json", "templates/policies.yaml"];

test.each([
  ["lockstep-policies", "kubernetes/bundles"],
  ["lockstep-kyverno-policies", "kyverno/bundles/validating-policies"],
])("%s has the version of the package, and the bundles of %s by their kinds", (chart, folder) => {
  const version = packageVersion();
  expect(read(`charts/${chart}/Chart.yaml`)).toMatchObject({ name: chart, version, appVersion: version });
  expect(realpathSync(join(packageRoot(), "charts", chart, "files/bundles"))).toBe(
    realpathSync(join(packageRoot(), folder)),
  );
  const kinds = readdirSync(join(packageRoot(), folder)).flatMap(
    (file) => /^lockstep-([a-z]+)/u.exec(file)?.[1] ?? [],
  );
  const { bundles } = read(`charts/${chart}/values.yaml`) as { bundles: Record<string, unknown> };
  expect(Object.keys(bundles)).toEqual([...new Set(kinds)].sort());
  expect(new Set(Object.values(bundles))).toEqual(new Set([true]));
  const schema = read(`charts/${chart}/values.schema.json`) as {
    properties: { bundles: { properties: Record<string, unknown> } };
  };
  expect(Object.keys(schema.properties.bundles.properties)).toEqual(Object.keys(bundles));
});

test.each(shared)("%s is the same for both", (file) => {
  const path = (chart: string): string => join(packageRoot(), "charts", chart, file);
  expect(lstatSync(path("lockstep-kyverno-policies")).isSymbolicLink()).toBe(true);
  expect(realpathSync(path("lockstep-kyverno-policies"))).toBe(realpathSync(path("lockstep-policies")));
});
