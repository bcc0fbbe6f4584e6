import { aws, page, rule, stringList } from "../../src/author";

export default rule({
  title: "Capabilities of EKS are of the types that the platform team allows",
  severity: "medium",
  why: "A capability runs outside the cluster with an AWS role: with ACK whoever may create objects in a namespace creates AWS resources with that role.",
  fix: "Use a type that is allowed, or add this one to the parameter types.",
  references: [
    page("Amazon EKS: Capabilities", "https://docs.aws.amazon.com/eks/latest/userguide/capabilities.html"),
  ],
  recommended: {
    level: "warn",
    because: "the list of types is each team's own and has to be set before it can deny",
  },
  target: aws.resources(aws.capability),
  parameters: {
    types: stringList({
      description: "The types of capabilities that are allowed.",
      default: ["ARGOCD", "KRO"],
    }),
  },
  deny: ({ type }, { parameters }) => !parameters.types.includes(type),
  message: ({ type }) => `${type} is none of the allowed types of capabilities`,
  examples: {
    good: [
      aws.resource(aws.capability, {
        clusterName: "main",
        capabilityName: "main",
        type: "ARGOCD",
        deletePropagationPolicy: "RETAIN",
      }),
      aws.resource(aws.capability, {
        clusterName: "main",
        capabilityName: "main",
        type: "KRO",
        deletePropagationPolicy: "RETAIN",
      }),
    ],
    bad: [
      aws.resource(aws.capability, {
        clusterName: "main",
        capabilityName: "main",
        type: "ACK",
        deletePropagationPolicy: "RETAIN",
      }),
    ],
  },
});
