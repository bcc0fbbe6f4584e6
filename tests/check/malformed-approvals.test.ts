/** The one error that each mistake in `approvals.yaml` gives. */
import { readApprovals } from "../../src/settings/read-approvals";
import { rules } from "./rules";
import { problemsOf, type Malformed } from "./malformed";

const good = `approvals:
  - rule: restrict-load-balancers
    resources:
      - kind: Service
        namespace: shop
        name: web
    pulumi:
      - project: shop
        stack: production
        name: front
    reason: Customers reach the shop here.
    approvedBy: Ada
    ticket: OPS-7
    expires: 2027-01-31
`;

/** The file with some of its text exchanged for other text. */
function but(...pairs: [from: string, to: string][]): string {
  return pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`there is no ${from}`);
    return text.replace(from, to);
  }, good);
}

const fields = "rule, resources, pulumi, reason, approvedBy, ticket, expires, environments";
const text = "must be text; put it in quotes if it is meant as text";
const missing = "is missing: every approval must say it";
const resources = good.slice(good.indexOf("    resources"), good.indexOf("    pulumi"));
const pulumi = good.slice(good.indexOf("    pulumi"), good.indexOf("    reason"));
const notLookedAt = "must be a kind that restrict-load-balancers looks at (Service)";

test("the file is well-formed but for the mistakes", () => {
  expect(problemsOf(readApprovals(good, rules))).toEqual([]);
});

