import { checkText } from "../../src/sources/check-text";
import { relocated } from "../../src/findings/renderings";
import { combine, type CheckResult, type FileResult } from "../../src/findings/result";
import { textReport } from "../../src/report";
import { rules } from "../check/rules";
import { withoutSettings, withSettings } from "../support/settings";
import { readJson } from "./whole";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };
const plain = { useColors: false, listsAll: false };

const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {selector: {},
  template: {
    spec: {
      containers: [
          {name: a, ports: [{containerPort: 22}]},
          {name: b, ports: [{containerPort: 22}]}]}}}
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

test("text lists what denies first, by file and resource, then the fixes and a summary", () => {
  const result = combine([checkText("web.yaml", web, checks), checkText("b/role.yaml", role, checks)], 3);
  expect(textReport(result, plain)).toBe(`could not be checked
  b/role.yaml:6:6  shape: rules[1].verbs must be a list, and is a number (ClusterRole admin)

b/role.yaml
  ClusterRole admin
    5:14    deny   high      verbs escalate  disallow-escalate

web.yaml
  Service shop/web
    14:8    deny   high      Service of type LoadBalancer is not approved  restrict-load-balancers
  Deployment default/web
    8:30    warn   low       container a has port 22  restrict-ports
    9:30    warn   low       container b has port 22  restrict-ports

how to fix
  disallow-escalate
    Mend it.
  restrict-load-balancers
    Mend it.
  restrict-ports
    Mend it.

high      2 denied
low       2 warnings
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
  expect(textReport(result, { ...plain, excludedBy: { approvals: "approvals.yaml" } })).toBe(`approved
  restrict-load-balancers  Service shop/web
    until 2026-11-21, by Ada (OPS-7): Because.

excluded  1 finding by approvals (approvals.yaml)
1 file, 2 documents (1 not of Kubernetes), 1 resource, 3 rules
0 findings, 1 approved
`);
});

describe("what is listed", () => {
  const result = combine([checkText("web.yaml", web, checks)], 3);
  const listed = (options: object): string[] => {
    const text = textReport(result, { ...plain, ...options });
    return text.split("\n").filter((line) => /^ {4}\S+ +(?:deny|warn|audit) /u.test(line));
  };

  test.each([
    ["everything of three findings", {}, 3],
    ["only what denies", { quiet: true }, 1],
    ["one severity", { severities: ["low"] }, 2],
    ["two severities", { severities: ["low", "high"] }, 3],
    ["one level", { levels: ["warn"] }, 2],
    ["a severity of a level that has none", { levels: ["deny"], severities: ["low"] }, 0],
    ["no more than asked for", { maxFindings: 2 }, 2],
    ["none", { maxFindings: 0 }, 0],
    ["counts instead", { statistics: true }, 0],
  ])("%s", (_, options, lines) => {
    expect(listed(options)).toHaveLength(lines);
  });

  test("the summary counts what is not listed", () => {
    const text = textReport(result, { ...plain, quiet: true, severities: ["low"] });
    expect(text).toBe(`1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
1 finding (1 high), 2 warnings
`);
  });

  test("more than ten warnings are counted by rule", () => {
    const many = combine(
      Array.from({ length: 6 }, (_, at) => checkText(`${at}.yaml`, web, checks)),
      3,
    );
    const text = textReport(many, plain);
    expect(text).toContain("\nwarnings  12 findings of 1 rule at level warn\n  restrict-ports 12\n");
    expect(text).not.toContain("container a");
  });

  test("statistics have the rule with most findings first", () => {
    expect(textReport(result, { ...plain, statistics: true })).toContain(
      "2  warn   low       restrict-ports  Containers have no port 22\n1  deny   high      restrict-load-balancers  Services of type LoadBalancer are approved\n",
    );
  });

  test("by rule", () => {
    expect(textReport(result, { ...plain, groupBy: "rule" })).toContain(`restrict-load-balancers
    web.yaml:14:8  deny   high      Service of type LoadBalancer is not approved  Service shop/web

restrict-ports
    web.yaml:8:30  warn   low       container a has port 22  Deployment default/web
`);
  });

  test("by resource", () => {
    expect(textReport(result, { ...plain, groupBy: "resource" })).toContain(`Service shop/web
    web.yaml:14:8  deny   high      Service of type LoadBalancer is not approved  restrict-load-balancers
`);
  });
});

describe("frames of the source", () => {
  const service = (more: string): string => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer}
${more}`;
  const framed = (text: string, options: object = {}): string =>
    textReport(combine([checkText("web.yaml", text, checks)], 3), {
      ...plain,
      linesOf: () => text.split("\n"),
      ...options,
    });

  test("show the lines around what denies", () => {
    expect(framed(service(""))).toContain(`restrict-load-balancers
        3 │ metadata: {name: web}
      > 4 │ spec: {type: LoadBalancer}
          │        ^^^^^^^^^^^^^^^^^^
`);
  });

  test.each([
    ["what warns", `apiVersion: v1${web.slice(web.indexOf("\nkind"), web.indexOf("---"))}`, {}],
    ["a file with a Secret", service('---\napiVersion: v1\n"kind": "Secret"\nstringData: {a: b}\n'), {}],
    ["a file that cannot be read again", service(""), { linesOf: () => undefined }],
    ["a line that is no longer there", service(""), { linesOf: () => [] }],
  ])("do not show %s", (_, text, options) => {
    expect(framed(text, options)).not.toContain("│");
  });

  test("do not show where a field is missing, of which there is nothing to see", () => {
    const result = combine([checkText("web.yaml", service(""), checks)], 3);
    const findings = result.findings.map((finding) => ({ ...finding, missing: "spec.selector" }));
    const options = { ...plain, linesOf: () => service("").split("\n") };
    expect(textReport({ ...result, findings }, options)).not.toContain("│");
  });

  test.each([
    ["value: hunter2", "value: …"],
    ['"value": "hunter2", "name": "a"', '"value": …'],
    ["- --db-password=hunter2", "- --db-password=…"],
    ["apiToken: hunter2", "apiToken: …"],
    ["automountServiceAccountToken: true", "automountServiceAccountToken: true"],
    ["name: web", "name: web"],
  ])("show %s as %s", (line, shown) => {
    const lines = service("").split("\n");
    lines[2] = line;
    expect(framed(service(""), { linesOf: () => lines })).toContain(`3 │ ${shown}\n`);
  });

  test("keep within the terminal, and let no character of the source act", () => {
    const lines = ["", "", `\u{1b}[31m${"a".repeat(500)}`, "spec: {type: LoadBalancer}"];
    const text = framed(service(""), { linesOf: () => lines, width: 60 });
    expect(text).not.toContain("\u{1b}");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(70);
  });
});

test("lines are wrapped to the terminal", () => {
  const result = combine([checkText("web.yaml", web, checks)], 3);
  const text = textReport(result, {
    ...plain,
    width: 44,
    goesBy: "settings: lockstep.yaml; approvals: none",
  });
  expect(text).toContain(`
    14:8    deny   high      Service of type
                             LoadBalancer is
                             not approved
            restrict-load-balancers
`);
  expect(text.split("\n").filter((line) => line.length > 44)).toEqual([]);
});

test("of more findings than a screen holds the worst are said again at the end", () => {
  const many = (count: number): CheckResult => {
    const ports = Array.from({ length: count }, (_, at) => `{name: a${at}, ports: [{containerPort: 22}]}`);
    const pod = `{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [${ports.join(", ")}]}}`;
    return combine([checkText("pod.yaml", pod, checks), checkText("web.yaml", web, checks)], 3);
  };
  const listing = { ...plain, listsAll: true };
  expect(textReport(many(7), listing)).not.toContain("begin with");
  expect(textReport(many(8), listing)).toContain(`
begin with
  web.yaml:14:8  Service of type LoadBalancer is not approved (Service shop/web)

high      1 denied
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
  list them: lockstep check with --level audit

high      1 for information
low       2 for information
1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
0 findings, 3 for information
`);
  });

  test("leaves the rest as it is", () => {
    expect(textReport(levels({ "restrict-ports": "audit" }), plain)).toBe(`web.yaml
  Service shop/web
    14:8    deny   high      Service of type LoadBalancer is not approved  restrict-load-balancers

for information  2 findings of 1 rule at level audit
  restrict-ports 2
  list them: lockstep check with --level audit

how to fix
  restrict-load-balancers
    Mend it.

high      1 denied
low       2 for information
1 file, 3 documents (1 not of Kubernetes), 2 resources, 3 rules
1 finding (1 high), 2 for information
`);
  });

  test("is listed as the rest where that is asked for", () => {
    const result = levels({ "restrict-load-balancers": "audit", "restrict-ports": "audit" });
    expect(textReport(result, { ...plain, listsAll: true })).toBe(`web.yaml
  Service shop/web
    14:8    audit  high      Service of type LoadBalancer is not approved  restrict-load-balancers
  Deployment default/web
    8:30    audit  low       container a has port 22  restrict-ports
    9:30    audit  low       container b has port 22  restrict-ports

how to fix
  restrict-load-balancers
    Mend it.
  restrict-ports
    Mend it.

high      1 for information
low       2 for information
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
    "\n  Deployment default/\\u{1b}[31m\\n\\u{202e}gnp.exe\n    8:56    warn   low       container \\u{1b}[31m\\n\\u{202e}gnp.exe has port 22  restrict-ports\n",
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
  const { findings } = readJson(combine([checkText("role.yaml", role, checks)], 3));
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
      field: "rules[0].verbs[0]",
      location: { file: "role.yaml", line: 5, column: 14, endLine: 5, endColumn: 22 },
    },
  ]);
});

test("what many files have in common is said once", () => {
  const files = ["a", "b", "c", "d", "e", "f"].map((name) => checkText(`${name}.yaml`, "kind: [", checks));
  expect(textReport(combine(files, 3), plain)).toContain(`could not be checked
  a.yaml:1:8  syntax: did not find expected node content
    the same at 5 other places: b.yaml:1:8, c.yaml:1:8, d.yaml:1:8 and 2 more
`);
});

test("of many charts there is a table, the worst first", () => {
  const chart = (name: string, text: string): FileResult =>
    relocated(checkText("a.yaml", text, checks), () => ({ file: name, line: 1, column: 1 }), {
      renderer: "helm",
      folder: name,
    });
  const service = web.slice(web.indexOf("apiVersion: v1"));
  const charts = ["a", "b", "c", "d"].map((name) => chart(name, service));
  expect(textReport(combine(charts, 3), plain)).not.toContain("charts  critical");
  expect(textReport(combine([...charts, chart("worst", web)], 3), plain)).toContain(`
  charts  critical  high  medium  low
  worst         0     1       0    2
  a             0     1       0    0
`);
});
