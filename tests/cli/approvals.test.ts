import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../src/settings/approvals";
import { approval, clusterIp, loadBalancer } from "./manifests";
import { checkJson, folderWith, lockstep } from "./lockstep";

/** The day in so many days. */
function inDays(days: number): string {
  return day(new Date(Date.now() + days * 86_400_000));
}

const expired = approval.replace("2999-12-31", "2020-01-01");
const soon = approval.replace("2999-12-31", inDays(10));
const web = "restrict-load-balancers  Service web\n";

describe("list", () => {
  test("says who approved what until when and why", async () => {
    const run = await lockstep(folderWith({ "approvals.yaml": approval }), ["approvals", "list"]);
    expect(run).toEqual({
      code: 0,
      stdout: `${web}  until 2999-12-31, by Ada: Customers reach the shop here.\n`,
      stderr: "",
    });
  });

  test.each([
    ["nothing where there is no file", {}, [], ""],
    ["what has expired", { "approvals.yaml": expired }, [], `expired: ${web}`],
    ["what expires within some days", { "approvals.yaml": soon }, ["--within", "30"], `expires soon: ${web}`],
    ["nothing else then", { "approvals.yaml": soon }, ["--within", "9"], ""],
    ["another file", { "other.yaml": approval }, ["--approvals", "other.yaml"], web],
  ])("shows %s", async (_, files, args, shown) => {
    const run = await lockstep(folderWith(files), ["approvals", "list", ...args]);
    expect(run.code).toBe(0);
    expect(run.stdout.split("  until")[0]).toBe(shown);
  });

  test("names what is malformed", async () => {
    const run = await lockstep(folderWith({ "approvals.yaml": "approvals: [{}]" }), ["approvals", "list"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("lockstep: approvals.yaml:1:13: approvals[0].rule is missing");
  });
});

describe("check", () => {
  test.each([
    ["nothing of an approval in use", approval, loadBalancer, [], 0, ""],
    ["one that has expired", expired, loadBalancer, [], 1, `expired: ${web}`],
    ["none that expires later", soon, loadBalancer, ["--within", "9"], 0, ""],
    ["one that expires soon", soon, loadBalancer, ["--within", "10"], 1, `expires soon: ${web}`],
    ["one that matches nothing", approval, clusterIp, [], 1, `matches nothing: ${web}`],
    [
      "one of another namespace",
      approval,
      loadBalancer,
      ["--namespace", "shop"],
      1,
      `matches nothing: ${web}`,
    ],
    ["manifests that cannot be read", approval, `a: [\n---\n${loadBalancer}`, [], 3, ""],
  ])("finds %s", async (_, approvals, manifests, args, code, shown) => {
    const folder = folderWith({ "approvals.yaml": approvals, "web.yaml": manifests });
    const run = await lockstep(folder, ["approvals", "check", ...args, "."]);
    expect(run.code).toBe(code);
    expect(run.stdout.split("  until")[0]).toBe(shown);
  });

  test("names of several resources those that match nothing", async () => {
    const both = approval.replace("[{", "[{kind: Service, namespace: shop, name: web-*}, {");
    const folder = folderWith({ "approvals.yaml": both, "web.yaml": loadBalancer });
    const { code, stdout } = await lockstep(folder, ["approvals", "check", "web.yaml"]);
    expect(code).toBe(1);
    expect(stdout).toContain("matches nothing: restrict-load-balancers  Service shop/web-*\n");
  });

  test("does not look for Pulumi resources in manifests", async () => {
    const pulumi = approval.replace(
      "resources: [{kind: Service, name: web}]",
      "pulumi: [{project: shop, stack: production, name: web}]",
    );
    const folder = folderWith({ "approvals.yaml": pulumi, "web.yaml": clusterIp });
    expect(await lockstep(folder, ["approvals", "check", "web.yaml"])).toMatchObject({ code: 0, stdout: "" });
    const { stdout } = await lockstep(folder, ["approvals", "list"]);
    expect(stdout).toContain("restrict-load-balancers  web in the Pulumi stack shop/production\n");
  });

  test("needs no manifests to find what has expired", async () => {
    const folder = folderWith({ "approvals.yaml": approval, "web.yaml": clusterIp });
    expect(await lockstep(folder, ["approvals", "check"])).toMatchObject({ code: 0, stdout: "" });
  });
});

describe("add", () => {
  const add = ["approvals", "add", "restrict-load-balancers", "Service", "web-*"];
  const rest = ["--reason", "yes", "--approved-by", "Ada", "--expires", "2999-12-31"];

  test.each([
    ["no file", undefined],
    ["an empty file", ""],
    ["an empty list", "# Reviewed.\napprovals: []\n"],
    ["a list with nothing", "# Reviewed.\napprovals:\n"],
    ["other approvals", `# Reviewed.\n${approval}    # until then\n`],
  ])("appends to %s and keeps the comments", async (_, before) => {
    const folder = folderWith(before === undefined ? {} : { "approvals.yaml": before });
    const run = await lockstep(folder, [...add, "--namespace", "shop", ...rest]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const text = readFileSync(join(folder, "approvals.yaml"), "utf8");
    for (const comment of before?.match(/#.*/gu) ?? []) expect(text).toContain(comment);
    const { stdout } = await lockstep(folder, ["approvals", "list"]);
    expect(stdout).toContain(
      "restrict-load-balancers  Service shop/web-*\n  until 2999-12-31, by Ada: yes\n",
    );
    expect(stdout.includes("Customers")).toBe(before?.includes("Customers") === true);
  });

  test.each([
    [[...add.with(2, "restrict-load-balancer"), ...rest], "rule must be the name of a rule"],
    [[...add.with(3, "Deployment"), ...rest], "kind must be a kind that restrict-load-balancers looks at"],
    [[...add, ...rest.with(5, "2027-02-30")], "expires must be a date of the calendar"],
    [[...add, ...rest.with(5, "2020-01-01")], "expires must be today, which is "],
    [[...add, ...rest, "--ticket", " "], "ticket must not be empty"],
    [[...add, ...rest.slice(2)], "required option '--reason <text>' not specified"],
  ])("refuses %j", async (args, message) => {
    const folder = folderWith({ "approvals.yaml": approval });
    const run = await lockstep(folder, args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
    expect(readFileSync(join(folder, "approvals.yaml"), "utf8")).toBe(approval);
  });

  test("takes the ticket, and today as the last day", async () => {
    const folder = folderWith({});
    const run = await lockstep(folder, [...add, ...rest.with(5, inDays(0)), "--ticket", "OPS-7"]);
    expect(run).toMatchObject({
      code: 0,
      stdout: `restrict-load-balancers  Service web-*\n  until ${inDays(0)}, by Ada (OPS-7): yes\n`,
    });
  });

  test("leaves a malformed file as it is", async () => {
    const folder = folderWith({ "approvals.yaml": "approvals: [{}]\n" });
    expect(await lockstep(folder, [...add, ...rest])).toMatchObject({ code: 3, stdout: "" });
    expect(readFileSync(join(folder, "approvals.yaml"), "utf8")).toBe("approvals: [{}]\n");
  });
});

test("the report of a check names what is approved, by whom and why", async () => {
  const folder = folderWith({ "web.yaml": loadBalancer, "approvals.yaml": approval });
  const only = ["--rule", "restrict-load-balancers", "web.yaml"];
  expect(await checkJson(folder, only)).toMatchObject({
    code: 0,
    findings: [],
    approved: [
      {
        rule: "restrict-load-balancers",
        resource: { kind: "Service", namespace: "default", name: "web" },
        location: { file: "web.yaml", line: 6, column: 3 },
        approval: {
          reason: "Customers reach the shop here.",
          approvedBy: "Ada",
          expires: "2999-12-31",
          ticket: null,
        },
      },
    ],
    summary: { approved: 1 },
  });
  const { stdout } = await lockstep(folder, ["check", ...only]);
  expect(stdout).toContain(
    "approved\n  restrict-load-balancers  Service default/web\n" +
      "    until 2999-12-31, by Ada: Customers reach the shop here.\n",
  );
});
