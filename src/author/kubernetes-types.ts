/**
 * The Kubernetes types of @pulumi/kubernetes 4.34.2, as `npx tsx scripts/author-types.ts` takes them out of it. Do
 * not edit.
 */
/* eslint-disable -- the names are those of the SDK */

/** APIService represents a server for a particular GroupVersion. */
export type apiregistration_v1_APIService = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "apiregistration.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "APIService" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec contains information for locating and communicating with a server */
  spec?: apiregistration_v1_APIServiceSpec | undefined;
  /** Status contains derived information about an API server */
  status?: apiregistration_v1_APIServiceStatus | undefined;
};

/** APIServiceCondition describes the state of an APIService at a particular point */
export type apiregistration_v1_APIServiceCondition = {
  /** Last time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** Human-readable message indicating details about last transition. */
  message?: string | undefined;
  /** Unique, one-word, CamelCase reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status is the status of the condition. */
  status: string;
  /** Type is the type of the condition. */
  type: string;
};

/** APIServiceSpec contains information for locating and communicating with a server. */
export type apiregistration_v1_APIServiceSpec = {
  /** CABundle is a PEM encoded CA bundle which will be used to validate an API server's serving certificate. */
  caBundle?: string | undefined;
  /** Group is the API group name this server hosts */
  group?: string | undefined;
  /** GroupPriorityMinimum is the priority this group should have at least. */
  groupPriorityMinimum: number;
  /** InsecureSkipTLSVerify disables TLS certificate verification when communicating with this server. */
  insecureSkipTLSVerify?: boolean | undefined;
  /** Service is a reference to the service for this API server. */
  service?: apiregistration_v1_ServiceReference | undefined;
  /** Version is the API version this server hosts. */
  version?: string | undefined;
  /** VersionPriority controls the ordering of this API version inside of its group. */
  versionPriority: number;
};

/** APIServiceStatus contains derived information about an API server */
export type apiregistration_v1_APIServiceStatus = {
  /** Current service state of apiService. */
  conditions?: apiregistration_v1_APIServiceCondition[] | undefined;
};

/** ServiceReference holds a reference to Service.legacy.k8s.io */
export type apiregistration_v1_ServiceReference = {
  /** Name is the name of the service */
  name?: string | undefined;
  /** Namespace is the namespace of the service */
  namespace?: string | undefined;
  /** If specified, the port on the service that hosting webhook. */
  port?: number | undefined;
};

/** DaemonSet represents the configuration of a daemon set. */
export type apps_v1_DaemonSet = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "apps/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "DaemonSet" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** The desired behavior of this daemon set. */
  spec: apps_v1_DaemonSetSpec;
  /** The current status of this daemon set. */
  status?: apps_v1_DaemonSetStatus | undefined;
};

/** DaemonSetCondition describes the state of a DaemonSet at a certain point. */
export type apps_v1_DaemonSetCondition = {
  /** Last time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** A human readable message indicating details about the transition. */
  message?: string | undefined;
  /** The reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status of the condition, one of True, False, Unknown. */
  status: string;
  /** Type of DaemonSet condition. */
  type: string;
};

/** DaemonSetSpec is the specification of a daemon set. */
export type apps_v1_DaemonSetSpec = {
  /** The minimum number of seconds for which a newly created DaemonSet pod should be ready without any of its container crashing, for it to be considered available. */
  minReadySeconds?: number | undefined;
  /** The number of old history to retain to allow rollback. */
  revisionHistoryLimit?: number | undefined;
  /** A label query over pods that are managed by the daemon set. */
  selector: meta_v1_LabelSelector;
  /** An object that describes the pod that will be created. */
  template: core_v1_PodTemplateSpec;
  /** An update strategy to replace existing DaemonSet pods with new pods. */
  updateStrategy?: apps_v1_DaemonSetUpdateStrategy | undefined;
};

/** DaemonSetStatus represents the current status of a daemon set. */
export type apps_v1_DaemonSetStatus = {
  /** Count of hash collisions for the DaemonSet. */
  collisionCount?: number | undefined;
  /** Represents the latest available observations of a DaemonSet's current state. */
  conditions?: apps_v1_DaemonSetCondition[] | undefined;
  /** The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod. */
  currentNumberScheduled: number;
  /** The total number of nodes that should be running the daemon pod (including nodes correctly running the daemon pod). */
  desiredNumberScheduled: number;
  /** The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available (ready for at least spec.minReadySeconds) */
  numberAvailable?: number | undefined;
  /** The number of nodes that are running the daemon pod, but are not supposed to run the daemon pod. */
  numberMisscheduled: number;
  /** numberReady is the number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition. */
  numberReady: number;
  /** The number of nodes that should be running the daemon pod and have none of the daemon pod running and available (ready for at least spec.minReadySeconds) */
  numberUnavailable?: number | undefined;
  /** The most recent generation observed by the daemon set controller. */
  observedGeneration?: number | undefined;
  /** The total number of nodes that are running updated daemon pod */
  updatedNumberScheduled?: number | undefined;
};

/** DaemonSetUpdateStrategy is a struct used to control the update strategy for a DaemonSet. */
export type apps_v1_DaemonSetUpdateStrategy = {
  /** Rolling update config params. */
  rollingUpdate?: apps_v1_RollingUpdateDaemonSet | undefined;
  /** Type of daemon set update. */
  type?: string | undefined;
};

/** Deployment enables declarative updates for Pods and ReplicaSets. */
export type apps_v1_Deployment = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "apps/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Deployment" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Specification of the desired behavior of the Deployment. */
  spec: apps_v1_DeploymentSpec;
  /** Most recently observed status of the Deployment. */
  status?: apps_v1_DeploymentStatus | undefined;
};

/** DeploymentCondition describes the state of a deployment at a certain point. */
export type apps_v1_DeploymentCondition = {
  /** Last time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** The last time this condition was updated. */
  lastUpdateTime?: string | undefined;
  /** A human readable message indicating details about the transition. */
  message?: string | undefined;
  /** The reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status of the condition, one of True, False, Unknown. */
  status: string;
  /** Type of deployment condition. */
  type: string;
};

/** DeploymentSpec is the specification of the desired behavior of the Deployment. */
export type apps_v1_DeploymentSpec = {
  /** Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. */
  minReadySeconds?: number | undefined;
  /** Indicates that the deployment is paused. */
  paused?: boolean | undefined;
  /** The maximum time in seconds for a deployment to make progress before it is considered to be failed. */
  progressDeadlineSeconds?: number | undefined;
  /** Number of desired pods. */
  replicas?: number | undefined;
  /** The number of old ReplicaSets to retain to allow rollback. */
  revisionHistoryLimit?: number | undefined;
  /** Label selector for pods. */
  selector: meta_v1_LabelSelector;
  /** The deployment strategy to use to replace existing pods with new ones. */
  strategy?: apps_v1_DeploymentStrategy | undefined;
  /** Template describes the pods that will be created. */
  template: core_v1_PodTemplateSpec;
};

/** DeploymentStatus is the most recently observed status of the Deployment. */
export type apps_v1_DeploymentStatus = {
  /** Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by this deployment. */
  availableReplicas?: number | undefined;
  /** Count of hash collisions for the Deployment. */
  collisionCount?: number | undefined;
  /** Represents the latest available observations of a deployment's current state. */
  conditions?: apps_v1_DeploymentCondition[] | undefined;
  /** The generation observed by the deployment controller. */
  observedGeneration?: number | undefined;
  /** Total number of non-terminating pods targeted by this Deployment with a Ready Condition. */
  readyReplicas?: number | undefined;
  /** Total number of non-terminating pods targeted by this deployment (their labels match the selector). */
  replicas?: number | undefined;
  /** Total number of terminating pods targeted by this deployment. */
  terminatingReplicas?: number | undefined;
  /** Total number of unavailable pods targeted by this deployment. */
  unavailableReplicas?: number | undefined;
  /** Total number of non-terminating pods targeted by this deployment that have the desired template spec. */
  updatedReplicas?: number | undefined;
};

/** DeploymentStrategy describes how to replace existing pods with new ones. */
export type apps_v1_DeploymentStrategy = {
  /** Rolling update config params. */
  rollingUpdate?: apps_v1_RollingUpdateDeployment | undefined;
  /** Type of deployment. */
  type?: string | undefined;
};

/** Spec to control the desired behavior of daemon set rolling update. */
export type apps_v1_RollingUpdateDaemonSet = {
  /** The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update. */
  maxSurge?: number | string | undefined;
  /** The maximum number of DaemonSet pods that can be unavailable during the update. */
  maxUnavailable?: number | string | undefined;
};

/** Spec to control the desired behavior of rolling update. */
export type apps_v1_RollingUpdateDeployment = {
  /** The maximum number of pods that can be scheduled above the desired number of pods. */
  maxSurge?: number | string | undefined;
  /** The maximum number of pods that can be unavailable during the update. */
  maxUnavailable?: number | string | undefined;
};

/** RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType. */
export type apps_v1_RollingUpdateStatefulSetStrategy = {
  /** The maximum number of pods that can be unavailable during the update. */
  maxUnavailable?: number | string | undefined;
  /** Partition indicates the ordinal at which the StatefulSet should be partitioned for updates. */
  partition?: number | undefined;
};

/** StatefulSet represents a set of pods with consistent identities. */
export type apps_v1_StatefulSet = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "apps/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "StatefulSet" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec defines the desired identities of pods in this set. */
  spec: apps_v1_StatefulSetSpec;
  /** Status is the current status of Pods in this StatefulSet. */
  status?: apps_v1_StatefulSetStatus | undefined;
};

/** StatefulSetCondition describes the state of a statefulset at a certain point. */
export type apps_v1_StatefulSetCondition = {
  /** Last time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** A human readable message indicating details about the transition. */
  message?: string | undefined;
  /** The reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status of the condition, one of True, False, Unknown. */
  status: string;
  /** Type of statefulset condition. */
  type: string;
};

/** StatefulSetOrdinals describes the policy used for replica ordinal assignment in this StatefulSet. */
export type apps_v1_StatefulSetOrdinals = {
  /** start is the number representing the first replica's index. */
  start?: number | undefined;
};

/** StatefulSetPersistentVolumeClaimRetentionPolicy describes the policy used for PVCs created from the StatefulSet VolumeClaimTemplates. */
export type apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy = {
  /** WhenDeleted specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is deleted. */
  whenDeleted?: string | undefined;
  /** WhenScaled specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is scaled down. */
  whenScaled?: string | undefined;
};

/** A StatefulSetSpec is the specification of a StatefulSet. */
export type apps_v1_StatefulSetSpec = {
  /** Minimum number of seconds for which a newly created pod should be ready without any of its container crashing for it to be considered available. */
  minReadySeconds?: number | undefined;
  /** ordinals controls the numbering of replica indices in a StatefulSet. */
  ordinals?: apps_v1_StatefulSetOrdinals | undefined;
  /** persistentVolumeClaimRetentionPolicy describes the lifecycle of persistent volume claims created from volumeClaimTemplates. */
  persistentVolumeClaimRetentionPolicy?: apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy | undefined;
  /** podManagementPolicy controls how pods are created during initial scale up, when replacing pods on nodes, or when scaling down. */
  podManagementPolicy?: string | undefined;
  /** replicas is the desired number of replicas of the given Template. */
  replicas?: number | undefined;
  /** revisionHistoryLimit is the maximum number of revisions that will be maintained in the StatefulSet's revision history. */
  revisionHistoryLimit?: number | undefined;
  /** selector is a label query over pods that should match the replica count. */
  selector: meta_v1_LabelSelector;
  /** serviceName is the name of the service that governs this StatefulSet. */
  serviceName?: string | undefined;
  /** template is the object that describes the pod that will be created if insufficient replicas are detected. */
  template: core_v1_PodTemplateSpec;
  /** updateStrategy indicates the StatefulSetUpdateStrategy that will be employed to update Pods in the StatefulSet when a revision is made to Template. */
  updateStrategy?: apps_v1_StatefulSetUpdateStrategy | undefined;
  /** volumeClaimTemplates is a list of claims that pods are allowed to reference. */
  volumeClaimTemplates?: core_v1_PersistentVolumeClaim[] | undefined;
};

/** StatefulSetStatus represents the current state of a StatefulSet. */
export type apps_v1_StatefulSetStatus = {
  /** Total number of available pods (ready for at least minReadySeconds) targeted by this statefulset. */
  availableReplicas?: number | undefined;
  /** collisionCount is the count of hash collisions for the StatefulSet. */
  collisionCount?: number | undefined;
  /** Represents the latest available observations of a statefulset's current state. */
  conditions?: apps_v1_StatefulSetCondition[] | undefined;
  /** currentReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by currentRevision. */
  currentReplicas?: number | undefined;
  /** currentRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence [0,currentReplicas). */
  currentRevision?: string | undefined;
  /** observedGeneration is the most recent generation observed for this StatefulSet. */
  observedGeneration?: number | undefined;
  /** readyReplicas is the number of pods created for this StatefulSet with a Ready Condition. */
  readyReplicas?: number | undefined;
  /** replicas is the number of Pods created by the StatefulSet controller. */
  replicas: number;
  /** updateRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence [replicas-updatedReplicas,replicas) */
  updateRevision?: string | undefined;
  /** updatedReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by updateRevision. */
  updatedReplicas?: number | undefined;
};

/** StatefulSetUpdateStrategy indicates the strategy that the StatefulSet controller will use to perform updates. */
export type apps_v1_StatefulSetUpdateStrategy = {
  /** RollingUpdate is used to communicate parameters when Type is RollingUpdateStatefulSetStrategyType. */
  rollingUpdate?: apps_v1_RollingUpdateStatefulSetStrategy | undefined;
  /** Type indicates the type of the StatefulSetUpdateStrategy. */
  type?: string | undefined;
};

/** ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. */
export type autoscaling_v2_ContainerResourceMetricSource = {
  /** container is the name of the container in the pods of the scaling target */
  container: string;
  /** name is the name of the resource in question. */
  name: string;
  /** target specifies the target value for the given metric */
  target: autoscaling_v2_MetricTarget;
};

/** ContainerResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing a single container in each pod in the current scale target (e.g. */
export type autoscaling_v2_ContainerResourceMetricStatus = {
  /** container is the name of the container in the pods of the scaling target */
  container: string;
  /** current contains the current value for the given metric */
  current: autoscaling_v2_MetricValueStatus;
  /** name is the name of the resource in question. */
  name: string;
};

/** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
export type autoscaling_v2_CrossVersionObjectReference = {
  /** apiVersion is the API version of the referent */
  apiVersion?: string | undefined;
  /** kind is the kind of the referent; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds */
  kind: string;
  /** name is the name of the referent; More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names */
  name: string;
};

/** ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud messaging service, or QPS from loadbalancer running outside of cluster). */
export type autoscaling_v2_ExternalMetricSource = {
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
  /** target specifies the target value for the given metric */
  target: autoscaling_v2_MetricTarget;
};

/** ExternalMetricStatus indicates the current value of a global metric not associated with any Kubernetes object. */
export type autoscaling_v2_ExternalMetricStatus = {
  /** current contains the current value for the given metric */
  current: autoscaling_v2_MetricValueStatus;
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
};

/** HPAScalingPolicy is a single policy which must hold true for a specified past interval. */
export type autoscaling_v2_HPAScalingPolicy = {
  /** periodSeconds specifies the window of time for which the policy should hold true. */
  periodSeconds: number;
  /** type is used to specify the scaling policy. */
  type: string;
  /** value contains the amount of change which is permitted by the policy. */
  value: number;
};

/** HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance. */
export type autoscaling_v2_HPAScalingRules = {
  /** policies is a list of potential scaling polices which can be used during scaling. */
  policies?: autoscaling_v2_HPAScalingPolicy[] | undefined;
  /** selectPolicy is used to specify which policy should be used. */
  selectPolicy?: string | undefined;
  /** stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while scaling up or scaling down. */
  stabilizationWindowSeconds?: number | undefined;
  /** tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are made to the desired number of replicas (e.g. 0.01 for 1%). */
  tolerance?: string | undefined;
};

/** HorizontalPodAutoscaler is the configuration for a horizontal pod autoscaler, which automatically manages the replica count of any resource implementing the scale subresource based on the metrics specified. */
export type autoscaling_v2_HorizontalPodAutoscaler = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "autoscaling/v2" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "HorizontalPodAutoscaler" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec is the specification for the behaviour of the autoscaler. */
  spec: autoscaling_v2_HorizontalPodAutoscalerSpec;
  /** status is the current information about the autoscaler. */
  status?: autoscaling_v2_HorizontalPodAutoscalerStatus | undefined;
};

/** HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively). */
export type autoscaling_v2_HorizontalPodAutoscalerBehavior = {
  /** scaleDown is scaling policy for scaling Down. */
  scaleDown?: autoscaling_v2_HPAScalingRules | undefined;
  /** scaleUp is scaling policy for scaling Up. */
  scaleUp?: autoscaling_v2_HPAScalingRules | undefined;
};

/** HorizontalPodAutoscalerCondition describes the state of a HorizontalPodAutoscaler at a certain point. */
export type autoscaling_v2_HorizontalPodAutoscalerCondition = {
  /** lastTransitionTime is the last time the condition transitioned from one status to another */
  lastTransitionTime?: string | undefined;
  /** message is a human-readable explanation containing details about the transition */
  message?: string | undefined;
  /** observedGeneration represents the .metadata.generation that the condition was set based upon. */
  observedGeneration?: number | undefined;
  /** reason is the reason for the condition's last transition. */
  reason?: string | undefined;
  /** status is the status of the condition (True, False, Unknown) */
  status: string;
  /** type describes the current condition */
  type: string;
};

/** HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler. */
export type autoscaling_v2_HorizontalPodAutoscalerSpec = {
  /** behavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively). */
  behavior?: autoscaling_v2_HorizontalPodAutoscalerBehavior | undefined;
  /** maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. */
  maxReplicas: number;
  /** metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used). */
  metrics?: autoscaling_v2_MetricSpec[] | undefined;
  /** minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down. */
  minReplicas?: number | undefined;
  /** scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica count. */
  scaleTargetRef: autoscaling_v2_CrossVersionObjectReference;
};

/** HorizontalPodAutoscalerStatus describes the current status of a horizontal pod autoscaler. */
export type autoscaling_v2_HorizontalPodAutoscalerStatus = {
  /** conditions is the set of conditions required for this autoscaler to scale its target, and indicates whether or not those conditions are met. */
  conditions?: autoscaling_v2_HorizontalPodAutoscalerCondition[] | undefined;
  /** currentMetrics is the last read state of the metrics used by this autoscaler. */
  currentMetrics?: autoscaling_v2_MetricStatus[] | undefined;
  /** currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by the autoscaler. */
  currentReplicas?: number | undefined;
  /** desiredReplicas is the desired number of replicas of pods managed by this autoscaler, as last calculated by the autoscaler. */
  desiredReplicas: number;
  /** lastScaleTime is the last time the HorizontalPodAutoscaler scaled the number of pods, used by the autoscaler to control how often the number of pods is changed. */
  lastScaleTime?: string | undefined;
  /** observedGeneration is the most recent generation observed by this autoscaler. */
  observedGeneration?: number | undefined;
};

/** MetricIdentifier defines the name and optionally selector for a metric */
export type autoscaling_v2_MetricIdentifier = {
  /** name is the name of the given metric */
  name: string;
  /** selector is the string-encoded form of a standard kubernetes label selector for the given metric When set, it is passed as an additional parameter to the metrics server for more specific metrics scoping. */
  selector?: meta_v1_LabelSelector | undefined;
};

/** MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at once). */
export type autoscaling_v2_MetricSpec = {
  /** containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod of the current scale target (e.g. */
  containerResource?: autoscaling_v2_ContainerResourceMetricSource | undefined;
  /** external refers to a global metric that is not associated with any Kubernetes object. */
  external?: autoscaling_v2_ExternalMetricSource | undefined;
  /** object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object). */
  object?: autoscaling_v2_ObjectMetricSource | undefined;
  /** pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
  pods?: autoscaling_v2_PodsMetricSource | undefined;
  /** resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g. */
  resource?: autoscaling_v2_ResourceMetricSource | undefined;
  /** type is the type of metric source. */
  type: string;
};

/** MetricStatus describes the last-read state of a single metric. */
export type autoscaling_v2_MetricStatus = {
  /** containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod in the current scale target (e.g. */
  containerResource?: autoscaling_v2_ContainerResourceMetricStatus | undefined;
  /** external refers to a global metric that is not associated with any Kubernetes object. */
  external?: autoscaling_v2_ExternalMetricStatus | undefined;
  /** object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object). */
  object?: autoscaling_v2_ObjectMetricStatus | undefined;
  /** pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
  pods?: autoscaling_v2_PodsMetricStatus | undefined;
  /** resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g. */
  resource?: autoscaling_v2_ResourceMetricStatus | undefined;
  /** type is the type of metric source. */
  type: string;
};

/** MetricTarget defines the target value, average value, or average utilization of a specific metric */
export type autoscaling_v2_MetricTarget = {
  /** averageUtilization is the target value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the resource for the pods. */
  averageUtilization?: number | undefined;
  /** averageValue is the target value of the average of the metric across all relevant pods (as a quantity) */
  averageValue?: string | undefined;
  /** type represents whether the metric type is Utilization, Value, or AverageValue */
  type: string;
  /** value is the target value of the metric (as a quantity). */
  value?: string | undefined;
};

/** MetricValueStatus holds the current value for a metric */
export type autoscaling_v2_MetricValueStatus = {
  /** averageUtilization is the current value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the resource for the pods. */
  averageUtilization?: number | undefined;
  /** averageValue is the current value of the average of the metric across all relevant pods (as a quantity) */
  averageValue?: string | undefined;
  /** value is the current value of the metric (as a quantity). */
  value?: string | undefined;
};

/** ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress object). */
export type autoscaling_v2_ObjectMetricSource = {
  /** describedObject specifies the descriptions of a object,such as kind,name apiVersion */
  describedObject: autoscaling_v2_CrossVersionObjectReference;
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
  /** target specifies the target value for the given metric */
  target: autoscaling_v2_MetricTarget;
};

/** ObjectMetricStatus indicates the current value of a metric describing a kubernetes object (for example, hits-per-second on an Ingress object). */
export type autoscaling_v2_ObjectMetricStatus = {
  /** current contains the current value for the given metric */
  current: autoscaling_v2_MetricValueStatus;
  /** describedObject specifies the descriptions of a object,such as kind,name apiVersion */
  describedObject: autoscaling_v2_CrossVersionObjectReference;
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
};

/** PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
export type autoscaling_v2_PodsMetricSource = {
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
  /** target specifies the target value for the given metric */
  target: autoscaling_v2_MetricTarget;
};

/** PodsMetricStatus indicates the current value of a metric describing each pod in the current scale target (for example, transactions-processed-per-second). */
export type autoscaling_v2_PodsMetricStatus = {
  /** current contains the current value for the given metric */
  current: autoscaling_v2_MetricValueStatus;
  /** metric identifies the target metric by name and selector */
  metric: autoscaling_v2_MetricIdentifier;
};

/** ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. */
export type autoscaling_v2_ResourceMetricSource = {
  /** name is the name of the resource in question. */
  name: string;
  /** target specifies the target value for the given metric */
  target: autoscaling_v2_MetricTarget;
};

/** ResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current scale target (e.g. */
export type autoscaling_v2_ResourceMetricStatus = {
  /** current contains the current value for the given metric */
  current: autoscaling_v2_MetricValueStatus;
  /** name is the name of the resource in question. */
  name: string;
};

/** CronJob represents the configuration of a single cron job. */
export type batch_v1_CronJob = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "batch/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "CronJob" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Specification of the desired behavior of a cron job, including the schedule. */
  spec: batch_v1_CronJobSpec;
  /** Current status of a cron job. */
  status?: batch_v1_CronJobStatus | undefined;
};

/** CronJobSpec describes how the job execution will look like and when it will actually run. */
export type batch_v1_CronJobSpec = {
  /** Specifies how to treat concurrent executions of a Job. */
  concurrencyPolicy?: string | undefined;
  /** The number of failed finished jobs to retain. */
  failedJobsHistoryLimit?: number | undefined;
  /** Specifies the job that will be created when executing a CronJob. */
  jobTemplate: batch_v1_JobTemplateSpec;
  /** The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron. */
  schedule: string;
  /** Optional deadline in seconds for starting the job if it misses scheduled time for any reason. */
  startingDeadlineSeconds?: number | undefined;
  /** The number of successful finished jobs to retain. */
  successfulJobsHistoryLimit?: number | undefined;
  /** This flag tells the controller to suspend subsequent executions, it does not apply to already started executions. */
  suspend?: boolean | undefined;
  /** The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. */
  timeZone?: string | undefined;
};

/** CronJobStatus represents the current state of a cron job. */
export type batch_v1_CronJobStatus = {
  /** A list of pointers to currently running jobs. */
  active?: core_v1_ObjectReference[] | undefined;
  /** Information when was the last time the job was successfully scheduled. */
  lastScheduleTime?: string | undefined;
  /** Information when was the last time the job successfully completed. */
  lastSuccessfulTime?: string | undefined;
};

/** Job represents the configuration of a single job. */
export type batch_v1_Job = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "batch/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Job" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Specification of the desired behavior of a job. */
  spec?: batch_v1_JobSpec | undefined;
  /** Current status of a job. */
  status?: batch_v1_JobStatus | undefined;
};

/** JobCondition describes current state of a job. */
export type batch_v1_JobCondition = {
  /** Last time the condition was checked. */
  lastProbeTime?: string | undefined;
  /** Last time the condition transit from one status to another. */
  lastTransitionTime?: string | undefined;
  /** Human readable message indicating details about last transition. */
  message?: string | undefined;
  /** (brief) reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status of the condition, one of True, False, Unknown. */
  status: string;
  /** Type of job condition, Complete or Failed. */
  type: string;
};

/** JobSchedulingConfiguration composes the reusable workload-aware scheduling building blocks. */
export type batch_v1_JobSchedulingConfiguration = {
  /** DisruptionMode defines the mode in which the Job's pods can be disrupted. */
  disruptionMode?: scheduling_v1alpha3_WorkloadPodGroupDisruptionMode | undefined;
  /** ResourceClaims defines which ResourceClaims may be shared among Pods in the Job. */
  resourceClaims?: scheduling_v1alpha3_WorkloadPodGroupResourceClaim[] | undefined;
  /** SchedulingConstraints defines scheduling constraints (e.g. topology) for the Job's pods. */
  schedulingConstraints?: scheduling_v1alpha3_WorkloadPodGroupSchedulingConstraints | undefined;
  /** SchedulingPolicy defines the scheduling policy for this Job. */
  schedulingPolicy?: scheduling_v1alpha3_WorkloadPodGroupSchedulingPolicy | undefined;
};

/** JobSpec describes how the job execution will look like. */
export type batch_v1_JobSpec = {
  /** Specifies the duration in seconds relative to the startTime that the job may be continuously active before the system tries to terminate it; value must be positive integer. */
  activeDeadlineSeconds?: number | undefined;
  /** Specifies the number of retries before marking this job failed. */
  backoffLimit?: number | undefined;
  /** Specifies the limit for the number of retries within an index before marking this index as failed. */
  backoffLimitPerIndex?: number | undefined;
  /** completionMode specifies how Pod completions are tracked. */
  completionMode?: string | undefined;
  /** Specifies the desired number of successfully finished pods the job should be run with. */
  completions?: number | undefined;
  /** ManagedBy field indicates the controller that manages a Job. */
  managedBy?: string | undefined;
  /** manualSelector controls generation of pod labels and pod selectors. */
  manualSelector?: boolean | undefined;
  /** Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set. */
  maxFailedIndexes?: number | undefined;
  /** Specifies the maximum desired number of pods the job should run at any given time. */
  parallelism?: number | undefined;
  /** Specifies the policy of handling failed pods. */
  podFailurePolicy?: batch_v1_PodFailurePolicy | undefined;
  /** podReplacementPolicy specifies when to create replacement Pods. */
  podReplacementPolicy?: string | undefined;
  /** scheduling defines the Workload-aware Scheduling configuration for this Job. */
  scheduling?: batch_v1_JobSchedulingConfiguration | undefined;
  /** A label query over pods that should match the pod count. */
  selector?: meta_v1_LabelSelector | undefined;
  /** successPolicy specifies the policy when the Job can be declared as succeeded. */
  successPolicy?: batch_v1_SuccessPolicy | undefined;
  /** suspend specifies whether the Job controller should create Pods or not. */
  suspend?: boolean | undefined;
  /** Describes the pod that will be created when executing a job. */
  template: core_v1_PodTemplateSpec;
  /** ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed). */
  ttlSecondsAfterFinished?: number | undefined;
};

/** JobStatus represents the current state of a Job. */
export type batch_v1_JobStatus = {
  /** The number of pending and running pods which are not terminating (without a deletionTimestamp). */
  active?: number | undefined;
  /** completedIndexes holds the completed indexes when .spec.completionMode = "Indexed" in a text format. */
  completedIndexes?: string | undefined;
  /** Represents time when the job was completed. */
  completionTime?: string | undefined;
  /** The latest available observations of an object's current state. */
  conditions?: batch_v1_JobCondition[] | undefined;
  /** The number of pods which reached phase Failed. */
  failed?: number | undefined;
  /** FailedIndexes holds the failed indexes when spec.backoffLimitPerIndex is set. */
  failedIndexes?: string | undefined;
  /** The number of active pods which have a Ready condition and are not terminating (without a deletionTimestamp). */
  ready?: number | undefined;
  /** Represents time when the job controller started processing a job. */
  startTime?: string | undefined;
  /** The number of pods which reached phase Succeeded. */
  succeeded?: number | undefined;
  /** The number of pods which are terminating (in phase Pending or Running and have a deletionTimestamp). */
  terminating?: number | undefined;
  /** uncountedTerminatedPods holds the UIDs of Pods that have terminated but the job controller hasn't yet accounted for in the status counters. */
  uncountedTerminatedPods?: batch_v1_UncountedTerminatedPods | undefined;
};

/** JobTemplateSpec describes the data a Job should have when created from a template */
export type batch_v1_JobTemplateSpec = {
  /** Standard object's metadata of the jobs created from this template. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Specification of the desired behavior of the job. */
  spec?: batch_v1_JobSpec | undefined;
};

/** PodFailurePolicy describes how failed pods influence the backoffLimit. */
export type batch_v1_PodFailurePolicy = {
  /** A list of pod failure policy rules. */
  rules: batch_v1_PodFailurePolicyRule[];
};

/** PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes. */
export type batch_v1_PodFailurePolicyOnExitCodesRequirement = {
  /** Restricts the check for exit codes to the container with the specified name. */
  containerName?: string | undefined;
  /** Represents the relationship between the container exit code(s) and the specified values. */
  operator: string;
  /** Specifies the set of values. */
  values: number[];
};

/** PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type. */
export type batch_v1_PodFailurePolicyOnPodConditionsPattern = {
  /** Specifies the required Pod condition status. */
  status?: string | undefined;
  /** Specifies the required Pod condition type. */
  type: string;
};

/** PodFailurePolicyRule describes how a pod failure is handled when the requirements are met. */
export type batch_v1_PodFailurePolicyRule = {
  /** Specifies the action taken on a pod failure when the requirements are satisfied. */
  action: string;
  /** Represents the requirement on the container exit codes. */
  onExitCodes?: batch_v1_PodFailurePolicyOnExitCodesRequirement | undefined;
  /** Represents the requirement on the pod conditions. */
  onPodConditions?: batch_v1_PodFailurePolicyOnPodConditionsPattern[] | undefined;
};

/** SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes. */
export type batch_v1_SuccessPolicy = {
  /** rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded >= .spec.completions`. */
  rules: batch_v1_SuccessPolicyRule[];
};

/** SuccessPolicyRule describes rule for declaring a Job as succeeded. */
export type batch_v1_SuccessPolicyRule = {
  /** succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job. */
  succeededCount?: number | undefined;
  /** succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes for the Job. */
  succeededIndexes?: string | undefined;
};

/** UncountedTerminatedPods holds UIDs of Pods that have terminated but haven't been accounted in Job status counters. */
export type batch_v1_UncountedTerminatedPods = {
  /** failed holds UIDs of failed Pods. */
  failed?: string[] | undefined;
  /** succeeded holds UIDs of succeeded Pods. */
  succeeded?: string[] | undefined;
};

/** Represents a Persistent Disk resource in AWS. */
export type core_v1_AWSElasticBlockStoreVolumeSource = {
  /** fsType is the filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** partition is the partition in the volume that you want to mount. */
  partition?: number | undefined;
  /** readOnly value true will force the readOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
  /** volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). */
  volumeID: string;
};

/** Affinity is a group of affinity scheduling rules. */
export type core_v1_Affinity = {
  /** Describes node affinity scheduling rules for the pod. */
  nodeAffinity?: core_v1_NodeAffinity | undefined;
  /** Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some other pod(s)). */
  podAffinity?: core_v1_PodAffinity | undefined;
  /** Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as some other pod(s)). */
  podAntiAffinity?: core_v1_PodAntiAffinity | undefined;
};

/** AppArmorProfile defines a pod or container's AppArmor settings. */
export type core_v1_AppArmorProfile = {
  /** localhostProfile indicates a profile loaded on the node that should be used. */
  localhostProfile?: string | undefined;
  /** type indicates which kind of AppArmor profile will be applied. */
  type: string;
};

/** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
export type core_v1_AzureDiskVolumeSource = {
  /** cachingMode is the Host Caching mode: None, Read Only, Read Write. */
  cachingMode?: string | undefined;
  /** diskName is the Name of the data disk in the blob storage */
  diskName: string;
  /** diskURI is the URI of data disk in the blob storage */
  diskURI: string;
  /** fsType is Filesystem type to mount. */
  fsType?: string | undefined;
  /** kind expected values are Shared: multiple blob disks per storage account Dedicated: single blob disk per storage account Managed: azure managed data disk (only in managed availability set). defaults to shared */
  kind?: string | undefined;
  /** readOnly Defaults to false (read/write). */
  readOnly?: boolean | undefined;
};

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export type core_v1_AzureFilePersistentVolumeSource = {
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretName is the name of secret that contains Azure Storage Account Name and Key */
  secretName: string;
  /** secretNamespace is the namespace of the secret that contains Azure Storage Account Name and Key default is the same as the Pod */
  secretNamespace?: string | undefined;
  /** shareName is the azure Share Name */
  shareName: string;
};

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export type core_v1_AzureFileVolumeSource = {
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretName is the name of secret that contains Azure Storage Account Name and Key */
  secretName: string;
  /** shareName is the azure share Name */
  shareName: string;
};

/** Represents storage that is managed by an external CSI volume driver */
export type core_v1_CSIPersistentVolumeSource = {
  /** controllerExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerExpandVolume call. */
  controllerExpandSecretRef?: core_v1_SecretReference | undefined;
  /** controllerPublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerPublishVolume and ControllerUnpublishVolume calls. */
  controllerPublishSecretRef?: core_v1_SecretReference | undefined;
  /** driver is the name of the driver to use for this volume. */
  driver: string;
  /** fsType to mount. */
  fsType?: string | undefined;
  /** nodeExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeExpandVolume call. */
  nodeExpandSecretRef?: core_v1_SecretReference | undefined;
  /** nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. */
  nodePublishSecretRef?: core_v1_SecretReference | undefined;
  /** nodeStageSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeStageVolume and NodeStageVolume and NodeUnstageVolume calls. */
  nodeStageSecretRef?: core_v1_SecretReference | undefined;
  /** readOnly value to pass to ControllerPublishVolumeRequest. */
  readOnly?: boolean | undefined;
  /** volumeAttributes of the volume to publish. */
  volumeAttributes?: { [key: string]: string } | undefined;
  /** volumeHandle is the unique volume name returned by the CSI volume plugin’s CreateVolume to refer to the volume on all subsequent calls. */
  volumeHandle: string;
};

