/**
 * Requests of people with narrow rights who want to get past, on the real API server and both kinds of Kyverno's: each is
 * denied, or admitted for a reason that docs/threat-model.md gives.
 */
import {
  startApiServer,
  startKyverno,
  type Answer,
  type ApiServer,
  type KubernetesObject,
  type Kyverno,
} from "../engines";
import { textOf } from "../docs/sources";
import { concurrently } from "../support/concurrently";
import {
  approvalAttacks,
  cloudAttacks,
  deletionAttacks,
  doomedAttacks,
  namespaceAttacks,
  subresourceAttacks,
} from "./around";
import { attempt, roleOf, userOf, type Attack } from "./attack";
import { changeAttacks } from "./changes";
import { guardAttacks } from "./guards";
import { attackedPolicies, engineNames as engines } from "./policies";
import { ratchetAttacks } from "./ratchet";
import { wordAttacks } from "./words";

const attacks: readonly Attack[] = [
  ...changeAttacks,
  ...subresourceAttacks,
  ...deletionAttacks,
  ...doomedAttacks,
  ...namespaceAttacks,
  ...approvalAttacks,
  ...cloudAttacks,
  ...ratchetAttacks,
  ...wordAttacks,
  ...guardAttacks,
];

const cases = engines.flatMap((engine) => attacks.map((attack, index) => ({ engine, attack, index })));
const answers = new Map<string, Answer>();
let server: ApiServer;
let kyverno: Kyverno;

/** Each engine judges the requests of one group, so that all can be installed at once. */
function groupOf(engine: string): string {
  return `asks:${engine}`;
}

function isDoomed(object: KubernetesObject): boolean {
  return object.metadata?.["finalizers"] !== undefined;
}

beforeAll(async () => {
  server = await startApiServer();
  kyverno = await startKyverno(server);
  for (const namespace of ["shop", "lab", "kube-node-lease", "kube-public", "kyverno"]) {
    await server.ensureNamespace(namespace);
  }
  await server.ensure({
    apiVersion: "scheduling.k8s.io/v1",
    kind: "PriorityClass",
    metadata: { name: "high-priority" },
    value: 1,
  });
  const given = attacks.flatMap((attack) => attack.given ?? []);
  await concurrently(given, async (object) => {
    await server.ensure(object);
  });
  await concurrently(given.filter(isDoomed), async (object) => {
    await server.delete(object);
  });
  const users = new Map<string, readonly KubernetesObject[]>();
  for (const [index, attack] of attacks.entries()) {
    const name = `attacker-${index}`;
    const resource = await resourceOf(attack.object);
    users.set(name, roleOf(attack, name, userOf(attack, name, ""), resource));
  }
  await concurrently([...users.values()].flat(), async (object) => {
    await server.ensure(object);
  });
  await Promise.all(
    Array.from(attackedPolicies(groupOf), ([engine, policies]) =>
      engine === "ValidatingAdmissionPolicy"
        ? server.applyAdmissionPolicies(policies)
        : kyverno.applyPolicies(policies),
    ),
  );
  await concurrently(cases, async ({ engine, attack, index }) => {
    const user = userOf(attack, `attacker-${index}`, groupOf(engine));
    answers.set(`${engine} ${index}`, await attempt(server, attack, user));
  });
}, 600_000);

afterAll(async () => {
  await kyverno.stop();
  await server.stop();
}, 60_000);

async function resourceOf(object: KubernetesObject): Promise<string> {
  return (await server.collectionPath(object)).split("/").at(-1) ?? "";
}

test("there are many", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
});

describe.each(engines)("%s", (engine) => {
  test.each(attacks.map((attack, index) => [attack.name, attack, index] as const))(
    "%s",
    (_, attack, index) => {
      const answer = answers.get(`${engine} ${index}`);
      if (attack.admitted === undefined) {
        expect(answer?.message).toContain("denied");
        expect(answer?.message).toContain(attack.denied);
      } else {
        expect(answer?.message).toBe("");
        expect(textOf("docs/threat-model.md")).toContain(`\`admitted: ${attack.admitted}\``);
      }
    },
  );
});
