/**
 * What the API server asks of an expression besides its verdict: that its types fit the schema of every kind, and
 * that it stays inside the budget on the largest objects.
 */
import { resolve } from "node:path";
import { kubernetesRules as rules } from "../support/rules";
import { appliesTo } from "../../src/judge/evaluate";
import { celCheck, startApiServer, type ApiServer } from "../engines";
import { packageRoot } from "../support/build";
import { allGeneratedPolicies, askable, asking, denying } from "../support/generated";
import { largest, overrun } from "../support/largest";
import { concurrently } from "../support/concurrently";
import { patience } from "../support/patience";
import { withSchema } from "../support/schemaless";

const folder = "kubernetes/validating-admission-policies";

test("every expression fits the API server's schema of every kind it is for", async () => {
  const files = rules.map(({ category, name }) => resolve(packageRoot, folder, category, `${name}.yaml`));
  expect(withSchema(await celCheck(files, rules.length))).toEqual([]);
}, 300_000);

describe("the API server", () => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer();
    await server.ensureNamespace("shop");
    await server.applyAdmissionPolicies(askable(denying(allGeneratedPolicies(folder))));
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  });

  test.each(largest.map((object) => [object.kind, object] as const))(
    "judges the largest %s within its cost budget by every rule",
    async (_, object) => {
      const tried = rules.filter((rule) => appliesTo(rule, object));
      await concurrently(tried, async ({ name }) => {
        const answer = await server.create(object, { dryRun: true, groups: asking(name) });
        expect(answer.message).not.toMatch(overrun);
        if (!answer.ok) expect(answer.message).toContain(`'${name}' denied request: `);
      });
      expect(tried).not.toEqual([]);
    },
    patience,
  );

  test("says the fixed message of a policy where the whole one has more than 5 KiB", async () => {
    const [deployment] = largest;
    if (deployment === undefined) throw new Error("there is nothing to try");
    const groups = asking("require-resource-limits");
    const { message } = await server.create(deployment, { dryRun: true, groups });
    expect(message).toMatch(/denied request: Containers have resource limits: Set /u);
  }, 60_000);
});
