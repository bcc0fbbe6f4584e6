/** The frameworks that rules refer to. */
import { cisKubernetesBenchmark } from "./cis";
import type { Framework } from "./framework";
import { mitreAttackContainers } from "./mitre";
import { nsaHardeningGuidance } from "./nsa";
import { podSecurityStandards } from "./pod-security";
import { kubernetesRbacGoodPractices } from "./rbac-good-practices";

/** All of them, in the order in which they are listed. */
export const frameworks: readonly Framework[] = [
  podSecurityStandards,
  cisKubernetesBenchmark,
  nsaHardeningGuidance,
  mitreAttackContainers,
  kubernetesRbacGoodPractices,
];

export {
  cisKubernetesBenchmark,
  kubernetesRbacGoodPractices,
  mitreAttackContainers,
  nsaHardeningGuidance,
  podSecurityStandards,
};
export type { Control, Framework } from "./framework";
