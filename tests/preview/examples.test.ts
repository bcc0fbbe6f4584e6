import type { KubernetesObject, Rule } from "../../src/author";
import { appliesTo, judge } from "../../src/judge/evaluate";
import { otherKindReason } from "../../src/judge/pulumi/reasons";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { rulesOnOne as rules } from "../support/rules";
import { Pack, type Analysis } from "./pack";
import { resource } from "./resources";

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

const examples = rules.flatMap((rule) =>
  (["bad", "good"] as const).flatMap((verdict) =>
    rule.examples[verdict].map((object, index) => ({ name: rule.name, verdict, index, rule, object })),
  ),
);

test.each(examples)("$name: $verdict example $index", async ({ rule, object, verdict }) => {
  const analysis = await pack.analyzeFor(rule, resource(object));

  const messages = messagesOf(rule, analysis);
  expect(messages.length > 0).toBe(verdict === "bad");
  expect(messages).toEqual(expected(rule, object));
  expect(analysis.notApplicable[rule.name]).toBe(appliesTo(rule, object) ? undefined : otherKindReason);
});

function messagesOf(rule: Rule, { diagnostics }: Analysis): string[] {
  return diagnostics.filter(({ policy }) => policy === rule.name).map(({ message }) => message);
}

function expected(rule: Rule, object: KubernetesObject): string[] {
  return judge(rule, object).violations.map(({ message }) => message);
}
