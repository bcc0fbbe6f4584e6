/**
 * What containers run, as policies find it.
 */

/** CEL of each list of words that a container runs, its probes and hooks included. */
export const commandLists: readonly string[] = [
  "?command",
  "?args",
  ...["livenessProbe", "readinessProbe", "startupProbe"].map((probe) => `?${probe}.?exec.?command`),
  ...["postStart", "preStop"].map((hook) => `?lifecycle.?${hook}.?exec.?command`),
].map((path) => `container.${path}.orValue([])`);
