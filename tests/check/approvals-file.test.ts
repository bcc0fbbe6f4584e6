import { parseApprovals } from "../../src/engine/approvals-file";
import { readApprovals } from "../../src/gates/check";
import { rules } from "./rules";

const entry = {
  rule: "restrict-load-balancers",
  resource: { kind: "Service", namespace: "shop", name: "public-*" },
  reason: "Customers reach the shop here.",
  approvedBy: "Ada",
  expires: "2027-01-31",
};
const { resource } = entry;

function without(field: string): object {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field));
}

test("a well-formed entry is an approval", () => {
  expect(parseApprovals({ approvals: [entry] }, rules)).toEqual({ approvals: [entry], problems: [] });
});

test.each([
  ["an empty file", undefined],
  ["an empty mapping", {}],
  ["no list", { approvals: null }],
  ["an empty list", { approvals: [] }],
])("%s approves nothing and is fine", (_, value) => {
  expect(parseApprovals(value, rules)).toEqual({ approvals: [], problems: [] });
});

test("the namespace may be left out, and is not made up", () => {
  const { approvals } = parseApprovals(
    { approvals: [{ ...entry, resource: { kind: "Service", name: "web" } }] },
    rules,
  );
  expect(approvals[0]?.resource).toEqual({ kind: "Service", name: "web" });
});

