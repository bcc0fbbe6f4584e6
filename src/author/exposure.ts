/**
 * What a Service opens, for the `extent` of rules.
 */
import type { Service } from "./kubernetes";

/** The ports of a Service, such as `80/TCP`, the addresses that may come in, and the labels of the pods that it leads to. */
export function exposure({ spec }: Service): readonly unknown[] {
  const sources = spec?.loadBalancerSourceRanges ?? [];
  return [
    ...(spec?.ports ?? []).map(({ port, protocol }) => `${port}/${protocol ?? "TCP"}`),
    ...(sources.length === 0 ? ["0.0.0.0/0"] : sources),
    spec?.selector ?? {},
  ];
}
