/** The techniques of MITRE ATT&CK on the platform Containers. */
import type { Framework } from "./framework";

const signIn = "Attempts to sign in are seen where sign-in happens, not in manifests.";

/** MITRE ATT&CK, platform Containers, by technique. */
export const mitreAttackContainers = {
  id: "mitre",
  title: "MITRE ATT&CK for Containers",
  version: "v17",
  url: "https://attack.mitre.org/matrices/enterprise/containers/",
  source:
    "the names that pySigma 0.11 carries for ATT&CK v17; lists of the matrix of the platform Containers",
  scope:
    "Every technique of the platform, in the order of the tactics; one that has sub-techniques on the platform by " +
    "these alone.",
  citation: (control) => `MITRE ATT&CK ${control}`,
  link: (control) => `https://attack.mitre.org/techniques/${control.replace(".", "/")}/`,
  controls: {
    T1190: { title: "Exploit Public-Facing Application" },
    T1133: { title: "External Remote Services" },
    "T1078.001": { title: "Valid Accounts: Default Accounts" },
    "T1078.003": {
      title: "Valid Accounts: Local Accounts",
      reason: "Accounts of nodes and of programs in images are not objects of the API.",
    },
    T1609: { title: "Container Administration Command" },
    T1610: { title: "Deploy Container" },
    "T1053.007": { title: "Scheduled Task/Job: Container Orchestration Job" },
    "T1204.003": { title: "User Execution: Malicious Image" },
    "T1098.006": { title: "Account Manipulation: Additional Container Cluster Roles" },
    "T1136.001": {
      title: "Create Account: Local Account",
      reason: "Accounts of nodes and of programs in images are not objects of the API.",
    },
    "T1543.005": { title: "Create or Modify System Process: Container Service" },
    T1525: { title: "Implant Internal Image" },
    T1611: { title: "Escape to Host" },
    T1068: { title: "Exploitation for Privilege Escalation" },
    T1612: { title: "Build Image on Host" },
    "T1562.001": { title: "Impair Defenses: Disable or Modify Tools" },
    T1070: { title: "Indicator Removal" },
    "T1036.005": { title: "Masquerading: Match Legitimate Resource Name or Location" },
    "T1036.010": {
      title: "Masquerading: Masquerade Account Name",
      reason: "No object says which names an impostor would take.",
    },
    "T1550.001": { title: "Use Alternate Authentication Material: Application Access Token" },
    "T1110.001": { title: "Brute Force: Password Guessing", reason: signIn },
    "T1110.003": { title: "Brute Force: Password Spraying", reason: signIn },
    "T1110.004": { title: "Brute Force: Credential Stuffing", reason: signIn },
    T1528: { title: "Steal Application Access Token" },
    "T1552.001": { title: "Unsecured Credentials: Credentials In Files" },
    "T1552.007": { title: "Unsecured Credentials: Container API" },
    T1613: { title: "Container and Resource Discovery" },
    T1046: { title: "Network Service Discovery" },
    T1069: {
      title: "Permission Groups Discovery",
      reason: "Kubernetes itself lets everybody who has signed in ask what they may do.",
    },
    T1485: { title: "Data Destruction" },
    T1490: { title: "Inhibit System Recovery" },
    T1499: { title: "Endpoint Denial of Service" },
    T1498: {
      title: "Network Denial of Service",
      reason: "A flood from outside is met by the network, not by objects.",
    },
    "T1496.001": { title: "Resource Hijacking: Compute Hijacking" },
    "T1496.002": {
      title: "Resource Hijacking: Bandwidth Hijacking",
      reason: "What a container sends is seen in its traffic; no field limits how much.",
    },
  },
} as const satisfies Framework;