const malformed: readonly Malformed[] = [
  ["broken YAML", "approvals: [", "1:13", expect.any(String)],
  ["a list instead of a mapping", "- rule: a\n", "1:1", "the file must be a mapping with approvals"],
  ["text instead of a mapping", "approvals\n", "1:1", "the file must be a mapping with approvals"],
  ["a number", "7\n", "1:1", "the file must be a mapping with approvals"],
  [
    "an entry alone",
    "rule: restrict-load-balancers\nreason: Why not.\nexpires: 2027-01-31\n",
    "1:1",
    "the file must be a mapping with approvals",
  ],
  [
    "a tab",
    "approvals:\n\t- rule: restrict-load-balancers\n",
    "2:1",
    "found character that cannot start any token: indent with spaces, not with tabs",
  ],
  [
    "a colon in a reason",
    but(["Customers", "Once more: customers"]),
    "11:22",
    "mapping values are not allowed in this context",
  ],
  ["an anchor that is nowhere", "approvals: [*web]\n", "1:13", "the alias names no anchor before it"],
  ["a version", `${good}version: 1\n`, "15:1", "version is an unknown field: there are only approvals"],
  ["two documents", `${good}---\n${good}`, "16:1", "all approvals must be in one document"],
  ["text instead of a list", "approvals: all\n", "1:1", "approvals must be a list of approvals"],
  ["a mapping instead of a list", "approvals: {rule: a}\n", "1:1", "approvals must be a list of approvals"],
  ["a mistyped list", "approval: []\n", "1:1", "approval is an unknown field; did you mean approvals?"],
  ["two lists", `${good}approvals: []\n`, "15:1", "approvals is given twice: keep one"],
  ["a text as entry", "approvals: [all]\n", "1:13", `approvals[0] must be a mapping with ${fields}`],
  ["nothing as entry", "approvals:\n  -\n", "2:3", `approvals[0] must be a mapping with ${fields}`],
  [
    "an unknown field",
    but(["ticket:", "url:"]),
    "13:5",
    `approvals[0].url is an unknown field: there are only ${fields}`,
  ],
  [
    "a mistyped field",
    but(["approvedBy", "approved"]),
    "12:5",
    "approvals[0].approved is an unknown field; did you mean approvedBy?",
  ],
  [
    "another word for what it is for",
    but([resources, "    objects: []\n"], [pulumi, ""]),
    "3:5",
    `approvals[0].objects is an unknown field: there are only ${fields}`,
  ],
  [
    "another word for its end",
    but(["expires", "until"]),
    "14:5",
    `approvals[0].until is an unknown field: there are only ${fields}`,
  ],
  [
    "a field named as objects' own are",
    but(["ticket", "__proto__"]),
    "13:5",
    `approvals[0].__proto__ is an unknown field: there are only ${fields}`,
  ],
  [
    "another file as entry",
    "approvals:\n  - {apiVersion: v1, kind: Service}\n",
    "2:5",
    `approvals[0] must be a mapping with ${fields}`,
  ],
  [
    "one resource",
    but(["resources:\n      - ", "resource:\n        "]),
    "3:5",
    "approvals[0].resource is an unknown field; did you mean resources?",
  ],
  [
    "a field given twice",
    but(["ticket: OPS-7", "reason: Another."]),
    "13:5",
    "approvals[0].reason is given twice: keep one",
  ],
  ["no rule", but(["rule: restrict-load-balancers\n    ", ""]), "2:5", `approvals[0].rule ${missing}`],
  [
    "a mistyped rule",
    but(["balancers", "balancer"]),
    "2:5",
    'approvals[0].rule must be the name of a rule, and "restrict-load-balancer" is none; did you mean restrict-load-balancers?',
  ],
  [
    "a rule with its category",
    but(["restrict", "networking/restrict"]),
    "2:5",
    'approvals[0].rule must be the name of a rule, and "networking/restrict-load-balancers" is none; did you mean restrict-load-balancers?',
  ],
  [
    "every rule",
    but(["restrict-load-balancers", "'*'"]),
    "2:5",
    'approvals[0].rule must be the name of a rule, and "*" is none',
  ],
  [
    "a rule named as objects are",
    but(["restrict-load-balancers", "toString"]),
    "2:5",
    'approvals[0].rule must be the name of a rule, and "toString" is none',
  ],
  [
    "rules in a list",
    but(["restrict-load-balancers", "[restrict-load-balancers]"]),
    "2:5",
    `approvals[0].rule ${text}`,
  ],
  [
    "no reason",
    but(["    reason: Customers reach the shop here.\n", ""]),
    "2:5",
    `approvals[0].reason ${missing}`,
  ],
  [
    "an empty reason",
    but(["Customers reach the shop here.", "''"]),
    "11:5",
    "approvals[0].reason must not be empty",
  ],
  [
    "a reason of spaces",
    but(["Customers reach the shop here.", "'  '"]),
    "11:5",
    "approvals[0].reason must not be empty",
  ],
  [
    "a reason that is no text",
    but(["Customers reach the shop here.", "yes"]),
    "11:5",
    `approvals[0].reason ${text}`,
  ],
  [
    "nobody who answers for it",
    but(["    approvedBy: Ada\n", ""]),
    "2:5",
    `approvals[0].approvedBy ${missing}`,
  ],
  ["a name left open", but(["Ada", ""]), "2:5", `approvals[0].approvedBy ${missing}`],
  ["people in a list", but(["Ada", "[Ada]"]), "12:5", `approvals[0].approvedBy ${text}`],
  ["a number as ticket", but(["OPS-7", "7"]), "13:5", `approvals[0].ticket ${text}`],
  ["an empty ticket", but(["OPS-7", "''"]), "13:5", "approvals[0].ticket must not be empty"],
  ["no end", but(["    expires: 2027-01-31\n", ""]), "2:5", `approvals[0].expires ${missing}`],
  ["a number as date", but(["2027-01-31", "20270131"]), "14:5", `approvals[0].expires ${text}`],
  ...[
    "2026-02-30",
    "2027-13-01",
    "2027-1-31",
    "31.01.2027",
    "never",
    "2027-01-31T00:00:00Z",
    "in 30 days",
  ].map((date): Malformed => [
    `the date ${date}`,
    but(["2027-01-31", `"${date}"`]),
    "14:5",
    `approvals[0].expires must be a date of the calendar such as 2027-01-31, not "${date}"`,
  ]),
  [
    "nothing that it is for",
    but([resources, ""], [pulumi, ""]),
    "2:5",
    "approvals[0].resources is missing: the approved objects, each with kind, namespace and name",
  ],
  [
    "an empty list of resources",
    but([resources, "    resources: []\n"]),
    "3:5",
    "approvals[0].resources must be a list of mappings with kind, namespace, name",
  ],
  [
    "a mapping as resources",
    but([resources, "    resources: {kind: Service, name: web}\n"]),
    "3:5",
    "approvals[0].resources must be a list of mappings with kind, namespace, name",
  ],
  [
    "a text as resource",
    but([resources, "    resources: [Service shop/web]\n"]),
    "3:17",
    "approvals[0].resources[0] must be a mapping with kind, namespace, name",
  ],
  [
    "nothing as resource",
    but([resources, "    resources:\n      -\n"]),
    "4:7",
    "approvals[0].resources[0] must be a mapping with kind, namespace, name",
  ],
  ["no kind", but(["kind: Service\n        ", ""]), "4:9", `approvals[0].resources[0].kind ${missing}`],
  [
    "a mistyped kind",
    but(["kind: Service", "kind: Servcie"]),
    "4:9",
    `approvals[0].resources[0].kind ${notLookedAt}, not "Servcie"; did you mean Service?`,
  ],
  [
    "a kind of another rule",
    but(["kind: Service", "kind: Deployment"]),
    "4:9",
    `approvals[0].resources[0].kind ${notLookedAt}, not "Deployment"`,
  ],
  [
    "every kind",
    but(["kind: Service", "kind: '*'"]),
    "4:9",
    `approvals[0].resources[0].kind ${notLookedAt}, not "*"`,
  ],
  ["no name", but(["        name: web\n", ""]), "4:9", `approvals[0].resources[0].name ${missing}`],
  [
    "an empty name",
    but(["name: web", "name: ''"]),
    "6:9",
    "approvals[0].resources[0].name must not be empty",
  ],
  [
    "every namespace",
    but(["namespace: shop", 'namespace: "**"']),
    "5:9",
    "approvals[0].resources[0].namespace must say more than *, which is every namespace",
  ],
  ...["Shop", "Shop-*", "shop/*", "shop-?", "shop/web", "the shop"].map((namespace): Malformed => [
    `the namespace ${namespace}`,
    but(["namespace: shop", `namespace: ${namespace}`]),
    "5:9",
    `approvals[0].resources[0].namespace must be the name of a namespace, with * for any characters, not "${namespace}"`,
  ]),
  ...["Web", "shop/web", "web-?", "web-[ab]", "/^web/", "web, api"].map((name): Malformed => [
    `the name ${name}`,
    but(["name: web", `name: "${name}"`]),
    "6:9",
    `approvals[0].resources[0].name must be a name that a Service can have, with * for any characters, not "${name}"`,
  ]),
  [
    "an empty namespace",
    but(["namespace: shop", "namespace: ''"]),
    "5:9",
    "approvals[0].resources[0].namespace must not be empty",
  ],
  [
    "a namespace of a cluster-scoped object",
    but(["restrict-load-balancers", "disallow-escalate"], ["kind: Service", "kind: ClusterRole"]),
    "5:9",
    "approvals[0].resources[0].namespace must be left out: a ClusterRole is in no namespace",
  ],
  [
    "an unknown field of a resource",
    but(["namespace: shop", "labels: {}"]),
    "5:9",
    "approvals[0].resources[0].labels is an unknown field: there are only kind, namespace, name",
  ],
  [
    "a resource as it is in a manifest",
    but(["        namespace: shop\n        name: web\n", "        metadata: {name: web}\n"]),
    "5:9",
    "approvals[0].resources[0].metadata is an unknown field: there are only kind, namespace, name",
  ],
  [
    "a mistyped field of a resource",
    but(["name: web", "nam: web"]),
    "6:9",
    "approvals[0].resources[0].nam is an unknown field; did you mean name?",
  ],
  [
    "a mistake in the second resource",
    but(["    pulumi:", "      - {kind: Service, name: 7}\n    pulumi:"]),
    "7:25",
    `approvals[0].resources[1].name ${text}`,
  ],
  [
    "an empty list of Pulumi resources",
    but([pulumi, "    pulumi: []\n"]),
    "7:5",
    "approvals[0].pulumi must be a list of mappings with project, stack, name",
  ],
  [
    "a URN",
    but([pulumi, '    pulumi: ["urn:pulumi:production::shop::kubernetes:core/v1:Service::web"]\n']),
    "7:14",
    "approvals[0].pulumi[0] must be a mapping with project, stack, name",
  ],
  ["no project", but(["project: shop\n        ", ""]), "8:9", `approvals[0].pulumi[0].project ${missing}`],
  ["no stack", but(["        stack: production\n", ""]), "8:9", `approvals[0].pulumi[0].stack ${missing}`],
  [
    "no name of a Pulumi resource",
    but(["        name: front\n", ""]),
    "8:9",
    `approvals[0].pulumi[0].name ${missing}`,
  ],
  [
    "many projects",
    but(["project: shop", "project: '*'"]),
    "8:9",
    "approvals[0].pulumi[0].project must be the name of one project: * stands for any characters only in name",
  ],
  [
    "many stacks",
    but(["production", "review-*"]),
    "9:9",
    "approvals[0].pulumi[0].stack must be the name of one stack: * stands for any characters only in name",
  ],
  [
    "a stack with its organisation",
    but(["production", "acme/production"]),
    "9:9",
    'approvals[0].pulumi[0].stack must be the stack without its organisation: "production"',
  ],
  [
    "an unknown field of a Pulumi resource",
    but(["name: front", "name: front\n        type: Service"]),
    "11:9",
    "approvals[0].pulumi[0].type is an unknown field: there are only project, stack, name",
  ],
];

test("names of RBAC can have nearly any characters", () => {
  const role = but(
    ["restrict-load-balancers", "disallow-escalate"],
    [
      "kind: Service\n        namespace: shop\n        name: web",
      "kind: ClusterRole\n        name: 'system:Ops (*)'",
    ],
  );
  expect(problemsOf(readApprovals(role, rules))).toEqual([]);
});

test.each(malformed)("approvals with %s give one error with its place", (_, file, place, message) => {
  expect(problemsOf(readApprovals(file, rules))).toEqual([[place, message]]);
});

test("there are many such mistakes", () => {
  expect(malformed.length).toBeGreaterThanOrEqual(40);
});
