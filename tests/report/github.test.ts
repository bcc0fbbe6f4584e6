import { githubReport } from "../../src/report/github";
import { check, deployment, loadBalancer, sample } from "./sample";
import { whole } from "./whole";

test("an annotation a line, what is worst first, and what it comes to", () => {
  expect(whole(githubReport(sample))).toBe(
    [
      "::error file=k8s/my web.yaml,line=22,col=1,title=could not be checked::syntax: did not find expected node content",
      "::error file=k8s/my web.yaml,line=14,col=8,endLine=14,endColumn=26,title=restrict-load-balancers::Service of type LoadBalancer is not approved (Service shop/web)%0Afix: Mend it.",
      "::warning file=k8s/my web.yaml,line=8,col=32,endLine=8,endColumn=49,title=restrict-ports::container a has port 22 (Deployment shop/web)%0Afix: Mend it.",
      "::warning file=k8s/my web.yaml,line=9,col=32,endLine=9,endColumn=49,title=restrict-ports::container b has port 22 (Deployment shop/web)%0Afix: Mend it.",
      "1 file, 4 documents, 3 resources, 3 rules",
      "1 finding (1 high), 2 warnings, 1 approved, 1 could not be checked",
      "",
    ].join("\n"),
  );
});

test("what is only for information is a notice", () => {
  const result = check({ "a.yaml": deployment("web", "a") }, { level: "audit" });
  expect(whole(githubReport(result))).toMatch(/^::notice file=a\.yaml,line=8,/u);
});

test("a colon, a comma and a percent sign are no syntax", () => {
  const report = whole(githubReport(check({ "a,title=b:100%.yaml": loadBalancer("50%0A") })));
  expect(report).toContain("::error file=a%2Ctitle=b%3A100%25.yaml,line=4,");
  expect(report).toContain("(Service shop/50%250A)%0Afix");
});
