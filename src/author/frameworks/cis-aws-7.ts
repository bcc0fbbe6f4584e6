/** The recommendations of the CIS Amazon Web Services Foundations Benchmark 7.0. */
import { cisAwsFoundations5 as five } from "./cis-aws-5";
import { sameAs, type Framework } from "./framework";

const page = "https://www.cisecurity.org/benchmark/amazon_web_services";

const ofOrganization =
  "It is about the accounts of an organization and who runs them; no program of one account has it.";

/** The CIS Amazon Web Services Foundations Benchmark 7.0, by number. */
export const cisAwsFoundations7 = {
  id: "cis-aws-7",
  title: "CIS AWS Foundations Benchmark 7.0",
  version: "v7.0.0",
  url: page,
  source:
    "the numbers of all 70 recommendations and the titles of those that 5.0 has not as prowler (cis_7.0_aws) and " +
    "risk-sentinel's InSpec profile of v7.0.0 carry them; the other titles are those of 5.0, which 7.0 numbers anew",
  scope:
    "Every recommendation. Each that 5.0 has, under another number, is covered by the same rules; of 5.0, 1.10 and " +
    "1.12 are no more.",
  citation: (control) => `CIS AWS Foundations Benchmark 7.0, ${control}`,
  link: () => page,
  controls: {
    "2.1.1": { title: "Ensure centralized root access in AWS Organizations", reason: ofOrganization },
    "2.1.2": {
      title: "Ensure authorization guardrails for all AWS Organization accounts",
      reason: ofOrganization,
    },
    "2.1.3": {
      title: "Ensure Organizations management account is not used for workloads",
      reason: ofOrganization,
    },
    "2.1.4": {
      title: "Ensure Organizational Units are structured by environment and sensitivity",
      reason: ofOrganization,
    },
    "2.1.5": { title: "Ensure delegated admin manages AWS Organizations policies", reason: ofOrganization },
    "2.1.6": {
      title: "Ensure delegated admins manage AWS Organizations-integrated services",
      reason: ofOrganization,
    },
    "2.2": sameAs(five, "1.1"),
    "2.3": sameAs(five, "1.2"),
    "2.4": sameAs(five, "1.3"),
    "2.5": sameAs(five, "1.4"),
    "2.6": sameAs(five, "1.5"),
    "2.7": sameAs(five, "1.6"),
    "2.8": sameAs(five, "1.7"),
    "2.9": sameAs(five, "1.8"),
    "2.10": sameAs(five, "1.9"),
    "2.11": sameAs(five, "1.11"),
    "2.12": sameAs(five, "1.13"),
    "2.13": sameAs(five, "1.14"),
    "2.14": sameAs(five, "1.15"),
    "2.15": sameAs(five, "1.16"),
    "2.16": sameAs(five, "1.17"),
    "2.17": sameAs(five, "1.18"),
    "2.18": sameAs(five, "1.19"),
    "2.19": sameAs(five, "1.20"),
    "2.20": sameAs(five, "1.21"),
    "2.21": { title: 'Ensure AWS resource policies do not allow unrestricted access using "Principal": "*"' },
    "3.1.1": sameAs(five, "2.1.1"),
    "3.1.2": sameAs(five, "2.1.2"),
    "3.1.3": sameAs(five, "2.1.3"),
    "3.1.4": sameAs(five, "2.1.4"),
    "3.2.1": sameAs(five, "2.2.1"),
    "3.2.2": sameAs(five, "2.2.2"),
    "3.2.3": sameAs(five, "2.2.3"),
    "3.2.4": sameAs(five, "2.2.4"),
    "3.3.1": sameAs(five, "2.3.1"),
    "4.1": sameAs(five, "3.1"),
    "4.2": sameAs(five, "3.2"),
    "4.3": sameAs(five, "3.3"),
    "4.4": sameAs(five, "3.4"),
    "4.5": sameAs(five, "3.5"),
    "4.6": sameAs(five, "3.6"),
    "4.7": sameAs(five, "3.7"),
    "4.8": sameAs(five, "3.8"),
    "4.9": sameAs(five, "3.9"),
    "4.10": { title: "Ensure all AWS-managed web front-end services have access logging enabled" },
    "5.1": sameAs(five, "4.1"),
    "5.2": sameAs(five, "4.2"),
    "5.3": sameAs(five, "4.3"),
    "5.4": sameAs(five, "4.4"),
    "5.5": sameAs(five, "4.5"),
    "5.6": sameAs(five, "4.6"),
    "5.7": sameAs(five, "4.7"),
    "5.8": sameAs(five, "4.8"),
    "5.9": sameAs(five, "4.9"),
    "5.10": sameAs(five, "4.10"),
    "5.11": sameAs(five, "4.11"),
    "5.12": sameAs(five, "4.12"),
    "5.13": sameAs(five, "4.13"),
    "5.14": sameAs(five, "4.14"),
    "5.15": sameAs(five, "4.15"),
    "5.16": sameAs(five, "4.16"),
    "6.1.1": sameAs(five, "5.1.1"),
    "6.1.2": sameAs(five, "5.1.2"),
    "6.2": sameAs(five, "5.2"),
    "6.3": sameAs(five, "5.3"),
    "6.4": sameAs(five, "5.4"),
    "6.5": sameAs(five, "5.5"),
    "6.6": sameAs(five, "5.6"),
    "6.7": sameAs(five, "5.7"),
    "6.8": {
      title: "Ensure VPC Endpoints are used for access to AWS Services",
      reason: "It takes a VPC, its endpoints and the services that its workloads call, together.",
    },
  },
} as const satisfies Framework;
