import { checkText } from "../../src/sources/check-text";
import { combine } from "../../src/findings/result";
import { textReport } from "../../src/report";
import { folded } from "../../src/report/folded";
import { pack } from "../../policies";
import { withSettings } from "../support/settings";
import type { Level } from "../../src/author/levels";
import { readJson } from "./whole";

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: app
      image: nginx
      securityContext: {capabilities: {drop: [CHOWN]}}
`;

const [netRaw, dropped, images] = [
  "disallow-net-raw",
  "require-dropped-capabilities",
  "require-immutable-images",
];
const digests = "require-image-digests";

/** The result with these rules, each at a level. */
function check(levels: Readonly<Record<string, Level>>): ReturnType<typeof combine> {
  const rules = pack.rules.filter(({ name }) => levels[name] !== undefined);
  const checks = {
    rules: withSettings(rules, "check", { rules: levels }),
    approvals: [],
    today: "2026-11-21",
  };
  return combine([checkText("web.yaml", pod, checks)], rules.length);
}

test.each<[string, Readonly<Record<string, Level>>, string[]]>([
  [
    "of equal rules the one that contains the other is listed",
    { [netRaw]: "warn", [dropped]: "warn" },
    [`${dropped} + ${netRaw}`],
  ],
  [
    "what denies is never behind what warns",
    { [netRaw]: "deny", [dropped]: "warn" },
    [`${netRaw} + ${dropped}`],
  ],
  [
    "what is more severe is not behind what is less",
    { [images]: "deny", [digests]: "deny" },
    [`${images} + ${digests}`],
  ],
  [
    "rules of which none contains the other are listed both",
    { [images]: "deny", [dropped]: "deny" },
    [images, dropped],
  ],
])("%s", (_, levels, expected) => {
  const lines = folded(check(levels).findings, pack.contains);
  expect(
    lines.map(({ finding, also }) => [finding, ...also].map(({ rule }) => rule.name).join(" + ")),
  ).toEqual(expected);
});

test("what is contained in a rule that finds the item, too, is one line, with the fix of that rule", () => {
  const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
rules:
  - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
`;
  const checks = { rules: withSettings(pack.rules, "check", {}), approvals: [], today: "2026-11-21" };
  const result = combine([checkText("role.yaml", role, checks)], pack.rules.length);
  expect(result.findings.length).toBeGreaterThan(20);
  const [only, ...others] = folded(result.findings, pack.contains);
  expect([others, only?.finding.rule.severity, only?.around?.rule.name]).toEqual([
    [],
    "critical",
    "disallow-wildcard-permissions",
  ]);
  const text = textReport(result, { useColors: false, listsAll: false, contains: pack.contains });
  expect(text).toContain(
    `(also disallow-wildcard-permissions and ${result.findings.length - 2} other rules)`,
  );
  expect(text).toContain("  disallow-wildcard-permissions\n    List the verbs");
});

test("the text says what it folds, and counts it; programs get every finding", () => {
  const result = check({ [netRaw]: "deny", [dropped]: "deny" });
  expect(textReport(result, { useColors: false, listsAll: false, contains: pack.contains })).toBe(`web.yaml
  Pod shop/web
    8:40    deny   medium    container app does not drop ALL capabilities  require-dropped-capabilities (also disallow-net-raw)

how to fix
  require-dropped-capabilities
    Set capabilities.drop to ALL, and add NET_BIND_SERVICE at most.

medium    2 denied
folded    1 finding into others of the same items; --statistics counts each
1 file, 1 document, 1 resource, 2 rules
2 findings (2 medium)
`);
  expect(readJson(result).findings.map(({ rule }) => rule)).toEqual([netRaw, dropped]);
});
