import {
  isUnconfined,
  manifests,
  nsa,
  pod,
  podSecurity,
  podTemplates,
  rule,
  type Container,
  type KubernetesObject,
  type PodSpec,
  type PodTemplate,
} from "../../src/author";

const { deployment } = manifests;

/** Before Kubernetes 1.30 the annotation with this prefix and a container's name named its profile. */
const prefix = "container.apparmor.security.beta.kubernetes.io/";

function isForbidden(profile: string): boolean {
  return profile !== "" && profile !== "runtime/default" && !profile.startsWith("localhost/");
}

function containersOf({ spec }: PodTemplate): Container[] {
  return [...spec.containers, ...(spec.initContainers ?? []), ...(spec.ephemeralContainers ?? [])];
}

/** The containers whose profile is forbidden. Of a Pod the API server copies annotations to its containers. */
function forbiddenContainers(template: PodTemplate): string[] {
  return containersOf(template)
    .filter(
      ({ name, securityContext }) =>
        isUnconfined(securityContext?.appArmorProfile) ||
        isForbidden(template.metadata?.annotations?.[`${prefix}${name}`] ?? ""),
    )
    .map(({ name }) => name);
}

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };
const unconfined = { appArmorProfile: { type: "Unconfined" } };
const annotation = `${prefix}app`;

function annotated(annotations: Record<string, string>, spec: PodSpec): KubernetesObject {
  return manifests.of<PodTemplate>(pod, { metadata: { annotations }, spec });
}

export default rule({
  title: "AppArmor is not switched off",
  severity: "medium",
  why:
    "Without its profile a container may mount, read kernel settings and trace processes as far as its user may: one " +
    "wall less between a bug and the node.",
  fix: "Remove the profile, or use RuntimeDefault or Localhost.",
  references: [podSecurity("baseline/apparmor"), nsa("pod-security/security-services")],
  recommended: {
    level: "deny",
    because: "a profile of one's own on the node serves those that the default hinders",
  },
  target: podTemplates(),
  deny: (template) =>
    isUnconfined(template.spec.securityContext?.appArmorProfile) ||
    containersOf(template).some(({ securityContext }) => isUnconfined(securityContext?.appArmorProfile)) ||
    Object.entries(template.metadata?.annotations ?? {}).some(
      ([key, profile]) => key.startsWith(prefix) && isForbidden(profile),
    ),
  message: (template) =>
    forbiddenContainers(template).length === 0
      ? "the pod sets an AppArmor profile other than RuntimeDefault and Localhost"
      : `an AppArmor profile other than RuntimeDefault and Localhost is set for ${forbiddenContainers(template).join(", ")}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({
        securityContext: { appArmorProfile: { type: "RuntimeDefault" } },
        containers: [
          { ...app, securityContext: { appArmorProfile: { type: "Localhost", localhostProfile: "web" } } },
        ],
      }),
      annotated({ [annotation]: "runtime/default" }, { containers: [app] }),
      annotated({ [annotation]: "localhost/web" }, { containers: [app] }),
      annotated({ [annotation]: "" }, { containers: [app] }),
      annotated({ "example.com/apparmor": "unconfined" }, { containers: [app] }),
    ],
    bad: [
      deployment({ securityContext: unconfined, containers: [app] }),
      deployment({ containers: [app, { ...app, name: "proxy", securityContext: unconfined }] }),
      annotated({ [annotation]: "unconfined" }, { containers: [app] }),
    ],
  },
});
