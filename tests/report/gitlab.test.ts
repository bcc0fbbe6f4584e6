import { check, deployment, loadBalancer, sample } from "./sample";
import { gitlabErrors } from "./schemas";
import { readGitlab } from "./whole";

test("an issue names rule, severity and place; problems are blockers", () => {
  const report = readGitlab(sample);
  expect(gitlabErrors(report)).toEqual([]);
  expect(report).toMatchObject([
    {
      description: "could not be checked: syntax: did not find expected node content",
      check_name: "lockstep",
      severity: "blocker",
      location: { path: "k8s/my web.yaml", lines: { begin: 22 } },
    },
    {
      description: "container a has port 22 (Deployment shop/web)",
      check_name: "restrict-ports",
      severity: "minor",
      location: { path: "k8s/my web.yaml", lines: { begin: 8, end: 8 } },
    },
    {
      description: "container b has port 22 (Deployment shop/web)",
      check_name: "restrict-ports",
      severity: "minor",
      location: { path: "k8s/my web.yaml", lines: { begin: 9, end: 9 } },
    },
    {
      description: "Service of type LoadBalancer is not approved (Service shop/web)",
      check_name: "restrict-load-balancers",
      severity: "critical",
      location: { path: "k8s/my web.yaml", lines: { begin: 14, end: 14 } },
    },
  ]);
});

test("GitLab shows one issue of a fingerprint, so each has its own", () => {
  const twice = `${loadBalancer("web")}---\n${loadBalancer("web")}---\na: [\n---\na: [\n`;
  const report = readGitlab(check({ "a.yaml": twice }));
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test("what is only for information is so", () => {
  const result = check({ "a.yaml": deployment("web", "a") }, { level: "audit" });
  expect(readGitlab(result)).toMatchObject([{ severity: "info" }]);
});

test("nothing found is an empty list, which GitLab takes for mended", () => {
  expect(readGitlab(check({}))).toEqual([]);
});
