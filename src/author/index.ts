/** All that a rule may import. */
export { catalogue, type Rule } from "./catalogue";
export { gates, levels, type Gate, type Level } from "./levels";
export {
  addressOf,
  defaultProfile,
  type Contains,
  pack,
  type Pack,
  type PackDefinition,
  type Profile,
  type RuleSet,
} from "./pack";
export * from "./kinds";
export type * from "./kubernetes";
export {
  cisEksBenchmark,
  frameworks,
  podSecurityStandards,
  type Control,
  type Framework,
} from "./frameworks";
export {
  choice,
  demandList,
  kindList,
  patternList,
  quantityLimit,
  stringList,
  wholeNumber,
} from "./parameters";
export {
  cis,
  cisAws,
  cisAws7,
  cisEks,
  controlsOf,
  fsbp,
  mitre,
  nsa,
  page,
  podSecurity,
  rbacGoodPractices,
  securityHub,
  type Reference,
} from "./references";
export { rule, type Severity } from "./rule";
export { twinsOf, type Twins } from "./twins";
export {
  clusterRoleRules,
  containers,
  imageUses,
  listOf,
  objects,
  objectsInFiles,
  podSpecs,
  podTemplates,
  rbacRules,
  resourceSetters,
  securitySetters,
  servicePorts,
  subjects,
  volumeClaims,
  volumes,
  wholeBindings,
} from "./targets";
export { conflictsOf } from "./conflicts";
export { contentsOf } from "./presence";
export { referencesOf } from "./referring";
export { eachOf, linksOf } from "./related";
export * as relations from "./relations";
export * as aws from "./aws";
export * as manifests from "./manifests";
export {
  afterFirst,
  afterLast,
  beforeFirst,
  beforeLast,
  codePoints,
  firstOf,
  lowerCase,
  matches,
  upperCase,
} from "./text";
export {
  defaultPullPolicy,
  hasDigest,
  imageRepository,
  imageText,
  imageTag,
  isFromAny,
  isImageReference,
  namesRegistry,
} from "./images";
export { Misasked, query, type Asked, type Cells, type Columns, type Query, type Row } from "./query";
export { containsAddress } from "./addresses";
export { isEverywhere, isInBlock, type IpBlock } from "./networks";
export {
  callsItselfCredential,
  credentialNames,
  givesCredential,
  givesPasswordToClient,
  holdsCredential,
  holdsPrivateKeyInBase64,
  isCredential,
  isFileOfCredentials,
  namesSecret,
  optionsGiven,
  standsForCredential,
} from "./credentials";
export { confidentialEntries } from "./secret-data";
export { isFalse, isTrue } from "./annotations";
export { isPublicLoadBalancer, servesEverybody } from "./load-balancers";
export { meets, shortfall } from "./metadata";
export { nameOr } from "./names";
export { isInForce } from "./network-policies";
export { plainPath } from "./paths";
export { serviceAccountOf } from "./service-accounts";
export { failuresOf, pathOf, periodOf, timeoutOf } from "./probes";
export { isEmptyDir, isOfOutside } from "./volumes";
export { compareQuantities, isQuantity } from "./quantity";
export {
  inUserNamespace,
  capabilityName,
  isUnconfined,
  isWindows,
  runsOnWindows,
  setterName,
  type ResourceSetter,
  type SecurityProfile,
  type SecuritySetter,
} from "./pod-security";
export {
  allows,
  coversGroup,
  coversResource,
  coversVerb,
  granted,
  grantedResources,
  grantedVerbs,
  namesObjects,
  writing,
  type Permission,
} from "./rbac";
export { exposure, passage } from "./exposure";
