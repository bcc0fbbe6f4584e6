/**
 * How long tests may take that go through every rule.
 */
import { kubernetesRules as rules } from "./rules";

/** Milliseconds, growing with the rules: many times what an idle machine needs, since machines are shared. */
export const patience = 120_000 + rules.length * 6_000;