/** Represents a source location of a volume to mount, managed by an external CSI driver */
export type core_v1_CSIVolumeSource = {
  /** driver is the name of the CSI driver that handles this volume. */
  driver: string;
  /** fsType to mount. */
  fsType?: string | undefined;
  /** nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. */
  nodePublishSecretRef?: core_v1_LocalObjectReference | undefined;
  /** readOnly specifies a read-only configuration for the volume. */
  readOnly?: boolean | undefined;
  /** volumeAttributes stores driver-specific properties that are passed to the CSI driver. */
  volumeAttributes?: { [key: string]: string } | undefined;
};

/** Adds and removes POSIX capabilities from running containers. */
export type core_v1_Capabilities = {
  /** Added capabilities */
  add?: string[] | undefined;
  /** Removed capabilities */
  drop?: string[] | undefined;
};

/** Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling. */
export type core_v1_CephFSPersistentVolumeSource = {
  /** monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  monitors: string[];
  /** path is Optional: Used as the mounted root, rather than the full Ceph tree, default is / */
  path?: string | undefined;
  /** readOnly is Optional: Defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  secretFile?: string | undefined;
  /** secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. */
  secretRef?: core_v1_SecretReference | undefined;
  /** user is Optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  user?: string | undefined;
};

/** Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling. */
export type core_v1_CephFSVolumeSource = {
  /** monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  monitors: string[];
  /** path is Optional: Used as the mounted root, rather than the full Ceph tree, default is / */
  path?: string | undefined;
  /** readOnly is Optional: Defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  secretFile?: string | undefined;
  /** secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. */
  secretRef?: core_v1_LocalObjectReference | undefined;
  /** user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
  user?: string | undefined;
};

/** Represents a cinder volume resource in Openstack. */
export type core_v1_CinderPersistentVolumeSource = {
  /** fsType Filesystem type to mount. */
  fsType?: string | undefined;
  /** readOnly is Optional: Defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef is Optional: points to a secret object containing parameters used to connect to OpenStack. */
  secretRef?: core_v1_SecretReference | undefined;
  /** volumeID used to identify the volume in cinder. */
  volumeID: string;
};

/** Represents a cinder volume resource in Openstack. */
export type core_v1_CinderVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef is optional: points to a secret object containing parameters used to connect to OpenStack. */
  secretRef?: core_v1_LocalObjectReference | undefined;
  /** volumeID used to identify the volume in cinder. */
  volumeID: string;
};

/** ClaimSource describes a reference to a ResourceClaim. */
export type core_v1_ClaimSource = {
  /** ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. */
  resourceClaimName?: string | undefined;
  /** ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod. */
  resourceClaimTemplateName?: string | undefined;
};

/** ClientIPConfig represents the configurations of Client IP based session affinity. */
export type core_v1_ClientIPConfig = {
  /** timeoutSeconds specifies the seconds of ClientIP type session sticky time. */
  timeoutSeconds?: number | undefined;
};

/** ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem. */
export type core_v1_ClusterTrustBundleProjection = {
  /** Select all ClusterTrustBundles that match this label selector. */
  labelSelector?: meta_v1_LabelSelector | undefined;
  /** Select a single ClusterTrustBundle by object name. */
  name?: string | undefined;
  /** If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. */
  optional?: boolean | undefined;
  /** Relative path from the volume root to write the bundle. */
  path: string;
  /** Select all ClusterTrustBundles that match this signer name. */
  signerName?: string | undefined;
  /** user is Optional: The owner UID of the created file. */
  user?: number | undefined;
};

/** ConfigMap holds configuration data for pods to consume. */
export type core_v1_ConfigMap = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** BinaryData contains the binary data. */
  binaryData?: { [key: string]: string } | undefined;
  /** Data contains the configuration data. */
  data?: { [key: string]: string } | undefined;
  /** Immutable, if set to true, ensures that data stored in the ConfigMap cannot be updated (only object metadata can be modified). */
  immutable?: boolean | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "ConfigMap" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
};

/** ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. */
export type core_v1_ConfigMapEnvSource = {
  /** Name of the referent. */
  name?: string | undefined;
  /** Specify whether the ConfigMap must be defined */
  optional?: boolean | undefined;
};

/** Selects a key from a ConfigMap. */
export type core_v1_ConfigMapKeySelector = {
  /** The key to select from the ConfigMap's Data field. */
  key: string;
  /** Name of the referent. */
  name?: string | undefined;
  /** Specify whether the ConfigMap or its key must be defined */
  optional?: boolean | undefined;
};

/** Adapts a ConfigMap into a projected volume. */
export type core_v1_ConfigMapProjection = {
  /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
  items?: core_v1_KeyToPath[] | undefined;
  /** Name of the referent. */
  name?: string | undefined;
  /** optional specify whether the ConfigMap or its keys must be defined */
  optional?: boolean | undefined;
};

/** Adapts a ConfigMap into a volume. */
export type core_v1_ConfigMapVolumeSource = {
  /** defaultMode is optional: mode bits used to set permissions on created files by default. */
  defaultMode?: number | undefined;
  /** defaultUser is Optional: The owner UID of the created files by default. */
  defaultUser?: number | undefined;
  /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
  items?: core_v1_KeyToPath[] | undefined;
  /** Name of the referent. */
  name?: string | undefined;
  /** optional specify whether the ConfigMap or its keys must be defined */
  optional?: boolean | undefined;
};

/** A single application container that you want to run within a pod. */
export type core_v1_Container = {
  /** Arguments to the entrypoint. */
  args?: string[] | undefined;
  /** Entrypoint array. */
  command?: string[] | undefined;
  /** List of environment variables to set in the container. */
  env?: core_v1_EnvVar[] | undefined;
  /** List of sources to populate environment variables in the container. */
  envFrom?: core_v1_EnvFromSource[] | undefined;
  /** Container image name. */
  image?: string | undefined;
  /** Image pull policy. */
  imagePullPolicy?: string | undefined;
  /** Actions that the management system should take in response to container lifecycle events. */
  lifecycle?: core_v1_Lifecycle | undefined;
  /** Periodic probe of container liveness. */
  livenessProbe?: core_v1_Probe | undefined;
  /** Name of the container specified as a DNS_LABEL. */
  name: string;
  /** List of ports to expose from the container. */
  ports?: core_v1_ContainerPort[] | undefined;
  /** Periodic probe of container service readiness. */
  readinessProbe?: core_v1_Probe | undefined;
  /** Resources resize policy for the container. */
  resizePolicy?: core_v1_ContainerResizePolicy[] | undefined;
  /** Compute Resources required by this container. */
  resources?: core_v1_ResourceRequirements | undefined;
  /** RestartPolicy defines the restart behavior of individual containers in a pod. */
  restartPolicy?: string | undefined;
  /** Represents a list of rules to be checked to determine if the container should be restarted on exit. */
  restartPolicyRules?: core_v1_ContainerRestartRule[] | undefined;
  /** SecurityContext defines the security options the container should be run with. */
  securityContext?: core_v1_SecurityContext | undefined;
  /** StartupProbe indicates that the Pod has successfully initialized. */
  startupProbe?: core_v1_Probe | undefined;
  /** Whether this container should allocate a buffer for stdin in the container runtime. */
  stdin?: boolean | undefined;
  /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
  stdinOnce?: boolean | undefined;
  /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
  terminationMessagePath?: string | undefined;
  /** Indicate how the termination message should be populated. */
  terminationMessagePolicy?: string | undefined;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
  tty?: boolean | undefined;
  /** volumeDevices is the list of block devices to be used by the container. */
  volumeDevices?: core_v1_VolumeDevice[] | undefined;
  /** Pod volumes to mount into the container's filesystem. */
  volumeMounts?: core_v1_VolumeMount[] | undefined;
  /** Container's working directory. */
  workingDir?: string | undefined;
};

/** ContainerPort represents a network port in a single container. */
export type core_v1_ContainerPort = {
  /** Number of port to expose on the pod's IP address. */
  containerPort: number;
  /** What host IP to bind the external port to. */
  hostIP?: string | undefined;
  /** Number of port to expose on the host. */
  hostPort?: number | undefined;
  /** If specified, this must be an IANA_SVC_NAME and unique within the pod. */
  name?: string | undefined;
  /** Protocol for port. */
  protocol?: string | undefined;
};

/** ContainerResizePolicy represents resource resize policy for the container. */
export type core_v1_ContainerResizePolicy = {
  /** Name of the resource to which this resource resize policy applies. */
  resourceName: string;
  /** Restart policy to apply when specified resource is resized. */
  restartPolicy: string;
};

/** ContainerRestartRule describes how a container exit is handled. */
export type core_v1_ContainerRestartRule = {
  /** Specifies the action taken on a container exit if the requirements are satisfied. */
  action: string;
  /** Represents the exit codes to check on container exits. */
  exitCodes?: core_v1_ContainerRestartRuleOnExitCodes | undefined;
};

/** ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes. */
export type core_v1_ContainerRestartRuleOnExitCodes = {
  /** Represents the relationship between the container exit code(s) and the specified values. */
  operator: string;
  /** Specifies the set of values to check for container exit codes. */
  values?: number[] | undefined;
};

/** Represents downward API info for projecting into a projected volume. */
export type core_v1_DownwardAPIProjection = {
  /** Items is a list of DownwardAPIVolume file */
  items?: core_v1_DownwardAPIVolumeFile[] | undefined;
};

/** DownwardAPIVolumeFile represents information to create the file containing the pod field */
export type core_v1_DownwardAPIVolumeFile = {
  /** Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported. */
  fieldRef?: core_v1_ObjectFieldSelector | undefined;
  /** Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. */
  mode?: number | undefined;
  /** Required: Path is the relative path name of the file to be created. */
  path: string;
  /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported. */
  resourceFieldRef?: core_v1_ResourceFieldSelector | undefined;
  /** user is Optional: The owner UID of the created file. */
  user?: number | undefined;
};

/** DownwardAPIVolumeSource represents a volume containing downward API info. */
export type core_v1_DownwardAPIVolumeSource = {
  /** Optional: mode bits to use on created files by default. */
  defaultMode?: number | undefined;
  /** defaultUser is Optional: The owner UID of the created files by default. */
  defaultUser?: number | undefined;
  /** Items is a list of downward API volume file */
  items?: core_v1_DownwardAPIVolumeFile[] | undefined;
};

/** Represents an empty directory for a pod. */
export type core_v1_EmptyDirVolumeSource = {
  /** medium represents what type of storage medium should back this directory. */
  medium?: string | undefined;
  /** mode specifies the permission bits for the emptyDir directory, in numeric notation (e.g., 0755, 01777). */
  mode?: number | undefined;
  /** sizeLimit is the total amount of local storage required for this EmptyDir volume. */
  sizeLimit?: string | undefined;
};

/** EndpointAddress is a tuple that describes single IP address. */
export type core_v1_EndpointAddress = {
  /** The Hostname of this endpoint */
  hostname?: string | undefined;
  /** The IP of this endpoint. */
  ip: string;
  /** Optional: Node hosting this endpoint. */
  nodeName?: string | undefined;
  /** Reference to object providing the endpoint. */
  targetRef?: core_v1_ObjectReference | undefined;
};

/** EndpointPort is a tuple that describes a single port. */
export type core_v1_EndpointPort = {
  /** The application protocol for this port. */
  appProtocol?: string | undefined;
  /** The name of this port. */
  name?: string | undefined;
  /** The port number of the endpoint. */
  port: number;
  /** The IP protocol for this port. */
  protocol?: string | undefined;
};

/** EndpointSubset is a group of addresses with a common set of ports. */
export type core_v1_EndpointSubset = {
  /** IP addresses which offer the related ports that are marked as ready. */
  addresses?: core_v1_EndpointAddress[] | undefined;
  /** IP addresses which offer the related ports but are not currently marked as ready because they have not yet finished starting, have recently failed a readiness check, or have recently failed a liveness check. */
  notReadyAddresses?: core_v1_EndpointAddress[] | undefined;
  /** Port numbers available on the related IP addresses. */
  ports?: core_v1_EndpointPort[] | undefined;
};

/** Endpoints is a collection of endpoints that implement the actual service. */
export type core_v1_Endpoints = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Endpoints" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** The set of all endpoints is the union of all subsets. */
  subsets?: core_v1_EndpointSubset[] | undefined;
};

/** EnvFromSource represents the source of a set of ConfigMaps or Secrets */
export type core_v1_EnvFromSource = {
  /** The ConfigMap to select from */
  configMapRef?: core_v1_ConfigMapEnvSource | undefined;
  /** Optional text to prepend to the name of each environment variable. */
  prefix?: string | undefined;
  /** The Secret to select from */
  secretRef?: core_v1_SecretEnvSource | undefined;
};

/** EnvVar represents an environment variable present in a Container. */
export type core_v1_EnvVar = {
  /** Name of the environment variable. */
  name: string;
  /** Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. */
  value?: string | undefined;
  /** Source for the environment variable's value. */
  valueFrom?: core_v1_EnvVarSource | undefined;
};

/** EnvVarSource represents a source for the value of an EnvVar. */
export type core_v1_EnvVarSource = {
  /** Selects a key of a ConfigMap. */
  configMapKeyRef?: core_v1_ConfigMapKeySelector | undefined;
  /** Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs. */
  fieldRef?: core_v1_ObjectFieldSelector | undefined;
  /** FileKeyRef selects a key of the env file. */
  fileKeyRef?: core_v1_FileKeySelector | undefined;
  /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported. */
  resourceFieldRef?: core_v1_ResourceFieldSelector | undefined;
  /** Selects a key of a secret in the pod's namespace */
  secretKeyRef?: core_v1_SecretKeySelector | undefined;
};

/** An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging. */
export type core_v1_EphemeralContainer = {
  /** Arguments to the entrypoint. */
  args?: string[] | undefined;
  /** Entrypoint array. */
  command?: string[] | undefined;
  /** List of environment variables to set in the container. */
  env?: core_v1_EnvVar[] | undefined;
  /** List of sources to populate environment variables in the container. */
  envFrom?: core_v1_EnvFromSource[] | undefined;
  /** Container image name. */
  image?: string | undefined;
  /** Image pull policy. */
  imagePullPolicy?: string | undefined;
  /** Lifecycle is not allowed for ephemeral containers. */
  lifecycle?: core_v1_Lifecycle | undefined;
  /** Probes are not allowed for ephemeral containers. */
  livenessProbe?: core_v1_Probe | undefined;
  /** Name of the ephemeral container specified as a DNS_LABEL. */
  name: string;
  /** Ports are not allowed for ephemeral containers. */
  ports?: core_v1_ContainerPort[] | undefined;
  /** Probes are not allowed for ephemeral containers. */
  readinessProbe?: core_v1_Probe | undefined;
  /** Resources resize policy for the container. */
  resizePolicy?: core_v1_ContainerResizePolicy[] | undefined;
  /** Resources are not allowed for ephemeral containers. */
  resources?: core_v1_ResourceRequirements | undefined;
  /** Restart policy for the container to manage the restart behavior of each container within a pod. */
  restartPolicy?: string | undefined;
  /** Represents a list of rules to be checked to determine if the container should be restarted on exit. */
  restartPolicyRules?: core_v1_ContainerRestartRule[] | undefined;
  /** Optional: SecurityContext defines the security options the ephemeral container should be run with. */
  securityContext?: core_v1_SecurityContext | undefined;
  /** Probes are not allowed for ephemeral containers. */
  startupProbe?: core_v1_Probe | undefined;
  /** Whether this container should allocate a buffer for stdin in the container runtime. */
  stdin?: boolean | undefined;
  /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
  stdinOnce?: boolean | undefined;
  /** If set, the name of the container from PodSpec that this ephemeral container targets. */
  targetContainerName?: string | undefined;
  /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
  terminationMessagePath?: string | undefined;
  /** Indicate how the termination message should be populated. */
  terminationMessagePolicy?: string | undefined;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
  tty?: boolean | undefined;
  /** volumeDevices is the list of block devices to be used by the container. */
  volumeDevices?: core_v1_VolumeDevice[] | undefined;
  /** Pod volumes to mount into the container's filesystem. */
  volumeMounts?: core_v1_VolumeMount[] | undefined;
  /** Container's working directory. */
  workingDir?: string | undefined;
};

/** Represents an ephemeral volume that is handled by a normal storage driver. */
export type core_v1_EphemeralVolumeSource = {
  /** Specifies a read-only configuration for the volume. */
  readOnly?: boolean | undefined;
  /** Will be used to create a stand-alone PVC to provision the volume. */
  volumeClaimTemplate?: core_v1_PersistentVolumeClaimTemplate | undefined;
};

/** EvictionResponder allows you to specify the responder reacting to an Eviction. */
export type core_v1_EvictionResponder = {
  /** name allows you to identify the responder responding to the Eviction. */
  name: string;
  /** priority for this responder. */
  priority: number;
};

/** ExecAction describes a "run in container" action. */
export type core_v1_ExecAction = {
  /** Command is the command line to execute inside the container, the working directory for the command is root ('/') in the container's filesystem. */
  command?: string[] | undefined;
};

/** Represents a Fibre Channel volume. */
export type core_v1_FCVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** lun is Optional: FC target lun number */
  lun?: number | undefined;
  /** readOnly is Optional: Defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** targetWWNs is Optional: FC target worldwide names (WWNs) */
  targetWWNs?: string[] | undefined;
  /** wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously. */
  wwids?: string[] | undefined;
};

