/** The recommendations of the CIS Amazon Elastic Kubernetes Service (EKS) Benchmark. */
import { cisKubernetesBenchmark as kubernetes } from "./cis";
import { sameAs, type Framework } from "./framework";

const page = "https://www.cisecurity.org/benchmark/kubernetes";

/** The CIS Amazon EKS Benchmark, by number. */
export const cisEksBenchmark = {
  id: "cis-eks",
  title: "CIS Amazon EKS Benchmark",
  version: "v1.8.0",
  url: page,
  source: "the benchmark's titles as kube-bench (cfg/eks-1.8.0) carries them",
  scope:
    "Sections 2, 4 and 5. Section 3 is about files and flags of the nodes, which no resource holds. What section 4 " +
    "asks for is what the [CIS Kubernetes Benchmark](cis.md) asks for in its section 5, so the same rules cover it.",
  citation: (control) => `CIS Amazon EKS Benchmark ${control}`,
  link: () => page,
  controls: {
    "2.1.1": { title: "Enable audit Logs" },
    "2.1.2": {
      title: "Ensure audit logs are collected and managed",
      reason: "Who reads the logs, and how long they are kept, is a matter of the log group and of people.",
    },
    "4.1.1": sameAs(kubernetes, "5.1.1"),
    "4.1.2": sameAs(kubernetes, "5.1.2"),
    "4.1.3": sameAs(kubernetes, "5.1.3"),
    "4.1.4": sameAs(kubernetes, "5.1.4"),
    "4.1.5": sameAs(kubernetes, "5.1.5"),
    "4.1.6": sameAs(kubernetes, "5.1.6"),
    "4.1.7": {
      title:
        "Cluster Access Manager API to streamline and enhance the management of access controls within EKS clusters",
    },
    "4.1.8": sameAs(kubernetes, "5.1.8"),
    "4.1.9": { ...sameAs(kubernetes, "5.1.9"), title: "Minimize access to create PersistentVolume objects" },
    "4.1.10": {
      ...sameAs(kubernetes, "5.1.10"),
      title: "Minimize access to the proxy sub-resource of Node objects",
    },
    "4.1.11": sameAs(kubernetes, "5.1.12"),
    "4.1.12": sameAs(kubernetes, "5.1.13"),
    "4.2.1": sameAs(kubernetes, "5.2.2"),
    "4.2.2": sameAs(kubernetes, "5.2.3"),
    "4.2.3": sameAs(kubernetes, "5.2.4"),
    "4.2.4": sameAs(kubernetes, "5.2.5"),
    "4.2.5": sameAs(kubernetes, "5.2.6"),
    "4.3.1": { ...sameAs(kubernetes, "5.3.1"), title: "Ensure CNI plugin supports network policies" },
    "4.3.2": sameAs(kubernetes, "5.3.2"),
    "4.4.1": sameAs(kubernetes, "5.4.1"),
    "4.4.2": sameAs(kubernetes, "5.4.2"),
    "4.5.1": sameAs(kubernetes, "5.6.1"),
    "4.5.2": sameAs(kubernetes, "5.6.4"),
    "5.1.1": {
      title: "Ensure Image Vulnerability Scanning using Amazon ECR image scanning or a third party provider",
    },
    "5.1.2": { title: "Minimize user access to Amazon ECR" },
    "5.1.3": {
      title: "Minimize cluster access to read-only for Amazon ECR",
      reason:
        "Which role is that of the nodes, and which of those who build images, no policy document says.",
    },
    "5.1.4": { title: "Minimize Container Registries to only those approved" },
    "5.2.1": { title: "Prefer using dedicated Amazon EKS Service Accounts" },
    "5.3.1": {
      title: "Ensure Kubernetes Secrets are encrypted using Customer Master Keys (CMKs) managed in AWS KMS",
    },
    "5.4.1": { title: "Restrict Access to the Control Plane Endpoint" },
    "5.4.2": {
      title: "Ensure clusters are created with Private Endpoint Enabled and Public Access Disabled",
    },
    "5.4.3": { title: "Ensure clusters are created with Private Nodes" },
    "5.4.4": {
      title: "Ensure Network Policy is Enabled and set as appropriate",
      reason: "Which network plugin enforces policies is a matter of what runs in the cluster.",
    },
    "5.4.5": { title: "Encrypt traffic to HTTPS load balancers with TLS certificates" },
    "5.5.1": {
      title:
        "Manage Kubernetes RBAC users with AWS IAM Authenticator for Kubernetes or Upgrade to AWS CLI v1.16.156 or greater",
    },
  },
} as const satisfies Framework;
