/**
 * Labels and annotations can be written through the status of most kinds: no rule that reads them is got around so, whatever
 * kinds and rules there are.
 */
import { bundles } from "../../src/admission/bundle";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import type { KubernetesObject } from "../../src/author";
import { judge } from "../../src/judge/evaluate";
import { startApiServer, type ApiServer } from "../engines";
import { creatable, examples, type OwnExample } from "../support/examples";
import { ensureNamespaces } from "../support/namespaces";
import { patience } from "../support/patience";
import { compilePolicies } from "../support/policies";
import { named } from "./sound";

/** A bad example whose labels or annotations may be to blame, and a good one of its kind. */
interface Case extends OwnExample {
  readonly good: KubernetesObject;
}

const cases = creatable(examples).flatMap((example, at): Case[] => {
  const { rule, object } = example;
  const { labels, annotations } = object.metadata;
  const isBad = !rule.examples.good.includes(object) && (labels ?? annotations) !== undefined;
  const good = rule.examples.good.find(({ kind, apiVersion }) => {
    return kind === object.kind && apiVersion === object.apiVersion;
  });
  if (!isBad || good === undefined || good.metadata.name !== object.metadata.name) return [];
  return [{ ...example, good: named(good, `case-${at}`) as KubernetesObject }];
});

let server: ApiServer;
const stored: Case[] = [];

beforeAll(async () => {
  server = await startApiServer();
  await ensureNamespaces(server);
  for (const each of cases) {
    const isThere = (await server.serves(each.good)) && (await server.create(each.good)).ok;
    if (isThere) stored.push(each);
  }
  const kinds = new Set(stored.map(({ object }) => object.kind));
  const strict = bundles(compilePolicies([], { profile: "strict" }), []).filter((bundle) =>
    bundle.kinds.some(({ kind }) => kinds.has(kind)),
  );
  await server.applyAdmissionPolicies(strict.flatMap(validatingAdmissionPolicy) as KubernetesObject[]);
}, 180_000);

afterAll(async () => {
  await server.stop();
});

test(
  "what a rule denies in labels and annotations cannot be written through a status",
  async () => {
    const denied = new Set<string>();
    const admitted: string[] = [];
    for (const { rule, object, good, title } of stored) {
      const { labels, annotations } = object.metadata;
      const patch = { metadata: { labels, annotations } };
      const answer = await server.patch(good, patch, { subresource: "status", dryRun: true });
      if (/denied request/u.test(answer.message)) denied.add(good.kind);
      const isOffender = answer.ok && judge(rule, answer.body as KubernetesObject).violations.length > 0;
      const wasOne = judge(rule, good).violations.length > 0;
      if (isOffender && !wasOne) admitted.push(title);
    }
    expect(admitted).toEqual([]);
    expect([...denied].sort()).toEqual(
      expect.arrayContaining(["Ingress", "Namespace", "PersistentVolumeClaim"]),
    );
  },
  patience,
);