/** FileKeySelector selects a key of the env file. */
export type core_v1_FileKeySelector = {
  /** The key within the env file. */
  key: string;
  /** Specify whether the file or its key must be defined. */
  optional?: boolean | undefined;
  /** The path within the volume from which to select the file. */
  path: string;
  /** The name of the volume mount containing the env file. */
  volumeName: string;
};

/** FlexPersistentVolumeSource represents a generic persistent volume resource that is provisioned/attached using an exec based plugin. */
export type core_v1_FlexPersistentVolumeSource = {
  /** driver is the name of the driver to use for this volume. */
  driver: string;
  /** fsType is the Filesystem type to mount. */
  fsType?: string | undefined;
  /** options is Optional: this field holds extra command options if any. */
  options?: { [key: string]: string } | undefined;
  /** readOnly is Optional: defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef is Optional: SecretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. */
  secretRef?: core_v1_SecretReference | undefined;
};

/** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
export type core_v1_FlexVolumeSource = {
  /** driver is the name of the driver to use for this volume. */
  driver: string;
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** options is Optional: this field holds extra command options if any. */
  options?: { [key: string]: string } | undefined;
  /** readOnly is Optional: defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. */
  secretRef?: core_v1_LocalObjectReference | undefined;
};

/** Represents a Flocker volume mounted by the Flocker agent. */
export type core_v1_FlockerVolumeSource = {
  /** datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated */
  datasetName?: string | undefined;
  /** datasetUUID is the UUID of the dataset. */
  datasetUUID?: string | undefined;
};

/** Represents a Persistent Disk resource in Google Compute Engine. */
export type core_v1_GCEPersistentDiskVolumeSource = {
  /** fsType is filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** partition is the partition in the volume that you want to mount. */
  partition?: number | undefined;
  /** pdName is unique name of the PD resource in GCE. */
  pdName: string;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
};

/** GRPCAction specifies an action involving a GRPC service. */
export type core_v1_GRPCAction = {
  /** mode specifies the connection mode for the gRPC health probe. */
  mode?: string | undefined;
  /** Port number of the gRPC service. */
  port: number;
  /** Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md). */
  service?: string | undefined;
};

/** Represents a volume that is populated with the contents of a git repository. */
export type core_v1_GitRepoVolumeSource = {
  /** directory is the target directory name. */
  directory?: string | undefined;
  /** repository is the URL */
  repository: string;
  /** revision is the commit hash for the specified revision. */
  revision?: string | undefined;
};

/** Represents a Glusterfs mount that lasts the lifetime of a pod. */
export type core_v1_GlusterfsPersistentVolumeSource = {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  endpoints: string;
  /** endpointsNamespace is the namespace that contains Glusterfs endpoint. */
  endpointsNamespace?: string | undefined;
  /** path is the Glusterfs volume path. */
  path: string;
  /** readOnly here will force the Glusterfs volume to be mounted with read-only permissions. */
  readOnly?: boolean | undefined;
};

/** Represents a Glusterfs mount that lasts the lifetime of a pod. */
export type core_v1_GlusterfsVolumeSource = {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  endpoints: string;
  /** path is the Glusterfs volume path. */
  path: string;
  /** readOnly here will force the Glusterfs volume to be mounted with read-only permissions. */
  readOnly?: boolean | undefined;
};

/** HTTPGetAction describes an action based on HTTP Get requests. */
export type core_v1_HTTPGetAction = {
  /** Host name to connect to, defaults to the pod IP. */
  host?: string | undefined;
  /** Custom headers to set in the request. */
  httpHeaders?: core_v1_HTTPHeader[] | undefined;
  /** Path to access on the HTTP server. */
  path?: string | undefined;
  /** Name or number of the port to access on the container. */
  port: number | string;
  /** Protocol selects the wire protocol for the probe connection. */
  protocol?: string | undefined;
  /** Scheme to use for connecting to the host. */
  scheme?: string | undefined;
};

/** HTTPHeader describes a custom header to be used in HTTP probes */
export type core_v1_HTTPHeader = {
  /** The header field name. */
  name: string;
  /** The header field value */
  value: string;
};

/** HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file. */
export type core_v1_HostAlias = {
  /** Hostnames for the above IP address. */
  hostnames?: string[] | undefined;
  /** IP address of the host file entry. */
  ip: string;
};

/** Represents a host path mapped into a pod. */
export type core_v1_HostPathVolumeSource = {
  /** path of the directory on the host. */
  path: string;
  /** type for HostPath Volume Defaults to "" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath */
  type?: string | undefined;
};

/** ISCSIPersistentVolumeSource represents an ISCSI disk. */
export type core_v1_ISCSIPersistentVolumeSource = {
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication */
  chapAuthDiscovery?: boolean | undefined;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication */
  chapAuthSession?: boolean | undefined;
  /** fsType is the filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** initiatorName is the custom iSCSI Initiator Name. */
  initiatorName?: string | undefined;
  /** iqn is Target iSCSI Qualified Name. */
  iqn: string;
  /** iscsiInterface is the interface Name that uses an iSCSI transport. */
  iscsiInterface?: string | undefined;
  /** lun is iSCSI Target Lun number. */
  lun: number;
  /** portals is the iSCSI Target Portal List. */
  portals?: string[] | undefined;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
  /** secretRef is the CHAP Secret for iSCSI target and initiator authentication */
  secretRef?: core_v1_SecretReference | undefined;
  /** targetPortal is iSCSI Target Portal. */
  targetPortal: string;
};

/** Represents an ISCSI disk. */
export type core_v1_ISCSIVolumeSource = {
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication */
  chapAuthDiscovery?: boolean | undefined;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication */
  chapAuthSession?: boolean | undefined;
  /** fsType is the filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** initiatorName is the custom iSCSI Initiator Name. */
  initiatorName?: string | undefined;
  /** iqn is the target iSCSI Qualified Name. */
  iqn: string;
  /** iscsiInterface is the interface Name that uses an iSCSI transport. */
  iscsiInterface?: string | undefined;
  /** lun represents iSCSI Target Lun number. */
  lun: number;
  /** portals is the iSCSI Target Portal List. */
  portals?: string[] | undefined;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
  /** secretRef is the CHAP Secret for iSCSI target and initiator authentication */
  secretRef?: core_v1_LocalObjectReference | undefined;
  /** targetPortal is iSCSI Target Portal. */
  targetPortal: string;
};

/** ImageVolumeSource represents a image volume resource. */
export type core_v1_ImageVolumeSource = {
  /** Policy for pulling OCI objects. */
  pullPolicy?: string | undefined;
  /** Required: Image or artifact reference to be used. */
  reference?: string | undefined;
};

/** Maps a string key to a path within a volume. */
export type core_v1_KeyToPath = {
  /** key is the key to project. */
  key: string;
  /** mode is Optional: mode bits used to set permissions on this file. */
  mode?: number | undefined;
  /** path is the relative path of the file to map the key to. */
  path: string;
  /** user is Optional: The owner UID of the created file. */
  user?: number | undefined;
};

/** Lifecycle describes actions that the management system should take in response to container lifecycle events. */
export type core_v1_Lifecycle = {
  /** PostStart is called immediately after a container is created. */
  postStart?: core_v1_LifecycleHandler | undefined;
  /** PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. */
  preStop?: core_v1_LifecycleHandler | undefined;
  /** StopSignal defines which signal will be sent to a container when it is being stopped. */
  stopSignal?: string | undefined;
};

/** LifecycleHandler defines a specific action that should be taken in a lifecycle hook. */
export type core_v1_LifecycleHandler = {
  /** Exec specifies a command to execute in the container. */
  exec?: core_v1_ExecAction | undefined;
  /** HTTPGet specifies an HTTP GET request to perform. */
  httpGet?: core_v1_HTTPGetAction | undefined;
  /** Sleep represents a duration that the container should sleep. */
  sleep?: core_v1_SleepAction | undefined;
  /** Deprecated. */
  tcpSocket?: core_v1_TCPSocketAction | undefined;
};

/** LimitRange sets resource usage limits for each kind of resource in a Namespace. */
export type core_v1_LimitRange = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "LimitRange" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec defines the limits enforced. */
  spec?: core_v1_LimitRangeSpec | undefined;
};

/** LimitRangeItem defines a min/max usage limit for any resource that matches on kind. */
export type core_v1_LimitRangeItem = {
  /** Default resource requirement limit value by resource name if resource limit is omitted. */
  default?: { [key: string]: string } | undefined;
  /** DefaultRequest is the default resource requirement request value by resource name if resource request is omitted. */
  defaultRequest?: { [key: string]: string } | undefined;
  /** Max usage constraints on this kind by resource name. */
  max?: { [key: string]: string } | undefined;
  /** MaxLimitRequestRatio if specified, the named resource must have a request and limit that are both non-zero where limit divided by request is less than or equal to the enumerated value; this represents the max burst for the named resource. */
  maxLimitRequestRatio?: { [key: string]: string } | undefined;
  /** Min usage constraints on this kind by resource name. */
  min?: { [key: string]: string } | undefined;
  /** Type of resource that this limit applies to. */
  type: string;
};

/** LimitRangeSpec defines a min/max usage limit for resources that match on kind. */
export type core_v1_LimitRangeSpec = {
  /** Limits is the list of LimitRangeItem objects that are enforced. */
  limits: core_v1_LimitRangeItem[];
};

/** LoadBalancerIngress represents the status of a load-balancer ingress point: traffic intended for the service should be sent to an ingress point. */
export type core_v1_LoadBalancerIngress = {
  /** Hostname is set for load-balancer ingress points that are DNS based (typically AWS load-balancers) */
  hostname?: string | undefined;
  /** IP is set for load-balancer ingress points that are IP based (typically GCE or OpenStack load-balancers) */
  ip?: string | undefined;
  /** IPMode specifies how the load-balancer IP behaves, and may only be specified when the ip field is specified. */
  ipMode?: string | undefined;
  /** Ports is a list of records of service ports If used, every port defined in the service should have an entry in it */
  ports?: core_v1_PortStatus[] | undefined;
};

/** LoadBalancerStatus represents the status of a load-balancer. */
export type core_v1_LoadBalancerStatus = {
  /** Ingress is a list containing ingress points for the load-balancer. */
  ingress?: core_v1_LoadBalancerIngress[] | undefined;
};

/** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
export type core_v1_LocalObjectReference = {
  /** Name of the referent. */
  name?: string | undefined;
};

/** Local represents directly-attached storage with node affinity */
export type core_v1_LocalVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** path of the full path to the volume on the node. */
  path: string;
};

/** ModifyVolumeStatus represents the status object of ControllerModifyVolume operation */
export type core_v1_ModifyVolumeStatus = {
  /** status is the status of the ControllerModifyVolume operation. */
  status: string;
  /** targetVolumeAttributesClassName is the name of the VolumeAttributesClass the PVC currently being reconciled */
  targetVolumeAttributesClassName?: string | undefined;
};

/** Represents an NFS mount that lasts the lifetime of a pod. */
export type core_v1_NFSVolumeSource = {
  /** path that is exported by the NFS server. */
  path: string;
  /** readOnly here will force the NFS export to be mounted with read-only permissions. */
  readOnly?: boolean | undefined;
  /** server is the hostname or IP address of the NFS server. */
  server: string;
};

/** Namespace provides a scope for Names. */
export type core_v1_Namespace = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Namespace" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec defines the behavior of the Namespace. */
  spec?: core_v1_NamespaceSpec | undefined;
  /** Status describes the current status of a Namespace. */
  status?: core_v1_NamespaceStatus | undefined;
};

/** NamespaceCondition contains details about state of namespace. */
export type core_v1_NamespaceCondition = {
  /** Last time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** Human-readable message indicating details about last transition. */
  message?: string | undefined;
  /** Unique, one-word, CamelCase reason for the condition's last transition. */
  reason?: string | undefined;
  /** Status of the condition, one of True, False, Unknown. */
  status: string;
  /** Type of namespace controller condition. */
  type: string;
};

/** NamespaceSpec describes the attributes on a Namespace. */
export type core_v1_NamespaceSpec = {
  /** Finalizers is an opaque list of values that must be empty to permanently remove object from storage. */
  finalizers?: string[] | undefined;
};

/** NamespaceStatus is information about the current status of a Namespace. */
export type core_v1_NamespaceStatus = {
  /** Represents the latest available observations of a namespace's current state. */
  conditions?: core_v1_NamespaceCondition[] | undefined;
  /** Phase is the current lifecycle phase of the namespace. */
  phase?: string | undefined;
};

/** Node affinity is a group of node affinity scheduling rules. */
export type core_v1_NodeAffinity = {
  /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  preferredDuringSchedulingIgnoredDuringExecution?: core_v1_PreferredSchedulingTerm[] | undefined;
  /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  requiredDuringSchedulingIgnoredDuringExecution?: core_v1_NodeSelector | undefined;
};

/** A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms. */
export type core_v1_NodeSelector = {
  /** Required. */
  nodeSelectorTerms: core_v1_NodeSelectorTerm[];
};

/** A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export type core_v1_NodeSelectorRequirement = {
  /** The label key that the selector applies to. */
  key: string;
  /** Represents a key's relationship to a set of values. */
  operator: string;
  /** An array of string values. */
  values?: string[] | undefined;
};

/** A null or empty node selector term matches no objects. */
export type core_v1_NodeSelectorTerm = {
  /** A list of node selector requirements by node's labels. */
  matchExpressions?: core_v1_NodeSelectorRequirement[] | undefined;
  /** A list of node selector requirements by node's fields. */
  matchFields?: core_v1_NodeSelectorRequirement[] | undefined;
};

/** ObjectFieldSelector selects an APIVersioned field of an object. */
export type core_v1_ObjectFieldSelector = {
  /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
  apiVersion?: string | undefined;
  /** Path of the field to select in the specified API version. */
  fieldPath: string;
};

/** ObjectReference contains enough information to let you inspect or modify the referred object. */
export type core_v1_ObjectReference = {
  /** API version of the referent. */
  apiVersion?: string | undefined;
  /** If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. */
  fieldPath?: string | undefined;
  /** Kind of the referent. */
  kind?: string | undefined;
  /** Name of the referent. */
  name?: string | undefined;
  /** Namespace of the referent. */
  namespace?: string | undefined;
  /** Specific resourceVersion to which this reference is made, if any. */
  resourceVersion?: string | undefined;
  /** UID of the referent. */
  uid?: string | undefined;
};

/** PersistentVolume (PV) is a storage resource provisioned by an administrator. */
export type core_v1_PersistentVolume = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "PersistentVolume" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec defines a specification of a persistent volume owned by the cluster. */
  spec?: core_v1_PersistentVolumeSpec | undefined;
  /** status represents the current information/status for the persistent volume. */
  status?: core_v1_PersistentVolumeStatus | undefined;
};

/** PersistentVolumeClaim is a user's request for and claim to a persistent volume */
export type core_v1_PersistentVolumeClaim = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "PersistentVolumeClaim" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec defines the desired characteristics of a volume requested by a pod author. */
  spec?: core_v1_PersistentVolumeClaimSpec | undefined;
  /** status represents the current information/status of a persistent volume claim. */
  status?: core_v1_PersistentVolumeClaimStatus | undefined;
};

/** PersistentVolumeClaimCondition contains details about state of pvc */
export type core_v1_PersistentVolumeClaimCondition = {
  /** lastProbeTime is the time we probed the condition. */
  lastProbeTime?: string | undefined;
  /** lastTransitionTime is the time the condition transitioned from one status to another. */
  lastTransitionTime?: string | undefined;
  /** message is the human-readable message indicating details about last transition. */
  message?: string | undefined;
  /** reason is a unique, this should be a short, machine understandable string that gives the reason for condition's last transition. */
  reason?: string | undefined;
  /** Status is the status of the condition. */
  status: string;
  /** Type is the type of the condition. */
  type: string;
};

/** PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes */
export type core_v1_PersistentVolumeClaimSpec = {
  /** accessModes contains the desired access modes the volume should have. */
  accessModes?: string[] | undefined;
  /** dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. dataSource contents will be copied to dataSourceRef, and dataSourceRef contents will be copied to dataSource when dataSourceRef.namespace is not specified. */
  dataSource?: core_v1_TypedLocalObjectReference | undefined;
  /** dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. */
  dataSourceRef?: core_v1_TypedObjectReference | undefined;
  /** resources represents the minimum resources the volume should have. */
  resources?: core_v1_VolumeResourceRequirements | undefined;
  /** selector is a label query over volumes to consider for binding. */
  selector?: meta_v1_LabelSelector | undefined;
  /** storageClassName is the name of the StorageClass required by the claim. */
  storageClassName?: string | undefined;
  /** volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. */
  volumeAttributesClassName?: string | undefined;
  /** volumeMode defines what type of volume is required by the claim. */
  volumeMode?: string | undefined;
  /** volumeName is the binding reference to the PersistentVolume backing this claim. */
  volumeName?: string | undefined;
};

/** PersistentVolumeClaimStatus is the current status of a persistent volume claim. */
export type core_v1_PersistentVolumeClaimStatus = {
  /** accessModes contains the actual access modes the volume backing the PVC has. */
  accessModes?: string[] | undefined;
  /** allocatedResourceStatuses stores status of resource being resized for the given PVC. */
  allocatedResourceStatuses?: { [key: string]: string } | undefined;
  /** allocatedResources tracks the resources allocated to a PVC including its capacity. */
  allocatedResources?: { [key: string]: string } | undefined;
  /** capacity represents the actual resources of the underlying volume. */
  capacity?: { [key: string]: string } | undefined;
  /** conditions is the current Condition of persistent volume claim. */
  conditions?: core_v1_PersistentVolumeClaimCondition[] | undefined;
  /** currentVolumeAttributesClassName is the current name of the VolumeAttributesClass the PVC is using. */
  currentVolumeAttributesClassName?: string | undefined;
  /** healthStatus contains the latest controller-reported health information for the volume bound to this claim. */
  healthStatus?: core_v1_VolumeHealthStatus | undefined;
  /** ModifyVolumeStatus represents the status object of ControllerModifyVolume operation. */
  modifyVolumeStatus?: core_v1_ModifyVolumeStatus | undefined;
  /** phase represents the current phase of PersistentVolumeClaim. */
  phase?: string | undefined;
  /** resizeStatus stores status of resize operation. */
  resizeStatus?: string | undefined;
};

/** PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource. */
export type core_v1_PersistentVolumeClaimTemplate = {
  /** May contain labels and annotations that will be copied into the PVC when creating it. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** The specification for the PersistentVolumeClaim. */
  spec: core_v1_PersistentVolumeClaimSpec;
};

/** PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. */
export type core_v1_PersistentVolumeClaimVolumeSource = {
  /** claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. */
  claimName: string;
  /** readOnly Will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
};

/** PersistentVolumeSpec is the specification of a persistent volume. */
export type core_v1_PersistentVolumeSpec = {
  /** accessModes contains all ways the volume can be mounted. */
  accessModes?: string[] | undefined;
  /** awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  awsElasticBlockStore?: core_v1_AWSElasticBlockStoreVolumeSource | undefined;
  /** azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
  azureDisk?: core_v1_AzureDiskVolumeSource | undefined;
  /** azureFile represents an Azure File Service mount on the host and bind mount to the pod. */
  azureFile?: core_v1_AzureFilePersistentVolumeSource | undefined;
  /** capacity is the description of the persistent volume's resources and capacity. */
  capacity?: { [key: string]: string } | undefined;
  /** cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. */
  cephfs?: core_v1_CephFSPersistentVolumeSource | undefined;
  /** cinder represents a cinder volume attached and mounted on kubelets host machine. */
  cinder?: core_v1_CinderPersistentVolumeSource | undefined;
  /** claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim. */
  claimRef?: core_v1_ObjectReference | undefined;
  /** csi represents storage that is handled by an external CSI driver. */
  csi?: core_v1_CSIPersistentVolumeSource | undefined;
  /** fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod. */
  fc?: core_v1_FCVolumeSource | undefined;
  /** flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
  flexVolume?: core_v1_FlexPersistentVolumeSource | undefined;
  /** flocker represents a Flocker volume attached to a kubelet's host machine and exposed to the pod for its usage. */
  flocker?: core_v1_FlockerVolumeSource | undefined;
  /** gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  gcePersistentDisk?: core_v1_GCEPersistentDiskVolumeSource | undefined;
  /** glusterfs represents a Glusterfs volume that is attached to a host and exposed to the pod. */
  glusterfs?: core_v1_GlusterfsPersistentVolumeSource | undefined;
  /** hostPath represents a directory on the host. */
  hostPath?: core_v1_HostPathVolumeSource | undefined;
  /** iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  iscsi?: core_v1_ISCSIPersistentVolumeSource | undefined;
  /** local represents directly-attached storage with node affinity */
  local?: core_v1_LocalVolumeSource | undefined;
  /** mountOptions is the list of mount options, e.g. ["ro", "soft"]. */
  mountOptions?: string[] | undefined;
  /** nfs represents an NFS mount on the host. */
  nfs?: core_v1_NFSVolumeSource | undefined;
  /** nodeAffinity defines constraints that limit what nodes this volume can be accessed from. */
  nodeAffinity?: core_v1_VolumeNodeAffinity | undefined;
  /** persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim. */
  persistentVolumeReclaimPolicy?: string | undefined;
  /** photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. */
  photonPersistentDisk?: core_v1_PhotonPersistentDiskVolumeSource | undefined;
  /** portworxVolume represents a portworx volume attached and mounted on kubelets host machine. */
  portworxVolume?: core_v1_PortworxVolumeSource | undefined;
  /** quobyte represents a Quobyte mount on the host that shares a pod's lifetime. */
  quobyte?: core_v1_QuobyteVolumeSource | undefined;
  /** rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. */
  rbd?: core_v1_RBDPersistentVolumeSource | undefined;
  /** scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. */
  scaleIO?: core_v1_ScaleIOPersistentVolumeSource | undefined;
  /** storageClassName is the name of StorageClass to which this persistent volume belongs. */
  storageClassName?: string | undefined;
  /** storageOS represents a StorageOS volume that is attached to the kubelet's host machine and mounted into the pod. */
  storageos?: core_v1_StorageOSPersistentVolumeSource | undefined;
  /** Name of VolumeAttributesClass to which this persistent volume belongs. */
  volumeAttributesClassName?: string | undefined;
  /** volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state. */
  volumeMode?: string | undefined;
  /** vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. */
  vsphereVolume?: core_v1_VsphereVirtualDiskVolumeSource | undefined;
};

/** PersistentVolumeStatus is the current status of a persistent volume. */
export type core_v1_PersistentVolumeStatus = {
  /** lastPhaseTransitionTime is the time the phase transitioned from one to another and automatically resets to current time everytime a volume phase transitions. */
  lastPhaseTransitionTime?: string | undefined;
  /** message is a human-readable message indicating details about why the volume is in this state. */
  message?: string | undefined;
  /** phase indicates if a volume is available, bound to a claim, or released by a claim. */
  phase?: string | undefined;
  /** reason is a brief CamelCase string that describes any failure and is meant for machine parsing and tidy display in the CLI. */
  reason?: string | undefined;
};

/** Represents a Photon Controller persistent disk resource. */
export type core_v1_PhotonPersistentDiskVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** pdID is the ID that identifies Photon Controller persistent disk */
  pdID: string;
};

/** Pod affinity is a group of inter pod affinity scheduling rules. */
export type core_v1_PodAffinity = {
  /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  preferredDuringSchedulingIgnoredDuringExecution?: core_v1_WeightedPodAffinityTerm[] | undefined;
  /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  requiredDuringSchedulingIgnoredDuringExecution?: core_v1_PodAffinityTerm[] | undefined;
};

/** Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running */
export type core_v1_PodAffinityTerm = {
  /** A label query over a set of resources, in this case pods. */
  labelSelector?: meta_v1_LabelSelector | undefined;
  /** MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
  matchLabelKeys?: string[] | undefined;
  /** MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
  mismatchLabelKeys?: string[] | undefined;
  /** A label query over the set of namespaces that the term applies to. */
  namespaceSelector?: meta_v1_LabelSelector | undefined;
  /** namespaces specifies a static list of namespace names that the term applies to. */
  namespaces?: string[] | undefined;
  /** This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. */
  topologyKey: string;
};

/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export type core_v1_PodAntiAffinity = {
  /** The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
  preferredDuringSchedulingIgnoredDuringExecution?: core_v1_WeightedPodAffinityTerm[] | undefined;
  /** If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
  requiredDuringSchedulingIgnoredDuringExecution?: core_v1_PodAffinityTerm[] | undefined;
};

/** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
export type core_v1_PodCertificateProjection = {
  /** Write the certificate chain at this path in the projected volume. */
  certificateChainPath?: string | undefined;
  /** Write the credential bundle at this path in the projected volume. */
  credentialBundlePath?: string | undefined;
  /** Write the key at this path in the projected volume. */
  keyPath?: string | undefined;
  /** The type of keypair Kubelet will generate for the pod. */
  keyType: string;
  /** maxExpirationSeconds is the maximum lifetime permitted for the certificate. */
  maxExpirationSeconds?: number | undefined;
  /** Kubelet's generated CSRs will be addressed to this signer. */
  signerName: string;
  /** user is Optional: The owner UID of the created file. */
  user?: number | undefined;
  /** userAnnotations allow pod authors to pass additional information to the signer implementation. */
  userAnnotations?: { [key: string]: string } | undefined;
};

/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export type core_v1_PodDNSConfig = {
  /** A list of DNS name server IP addresses. */
  nameservers?: string[] | undefined;
  /** A list of DNS resolver options. */
  options?: core_v1_PodDNSConfigOption[] | undefined;
  /** A list of DNS search domains for host-name lookup. */
  searches?: string[] | undefined;
};

/** PodDNSConfigOption defines DNS resolver options of a pod. */
export type core_v1_PodDNSConfigOption = {
  /** Name is this DNS resolver option's name. */
  name?: string | undefined;
  /** Value is this DNS resolver option's value. */
  value?: string | undefined;
};

/** PodOS defines the OS parameters of a pod. */
export type core_v1_PodOS = {
  /** Name is the name of the operating system. */
  name: string;
};

/** PodReadinessGate contains the reference to a pod condition */
export type core_v1_PodReadinessGate = {
  /** ConditionType refers to a condition in the pod's condition list with matching type. */
  conditionType: string;
};

/** PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a ResourceClaim for the pod. */
export type core_v1_PodResourceClaim = {
  /** Name uniquely identifies this resource claim inside the pod. */
  name: string;
  /** ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. */
  resourceClaimName?: string | undefined;
  /** ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod. */
  resourceClaimTemplateName?: string | undefined;
  /** Source describes where to find the ResourceClaim. */
  source?: core_v1_ClaimSource | undefined;
};

/** PodSchedulingGate is associated to a Pod to guard its scheduling. */
export type core_v1_PodSchedulingGate = {
  /** Name of the scheduling gate. */
  name: string;
};

/** PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to. */
export type core_v1_PodSchedulingGroup = {
  /** PodGroupName specifies the name of the standalone PodGroup object that represents the runtime instance of this group. */
  podGroupName?: string | undefined;
};

/** PodSecurityContext holds pod-level security attributes and common container settings. */
export type core_v1_PodSecurityContext = {
  /** appArmorProfile is the AppArmor options to use by the containers in this pod. */
  appArmorProfile?: core_v1_AppArmorProfile | undefined;
  /** A special supplemental group that applies to all containers in a pod. */
  fsGroup?: number | undefined;
  /** fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. */
  fsGroupChangePolicy?: string | undefined;
  /** The GID to run the entrypoint of the container process. */
  runAsGroup?: number | undefined;
  /** Indicates that the container must run as a non-root user. */
  runAsNonRoot?: boolean | undefined;
  /** The UID to run the entrypoint of the container process. */
  runAsUser?: number | undefined;
  /** seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. */
  seLinuxChangePolicy?: string | undefined;
  /** The SELinux context to be applied to all containers. */
  seLinuxOptions?: core_v1_SELinuxOptions | undefined;
  /** The seccomp options to use by the containers in this pod. */
  seccompProfile?: core_v1_SeccompProfile | undefined;
  /** A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified). */
  supplementalGroups?: number[] | undefined;
  /** Defines how supplemental groups of the first container processes are calculated. */
  supplementalGroupsPolicy?: string | undefined;
  /** Sysctls hold a list of namespaced sysctls used for the pod. */
  sysctls?: core_v1_Sysctl[] | undefined;
  /** The Windows specific settings applied to all containers. */
  windowsOptions?: core_v1_WindowsSecurityContextOptions | undefined;
};

/** PodSpec is a description of a pod. */
export type core_v1_PodSpec = {
  /** Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it failed and kill associated containers. */
  activeDeadlineSeconds?: number | undefined;
  /** If specified, the pod's scheduling constraints */
  affinity?: core_v1_Affinity | undefined;
  /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted. */
  automountServiceAccountToken?: boolean | undefined;
  /** List of containers belonging to the pod. */
  containers: core_v1_Container[];
  /** Specifies the DNS parameters of a pod. */
  dnsConfig?: core_v1_PodDNSConfig | undefined;
  /** Set DNS policy for the pod. */
  dnsPolicy?: string | undefined;
  /** EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the syntax of Docker links. */
  enableServiceLinks?: boolean | undefined;
  /** List of ephemeral containers run in this pod. */
  ephemeralContainers?: core_v1_EphemeralContainer[] | undefined;
  /** evictionResponders reference responders that react to Evictions based on EvictionRequests. */
  evictionResponders?: core_v1_EvictionResponder[] | undefined;
  /** HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified. */
  hostAliases?: core_v1_HostAlias[] | undefined;
  /** Use the host's ipc namespace. */
  hostIPC?: boolean | undefined;
  /** Host networking requested for this pod. */
  hostNetwork?: boolean | undefined;
  /** Use the host's pid namespace. */
  hostPID?: boolean | undefined;
  /** Use the host's user namespace. */
  hostUsers?: boolean | undefined;
  /** Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value. */
  hostname?: string | undefined;
  /** HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. */
  hostnameOverride?: string | undefined;
  /** ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this PodSpec. */
  imagePullSecrets?: core_v1_LocalObjectReference[] | undefined;
  /** List of initialization containers belonging to the pod. */
  initContainers?: core_v1_Container[] | undefined;
  /** NodeName indicates in which node this pod is scheduled. */
  nodeName?: string | undefined;
  /** NodeSelector is a selector which must be true for the pod to fit on a node. */
  nodeSelector?: { [key: string]: string } | undefined;
  /** Specifies the OS of the containers in the pod. */
  os?: core_v1_PodOS | undefined;
  /** Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. */
  overhead?: { [key: string]: string } | undefined;
  /** PreemptionPolicy is the Policy for preempting pods with lower priority. */
  preemptionPolicy?: string | undefined;
  /** The priority value. */
  priority?: number | undefined;
  /** If specified, indicates the pod's priority. "system-node-critical" and "system-cluster-critical" are two special keywords which indicate the highest priorities with the former being the highest priority. */
  priorityClassName?: string | undefined;
  /** If specified, all readiness gates will be evaluated for pod readiness. */
  readinessGates?: core_v1_PodReadinessGate[] | undefined;
  /** ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. */
  resourceClaims?: core_v1_PodResourceClaim[] | undefined;
  /** Resources is the total amount of CPU and Memory resources required by all containers in the pod. */
  resources?: core_v1_ResourceRequirements | undefined;
  /** Restart policy for all containers within the pod. */
  restartPolicy?: string | undefined;
  /** RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod. */
  runtimeClassName?: string | undefined;
  /** If specified, the pod will be dispatched by specified scheduler. */
  schedulerName?: string | undefined;
  /** SchedulingGates is an opaque list of values that if specified will block scheduling the pod. */
  schedulingGates?: core_v1_PodSchedulingGate[] | undefined;
  /** SchedulingGroup provides a reference to the immediate scheduling runtime grouping object that this Pod belongs to. */
  schedulingGroup?: core_v1_PodSchedulingGroup | undefined;
  /** SecurityContext holds pod-level security attributes and common container settings. */
  securityContext?: core_v1_PodSecurityContext | undefined;
  /** DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. */
  serviceAccount?: string | undefined;
  /** ServiceAccountName is the name of the ServiceAccount to use to run this pod. */
  serviceAccountName?: string | undefined;
  /** If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). */
  setHostnameAsFQDN?: boolean | undefined;
  /** Share a single process namespace between all of the containers in a pod. */
  shareProcessNamespace?: boolean | undefined;
  /** If specified, the fully qualified Pod hostname will be "<hostname>.<subdomain>.<pod namespace>.svc.<cluster domain>". */
  subdomain?: string | undefined;
  /** Optional duration in seconds the pod needs to terminate gracefully. */
  terminationGracePeriodSeconds?: number | undefined;
  /** If specified, the pod's tolerations. */
  tolerations?: core_v1_Toleration[] | undefined;
  /** TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. */
  topologySpreadConstraints?: core_v1_TopologySpreadConstraint[] | undefined;
  /** List of volumes that can be mounted by containers belonging to the pod. */
  volumes?: core_v1_Volume[] | undefined;
  /** WorkloadRef provides a reference to the Workload object that this Pod belongs to. */
  workloadRef?: core_v1_WorkloadReference | undefined;
};

/** PodTemplateSpec describes the data a pod should have when created from a template */
export type core_v1_PodTemplateSpec = {
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Specification of the desired behavior of the pod. */
  spec?: core_v1_PodSpec | undefined;
};

/** PortStatus represents the error condition of a service port */
export type core_v1_PortStatus = {
  /** Error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified in this file and those shall use CamelCase names - cloud provider specific error values must have names that comply with the format foo.example.com/CamelCase. */
  error?: string | undefined;
  /** Port is the port number of the service port of which status is recorded here */
  port: number;
  /** Protocol is the protocol of the service port of which status is recorded here The supported values are: "TCP", "UDP", "SCTP" */
  protocol: string;
};

/** PortworxVolumeSource represents a Portworx volume resource. */
export type core_v1_PortworxVolumeSource = {
  /** fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. */
  fsType?: string | undefined;
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** volumeID uniquely identifies a Portworx volume */
  volumeID: string;
};

/** An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). */
export type core_v1_PreferredSchedulingTerm = {
  /** A node selector term, associated with the corresponding weight. */
  preference: core_v1_NodeSelectorTerm;
  /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
  weight: number;
};

/** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
export type core_v1_Probe = {
  /** Exec specifies a command to execute in the container. */
  exec?: core_v1_ExecAction | undefined;
  /** Minimum consecutive failures for the probe to be considered failed after having succeeded. */
  failureThreshold?: number | undefined;
  /** GRPC specifies a GRPC HealthCheckRequest. */
  grpc?: core_v1_GRPCAction | undefined;
  /** HTTPGet specifies an HTTP GET request to perform. */
  httpGet?: core_v1_HTTPGetAction | undefined;
  /** Number of seconds after the container has started before liveness probes are initiated. */
  initialDelaySeconds?: number | undefined;
  /** How often (in seconds) to perform the probe. */
  periodSeconds?: number | undefined;
  /** Minimum consecutive successes for the probe to be considered successful after having failed. */
  successThreshold?: number | undefined;
  /** TCPSocket specifies a connection to a TCP port. */
  tcpSocket?: core_v1_TCPSocketAction | undefined;
  /** Optional duration in seconds the pod needs to terminate gracefully upon probe failure. */
  terminationGracePeriodSeconds?: number | undefined;
  /** Number of seconds after which the probe times out. */
  timeoutSeconds?: number | undefined;
};

