/** The options that say what the report for people lists. */
import { folderWith, lockstep } from "./lockstep";
import { loadBalancer } from "./manifests";

const only = ["check", "--rule", "restrict-load-balancers", "web.yaml"];

test.each([
  ["--severity", "urgent", "one or more of critical, high, medium, low"],
  ["--level", "off", "one or more of deny, warn, audit"],
  ["--max-findings", "-1", "a whole number of at least 0"],
])("%s %s is wrong usage", async (option, value, expected) => {
  const { code, stderr } = await lockstep(folderWith({}), [...only, option, value]);
  expect(stderr).toContain(expected);
  expect(code).toBe(2);
});

test("what is not listed still fails the check", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer });
  const { code, stdout } = await lockstep(folder, [...only, "--severity", "low,medium", "--level", "warn"]);
  expect(stdout).toBe(
    [
      "high      1 denied",
      "1 file, 1 document, 1 resource, 1 rule",
      "settings: none, the defaults; approvals: none",
      "1 finding (1 high)",
      "",
    ].join("\n"),
  );
  expect(code).toBe(1);
});
