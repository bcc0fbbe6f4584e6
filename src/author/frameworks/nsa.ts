/** The recommendations of the NSA/CISA Kubernetes Hardening Guidance. */
import type { Framework } from "./framework";

const page =
  "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF";

/** The NSA/CISA Kubernetes Hardening Guidance, by its headings. */
export const nsaHardeningGuidance = {
  id: "nsa",
  title: "NSA/CISA Kubernetes Hardening Guidance",
  version: "v1.2",
  url: page,
  source: "the guidance's headings, and its list of what pod security enforcement must do",
  scope:
    "The guidance numbers nothing: the ids are made of its headings. Pod security enforcement is split by the list " +
    "at its beginning.",
  citation: () => "NSA/CISA Kubernetes Hardening Guidance",
  link: () => page,
  controls: {
    "non-root-containers": { title: "Non-root containers and rootless container engines" },
    "immutable-file-systems": { title: "Immutable container file systems" },
    "secure-images": { title: "Building secure container images" },
    "pod-security/privileged-containers": {
      title: "Pod security enforcement: preventing privileged containers",
    },
    "pod-security/host-access": {
      title:
        "Pod security enforcement: denying features exploited to break out (hostPID, hostIPC, hostNetwork, hostPath)",
    },
    "pod-security/root": {
      title: "Pod security enforcement: rejecting containers that run as root or allow elevation to root",
    },
    "pod-security/security-services": {
      title: "Pod security enforcement: hardening with SELinux, AppArmor and seccomp",
    },
    "service-account-tokens": { title: "Protecting Pod service account tokens" },
    "container-environments": {
      title: "Hardening container environments",
      reason:
        "It is about sandboxes such as virtual machines and unikernels: which runtime runs a container is set up on the nodes.",
    },
    namespaces: { title: "Namespaces" },
    "network-policies": { title: "Network policies" },
    "resource-policies": { title: "Resource policies" },
    "control-plane": { title: "Control plane hardening" },
    etcd: {
      title: "Etcd",
      reason:
        "How etcd is reached and encrypted is set by flags and firewalls of the control plane, which no manifest holds.",
    },
    "kubeconfig-files": {
      title: "Kubeconfig files",
      reason: "Files on the machines of people and nodes, not objects of the API.",
    },
    "worker-nodes": {
      title: "Worker node segmentation",
      reason: "Networks and firewalls of the nodes are outside the API.",
    },
    encryption: {
      title: "Encryption",
      reason: "TLS between the components of the cluster is set by their flags, which no manifest holds.",
    },
    secrets: { title: "Secrets" },
    "cloud-metadata": { title: "Protecting sensitive cloud infrastructure" },
    authentication: { title: "Authentication" },
    rbac: { title: "Role-based access control" },
    "audit-logging": {
      title: "Logging: Kubernetes native audit logging configuration",
      reason: "The audit policy is a file of the API server, not an object.",
    },
    "container-logging": {
      title: "Logging: worker node and container logging",
      reason:
        "Where logs are sent is decided by agents and nodes; no field of an object says that they arrive.",
    },
    "seccomp-audit": {
      title: "Logging: seccomp audit mode",
      reason: "What a profile logs is in the profile, a file on the node.",
    },
    syslog: { title: "Logging: syslog", reason: "A service of the nodes." },
    siem: { title: "SIEM platforms", reason: "A system beside the cluster." },
    "service-meshes": {
      title: "Service meshes",
      reason:
        "Whether to have a mesh is a choice of the platform; its sidecars are added after rules have judged.",
    },
    "fault-tolerance": {
      title: "Fault tolerance",
      reason: "It asks that logs outlive the failure of the log store, which no manifest shows.",
    },
    alerting: {
      title: "Threat detection: alerting",
      reason: "It needs to see what happens, not what is written.",
    },
    tools: { title: "Tools", reason: "A choice of tools beside the cluster." },
    upgrading: {
      title: "Upgrading and application security practices",
      reason: "Versions of the cluster, and which patches there are, are not in manifests.",
    },
  },
} as const satisfies Framework;
