/**
 * The rules of this repository by what they look at.
 */
import { rules } from "../../policies";
import type { Rule } from "../../src/author";
import {
  gatesOf,
  isOnResources,
  isOnFiles,
  isOverSeveral,
  reachesAdmission,
} from "../../src/author/catalogue";

/** The rules on one Kubernetes object, which every gate enforces. */
export const kubernetesRules: readonly Rule[] = rules.filter(reachesAdmission);

/** The rules on one AWS resource, which preview and check enforce. */
export const awsRules: readonly Rule[] = rules.filter((rule) => isOnResources(rule) && !isOverSeveral(rule));

/** The rules over several AWS resources, which preview and check enforce. */
export const awsPairs: readonly Rule[] = rules.filter((rule) => isOnResources(rule) && isOverSeveral(rule));

/** The rules on files, which check enforces. */
export const rulesOnFiles: readonly Rule[] = rules.filter(isOnFiles);

/** The rules over several objects, which preview and check enforce. */
export const rulesOverSeveral: readonly Rule[] = rules.filter(isOverSeveral);

/** The rules that are policies at preview. */
export const rulesAtPreview: readonly Rule[] = rules.filter((rule) => gatesOf(rule).includes("preview"));

/** The rules at preview that look at one object or resource. */
export const rulesOnOne: readonly Rule[] = rulesAtPreview.filter((rule) => !isOverSeveral(rule));
