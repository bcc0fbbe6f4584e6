import { aws, cisEks, fsbp, page, rule, stringList } from "../../src/author";

export default rule({
  title: "The control plane of an EKS cluster writes logs",
  severity: "medium",
  why: "After a break-in nobody can tell who did what: the audit log is the only record of it, and it is off unless it is asked for.",
  fix: "List api, audit and authenticator in enabledClusterLogTypes.",
  references: [
    fsbp("EKS.8"),
    cisEks("2.1.1"),
    page(
      "Amazon EKS: Control plane logs",
      "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
    ),
  ],
  recommended: { level: "warn", because: "logs cost by the gigabyte, so a team decides about them once" },
  target: aws.resources(aws.cluster),
  parameters: {
    logTypes: stringList({
      description: "The logs that must be written.",
      default: ["api", "audit", "authenticator"],
    }),
  },
  deny: (cluster, { parameters }) =>
    parameters.logTypes.some((type) => !(cluster.enabledClusterLogTypes ?? []).includes(type)),
  message: (cluster, { parameters }) =>
    `the control plane does not write these logs: ${parameters.logTypes.filter((type) => !(cluster.enabledClusterLogTypes ?? []).includes(type)).join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.cluster, { enabledClusterLogTypes: ["api", "audit", "authenticator"] }),
      aws.resource(aws.cluster, { enabledClusterLogTypes: ["scheduler", "audit", "api", "authenticator"] }),
    ],
    bad: [
      aws.resource(aws.cluster, {}),
      aws.resource(aws.cluster, { enabledClusterLogTypes: ["api", "authenticator"] }),
    ],
  },
});
