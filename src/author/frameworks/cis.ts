/** The controls of the CIS Kubernetes Benchmark that are about objects of the API. */
import type { Framework } from "./framework";

const page = "https://www.cisecurity.org/benchmark/kubernetes";

/** The CIS Kubernetes Benchmark, by number. */
export const cisKubernetesBenchmark = {
  id: "cis",
  title: "CIS Kubernetes Benchmark",
  version: "v1.12.0",
  url: page,
  source:
    "the benchmark's titles as kube-bench (cfg/cis-1.12), kubescape (cis-v1.12.0) and prowler 1.12.0 carry them",
  scope:
    "All of section 5, Policies. Sections 1 to 4 are about files and flags of the control plane and the nodes, which " +
    "no manifest holds: of these, only what a rule keeps at the objects as well.",
  citation: (control) => `CIS Kubernetes Benchmark ${control}`,
  link: () => page,
  controls: {
    "1.2.3": { title: "Ensure that the DenyServiceExternalIPs is set" },
    "1.2.11": { title: "Ensure that the admission control plugin AlwaysPullImages is set" },
    "3.1.2": { title: "Service account token authentication should not be used for users" },
    "5.1.1": { title: "Ensure that the cluster-admin role is only used where required" },
    "5.1.2": { title: "Minimize access to secrets" },
    "5.1.3": { title: "Minimize wildcard use in Roles and ClusterRoles" },
    "5.1.4": { title: "Minimize access to create pods" },
    "5.1.5": { title: "Ensure that default service accounts are not actively used" },
    "5.1.6": { title: "Ensure that Service Account Tokens are only mounted where necessary" },
    "5.1.7": { title: "Avoid use of system:masters group" },
    "5.1.8": {
      title: "Limit use of the Bind, Impersonate and Escalate permissions in the Kubernetes cluster",
    },
    "5.1.9": { title: "Minimize access to create persistent volumes" },
    "5.1.10": { title: "Minimize access to the proxy sub-resource of nodes" },
    "5.1.11": { title: "Minimize access to the approval sub-resource of certificatesigningrequests objects" },
    "5.1.12": { title: "Minimize access to webhook configuration objects" },
    "5.1.13": { title: "Minimize access to the service account token creation" },
    "5.2.1": { title: "Ensure that the cluster has at least one active policy control mechanism in place" },
    "5.2.2": { title: "Minimize the admission of privileged containers" },
    "5.2.3": { title: "Minimize the admission of containers wishing to share the host process ID namespace" },
    "5.2.4": { title: "Minimize the admission of containers wishing to share the host IPC namespace" },
    "5.2.5": { title: "Minimize the admission of containers wishing to share the host network namespace" },
    "5.2.6": { title: "Minimize the admission of containers with allowPrivilegeEscalation" },
    "5.2.7": { title: "Minimize the admission of root containers" },
    "5.2.8": { title: "Minimize the admission of containers with the NET_RAW capability" },
    "5.2.9": { title: "Minimize the admission of containers with capabilities assigned" },
    "5.2.10": { title: "Minimize the admission of Windows HostProcess containers" },
    "5.2.11": { title: "Minimize the admission of HostPath volumes" },
    "5.2.12": { title: "Minimize the admission of containers which use HostPorts" },
    "5.3.1": {
      title: "Ensure that the CNI in use supports Network Policies",
      reason:
        "Which network plugin runs in a cluster is a matter of its installation; no object that is written says it.",
    },
    "5.3.2": {
      title: "Ensure that all Namespaces have Network Policies defined",
      reason: "It takes a Namespace and its NetworkPolicies together; a rule judges one object.",
    },
    "5.4.1": { title: "Prefer using secrets as files over secrets as environment variables" },
    "5.4.2": {
      title: "Consider external secret storage",
      reason:
        "A choice of the platform: a Secret does not say whether it was written by hand or by a secret store.",
    },
    "5.5.1": {
      title: "Configure Image Provenance using ImagePolicyWebhook admission controller",
      reason:
        "A plugin of the API server and its file; to verify a signature one must ask the registry, which no rule does.",
    },
    "5.6.1": {
      title: "Create administrative boundaries between resources using namespaces",
      reason:
        "Which objects belong apart is known to their owners; no object says it. What is left to no namespace is 5.6.4.",
    },
    "5.6.2": { title: "Ensure that the seccomp profile is set to docker/default in your pod definitions" },
    "5.6.3": { title: "Apply Security Context to Your Pods and Containers" },
    "5.6.4": { title: "The default namespace should not be used" },
  },
} as const satisfies Framework;
