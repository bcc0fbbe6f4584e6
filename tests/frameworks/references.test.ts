/** What rules refer to is in the data of the frameworks. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../policies";
import {
  cis,
  cisAws,
  cisAws7,
  cisEks,
  type Framework,
  frameworks,
  fsbp,
  mitre,
  nsa,
  page,
  podSecurity,
  rbacGoodPractices,
  securityHub,
} from "../../src/author";
import { repository } from "../authoring/sandbox";

const named: [string, { title: string; url: string; framework?: string; control?: string }, object][] = [
  [
    "a control of the Pod Security Standards has its level in the title",
    podSecurity("baseline/host-namespaces"),
    {
      title: "Pod Security Standards, baseline: Host Namespaces",
      url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
      framework: "pod-security",
      control: "baseline/host-namespaces",
    },
  ],
  [
    "a control of the CIS benchmark has its number in the title",
    cis("5.1.3"),
    {
      title: "CIS Kubernetes Benchmark 5.1.3: Minimize wildcard use in Roles and ClusterRoles",
      url: "https://www.cisecurity.org/benchmark/kubernetes",
      framework: "cis",
      control: "5.1.3",
    },
  ],
  [
    "a recommendation of NSA and CISA has its heading in the title",
    nsa("network-policies"),
    {
      title: "NSA/CISA Kubernetes Hardening Guidance: Network policies",
      url: "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF",
      framework: "nsa",
      control: "network-policies",
    },
  ],
  [
    "a technique leads to its own page",
    mitre("T1611"),
    {
      title: "MITRE ATT&CK T1611: Escape to Host",
      url: "https://attack.mitre.org/techniques/T1611/",
      framework: "mitre",
      control: "T1611",
    },
  ],
  [
    "a sub-technique leads to the page below its technique's",
    mitre("T1552.007"),
    {
      title: "MITRE ATT&CK T1552.007: Unsecured Credentials: Container API",
      url: "https://attack.mitre.org/techniques/T1552/007/",
      framework: "mitre",
      control: "T1552.007",
    },
  ],
  [
    "a practice leads to its heading",
    rbacGoodPractices("least-privilege"),
    {
      title: "Kubernetes RBAC good practices: Least privilege",
      url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      framework: "rbac-good-practices",
      control: "least-privilege",
    },
  ],
  [
    "a recommendation for AWS has the number of its version",
    cisAws("1.14"),
    {
      title:
        "CIS AWS Foundations Benchmark 5.0, 1.14: Ensure IAM Users Receive Permissions Only Through Groups",
      url: "https://www.cisecurity.org/benchmark/amazon_web_services",
      framework: "cis-aws-5",
      control: "1.14",
    },
  ],
  [
    "a recommendation for AWS that only the later version has",
    cisAws7("4.10"),
    {
      title:
        "CIS AWS Foundations Benchmark 7.0, 4.10: Ensure all AWS-managed web front-end services have access logging enabled",
      url: "https://www.cisecurity.org/benchmark/amazon_web_services",
      framework: "cis-aws-7",
      control: "4.10",
    },
  ],
  [
    "a recommendation for EKS has its number in the title",
    cisEks("5.4.1"),
    {
      title: "CIS Amazon EKS Benchmark 5.4.1: Restrict Access to the Control Plane Endpoint",
      url: "https://www.cisecurity.org/benchmark/kubernetes",
      framework: "cis-eks",
      control: "5.4.1",
    },
  ],
  [
    "a control of Security Hub leads to its place in the guide",
    fsbp("EKS.1"),
    {
      title: "AWS FSBP EKS.1: EKS cluster endpoints should not be publicly accessible",
      url: "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1",
      framework: "aws-fsbp",
      control: "EKS.1",
    },
  ],
  [
    "a control of Security Hub that is not of the standard is a page",
    securityHub("KMS.4"),
    {
      title: "AWS Security Hub: KMS.4",
      url: "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4",
    },
  ],
  [
    "a page is of no framework",
    page("Kubernetes: Secrets", "https://kubernetes.io/docs/concepts/configuration/secret/"),
    { title: "Kubernetes: Secrets", url: "https://kubernetes.io/docs/concepts/configuration/secret/" },
  ],
];

test.each(named)("%s", (_, reference, expected) => {
  expect(reference).toEqual(expected);
});

test("every control that a rule refers to is in the data of its framework", () => {
  const dangling = rules.flatMap(({ name, references }) =>
    references
      .filter(({ framework }) => framework !== undefined)
      .filter(({ framework, control }) => !controlIds(framework).includes(control ?? ""))
      .map(({ framework, control }) => `${name}: ${String(framework)} ${String(control)}`),
  );
  expect(dangling).toEqual([]);
});

test("every control that is the same as another names one that there is", () => {
  const dangling = frameworks.flatMap(({ id, controls }: Framework) =>
    Object.entries(controls).flatMap(([control, { same }]) =>
      same === undefined || controlIds(same.framework).includes(same.control) ? [] : [`${id} ${control}`],
    ),
  );
  expect(dangling).toEqual([]);
});

test("no rule calls a control of AWS Foundational Security Best Practices a page", () => {
  const pages = rules.flatMap(({ name, references }) =>
    references
      .flatMap(({ title }) => /^AWS Security Hub: (.*)$/u.exec(title)?.slice(1) ?? [])
      .filter((control) => controlIds("aws-fsbp").includes(control))
      .map((control) => `${name}: ${control}`),
  );
  expect(pages).toEqual([]);
});

test("every address that a rule refers to is an https one", () => {
  const others = rules.flatMap(({ name, references }) =>
    references
      .filter(({ url }) => !/^https:\/\/[a-z0-9.-]+\/\S*$/u.test(url))
      .map(({ url }) => `${name}: ${url}`),
  );
  expect(others).toEqual([]);
});

test("no rule refers to the same thing twice", () => {
  const twice = rules.flatMap(({ name, references }) => {
    const titles = references.map(({ title }) => title);
    return titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${name}: ${title}`);
  });
  expect(twice).toEqual([]);
});

test.each(frameworks)("the data of $id is in the file of that name", ({ id }) => {
  expect(existsSync(join(repository, "src/author/frameworks", `${id}.ts`))).toBe(true);
});

test.each(frameworks)(
  "$id says of every control in words what it is, and why none covers it",
  ({ controls }) => {
    const wordless = Object.entries(controls).filter(
      ([, { title, reason }]) =>
        title.trim() === "" || (reason !== undefined && !/^[A-Z].*\.$/u.test(reason)),
    );
    expect(wordless).toEqual([]);
  },
);

function controlIds(framework: string | undefined): string[] {
  return frameworks
    .filter(({ id }) => id === framework)
    .flatMap(({ controls }: Framework) => Object.keys(controls));
}
