import { aws, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "Whoever creates an EKS cluster is not its administrator for ever",
  severity: "medium",
  why: "The role that runs pulumi up stays an administrator of the cluster, in no list of access entries that anybody reviews.",
  fix: "Set accessConfig.bootstrapClusterCreatorAdminPermissions to false, and give access by access entries.",
  references: [
    cisEks("4.1.1"),
    page(
      "Amazon EKS: Access entries",
      "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "to change it replaces the cluster, so that it is a matter of new ones",
  },
  target: aws.resources(aws.cluster),
  deny: ({ accessConfig }) => accessConfig?.bootstrapClusterCreatorAdminPermissions !== false,
  message: () =>
    "whoever creates the cluster becomes its administrator: bootstrapClusterCreatorAdminPermissions is not false",
  examples: {
    good: [aws.resource(aws.cluster, { accessConfig: { bootstrapClusterCreatorAdminPermissions: false } })],
    bad: [
      aws.resource(aws.cluster, {}),
      aws.resource(aws.cluster, { accessConfig: { authenticationMode: "API" } }),
      aws.resource(aws.cluster, { accessConfig: { bootstrapClusterCreatorAdminPermissions: true } }),
    ],
  },
});
