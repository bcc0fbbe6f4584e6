/**
 * What a new workspace is to be.
 */
import type { Engine } from "../../settings/engines";

/** The CI systems for which there is a file. */
export const ciSystems = ["github", "gitlab", "azure", "jenkins", "codefresh", "none"] as const;
/** A CI system. */
export type CiSystem = (typeof ciSystems)[number];

/** What whoever begins a policy repository decides. */
export interface Choices {
  /** The name of the package, which Pulumi shows as that of the policy pack. */
  readonly name: string;
  /** What tells the team's rules from others: `<prefix>/<category>/<rule-name>`. */
  readonly prefix: string;
  /** What enforces the rules at admission. */
  readonly engine: Engine;
  readonly ci: CiSystem;
  /** Where npm finds Lockstep, as it stands among dependencies: a version, a path, an address. */
  readonly lockstep: string;
}

/** A dependency on Lockstep as the command line of npm takes it. */
export function packageSpecifier(lockstep: string): string {
  return /^[~^]?\d/u.test(lockstep) ? `lockstep@${lockstep}` : lockstep;
}

/** What a dependency on Lockstep looks like: nothing that a shell or YAML reads otherwise. */
export const lockstepPattern = /^[\w.~^@/+-][\w.~^@/:+-]*$/u;

/** The name of the package in a folder: npm takes none of its dependencies' names, and Pulumi no others. */
export function packageName(folder: string): string {
  const words = folder.toLowerCase().split(/[^a-z0-9]+/u);
  const name = words
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 80);
  return name === "" || name === "lockstep" ? "lockstep-policies" : name;
}
