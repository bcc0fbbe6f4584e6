/** The field of each finding, held to what watching the rule from outside shows. */
import { rules } from "../../policies";
import { formatPath } from "../../src/author/shape";
import { breakingFields } from "../../src/judge/fields";
import { judge } from "../../src/judge/evaluate";
import { denyReads, valueAt } from "../support/deny-reads";

test.each(rules.map((rule) => [rule.name, rule] as const))(
  "%s: its findings are at a field that it reads, or where one is missing",
  (_, rule) => {
    for (const example of rule.examples.bad) {
      const { violations } = judge(rule, example);
      const items = violations.map(({ path }) => path);
      const fields = breakingFields(rule, example, items, () => "shop");
      const read = denyReads(rule, example).map(formatPath);
      for (const { path, isMissing } of fields) {
        expect(read).toContain(formatPath(path));
        expect(valueAt(example, path) === undefined).toBe(isMissing);
      }
      expect(fields).toHaveLength(violations.length);
      if (process.env["SHOW_FIELDS"] === "1")
        process.stderr.write(
          fields
            .map(
              (field, at) =>
                `${rule.name}\t${violations[at]?.message}\t${formatPath(field.path)}${field.isMissing ? " MISSING" : ""}\n`,
            )
            .join(""),
        );
    }
  },
);
