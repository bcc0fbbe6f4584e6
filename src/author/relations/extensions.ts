/**
 * Kinds of usual extensions that only relations know of.
 */
import { clusterScoped, namespaced } from "../kind-of";
import type { Kind } from "../kinds";

const monitoring = "monitoring.coreos.com/v1";
const flux = "source.toolkit.fluxcd.io/v1";
const argo = "argoproj.io/v1alpha1";
const traefik = "traefik.io/v1alpha1";
const istio = "networking.istio.io/v1";

/** What operators look after, by group and version. */
const operated: Readonly<Record<string, readonly string[]>> = {
  "actions.github.com/v1alpha1": ["AutoscalingRunnerSet"],
  "argoproj.io/v1alpha1": ["AnalysisTemplate", "EventSource", "Sensor"],
  "configuration.konghq.com/v1": ["KongConsumer", "KongPlugin"],
  "dapr.io/v1alpha1": ["Component"],
  "elasticsearch.k8s.elastic.co/v1": ["Elasticsearch"],
  "gateway.envoyproxy.io/v1alpha1": [
    "SecurityPolicy",
    "ClientTrafficPolicy",
    "BackendTrafficPolicy",
    "EnvoyProxy",
  ],
  "grafana.integreatly.org/v1beta1": ["Grafana", "GrafanaDashboard", "GrafanaDatasource"],
  "image.toolkit.fluxcd.io/v1": ["ImageRepository"],
  "k8s.keycloak.org/v2alpha1": ["Keycloak"],
  "k8s.mariadb.com/v1alpha1": ["MariaDB", "User"],
  "kafka.strimzi.io/v1beta2": ["Kafka", "KafkaBridge", "KafkaConnect", "KafkaMirrorMaker2"],
  "kibana.k8s.elastic.co/v1": ["Kibana"],
  "mysql.oracle.com/v2": ["InnoDBCluster"],
  "notification.toolkit.fluxcd.io/v1beta3": ["Provider"],
  "notification.toolkit.fluxcd.io/v1": ["Receiver"],
  "opentelemetry.io/v1beta1": ["OpenTelemetryCollector"],
  "postgresql.cnpg.io/v1": ["Cluster", "Pooler"],
  "pulumi.com/v1": ["Program", "Stack"],
  "rabbitmq.com/v1beta1": ["RabbitmqCluster", "User"],
  "sparkoperator.k8s.io/v1beta2": ["ScheduledSparkApplication", "SparkApplication"],
  "tekton.dev/v1": ["Pipeline", "PipelineRun", "Task", "TaskRun"],
  "triggers.tekton.dev/v1beta1": ["EventListener", "TriggerTemplate"],
  "velero.io/v1": ["BackupStorageLocation"],
};

/** The same, where it is in no namespace. */
const operatedOfCluster: Readonly<Record<string, readonly string[]>> = {
  "argoproj.io/v1alpha1": ["ClusterAnalysisTemplate", "ClusterWorkflowTemplate"],
  "aws.upbound.io/v1beta1": ["ProviderConfig"],
  "configuration.konghq.com/v1": ["KongClusterPlugin"],
  "helm.crossplane.io/v1beta1": ["ProviderConfig"],
  "keda.sh/v1alpha1": ["ClusterTriggerAuthentication"],
  "kubernetes.crossplane.io/v1alpha1": ["ProviderConfig"],
};

/** Kinds with the plurals that English has for them. */
function kindsIn(
  byVersion: Readonly<Record<string, readonly string[]>>,
  make: typeof namespaced,
): readonly Kind[] {
  return Object.entries(byVersion).flatMap(([version, kinds]) =>
    kinds.map((kind) => {
      const lower = kind.toLowerCase();
      if (lower.endsWith("y")) return make(version, kind, `${lower.slice(0, -1)}ies`);
      return make(version, kind, lower.endsWith("ch") ? `${lower}es` : undefined);
    }),
  );
}

/** What of Services the operator of Prometheus measures. */
export const serviceMonitor = namespaced(monitoring, "ServiceMonitor");
/** What of pods it measures. */
export const podMonitor = namespaced(monitoring, "PodMonitor");
/** How Istio treats traffic to a Service. */
export const destinationRule = namespaced(istio, "DestinationRule");

/** Those whose objects name configuration, accounts and claims. */
export const naming: readonly Kind[] = [
  serviceMonitor,
  podMonitor,
  ...["Probe", "Prometheus", "Alertmanager", "ThanosRuler"].map((kind) => namespaced(monitoring, kind)),
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
  namespaced("projectcontour.io/v1", "HTTPProxy", "httpproxies"),
  namespaced(istio, "Gateway"),
  destinationRule,
  ...kindsIn(operated, namespaced),
  ...kindsIn(operatedOfCluster, clusterScoped),
];

// Those whose objects let traffic in.
/** Hosts and their ways in the mesh of Istio, from a Gateway or from inside. */
export const virtualService = namespaced(istio, "VirtualService");
/** Istio's own Gateways. */
export const istioGateway = namespaced(istio, "Gateway");
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

/** Groups of extensions whose objects make no pods, whatever their fields are called. */
const groupsWithoutPods: ReadonlySet<string> = new Set([
  "cert-manager.io",
  "cilium.io",
  "configuration.konghq.com",
  "crd.projectcalico.org",
  "external-secrets.io",
  "image.toolkit.fluxcd.io",
  "kyverno.io",
  "networking.istio.io",
  "notification.toolkit.fluxcd.io",
  "policies.kyverno.io",
  "policy.linkerd.io",
  "projectcalico.org",
  "projectcontour.io",
  "security.istio.io",
  "source.toolkit.fluxcd.io",
  "telemetry.istio.io",
  "traefik.containo.us",
  "traefik.io",
]);

/** Kinds of groups in which others do make some. */
const kindsWithoutPods: readonly Kind[] = [
  ...makers,
  ...routing,
  serviceMonitor,
  podMonitor,
  namespaced(monitoring, "Probe"),
  namespaced(monitoring, "PrometheusRule"),
  namespaced("monitoring.coreos.com/v1alpha1", "AlertmanagerConfig"),
];

/** Whether an object of an extension makes no pods, as is known of its kind. */
export function isWithoutPods(kind: Pick<Kind, "group" | "kind">): boolean {
  return groupsWithoutPods.has(kind.group) || isOfAny(kind, kindsWithoutPods);
}
