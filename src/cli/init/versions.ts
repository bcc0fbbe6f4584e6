/**
 * The versions that a new policy repository pins: those that this version of Lockstep was tested with.
 */

/** The packages of Pulumi that a preview needs. */
export const pinnedVersions = { "@pulumi/policy": "1.21.0", "@pulumi/pulumi": "3.248.0" } as const;
