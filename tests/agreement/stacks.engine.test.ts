/**
 * Rules over several objects in the real Pulumi: each set of examples is a stack, which its engine shows to stack policies.
 */
import { judge } from "../../src/judge/evaluate";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { isOfKind } from "../../src/author/kinds";
import type { KubernetesObject, Rule } from "../../src/author";
import { startPulumi, type Outcome, type Pulumi } from "../engines";
import { Agreement } from "../support/agreement";
import { examplesOf } from "../support/examples";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { patience } from "../support/patience";
import { rulesOverSeveral } from "../support/rules";
import { declaredOf, onlySeveral, verdictOfMessages } from "../support/stacks";

let pulumi: Pulumi;
beforeAll(async () => {
  pulumi = await startPulumi();
}, 60_000);
afterAll(() => {
  pulumi.close();
  removePackFolders();
});

/** The messages of the policy of a rule; a policy's description comes before each. */
function messagesOf({ policyName }: { policyName: string }, { violations }: Outcome): string[] {
  return violations
    .filter(({ policy }) => policy === policyName)
    .map(({ message }) => message.slice(message.lastIndexOf("\n") + 1));
}

/** Whether a rule looks at an object of a set. */
function isAbout({ target }: Rule, set: KubernetesObject): boolean {
  return objectsIn(set).objects.some(({ object }) => target.kinds.some((kind) => isOfKind(object, kind)));
}

test(
  "every rule over several objects says the same of every set of examples",
  async () => {
    const agreement = new Agreement(
      "CrossGuard's stack policies in pulumi policy analyze",
      "all sets of examples",
      "policies",
    );
    const pack = packFolder({ "lockstep.yaml": onlySeveral });
    for (const { object: set, title } of rulesOverSeveral.flatMap(examplesOf)) {
      const resources = declaredOf(set).map(({ type, name, props }) => ({ type, name, inputs: props }));
      const outcome = await pulumi.analyze(pack, resources);
      for (const rule of rulesOverSeveral.filter((each) => isAbout(each, set))) {
        const native = verdictOfMessages(judge(rule, set).violations.map(({ message }) => message));
        const said = verdictOfMessages(messagesOf({ policyName: rule.objectName }, outcome));
        agreement.compare(rule, set, native, said, title);
      }
    }
    expect(agreement.conclude().rules).toBe(rulesOverSeveral.length);
  },
  patience,
);
