/**
 * What a Service opens, for the `extent` of rules.
 */
import type { Service } from "./kubernetes";

/** The addresses that may come in by a Service, and the labels of the pods that it leads to. */
export function passage({ spec }: Service): readonly unknown[] {
  const sources = spec?.loadBalancerSourceRanges ?? [];
  return [...(sources.length === 0 ? ["0.0.0.0/0"] : sources), spec?.selector ?? {}];
}

/** The ports of a Service, such as `80/TCP to 8080`, and its passage. */
export function exposure(service: Service): readonly unknown[] {
  return [
    ...(service.spec?.ports ?? []).map(
      ({ port, protocol, targetPort }) => `${port}/${protocol ?? "TCP"} to ${targetPort ?? port}`,
    ),
    ...passage(service),
  ];
}
