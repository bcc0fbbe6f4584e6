/** What `approvals.yaml` means where it is well-formed, and what stays in force where it is not. */
import { parseApprovals } from "../../src/settings/approvals-file";
import { readApprovals } from "../../src/settings/read-approvals";
import { rules } from "./rules";

const entry = {
  rule: "restrict-load-balancers",
  resources: [{ kind: "Service", namespace: "shop", name: "public-*" }],
  pulumi: [{ project: "shop", stack: "production", name: "front-*" }],
  reason: "Customers reach the shop here.",
  approvedBy: "Ada",
  ticket: "OPS-7",
  expires: "2027-01-31",
};

function without(...fields: string[]): object {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name)));
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

test.each<[string, object, object]>([
  ["no ticket", without("ticket"), without("ticket")],
  ["no Pulumi resources", without("pulumi"), { ...without("pulumi"), pulumi: [] }],
  ["Pulumi resources alone", without("resources"), { ...without("resources"), resources: [] }],
  [
    "no namespace",
    { ...entry, resources: [{ kind: "Service", name: "web" }] },
    { ...entry, resources: [{ kind: "Service", name: "web" }] },
  ],
])("an entry with %s is an approval, in which nothing is made up", (_, value, approval) => {
  expect(parseApprovals({ approvals: [value] }, rules)).toEqual({ approvals: [approval], problems: [] });
});

describe("the text of an approvals file", () => {
  const good = `
- rule: restrict-load-balancers
  resources:
    - {kind: Service, namespace: shop, name: public-*}
  pulumi:
    - {project: shop, stack: production, name: front-*}
  reason: Customers reach the shop here.
  approvedBy: Ada
  ticket: OPS-7
  expires: 2027-01-31
`;

  test("gives its approvals", () => {
    expect(readApprovals(`approvals:${good}`, rules)).toEqual({ approvals: [entry], problems: [] });
  });

  test("gives the line and column of each problem, and the other entries stay in force", () => {
    const { approvals, problems } = readApprovals(
      `approvals:${good}${good.replace("2027-01-31", "2027-02-30").trimStart()}`,
      rules,
    );
    expect(approvals).toEqual([entry]);
    expect(problems).toEqual([
      {
        message: 'approvals[1].expires must be a date of the calendar such as 2027-01-31, not "2027-02-30"',
        position: { line: 19, column: 3 },
      },
    ]);
  });

  test.each([
    ["broken YAML", "approvals:\n- {rule: a", { line: 2, column: 11 }],
    ["two documents", `approvals:${good}---\napprovals:${good}`, { line: 12, column: 1 }],
    ["broken in its second document", `approvals:${good}---\n- {rule: a`, { line: 12, column: 11 }],
    ["a list given twice", `approvals:${good}approvals:${good}`, { line: 11, column: 1 }],
  ])("approves nothing when it is %s", (_, text, position) => {
    const { approvals, problems } = readApprovals(text, rules);
    expect(approvals).toEqual([]);
    expect(problems).toMatchObject([{ position }]);
  });

  test("an entry with a field given twice approves nothing, and the others stay in force", () => {
    const twice = `${good}  reason: Another.\n`;
    const { approvals, problems } = readApprovals(`approvals:${twice}${good.trimStart()}`, rules);
    expect(approvals).toEqual([entry]);
    expect(problems).toEqual([
      { message: "approvals[0].reason is given twice: keep one", position: { line: 11, column: 3 } },
    ]);
  });
});
