/**
 * The tables on a real API server, which sets defaults before it asks the policies.
 */
import { isAdmitted } from "../../src/engines/denials";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { generatedPolicies, warning } from "../support/generated";
import { verdictOf } from "../../src/proof/native";
import { patience } from "../support/patience";
import { serveEveryKind } from "../support/served-kinds";
import { verdictIn } from "../support/warnings";
import { rows } from "./rows";

const folder = "kubernetes/validating-admission-policies";
/** The server no longer serves the old versions; where one does, it makes new ones of them before it asks. */
const served = Object.entries(rows).filter(([about]) => about !== "old versions");

const asked = [...new Set(served.flatMap(([, tables]) => tables.map(({ rule }) => rule)))];

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
  await serveEveryKind(server);
  await server.ensureNamespace("shop");
  await server.applyAdmissionPolicies(warning(asked.flatMap((rule) => generatedPolicies(folder, rule))));
}, 180_000);
afterAll(async () => {
  await server.stop();
});

describe.each(served)("%s", (_, tables) => {
  const cases = tables.flatMap(({ rule, cases: its }) => its.map((each) => ({ rule, ...each })));

  test.each(cases)(
    "$rule.name: $value",
    async ({ rule, object }) => {
      const answer = await server.create(object, { dryRun: true });
      expect({ isAdmitted: isAdmitted(answer), message: answer.message }).toMatchObject({ isAdmitted: true });
      expect(verdictIn(answer, rule.name)).toEqual(verdictOf(rule, object));
    },
    patience,
  );
});
