/** One change in `lockstep.yaml` changes the verdict at every gate alike, on the real engines. */
import { manifests } from "../../src/author";
import type { KubernetesObject } from "../engines";
import { policyFolders, Team } from "./team";

const rule = "restrict-load-balancers";
const message = "Service of type LoadBalancer is not approved";

/** A Service that breaks the rule. */
function loadBalancer(namespace: string): KubernetesObject {
  const service = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  return { ...service, metadata: { name: "web", namespace } };
}

let team: Team;
beforeAll(async () => {
  team = await Team.start("shop", "kube-system", "prod", "lab");
  for (const [name, stage] of [
    ["prod", "production"],
    ["lab", "trial"],
  ] as const) {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
    await team.server.patch(namespace, { metadata: { labels: { stage } } });
  }
}, 180_000);
afterAll(() => team.close());

/** What happens to an object: whether it is stopped, and whether whoever makes it is told. */
interface Fate {
  readonly stopped: boolean;
  readonly told: boolean;
}

const denied: Fate = { stopped: true, told: true };
const told: Fate = { stopped: false, told: true };
const nothing: Fate = { stopped: false, told: false };

async function atPreview(object: KubernetesObject): Promise<Fate> {
  const { ok, violations, output } = await team.pulumi("preview", object);
  const own = violations.filter(({ policy }) => policy.startsWith(rule));
  if (!ok && own.length === 0) throw new Error(output);
  return { stopped: own.some(({ level }) => level === "mandatory"), told: own.length > 0 };
}

async function atCheck(object: KubernetesObject): Promise<Fate> {
  const { code, output } = await team.check(object);
  return { stopped: code === 1, told: output.includes(rule) };
}

async function atAdmission(object: KubernetesObject): Promise<Fate> {
  const { ok, message: refusal, warnings } = await team.create(object);
  if (!ok) expect(refusal).toContain(message);
  return { stopped: !ok, told: !ok || warnings.some((warning) => warning.includes(message)) };
}

/** The policies that judge the Service, so that each round installs few. */
const isMeant = (file: string): boolean => file.includes(rule) || file.includes("lockstep-services");

async function generated(settings: object): Promise<void> {
  // Other rules have their say on the Service, too.
  team.decide("lockstep.yaml", { preview: "full", ...settings });
  expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
}

describe.each<{ level: string; preview: Fate; check: Fate; admission: Fate }>([
  { level: "deny", preview: denied, check: denied, admission: denied },
  { level: "warn", preview: told, check: told, admission: told },
  // Pulumi knows no difference between a warning and a note; the notes of a cluster are in its audit log and reports.
  { level: "audit", preview: told, check: told, admission: nothing },
  { level: "off", preview: nothing, check: nothing, admission: nothing },
])("$level", ({ level, preview, check, admission }) => {
  beforeAll(() => generated({ exclude: { namespaces: ["kube-system"] }, rules: { [rule]: level } }), 120_000);

  test("at preview", async () => {
    expect(await atPreview(loadBalancer("shop"))).toEqual(preview);
  }, 120_000);

  test("at check", async () => {
    expect(await atCheck(loadBalancer("shop"))).toEqual(check);
    expect(await atCheck(loadBalancer("kube-system"))).toEqual(nothing);
  }, 60_000);

  test.each(policyFolders)(
    "at admission by %s",
    async (folder) => {
      const fates = await team.withPolicies(
        folder,
        async () => [await atAdmission(loadBalancer("shop")), await atAdmission(loadBalancer("kube-system"))],
        isMeant,
      );
      expect(fates).toEqual([admission, nothing]);
    },
    60_000,
  );
});

describe("namespaces with a label", () => {
  const fates = { prod: denied, lab: nothing, shop: told };

  beforeAll(
    () =>
      generated({
        level: "warn",
        namespaces: {
          label: "stage",
          values: {
            production: { names: ["prod"], level: "deny" },
            trial: { names: ["lab"], rules: { [rule]: "off" } },
          },
        },
      }),
    120_000,
  );

  test.each(Object.entries(fates))(
    "at preview and check in %s",
    async (namespace, fate) => {
      expect(await atPreview(loadBalancer(namespace))).toEqual(fate);
      expect(await atCheck(loadBalancer(namespace))).toEqual(fate);
    },
    120_000,
  );

  test.each(policyFolders)(
    "at admission by %s",
    async (folder) => {
      const said = await team.withPolicies(
        folder,
        async () =>
          Promise.all(
            Object.keys(fates).map(async (name) => [name, await atAdmission(loadBalancer(name))] as const),
          ),
        isMeant,
      );
      expect(Object.fromEntries(said)).toEqual(fates);
    },
    60_000,
  );

  test.each(policyFolders)(
    "objects in no namespace, by %s",
    async (folder) => {
      const secrets = { apiGroups: [""], resources: ["secrets"], verbs: ["list"] };
      const inNamespace = (namespace: string): KubernetesObject => {
        return { ...manifests.role(secrets), metadata: { name: "reader", namespace } };
      };
      const objects = [manifests.clusterRole(secrets), inNamespace("prod"), inNamespace("shop")];
      const said = await team.withPolicies(
        folder,
        () => Promise.all(objects.map((object) => team.create(object))),
        (file) => /restrict-secret-access|lockstep-(?:cluster)?roles/u.test(file),
      );
      expect(said.map(({ ok }) => ok)).toEqual([true, false, true]);
      for (const { message: refusal, warnings } of said) {
        expect(`${refusal} ${warnings.join(" ")}`).toContain("list on secrets");
      }
    },
    60_000,
  );
});
