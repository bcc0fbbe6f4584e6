/**
 * Requests of people with narrow rights who want to get past, on the real API servers and both kinds of Kyverno's: each is
 * denied, or admitted for a reason that docs/threat-model.md gives.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  installKyvernoTypes,
  startApiServer,
  startKyverno,
  type Answer,
  type ApiServer,
  type KubernetesObject,
  type Kyverno,
} from "../engines";
import { textOf } from "../docs/sources";
import { kubernetesRules } from "../support/rules";
import { packageRoot } from "../support/build";
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
import { attackedPolicies, engineNames } from "./policies";
import { ratchetAttacks } from "./ratchet";
import { trickAttacks } from "./tricks";
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
  ...trickAttacks,
];

const page = "docs/threat-model.md";

/** Each engine judges the requests of one group, so that all can be installed at once. */
function groupOf(engine: string): string {
  return `asks:${engine}`;
}

function isDoomed(object: KubernetesObject): boolean {
  return object.metadata?.["finalizers"] !== undefined;
}

async function resourceOf(server: ApiServer, object: KubernetesObject): Promise<string> {
  return (await server.collectionPath(object)).split("/").at(-1) ?? "";
}

/** Makes what the attacks need to be there, and the users who make them. */
async function prepare(server: ApiServer): Promise<void> {
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
    const resource = await resourceOf(server, attack.object);
    users.set(name, roleOf(attack, name, userOf(attack, name, ""), resource));
  }
  await concurrently([...users.values()].flat(), async (object) => {
    await server.ensure(object);
  });
}

/** The subresources of the table in docs/threat-model.md, each as `Pod/exec`. */
function decidedSubresources(): Set<string> {
  const table = textOf(page).split("\n## Subresources\n")[1] ?? "";
  const rows = table.split("\n").flatMap((line) => {
    const [, kinds = "", subresources = ""] = line.split("|").map((cell) => cell.trim());
    const names = [...subresources.matchAll(/`(\w+)`/gu)].map(([, name = ""]) => name);
    return kinds.split(", ").flatMap((kind) => names.map((name) => `${kind}/${name}`));
  });
  return new Set(rows);
}

test("there are many", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
});

test("each request that docs/threat-model.md admits is made, and each test that it names is there", () => {
  const admitted = Array.from(textOf(page).matchAll(/`admitted: (\w+)`/gu), ([, name]) => name);
  expect(new Set(admitted)).toEqual(new Set(attacks.flatMap(({ admitted: line }) => line ?? [])));
  const named = Array.from(textOf(page).matchAll(/`(tests\/[\w./-]+\.ts)`/gu), ([, file = ""]) => file);
  expect(named.filter((file) => !existsSync(resolve(packageRoot, file)))).toEqual([]);
});

describe.each([
  { version: "kube-apiserver", engines: engineNames },
  // Kyverno judges the same whatever server asks it.
  { version: "kube-apiserver-1.36", engines: engineNames.slice(0, 1) },
] as const)("$version", ({ version, engines }) => {
  const answers = new Map<string, Answer>();
  let server: ApiServer;
  let kyverno: Kyverno | undefined;

  beforeAll(async () => {
    server = await startApiServer({}, version);
    if (engines.length > 1) kyverno = await startKyverno(server);
    else await installKyvernoTypes(server);
    await prepare(server);
    const policies = attackedPolicies(groupOf);
    await Promise.all(
      engines.map(async (engine) => {
        const its = policies.get(engine) ?? [];
        if (engine === "ValidatingAdmissionPolicy") await server.applyAdmissionPolicies(its);
        else await kyverno?.applyPolicies(its);
      }),
    );
    const cases = engines.flatMap((engine) => attacks.map((attack, index) => ({ engine, attack, index })));
    await concurrently(cases, async ({ engine, attack, index }) => {
      const user = userOf(attack, `attacker-${index}`, groupOf(engine));
      answers.set(`${engine} ${index}`, await attempt(server, attack, user));
    });
  }, 600_000);

  afterAll(async () => {
    await kyverno?.stop();
    await server.stop();
  }, 60_000);

  test("docs/threat-model.md decides on every subresource of the kinds that rules look at", async () => {
    const served = new Set<string>();
    const kinds = new Set(kubernetesRules.flatMap(({ target }) => target.kinds));
    for (const { group, version, kind, resource } of kinds) {
      const { body } = await server.request(
        "GET",
        group === "" ? `/api/${version}` : `/apis/${group}/${version}`,
      );
      for (const { name } of (body["resources"] ?? []) as { name: string }[]) {
        const [of, subresource] = name.split("/");
        if (of === resource && subresource !== undefined) served.add(`${kind}/${subresource}`);
      }
    }
    expect(served.size).toBeGreaterThan(25);
    expect([...served].filter((each) => !decidedSubresources().has(each))).toEqual([]);
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
          expect(textOf(page)).toContain(`\`admitted: ${attack.admitted}\``);
        }
      },
    );
  });
});
