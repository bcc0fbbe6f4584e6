import {
  manifests,
  mitre,
  nsa,
  page,
  rule,
  volumes,
  wholeNumber,
  type KubernetesObject,
} from "../../src/author";

/** A Deployment that mounts a token with a lifetime in seconds. */
function mounting(expirationSeconds?: number): KubernetesObject {
  const serviceAccountToken =
    expirationSeconds === undefined ? { path: "token" } : { path: "token", expirationSeconds };
  return manifests.deployment({
    containers: [{ name: "app", image: "nginx:1.27.3" }],
    volumes: [{ name: "token", projected: { sources: [{ serviceAccountToken }] } }],
  });
}

export default rule({
  title: "Projected tokens of service accounts are short-lived",
  severity: "medium",
  why:
    "A token that leaks is of use until it expires. The kubelet renews it long before, so that a long lifetime helps " +
    "nobody but whoever has it.",
  fix: "Leave expirationSeconds out, which means an hour, or set it to a day at most.",
  references: [
    nsa("service-account-tokens"),
    mitre("T1528"),
    page(
      "Kubernetes: Projected volumes, serviceAccountToken",
      "https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken",
    ),
  ],
  recommended: {
    level: "deny",
    because: "the kubelet renews tokens by itself, and programs that read them once a day are rare",
  },
  target: volumes(),
  parameters: {
    seconds: wholeNumber({
      description: "The longest lifetime, in seconds. What cloud providers add by themselves is a day.",
      default: 86400,
    }),
  },
  deny: (volume, { parameters }) =>
    (volume.projected?.sources ?? []).some(
      (source) => (source.serviceAccountToken?.expirationSeconds ?? 3600) > parameters.seconds,
    ),
  message: (volume, { parameters }) =>
    `volume ${volume.name} has a token that is valid for more than ${parameters.seconds} seconds`,
  examples: {
    good: [
      mounting(),
      mounting(86400),
      manifests.deployment({
        containers: [{ name: "app", image: "nginx:1.27.3" }],
        volumes: [{ name: "settings", configMap: { name: "settings" } }],
      }),
    ],
    bad: [mounting(86401), mounting(31536000)],
  },
});
