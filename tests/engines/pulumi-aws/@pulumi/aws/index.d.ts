/** What the programs of `examples/` use of `@pulumi/aws`, with inputs of the types that were taken out of it. */
import type { CustomResource, CustomResourceOptions, Input, Output } from "@pulumi/pulumi";
import type * as types from "../../../../../src/author/aws/types";

/** Inputs as programs give them: each value, at any depth, may be one that is known later. */
type Inputs<T> = { [Key in keyof T]: Value<T[Key]> };
type Value<T> = Input<T extends readonly (infer Item)[] ? Value<Item>[] : T extends object ? Inputs<T> : T>;

/** The class of a resource, and what programs read of it. */
type Class<T, Outputs extends string = never> = new (
  name: string,
  inputs: Inputs<T>,
  options?: CustomResourceOptions,
) => CustomResource & { readonly [Key in Outputs]: Output<string> };

export namespace iam {
  const Role: Class<types.iam_Role, "arn" | "name">;
  const RolePolicy: Class<types.iam_RolePolicy>;
  const RolePolicyAttachment: Class<types.iam_RolePolicyAttachment>;
}

export namespace kms {
  const Key: Class<types.kms_Key, "arn">;
}

export namespace ecr {
  const LifecyclePolicy: Class<types.ecr_LifecyclePolicy>;
  const Repository: Class<types.ecr_Repository, "name">;
}

export namespace ec2 {
  const LaunchTemplate: Class<types.ec2_LaunchTemplate>;
}

export namespace eks {
  const Addon: Class<types.eks_Addon>;
  const Cluster: Class<types.eks_Cluster, "endpoint" | "name">;
  const NodeGroup: Class<types.eks_NodeGroup>;
  const AccessEntry: Class<types.eks_AccessEntry, "principalArn">;
  const AccessPolicyAssociation: Class<types.eks_AccessPolicyAssociation>;
  const PodIdentityAssociation: Class<types.eks_PodIdentityAssociation>;
}
