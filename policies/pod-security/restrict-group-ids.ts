import {
  manifests,
  nsa,
  rule,
  runsOnWindows,
  securitySetters,
  setterName,
  wholeNumber,
} from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers are put into groups of their own range",
  severity: "low",
  why:
    "Groups with low numbers are those of the node's own services, such as disk or docker: files of theirs that are " +
    "mounted are open to the container.",
  fix: "Set runAsGroup, supplementalGroups and fsGroup to groups within the range, or remove them.",
  references: [nsa("non-root-containers")],
  recommended: { level: "audit", because: "many images have a group of their own with a lower number" },
  target: securitySetters(),
  parameters: {
    minimum: wholeNumber({ description: "The lowest group that may be set.", default: 1000 }),
    maximum: wholeNumber({ description: "The highest group that may be set.", default: 2_147_483_647 }),
  },
  deny: ({ name, securityContext }, { pod, parameters }) =>
    !runsOnWindows(pod) &&
    [
      securityContext?.runAsGroup ?? parameters.minimum,
      // Of a container Kubernetes drops the others.
      ...(name === undefined
        ? [...(securityContext?.supplementalGroups ?? []), securityContext?.fsGroup ?? parameters.minimum]
        : []),
    ].some((group) => group < parameters.minimum || group > parameters.maximum),
  message: (setter, { parameters }) =>
    `${setterName(setter)} is put into a group outside ${parameters.minimum} to ${parameters.maximum}`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({
        securityContext: { runAsGroup: 1000, fsGroup: 1001, supplementalGroups: [2_147_483_647] },
        containers: [{ ...app, securityContext: { runAsUser: 1 } }],
      }),
      pod({ os: { name: "windows" }, securityContext: { fsGroup: 1 }, containers: [app] }),
      pod({
        nodeSelector: { "kubernetes.io/os": "windows" },
        securityContext: { fsGroup: 1 },
        containers: [app],
      }),
      deployment({
        containers: [{ ...app, securityContext: { runAsUser: 1, ...{ supplementalGroups: [999] } } }],
      }),
    ],
    bad: [
      deployment({ securityContext: { runAsGroup: 999 }, containers: [app] }),
      deployment({ containers: [{ ...app, securityContext: { runAsGroup: 6 } }] }),
      deployment({ securityContext: { fsGroup: 999 }, containers: [app] }),
      deployment({ securityContext: { supplementalGroups: [1000, 999] }, containers: [app] }),
      pod({ securityContext: { supplementalGroups: [2_147_483_648] }, containers: [app] }),
    ],
  },
});
