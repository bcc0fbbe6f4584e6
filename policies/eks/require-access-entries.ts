import { aws, cisEks, page, rule, stringList } from "../../src/author";

export default rule({
  title: "Access to an EKS cluster is given by access entries",
  severity: "medium",
  why: "Whoever can write one ConfigMap, aws-auth, can make anybody an administrator, and a mistake in it locks everybody out; no AWS API shows what it grants.",
  fix: "Set accessConfig.authenticationMode to API, or to API_AND_CONFIG_MAP while you move.",
  references: [
    cisEks("4.1.7"),
    cisEks("5.5.1"),
    page(
      "Amazon EKS: Access entries",
      "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ),
  ],
  recommended: { level: "deny", because: "both ways work side by side, so that moving breaks nothing" },
  target: aws.resources(aws.cluster),
  parameters: {
    modes: stringList({
      description: "The values of authenticationMode that are allowed.",
      default: ["API", "API_AND_CONFIG_MAP"],
    }),
  },
  deny: ({ accessConfig }, { parameters }) =>
    !parameters.modes.includes(accessConfig?.authenticationMode ?? "CONFIG_MAP"),
  message: ({ accessConfig }) =>
    `access to the cluster is given by ${accessConfig?.authenticationMode ?? "CONFIG_MAP"}, not by access entries`,
  examples: {
    good: [
      aws.resource(aws.cluster, { accessConfig: { authenticationMode: "API" } }),
      aws.resource(aws.cluster, { accessConfig: { authenticationMode: "API_AND_CONFIG_MAP" } }),
    ],
    bad: [
      aws.resource(aws.cluster, {}),
      aws.resource(aws.cluster, { accessConfig: { bootstrapClusterCreatorAdminPermissions: false } }),
      aws.resource(aws.cluster, { accessConfig: { authenticationMode: "CONFIG_MAP" } }),
    ],
  },
});
