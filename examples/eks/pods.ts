/** What the pods of all layers have in common. */

/** The security context of every pod. */
export const pod = { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: "RuntimeDefault" } };

/** The security context of every container. */
export const container = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  readOnlyRootFilesystem: true,
};

/** The resources of a small container. */
export const resources = {
  requests: { cpu: "100m", memory: "128Mi" },
  limits: { memory: "128Mi" },
};
