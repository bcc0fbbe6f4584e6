/** An approval lets an object pass at every gate until its last day, and at none with a clock after it. */
import { manifests } from "../../src/author";
import type { KubernetesObject } from "../engines";
import { inDays } from "../support/clock";
import { policyFolders, Team } from "./team";

const rule = "restrict-load-balancers";
const message = "Service of type LoadBalancer is not approved";
const decision = { reason: "The shop's front door.", approvedBy: "platform", ticket: "OPS-7" };
const note = `until ${inDays(2)}, by platform (OPS-7): The shop's front door.`;

/** A Service that breaks the rule. */
function loadBalancer(name: string): KubernetesObject {
  const service = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  return { ...service, metadata: { name, namespace: "shop" } };
}

/** The file that approves two of these Services until the day after tomorrow. */
function approvals(expires = inDays(2)): object {
  const resources = ["web", "api-*"].map((name) => ({ kind: "Service", namespace: "shop", name }));
  return { approvals: [{ rule, resources, ...decision, expires }] };
}

const dayAfter = 3;

let team: Team;
beforeAll(async () => {
  team = await Team.start("shop");
  team.decide("lockstep.yaml", {});
  team.decide("approvals.yaml", approvals());
}, 180_000);
afterAll(() => team.close());

/** The policies that judge the Service, so that each round installs few. */
const isMeant = (file: string): boolean =>
  file.includes(rule) || file.includes("lockstep-services") || file.includes("exceptions");

describe("at preview", () => {
  test("up passes what is approved, and says why", async () => {
    const { ok, violations, output } = await team.pulumi("up", loadBalancer("web"));
    expect(ok).toBe(true);
    expect(violations.filter(({ policy }) => policy === rule)).toEqual([]);
    expect(output).toContain(`${rule}: kubernetes:core/v1:Service example is approved ${note}`);
  }, 120_000);

  test.each([
    ["what is not approved", "other", 0],
    ["what was approved, the day after", "web", dayAfter],
  ])(
    "up stops %s",
    async (_, name, days) => {
      expect(await team.pulumi("up", loadBalancer(name), days)).toMatchObject({
        ok: false,
        violations: expect.arrayContaining([
          expect.objectContaining({ policy: rule, message: expect.stringContaining(message) as string }),
        ]) as unknown,
      });
    },
    120_000,
  );
});

test("check passes what is approved and says why, and not the day after", async () => {
  const approved = await team.check(loadBalancer("api-v1"));
  expect(approved.code).toBe(0);
  expect(approved.output).toContain(note);
  expect(await team.check(loadBalancer("api"))).toMatchObject({ code: 1 });
  expect(await team.check(loadBalancer("api-v1"), dayAfter)).toMatchObject({
    code: 1,
    output: expect.stringContaining(message) as string,
  });
}, 60_000);

/** What a cluster says of the Services. */
async function admitted(): Promise<Record<string, boolean>> {
  const names = ["web", "api-v1", "other"];
  const answers = await Promise.all(names.map((name) => team.create(loadBalancer(name))));
  return Object.fromEntries(names.map((name, at) => [name, answers[at]?.ok === true]));
}

const whileApproved = { web: true, "api-v1": true, other: false };
const afterwards = { web: false, "api-v1": false, other: false };

describe("compiled into policies", () => {
  beforeAll(async () => {
    expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
  }, 120_000);

  test.each(policyFolders)(
    "%s lets pass what is approved",
    async (folder) => {
      expect(await team.withPolicies(folder, admitted, isMeant)).toEqual(whileApproved);
    },
    60_000,
  );

  describe("the day after", () => {
    test("generate --check fails and says why", async () => {
      const { code, output } = await team.lockstep("generate --check", dayAfter);
      expect(code).toBe(1);
      expect(output).toContain(
        `the approval of ${rule} for Service shop/web, Service shop/api-* expired on ${inDays(2)}\n`,
      );
      expect(await team.lockstep("generate --check", 2)).toMatchObject({ code: 0 });
    }, 180_000);

    describe("once they are generated anew", () => {
      beforeAll(async () => {
        expect(await team.lockstep("generate", dayAfter)).toMatchObject({ code: 0 });
      }, 120_000);

      test.each(policyFolders)(
        "%s lets nothing pass",
        async (folder) => {
          expect(await team.withPolicies(folder, admitted, isMeant)).toEqual(afterwards);
        },
        60_000,
      );
    });
  });
});

/** The end of a day, or a moment, as an exception has it. */
function endOf(last: string | Date): string {
  const end = typeof last === "string" ? new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000) : last;
  return `${end.toISOString().slice(0, 19)}Z`;
}

describe("as PolicyExceptions", () => {
  const folder = "kyverno/validating-policies";

  async function generated(expires: string, days: number): Promise<void> {
    team.decide("lockstep.yaml", { policyExceptions: true });
    team.decide("approvals.yaml", approvals(expires));
    expect(await team.lockstep("generate", days)).toMatchObject({ code: 0 });
  }

  test("Kyverno lets pass what is approved", async () => {
    await generated(inDays(2), 0);
    expect(await team.withPolicies(folder, admitted, isMeant)).toEqual(whileApproved);
    const policies = (file: string): boolean => isMeant(file) && !file.includes("exceptions");
    expect(await team.withPolicies(folder, admitted, policies)).toEqual(afterwards);
  }, 180_000);

  test("Kyverno lets nothing pass by one that expires while it is in force", async () => {
    await generated(inDays(2), 0);
    const end = new Date(Date.now() + 20_000);
    const ending = team
      .installed(folder)
      .filter(({ file }) => isMeant(file))
      .map(
        ({ manifest }) =>
          JSON.parse(JSON.stringify(manifest).replaceAll(endOf(inDays(2)), endOf(end))) as never,
      );
    await team.with(folder, ending, async () => {
      expect(await admitted()).toEqual(whileApproved);
      expect(Date.now()).toBeLessThan(end.getTime());
      await new Promise((resolve) => setTimeout(resolve, end.getTime() - Date.now() + 1000));
      expect(await admitted()).toEqual(afterwards);
    });
  }, 180_000);

  test("Kyverno lets nothing pass by one that has expired", async () => {
    // As it was generated yesterday, when it held.
    await generated(inDays(-1), -1);
    expect(await team.withPolicies(folder, admitted, isMeant)).toEqual(afterwards);
    expect(await team.lockstep("generate --check")).toMatchObject({ code: 1 });
  }, 180_000);
});
