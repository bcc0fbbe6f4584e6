/**
 * Objects that were there before and break rules in thousands of ways can be labelled; of what changes their faults, policies
 * say in words that it is too much to judge, or let it pass where it mends something.
 */
import { bundles } from "../../src/admission/bundle";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import { startApiServer, type ApiServer, type KubernetesObject } from "../engines";
import { overrun } from "../support/largest";
import { patience } from "../support/patience";
import { compilePolicies } from "../support/policies";
import { lesserOffenders, offenders } from "../support/server-limits";

let server: ApiServer;

function called(name: string, object: KubernetesObject): KubernetesObject {
  return { ...object, metadata: { ...object.metadata, name } };
}

const stored = [...offenders, ...lesserOffenders].map(([title, object, mended], at) => ({
  title,
  object: called(`offender-${at}`, object),
  mended: called(`offender-${at}`, mended),
}));

beforeAll(async () => {
  server = await startApiServer();
  await server.ensureNamespace("shop");
  for (const { object } of stored) await server.ensure(object);
  const kinds = new Set(stored.map(({ object }) => object.kind));
  const recommended = bundles(compilePolicies([], { profile: "recommended" }), []).filter((bundle) =>
    bundle.kinds.some(({ kind }) => kinds.has(kind)),
  );
  await server.applyAdmissionPolicies(recommended.flatMap(validatingAdmissionPolicy) as KubernetesObject[]);
}, 180_000);

afterAll(async () => {
  await server.stop();
});

test.each(stored)(
  "$title can be labelled",
  async ({ object }) => {
    const labels = { metadata: { annotations: { "example.com/touched": "yes" } } };
    const { ok, message, warnings } = await server.patch(object, labels, { dryRun: true });
    expect([message, ...warnings].join("\n")).not.toMatch(overrun);
    expect({ ok, message: ok ? "" : message }).toEqual({ ok: true, message: "" });
    expect(warnings.join("\n")).toContain("was so before this update");
  },
  patience,
);

test.each(stored.slice(0, offenders.length))(
  "$title, with one fault less, is said to be too large",
  async ({ mended }) => {
    const { ok, message } = await server.update(mended, { dryRun: true });
    expect(ok).toBe(false);
    expect(message).toMatch(
      /the object has more than 500 faults, too many to be judged by .*[a-z]\. Split it/u,
    );
  },
  patience,
);

test.each(stored.slice(offenders.length))(
  "$title, with one fault less, is let pass",
  async ({ mended }) => {
    const { ok, message, warnings } = await server.update(mended, { dryRun: true });
    expect([message, ...warnings].join("\n")).not.toMatch(overrun);
    expect({ ok, message: ok ? "" : message }).toEqual({ ok: true, message: "" });
  },
  patience,
);