/** Represents a projected volume source */
export type core_v1_ProjectedVolumeSource = {
  /** defaultMode are the mode bits used to set permissions on created files by default. */
  defaultMode?: number | undefined;
  /** defaultUser is Optional: The owner UID of the created files by default. */
  defaultUser?: number | undefined;
  /** sources is the list of volume projections. */
  sources: core_v1_VolumeProjection[];
};

/** Represents a Quobyte mount that lasts the lifetime of a pod. */
export type core_v1_QuobyteVolumeSource = {
  /** group to map volume access to Default is no group */
  group?: string | undefined;
  /** readOnly here will force the Quobyte volume to be mounted with read-only permissions. */
  readOnly?: boolean | undefined;
  /** registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes */
  registry: string;
  /** tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin */
  tenant?: string | undefined;
  /** user to map volume access to Defaults to serivceaccount user */
  user?: string | undefined;
  /** volume is a string that references an already created Quobyte volume by name. */
  volume: string;
};

/** Represents a Rados Block Device mount that lasts the lifetime of a pod. */
export type core_v1_RBDPersistentVolumeSource = {
  /** fsType is the filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** image is the rados image name. */
  image: string;
  /** keyring is the path to key ring for RBDUser. */
  keyring?: string | undefined;
  /** monitors is a collection of Ceph monitors. */
  monitors: string[];
  /** pool is the rados pool name. */
  pool?: string | undefined;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
  /** secretRef is name of the authentication secret for RBDUser. */
  secretRef?: core_v1_SecretReference | undefined;
  /** user is the rados user name. */
  user?: string | undefined;
};

/** Represents a Rados Block Device mount that lasts the lifetime of a pod. */
export type core_v1_RBDVolumeSource = {
  /** fsType is the filesystem type of the volume that you want to mount. */
  fsType?: string | undefined;
  /** image is the rados image name. */
  image: string;
  /** keyring is the path to key ring for RBDUser. */
  keyring?: string | undefined;
  /** monitors is a collection of Ceph monitors. */
  monitors: string[];
  /** pool is the rados pool name. */
  pool?: string | undefined;
  /** readOnly here will force the ReadOnly setting in VolumeMounts. */
  readOnly?: boolean | undefined;
  /** secretRef is name of the authentication secret for RBDUser. */
  secretRef?: core_v1_LocalObjectReference | undefined;
  /** user is the rados user name. */
  user?: string | undefined;
};

/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export type core_v1_ResourceClaim = {
  /** Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. */
  name: string;
  /** Request is the name chosen for a request in the referenced claim. */
  request?: string | undefined;
};

/** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
export type core_v1_ResourceFieldSelector = {
  /** Container name: required for volumes, optional for env vars */
  containerName?: string | undefined;
  /** Specifies the output format of the exposed resources, defaults to "1" */
  divisor?: string | undefined;
  /** Required: resource to select */
  resource: string;
};

/** ResourceQuota sets aggregate quota restrictions enforced per namespace */
export type core_v1_ResourceQuota = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "ResourceQuota" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec defines the desired quota. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status */
  spec?: core_v1_ResourceQuotaSpec | undefined;
  /** Status defines the actual enforced quota and its current usage. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status */
  status?: core_v1_ResourceQuotaStatus | undefined;
};

/** ResourceQuotaSpec defines the desired hard limits to enforce for Quota. */
export type core_v1_ResourceQuotaSpec = {
  /** hard is the set of desired hard limits for each named resource. */
  hard?: { [key: string]: string } | undefined;
  /** scopeSelector is also a collection of filters like scopes that must match each object tracked by a quota but expressed using ScopeSelectorOperator in combination with possible values. */
  scopeSelector?: core_v1_ScopeSelector | undefined;
  /** A collection of filters that must match each object tracked by a quota. */
  scopes?: string[] | undefined;
};

/** ResourceQuotaStatus defines the enforced hard limits and observed use. */
export type core_v1_ResourceQuotaStatus = {
  /** Hard is the set of enforced hard limits for each named resource. */
  hard?: { [key: string]: string } | undefined;
  /** Used is the current observed total usage of the resource in the namespace. */
  used?: { [key: string]: string } | undefined;
};

/** ResourceRequirements describes the compute resource requirements. */
export type core_v1_ResourceRequirements = {
  /** Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container. */
  claims?: core_v1_ResourceClaim[] | undefined;
  /** Limits describes the maximum amount of compute resources allowed. */
  limits?: { [key: string]: string } | undefined;
  /** Requests describes the minimum amount of compute resources required. */
  requests?: { [key: string]: string } | undefined;
};

/** SELinuxOptions are the labels to be applied to the container */
export type core_v1_SELinuxOptions = {
  /** Level is SELinux level label that applies to the container. */
  level?: string | undefined;
  /** Role is a SELinux role label that applies to the container. */
  role?: string | undefined;
  /** Type is a SELinux type label that applies to the container. */
  type?: string | undefined;
  /** User is a SELinux user label that applies to the container. */
  user?: string | undefined;
};

/** ScaleIOPersistentVolumeSource represents a persistent ScaleIO volume */
export type core_v1_ScaleIOPersistentVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** gateway is the host address of the ScaleIO API Gateway. */
  gateway: string;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  protectionDomain?: string | undefined;
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef references to the secret for ScaleIO user and other sensitive information. */
  secretRef: core_v1_SecretReference;
  /** sslEnabled is the flag to enable/disable SSL communication with Gateway, default false */
  sslEnabled?: boolean | undefined;
  /** storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. */
  storageMode?: string | undefined;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  storagePool?: string | undefined;
  /** system is the name of the storage system as configured in ScaleIO. */
  system: string;
  /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
  volumeName?: string | undefined;
};

/** ScaleIOVolumeSource represents a persistent ScaleIO volume */
export type core_v1_ScaleIOVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** gateway is the host address of the ScaleIO API Gateway. */
  gateway: string;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  protectionDomain?: string | undefined;
  /** readOnly Defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef references to the secret for ScaleIO user and other sensitive information. */
  secretRef: core_v1_LocalObjectReference;
  /** sslEnabled Flag enable/disable SSL communication with Gateway, default false */
  sslEnabled?: boolean | undefined;
  /** storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. */
  storageMode?: string | undefined;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  storagePool?: string | undefined;
  /** system is the name of the storage system as configured in ScaleIO. */
  system: string;
  /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
  volumeName?: string | undefined;
};

/** A scope selector represents the AND of the selectors represented by the scoped-resource selector requirements. */
export type core_v1_ScopeSelector = {
  /** A list of scope selector requirements by scope of the resources. */
  matchExpressions?: core_v1_ScopedResourceSelectorRequirement[] | undefined;
};

/** A scoped-resource selector requirement is a selector that contains values, a scope name, and an operator that relates the scope name and values. */
export type core_v1_ScopedResourceSelectorRequirement = {
  /** Represents a scope's relationship to a set of values. */
  operator: string;
  /** The name of the scope that the selector applies to. */
  scopeName: string;
  /** An array of string values. */
  values?: string[] | undefined;
};

/** SeccompProfile defines a pod/container's seccomp profile settings. */
export type core_v1_SeccompProfile = {
  /** localhostProfile indicates a profile defined in a file on the node should be used. */
  localhostProfile?: string | undefined;
  /** type indicates which kind of seccomp profile will be applied. */
  type: string;
};

/** Secret holds secret data of a certain type. */
export type core_v1_Secret = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Data contains the secret data. */
  data?: { [key: string]: string } | undefined;
  /** Immutable, if set to true, ensures that data stored in the Secret cannot be updated (only object metadata can be modified). */
  immutable?: boolean | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Secret" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** stringData allows specifying non-binary secret data in string form. */
  stringData?: { [key: string]: string } | undefined;
  /** Used to facilitate programmatic handling of secret data. */
  type?: string | undefined;
};

/** SecretEnvSource selects a Secret to populate the environment variables with. */
export type core_v1_SecretEnvSource = {
  /** Name of the referent. */
  name?: string | undefined;
  /** Specify whether the Secret must be defined */
  optional?: boolean | undefined;
};

/** SecretKeySelector selects a key of a Secret. */
export type core_v1_SecretKeySelector = {
  /** The key of the secret to select from. */
  key: string;
  /** Name of the referent. */
  name?: string | undefined;
  /** Specify whether the Secret or its key must be defined */
  optional?: boolean | undefined;
};

/** Adapts a secret into a projected volume. */
export type core_v1_SecretProjection = {
  /** items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
  items?: core_v1_KeyToPath[] | undefined;
  /** Name of the referent. */
  name?: string | undefined;
  /** optional field specify whether the Secret or its key must be defined */
  optional?: boolean | undefined;
};

/** SecretReference represents a Secret Reference. */
export type core_v1_SecretReference = {
  /** name is unique within a namespace to reference a secret resource. */
  name?: string | undefined;
  /** namespace defines the space within which the secret name must be unique. */
  namespace?: string | undefined;
};

/** Adapts a Secret into a volume. */
export type core_v1_SecretVolumeSource = {
  /** defaultMode is Optional: mode bits used to set permissions on created files by default. */
  defaultMode?: number | undefined;
  /** defaultUser is Optional: The owner UID of the created files by default. */
  defaultUser?: number | undefined;
  /** items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
  items?: core_v1_KeyToPath[] | undefined;
  /** optional field specify whether the Secret or its keys must be defined */
  optional?: boolean | undefined;
  /** secretName is the name of the secret in the pod's namespace to use. */
  secretName?: string | undefined;
};

/** SecurityContext holds security configuration that will be applied to a container. */
export type core_v1_SecurityContext = {
  /** AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. */
  allowPrivilegeEscalation?: boolean | undefined;
  /** appArmorProfile is the AppArmor options to use by this container. */
  appArmorProfile?: core_v1_AppArmorProfile | undefined;
  /** The capabilities to add/drop when running containers. */
  capabilities?: core_v1_Capabilities | undefined;
  /** Run container in privileged mode. */
  privileged?: boolean | undefined;
  /** procMount denotes the type of proc mount to use for the containers. */
  procMount?: string | undefined;
  /** Whether this container has a read-only root filesystem. */
  readOnlyRootFilesystem?: boolean | undefined;
  /** The GID to run the entrypoint of the container process. */
  runAsGroup?: number | undefined;
  /** Indicates that the container must run as a non-root user. */
  runAsNonRoot?: boolean | undefined;
  /** The UID to run the entrypoint of the container process. */
  runAsUser?: number | undefined;
  /** The SELinux context to be applied to the container. */
  seLinuxOptions?: core_v1_SELinuxOptions | undefined;
  /** The seccomp options to use by this container. */
  seccompProfile?: core_v1_SeccompProfile | undefined;
  /** The Windows specific settings applied to all containers. */
  windowsOptions?: core_v1_WindowsSecurityContextOptions | undefined;
};

/** Service is a named abstraction of software service (for example, mysql) consisting of local port (for example 3306) that the proxy listens on, and the selector that determines which pods will answer requests sent through the proxy. */
export type core_v1_Service = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Service" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Spec defines the behavior of a service. https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#spec-and-status */
  spec?: core_v1_ServiceSpec | undefined;
  /** Most recently observed status of the service. */
  status?: core_v1_ServiceStatus | undefined;
};

/** ServiceAccount binds together: * a name, understood by users, and perhaps by peripheral systems, for an identity * a principal that can be authenticated and authorized * a set of secrets */
export type core_v1_ServiceAccount = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "v1" | undefined;
  /** AutomountServiceAccountToken indicates whether pods running as this service account should have an API token automatically mounted. */
  automountServiceAccountToken?: boolean | undefined;
  /** ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods that reference this ServiceAccount. */
  imagePullSecrets?: core_v1_LocalObjectReference[] | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "ServiceAccount" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** Secrets is a list of the secrets in the same namespace that pods running using this ServiceAccount are allowed to use. */
  secrets?: core_v1_ObjectReference[] | undefined;
};

/** ServiceAccountTokenProjection represents a projected service account token volume. */
export type core_v1_ServiceAccountTokenProjection = {
  /** audience is the intended audience of the token. */
  audience?: string | undefined;
  /** expirationSeconds is the requested duration of validity of the service account token. */
  expirationSeconds?: number | undefined;
  /** path is the path relative to the mount point of the file to project the token into. */
  path: string;
  /** user is Optional: The owner UID of the created file. */
  user?: number | undefined;
};

/** ServicePort contains information on service's port. */
export type core_v1_ServicePort = {
  /** The application protocol for this port. */
  appProtocol?: string | undefined;
  /** The name of this port within the service. */
  name?: string | undefined;
  /** The port on each node on which this service is exposed when type is NodePort or LoadBalancer. */
  nodePort?: number | undefined;
  /** The port that will be exposed by this service. */
  port: number;
  /** The IP protocol for this port. */
  protocol?: string | undefined;
  /** Number or name of the port to access on the pods targeted by the service. */
  targetPort?: number | string | undefined;
};

/** ServiceSpec describes the attributes that a user creates on a service. */
export type core_v1_ServiceSpec = {
  /** allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type LoadBalancer. */
  allocateLoadBalancerNodePorts?: boolean | undefined;
  /** clusterIP is the IP address of the service and is usually assigned randomly. */
  clusterIP?: string | undefined;
  /** ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly. */
  clusterIPs?: string[] | undefined;
  /** externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service. */
  externalIPs?: string[] | undefined;
  /** externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g. a DNS CNAME record). */
  externalName?: string | undefined;
  /** externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's "externally-facing" addresses (NodePorts, ExternalIPs, and LoadBalancer IPs). */
  externalTrafficPolicy?: string | undefined;
  /** healthCheckNodePort specifies the healthcheck nodePort for the service. */
  healthCheckNodePort?: number | undefined;
  /** InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. */
  internalTrafficPolicy?: string | undefined;
  /** IPFamilies is a list of IP families (e.g. */
  ipFamilies?: string[] | undefined;
  /** ipFamily specifies whether this Service has a preference for a particular IP family (e.g. */
  ipFamily?: string | undefined;
  /** IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. */
  ipFamilyPolicy?: string | undefined;
  /** loadBalancerClass is the class of the load balancer implementation this Service belongs to. */
  loadBalancerClass?: string | undefined;
  /** Only applies to Service Type: LoadBalancer. */
  loadBalancerIP?: string | undefined;
  /** If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer will be restricted to the specified client IPs. */
  loadBalancerSourceRanges?: string[] | undefined;
  /** The list of ports that are exposed by this service. */
  ports?: core_v1_ServicePort[] | undefined;
  /** publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any indications of ready/not-ready. */
  publishNotReadyAddresses?: boolean | undefined;
  /** Route service traffic to pods with label keys and values matching this selector. */
  selector?: { [key: string]: string } | undefined;
  /** Supports "ClientIP" and "None". */
  sessionAffinity?: string | undefined;
  /** sessionAffinityConfig contains the configurations of session affinity. */
  sessionAffinityConfig?: core_v1_SessionAffinityConfig | undefined;
  /** topologyKeys is a preference-order list of topology keys which implementations of services should use to preferentially sort endpoints when accessing this Service, it can not be used at the same time as externalTrafficPolicy=Local. */
  topologyKeys?: string[] | undefined;
  /** TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints. */
  trafficDistribution?: string | undefined;
  /** type determines how the Service is exposed. */
  type?: string | undefined;
};

/** ServiceStatus represents the current status of a service. */
export type core_v1_ServiceStatus = {
  /** Current service state */
  conditions?: meta_v1_Condition[] | undefined;
  /** LoadBalancer contains the current status of the load-balancer, if one is present. */
  loadBalancer?: core_v1_LoadBalancerStatus | undefined;
};

/** SessionAffinityConfig represents the configurations of session affinity. */
export type core_v1_SessionAffinityConfig = {
  /** clientIP contains the configurations of Client IP based session affinity. */
  clientIP?: core_v1_ClientIPConfig | undefined;
};

/** SleepAction describes a "sleep" action. */
export type core_v1_SleepAction = {
  /** Seconds is the number of seconds to sleep. */
  seconds: number;
};

/** Represents a StorageOS persistent volume resource. */
export type core_v1_StorageOSPersistentVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef specifies the secret to use for obtaining the StorageOS API credentials. */
  secretRef?: core_v1_ObjectReference | undefined;
  /** volumeName is the human-readable name of the StorageOS volume. */
  volumeName?: string | undefined;
  /** volumeNamespace specifies the scope of the volume within StorageOS. */
  volumeNamespace?: string | undefined;
};

/** Represents a StorageOS persistent volume resource. */
export type core_v1_StorageOSVolumeSource = {
  /** fsType is the filesystem type to mount. */
  fsType?: string | undefined;
  /** readOnly defaults to false (read/write). */
  readOnly?: boolean | undefined;
  /** secretRef specifies the secret to use for obtaining the StorageOS API credentials. */
  secretRef?: core_v1_LocalObjectReference | undefined;
  /** volumeName is the human-readable name of the StorageOS volume. */
  volumeName?: string | undefined;
  /** volumeNamespace specifies the scope of the volume within StorageOS. */
  volumeNamespace?: string | undefined;
};

/** Sysctl defines a kernel parameter to be set */
export type core_v1_Sysctl = {
  /** Name of a property to set */
  name: string;
  /** Value of a property to set */
  value: string;
};

/** TCPSocketAction describes an action based on opening a socket */
export type core_v1_TCPSocketAction = {
  /** Optional: Host name to connect to, defaults to the pod IP. */
  host?: string | undefined;
  /** Number or name of the port to access on the container. */
  port: number | string;
};

/** The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>. */
export type core_v1_Toleration = {
  /** Effect indicates the taint effect to match. */
  effect?: string | undefined;
  /** Key is the taint key that the toleration applies to. */
  key?: string | undefined;
  /** Operator represents a key's relationship to the value. */
  operator?: string | undefined;
  /** TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. */
  tolerationSeconds?: number | undefined;
  /** Value is the taint value the toleration matches to. */
  value?: string | undefined;
};

