/** Each control has a rule, or the reason why it can have none. */
import { rules } from "../../policies";
import { frameworks } from "../../src/author";
import { coverage } from "../../src/report/coverage";

describe.each(frameworks)("$id", (framework) => {
  const controls = coverage(framework, rules);

  test("each control has a rule or the reason why there is none", () => {
    const open = controls.filter((each) => each.rules.length === 0 && each.reason === undefined);
    expect(open.map(({ control }) => control)).toEqual([]);
  });

  test("no control that a rule covers has a reason why none can", () => {
    const contradictory = controls.filter((each) => each.rules.length > 0 && each.reason !== undefined);
    expect(contradictory.map(({ control }) => control)).toEqual([]);
  });
});
