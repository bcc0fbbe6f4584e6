/** The steps of docs/rollout.md, taken from the page itself, do on the real engines what its table says. */
import { parse, parseAllDocuments } from "yaml";
import { blocksOf, type Block } from "../docs/markdown";
import { textOf } from "../docs/sources";
import type { Answer, KubernetesObject } from "../engines";
import { Team } from "./team";

const page = textOf("docs/rollout.md");
const message = "restrict-load-balancers: Service of type LoadBalancer is not approved";
const folders = [
  "kubernetes/bundles",
  "kyverno/bundles/cluster-policies",
  "kyverno/bundles/validating-policies",
] as const;

/** The blocks of a part of the page that hold a file. */
function filesIn(text: string): Block[] {
  return blocksOf(text).filter(({ comment }) => comment.startsWith("file: "));
}

const [introduction = "", ...sections] = page.split(/^## (?=\d)/mu);
const [inProduction, elsewhere] = filesIn(introduction).flatMap(({ lines }) =>
  parseAllDocuments(lines.join("\n")).map((document) => document.toJS() as KubernetesObject),
) as [KubernetesObject, KubernetesObject];

/** The lines of the table: a step, what is decided, what becomes of requests, and the exit code of `check`. */
const steps = Array.from(
  introduction.matchAll(/^\| (\d) +\| (.*?) +\| (.*?) +\| (.*?) +\| (.*?) +\| (\d) +\|$/gmu),
  ([, step, decided, created, updated, other, code]) => ({
    step: Number(step),
    decided,
    fates: { created, updated, other },
    code: Number(code),
  }),
);

test("the page has a section for each step", () => {
  expect(sections.map((section) => section.slice(0, 2))).toEqual(["1.", "2.", "3.", "4.", "5."]);
  expect(steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
});

/** What becomes of a request, in the words of the table. */
function fate({ ok, message: refusal, warnings }: Answer): string {
  if (!ok) return refusal.includes(message) ? "denied" : refusal;
  return warnings.some((warning) => warning.includes(message)) ? "admitted with a warning" : "admitted";
}

/** A Service that was there before the policies. */
const old: KubernetesObject = { ...inProduction, metadata: { name: "old", namespace: "shop" } };

/** Only these policies look at Services, so each round installs no others. */
const isMeant = (file: string): boolean => file.includes("lockstep-services");

let team: Team;
beforeAll(async () => {
  team = await Team.start("shop", "lab");
  const shop = { apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } };
  await team.server.patch(shop, { metadata: { labels: { stage: "production" } } });
}, 180_000);
afterAll(() => team.close());

describe.each(steps)("step $step, $decided", ({ step, fates, code }) => {
  beforeAll(async () => {
    for (const { comment, lines } of filesIn(sections[step - 1] ?? "")) {
      const file = comment.slice("file: ".length) as "lockstep.yaml" | "approvals.yaml";
      team.decide(file, parse(lines.join("\n")) as object);
    }
    expect(await team.lockstep("generate")).toMatchObject({ code: 0 });
  }, 120_000);

  test("check", async () => {
    const codes = [await team.check(inProduction), await team.check(elsewhere)].map((each) => each.code);
    expect(Math.max(...codes.map(Number))).toBe(code);
  }, 60_000);

  test.each(folders)(
    "%s",
    async (folder) => {
      await team.server.ensure(old);
      const { deleted, ...answers } = await team.withPolicies(
        folder,
        async () => ({
          created: fate(await team.create(inProduction)),
          updated: fate(await team.server.patch(old, { metadata: { labels: { team: "a" } } })),
          other: fate(await team.create(elsewhere)),
          deleted: await team.server.delete(old),
        }),
        isMeant,
      );
      expect(answers).toEqual(fates);
      expect(deleted.message).toBe("");
    },
    60_000,
  );
});
