/** A check with something of everything that a report can say. */
import { checkText } from "../../src/sources/check-text";
import { combine, type CheckResult } from "../../src/findings/result";
import type { ReportContext } from "../../src/report";
import { rules } from "../check/rules";
import { withSettings, withoutSettings } from "../support/settings";

/** The rules of the sample; `restrict-ports` warns. */
export const enforced = withoutSettings(rules, "check");

/** What the reports of the sample say besides. */
export const context: ReportContext = {
  rules: enforced,
  version: "1.2.3",
  useColors: false,
  listsAll: false,
};

/** The result of checking texts by file, with one approval: of the Service named `approved`. */
export function check(files: Readonly<Record<string, string>>, settings: object = {}): CheckResult {
  const approval = {
    rule: "restrict-load-balancers",
    resources: [{ kind: "Service", namespace: "shop", name: "approved" }],
    pulumi: [],
    reason: "The entrance.",
    approvedBy: "Ada",
    expires: "2026-12-31",
  };
  const checks = {
    rules: withSettings(rules, "check", settings),
    approvals: [approval],
    today: "2026-11-21",
  };
  const results = Object.entries(files).map(([file, text]) => checkText(file, text, checks));
  return combine(results, rules.length);
}

/** A load balancer. */
export function loadBalancer(name: string): string {
  return [
    "apiVersion: v1",
    "kind: Service",
    `metadata: {name: ${JSON.stringify(name)}, namespace: shop}`,
    "spec: {type: LoadBalancer}",
    "",
  ].join("\n");
}

/** A Deployment whose containers have port 22. */
export function deployment(name: string, ...containers: readonly string[]): string {
  return [
    "apiVersion: apps/v1",
    "kind: Deployment",
    `metadata: {name: ${JSON.stringify(name)}, namespace: shop}`,
    "spec:",
    "  selector: {}",
    "  template: {spec:",
    "    {containers: [",
    `${containers
      .map((each) => `          {name: ${JSON.stringify(each)}, ports: [{containerPort: 22}]}`)
      .join(",\n")}]}}`,
    "",
  ].join("\n");
}

/** Findings of two levels, one that is approved, and a document that could not be checked. */
export const sample = check({
  "k8s/my web.yaml": [
    deployment("web", "a", "b"),
    loadBalancer("web"),
    loadBalancer("approved"),
    "a: [\n",
  ].join("---\n"),
});

/** The sample with its first finding in a Pulumi stack, its second in a cluster, and a note on the stack. */
export const elsewhere: CheckResult = {
  ...sample,
  findings: sample.findings.slice(0, 2).map((finding, at) => {
    const urn = "urn:pulumi:dev::shop::kubernetes:apps/v1:Deployment::web";
    return {
      ...finding,
      ...(at === 0 ? { pulumi: { urn, project: "shop", stack: "dev" } } : { cluster: "kind" }),
    };
  }),
  approved: [],
  problems: [],
  notes: [
    { message: "spec.replicas is not known yet", location: { file: "preview.json", line: 3, column: 5 } },
  ],
};
