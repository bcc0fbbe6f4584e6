import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Upgrades of add-ons of EKS overwrite nothing",
  severity: "low",
  why: "What was set in the cluster by hand or by another tool, such as network policies of the CNI, is gone after the next upgrade.",
  fix: "Set resolveConflictsOnUpdate to PRESERVE or NONE, and put the settings into configurationValues.",
  references: [
    page(
      "Amazon EKS: Determine fields you can customize for add-ons",
      "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-field-management.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "where all settings are in the program, to overwrite is what is meant",
  },
  target: aws.resources(aws.addon),
  deny: ({ resolveConflictsOnUpdate }) => resolveConflictsOnUpdate === "OVERWRITE",
  message: ({ addonName }) =>
    `upgrades of ${addonName} overwrite what was set in the cluster: resolveConflictsOnUpdate is OVERWRITE`,
  examples: {
    good: [
      aws.resource(aws.addon, { addonName: "vpc-cni", clusterName: "main" }),
      aws.resource(aws.addon, {
        addonName: "vpc-cni",
        clusterName: "main",
        resolveConflictsOnCreate: "OVERWRITE",
        resolveConflictsOnUpdate: "PRESERVE",
      }),
    ],
    bad: [
      aws.resource(aws.addon, {
        addonName: "vpc-cni",
        clusterName: "main",
        resolveConflictsOnUpdate: "OVERWRITE",
      }),
    ],
  },
});