test.each<[string, unknown, string]>([
  ["a file that is a list", [], "the file must be a mapping with approvals"],
  ["a file that is text", "approvals", "the file must be a mapping with approvals"],
  ["an unknown field at the top", { approval: [] }, "approval is an unknown field; did you mean approvals?"],
  ["approvals that are a mapping", { approvals: entry }, "approvals must be a list of approvals"],
])("%s is a problem", (_, value, message) => {
  const { approvals, problems } = parseApprovals(value, rules);
  expect(approvals).toEqual([]);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test.each<[string, unknown, string, (string | number)[]]>([
  ["text", "all", "approvals[0] must be a mapping with rule, resource, reason, approvedBy, expires", []],
  ["null", null, "approvals[0] must be a mapping with rule, resource, reason, approvedBy, expires", []],
  ["no rule", without("rule"), "approvals[0].rule is missing: every approval must say it", []],
  ["no reason", without("reason"), "approvals[0].reason is missing: every approval must say it", []],
  [
    "no approvedBy",
    without("approvedBy"),
    "approvals[0].approvedBy is missing: every approval must say it",
    [],
  ],
  ["no expires", without("expires"), "approvals[0].expires is missing: every approval must say it", []],
  [
    "no resource",
    without("resource"),
    "approvals[0].resource is missing: kind, namespace and name of the approved object",
    [],
  ],
  ["an empty reason", { ...entry, reason: "" }, "approvals[0].reason must not be empty", ["reason"]],
  [
    "a blank approvedBy",
    { ...entry, approvedBy: "  " },
    "approvals[0].approvedBy must not be empty",
    ["approvedBy"],
  ],
  [
    "a boolean reason",
    { ...entry, reason: true },
    "approvals[0].reason must be text; put it in quotes if it is meant as text",
    ["reason"],
  ],
  [
    "a number as date",
    { ...entry, expires: 20270131 },
    "approvals[0].expires must be text; put it in quotes if it is meant as text",
    ["expires"],
  ],
  ...["2026-02-30", "2027-13-01", "2027-1-31", "31.01.2027", "never", "2027-01-31T00:00:00Z"].map(
    (expires): [string, unknown, string, string[]] => [
      `the date ${expires}`,
      { ...entry, expires },
      `approvals[0].expires must be a date of the calendar such as 2027-01-31, not "${expires}"`,
      ["expires"],
    ],
  ),
  [
    "an unknown field",
    { ...entry, approver: "Ada" },
    "approvals[0].approver is an unknown field; did you mean approvedBy?",
    ["approver"],
  ],
  [
    "an unknown field like no other",
    { ...entry, ticket: "X-1" },
    "approvals[0].ticket is an unknown field: there are only rule, resource, reason, approvedBy, expires",
    ["ticket"],
  ],
  [
    "an unknown rule",
    { ...entry, rule: "restrict-load-balancer" },
    'approvals[0].rule must be the name of a rule, and "restrict-load-balancer" is none; did you mean restrict-load-balancers?',
    ["rule"],
  ],
  [
    "a rule with its category",
    { ...entry, rule: "networking/restrict-load-balancers" },
    'approvals[0].rule must be the name of a rule, and "networking/restrict-load-balancers" is none; did you mean restrict-load-balancers?',
    ["rule"],
  ],
  [
    "every rule",
    { ...entry, rule: "*" },
    'approvals[0].rule must be the name of a rule, and "*" is none',
    ["rule"],
  ],
  [
    "a name of every object",
    { ...entry, rule: "toString" },
    'approvals[0].rule must be the name of a rule, and "toString" is none',
    ["rule"],
  ],
  [
    "a kind that the rule does not look at",
    { ...entry, resource: { ...resource, kind: "Ingress" } },
    'approvals[0].resource.kind must be a kind that restrict-load-balancers looks at (Service), not "Ingress"',
    ["resource", "kind"],
  ],
  [
    "every kind",
    { ...entry, resource: { ...resource, kind: "*" } },
    'approvals[0].resource.kind must be a kind that restrict-load-balancers looks at (Service), not "*"',
    ["resource", "kind"],
  ],
  [
    "many namespaces",
    { ...entry, resource: { ...resource, namespace: "shop-*" } },
    "approvals[0].resource.namespace must be the name of one namespace: * stands for any characters only in name",
    ["resource", "namespace"],
  ],
  [
    "an empty namespace",
    { ...entry, resource: { ...resource, namespace: "" } },
    "approvals[0].resource.namespace must not be empty",
    ["resource", "namespace"],
  ],
  [
    "a namespace of a cluster-scoped object",
    { ...entry, rule: "disallow-escalate", resource: { ...resource, kind: "ClusterRole" } },
    "approvals[0].resource.namespace must be left out: a ClusterRole is in no namespace",
    ["resource", "namespace"],
  ],
  [
    "no name",
    { ...entry, resource: { kind: "Service", namespace: "shop" } },
    "approvals[0].resource.name is missing: every approval must say it",
    ["resource"],
  ],
  [
    "text as resource",
    { ...entry, resource: "Service shop/web" },
    "approvals[0].resource must be a mapping with kind, namespace, name",
    ["resource"],
  ],
])("an entry with %s approves nothing, and the others stay in force", (_, malformed, message, path) => {
  const { approvals, problems } = parseApprovals({ approvals: [malformed, entry] }, rules);
  expect(approvals).toEqual([entry]);
  expect(problems).toEqual([{ message, path: ["approvals", 0, ...path] }]);
});

describe("the text of an approvals file", () => {
  const good = `
- rule: restrict-load-balancers
  resource: {kind: Service, namespace: shop, name: web}
  reason: Customers reach the shop here.
  approvedBy: Ada
  expires: 2027-01-31
`;

  test("gives its approvals", () => {
    const { approvals, problems } = readApprovals(`approvals:${good}`, rules);
    expect(problems).toEqual([]);
    expect(approvals).toEqual([{ ...entry, resource: { ...resource, name: "web" } }]);
  });

  test("gives the line and column of each problem", () => {
    const { approvals, problems } = readApprovals(
      `approvals:${good}${good.replace("2027-01-31", "2027-02-30").trimStart()}`,
      rules,
    );
    expect(approvals).toHaveLength(1);
    expect(problems).toEqual([
      {
        message: 'approvals[1].expires must be a date of the calendar such as 2027-01-31, not "2027-02-30"',
        position: { line: 11, column: 3 },
      },
    ]);
  });

  test.each([
    ["broken YAML", "approvals:\n- {rule: a", { line: 2, column: 11 }],
    ["two documents", `approvals:${good}---\napprovals:${good}`, { line: 8, column: 1 }],
    ["broken in its second document", `approvals:${good}---\n- {rule: a`, { line: 8, column: 11 }],
    ["a list given twice", `approvals:${good}approvals:${good}`, { line: 7, column: 1 }],
  ])("approves nothing when it is %s", (_, text, position) => {
    const { approvals, problems } = readApprovals(text, rules);
    expect(approvals).toEqual([]);
    expect(problems).toMatchObject([{ position }]);
  });

  test("an entry with a field given twice approves nothing, and the others stay in force", () => {
    const twice = `${good}  reason: Another.\n`;
    const { approvals, problems } = readApprovals(`approvals:${twice}${good.trimStart()}`, rules);
    expect(approvals).toHaveLength(1);
    expect(problems).toEqual([
      { message: "approvals[0].reason is given twice: keep one", position: { line: 7, column: 3 } },
    ]);
  });
});
