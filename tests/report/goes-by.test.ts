/** Every report says by which settings and approvals was checked. */
import type * as Sarif from "sarif";
import { formats, reportAs, type Format } from "../../src/report";
import { check, context, enforced } from "./sample";
import { junitErrors, sarifErrors } from "./schemas";
import { whole } from "./whole";

const goesBy = "settings: a&b\n::error::.yaml (staging); approvals: none";
const shown = "settings: a&b\\n::error::.yaml (staging); approvals: none";

const reported = (format: Format): string => whole(reportAs(format, check({}), { ...context, goesBy }));

test.each<[Format, string]>([
  ["text", shown],
  ["github", shown],
  ["json", JSON.stringify(goesBy)],
  ["markdown", "<code>settings: a&#38;b&#92;n&#58;:error&#58;:.yaml (staging); approvals: none</code>"],
  ["sarif", JSON.stringify(shown)],
  ["junit", `<property name="goes-by" value="${shown.replace("&", "&amp;")}"/>`],
])("%s says so", (format, expected) => {
  expect(reported(format)).toContain(expected);
});

test("gitlab is the only format without a place for it", () => {
  expect(formats.filter((format) => !reported(format).includes("(staging)"))).toEqual(["gitlab"]);
});

test("SARIF and JUnit remain what their schemas ask for", async () => {
  const log = JSON.parse(reported("sarif")) as Sarif.Log;
  expect(sarifErrors(log)).toEqual([]);
  expect(log.runs[0]?.invocations?.[0]?.toolConfigurationNotifications).toHaveLength(1);
  expect(await junitErrors(reported("junit"))).toEqual([]);
  expect(enforced.length).toBeGreaterThan(1);
  expect(reported("junit").match(/<properties>/gu)).toHaveLength(1);
});
