import { checkText, combine } from "../../src/gates/check";
import { jsonReport, textReport } from "../../src/report";
import { rules } from "../check/rules";
import { withoutSettings } from "../support/settings";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };

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
  expect(textReport(result, false)).toBe(`b/role.yaml
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
  expect(textReport(result, false)).toBe(`approved
  restrict-load-balancers  Service shop/web
    until 2026-11-21, by Ada (OPS-7): Because.

1 file, 2 documents (1 not of Kubernetes), 1 resource, 3 rules
0 findings, 1 approved
`);
});

test("names from manifests cannot move, colour or break the text", () => {
  const hostile = '"\\u001b[31m\\n\\u202egnp.exe"';
  const text = web.replace("name: a", `name: ${hostile}`).replace("name: web}", `name: ${hostile}}`);
  const report = textReport(combine([checkText("we\u{1b}b.yaml", text, checks)], 3), false);
  expect(report).toContain(
    "    we\\u{1b}b.yaml:8:11  container \\u{1b}[31m\\n\\u{202e}gnp.exe has port 22  (Deployment default/\\u{1b}[31m\\n\\u{202e}gnp.exe)\n",
  );
  expect(report).not.toMatch(/[\u{1b}\u{202e}]/u);
});

test("colours are only there where they are asked for", () => {
  const result = combine([checkText("web.yaml", web, checks)], 3);
  const escape = "\u{1b}";
  expect(textReport(result, false)).not.toContain(escape);
  expect(textReport(result, true)).toContain(escape);
  expect(textReport(result, true).replaceAll(/\u{1b}\[\d+m/gu, "")).toBe(textReport(result, false));
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
