/** Objects that keep every rule of the profile `recommended`. */
import { manifests, type Container, type PodSpec } from "../../src/author";
import { ingress } from "../../src/author/kinds";
import type { KubernetesObject } from "../engines";
import { compliant } from "../support/compliant";

/** The spec of a pod that keeps every rule. */
export const compliantPod = (compliant as unknown as { spec: { template: { spec: PodSpec } } }).spec.template
  .spec;
/** One of its containers. */
export const compliantContainer = compliantPod.containers[0] as Container;

/** The same container, with all that its node lets it do. */
export const privilegedContainer: Container = {
  ...compliantContainer,
  securityContext: { privileged: true, allowPrivilegeEscalation: true },
};

/** A container like another in its image, resources and rights, and nothing else. */
export function bare(
  name: string,
  { image = "", resources = {}, securityContext = {} }: Container,
): Container {
  return { name, image, resources, securityContext };
}

/** The role of a sound binding. */
export const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" };

const rules = [
  {
    host: "shop.example.com",
    http: {
      paths: [
        { path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 443 } } } },
      ],
    },
  },
];
/** An Ingress with TLS. */
export const soundIngress = manifests.of<object>(ingress, {
  ...{ spec: { rules, tls: [{ hosts: ["shop.example.com"], secretName: "tls" }] } },
});

/** An object under another name, and in another namespace where one is given. */
export function named(object: KubernetesObject, name: string, namespace?: string): KubernetesObject {
  const place = namespace === undefined ? { name } : { name, namespace };
  return { ...object, metadata: { ...object.metadata, ...place } };
}
