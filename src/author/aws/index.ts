/** What rules on AWS resources may use besides the rest of the kit. */
export * from "./kinds";
export { anyOf, knownOf } from "./any-of";
export { prefixLength } from "../addresses";
export { isWide } from "./addresses";
export { disks, type Disk } from "./disks";
export { identityStatements, resourceStatements, trustStatements, wholeResourceDocuments } from "./documents";
export { ingress, isOpenToWorld, portsOf, shownPorts, type Ingress } from "./ingress";
export { aclEntries, type AclEntry } from "./network-acls";
export {
  allowsEverywhere,
  coversAction,
  fits,
  isAbout,
  isAboutAnybody,
  isAboutEvery,
  isAboutEveryAction,
  isAboutEveryResource,
  isEveryAction,
  letsInAnybody,
  principalsOfType,
} from "./permissions";
export {
  allStatements,
  policyDocument,
  type Condition,
  type PolicyStatement,
  type Principals,
} from "./policy-documents";
export { hasLaunchTemplate, launchesWithout, launchTemplatesOf } from "./node-groups";
export { inputsOf, referredTo, type ResourceLink } from "./references";
export * from "./relations";
export {
  isOn,
  options,
  resource,
  resources,
  stack,
  type ProviderResource as AwsResource,
  type ResourceType,
} from "../resources";
export { tagged, type Tagged } from "./tags";
export { isOfWindows, taskContainers, taskOf, type TaskContainer } from "./tasks";