/** A topology selector requirement is a selector that matches given label. */
export type core_v1_TopologySelectorLabelRequirement = {
  /** The label key that the selector applies to. */
  key: string;
  /** An array of string values. */
  values: string[];
};

/** A topology selector term represents the result of label queries. */
export type core_v1_TopologySelectorTerm = {
  /** A list of topology selector requirements by labels. */
  matchLabelExpressions?: core_v1_TopologySelectorLabelRequirement[] | undefined;
};

/** TopologySpreadConstraint specifies how to spread matching pods among the given topology. */
export type core_v1_TopologySpreadConstraint = {
  /** LabelSelector is used to find matching pods. */
  labelSelector?: meta_v1_LabelSelector | undefined;
  /** MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. */
  matchLabelKeys?: string[] | undefined;
  /** MaxSkew describes the degree to which pods may be unevenly distributed. */
  maxSkew: number;
  /** MinDomains indicates a minimum number of eligible domains. */
  minDomains?: number | undefined;
  /** NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. */
  nodeAffinityPolicy?: string | undefined;
  /** NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. */
  nodeTaintsPolicy?: string | undefined;
  /** TopologyKey is the key of node labels. */
  topologyKey: string;
  /** WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location, but giving higher precedence to topologies that would help reduce the skew. */
  whenUnsatisfiable: string;
};

/** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
export type core_v1_TypedLocalObjectReference = {
  /** APIGroup is the group for the resource being referenced. */
  apiGroup?: string | undefined;
  /** Kind is the type of resource being referenced */
  kind: string;
  /** Name is the name of resource being referenced */
  name: string;
};

/** TypedObjectReference contains enough information to let you locate the typed referenced object */
export type core_v1_TypedObjectReference = {
  /** APIGroup is the group for the resource being referenced. */
  apiGroup?: string | undefined;
  /** Kind is the type of resource being referenced */
  kind: string;
  /** Name is the name of resource being referenced */
  name: string;
  /** Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. */
  namespace?: string | undefined;
};

/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export type core_v1_Volume = {
  /** awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  awsElasticBlockStore?: core_v1_AWSElasticBlockStoreVolumeSource | undefined;
  /** azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
  azureDisk?: core_v1_AzureDiskVolumeSource | undefined;
  /** azureFile represents an Azure File Service mount on the host and bind mount to the pod. */
  azureFile?: core_v1_AzureFileVolumeSource | undefined;
  /** cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. */
  cephfs?: core_v1_CephFSVolumeSource | undefined;
  /** cinder represents a cinder volume attached and mounted on kubelets host machine. */
  cinder?: core_v1_CinderVolumeSource | undefined;
  /** configMap represents a configMap that should populate this volume */
  configMap?: core_v1_ConfigMapVolumeSource | undefined;
  /** csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers. */
  csi?: core_v1_CSIVolumeSource | undefined;
  /** downwardAPI represents downward API about the pod that should populate this volume */
  downwardAPI?: core_v1_DownwardAPIVolumeSource | undefined;
  /** emptyDir represents a temporary directory that shares a pod's lifetime. */
  emptyDir?: core_v1_EmptyDirVolumeSource | undefined;
  /** ephemeral represents a volume that is handled by a cluster storage driver. */
  ephemeral?: core_v1_EphemeralVolumeSource | undefined;
  /** fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod. */
  fc?: core_v1_FCVolumeSource | undefined;
  /** flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
  flexVolume?: core_v1_FlexVolumeSource | undefined;
  /** flocker represents a Flocker volume attached to a kubelet's host machine. */
  flocker?: core_v1_FlockerVolumeSource | undefined;
  /** gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  gcePersistentDisk?: core_v1_GCEPersistentDiskVolumeSource | undefined;
  /** gitRepo represents a git repository at a particular revision. */
  gitRepo?: core_v1_GitRepoVolumeSource | undefined;
  /** glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. */
  glusterfs?: core_v1_GlusterfsVolumeSource | undefined;
  /** hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. */
  hostPath?: core_v1_HostPathVolumeSource | undefined;
  /** image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. */
  image?: core_v1_ImageVolumeSource | undefined;
  /** iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
  iscsi?: core_v1_ISCSIVolumeSource | undefined;
  /** name of the volume. */
  name: string;
  /** nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs */
  nfs?: core_v1_NFSVolumeSource | undefined;
  /** persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. */
  persistentVolumeClaim?: core_v1_PersistentVolumeClaimVolumeSource | undefined;
  /** photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. */
  photonPersistentDisk?: core_v1_PhotonPersistentDiskVolumeSource | undefined;
  /** portworxVolume represents a portworx volume attached and mounted on kubelets host machine. */
  portworxVolume?: core_v1_PortworxVolumeSource | undefined;
  /** projected items for all in one resources secrets, configmaps, and downward API */
  projected?: core_v1_ProjectedVolumeSource | undefined;
  /** quobyte represents a Quobyte mount on the host that shares a pod's lifetime. */
  quobyte?: core_v1_QuobyteVolumeSource | undefined;
  /** rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. */
  rbd?: core_v1_RBDVolumeSource | undefined;
  /** scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. */
  scaleIO?: core_v1_ScaleIOVolumeSource | undefined;
  /** secret represents a secret that should populate this volume. */
  secret?: core_v1_SecretVolumeSource | undefined;
  /** storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. */
  storageos?: core_v1_StorageOSVolumeSource | undefined;
  /** vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. */
  vsphereVolume?: core_v1_VsphereVirtualDiskVolumeSource | undefined;
};

/** volumeDevice describes a mapping of a raw block device within a container. */
export type core_v1_VolumeDevice = {
  /** devicePath is the path inside of the container that the device will be mapped to. */
  devicePath: string;
  /** name must match the name of a persistentVolumeClaim in the pod */
  name: string;
};

/** VolumeHealthCondition represents an adverse health condition reported for a volume. */
export type core_v1_VolumeHealthCondition = {
  /** message is a human-readable description. */
  message?: string | undefined;
  /** reason is a brief CamelCase machine-parseable reason. */
  reason: string;
  /** status is the machine-parseable health category. */
  status: string;
};

/** VolumeHealthStatus contains health information for a volume reported by the CSI controller plugin. */
export type core_v1_VolumeHealthStatus = {
  /** conditions is the set of adverse conditions reported by the CSI controller plugin. */
  healthConditions?: core_v1_VolumeHealthCondition[] | undefined;
  /** lastTransitionTime is when the current set of conditions first appeared. */
  lastTransitionTime?: string | undefined;
};

/** VolumeMount describes a mounting of a Volume within a container. */
export type core_v1_VolumeMount = {
  /** bindMountOptions is the list of additional bind mount options to apply when mounting this volume into the container. */
  bindMountOptions?: string[] | undefined;
  /** Path within the container at which the volume should be mounted. */
  mountPath: string;
  /** mountPropagation determines how mounts are propagated from the host to container and the other way around. */
  mountPropagation?: string | undefined;
  /** This must match the Name of a Volume. */
  name: string;
  /** Mounted read-only if true, read-write otherwise (false or unspecified). */
  readOnly?: boolean | undefined;
  /** RecursiveReadOnly specifies whether read-only mounts should be handled recursively. */
  recursiveReadOnly?: string | undefined;
  /** Path within the volume from which the container's volume should be mounted. */
  subPath?: string | undefined;
  /** Expanded path within the volume from which the container's volume should be mounted. */
  subPathExpr?: string | undefined;
};

/** VolumeNodeAffinity defines constraints that limit what nodes this volume can be accessed from. */
export type core_v1_VolumeNodeAffinity = {
  /** required specifies hard node constraints that must be met. */
  required?: core_v1_NodeSelector | undefined;
};

/** Projection that may be projected along with other supported volume types. */
export type core_v1_VolumeProjection = {
  /** ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file. */
  clusterTrustBundle?: core_v1_ClusterTrustBundleProjection | undefined;
  /** configMap information about the configMap data to project */
  configMap?: core_v1_ConfigMapProjection | undefined;
  /** downwardAPI information about the downwardAPI data to project */
  downwardAPI?: core_v1_DownwardAPIProjection | undefined;
  /** Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server. */
  podCertificate?: core_v1_PodCertificateProjection | undefined;
  /** secret information about the secret data to project */
  secret?: core_v1_SecretProjection | undefined;
  /** serviceAccountToken is information about the serviceAccountToken data to project */
  serviceAccountToken?: core_v1_ServiceAccountTokenProjection | undefined;
};

/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export type core_v1_VolumeResourceRequirements = {
  /** Limits describes the maximum amount of compute resources allowed. */
  limits?: { [key: string]: string } | undefined;
  /** Requests describes the minimum amount of compute resources required. */
  requests?: { [key: string]: string } | undefined;
};

/** Represents a vSphere volume resource. */
export type core_v1_VsphereVirtualDiskVolumeSource = {
  /** fsType is filesystem type to mount. */
  fsType?: string | undefined;
  /** storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName. */
  storagePolicyID?: string | undefined;
  /** storagePolicyName is the storage Policy Based Management (SPBM) profile name. */
  storagePolicyName?: string | undefined;
  /** volumePath is the path that identifies vSphere volume vmdk */
  volumePath: string;
};

/** The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s) */
export type core_v1_WeightedPodAffinityTerm = {
  /** Required. */
  podAffinityTerm: core_v1_PodAffinityTerm;
  /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
  weight: number;
};

/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export type core_v1_WindowsSecurityContextOptions = {
  /** GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field. */
  gmsaCredentialSpec?: string | undefined;
  /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
  gmsaCredentialSpecName?: string | undefined;
  /** HostProcess determines if a container should be run as a 'Host Process' container. */
  hostProcess?: boolean | undefined;
  /** The UserName in Windows to run the entrypoint of the container process. */
  runAsUserName?: string | undefined;
};

/** WorkloadReference identifies the Workload object and PodGroup membership that a Pod belongs to. */
export type core_v1_WorkloadReference = {
  /** Name defines the name of the Workload object this Pod belongs to. */
  name: string;
  /** PodGroup is the name of the PodGroup within the Workload that this Pod belongs to. */
  podGroup: string;
  /** PodGroupReplicaKey specifies the replica key of the PodGroup to which this Pod belongs. */
  podGroupReplicaKey?: string | undefined;
};

/** Endpoint represents a single logical "backend" implementing a service. */
export type discovery_v1_Endpoint = {
  /** addresses of this endpoint. */
  addresses: string[];
  /** conditions contains information about the current status of the endpoint. */
  conditions?: discovery_v1_EndpointConditions | undefined;
  /** deprecatedTopology contains topology information part of the v1beta1 API. */
  deprecatedTopology?: { [key: string]: string } | undefined;
  /** hints contains information associated with how an endpoint should be consumed. */
  hints?: discovery_v1_EndpointHints | undefined;
  /** hostname of this endpoint. */
  hostname?: string | undefined;
  /** nodeName represents the name of the Node hosting this endpoint. */
  nodeName?: string | undefined;
  /** targetRef is a reference to a Kubernetes object that represents this endpoint. */
  targetRef?: core_v1_ObjectReference | undefined;
  /** zone is the name of the Zone this endpoint exists in. */
  zone?: string | undefined;
};

/** EndpointConditions represents the current condition of an endpoint. */
export type discovery_v1_EndpointConditions = {
  /** ready indicates that this endpoint is ready to receive traffic, according to whatever system is managing the endpoint. */
  ready?: boolean | undefined;
  /** serving indicates that this endpoint is able to receive traffic, according to whatever system is managing the endpoint. */
  serving?: boolean | undefined;
  /** terminating indicates that this endpoint is terminating. */
  terminating?: boolean | undefined;
};

/** EndpointHints provides hints describing how an endpoint should be consumed. */
export type discovery_v1_EndpointHints = {
  /** forNodes indicates the node(s) this endpoint should be consumed by when using topology aware routing. */
  forNodes?: discovery_v1_ForNode[] | undefined;
  /** forZones indicates the zone(s) this endpoint should be consumed by when using topology aware routing. */
  forZones?: discovery_v1_ForZone[] | undefined;
};

/** EndpointPort represents a Port used by an EndpointSlice */
export type discovery_v1_EndpointPort = {
  /** The application protocol for this port. */
  appProtocol?: string | undefined;
  /** name represents the name of this port. */
  name?: string | undefined;
  /** port represents the port number of the endpoint. */
  port?: number | undefined;
  /** protocol represents the IP protocol for this port. */
  protocol?: string | undefined;
};

/** EndpointSlice represents a set of service endpoints. */
export type discovery_v1_EndpointSlice = {
  /** addressType specifies the type of address carried by this EndpointSlice. */
  addressType: string;
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "discovery.k8s.io/v1" | undefined;
  /** endpoints is a list of unique endpoints in this slice. */
  endpoints?: discovery_v1_Endpoint[] | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "EndpointSlice" | undefined;
  /** Standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** ports specifies the list of network ports exposed by each endpoint in this slice. */
  ports?: discovery_v1_EndpointPort[] | undefined;
};

/** ForNode provides information about which nodes should consume this endpoint. */
export type discovery_v1_ForNode = {
  /** name represents the name of the node. */
  name: string;
};

/** ForZone provides information about which zones should consume this endpoint. */
export type discovery_v1_ForZone = {
  /** name represents the name of the zone. */
  name: string;
};

/** Condition contains details for one aspect of the current state of this API Resource. */
export type meta_v1_Condition = {
  /** lastTransitionTime is the last time the condition transitioned from one status to another. */
  lastTransitionTime: string;
  /** message is a human readable message indicating details about the transition. */
  message: string;
  /** observedGeneration represents the .metadata.generation that the condition was set based upon. */
  observedGeneration?: number | undefined;
  /** reason contains a programmatic identifier indicating the reason for the condition's last transition. */
  reason: string;
  /** status of the condition, one of True, False, Unknown. */
  status: string;
  /** type of condition in CamelCase or in foo.example.com/CamelCase. */
  type: string;
};

/** A label selector is a label query over a set of resources. */
export type meta_v1_LabelSelector = {
  /** matchExpressions is a list of label selector requirements. */
  matchExpressions?: meta_v1_LabelSelectorRequirement[] | undefined;
  /** matchLabels is a map of {key,value} pairs. */
  matchLabels?: { [key: string]: string } | undefined;
};

/** A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export type meta_v1_LabelSelectorRequirement = {
  /** key is the label key that the selector applies to. */
  key: string;
  /** operator represents a key's relationship to a set of values. */
  operator: string;
  /** values is an array of string values. */
  values?: string[] | undefined;
};

/** ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset applies to. */
export type meta_v1_ManagedFieldsEntry = {
  /** APIVersion defines the version of this resource that this field set applies to. */
  apiVersion?: string | undefined;
  /** FieldsType is the discriminator for the different fields format and version. */
  fieldsType?: string | undefined;
  /** FieldsV1 holds the first JSON version format as described in the "FieldsV1" type. */
  fieldsV1?: any | undefined;
  /** Manager is an identifier of the workflow managing these fields. */
  manager?: string | undefined;
  /** Operation is the type of operation which lead to this ManagedFieldsEntry being created. */
  operation?: string | undefined;
  /** Subresource is the name of the subresource used to update that object, or empty string if the object was updated through the main resource. */
  subresource?: string | undefined;
  /** Time is the timestamp of when the ManagedFields entry was added. */
  time?: string | undefined;
};

/** ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create. */
export type meta_v1_ObjectMeta = {
  /** Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. */
  annotations?: { [key: string]: string } | undefined;
  /** The name of the cluster which the object belongs to. */
  clusterName?: string | undefined;
  /** CreationTimestamp is a timestamp representing the server time when this object was created. */
  creationTimestamp?: string | undefined;
  /** Number of seconds allowed for this object to gracefully terminate before it will be removed from the system. */
  deletionGracePeriodSeconds?: number | undefined;
  /** DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. */
  deletionTimestamp?: string | undefined;
  /** Must be empty before the object is deleted from the registry. */
  finalizers?: string[] | undefined;
  /** GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. */
  generateName?: string | undefined;
  /** A sequence number representing a specific generation of the desired state. */
  generation?: number | undefined;
  /** Map of string keys and values that can be used to organize and categorize (scope and select) objects. */
  labels?: { [key: string]: string } | undefined;
  /** ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. */
  managedFields?: meta_v1_ManagedFieldsEntry[] | undefined;
  /** Name must be unique within a namespace. */
  name?: string | undefined;
  /** Namespace defines the space within which each name must be unique. */
  namespace?: string | undefined;
  /** List of objects depended by this object. */
  ownerReferences?: meta_v1_OwnerReference[] | undefined;
  /** An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed. */
  resourceVersion?: string | undefined;
  /** Deprecated: selfLink is a legacy read-only field that is no longer populated by the system. */
  selfLink?: string | undefined;
  /** UID is the unique in time and space value for this object. */
  uid?: string | undefined;
};

/** OwnerReference contains enough information to let you identify an owning object. */
export type meta_v1_OwnerReference = {
  /** API version of the referent. */
  apiVersion: string;
  /** If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. */
  blockOwnerDeletion?: boolean | undefined;
  /** If true, this reference points to the managing controller. */
  controller?: boolean | undefined;
  /** Kind of the referent. */
  kind: string;
  /** Name of the referent. */
  name: string;
  /** UID of the referent. */
  uid: string;
};

/** HTTPIngressPath associates a path with a backend. */
export type networking_v1_HTTPIngressPath = {
  /** backend defines the referenced service endpoint to which the traffic will be forwarded to. */
  backend: networking_v1_IngressBackend;
  /** path is matched against the path of an incoming request. */
  path?: string | undefined;
  /** pathType determines the interpretation of the path matching. */
  pathType: string;
};

/** HTTPIngressRuleValue is a list of http selectors pointing to backends. */
export type networking_v1_HTTPIngressRuleValue = {
  /** paths is a collection of paths that map requests to backends. */
  paths: networking_v1_HTTPIngressPath[];
};

