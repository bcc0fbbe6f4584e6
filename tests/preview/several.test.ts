/** Rules over several objects on stacks: at preview, and in the files that Pulumi writes of them. */
import { judge } from "../../src/judge/evaluate";
import { rulesOverSeveral } from "../support/rules";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { checkState, declaredOf, onlySeveral, stateOf, verdictOfMessages } from "../support/stacks";
import { Pack } from "./pack";

jest.setTimeout(120_000);
let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({ "lockstep.yaml": onlySeveral }));
});
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

test.each(rulesOverSeveral.map((rule) => [rule.name, rule] as const))(
  "%s says the same of its examples at preview, of their states and alone",
  async (_, rule) => {
    for (const set of [...rule.examples.bad, ...rule.examples.good]) {
      const resources = declaredOf(set);
      const native = verdictOfMessages(judge(rule, set).violations.map(({ message }) => message));
      const found = checkState(stateOf(resources), [rule]).findings.map(({ message }) => message);
      const { diagnostics } = await pack.analyzeStack(resources);
      const said = diagnostics.filter(({ policy }) => policy === rule.name).map(({ message }) => message);
      const verdicts = { state: verdictOfMessages(found), preview: verdictOfMessages(said) };
      expect(verdicts).toEqual({ state: native, preview: native });
    }
  },
);
