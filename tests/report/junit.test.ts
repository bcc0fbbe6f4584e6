import { junitReport } from "../../src/report/junit";
import { check, deployment, enforced, loadBalancer, sample } from "./sample";
import { junitErrors } from "./schemas";
import { whole } from "./whole";

test("findings are failures, what only warns passes, what is approved is skipped, problems are errors", async () => {
  const xml = whole(junitReport(sample, enforced));
  expect(await junitErrors(xml)).toEqual([]);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lockstep" tests="5" failures="1" errors="1">
<testsuite name="could not be checked" tests="1" failures="0" errors="1" skipped="0">
<testcase classname="lockstep.syntax" name="k8s/my web.yaml">
<error message="did not find expected node content" type="syntax">k8s/my web.yaml:22:1  did not find expected node content</error>
</testcase>
</testsuite>
<testsuite name="restrict-load-balancers" tests="2" failures="1" errors="0" skipped="1">
<testcase classname="networking.restrict-load-balancers" name="Service shop/web in k8s/my web.yaml">
<failure message="Service of type LoadBalancer is not approved" type="high">k8s/my web.yaml:14:8  Service of type LoadBalancer is not approved
fix: Mend it.</failure>
</testcase>
<testcase classname="networking.restrict-load-balancers" name="Service shop/approved in k8s/my web.yaml">
<skipped/>
<system-out>k8s/my web.yaml:19:8  Service of type LoadBalancer is not approved, approved until 2026-12-31 by Ada: The entrance.</system-out>
</testcase>
</testsuite>
<testsuite name="restrict-ports" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="reliability.restrict-ports" name="Deployment shop/web in k8s/my web.yaml">
<system-out>k8s/my web.yaml:8:32  container a has port 22
k8s/my web.yaml:9:32  container b has port 22
fix: Mend it.</system-out>
</testcase>
</testsuite>
<testsuite name="disallow-escalate" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="access-control.disallow-escalate" name="No role has the verb escalate"/>
</testsuite>
</testsuites>
`);
});

test("a case is an object: what breaks a rule in several items fails once", () => {
  const result = check({ "a.yaml": deployment("web", "a", "b") }, { profile: "strict" });
  const xml = whole(junitReport(result, result.findings[0] === undefined ? [] : [result.findings[0].rule]));
  expect(xml).toContain('<testsuites name="lockstep" tests="1" failures="1" errors="0">');
  expect(xml).toContain('<failure message="container a has port 22; container b has port 22" type="low">');
});

test("a case is known by rule, object and file, so that its line does not matter", () => {
  const names = (text: string): string[] => {
    const xml = whole(junitReport(check({ "a.yaml": text }), enforced));
    return Array.from(xml.matchAll(/<testcase [^>]*>/gu), ([tag]) => tag);
  };
  expect(names(`# moved\n\n${loadBalancer("web")}`)).toEqual(names(loadBalancer("web")));
});

test("every rule passes where nothing breaks one", async () => {
  const xml = whole(junitReport(check({}), enforced));
  expect(await junitErrors(xml)).toEqual([]);
  expect(xml).toContain('<testsuites name="lockstep" tests="3" failures="0" errors="0">');
});
