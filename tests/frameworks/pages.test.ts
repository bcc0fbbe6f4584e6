/** What the page of a framework says of its controls, by the rules that there are. */
import { rules } from "../../policies";
import { frameworkPages } from "../../src/generate/framework-pages";

const one = rules.filter(({ name }) => name === "restrict-cluster-admin-bindings");
const pages = frameworkPages(one);

test.each([
  [
    "a control with its rules",
    "cis",
    "| 5.1.1 | Ensure that the cluster-admin role is only used where required | " +
      "[restrict-cluster-admin-bindings](../rules/access-control/restrict-cluster-admin-bindings.md) |",
  ],
  [
    "a control with its own place in the framework",
    "rbac-good-practices",
    "| [least-privilege](https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege) | " +
      "Least privilege | " +
      "[restrict-cluster-admin-bindings](../rules/access-control/restrict-cluster-admin-bindings.md) |",
  ],
  ["a control that no rule can cover", "nsa", "| syslog | Logging: syslog | A service of the nodes. |"],
  [
    "a control that no rule covers",
    "cis",
    "| 5.1.4 | Minimize access to create pods | No rule is about it. |",
  ],
])("%s", (_, framework, row) => {
  expect(pages.get(`docs/frameworks/${framework}.md`)?.split("\n")).toContain(row);
});

test("without a rule nothing is covered", () => {
  const page = frameworkPages([]).get("docs/frameworks/cis.md");
  expect(page).not.toContain("## Covered");
  expect(page).toContain("## Not covered");
});

test("the list counts what is covered", () => {
  expect(pages.get("docs/frameworks/README.md")).toMatch(
    /^\| \[Kubernetes RBAC good practices\]\(rbac-good-practices\.md\) \| .* \| 1 \| 15 \|$/mu,
  );
});
