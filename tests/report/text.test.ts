import { checkText } from "../../src/sources/check-text";
import { combine, type CheckResult } from "../../src/findings/result";
import { jsonReport, textReport } from "../../src/report";
import { rules } from "../check/rules";
import { withoutSettings, withSettings } from "../support/settings";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };
const plain = { useColors: false, listsAll: false };

const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - {name: a, ports: [{containerPort: 22}]}
        - {name: b, ports: [{containerPort: 22}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: LoadBalancer}
---
replicas: 1
`;

const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: admin}
rules:
  - {verbs: [escalate]}
  - {verbs: 5}
`;

test("text groups findings by file and rule, and ends with a summary", () => {
  const result = combine([checkText("web.yaml", web, checks), checkText("b/role.yaml", role, checks)], 3);
  expect(textReport(result, plain)).toBe(`b/role.yaml
  could not be checked
    b/role.yaml:6:6  shape: rules[1].verbs is a number, and the rule expects something else, so ClusterRole admin cannot be judged by disallow-escalate
  disallow-escalate  high
    b/role.yaml:5:5  verbs escalate  (ClusterRole admin)
    fix: Mend it.

web.yaml
  restrict-ports  low  (warning)
    web.yaml:8:11  container a has port 22  (Deployment default/web)
    web.yaml:9:11  container b has port 22  (Deployment default/web)
    fix: Mend it.
  restrict-load-balancers  high
    web.yaml:11:1  Service of type LoadBalancer is not approved  (Service shop/web)
    fix: Mend it.

2 files, 4 documents (1 not of Kubernetes), 3 resources, 3 rules
2 findings (2 high), 2 warnings, 1 could not be checked
`);
});

test("text of a clean check is its summary", () => {
  const approvals = [
    {
      rule: "restrict-load-balancers",
      resources: [{ kind: "Service", namespace: "shop", name: "w*" }],
      pulumi: [],
      reason: "Because.",
      approvedBy: "Ada",
      ticket: "OPS-7",
      expires: "2026-11-21",
    },
  ];
  const text = web.slice(web.indexOf("---\n"));
  const result = combine([checkText("web.yaml", text, { ...checks, approvals })], 3);
  expect(textReport(result, plain)).toBe(`approved
  restrict-load-balancers  Service shop/web
    until 2026-11-21, by Ada (OPS-7): Because.

1 file, 2 documents (1 not of Kubernetes), 1 resource, 3 rules
0 findings, 1 approved
`);
});

describe("what is only for information", () => {
  const levels = (of: object): CheckResult => {
    const informing = { ...checks, rules: withSettings(rules, "check", { rules: of }) };
    return combine([checkText("web.yaml", web, informing)], 3);
  };

  test("is counted after what matters, the rule with most findings first", () => {
    const result = levels({ "restrict-load-balancers": "audit", "restrict-ports": "audit" });
    expect(textReport(result, plain)).toBe(`for information  3 findings of 2 rules at level audit
  restrict-ports 2, restrict-load-balancers 1
  list them: lockstep check with --rule NAME or --category NAME

1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
0 findings, 3 for information
`);
  });

  test("leaves the rest as it is", () => {
    expect(textReport(levels({ "restrict-ports": "audit" }), plain)).toBe(`web.yaml
  restrict-load-balancers  high
    web.yaml:11:1  Service of type LoadBalancer is not approved  (Service shop/web)
    fix: Mend it.

for information  2 findings of 1 rule at level audit
  restrict-ports 2
  list them: lockstep check with --rule NAME or --category NAME

1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
1 finding (1 high), 2 for information
`);
  });

  test("is listed as the rest where that is asked for", () => {
    const result = levels({ "restrict-load-balancers": "audit", "restrict-ports": "audit" });
    expect(textReport(result, { ...plain, listsAll: true })).toBe(`web.yaml
  restrict-ports  low  (for information)
    web.yaml:8:11  container a has port 22  (Deployment default/web)
    web.yaml:9:11  container b has port 22  (Deployment default/web)
    fix: Mend it.
  restrict-load-balancers  high  (for information)
    web.yaml:11:1  Service of type LoadBalancer is not approved  (Service shop/web)
    fix: Mend it.

1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
0 findings, 3 for information
`);
  });
});

test("names from manifests cannot move, colour or break the text", () => {
  const hostile = '"\\u001b[31m\\n\\u202egnp.exe"';
  const text = web.replace("name: a", `name: ${hostile}`).replace("name: web}", `name: ${hostile}}`);
  const report = textReport(combine([checkText("we\u{1b}b.yaml", text, checks)], 3), plain);
  expect(report).toContain(
    "    we\\u{1b}b.yaml:8:11  container \\u{1b}[31m\\n\\u{202e}gnp.exe has port 22  (Deployment default/\\u{1b}[31m\\n\\u{202e}gnp.exe)\n",
  );
  expect(report).not.toMatch(/[\u{1b}\u{202e}]/u);
});

test("colours are only there where they are asked for", () => {
  const result = combine([checkText("web.yaml", web, checks)], 3);
  const escape = "\u{1b}";
  expect(textReport(result, plain)).not.toContain(escape);
  expect(textReport(result, { ...plain, useColors: true })).toContain(escape);
  expect(textReport(result, { ...plain, useColors: true }).replaceAll(/\u{1b}\[\d+m/gu, "")).toBe(
    textReport(result, plain),
  );
});

test("programs get no namespace for cluster-scoped objects", () => {
  const { findings } = jsonReport(combine([checkText("role.yaml", role, checks)], 3));
  expect(findings).toEqual([
    {
      rule: "disallow-escalate",
      category: "access-control",
      severity: "high",
      level: "deny",
      message: "verbs escalate",
      resource: {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        namespace: null,
        name: "admin",
      },
      path: "rules[0]",
      location: { file: "role.yaml", line: 5, column: 5 },
    },
  ]);
});
