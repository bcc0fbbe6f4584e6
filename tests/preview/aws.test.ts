/** AWS resources with values that are unknown or secret, at preview. */
import { asSent, awsCases, type Outcome } from "../support/aws-cases";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { Pack, type Analysis } from "./pack";

let pack: Pack;
beforeAll(async () => {
  pack = await Pack.started(packFolder({}));
}, 60_000);
afterAll(async () => {
  await pack.stop();
  removePackFolders();
});

test.each(awsCases)("$rule: $what", async ({ rule, type, inputs, preview }) => {
  const analysis = await pack.analyze({ type, props: asSent(inputs) as object });

  expect(outcomeOf(analysis, rule)).toEqual(preview);
});

/** What a policy said; of what several need to know, the first says that it is unknown. */
function outcomeOf({ diagnostics, notApplicable }: Analysis, rule: string): Outcome {
  const said = diagnostics.filter(({ policy }) => policy === rule).map(({ message }) => message);
  const [unknown] = [...said, notApplicable[rule] ?? ""].flatMap(
    (text) => / value at \.(\S+) can't be known/u.exec(text)?.slice(1) ?? [],
  );
  if (unknown === undefined) return said.length > 0 ? "broken" : "kept";
  return { undecided: unknown.replaceAll(/\.(\d+)/gu, "[$1]") };
}
