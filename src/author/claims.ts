/** Claims on storage, wherever they are made. */
import { persistentVolumeClaim, statefulSet, workloads, type Kind } from "./kinds";
import type { KubernetesObject, PersistentVolumeClaim } from "./kubernetes";
import { asList, asMapping, mappingAt, valueAt, type Path } from "./shape";
import { mappings, podSpecCel, type Located, type Target } from "./targets";

/**
 * Each claim on storage: a PersistentVolumeClaim, each template of one in a StatefulSet, and that of each ephemeral
 * volume, which has the name of its volume.
 */
export const volumeClaims: Target<PersistentVolumeClaim> = {
  kinds: [persistentVolumeClaim, ...workloads],
  cel: {
    item: {
      each: (object) =>
        `${object}.kind == "PersistentVolumeClaim" ? [dyn(${object})] : ` +
        `(${object}.kind == "StatefulSet" ? dyn(${object}.spec.?volumeClaimTemplates.orValue([])) : []) + ` +
        `dyn((${podSpecCel(workloads, object)}).?volumes.orValue([]))` +
        `.filter(v, v.?ephemeral.?volumeClaimTemplate.hasValue())` +
        `.map(v, {"metadata": dyn({"name": v.name}), "spec": v.ephemeral.volumeClaimTemplate.?spec.orValue({})})`,
      as: "claim",
      identity: "name",
    },
  },
  locate: (object, kind) => ({ scope: { object }, items: claimsOf(object, kind) }),
};

function claimsOf(object: KubernetesObject, kind: Kind): Located<PersistentVolumeClaim>[] {
  if (kind === persistentVolumeClaim) {
    return [{ path: [], read: () => asMapping(object, []) as unknown as PersistentVolumeClaim }];
  }
  const templates = ["spec", "volumeClaimTemplates"];
  return [
    ...(kind === statefulSet
      ? mappings<PersistentVolumeClaim>(asList(valueAt(object, templates), templates), templates)
      : []),
    ...ephemeralClaims(object, kind.podSpec ?? []),
  ];
}

function ephemeralClaims(object: KubernetesObject, podPath: Path): Located<PersistentVolumeClaim>[] {
  const place = [...podPath, "volumes"];
  const volumes = asList(mappingAt(object, podPath)["volumes"], place);
  return mappings<{ name: string }>(volumes, place).map(({ path, read }) => ({
    path: [...path, "ephemeral", "volumeClaimTemplate"],
    read: () => {
      const volume = read();
      const template = valueAt(volume, ["ephemeral", "volumeClaimTemplate"]) ?? undefined;
      if (template === undefined) return undefined;
      return { metadata: { name: volume.name }, spec: valueAt(template, ["spec"]) ?? {} } as PersistentVolumeClaim;
    },
  }));
}
