/** What the schemas say of objects, against what the real API server does with them. */
import { objectsIn } from "../../src/families/kubernetes/objects";
import { Schemas } from "../../src/families/kubernetes/schema";
import { concurrently } from "../support/concurrently";
import { corpusObjects, describeWithCorpus } from "../support/corpus";
import { examples } from "../support/examples";
import { misshapen } from "../support/misshapen";
import { shop, shopDefinition } from "../support/shop";
import { waitFor } from "../../src/engines/process";
import { startApiServer, type ApiServer, type KubernetesObject } from ".";

const schemas = new Schemas(undefined, [shopDefinition]);
let api: ApiServer;

beforeAll(async () => {
  api = await startApiServer();
}, 120_000);

afterAll(() => api.stop());

/** The object in a namespace that is there; which one is not in question. */
function inDefaultNamespace(object: KubernetesObject): KubernetesObject {
  const namespace: unknown = object.metadata?.namespace;
  return typeof namespace === "string"
    ? { ...object, metadata: { ...object.metadata, namespace: "default" } }
    : object;
}

/** What the API server does: it cannot decode an object, refuses it for another reason, or takes it. */
async function verdictOf(object: KubernetesObject): Promise<"undecodable" | "refused" | "taken"> {
  if (!(await api.serves(object))) return "undecodable";
  const { ok, status, message } = await api.create(inDefaultNamespace(object), {
    dryRun: true,
    strict: true,
  });
  if (ok) return "taken";
  const isOfDecoder = /strict decoding error|cannot be handled as/u.test(message);
  return status === 400 && isOfDecoder ? "undecodable" : "refused";
}

/**
 * The objects of which the two differ. What cannot be decoded must have a problem, and what is taken must have none. What
 * is refused for another reason may have one: the schemas say what must be there and which values there are, which the
 * server finds when it validates; most of what it validates is in no schema.
 *
 * @param ofRefused Whether all that is refused must have a problem.
 */
async function differences(objects: readonly KubernetesObject[], ofRefused = false): Promise<string[]> {
  const found: string[] = [];
  await concurrently(objects, async (object) => {
    const verdict = await verdictOf(object);
    const problems = schemas.problems(object).map(({ message }) => message);
    if (verdict === "refused" && !ofRefused) return;
    if ((verdict === "taken") === (problems.length === 0)) return;
    found.push(`${verdict}, and there are problems ${JSON.stringify(problems)}: ${JSON.stringify(object)}`);
  });
  return found;
}

/** Whether an object is a custom resource, none of which is defined here. */
function isCustom({ apiVersion }: KubernetesObject): boolean {
  return /^(?:[\w-]+\.)+(?!k8s\.io\/)[\w-]+\/|^(?:gateway|snapshot)\./u.test(apiVersion);
}

test("20,000 objects with a slip are refused by the one as by the other", async () => {
  const originals = examples.map(({ object }) => object).filter((object) => !isCustom(object));
  expect(await differences(misshapen(originals, 20_000))).toEqual([]);
}, 110_000);

test("a custom resource with a slip is refused by its definition", async () => {
  await api.ensure(shopDefinition);
  await waitFor({ what: "the API server, which should serve the kind,", services: [] }, async () => {
    api.rediscover();
    return (await api.serves(shop)) || undefined;
  });
  await api.waitForVerdict(shop, "admitted");
  const all = misshapen([shop], 1_000);
  expect(await differences(all)).toEqual([]);
  // Only of names the server says more than the schema.
  const named = JSON.stringify([shop.metadata, shop.spec.part]);
  const others = all.filter((object) => {
    const { part } = (object as { spec?: { part?: unknown } | null }).spec ?? {};
    return JSON.stringify([object.metadata, part]) === named;
  });
  expect(await differences(others, true)).toEqual([]);
}, 60_000);

describeWithCorpus("the corpus", () => {
  test("is refused by the one as by the other", async () => {
    const objects = corpusObjects().flatMap(({ object }) => objectsIn(object).objects);
    const builtIn = objects.map(({ object }) => object).filter((object) => !isCustom(object));
    expect(await differences(builtIn)).toEqual([]);
  }, 60_000);
});
