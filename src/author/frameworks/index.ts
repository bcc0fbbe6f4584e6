/** The frameworks that rules refer to. */
import { awsFoundationalBestPractices } from "./aws-fsbp";
import { cisKubernetesBenchmark } from "./cis";
import { cisAwsFoundations5 } from "./cis-aws-5";
import { cisAwsFoundations7 } from "./cis-aws-7";
import { cisEksBenchmark } from "./cis-eks";
import type { ControlId, Framework } from "./framework";
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
  cisEksBenchmark,
  cisAwsFoundations5,
  cisAwsFoundations7,
  awsFoundationalBestPractices,
];

const sameAs = new Map<string, ControlId[]>();
for (const { id, controls } of frameworks) {
  for (const [control, { same }] of Object.entries(controls)) {
    if (same === undefined) continue;
    const others = sameAs.get(key(same)) ?? [];
    sameAs.set(key(same), [...others, { framework: id, control }]);
  }
}

/** A control, and those of other frameworks that ask for the same. */
export function withSame(control: ControlId): ControlId[] {
  return [control, ...(sameAs.get(key(control)) ?? [])];
}

function key({ framework, control }: ControlId): string {
  return `${framework} ${control}`;
}

export {
  awsFoundationalBestPractices,
  cisAwsFoundations5,
  cisAwsFoundations7,
  cisEksBenchmark,
  cisKubernetesBenchmark,
  kubernetesRbacGoodPractices,
  mitreAttackContainers,
  nsaHardeningGuidance,
  podSecurityStandards,
};
export type { Control, ControlId, Framework } from "./framework";
