/**
 * Objects as large as the API server takes them are judged, by every rule, when they are created and when labelled; of those
 * that are larger than can be judged, policies say so in words, and let pass what leaves them as they were.
 */
import { bundles } from "../../src/admission/bundle";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import { startApiServer, type ApiServer, type KubernetesObject } from "../engines";
import { overrun } from "../support/largest";
import { patience } from "../support/patience";
import { compilePolicies } from "../support/policies";
import { atServerLimits, beyondLimits, called } from "../support/server-limits";

let server: ApiServer;

const stored = atServerLimits.map(
  ([title, object], at) => [title, object, called(`stored-${at}`, object)] as const,
);
const tooLarge = beyondLimits.map(
  ([title, object], at) => [title, called(`too-large-${at}`, object)] as const,
);
/** What changes of an object as little as an update can that rules may judge. */
const annotated = { metadata: { annotations: { "example.com/touched": "yes" } } };

beforeAll(async () => {
  server = await startApiServer();
  await server.ensureNamespace("shop");
  for (const [, , before] of stored) await server.ensure(before);
  for (const [, before] of tooLarge) await server.ensure(before);
  const kinds = new Set([...atServerLimits, ...beyondLimits].map(([, { kind }]) => kind));
  const rules = { "restrict-container-counts": { parameters: { maximum: 100 } } };
  const strict = bundles(compilePolicies([], { profile: "strict", rules }), []).filter((bundle) =>
    bundle.kinds.some(({ kind }) => kinds.has(kind)),
  );
  await server.applyAdmissionPolicies(strict.flatMap(validatingAdmissionPolicy) as KubernetesObject[]);
}, 180_000);

afterAll(async () => {
  await server.stop();
});

test.each(stored)(
  "%s is judged",
  async (_, object, before) => {
    const label = { metadata: { labels: { touched: "yes" } } };
    const answers = [
      await server.create(object, { dryRun: true }),
      await server.patch(before, label, { dryRun: true }),
    ];
    for (const { ok, message, warnings } of answers) {
      expect([message, ...warnings].join("\n")).not.toMatch(overrun);
      expect({ ok, message: ok ? "" : message }).toEqual({ ok: true, message: "" });
    }
  },
  patience,
);

test.each(tooLarge)(
  "%s, there before, can be labelled, and not changed",
  async (_, before) => {
    // Rules of `strict` read the labels of these, so that they are to be judged.
    const labels = ["ClusterRole", "Deployment", "Service"].includes(before.kind) ? {} : { touched: "yes" };
    const label = { metadata: { labels, finalizers: ["example.com/none"] } };
    const labelled = await server.patch(before, label, { dryRun: true });
    expect({ ok: labelled.ok, message: labelled.ok ? "" : labelled.message }).toEqual({
      ok: true,
      message: "",
    });
    const changed = await server.patch(before, annotated, { dryRun: true });
    expect(changed.message).toMatch(/too many to be judged by .*[a-z]\. Split it into several\.$/u);
  },
  patience,
);

test.each(beyondLimits.map(([title, object, ...most]) => ({ title, object, most })))(
  "$title is denied in words",
  async ({ object, most }) => {
    const { ok, message } = await server.create(object, { dryRun: true });
    expect(ok).toBe(false);
    expect(message).toMatch(
      /the object has more than .*, too many to be judged by .*[a-z]\. Split it into several\.$/u,
    );
    const said = most.filter((each) => message.includes(`the object has more than ${each}, `));
    expect({ message, said }).toEqual({ message, said: [expect.any(String)] });
  },
  patience,
);
