/**
 * Objects that were there before and break rules in thousands of ways can be labelled; of what changes their faults, policies
 * say in words that it is too much to judge, or let it pass where it mends something.
 */
import { bundles } from "../../src/admission/bundle";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import type { Approval } from "../../src/settings/approvals";
import { startApiServer, type ApiServer, type KubernetesObject } from "../engines";
import { overrun } from "../support/largest";
import { patience } from "../support/patience";
import { compilePolicies } from "../support/policies";
import { adminsOf, called, lesserOffenders, offenders } from "../support/server-limits";

let server: ApiServer;

const stored = [...offenders, ...lesserOffenders].map(([title, object, mended], at) => ({
  title,
  object: called(`offender-${at}`, object),
  mended: called(`offender-${at}`, mended),
}));

/** A binding of cluster-admin with more faults than are compared, which is approved. */
const approved = called("approved", adminsOf(3000));
const approvals: Approval[] = [
  {
    rule: "restrict-cluster-admin-bindings",
    resources: [{ kind: approved.kind, name: "approved" }],
    pulumi: [],
    reason: "the platform team runs the cluster",
    approvedBy: "security",
    expires: "2999-12-31",
  },
];

beforeAll(async () => {
  server = await startApiServer();
  await server.ensureNamespace("shop");
  for (const { object } of stored) await server.ensure(object);
  await server.ensure(approved);
  const kinds = new Set(stored.map(({ object }) => object.kind));
  const policies = compilePolicies(approvals, { profile: "recommended" });
  const bundled = bundles(policies, approvals).filter((bundle) =>
    bundle.kinds.some(({ kind }) => kinds.has(kind)),
  );
  const alone = policies.filter(({ rule }) => rule.name === approvals[0]?.rule);
  await server.applyAdmissionPolicies(
    [...bundled, ...alone].flatMap(validatingAdmissionPolicy) as KubernetesObject[],
  );
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
      /the object has more than (?:500|2000) faults, too many to be judged by .*[a-z]\. Split it/u,
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

test("an object that may break a rule may do so in more ways than are compared", async () => {
  const more = called("approved", adminsOf(3001));
  const { ok, message, warnings } = await server.update(more, { dryRun: true });
  expect({ ok, message: ok ? "" : message, warnings }).toEqual({ ok: true, message: "", warnings: [] });
});