/** IPBlock describes a particular CIDR (Ex. "192.168.1.0/24","2001:db8::/64") that is allowed to the pods matched by a NetworkPolicySpec's podSelector. */
export type networking_v1_IPBlock = {
  /** cidr is a string representing the IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" */
  cidr: string;
  /** except is a slice of CIDRs that should not be included within an IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" Except values will be rejected if they are outside the cidr range */
  except?: string[] | undefined;
};

/** Ingress is a collection of rules that allow inbound connections to reach the endpoints defined by a backend. */
export type networking_v1_Ingress = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "networking.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "Ingress" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec is the desired state of the Ingress. */
  spec?: networking_v1_IngressSpec | undefined;
  /** status is the current state of the Ingress. */
  status?: networking_v1_IngressStatus | undefined;
};

/** IngressBackend describes all endpoints for a given service and port. */
export type networking_v1_IngressBackend = {
  /** resource is an ObjectRef to another Kubernetes resource in the namespace of the Ingress object. */
  resource?: core_v1_TypedLocalObjectReference | undefined;
  /** service references a service as a backend. */
  service?: networking_v1_IngressServiceBackend | undefined;
};

/** IngressClass represents the class of the Ingress, referenced by the Ingress Spec. */
export type networking_v1_IngressClass = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "networking.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "IngressClass" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec is the desired state of the IngressClass. */
  spec?: networking_v1_IngressClassSpec | undefined;
};

/** IngressClassParametersReference identifies an API object. */
export type networking_v1_IngressClassParametersReference = {
  /** apiGroup is the group for the resource being referenced. */
  apiGroup?: string | undefined;
  /** kind is the type of resource being referenced. */
  kind: string;
  /** name is the name of resource being referenced. */
  name: string;
  /** namespace is the namespace of the resource being referenced. */
  namespace?: string | undefined;
  /** scope represents if this refers to a cluster or namespace scoped resource. */
  scope?: string | undefined;
};

/** IngressClassSpec provides information about the class of an Ingress. */
export type networking_v1_IngressClassSpec = {
  /** controller refers to the name of the controller that should handle this class. */
  controller?: string | undefined;
  /** parameters is a link to a custom resource containing additional configuration for the controller. */
  parameters?: networking_v1_IngressClassParametersReference | undefined;
};

/** IngressLoadBalancerIngress represents the status of a load-balancer ingress point. */
export type networking_v1_IngressLoadBalancerIngress = {
  /** hostname is set for load-balancer ingress points that are DNS based. */
  hostname?: string | undefined;
  /** ip is set for load-balancer ingress points that are IP based. */
  ip?: string | undefined;
  /** ports provides information about the ports exposed by this LoadBalancer. */
  ports?: networking_v1_IngressPortStatus[] | undefined;
};

/** IngressLoadBalancerStatus represents the status of a load-balancer. */
export type networking_v1_IngressLoadBalancerStatus = {
  /** ingress is a list containing ingress points for the load-balancer. */
  ingress?: networking_v1_IngressLoadBalancerIngress[] | undefined;
};

/** IngressPortStatus represents the error condition of a service port */
export type networking_v1_IngressPortStatus = {
  /** error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified in this file and those shall use CamelCase names - cloud provider specific error values must have names that comply with the format foo.example.com/CamelCase. */
  error?: string | undefined;
  /** port is the port number of the ingress port. */
  port: number;
  /** protocol is the protocol of the ingress port. */
  protocol: string;
};

/** IngressRule represents the rules mapping the paths under a specified host to the related backend services. */
export type networking_v1_IngressRule = {
  /** host is the fully qualified domain name of a network host, as defined by RFC 3986. */
  host?: string | undefined;
  /** http is a HTTP IngressRuleValue, which contains a list of http selectors */
  http?: networking_v1_HTTPIngressRuleValue | undefined;
};

/** IngressServiceBackend references a Kubernetes Service as a Backend. */
export type networking_v1_IngressServiceBackend = {
  /** name is the referenced service. */
  name: string;
  /** port of the referenced service. */
  port?: networking_v1_ServiceBackendPort | undefined;
};

/** IngressSpec describes the Ingress the user wishes to exist. */
export type networking_v1_IngressSpec = {
  /** defaultBackend is the backend that should handle requests that don't match any rule. */
  defaultBackend?: networking_v1_IngressBackend | undefined;
  /** ingressClassName is the name of an IngressClass cluster resource. */
  ingressClassName?: string | undefined;
  /** rules is a list of host rules used to configure the Ingress. */
  rules?: networking_v1_IngressRule[] | undefined;
  /** tls represents the TLS configuration. */
  tls?: networking_v1_IngressTLS[] | undefined;
};

/** IngressStatus describe the current state of the Ingress. */
export type networking_v1_IngressStatus = {
  /** loadBalancer contains the current status of the load-balancer. */
  loadBalancer?: networking_v1_IngressLoadBalancerStatus | undefined;
};

/** IngressTLS describes the transport layer security associated with an ingress. */
export type networking_v1_IngressTLS = {
  /** hosts is a list of hosts included in the TLS certificate. */
  hosts?: string[] | undefined;
  /** secretName is the name of the secret used to terminate TLS traffic on port 443. */
  secretName?: string | undefined;
};

/** NetworkPolicy describes what network traffic is allowed for a set of Pods */
export type networking_v1_NetworkPolicy = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "networking.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "NetworkPolicy" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec represents the specification of the desired behavior for this NetworkPolicy. */
  spec?: networking_v1_NetworkPolicySpec | undefined;
  /** Status is the current state of the NetworkPolicy. */
  status?: networking_v1_NetworkPolicyStatus | undefined;
};

/** NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a NetworkPolicySpec's podSelector. */
export type networking_v1_NetworkPolicyEgressRule = {
  /** ports is a list of destination ports for outgoing traffic. */
  ports?: networking_v1_NetworkPolicyPort[] | undefined;
  /** to is a list of destinations for outgoing traffic of pods selected for this rule. */
  to?: networking_v1_NetworkPolicyPeer[] | undefined;
};

/** NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a NetworkPolicySpec's podSelector. */
export type networking_v1_NetworkPolicyIngressRule = {
  /** from is a list of sources which should be able to access the pods selected for this rule. */
  from?: networking_v1_NetworkPolicyPeer[] | undefined;
  /** ports is a list of ports which should be made accessible on the pods selected for this rule. */
  ports?: networking_v1_NetworkPolicyPort[] | undefined;
};

/** NetworkPolicyPeer describes a peer to allow traffic to/from. */
export type networking_v1_NetworkPolicyPeer = {
  /** ipBlock defines policy on a particular IPBlock. */
  ipBlock?: networking_v1_IPBlock | undefined;
  /** namespaceSelector selects namespaces using cluster-scoped labels. */
  namespaceSelector?: meta_v1_LabelSelector | undefined;
  /** podSelector is a label selector which selects pods. */
  podSelector?: meta_v1_LabelSelector | undefined;
};

/** NetworkPolicyPort describes a port to allow traffic on */
export type networking_v1_NetworkPolicyPort = {
  /** endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy. */
  endPort?: number | undefined;
  /** port represents the port on the given protocol. */
  port?: number | string | undefined;
  /** protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match. */
  protocol?: string | undefined;
};

/** NetworkPolicySpec provides the specification of a NetworkPolicy */
export type networking_v1_NetworkPolicySpec = {
  /** egress is a list of egress rules to be applied to the selected pods. */
  egress?: networking_v1_NetworkPolicyEgressRule[] | undefined;
  /** ingress is a list of ingress rules to be applied to the selected pods. */
  ingress?: networking_v1_NetworkPolicyIngressRule[] | undefined;
  /** podSelector selects the pods to which this NetworkPolicy object applies. */
  podSelector: meta_v1_LabelSelector;
  /** policyTypes is a list of rule types that the NetworkPolicy relates to. */
  policyTypes?: string[] | undefined;
};

/** NetworkPolicyStatus describe the current state of the NetworkPolicy. */
export type networking_v1_NetworkPolicyStatus = {
  /** Conditions holds an array of metav1.Condition that describe the state of the NetworkPolicy. */
  conditions?: meta_v1_Condition[] | undefined;
};

/** ServiceBackendPort is the service port being referenced. */
export type networking_v1_ServiceBackendPort = {
  /** name is the name of the port on the Service. */
  name?: string | undefined;
  /** number is the numerical port number (e.g. 80) on the Service. */
  number?: number | undefined;
};

/** PodDisruptionBudget is an object to define the max disruption that can be caused to a collection of pods */
export type policy_v1_PodDisruptionBudget = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "policy/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "PodDisruptionBudget" | undefined;
  /** metadata is the standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** spec is the specification of the desired behavior of the PodDisruptionBudget. */
  spec?: policy_v1_PodDisruptionBudgetSpec | undefined;
  /** status is the most recently observed status of the PodDisruptionBudget. */
  status?: policy_v1_PodDisruptionBudgetStatus | undefined;
};

/** PodDisruptionBudgetSpec is a description of a PodDisruptionBudget. */
export type policy_v1_PodDisruptionBudgetSpec = {
  /** maxUnavailable indicates that an eviction is allowed if at most "maxUnavailable" pods selected by "selector" are unavailable after the eviction, i.e. even in absence of the evicted pod. */
  maxUnavailable?: number | string | undefined;
  /** minAvailable indicates that an eviction is allowed if at least "minAvailable" pods selected by "selector" will still be available after the eviction, i.e. even in the absence of the evicted pod. */
  minAvailable?: number | string | undefined;
  /** selector is a label query over pods whose evictions are managed by the disruption budget. */
  selector?: meta_v1_LabelSelector | undefined;
  /** unhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction. */
  unhealthyPodEvictionPolicy?: string | undefined;
};

/** PodDisruptionBudgetStatus represents information about the status of a PodDisruptionBudget. */
export type policy_v1_PodDisruptionBudgetStatus = {
  /** Conditions contain conditions for PDB. */
  conditions?: meta_v1_Condition[] | undefined;
  /** current number of healthy pods */
  currentHealthy: number;
  /** minimum desired number of healthy pods */
  desiredHealthy: number;
  /** DisruptedPods contains information about pods whose eviction was processed by the API server eviction subresource handler but has not yet been observed by the PodDisruptionBudget controller. */
  disruptedPods?: { [key: string]: string } | undefined;
  /** Number of pod disruptions that are currently allowed. */
  disruptionsAllowed: number;
  /** total number of pods counted by this disruption budget */
  expectedPods: number;
  /** Most recent generation observed when updating this PDB status. */
  observedGeneration?: number | undefined;
};

/** AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole */
export type rbac_v1_AggregationRule = {
  /** clusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules. */
  clusterRoleSelectors?: meta_v1_LabelSelector[] | undefined;
};

/** ClusterRole is a cluster level, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding or ClusterRoleBinding. */
export type rbac_v1_ClusterRole = {
  /** aggregationRule is an optional field that describes how to build the Rules for this ClusterRole. */
  aggregationRule?: rbac_v1_AggregationRule | undefined;
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "rbac.authorization.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "ClusterRole" | undefined;
  /** metadata is the standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** rules holds all the PolicyRules for this ClusterRole */
  rules?: rbac_v1_PolicyRule[] | undefined;
};

/** PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which namespace the rule applies to. */
export type rbac_v1_PolicyRule = {
  /** apiGroups is the name of the APIGroup that contains the resources. */
  apiGroups?: string[] | undefined;
  /** nonResourceURLs is a set of partial urls that a user should have access to. *s are allowed, but only as the full, final step in the path Since non-resource URLs are not namespaced, this field is only applicable for ClusterRoles referenced from a ClusterRoleBinding. */
  nonResourceURLs?: string[] | undefined;
  /** resourceNames is an optional white list of names that the rule applies to. */
  resourceNames?: string[] | undefined;
  /** resources is a list of resources this rule applies to. '*' represents all resources. */
  resources?: string[] | undefined;
  /** verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. '*' represents all verbs. */
  verbs: string[];
};

/** RoleBinding references a role, but does not contain it. */
export type rbac_v1_RoleBinding = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "rbac.authorization.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "RoleBinding" | undefined;
  /** metadata is the standard object's metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** roleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. */
  roleRef: rbac_v1_RoleRef;
  /** subjects holds references to the objects the role applies to. */
  subjects?: rbac_v1_Subject[] | undefined;
};

/** RoleRef contains information that points to the role being used */
export type rbac_v1_RoleRef = {
  /** apiGroup is the group for the resource being referenced */
  apiGroup?: string | undefined;
  /** kind is the type of resource being referenced */
  kind: string;
  /** name is the name of resource being referenced */
  name: string;
};

/** Subject contains a reference to the object or user identities a role binding applies to. */
export type rbac_v1_Subject = {
  /** apiGroup holds the API group of the referenced subject. */
  apiGroup?: string | undefined;
  /** kind of object being referenced. */
  kind: string;
  /** name of the object being referenced. */
  name: string;
  /** namespace of the referenced object. */
  namespace?: string | undefined;
};

/** PriorityClass defines mapping from a priority class name to the priority integer value. */
export type scheduling_v1_PriorityClass = {
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "scheduling.k8s.io/v1" | undefined;
  /** description is an arbitrary string that usually provides guidelines on when this priority class should be used. */
  description?: string | undefined;
  /** globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class. */
  globalDefault?: boolean | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "PriorityClass" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** preemptionPolicy is the Policy for preempting pods with lower priority. */
  preemptionPolicy?: string | undefined;
  /** value represents the integer value of this priority class. */
  value: number;
};

/** TopologyConstraint defines a topology constraint for a PodGroup. */
export type scheduling_v1alpha3_TopologyConstraint = {
  /** key specifies the key of the node label representing the topology domain. */
  key: string;
};

/** WorkloadPodGroupAllDisruptionMode indicates that all pods in the group must be disrupted together. */
export type scheduling_v1alpha3_WorkloadPodGroupAllDisruptionMode = {};

/** WorkloadPodGroupBasicSchedulingPolicy indicates standard Kubernetes scheduling behavior. */
export type scheduling_v1alpha3_WorkloadPodGroupBasicSchedulingPolicy = {};

/** WorkloadPodGroupDisruptionMode defines how individual pods within a group can be disrupted. */
export type scheduling_v1alpha3_WorkloadPodGroupDisruptionMode = {
  /** all specifies that all pods in the group must be disrupted together. */
  all?: scheduling_v1alpha3_WorkloadPodGroupAllDisruptionMode | undefined;
  /** single specifies that pods can be disrupted independently from each other. */
  single?: scheduling_v1alpha3_WorkloadPodGroupSingleDisruptionMode | undefined;
};

/** WorkloadPodGroupGangSchedulingPolicy defines the parameters for gang (all-or-nothing) scheduling. */
export type scheduling_v1alpha3_WorkloadPodGroupGangSchedulingPolicy = {
  /** minCount is the minimum number of pods that must be scheduled at the same time for the scheduler to admit the entire group. */
  minCount?: number | undefined;
};

/** WorkloadPodGroupResourceClaim references a dynamic resource claim that is shared across pods in the group. */
export type scheduling_v1alpha3_WorkloadPodGroupResourceClaim = {
  /** name uniquely identifies this resource claim inside the group. */
  name: string;
  /** resourceClaimName is the name of a ResourceClaim object in the same namespace. */
  resourceClaimName?: string | undefined;
  /** resourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace. */
  resourceClaimTemplateName?: string | undefined;
};

/** WorkloadPodGroupSchedulingConstraints defines leaf-level scheduling constraints, such as topology. */
export type scheduling_v1alpha3_WorkloadPodGroupSchedulingConstraints = {
  /** topology specifies desired topological placements for all pods within the pod group. */
  topology?: scheduling_v1alpha3_TopologyConstraint[] | undefined;
};

/** WorkloadPodGroupSchedulingPolicy defines the scheduling policy for a group of pods managed by a workload controller. */
export type scheduling_v1alpha3_WorkloadPodGroupSchedulingPolicy = {
  /** basic specifies that standard, pod-by-pod Kubernetes scheduling behavior should be used. */
  basic?: scheduling_v1alpha3_WorkloadPodGroupBasicSchedulingPolicy | undefined;
  /** gang specifies all-or-nothing scheduling semantics. */
  gang?: scheduling_v1alpha3_WorkloadPodGroupGangSchedulingPolicy | undefined;
};

/** WorkloadPodGroupSingleDisruptionMode indicates that individual pods can be disrupted independently. */
export type scheduling_v1alpha3_WorkloadPodGroupSingleDisruptionMode = {};

/** StorageClass describes the parameters for a class of storage for which PersistentVolumes can be dynamically provisioned. */
export type storage_v1_StorageClass = {
  /** allowVolumeExpansion shows whether the storage class allow volume expand. */
  allowVolumeExpansion?: boolean | undefined;
  /** allowedTopologies restrict the node topologies where volumes can be dynamically provisioned. */
  allowedTopologies?: core_v1_TopologySelectorTerm[] | undefined;
  /** APIVersion defines the versioned schema of this representation of an object. */
  apiVersion?: "storage.k8s.io/v1" | undefined;
  /** Kind is a string value representing the REST resource this object represents. */
  kind?: "StorageClass" | undefined;
  /** metadata is the standard object metadata. */
  metadata?: meta_v1_ObjectMeta | undefined;
  /** mountOptions controls the mountOptions for dynamically provisioned PersistentVolumes of this storage class. e.g. ["ro", "soft"]. */
  mountOptions?: string[] | undefined;
  /** parameters holds the parameters for the provisioner that should create volumes of this storage class. */
  parameters?: { [key: string]: string } | undefined;
  /** provisioner indicates the type of the provisioner. */
  provisioner: string;
  /** reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class. */
  reclaimPolicy?: string | undefined;
  /** volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound. */
  volumeBindingMode?: string | undefined;
};
