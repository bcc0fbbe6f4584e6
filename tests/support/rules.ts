/**
 * The rules of this repository by what they look at.
 */
import { rules } from "../../policies";
import type { Rule } from "../../src/author";
import { reachesAdmission } from "../../src/author/catalogue";

/** The rules on Kubernetes objects, which every gate enforces. */
export const kubernetesRules: readonly Rule[] = rules.filter(reachesAdmission);

/** The rules on AWS resources, which preview and check enforce. */
export const awsRules: readonly Rule[] = rules.filter((rule) => !reachesAdmission(rule));
