/**
 * Kinds of usual extensions that only relations know of.
 */
import { clusterScoped, namespaced } from "../kind-of";
import type { Kind } from "../kinds";

const monitoring = "monitoring.coreos.com/v1";
const flux = "source.toolkit.fluxcd.io/v1";
const argo = "argoproj.io/v1alpha1";
const traefik = "traefik.io/v1alpha1";

/** Those whose objects name configuration, accounts and claims. */
export const naming: readonly Kind[] = [
  ...["ServiceMonitor", "PodMonitor", "Probe", "Prometheus", "Alertmanager", "ThanosRuler"].map((kind) =>
    namespaced(monitoring, kind),
  ),
  ...["ScrapeConfig", "PrometheusAgent", "AlertmanagerConfig"].map((kind) =>
    namespaced("monitoring.coreos.com/v1alpha1", kind),
  ),
  namespaced("cert-manager.io/v1", "Issuer"),
  clusterScoped("cert-manager.io/v1", "ClusterIssuer"),
  namespaced("external-secrets.io/v1", "SecretStore"),
  clusterScoped("external-secrets.io/v1", "ClusterSecretStore"),
  namespaced("external-secrets.io/v1alpha1", "PushSecret"),
  namespaced("keda.sh/v1alpha1", "TriggerAuthentication"),
  namespaced("keda.sh/v1alpha1", "ScaledJob"),
  namespaced("kustomize.toolkit.fluxcd.io/v1", "Kustomization"),
  namespaced("helm.toolkit.fluxcd.io/v2", "HelmRelease"),
  ...["GitRepository", "HelmRepository", "OCIRepository", "Bucket"].map((kind) =>
    namespaced(flux, kind, kind.endsWith("y") ? `${kind.slice(0, -1).toLowerCase()}ies` : undefined),
  ),
  ...["Workflow", "CronWorkflow", "WorkflowTemplate"].map((kind) => namespaced(argo, kind)),
  namespaced("serving.knative.dev/v1", "Service"),
  ...["IngressRoute", "IngressRouteTCP", "Middleware", "TLSOption", "TLSStore"].map((kind) =>
    namespaced(traefik, kind),
  ),
  namespaced("gateway.networking.k8s.io/v1", "BackendTLSPolicy", "backendtlspolicies"),
];

// Those whose objects let traffic in.
/** Hosts and their ways in the mesh of Istio, from a Gateway or from inside. */
export const virtualService = namespaced("networking.istio.io/v1", "VirtualService");
/** Istio's own Gateways. */
export const istioGateway = namespaced("networking.istio.io/v1", "Gateway");
/** OpenShift's Ingresses. */
export const openShiftRoute = namespaced("route.openshift.io/v1", "Route");
/** All that send to Services, by themselves or from a Gateway. */
export const routing: readonly Kind[] = [
  ...[traefik, "traefik.containo.us/v1alpha1"].flatMap((version) =>
    ["IngressRoute", "IngressRouteTCP", "IngressRouteUDP"].map((kind) => namespaced(version, kind)),
  ),
  namespaced("projectcontour.io/v1", "HTTPProxy", "httpproxies"),
  openShiftRoute,
  virtualService,
];

/** Whether an object is of one of these kinds. */
export function isOfAny({ group, kind }: Pick<Kind, "group" | "kind">, kinds: readonly Kind[]): boolean {
  return kinds.some((each) => each.group === group && each.kind === kind);
}

// Those whose objects make Secrets or ConfigMaps, besides the ones that rules have names for.
/** An ExternalSecret in each of several namespaces. */
export const clusterExternalSecret = clusterScoped("external-secrets.io/v1", "ClusterExternalSecret");
/** Those of the operator of HashiCorp Vault. */
export const vaultSecrets: readonly Kind[] = [
  "VaultStaticSecret",
  "VaultDynamicSecret",
  "VaultPKISecret",
  "HCPVaultSecretsApp",
].map((kind) => namespaced("secrets.hashicorp.com/v1beta1", kind));
/** That of 1Password. */
export const onePasswordItem = namespaced("onepassword.com/v1", "OnePasswordItem");
/** That of Infisical. */
export const infisicalSecret = namespaced("secrets.infisical.com/v1alpha1", "InfisicalSecret");
/** That of Doppler. */
export const dopplerSecret = namespaced("secrets.doppler.com/v1alpha1", "DopplerSecret");
/** That of Bitwarden. */
export const bitwardenSecret = namespaced("k8s.bitwarden.com/v1", "BitwardenSecret");
/** That of Azure Key Vault to Kubernetes. */
export const azureKeyVaultSecret = namespaced("spv.no/v1", "AzureKeyVaultSecret");
/** That of the operator of SOPS. */
export const sopsSecret = namespaced("isindir.github.com/v1alpha3", "SopsSecret");
/** The login of a user of Kafka, by Strimzi. */
export const kafkaUser = namespaced("kafka.strimzi.io/v1beta2", "KafkaUser");
/** Secrets that pods mount by a driver, and copies of these for all. */
export const secretProviderClass = namespaced(
  "secrets-store.csi.x-k8s.io/v1",
  "SecretProviderClass",
  "secretproviderclasses",
);
/** Authorities in a ConfigMap of each namespace. */
export const trustBundle = clusterScoped("trust.cert-manager.io/v1alpha1", "Bundle");

/** All those that make no pods. */
export const makers: readonly Kind[] = [
  clusterExternalSecret,
  ...vaultSecrets,
  onePasswordItem,
  infisicalSecret,
  dopplerSecret,
  bitwardenSecret,
  azureKeyVaultSecret,
  sopsSecret,
  kafkaUser,
  secretProviderClass,
  trustBundle,
];
