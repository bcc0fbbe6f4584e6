import { check, enforced, loadBalancer, sample } from "./sample";
import { sarifErrors } from "./schemas";
import { readSarif } from "./whole";

const log = readSarif(sample, enforced, "1.2.3");
const [run] = log.runs;

test("the log is valid", () => {
  expect(sarifErrors(log)).toEqual([]);
});

test("the tool says what each rule is", () => {
  expect(run?.tool.driver).toMatchObject({ name: "lockstep", semanticVersion: "1.2.3" });
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(enforced.map(({ name }) => name));
  expect(run?.tool.driver.rules?.[1]).toEqual({
    id: "restrict-ports",
    shortDescription: { text: "Containers have no port 22." },
    fullDescription: { text: "Because." },
    help: { text: "Because.\nMend it.", markdown: "Because.\n\n**Fix:** Mend it." },
    defaultConfiguration: { level: "warning" },
    properties: { tags: ["security", "reliability"], "security-severity": "2.0" },
  });
});

test("help leads to the first page that asks for the same", () => {
  const [rule] = enforced;
  const references = [
    { title: "One", url: "https://one.example/" },
    { title: "Two", url: "https://two.example/" },
  ];
  const [first] = readSarif(sample, rule === undefined ? [] : [{ ...rule, references }], "1.2.3").runs;
  expect(first?.tool.driver.rules?.[0]).toMatchObject({
    help: {
      text: "Because.\nMend it.\nhttps://one.example/\nhttps://two.example/",
      markdown:
        "Because.\n\n**Fix:** Mend it.\n\n- [One](https://one.example/)\n- [Two](https://two.example/)",
    },
    helpUri: "https://one.example/",
  });
});

test("a result names rule, level, place, object and field", () => {
  expect(run?.results?.[0]).toEqual({
    ruleId: "restrict-ports",
    ruleIndex: 1,
    level: "warning",
    message: { text: "container a has port 22 (Deployment shop/web)" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "k8s/my%20web.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 8, startColumn: 32, endLine: 8, endColumn: 49 },
        },
        logicalLocations: [
          { kind: "resource", name: "web", fullyQualifiedName: "Deployment/shop/web" },
          {
            kind: "object",
            name: "spec.template.spec.containers[0].ports[0].containerPort",
            fullyQualifiedName: "Deployment/shop/web/spec.template.spec.containers[0].ports[0].containerPort",
          },
        ],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{32}$/u) as string },
    suppressions: [],
  });
  expect(run?.results?.map(({ level }) => level)).toEqual(["warning", "warning", "error", "error"]);
});

test("what is approved is a suppressed result", () => {
  const justification = "The entrance. (approved by Ada until 2026-12-31)";
  expect(run?.results?.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [],
    [],
    [{ kind: "external", status: "accepted", justification }],
  ]);
});

test("what could not be checked is a notification of a run that failed", () => {
  expect(run?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: "error",
          descriptor: { id: "syntax" },
          message: { text: "did not find expected node content" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "k8s/my%20web.yaml", uriBaseId: "%SRCROOT%" },
                region: { startLine: 22, startColumn: 1 },
              },
            },
          ],
        },
      ],
    },
  ]);
  const [clean] = readSarif(check({}), enforced, "1.2.3").runs;
  expect(clean).toMatchObject({ invocations: [{ executionSuccessful: true }], results: [] });
});

test.each([
  ["a/b c.yaml", "a/b%20c.yaml", "%SRCROOT%"],
  ["a:b?#%.yaml", "a%3Ab%3F%23%25.yaml", "%SRCROOT%"],
  ["../up.yaml", "../up.yaml", "%SRCROOT%"],
  ["<stdin>", "%3Cstdin%3E", "%SRCROOT%"],
  ["/tmp/ä.yaml", "file:///tmp/%C3%A4.yaml", undefined],
  ["half \ud83d.yaml", "half%20%EF%BF%BD.yaml", "%SRCROOT%"],
])("the file %j is at %s", (file, uri, uriBaseId) => {
  const report = readSarif(check({ [file]: loadBalancer("web") }), enforced, "1.2.3");
  expect(sarifErrors(report)).toEqual([]);
  expect(report.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
    uri,
    ...(uriBaseId === undefined ? {} : { uriBaseId }),
  });
});

test("text is no link", () => {
  const report = readSarif(check({ "a.yaml": loadBalancer("[a](http://b)") }), enforced, "1.2.3");
  expect(report.runs[0]?.results?.[0]?.message.text).toBe(
    "Service of type LoadBalancer is not approved (Service shop/[a] (http://b))",
  );
});

test("help leads to the page of the rule where it is known where pages are", () => {
  const pages = "https://git.example.com/platform/lockstep/blob/v1.2.3/docs/rules";
  const [first] = readSarif(sample, enforced, "1.2.3", { links: { pages } }).runs;
  expect(first?.tool.driver.rules?.[1]?.helpUri).toBe(`${pages}/reliability/restrict-ports.md`);
});
