/**
 * A probe as the API server fills it in, which takes 0 and the empty text for none.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_Probe)
 */
import type { Container } from "./kubernetes";

type Probe = NonNullable<Container["livenessProbe"]>;

/** For how many seconds a probe may take. */
export function timeoutOf({ timeoutSeconds = 0 }: Probe): number {
  return timeoutSeconds === 0 ? 1 : timeoutSeconds;
}

/** How many seconds are between two probes. */
export function periodOf({ periodSeconds = 0 }: Probe): number {
  return periodSeconds === 0 ? 10 : periodSeconds;
}

/** How many probes in a row must fail. */
export function failuresOf({ failureThreshold = 0 }: Probe): number {
  return failureThreshold === 0 ? 3 : failureThreshold;
}

/** The path that a probe by HTTP asks for. */
export function pathOf({ httpGet }: Probe): string {
  return (httpGet?.path ?? "") === "" ? "/" : (httpGet?.path ?? "");
}
