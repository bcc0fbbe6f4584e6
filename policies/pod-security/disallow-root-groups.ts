import { inUserNamespace, manifests, nsa, rule, securitySetters, setterName } from "../../src/author";

const { deployment, pod } = manifests;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

export default rule({
  title: "Containers are not put into root's group",
  severity: "low",
  why: "Files of the node and of images that root's group may read or write are open to a container in group 0.",
  fix: "Set runAsGroup, supplementalGroups and fsGroup to groups other than 0, or remove them.",
  references: [nsa("non-root-containers")],
  recommended: { level: "warn", because: "images made for arbitrary users keep their files in group 0" },
  target: securitySetters(),
  deny: (setter, { pod }) =>
    !inUserNamespace(pod) &&
    (setter.securityContext?.runAsGroup === 0 ||
      // Of a container Kubernetes drops the others.
      (setter.name === undefined &&
        (setter.securityContext?.fsGroup === 0 ||
          (setter.securityContext?.supplementalGroups ?? []).includes(0)))),
  message: (setter) => `${setterName(setter)} is in root's group`,
  examples: {
    good: [
      deployment({ containers: [app] }),
      deployment({
        securityContext: { runAsGroup: 1, fsGroup: 2000, supplementalGroups: [3000] },
        containers: [{ ...app, securityContext: { runAsUser: 0 } }],
      }),
      pod({ hostUsers: false, securityContext: { runAsGroup: 0 }, containers: [app] }),
      deployment({
        containers: [
          { ...app, securityContext: { runAsUser: 1, ...{ supplementalGroups: [0], fsGroup: 0 } } },
        ],
      }),
    ],
    bad: [
      deployment({ securityContext: { runAsGroup: 0 }, containers: [app] }),
      deployment({ containers: [app, { ...app, name: "proxy", securityContext: { runAsGroup: 0 } }] }),
      deployment({ securityContext: { fsGroup: 0 }, containers: [app] }),
      deployment({ securityContext: { supplementalGroups: [1000, 0] }, containers: [app] }),
      pod({ hostUsers: true, securityContext: { runAsGroup: 0 }, containers: [app] }),
    ],
  },
});
