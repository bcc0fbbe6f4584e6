/**
 * Ports of Services and of pods.
 */
import type { Service } from "../kubernetes";
import type { Entry } from "./inventory";
import { entriesOf, text } from "./reading";
import { containersOf, specOf } from "./relations";

/**
 * Whether a Service offers a port by its number or by its name. One that lists none, as an ExternalName may, offers any;
 * and whoever asks for none asks for what there is.
 */
export function offersPort({ spec }: Service, port: string | number | undefined): boolean {
  const ports = spec?.ports ?? [];
  return (
    port === undefined || ports.length === 0 || ports.some((each) => each.port === port || each.name === port)
  );
}

/** A port of a container that has a name. */
export interface NamedPort {
  readonly name: string;
  readonly protocol: string;
}

/** The containers that run as long as the pods, sidecars included. */
export function runningContainersOf(entry: Entry): ReturnType<typeof containersOf> {
  return containersOf(entry).filter(
    ([path, { restartPolicy }]) => !path.includes("initContainers") || restartPolicy === "Always",
  );
}

/** The ports with names of the containers that run as long as the pods. */
export function namedPorts(entry: Entry): readonly NamedPort[] {
  return runningContainersOf(entry)
    .flatMap(([, { ports }]) => entriesOf(ports))
    .map(([, { name, protocol }]) => ({ name: text(name), protocol: text(protocol) || "TCP" }));
}

/** The ports of pods that a Service sends to by their names. */
export function namedTargetPorts(service: Entry): readonly NamedPort[] {
  return entriesOf(specOf(service)["ports"]).flatMap(([, { targetPort, protocol }]) => {
    const name = text(targetPort);
    return name === "" ? [] : [{ name, protocol: text(protocol) || "TCP" }];
  });
}

/** Whether a Service has no address of its own, and so gives each of its pods a name. */
export function isHeadless({ spec }: Service): boolean {
  return spec?.clusterIP === "None";
}
