/**
 * The links of relations as policies find them, each with the `reference` that the relation has for it.
 */
import { cronJob, daemonSet, deployment, job, statefulSet, type Kind } from "../kinds";
import { podSpecCel, type TargetCel } from "../targets";

/** The kinds whose pods people write a template of. Others of pods are mostly made by controllers. */
export const templated: readonly Kind[] = [deployment, statefulSet, daemonSet, job, cronJob];

/** A reference to an object of the namespace of the request, by CEL of its kind and name. */
function reference(kind: string, name: string, group = '""'): string {
  // CEL wants the values of a map to be of one type.
  const fields = { group, kind, namespace: "object.metadata.namespace", name };
  return `{${Object.entries(fields)
    .map(([field, value]) => `"${field}": dyn(${value})`)
    .join(", ")}}`;
}

/** The service account that pods run as. */
export const accountsCel: TargetCel = {
  pod: (object) => podSpecCel(templated, object),
  item: {
    each: (pod) => {
      const names = [
        `${pod}.?serviceAccountName.orValue("")`,
        `${pod}.?serviceAccount.orValue("")`,
        '"default"',
      ];
      const name = `[${names.map((each) => `dyn(${each})`).join(", ")}].filter(name, name != "")[0]`;
      return `[{"reference": ${reference('"ServiceAccount"', name)}}]`;
    },
    as: "link",
  },
};

/** The Services that an Ingress sends to, without those that an annotation says of the controller of AWS. */
export const backendsCel: TargetCel = {
  item: {
    each: (object) => {
      const ofRules = `${object}.spec.?rules.orValue([]).map(entry, entry.?http.?paths.orValue([])).flatten().map(path, path.backend)`;
      const usual = `[${object}.spec.?defaultBackend].filter(backend, backend.hasValue()).map(backend, backend.value())`;
      const port = `backend.service.?port.?name.orValue("") != "" ? dyn(backend.service.port.name) : dyn(backend.service.port.number)`;
      return `(${usual} + ${ofRules}).filter(backend, has(backend.service) && backend.service.?port.?name.orValue("") != "use-annotation")
  .map(backend, {"reference": dyn(${reference('"Service"', "backend.service.name")}), "detail": ${port}})`;
    },
    as: "link",
  },
};

/** The Service that governs a StatefulSet. */
export const governingCel: TargetCel = {
  item: {
    each: (object) =>
      `[${object}.spec.?serviceName.orValue("")].filter(name, name != "").map(name, {"reference": ${reference('"Service"', "name")}})`,
    as: "link",
  },
};

/** What an autoscaler scales, where that is of a kind of Kubernetes that can be scaled. */
export const scaledCel: TargetCel = {
  item: {
    each: (object) => {
      const target = `${object}.spec.scaleTargetRef`;
      const group = `${target}.?apiVersion.orValue("").contains("/") ? ${target}.apiVersion.split("/")[0] : ""`;
      const kinds = ["apps/Deployment", "apps/StatefulSet", "apps/ReplicaSet", "/ReplicationController"];
      const link = `{"from": {"kind": dyn(object.kind)}, "reference": ${reference(`${target}.kind`, `${target}.name`, group)}}`;
      const isKnown = `link.reference.group + "/" + link.reference.kind in ${JSON.stringify(kinds)}`;
      return `[${link}].filter(link, ${isKnown})`;
    },
    as: "link",
  },
};
