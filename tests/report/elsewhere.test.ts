/** What is in a Pulumi stack or in a cluster, and what is not judged, in each format. */
import { markdownReport, textReport } from "../../src/report";
import { githubReport } from "../../src/report/github";
import { junitReport } from "../../src/report/junit";
import { context, elsewhere, enforced } from "./sample";
import { gitlabErrors, junitErrors, sarifErrors } from "./schemas";
import { readGitlab, readJson, readSarif, whole } from "./whole";

const urn = "urn:pulumi:dev::shop::kubernetes:apps/v1:Deployment::web";

test("text", () => {
  expect(textReport(elsewhere, context)).toBe(`k8s/my web.yaml
  Deployment shop/web, ${urn}
    8:32    warn   low       container a has port 22  restrict-ports

cluster kind
  Deployment shop/web
    warn   low       container b has port 22  restrict-ports

not judged
  preview.json:3:5  spec.replicas is not known yet

how to fix
  restrict-ports
    Mend it.

low       2 warnings
1 file, 4 documents, 3 resources, 3 rules
0 findings, 2 warnings, 1 not judged
`);
});

test("JSON", () => {
  expect(readJson(elsewhere)).toMatchObject({
    findings: [{ pulumi: { urn } }, { cluster: "kind" }],
    notes: [{ message: "spec.replicas is not known yet" }],
  });
});

test("SARIF", () => {
  const log = readSarif(elsewhere, enforced, "1.2.3");
  expect(sarifErrors(log)).toEqual([]);
  const [run] = log.runs;
  expect(run?.results?.[0]?.message.text).toBe(`container a has port 22 (Deployment shop/web, ${urn})`);
  expect(run?.results?.[0]?.locations?.[0]?.logicalLocations?.at(-1)).toEqual({
    kind: "resource",
    name: "web",
    fullyQualifiedName: urn,
  });
  expect(run?.results?.[1]?.locations?.[0]).toMatchObject({ message: { text: "cluster kind" } });
  expect(run?.results?.[1]?.locations?.[0]).not.toHaveProperty("physicalLocation");
  expect(run?.invocations).toMatchObject([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          level: "note",
          descriptor: { id: "not-judged" },
          message: { text: "spec.replicas is not known yet" },
        },
      ],
    },
  ]);
});

test("JUnit XML", async () => {
  const xml = whole(junitReport(elsewhere, enforced));
  expect(await junitErrors(xml)).toEqual([]);
  expect(xml).toContain(`name="Deployment shop/web, ${urn} in k8s/my web.yaml"`);
  expect(xml).toContain(`name="Deployment shop/web in cluster kind">
<system-out>container b has port 22
`);
  expect(xml).toContain(`<testcase classname="lockstep.not-judged" name="preview.json">
<skipped/>
<system-out>preview.json:3:5  spec.replicas is not known yet</system-out>
</testcase>`);
});

test("GitHub annotations", () => {
  expect(whole(githubReport(elsewhere)).split("\n").slice(0, 3)).toEqual([
    `::warning file=k8s/my web.yaml,line=8,col=32,endLine=8,endColumn=49,title=restrict-ports::container a has port 22 (Deployment shop/web, ${urn})%0Afix: Mend it.`,
    "::warning title=restrict-ports::container b has port 22 (Deployment shop/web)%0Afix: Mend it.",
    "::notice file=preview.json,line=3,col=5,title=not judged::spec.replicas is not known yet",
  ]);
});

test("GitLab code quality", () => {
  const report = readGitlab(elsewhere);
  expect(gitlabErrors(report)).toEqual([]);
  expect(report.map(({ description, severity }) => [description, severity])).toEqual([
    [`container a has port 22 (Deployment shop/web, ${urn})`, "minor"],
    ["container b has port 22 (Deployment shop/web)", "minor"],
    ["not judged: spec.replicas is not known yet", "info"],
  ]);
});

test("Markdown", () => {
  const text = markdownReport(elsewhere);
  expect(text).toContain("\n- <code>container b has port 22</code> (<code>Deployment shop/web</code>)\n");
  expect(text).toContain(
    "<details><summary><b>not judged</b>: 1</summary>\n\n- <code>preview.json:3:5</code> <code>spec.replicas is not known yet</code>\n",
  );
});
