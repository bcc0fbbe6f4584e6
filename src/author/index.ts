/** All that a rule may import. */
export { catalogue, type Rule } from "./catalogue";
export * from "./kinds";
export type * from "./kubernetes";
export { patternList, stringList } from "./parameters";
export { rule, type Reference, type Severity } from "./rule";
export { containers, objects, podSpecs, rbacRules, servicePorts, subjects, wholeBindings } from "./targets";
export * as manifests from "./manifests";
export { afterFirst, afterLast, beforeFirst, beforeLast, codePoints, lowerCase, matches } from "./text";
export { hasDigest, imageRepository, imageTag, isFromAny } from "./images";
export { coversGroup, coversResource, coversVerb } from "./rbac";
