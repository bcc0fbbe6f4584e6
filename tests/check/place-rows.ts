/** Manifests and where each finding of a rule on them is: the line, the field, and the text that is shown as it. */
export interface Row {
  readonly rule: string;
  readonly text: string;
  readonly places: readonly string[];
}

/** A Pod, whose spec begins on line 5. */
function pod(...spec: readonly string[]): string {
  return [
    "apiVersion: v1",
    "kind: Pod",
    "metadata: {name: web, namespace: shop}",
    "spec:",
    ...spec.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

/** A Pod with one container, whose fields after its name begin on line 7. */
function container(...fields: readonly string[]): string {
  return pod("containers:", "- name: web", ...fields.map((line) => `  ${line}`));
}

/** An object of another kind, whose fields begin on line 4. */
function object(apiVersion: string, kind: string, ...fields: readonly string[]): string {
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    "metadata: {name: web, namespace: shop}",
    ...fields,
    "",
  ].join("\n");
}

const rbac = "rbac.authorization.k8s.io/v1";
const networking = "networking.k8s.io/v1";

function role(...rule: readonly string[]): string {
  return object(rbac, "Role", "rules:", ...rule);
}

function row(rule: string, text: string, ...places: readonly string[]): Row {
  return { rule, text, places };
}

export const rows: readonly Row[] = [
  // access-control
  row(
    "disallow-wildcard-permissions",
    role("- apiGroups: [apps]", "  resources: [deployments]", '  verbs: [get, "*"]'),
    '7: rules[0].verbs[1]: "*"',
  ),
  row(
    "disallow-wildcard-permissions",
    role("- apiGroups: [apps]", '  resources: ["*"]', '  verbs: [get, "*"]'),
    '7: rules[0].verbs[1]: "*"',
  ),
  row(
    "restrict-pod-exec",
    role(
      '- {apiGroups: [""], resources: [pods], verbs: [get]}',
      '- apiGroups: [""]',
      "  resources:",
      "  - pods",
      "  - pods/exec",
      "  verbs: [create]",
    ),
    "9: rules[1].resources[1]: pods/exec",
  ),
  row(
    "restrict-secret-access",
    role('- apiGroups: [""]', "  resources: [secrets]", "  verbs: [get]"),
    '5: rules[0] without resourceNames: apiGroups: [""]',
  ),
  row(
    "restrict-cluster-admin-bindings",
    object(
      rbac,
      "RoleBinding",
      "roleRef:",
      "  apiGroup: rbac.authorization.k8s.io",
      "  kind: ClusterRole",
      "  name: cluster-admin",
      "subjects: [{kind: User, name: ada}]",
    ),
    "7: roleRef.name: name: cluster-admin",
  ),
  row(
    "disallow-anonymous-bindings",
    object(
      rbac,
      "RoleBinding",
      "roleRef: {kind: Role, name: web}",
      "subjects:",
      "- kind: Group",
      "  name: system:unauthenticated",
    ),
    "7: subjects[0].name: name: system:unauthenticated",
  ),
  row(
    "disallow-empty-bindings",
    object(rbac, "RoleBinding", "roleRef: {kind: Role, name: web}"),
    `1:  without subjects: apiVersion: ${rbac}`,
  ),
  row(
    "disallow-token-automount",
    pod("automountServiceAccountToken: true", "containers: [{name: web}]"),
    "5: spec.automountServiceAccountToken: automountServiceAccountToken: true",
  ),
  row(
    "disallow-debug-urls",
    object(
      rbac,
      "ClusterRole",
      "rules:",
      '- nonResourceURLs: ["/healthz", "/debug/pprof/*", "/logs/"]',
      "  verbs: [get]",
    ),
    '5: rules[0].nonResourceURLs[1]: "/debug/pprof/*"',
    '5: rules[0].nonResourceURLs[2]: "/logs/"',
  ),
  // images
  row(
    "require-immutable-images",
    container("image: nginx:latest"),
    "7: spec.containers[0].image: image: nginx:latest",
  ),
  row(
    "require-image-digests",
    pod("containers: [{name: web}]"),
    "5: spec.containers[0] without image: {name: web}",
  ),
  row(
    "restrict-image-registries",
    pod(
      "initContainers:",
      "- name: set-up",
      "  image: registry.example.com/set-up:1 # ours",
      "containers: [{name: web, image: nginx}]",
    ),
    "7: spec.initContainers[0].image: image: registry.example.com/set-up:1",
  ),
  row(
    "require-image-pulls",
    container("image: nginx:1.27", "imagePullPolicy: IfNotPresent"),
    "8: spec.containers[0].imagePullPolicy: imagePullPolicy: IfNotPresent",
  ),
  // namespaces
  row(
    "require-labels",
    object("v1", "Service", "spec: {ports: [{port: 80}]}"),
    '3: metadata without labels["app.kubernetes.io/name"]: metadata: {name: web, namespace: shop}',
  ),
  row(
    "disallow-default-namespace",
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: default\nspec: {}\n",
    "5: metadata.namespace: namespace: default",
  ),
  row(
    "disallow-default-namespace",
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec: {}\n",
    "3: metadata without namespace: metadata:",
  ),
  row(
    "disallow-privileged-namespaces",
    "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n",
    '6: metadata.labels["pod-security.kubernetes.io/enforce"]: pod-security.kubernetes.io/enforce: privileged',
  ),
  // networking
  row(
    "disallow-open-ingress-policies",
    object(
      networking,
      "NetworkPolicy",
      "spec:",
      "  podSelector: {}",
      "  ingress:",
      "  - from: [{podSelector: {}}]",
      "  - ports: [{port: 80}]",
    ),
    "8: spec.ingress[1]: ports: [{port: 80}]",
  ),
  row(
    "disallow-metadata-egress",
    object(
      networking,
      "NetworkPolicy",
      "spec:",
      "  podSelector: {}",
      "  policyTypes: [Egress]",
      "  egress:",
      "  - to:",
      "    - podSelector: {}",
      "    - ipBlock:",
      "        cidr: 0.0.0.0/0",
    ),
    "10: spec.egress[0].to[1].ipBlock: ipBlock:; cidr: 0.0.0.0/0",
  ),
  row(
    "require-load-balancer-source-ranges",
    object(
      "v1",
      "Service",
      "spec:",
      "  type: LoadBalancer",
      "  loadBalancerSourceRanges:",
      "  - 203.0.113.0/24",
      "  - 0.0.0.0/0",
    ),
    "8: spec.loadBalancerSourceRanges[1]: 0.0.0.0/0",
  ),
  row(
    "require-load-balancer-source-ranges",
    object("v1", "Service", "spec:", "  type: LoadBalancer"),
    "4: spec without loadBalancerSourceRanges: spec:",
  ),
  row(
    "disallow-node-ports",
    object("v1", "Service", "spec:", "  ports: [{port: 80}]", "  type: NodePort"),
    "6: spec.type: type: NodePort",
  ),
  row(
    "disallow-external-ips",
    object("v1", "Service", "spec:", "  externalIPs:", "  - 203.0.113.7", "  - 203.0.113.8"),
    "6: spec.externalIPs[0]: 203.0.113.7",
    "7: spec.externalIPs[1]: 203.0.113.8",
  ),
  row(
    "disallow-ingress-snippets",
    "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    a: b\n    nginx.ingress.kubernetes.io/server-snippet: |\n      return 200;\n\n    c: d\nspec: {}\n",
    '7: metadata.annotations["nginx.ingress.kubernetes.io/server-snippet"]: nginx.ingress.kubernetes.io/server-snippet: |; return 200;',
  ),
  row(
    "require-ingress-tls",
    object(networking, "Ingress", "spec:", "  rules: [{host: shop.example.com}]"),
    "4: spec without tls: spec:",
  ),
  row(
    "disallow-wildcard-ingress-hosts",
    object(
      networking,
      "Ingress",
      "spec:",
      "  rules:",
      "  - host: shop.example.com",
      '  - host: "*.example.com"',
    ),
    '7: spec.rules[1].host: host: "*.example.com"',
  ),
  // pod-security
  row(
    "disallow-privileged-containers",
    container("securityContext:", "  runAsNonRoot: true", "  privileged: true"),
    "9: spec.containers[0].securityContext.privileged: privileged: true",
  ),
  row(
    "disallow-privilege-escalation",
    container("securityContext:", "  runAsNonRoot: true"),
    "7: spec.containers[0].securityContext without allowPrivilegeEscalation: securityContext:",
  ),
  row(
    "require-read-only-root-filesystem",
    container("image: nginx"),
    "6: spec.containers[0] without securityContext.readOnlyRootFilesystem: name: web",
  ),
  row(
    "require-run-as-non-root",
    container("securityContext: {runAsNonRoot: false}"),
    "7: spec.containers[0].securityContext.runAsNonRoot: runAsNonRoot: false",
  ),
  row(
    "restrict-capabilities",
    container(
      "securityContext:",
      "  capabilities:",
      "    add:",
      "    - CHOWN",
      "    - SYS_ADMIN",
      "    - NET_RAW",
    ),
    "11: spec.containers[0].securityContext.capabilities.add[1]: SYS_ADMIN",
    "12: spec.containers[0].securityContext.capabilities.add[2]: NET_RAW",
  ),
  row(
    "require-dropped-capabilities",
    container("securityContext: {capabilities: {drop: [NET_RAW], add: [CHOWN]}}"),
    "7: spec.containers[0].securityContext.capabilities.drop: drop: [NET_RAW]",
    "7: spec.containers[0].securityContext.capabilities.add[0]: CHOWN",
  ),
  row(
    "disallow-host-network",
    pod("hostNetwork: true", "containers: [{name: web}]"),
    "5: spec.hostNetwork: hostNetwork: true",
  ),
  row(
    "disallow-host-ports",
    container("ports:", "- containerPort: 80", "- containerPort: 81", "  hostPort: 81"),
    "10: spec.containers[0].ports[1].hostPort: hostPort: 81",
  ),
  row(
    "disallow-host-path-volumes",
    pod(
      "containers: [{name: web}]",
      "volumes:",
      "- name: a",
      "- name: logs",
      "  hostPath:",
      "    path: /var/log",
    ),
    "9: spec.volumes[1].hostPath: hostPath:; path: /var/log",
  ),
  row(
    "disallow-sensitive-host-paths",
    pod("containers: [{name: web}]", "volumes:", "- name: node", "  hostPath: {path: /etc, type: Directory}"),
    "8: spec.volumes[0].hostPath.path: path: /etc",
  ),
  row(
    "require-seccomp-profile",
    container("securityContext:", "  seccompProfile:", "    type: Unconfined"),
    "9: spec.containers[0].securityContext.seccompProfile.type: type: Unconfined",
  ),
  row(
    "disallow-control-plane-scheduling",
    pod(
      "containers: [{name: web}]",
      "tolerations:",
      "- {key: a, operator: Exists}",
      "- {key: node-role.kubernetes.io/master, operator: Exists}",
    ),
    "8: spec.tolerations[1].key: key: node-role.kubernetes.io/master",
  ),
  row(
    "restrict-sysctls",
    pod(
      "containers: [{name: web}]",
      "securityContext:",
      "  sysctls:",
      "  - {name: net.core.somaxconn, value: '1'}",
    ),
    "8: spec.securityContext.sysctls[0]: {name: net.core.somaxconn, value: '1'}",
  ),
  // reliability
  row(
    "require-multiple-replicas",
    object(
      "apps/v1",
      "Deployment",
      "spec:",
      "  selector: {}",
      "  replicas: 1",
      "  template: {spec: {containers: []}}",
    ),
    "6: spec.replicas: replicas: 1",
  ),
  row(
    "require-pod-spreading",
    object(
      "apps/v1",
      "Deployment",
      "spec:",
      "  replicas: 3",
      "  selector: {}",
      "  template:",
      "    spec:",
      "      containers: []",
    ),
    "8: spec.template.spec without topologySpreadConstraints: spec:",
  ),
  row(
    "require-liveness-probe",
    object(
      "apps/v1",
      "Deployment",
      "spec:",
      "  selector: {}",
      "  template:",
      "    spec:",
      "      containers:",
      "      - image: nginx",
      "        name: web",
    ),
    "9: spec.template.spec.containers[0] without livenessProbe: image: nginx",
  ),
  row(
    "restrict-probe-timeouts",
    object(
      "apps/v1",
      "Deployment",
      "spec:",
      "  selector: {}",
      "  template:",
      "    spec:",
      "      containers:",
      "      - name: web",
      "        livenessProbe:",
      "          httpGet: {port: 80}",
      "          timeoutSeconds: 30",
    ),
    "12: spec.template.spec.containers[0].livenessProbe.timeoutSeconds: timeoutSeconds: 30",
  ),
  row(
    "require-job-deadlines",
    object(
      "batch/v1",
      "CronJob",
      "spec:",
      "  schedule: '@daily'",
      "  jobTemplate:",
      "    spec:",
      "      template: {spec: {containers: []}}",
    ),
    "7: spec.jobTemplate.spec without activeDeadlineSeconds: spec:",
  ),
  row(
    "disallow-duplicate-environment-variables",
    container("env:", "- {name: A, value: a}", "- {name: B, value: b}", "- {name: A, value: c}"),
    "10: spec.containers[0].env[2]: {name: A, value: c}",
  ),
  row(
    "disallow-blocking-disruption-budgets",
    object("policy/v1", "PodDisruptionBudget", "spec:", "  selector: {}", "  maxUnavailable: 0"),
    "6: spec.maxUnavailable: maxUnavailable: 0",
  ),
  // resources
  row(
    "require-resource-limits",
    container("resources:", "  limits:", "    cpu: 500m"),
    "8: spec.containers[0].resources.limits without memory: limits:",
  ),
  row(
    "require-resource-requests",
    container("image: nginx"),
    "6: spec.containers[0] without resources.requests.cpu: name: web",
    "6: spec.containers[0] without resources.requests.memory: name: web",
  ),
  row(
    "restrict-memory-limits",
    container("resources:", "  limits: {memory: 1Ti}"),
    "8: spec.containers[0].resources.limits.memory: memory: 1Ti",
  ),
  row(
    "require-empty-dir-size-limit",
    pod("containers: [{name: web}]", "volumes:", "- name: cache", "  emptyDir: {}"),
    "8: spec.volumes[0].emptyDir without sizeLimit: emptyDir: {}",
  ),
  // secrets
  row(
    "disallow-plain-credentials",
    container(
      "env:",
      "- {name: MODE, value: a}",
      "- name: DB_PASSWORD",
      "  value: hunter2",
      "- {name: API_TOKEN, value: 0a1b2c}",
    ),
    "9: spec.containers[0].env[1]: name: DB_PASSWORD; value: hunter2",
    "11: spec.containers[0].env[2]: {name: API_TOKEN, value: 0a1b2c}",
  ),
  row(
    "disallow-secret-environment-variables",
    container("envFrom:", "- configMapRef: {name: a}", "- secretRef: {name: b}"),
    "9: spec.containers[0].envFrom[1].secretRef: secretRef: {name: b}",
  ),
  row(
    "disallow-config-map-credentials",
    object("v1", "ConfigMap", "data:", "  mode: production", "  DB_PASSWORD: hunter2"),
    "6: data.DB_PASSWORD: DB_PASSWORD: hunter2",
  ),
  row(
    "disallow-credentials-in-arguments",
    container("command: [serve]", "args:", "- --verbose", "- --password=hunter2"),
    "10: spec.containers[0].args[1]: --password=hunter2",
  ),
  // storage
  row(
    "restrict-volume-access-modes",
    object(
      "v1",
      "PersistentVolumeClaim",
      "spec:",
      "  accessModes:",
      "  - ReadWriteOnce",
      "  - ReadWriteMany",
    ),
    "7: spec.accessModes[1]: ReadWriteMany",
  ),
  row(
    "restrict-volume-claim-sizes",
    object(
      "apps/v1",
      "StatefulSet",
      "spec:",
      "  selector: {}",
      "  template: {spec: {containers: []}}",
      "  volumeClaimTemplates:",
      "  - metadata: {name: data}",
      "    spec:",
      "      resources:",
      "        requests:",
      "          storage: 9Ti",
    ),
    "12: spec.volumeClaimTemplates[0].spec.resources.requests.storage: storage: 9Ti",
  ),
  row(
    "require-encrypted-storage-classes",
    object(
      "storage.k8s.io/v1",
      "StorageClass",
      "provisioner: ebs.csi.aws.com",
      "parameters:",
      '  encrypted: "false"',
    ),
    '6: parameters.encrypted: encrypted: "false"',
  ),
  // Other ways to write the same.
  row(
    "disallow-privileged-containers",
    '{\n\t"apiVersion": "v1",\n\t"kind": "Pod",\n\t"spec": {\n\t\t"containers": [\n\t\t\t{\n\t\t\t\t"name": "web",\n\t\t\t\t"securityContext": { "privileged": true }\n\t\t\t}\n\t\t]\n\t}\n}\n',
    '8: spec.containers[0].securityContext.privileged: "privileged": true',
  ),
  row(
    "disallow-privileged-containers",
    "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    containers:\n    - name: web\n      securityContext:\n        privileged: yes\n",
    "10: items[0].spec.containers[0].securityContext.privileged: privileged: yes",
  ),
  row(
    "disallow-privileged-containers",
    pod(
      "containers:",
      "- &web",
      "  name: web",
      "  securityContext: &all {privileged: true}",
      "- name: other",
      "  securityContext:",
      "    <<: *all",
    ),
    "8: spec.containers[0].securityContext.privileged: privileged: true",
    "8: spec.containers[1].securityContext.privileged: privileged: true",
  ),
  row(
    "require-read-only-root-filesystem",
    container("securityContext: # later", "image: nginx"),
    "7: spec.containers[0] without securityContext.readOnlyRootFilesystem: securityContext:",
  ),
];
