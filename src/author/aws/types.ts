/**
 * The inputs of AWS resources of @pulumi/aws 7.48.0, as `npx tsx scripts/aws-types.ts` takes them out of it. Do not
 * edit.
 */
/* eslint-disable -- the names are those of the SDK */

/** The set of arguments for constructing a Method resource. */
export type apigateway_Method = {
  /** Specify if the method requires an API key */
  apiKeyRequired?: boolean | undefined;
  /** Type of authorization used for the method (`NONE`, `CUSTOM`, `AWS_IAM`, `COGNITO_USER_POOLS`) */
  authorization: string;
  /** Authorization scopes used when the authorization is `COGNITO_USER_POOLS` */
  authorizationScopes?: string[] | undefined;
  /** Authorizer id to be used when the authorization is `CUSTOM` or `COGNITO_USER_POOLS` */
  authorizerId?: string | undefined;
  /** HTTP Method (`GET`, `POST`, `PUT`, `DELETE`, `HEAD`, `OPTIONS`, `ANY`) */
  httpMethod: string;
  /** Function name that will be given to the method when generating an SDK through API Gateway. */
  operationName?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of the API models used for the request's content type where key is the content type (e.g., `application/json`) and value is either `Error`, `Empty` (built-in models) or `aws.apigateway.Model`'s `name`. */
  requestModels?: { [key: string]: string } | undefined;
  /** Map of request parameters (from the path, query string and headers) that should be passed to the integration. */
  requestParameters?: { [key: string]: boolean } | undefined;
  /** ID of a `aws.apigateway.RequestValidator` */
  requestValidatorId?: string | undefined;
  /** API resource ID */
  resourceId: string;
  /** ID of the associated REST API */
  restApi: string;
};

/** The set of arguments for constructing a Stage resource. */
export type apigateway_Stage = {
  /** Enables access logs for the API stage. */
  accessLogSettings?: apigateway_StageAccessLogSettings | undefined;
  /** Whether a cache cluster is enabled for the stage */
  cacheClusterEnabled?: boolean | undefined;
  /** Size of the cache cluster for the stage, if enabled. */
  cacheClusterSize?: string | undefined;
  /** Configuration settings of a canary deployment. */
  canarySettings?: apigateway_StageCanarySettings | undefined;
  /** Identifier of a client certificate for the stage. */
  clientCertificateId?: string | undefined;
  /** ID of the deployment that the stage points to */
  deployment: string;
  /** Description of the stage. */
  description?: string | undefined;
  /** Version of the associated API documentation. */
  documentationVersion?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ID of the associated REST API */
  restApi: string;
  /** Name of the stage */
  stageName: string;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Map that defines the stage variables. */
  variables?: { [key: string]: string } | undefined;
  /** Whether active tracing with X-ray is enabled. */
  xrayTracingEnabled?: boolean | undefined;
};

/** apigateway: StageAccessLogSettings, as the SDK has it. */
export type apigateway_StageAccessLogSettings = {
  /** ARN of the CloudWatch Logs log group or Kinesis Data Firehose delivery stream to receive access logs. */
  destinationArn: string;
  /** Formatting and values recorded in the logs. */
  format: string;
};

/** apigateway: StageCanarySettings, as the SDK has it. */
export type apigateway_StageCanarySettings = {
  /** ID of the deployment that the canary points to. */
  deploymentId: string;
  /** Percent `0.0` - `100.0` of traffic to divert to the canary deployment. */
  percentTraffic?: number | undefined;
  /** Map of overridden stage `variables` (including new variables) for the canary deployment. */
  stageVariableOverrides?: { [key: string]: string } | undefined;
  /** Whether the canary deployment uses the stage cache. */
  useStageCache?: boolean | undefined;
};

/** The set of arguments for constructing a Route resource. */
export type apigatewayv2_Route = {
  /** API identifier. */
  apiId: string;
  /** Whether an API key is required for the route. */
  apiKeyRequired?: boolean | undefined;
  /** Authorization scopes supported by this route. */
  authorizationScopes?: string[] | undefined;
  /** Authorization type for the route. */
  authorizationType?: string | undefined;
  /** Identifier of the `aws.apigatewayv2.Authorizer` resource to be associated with this route. */
  authorizerId?: string | undefined;
  /** [Model selection expression](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html#apigateway-websocket-api-model-selection-expressions) for the route. */
  modelSelectionExpression?: string | undefined;
  /** Operation name for the route. */
  operationName?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Request models for the route. */
  requestModels?: { [key: string]: string } | undefined;
  /** Request parameters for the route. */
  requestParameters?: apigatewayv2_RouteRequestParameter[] | undefined;
  /** Route key for the route. */
  routeKey: string;
  /** [Route response selection expression](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html#apigateway-websocket-api-route-response-selection-expressions) for the route. */
  routeResponseSelectionExpression?: string | undefined;
  /** Target for the route, of the form `integrations/`*`IntegrationID`*, where *`IntegrationID`* is the identifier of an `aws.apigatewayv2.Integration` resource. */
  target?: string | undefined;
};

/** apigatewayv2: RouteRequestParameter, as the SDK has it. */
export type apigatewayv2_RouteRequestParameter = {
  /** Request parameter key. */
  requestParameterKey: string;
  /** Whether the parameter is required. */
  required: boolean;
};

/** The set of arguments for constructing a Stage resource. */
export type apigatewayv2_Stage = {
  /** Settings for logging access in this stage. */
  accessLogSettings?: apigatewayv2_StageAccessLogSettings | undefined;
  /** API identifier. */
  apiId: string;
  /** Whether updates to an API automatically trigger a new deployment. */
  autoDeploy?: boolean | undefined;
  /** Identifier of a client certificate for the stage. */
  clientCertificateId?: string | undefined;
  /** Default route settings for the stage. */
  defaultRouteSettings?: apigatewayv2_StageDefaultRouteSettings | undefined;
  /** Deployment identifier of the stage. */
  deploymentId?: string | undefined;
  /** Description for the stage. */
  description?: string | undefined;
  /** Name of the stage. */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Route settings for the stage. */
  routeSettings?: apigatewayv2_StageRouteSetting[] | undefined;
  /** Map that defines the stage variables for the stage. */
  stageVariables?: { [key: string]: string } | undefined;
  /** Map of tags to assign to the stage. */
  tags?: { [key: string]: string } | undefined;
};

/** apigatewayv2: StageAccessLogSettings, as the SDK has it. */
export type apigatewayv2_StageAccessLogSettings = {
  /** ARN of the CloudWatch Logs log group to receive access logs. */
  destinationArn: string;
  /** Single line [format](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html#apigateway-cloudwatch-log-formats) of the access logs of data. */
  format: string;
};

/** apigatewayv2: StageDefaultRouteSettings, as the SDK has it. */
export type apigatewayv2_StageDefaultRouteSettings = {
  /** Whether data trace logging is enabled for the default route. */
  dataTraceEnabled?: boolean | undefined;
  /** Whether detailed metrics are enabled for the default route. */
  detailedMetricsEnabled?: boolean | undefined;
  /** Logging level for the default route. */
  loggingLevel?: string | undefined;
  /** Throttling burst limit for the default route. */
  throttlingBurstLimit?: number | undefined;
  /** Throttling rate limit for the default route. */
  throttlingRateLimit?: number | undefined;
};

/** apigatewayv2: StageRouteSetting, as the SDK has it. */
export type apigatewayv2_StageRouteSetting = {
  /** Whether data trace logging is enabled for the route. */
  dataTraceEnabled?: boolean | undefined;
  /** Whether detailed metrics are enabled for the route. */
  detailedMetricsEnabled?: boolean | undefined;
  /** Logging level for the route. */
  loggingLevel?: string | undefined;
  /** Route key. */
  routeKey: string;
  /** Throttling burst limit for the route. */
  throttlingBurstLimit?: number | undefined;
  /** Throttling rate limit for the route. */
  throttlingRateLimit?: number | undefined;
};

/** The set of arguments for constructing a Distribution resource. */
export type cloudfront_Distribution = {
  /** Extra CNAMEs (alternate domain names), if any, for this distribution. */
  aliases?: string[] | undefined;
  /** ID of the Anycast static IP list that is associated with the distribution. */
  anycastIpListId?: string | undefined;
  /** Cache tag configuration block for cache tag extraction from origin responses (maximum one). */
  cacheTagConfig?: cloudfront_DistributionCacheTagConfig | undefined;
  /** Any comments you want to include about the distribution. */
  comment?: string | undefined;
  /** A connection function association configuration block (maximum one). */
  connectionFunctionAssociation?: cloudfront_DistributionConnectionFunctionAssociation | undefined;
  /** Identifier of a continuous deployment policy. */
  continuousDeploymentPolicyId?: string | undefined;
  /** One or more custom error response elements (multiples allowed). */
  customErrorResponses?: cloudfront_DistributionCustomErrorResponse[] | undefined;
  /** Default cache behavior for this distribution (maximum one). */
  defaultCacheBehavior: cloudfront_DistributionDefaultCacheBehavior;
  /** Object that you want CloudFront to return (for example, index.html) when an end user requests the root URL. */
  defaultRootObject?: string | undefined;
  /** Whether the distribution is enabled to accept end user requests for content. */
  enabled: boolean;
  /** Maximum HTTP version to support on the distribution. */
  httpVersion?: string | undefined;
  /** Whether the IPv6 is enabled for the distribution. */
  isIpv6Enabled?: boolean | undefined;
  /** The logging configuration that controls how logs are written to your distribution (maximum one). */
  loggingConfig?: cloudfront_DistributionLoggingConfig | undefined;
  /** Ordered list of cache behaviors resource for this distribution. */
  orderedCacheBehaviors?: cloudfront_DistributionOrderedCacheBehavior[] | undefined;
  /** One or more originGroup for this distribution (multiples allowed). */
  originGroups?: cloudfront_DistributionOriginGroup[] | undefined;
  /** One or more origins for this distribution (multiples allowed). */
  origins: cloudfront_DistributionOrigin[];
  /** Price class for this distribution. */
  priceClass?: string | undefined;
  /** The restriction configuration for this distribution (maximum one). */
  restrictions: cloudfront_DistributionRestrictions;
  /** Disables the distribution instead of deleting it when destroying the resource through the provider. */
  retainOnDelete?: boolean | undefined;
  /** A Boolean that indicates whether this is a staging distribution. */
  staging?: boolean | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** The SSL configuration for this distribution (maximum one). */
  viewerCertificate: cloudfront_DistributionViewerCertificate;
  /** The viewer mTLS configuration for this distribution (maximum one). */
  viewerMtlsConfig?: cloudfront_DistributionViewerMtlsConfig | undefined;
  /** If enabled, the resource will wait for the distribution status to change from `InProgress` to `Deployed`. */
  waitForDeployment?: boolean | undefined;
  /** Unique identifier that specifies the AWS WAF web ACL, if any, to associate with this distribution. */
  webAclId?: string | undefined;
};

/** cloudfront: DistributionCacheTagConfig, as the SDK has it. */
export type cloudfront_DistributionCacheTagConfig = {
  /** Name of the HTTP header to extract cache tags. */
  headerName: string;
};

/** cloudfront: DistributionConnectionFunctionAssociation, as the SDK has it. */
export type cloudfront_DistributionConnectionFunctionAssociation = {
  /** Identifier for the distribution. */
  id: string;
};

/** cloudfront: DistributionCustomErrorResponse, as the SDK has it. */
export type cloudfront_DistributionCustomErrorResponse = {
  /** Minimum amount of time you want HTTP error codes to stay in CloudFront caches before CloudFront queries your origin to see whether the object has been updated. */
  errorCachingMinTtl?: number | undefined;
  /** 4xx or 5xx HTTP status code that you want to customize. */
  errorCode: number;
  /** HTTP status code that you want CloudFront to return with the custom error page to the viewer. */
  responseCode?: number | undefined;
  /** Path of the custom error page (for example, `/custom_404.html`). */
  responsePagePath?: string | undefined;
};

/** cloudfront: DistributionDefaultCacheBehavior, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehavior = {
  /** Controls which HTTP methods CloudFront processes and forwards to your Amazon S3 bucket or your custom origin. */
  allowedMethods: string[];
  /** Unique identifier of the cache policy that is attached to the cache behavior. */
  cachePolicyId?: string | undefined;
  /** Controls whether CloudFront caches the response to requests using the specified HTTP methods. */
  cachedMethods: string[];
  /** Whether you want CloudFront to automatically compress content for web requests that include `Accept-Encoding: gzip` in the request header (default: `false`). */
  compress?: boolean | undefined;
  /** Default amount of time (in seconds) that an object is in a CloudFront cache before CloudFront forwards another request in the absence of an `Cache-Control max-age` or `Expires` header. */
  defaultTtl?: number | undefined;
  /** Field level encryption configuration ID. */
  fieldLevelEncryptionId?: string | undefined;
  /** The forwarded values configuration that specifies how CloudFront handles query strings, cookies and headers (maximum one). */
  forwardedValues?: cloudfront_DistributionDefaultCacheBehaviorForwardedValues | undefined;
  /** A config block that triggers a cloudfront function with specific actions (maximum 2). */
  functionAssociations?: cloudfront_DistributionDefaultCacheBehaviorFunctionAssociation[] | undefined;
  /** A config block that sets the grpc config. */
  grpcConfig?: cloudfront_DistributionDefaultCacheBehaviorGrpcConfig | undefined;
  /** A config block that triggers a lambda function with specific actions (maximum 4). */
  lambdaFunctionAssociations?:
    cloudfront_DistributionDefaultCacheBehaviorLambdaFunctionAssociation[] | undefined;
  /** Maximum amount of time (in seconds) that an object is in a CloudFront cache before CloudFront forwards another request to your origin to determine whether the object has been updated. */
  maxTtl?: number | undefined;
  /** Minimum amount of time that you want objects to stay in CloudFront caches before CloudFront queries your origin to see whether the object has been updated. */
  minTtl?: number | undefined;
  /** Unique identifier of the origin request policy that is attached to the behavior. */
  originRequestPolicyId?: string | undefined;
  /** ARN of the real-time log configuration that is attached to this cache behavior. */
  realtimeLogConfigArn?: string | undefined;
  /** Identifier for a response headers policy. */
  responseHeadersPolicyId?: string | undefined;
  /** Indicates whether you want to distribute media files in Microsoft Smooth Streaming format using the origin that is associated with this cache behavior. */
  smoothStreaming?: boolean | undefined;
  /** Value of ID for the origin that you want CloudFront to route requests to when a request matches the path pattern either for a cache behavior or for the default cache behavior. */
  targetOriginId: string;
  /** List of nested attributes for active trusted key groups, if the distribution is set up to serve private content with signed URLs. */
  trustedKeyGroups?: string[] | undefined;
  /** List of nested attributes for active trusted signers, if the distribution is set up to serve private content with signed URLs. */
  trustedSigners?: string[] | undefined;
  /** Use this element to specify the protocol that users can use to access the files in the origin specified by TargetOriginId when a request matches the path pattern in PathPattern. */
  viewerProtocolPolicy: string;
};

/** cloudfront: DistributionDefaultCacheBehaviorForwardedValues, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehaviorForwardedValues = {
  /** The forwarded values cookies that specifies how CloudFront handles cookies (maximum one). */
  cookies: cloudfront_DistributionDefaultCacheBehaviorForwardedValuesCookies;
  /** Headers, if any, that you want CloudFront to vary upon for this cache behavior. */
  headers?: string[] | undefined;
  /** Indicates whether you want CloudFront to forward query strings to the origin that is associated with this cache behavior. */
  queryString: boolean;
  /** When specified, along with a value of `true` for `queryString`, all query strings are forwarded, however only the query string keys listed in this argument are cached. */
  queryStringCacheKeys?: string[] | undefined;
};

/** cloudfront: DistributionDefaultCacheBehaviorForwardedValuesCookies, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehaviorForwardedValuesCookies = {
  /** Whether you want CloudFront to forward cookies to the origin that is associated with this cache behavior. */
  forward: string;
  /** If you have specified `whitelist` to `forward`, the whitelisted cookies that you want CloudFront to forward to your origin. */
  whitelistedNames?: string[] | undefined;
};

/** cloudfront: DistributionDefaultCacheBehaviorFunctionAssociation, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehaviorFunctionAssociation = {
  /** Specific event to trigger this function. */
  eventType: string;
  /** ARN of the CloudFront function. */
  functionArn: string;
};

/** cloudfront: DistributionDefaultCacheBehaviorGrpcConfig, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehaviorGrpcConfig = {
  /** Whether the distribution is enabled to accept end user requests for content. */
  enabled?: boolean | undefined;
};

/** cloudfront: DistributionDefaultCacheBehaviorLambdaFunctionAssociation, as the SDK has it. */
export type cloudfront_DistributionDefaultCacheBehaviorLambdaFunctionAssociation = {
  /** Specific event to trigger this function. */
  eventType: string;
  /** When set to true it exposes the request body to the lambda function. */
  includeBody?: boolean | undefined;
  /** ARN of the Lambda function. */
  lambdaArn: string;
};

/** cloudfront: DistributionLoggingConfig, as the SDK has it. */
export type cloudfront_DistributionLoggingConfig = {
  /** Amazon S3 bucket for V1 logging where access logs are stored, for example, `myawslogbucket.s3.amazonaws.com`. */
  bucket?: string | undefined;
  /** Whether to include cookies in access logs (default: `false`). */
  includeCookies?: boolean | undefined;
  /** Prefix added to the access log file names for V1 logging, for example, `myprefix/`. */
  prefix?: string | undefined;
};

/** cloudfront: DistributionOrderedCacheBehavior, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehavior = {
  /** Controls which HTTP methods CloudFront processes and forwards to your Amazon S3 bucket or your custom origin. */
  allowedMethods: string[];
  /** Unique identifier of the cache policy that is attached to the cache behavior. */
  cachePolicyId?: string | undefined;
  /** Controls whether CloudFront caches the response to requests using the specified HTTP methods. */
  cachedMethods: string[];
  /** Whether you want CloudFront to automatically compress content for web requests that include `Accept-Encoding: gzip` in the request header (default: `false`). */
  compress?: boolean | undefined;
  /** Default amount of time (in seconds) that an object is in a CloudFront cache before CloudFront forwards another request in the absence of an `Cache-Control max-age` or `Expires` header. */
  defaultTtl?: number | undefined;
  /** Field level encryption configuration ID. */
  fieldLevelEncryptionId?: string | undefined;
  /** The forwarded values configuration that specifies how CloudFront handles query strings, cookies and headers (maximum one). */
  forwardedValues?: cloudfront_DistributionOrderedCacheBehaviorForwardedValues | undefined;
  /** A config block that triggers a cloudfront function with specific actions (maximum 2). */
  functionAssociations?: cloudfront_DistributionOrderedCacheBehaviorFunctionAssociation[] | undefined;
  /** A config block that sets the grpc config. */
  grpcConfig?: cloudfront_DistributionOrderedCacheBehaviorGrpcConfig | undefined;
  /** A config block that triggers a lambda function with specific actions (maximum 4). */
  lambdaFunctionAssociations?:
    cloudfront_DistributionOrderedCacheBehaviorLambdaFunctionAssociation[] | undefined;
  /** Maximum amount of time (in seconds) that an object is in a CloudFront cache before CloudFront forwards another request to your origin to determine whether the object has been updated. */
  maxTtl?: number | undefined;
  /** Minimum amount of time that you want objects to stay in CloudFront caches before CloudFront queries your origin to see whether the object has been updated. */
  minTtl?: number | undefined;
  /** Unique identifier of the origin request policy that is attached to the behavior. */
  originRequestPolicyId?: string | undefined;
  /** Pattern (for example, `images/*.jpg`) that specifies which requests you want this cache behavior to apply to. */
  pathPattern: string;
  /** ARN of the real-time log configuration that is attached to this cache behavior. */
  realtimeLogConfigArn?: string | undefined;
  /** Identifier for a response headers policy. */
  responseHeadersPolicyId?: string | undefined;
  /** Indicates whether you want to distribute media files in Microsoft Smooth Streaming format using the origin that is associated with this cache behavior. */
  smoothStreaming?: boolean | undefined;
  /** Value of ID for the origin that you want CloudFront to route requests to when a request matches the path pattern either for a cache behavior or for the default cache behavior. */
  targetOriginId: string;
  /** List of nested attributes for active trusted key groups, if the distribution is set up to serve private content with signed URLs. */
  trustedKeyGroups?: string[] | undefined;
  /** List of nested attributes for active trusted signers, if the distribution is set up to serve private content with signed URLs. */
  trustedSigners?: string[] | undefined;
  /** Use this element to specify the protocol that users can use to access the files in the origin specified by TargetOriginId when a request matches the path pattern in PathPattern. */
  viewerProtocolPolicy: string;
};

/** cloudfront: DistributionOrderedCacheBehaviorForwardedValues, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehaviorForwardedValues = {
  /** The forwarded values cookies that specifies how CloudFront handles cookies (maximum one). */
  cookies: cloudfront_DistributionOrderedCacheBehaviorForwardedValuesCookies;
  /** Headers, if any, that you want CloudFront to vary upon for this cache behavior. */
  headers?: string[] | undefined;
  /** Indicates whether you want CloudFront to forward query strings to the origin that is associated with this cache behavior. */
  queryString: boolean;
  /** When specified, along with a value of `true` for `queryString`, all query strings are forwarded, however only the query string keys listed in this argument are cached. */
  queryStringCacheKeys?: string[] | undefined;
};

/** cloudfront: DistributionOrderedCacheBehaviorForwardedValuesCookies, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehaviorForwardedValuesCookies = {
  /** Whether you want CloudFront to forward cookies to the origin that is associated with this cache behavior. */
  forward: string;
  /** If you have specified `whitelist` to `forward`, the whitelisted cookies that you want CloudFront to forward to your origin. */
  whitelistedNames?: string[] | undefined;
};

/** cloudfront: DistributionOrderedCacheBehaviorFunctionAssociation, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehaviorFunctionAssociation = {
  /** Specific event to trigger this function. */
  eventType: string;
  /** ARN of the CloudFront function. */
  functionArn: string;
};

/** cloudfront: DistributionOrderedCacheBehaviorGrpcConfig, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehaviorGrpcConfig = {
  /** Whether the distribution is enabled to accept end user requests for content. */
  enabled?: boolean | undefined;
};

/** cloudfront: DistributionOrderedCacheBehaviorLambdaFunctionAssociation, as the SDK has it. */
export type cloudfront_DistributionOrderedCacheBehaviorLambdaFunctionAssociation = {
  /** Specific event to trigger this function. */
  eventType: string;
  /** When set to true it exposes the request body to the lambda function. */
  includeBody?: boolean | undefined;
  /** ARN of the Lambda function. */
  lambdaArn: string;
};

/** cloudfront: DistributionOrigin, as the SDK has it. */
export type cloudfront_DistributionOrigin = {
  /** Number of times that CloudFront attempts to connect to the origin. */
  connectionAttempts?: number | undefined;
  /** Number of seconds that CloudFront waits when trying to establish a connection to the origin. */
  connectionTimeout?: number | undefined;
  /** One or more sub-resources with `name` and `value` parameters that specify header data that will be sent to the origin (multiples allowed). */
  customHeaders?: cloudfront_DistributionOriginCustomHeader[] | undefined;
  /** The CloudFront custom origin configuration information. */
  customOriginConfig?: cloudfront_DistributionOriginCustomOriginConfig | undefined;
  /** Domain name corresponding to the distribution. */
  domainName: string;
  /** Unique identifier of a CloudFront origin access control for this origin. */
  originAccessControlId?: string | undefined;
  originId: string;
  /** Optional element that causes CloudFront to request your content from a directory in your Amazon S3 bucket or your custom origin. */
  originPath?: string | undefined;
  /** CloudFront Origin Shield configuration information. */
  originShield?: cloudfront_DistributionOriginOriginShield | undefined;
  /** Time (in seconds) that a request from CloudFront to the origin can stay open and wait for a response. */
  responseCompletionTimeout?: number | undefined;
  /** CloudFront S3 origin configuration information. */
  s3OriginConfig?: cloudfront_DistributionOriginS3OriginConfig | undefined;
  /** The VPC origin configuration. */
  vpcOriginConfig?: cloudfront_DistributionOriginVpcOriginConfig | undefined;
};

/** cloudfront: DistributionOriginCustomHeader, as the SDK has it. */
export type cloudfront_DistributionOriginCustomHeader = {
  name: string;
  value: string;
};

/** cloudfront: DistributionOriginCustomOriginConfig, as the SDK has it. */
export type cloudfront_DistributionOriginCustomOriginConfig = {
  /** HTTP port the custom origin listens on. */
  httpPort: number;
  /** HTTPS port the custom origin listens on. */
  httpsPort: number;
  /** IP protocol CloudFront uses when connecting to your origin. */
  ipAddressType?: string | undefined;
  originKeepaliveTimeout?: number | undefined;
  /** The origin mTLS configuration for mutual TLS authentication between CloudFront and your origin. */
  originMtlsConfig?: cloudfront_DistributionOriginCustomOriginConfigOriginMtlsConfig | undefined;
  /** Origin protocol policy to apply to your origin. */
  originProtocolPolicy: string;
  originReadTimeout?: number | undefined;
  /** List of SSL/TLS protocols that CloudFront can use when connecting to your origin over HTTPS. */
  originSslProtocols: string[];
};

/** cloudfront: DistributionOriginCustomOriginConfigOriginMtlsConfig, as the SDK has it. */
export type cloudfront_DistributionOriginCustomOriginConfigOriginMtlsConfig = {
  /** ARN of the ACM certificate to use for mutual TLS authentication with the origin. */
  clientCertificateArn: string;
};

/** cloudfront: DistributionOriginGroup, as the SDK has it. */
export type cloudfront_DistributionOriginGroup = {
  /** The failover criteria for when to failover to the secondary origin. */
  failoverCriteria: cloudfront_DistributionOriginGroupFailoverCriteria;
  /** Ordered member configuration blocks assigned to the origin group, where the first member is the primary origin. */
  members: cloudfront_DistributionOriginGroupMember[];
  originId: string;
};

/** cloudfront: DistributionOriginGroupFailoverCriteria, as the SDK has it. */
export type cloudfront_DistributionOriginGroupFailoverCriteria = {
  /** List of HTTP status codes for the origin group. */
  statusCodes: number[];
};

/** cloudfront: DistributionOriginGroupMember, as the SDK has it. */
export type cloudfront_DistributionOriginGroupMember = {
  originId: string;
};

/** cloudfront: DistributionOriginOriginShield, as the SDK has it. */
export type cloudfront_DistributionOriginOriginShield = {
  /** Whether the distribution is enabled to accept end user requests for content. */
  enabled: boolean;
  /** AWS Region for Origin Shield. */
  originShieldRegion?: string | undefined;
};

/** cloudfront: DistributionOriginS3OriginConfig, as the SDK has it. */
export type cloudfront_DistributionOriginS3OriginConfig = {
  /** The CloudFront origin access identity to associate with the origin. */
  originAccessIdentity: string;
};

/** cloudfront: DistributionOriginVpcOriginConfig, as the SDK has it. */
export type cloudfront_DistributionOriginVpcOriginConfig = {
  originKeepaliveTimeout?: number | undefined;
  originReadTimeout?: number | undefined;
  /** The AWS account ID that owns the VPC origin. */
  ownerAccountId?: string | undefined;
  /** The VPC origin ID. */
  vpcOriginId: string;
};

/** cloudfront: DistributionRestrictions, as the SDK has it. */
export type cloudfront_DistributionRestrictions = {
  geoRestriction: cloudfront_DistributionRestrictionsGeoRestriction;
};

/** cloudfront: DistributionRestrictionsGeoRestriction, as the SDK has it. */
export type cloudfront_DistributionRestrictionsGeoRestriction = {
  /** [ISO 3166-1-alpha-2 codes](http://www.iso.org/iso/country_codes/iso_3166_code_lists/country_names_and_code_elements.htm) for which you want CloudFront either to distribute your content (`whitelist`) or not distribute your content (`blacklist`). */
  locations?: string[] | undefined;
  /** Method that you want to use to restrict distribution of your content by country: `none`, `whitelist`, or `blacklist`. */
  restrictionType: string;
};

/** cloudfront: DistributionViewerCertificate, as the SDK has it. */
export type cloudfront_DistributionViewerCertificate = {
  /** ARN of the [AWS Certificate Manager](https://aws.amazon.com/certificate-manager/) certificate that you wish to use with this distribution. */
  acmCertificateArn?: string | undefined;
  /** `true` if you want viewers to use HTTPS to request your objects and you're using the CloudFront domain name for your distribution. */
  cloudfrontDefaultCertificate?: boolean | undefined;
  /** IAM certificate identifier of the custom viewer certificate for this distribution if you are using a custom domain. */
  iamCertificateId?: string | undefined;
  /** Minimum version of the SSL protocol that you want CloudFront to use for HTTPS connections. */
  minimumProtocolVersion?: string | undefined;
  /** How you want CloudFront to serve HTTPS requests. */
  sslSupportMethod?: string | undefined;
};

/** cloudfront: DistributionViewerMtlsConfig, as the SDK has it. */
export type cloudfront_DistributionViewerMtlsConfig = {
  /** The mode for viewer mTLS. */
  mode?: string | undefined;
  /** The trust store configuration for viewer mTLS (maximum one). */
  trustStoreConfig?: cloudfront_DistributionViewerMtlsConfigTrustStoreConfig | undefined;
};

/** cloudfront: DistributionViewerMtlsConfigTrustStoreConfig, as the SDK has it. */
export type cloudfront_DistributionViewerMtlsConfigTrustStoreConfig = {
  /** Whether to advertise the trust store CA names to clients. */
  advertiseTrustStoreCaNames?: boolean | undefined;
  /** Whether to ignore certificate expiry for viewer mTLS. */
  ignoreCertificateExpiry?: boolean | undefined;
  /** Identifier of the trust store to use for viewer mTLS. */
  trustStoreId: string;
};

/** The set of arguments for constructing a Trail resource. */
export type cloudtrail_Trail = {
  /** Specifies an advanced event selector for enabling data event logging. */
  advancedEventSelectors?: cloudtrail_TrailAdvancedEventSelector[] | undefined;
  /** Log group name using an ARN that represents the log group to which CloudTrail logs will be delivered. */
  cloudWatchLogsGroupArn?: string | undefined;
  /** Role for the CloudWatch Logs endpoint to assume to write to a user’s log group. */
  cloudWatchLogsRoleArn?: string | undefined;
  /** Whether log file integrity validation is enabled. */
  enableLogFileValidation?: boolean | undefined;
  /** Enables logging for the trail. */
  enableLogging?: boolean | undefined;
  /** Specifies an event selector for enabling data event logging. */
  eventSelectors?: cloudtrail_TrailEventSelector[] | undefined;
  /** Whether the trail is publishing events from global services such as IAM to the log files. */
  includeGlobalServiceEvents?: boolean | undefined;
  /** Configuration block for identifying unusual operational activity. */
  insightSelectors?: cloudtrail_TrailInsightSelector[] | undefined;
  /** Whether the trail is created in the current region or in all regions. */
  isMultiRegionTrail?: boolean | undefined;
  /** Whether the trail is an AWS Organizations trail. */
  isOrganizationTrail?: boolean | undefined;
  /** KMS key ARN to use to encrypt the logs delivered by CloudTrail. */
  kmsKeyId?: string | undefined;
  /** Name of the trail. */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Name of the S3 bucket designated for publishing log files. */
  s3BucketName: string;
  /** S3 key prefix that follows the name of the bucket you have designated for log file delivery. */
  s3KeyPrefix?: string | undefined;
  /** Name of the Amazon SNS topic defined for notification of log file delivery. */
  snsTopicName?: string | undefined;
  /** Map of tags to assign to the trail. */
  tags?: { [key: string]: string } | undefined;
};

/** cloudtrail: TrailAdvancedEventSelector, as the SDK has it. */
export type cloudtrail_TrailAdvancedEventSelector = {
  /** Specifies the selector statements in an advanced event selector. */
  fieldSelectors: cloudtrail_TrailAdvancedEventSelectorFieldSelector[];
  /** Name of the trail. */
  name?: string | undefined;
};

/** cloudtrail: TrailAdvancedEventSelectorFieldSelector, as the SDK has it. */
export type cloudtrail_TrailAdvancedEventSelectorFieldSelector = {
  /** A list of values that includes events that match the last few characters of the event record field specified as the value of `field`. */
  endsWiths?: string[] | undefined;
  /** A list of values that includes events that match the exact value of the event record field specified as the value of `field`. */
  equals?: string[] | undefined;
  /** Field in an event record on which to filter events to be logged. */
  field: string;
  /** A list of values that excludes events that match the last few characters of the event record field specified as the value of `field`. */
  notEndsWiths?: string[] | undefined;
  /** A list of values that excludes events that match the exact value of the event record field specified as the value of `field`. */
  notEquals?: string[] | undefined;
  /** A list of values that excludes events that match the first few characters of the event record field specified as the value of `field`. */
  notStartsWiths?: string[] | undefined;
  /** A list of values that includes events that match the first few characters of the event record field specified as the value of `field`. */
  startsWiths?: string[] | undefined;
};

/** cloudtrail: TrailEventSelector, as the SDK has it. */
export type cloudtrail_TrailEventSelector = {
  /** Configuration block for data events. */
  dataResources?: cloudtrail_TrailEventSelectorDataResource[] | undefined;
  /** A set of event sources to exclude. */
  excludeManagementEventSources?: string[] | undefined;
  /** Whether to include management events for your trail. */
  includeManagementEvents?: boolean | undefined;
  /** Type of events to log. */
  readWriteType?: string | undefined;
};

/** cloudtrail: TrailEventSelectorDataResource, as the SDK has it. */
export type cloudtrail_TrailEventSelectorDataResource = {
  /** Resource type in which you want to log data events. */
  type: string;
  /** List of ARN strings or partial ARN strings to specify selectors for data audit events over data resources. */
  values: string[];
};

/** cloudtrail: TrailInsightSelector, as the SDK has it. */
export type cloudtrail_TrailInsightSelector = {
  /** Type of insights to log on a trail. */
  insightType: string;
};

/** The set of arguments for constructing a LogGroup resource. */
export type cloudwatch_LogGroup = {
  /** Boolean to indicate whether deletion protection is enabled. */
  deletionProtectionEnabled?: boolean | undefined;
  /** The ARN of the KMS Key to use when encrypting log data. */
  kmsKeyId?: string | undefined;
  /** Specified the log class of the log group. */
  logGroupClass?: string | undefined;
  /** The name of the log group. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Specifies the number of days you want to retain log events in the specified log group. */
  retentionInDays?: number | undefined;
  /** Set to true if you do not wish the log group (and any logs it may contain) to be deleted at destroy time, and instead just remove the log group from the state. */
  skipDestroy?: boolean | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a ReplicationInstance resource. */
export type dms_ReplicationInstance = {
  /** The amount of storage (in gigabytes) to be initially allocated for the replication instance. */
  allocatedStorage?: number | undefined;
  /** Indicates that major version upgrades are allowed. */
  allowMajorVersionUpgrade?: boolean | undefined;
  /** Indicates whether the changes should be applied immediately or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Indicates that minor engine upgrades will be applied automatically to the replication instance during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** The EC2 Availability Zone that the replication instance will be created in. */
  availabilityZone?: string | undefined;
  /** A list of custom DNS name servers supported for the replication instance to access your on-premise source or target database. */
  dnsNameServers?: string | undefined;
  /** The engine version number of the replication instance. */
  engineVersion?: string | undefined;
  /** Configuration block for settings required for Kerberos authentication. */
  kerberosAuthenticationSettings?: dms_ReplicationInstanceKerberosAuthenticationSettings | undefined;
  /** ARN for the KMS key that will be used to encrypt the connection parameters. */
  kmsKeyArn?: string | undefined;
  /** Specifies if the replication instance is a multi-az deployment. */
  multiAz?: boolean | undefined;
  /** The type of IP address protocol used by a replication instance. */
  networkType?: string | undefined;
  /** The weekly time range during which system maintenance can occur, in Universal Coordinated Time (UTC). */
  preferredMaintenanceWindow?: string | undefined;
  /** Specifies the accessibility options for the replication instance. */
  publiclyAccessible?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The compute and memory capacity of the replication instance as specified by the replication instance class. */
  replicationInstanceClass: string;
  /** The replication instance identifier. */
  replicationInstanceId: string;
  /** A subnet group to associate with the replication instance. */
  replicationSubnetGroupId?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
  /** A list of VPC security group IDs to be used with the replication instance. */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** dms: ReplicationInstanceKerberosAuthenticationSettings, as the SDK has it. */
export type dms_ReplicationInstanceKerberosAuthenticationSettings = {
  /** ARN of the IAM role that grants AWS DMS access to the secret containing key cache file for the Kerberos authentication. */
  keyCacheSecretIamArn: string;
  /** Secret ID that stores the key cache file required for Kerberos authentication. */
  keyCacheSecretId: string;
  /** Contents of krb5 configuration file required for Kerberos authentication. */
  krb5FileContents: string;
};

/** The set of arguments for constructing a Cluster resource. */
export type docdb_Cluster = {
  /** A value that indicates whether major version upgrades are allowed. */
  allowMajorVersionUpgrade?: boolean | undefined;
  /** Specifies whether any cluster modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** A list of EC2 Availability Zones that instances in the DB cluster can be created in. */
  availabilityZones?: string[] | undefined;
  /** The days to retain backups for. */
  backupRetentionPeriod?: number | undefined;
  /** The cluster identifier. */
  clusterIdentifier?: string | undefined;
  /** Creates a unique cluster identifier beginning with the specified prefix. */
  clusterIdentifierPrefix?: string | undefined;
  /** List of DocumentDB Instances that are a part of this cluster */
  clusterMembers?: string[] | undefined;
  /** A cluster parameter group to associate with the cluster. */
  dbClusterParameterGroupName?: string | undefined;
  /** A DB subnet group to associate with this DB instance. */
  dbSubnetGroupName?: string | undefined;
  /** A boolean value that indicates whether the DB cluster has deletion protection enabled. */
  deletionProtection?: boolean | undefined;
  /** List of log types to export to cloudwatch. */
  enabledCloudwatchLogsExports?: string[] | undefined;
  /** The name of the database engine to be used for this DB cluster. */
  engine?: string | undefined;
  /** The database engine version. */
  engineVersion?: string | undefined;
  /** The name of your final DB snapshot when this DB cluster is deleted. */
  finalSnapshotIdentifier?: string | undefined;
  /** The global cluster identifier specified on `aws.docdb.GlobalCluster`. */
  globalClusterIdentifier?: string | undefined;
  /** The ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** Set to `true` to allow Amazon DocumentDB to manage the master user password in AWS Secrets Manager. */
  manageMasterUserPassword?: boolean | undefined;
  /** Password for the master DB user. */
  masterPassword?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  masterPasswordWo?: string | undefined;
  /** Required when `masterPasswordWo` is set. */
  masterPasswordWoVersion?: number | undefined;
  /** Username for the master DB user. */
  masterUsername?: string | undefined;
  /** The network type of the DB cluster (`IPV4` or `DUAL`). */
  networkType?: string | undefined;
  /** The port on which the DB accepts connections */
  port?: number | undefined;
  /** The daily time range during which automated backups are created if automated backups are enabled using the BackupRetentionPeriod parameter.Time in UTC Default: A 30-minute window selected at random from an 8-hour block of time per regionE.g., 04:00-09:00 */
  preferredBackupWindow?: string | undefined;
  /** The weekly time range during which system maintenance can occur, in (UTC) e.g., wed:04:00-wed:04:30 */
  preferredMaintenanceWindow?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A configuration block for restoring a DB instance to an arbitrary point in time. */
  restoreToPointInTime?: docdb_ClusterRestoreToPointInTime | undefined;
  /** Scaling configuration of an Amazon DocumentDB Serverless cluster. */
  serverlessV2ScalingConfiguration?: docdb_ClusterServerlessV2ScalingConfiguration | undefined;
  /** Determines whether a final DB snapshot is created before the DB cluster is deleted. */
  skipFinalSnapshot?: boolean | undefined;
  /** Specifies whether or not to create this cluster from a snapshot. */
  snapshotIdentifier?: string | undefined;
  /** Specifies whether the DB cluster is encrypted. */
  storageEncrypted?: boolean | undefined;
  /** The storage type to associate with the DB cluster. */
  storageType?: string | undefined;
  /** A map of tags to assign to the DB cluster. */
  tags?: { [key: string]: string } | undefined;
  /** List of VPC security groups to associate with the Cluster For more detailed documentation about each argument, refer to the [AWS official documentation](https://docs.aws.amazon.com/cli/latest/reference/docdb/create-db-cluster.html). */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** The set of arguments for constructing a ClusterInstance resource. */
export type docdb_ClusterInstance = {
  /** Whether any database modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Parameter does not apply to Amazon DocumentDB. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** EC2 Availability Zone that the DB instance is created in. */
  availabilityZone?: string | undefined;
  /** Identifier of the certificate authority (CA) certificate for the DB instance. */
  caCertIdentifier?: string | undefined;
  /** Whether to restart the DB instance when rotating its SSL/TLS certificate. */
  certificateRotationRestart?: string | undefined;
  /** Identifier of the `aws.docdb.Cluster` in which to launch this instance. */
  clusterIdentifier: string;
  /** Copy all DB instance `tags` to snapshots. */
  copyTagsToSnapshot?: boolean | undefined;
  /** Value that indicates whether to enable Performance Insights for the DB Instance. */
  enablePerformanceInsights?: boolean | undefined;
  /** Name of the database engine to be used for the DocumentDB instance. */
  engine?: string | undefined;
  /** The identifier for the DocumentDB instance, if omitted, the provider will assign a random, unique identifier. */
  identifier?: string | undefined;
  /** Creates a unique identifier beginning with the specified prefix. */
  identifierPrefix?: string | undefined;
  /** Instance class to use. */
  instanceClass: string;
  /** KMS key identifier is the key ARN, key ID, alias ARN, or alias name for the KMS key. */
  performanceInsightsKmsKeyId?: string | undefined;
  /** Window to perform maintenance in. */
  preferredMaintenanceWindow?: string | undefined;
  /** Failover Priority setting on instance level. */
  promotionTier?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the instance. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a ClusterParameterGroup resource. */
export type docdb_ClusterParameterGroup = {
  /** The description of the DocumentDB cluster parameter group. */
  description?: string | undefined;
  /** The family of the DocumentDB cluster parameter group. */
  family: string;
  /** The name of the DocumentDB parameter. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** A list of DocumentDB parameters to apply. */
  parameters?: docdb_ClusterParameterGroupParameter[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
};

/** docdb: ClusterParameterGroupParameter, as the SDK has it. */
export type docdb_ClusterParameterGroupParameter = {
  /** Valid values are `immediate` and `pending-reboot`. */
  applyMethod?: string | undefined;
  /** The name of the DocumentDB parameter. */
  name: string;
  /** The value of the DocumentDB parameter. */
  value: string;
};

/** docdb: ClusterRestoreToPointInTime, as the SDK has it. */
export type docdb_ClusterRestoreToPointInTime = {
  /** The date and time to restore from. */
  restoreToTime?: string | undefined;
  /** The type of restore to be performed. */
  restoreType?: string | undefined;
  /** The identifier of the source DB cluster from which to restore. */
  sourceClusterIdentifier: string;
  /** A boolean value that indicates whether the DB cluster is restored from the latest backup time. */
  useLatestRestorableTime?: boolean | undefined;
};

/** docdb: ClusterServerlessV2ScalingConfiguration, as the SDK has it. */
export type docdb_ClusterServerlessV2ScalingConfiguration = {
  /** Maximum number of Amazon DocumentDB capacity units (DCUs) for an instance in an Amazon DocumentDB Serverless cluster. */
  maxCapacity: number;
  /** Minimum number of Amazon DocumentDB capacity units (DCUs) for an instance in an Amazon DocumentDB Serverless cluster. */
  minCapacity: number;
};

/** The set of arguments for constructing a Table resource. */
export type dynamodb_Table = {
  /** Set of nested attribute definitions. */
  attributes?: dynamodb_TableAttribute[] | undefined;
  /** Controls how you are charged for read and write throughput and how you manage capacity. */
  billingMode?: string | undefined;
  /** Enables deletion protection for table. */
  deletionProtectionEnabled?: boolean | undefined;
  /** Describe a GSI for the table; subject to the normal limits on the number of GSIs, projected attributes, etc. */
  globalSecondaryIndexes?: dynamodb_TableGlobalSecondaryIndex[] | undefined;
  /** Witness Region in a Multi-Region Strong Consistency deployment. **Note** This must be used alongside a single `replica` with `consistencyMode` set to `STRONG`. */
  globalTableWitness?: dynamodb_TableGlobalTableWitness | undefined;
  /** Attribute to use as the hash (partition) key. */
  hashKey?: string | undefined;
  /** Import Amazon S3 data into a new table. */
  importTable?: dynamodb_TableImportTable | undefined;
  /** Describe an LSI on the table; these can only be allocated _at creation_ so you cannot change this definition after you have created the resource. */
  localSecondaryIndexes?: dynamodb_TableLocalSecondaryIndex[] | undefined;
  /** Unique within a region name of the table. */
  name?: string | undefined;
  /** Sets the maximum number of read and write units for the specified on-demand table. */
  onDemandThroughput?: dynamodb_TableOnDemandThroughput | undefined;
  /** Enable point-in-time recovery options. */
  pointInTimeRecovery?: dynamodb_TablePointInTimeRecovery | undefined;
  /** Attribute to use as the range (sort) key. */
  rangeKey?: string | undefined;
  /** Number of read units for this table. */
  readCapacity?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block(s) with [DynamoDB Global Tables V2 (version 2019.11.21)](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables.V2.html) replication configurations. */
  replicas?: dynamodb_TableReplica[] | undefined;
  /** ARN of backup to restore. */
  restoreBackupArn?: string | undefined;
  /** Time of the point-in-time recovery point to restore. */
  restoreDateTime?: string | undefined;
  /** Name of the table to restore. */
  restoreSourceName?: string | undefined;
  /** ARN of the source table to restore. */
  restoreSourceTableArn?: string | undefined;
  /** If set, restores table to the most recent point-in-time recovery point. */
  restoreToLatestTime?: boolean | undefined;
  /** Encryption at rest options. */
  serverSideEncryption?: dynamodb_TableServerSideEncryption | undefined;
  /** Whether Streams are enabled. */
  streamEnabled?: boolean | undefined;
  /** When an item in the table is modified, StreamViewType determines what information is written to the table's stream. */
  streamViewType?: string | undefined;
  /** Storage class of the table. */
  tableClass?: string | undefined;
  /** A map of tags to populate on the created table. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration block for TTL. */
  ttl?: dynamodb_TableTtl | undefined;
  /** Sets the number of warm read and write units for the specified table. */
  warmThroughput?: dynamodb_TableWarmThroughput | undefined;
  /** Number of write units for this table. */
  writeCapacity?: number | undefined;
};

/** dynamodb: TableAttribute, as the SDK has it. */
export type dynamodb_TableAttribute = {
  /** Name of the attribute */
  name: string;
  /** Attribute type. */
  type: string;
};

/** dynamodb: TableGlobalSecondaryIndex, as the SDK has it. */
export type dynamodb_TableGlobalSecondaryIndex = {
  /** Name of the hash key in the index; must be defined as an attribute in the resource. */
  hashKey?: string | undefined;
  /** Configuration block(s) for the key schema. */
  keySchemas?: dynamodb_TableGlobalSecondaryIndexKeySchema[] | undefined;
  /** Name of the index. */
  name: string;
  /** Only required with `INCLUDE` as a projection type; a list of attributes to project into the index. */
  nonKeyAttributes?: string[] | undefined;
  /** Sets the maximum number of read and write units for the specified on-demand index. */
  onDemandThroughput?: dynamodb_TableGlobalSecondaryIndexOnDemandThroughput | undefined;
  /** One of `ALL`, `INCLUDE` or `KEYS_ONLY` where `ALL` projects every attribute into the index, `KEYS_ONLY` projects into the index only the table and index hashKey and sortKey attributes, `INCLUDE` projects into the index all of the attributes that are defined in `nonKeyAttributes` in addition to the attributes that `KEYS_ONLY` project. */
  projectionType: string;
  /** Name of the range key; must be defined as an attribute in the resource. */
  rangeKey?: string | undefined;
  /** Number of read units for this index. */
  readCapacity?: number | undefined;
  /** Sets the number of warm read and write units for this index. */
  warmThroughput?: dynamodb_TableGlobalSecondaryIndexWarmThroughput | undefined;
  /** Number of write units for this index. */
  writeCapacity?: number | undefined;
};

/** dynamodb: TableGlobalSecondaryIndexKeySchema, as the SDK has it. */
export type dynamodb_TableGlobalSecondaryIndexKeySchema = {
  /** Name of the attribute; must be defined as an attribute in the resource. */
  attributeName: string;
  /** The type of key. */
  keyType: string;
};

/** dynamodb: TableGlobalSecondaryIndexOnDemandThroughput, as the SDK has it. */
export type dynamodb_TableGlobalSecondaryIndexOnDemandThroughput = {
  /** Maximum number of read request units for the specified table. */
  maxReadRequestUnits?: number | undefined;
  /** Maximum number of write request units for the specified table. */
  maxWriteRequestUnits?: number | undefined;
};

/** dynamodb: TableGlobalSecondaryIndexWarmThroughput, as the SDK has it. */
export type dynamodb_TableGlobalSecondaryIndexWarmThroughput = {
  /** Number of read operations a table or index can instantaneously support. */
  readUnitsPerSecond?: number | undefined;
  /** Number of write operations a table or index can instantaneously support. */
  writeUnitsPerSecond?: number | undefined;
};

/** dynamodb: TableGlobalTableWitness, as the SDK has it. */
export type dynamodb_TableGlobalTableWitness = {
  /** Name of the AWS Region that serves as a witness for the MRSC global table. */
  regionName?: string | undefined;
};

/** dynamodb: TableImportTable, as the SDK has it. */
export type dynamodb_TableImportTable = {
  /** Type of compression to be used on the input coming from the imported table. */
  inputCompressionType?: string | undefined;
  /** The format of the source data. */
  inputFormat: string;
  /** Describe the format options for the data that was imported into the target table. */
  inputFormatOptions?: dynamodb_TableImportTableInputFormatOptions | undefined;
  /** Values for the S3 bucket the source file is imported from. */
  s3BucketSource: dynamodb_TableImportTableS3BucketSource;
};

/** dynamodb: TableImportTableInputFormatOptions, as the SDK has it. */
export type dynamodb_TableImportTableInputFormatOptions = {
  /** This block contains the processing options for the CSV file being imported: */
  csv?: dynamodb_TableImportTableInputFormatOptionsCsv | undefined;
};

/** dynamodb: TableImportTableInputFormatOptionsCsv, as the SDK has it. */
export type dynamodb_TableImportTableInputFormatOptionsCsv = {
  /** The delimiter used for separating items in the CSV file being imported. */
  delimiter?: string | undefined;
  /** List of the headers used to specify a common header for all source CSV files being imported. */
  headerLists?: string[] | undefined;
};

/** dynamodb: TableImportTableS3BucketSource, as the SDK has it. */
export type dynamodb_TableImportTableS3BucketSource = {
  /** The S3 bucket that is being imported from. */
  bucket: string;
  /** The account number of the S3 bucket that is being imported from. */
  bucketOwner?: string | undefined;
  /** The key prefix shared by all S3 Objects that are being imported. */
  keyPrefix?: string | undefined;
};

/** dynamodb: TableLocalSecondaryIndex, as the SDK has it. */
export type dynamodb_TableLocalSecondaryIndex = {
  /** Name of the index */
  name: string;
  /** Only required with `INCLUDE` as a projection type; a list of attributes to project into the index. */
  nonKeyAttributes?: string[] | undefined;
  /** One of `ALL`, `INCLUDE` or `KEYS_ONLY` where `ALL` projects every attribute into the index, `KEYS_ONLY` projects into the index only the table and index hashKey and sortKey attributes , `INCLUDE` projects into the index all of the attributes that are defined in `nonKeyAttributes` in addition to the attributes that that`KEYS_ONLY` project. */
  projectionType: string;
  /** Name of the range key. */
  rangeKey: string;
};

/** dynamodb: TableOnDemandThroughput, as the SDK has it. */
export type dynamodb_TableOnDemandThroughput = {
  /** Maximum number of read request units for the specified table. */
  maxReadRequestUnits?: number | undefined;
  /** Maximum number of write request units for the specified table. */
  maxWriteRequestUnits?: number | undefined;
};

/** dynamodb: TablePointInTimeRecovery, as the SDK has it. */
export type dynamodb_TablePointInTimeRecovery = {
  /** Whether to enable point-in-time recovery. */
  enabled: boolean;
  /** Number of preceding days for which continuous backups are taken and maintained. */
  recoveryPeriodInDays?: number | undefined;
};

/** dynamodb: TableReplica, as the SDK has it. */
export type dynamodb_TableReplica = {
  /** ARN of the table * `replica.*.arn` - ARN of the replica * `replica.*.stream_arn` - ARN of the replica Table Stream. */
  arn?: string | undefined;
  /** Whether this global table will be using `STRONG` consistency mode or `EVENTUAL` consistency mode. */
  consistencyMode?: string | undefined;
  /** Whether deletion protection is enabled (true) or disabled (false) on the replica. */
  deletionProtectionEnabled?: boolean | undefined;
  /** ARN of the CMK that should be used for the AWS KMS encryption. */
  kmsKeyArn?: string | undefined;
  /** Whether to enable Point In Time Recovery for the replica. */
  pointInTimeRecovery?: boolean | undefined;
  /** Whether to propagate the global table's tags to a replica. */
  propagateTags?: boolean | undefined;
  /** Region name of the replica. */
  regionName: string;
  /** ARN of the Table Stream. */
  streamArn?: string | undefined;
  /** Timestamp, in ISO 8601 format, for this stream. */
  streamLabel?: string | undefined;
};

/** dynamodb: TableServerSideEncryption, as the SDK has it. */
export type dynamodb_TableServerSideEncryption = {
  /** Whether or not to enable encryption at rest using an AWS managed KMS customer master key (CMK). */
  enabled: boolean;
  /** ARN of the CMK that should be used for the AWS KMS encryption. */
  kmsKeyArn?: string | undefined;
};

/** dynamodb: TableTtl, as the SDK has it. */
export type dynamodb_TableTtl = {
  /** Name of the table attribute to store the TTL timestamp in. */
  attributeName?: string | undefined;
  /** Whether TTL is enabled. */
  enabled?: boolean | undefined;
};

/** dynamodb: TableWarmThroughput, as the SDK has it. */
export type dynamodb_TableWarmThroughput = {
  /** Number of read operations a table or index can instantaneously support. */
  readUnitsPerSecond?: number | undefined;
  /** Number of write operations a table or index can instantaneously support. */
  writeUnitsPerSecond?: number | undefined;
};

/** The set of arguments for constructing a EncryptionByDefault resource. */
export type ebs_EncryptionByDefault = {
  /** Whether or not default EBS encryption is enabled. */
  enabled?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a SnapshotBlockPublicAccess resource. */
export type ebs_SnapshotBlockPublicAccess = {
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The mode in which to enable "Block public access for snapshots" for the region. */
  state: string;
};

/** The set of arguments for constructing a Volume resource. */
export type ebs_Volume = {
  /** Availability zone where the EBS volume will exist. */
  availabilityZone: string;
  /** If true, the disk will be encrypted. */
  encrypted?: boolean | undefined;
  /** If true, snapshot will be created before volume deletion. */
  finalSnapshot?: boolean | undefined;
  /** Amount of IOPS to provision for the disk. */
  iops?: number | undefined;
  /** ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** Specifies whether to enable Amazon EBS Multi-Attach. */
  multiAttachEnabled?: boolean | undefined;
  /** ARN of the Outpost. */
  outpostArn?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Size of the drive in GiBs. */
  size?: number | undefined;
  /** A snapshot to base the EBS volume off of. */
  snapshotId?: string | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Throughput that the volume supports, in MiB/s. */
  throughput?: number | undefined;
  /** Type of EBS volume. */
  type?: string | undefined;
  /** EBS provisioned rate for volume initialization, in MiB/s, at which to download the snapshot blocks from Amazon S3 to the volume. */
  volumeInitializationRate?: number | undefined;
};

/** The set of arguments for constructing a AmiLaunchPermission resource. */
export type ec2_AmiLaunchPermission = {
  /** AWS account ID for the launch permission. */
  accountId?: string | undefined;
  /** Name of the group for the launch permission. */
  group?: string | undefined;
  /** ID of the AMI. */
  imageId: string;
  /** ARN of an organization for the launch permission. */
  organizationArn?: string | undefined;
  /** ARN of an organizational unit for the launch permission. */
  organizationalUnitArn?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a DefaultNetworkAcl resource. */
export type ec2_DefaultNetworkAcl = {
  /** Network ACL ID to manage. */
  defaultNetworkAclId: string;
  /** Configuration block for an egress rule. */
  egress?: ec2_DefaultNetworkAclEgress[] | undefined;
  /** Configuration block for an ingress rule. */
  ingress?: ec2_DefaultNetworkAclIngress[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of Subnet IDs to apply the ACL to. */
  subnetIds?: string[] | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** ec2: DefaultNetworkAclEgress, as the SDK has it. */
export type ec2_DefaultNetworkAclEgress = {
  /** The action to take. */
  action: string;
  /** The CIDR block to match. */
  cidrBlock?: string | undefined;
  /** The from port to match. */
  fromPort: number;
  /** The ICMP type code to be used. */
  icmpCode?: number | undefined;
  /** The ICMP type to be used. */
  icmpType?: number | undefined;
  /** The IPv6 CIDR block. > For more information on ICMP types and codes, see [Internet Control Message Protocol (ICMP) Parameters](https://www.iana.org/assignments/icmp-parameters/icmp-parameters.xhtml). */
  ipv6CidrBlock?: string | undefined;
  /** The protocol to match. */
  protocol: string;
  /** The rule number. */
  ruleNo: number;
  /** The to port to match. */
  toPort: number;
};

/** ec2: DefaultNetworkAclIngress, as the SDK has it. */
export type ec2_DefaultNetworkAclIngress = {
  /** The action to take. */
  action: string;
  /** The CIDR block to match. */
  cidrBlock?: string | undefined;
  /** The from port to match. */
  fromPort: number;
  /** The ICMP type code to be used. */
  icmpCode?: number | undefined;
  /** The ICMP type to be used. */
  icmpType?: number | undefined;
  /** The IPv6 CIDR block. > For more information on ICMP types and codes, see [Internet Control Message Protocol (ICMP) Parameters](https://www.iana.org/assignments/icmp-parameters/icmp-parameters.xhtml). */
  ipv6CidrBlock?: string | undefined;
  /** The protocol to match. */
  protocol: string;
  /** The rule number. */
  ruleNo: number;
  /** The to port to match. */
  toPort: number;
};

/** The set of arguments for constructing a DefaultSecurityGroup resource. */
export type ec2_DefaultSecurityGroup = {
  /** Configuration block. */
  egress?: ec2_DefaultSecurityGroupEgress[] | undefined;
  /** Configuration block. */
  ingress?: ec2_DefaultSecurityGroupIngress[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  revokeRulesOnDelete?: boolean | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** VPC ID. **Note that changing the `vpcId` will _not_ restore any default security group rules that were modified, added, or removed.** It will be left in its current state. */
  vpcId?: string | undefined;
};

/** ec2: DefaultSecurityGroupEgress, as the SDK has it. */
export type ec2_DefaultSecurityGroupEgress = {
  /** List of CIDR blocks. */
  cidrBlocks?: string[] | undefined;
  /** Description of this rule. */
  description?: string | undefined;
  /** Start port (or ICMP type number if protocol is `icmp`) */
  fromPort: number;
  /** List of IPv6 CIDR blocks. */
  ipv6CidrBlocks?: string[] | undefined;
  /** List of prefix list IDs (for allowing access to VPC endpoints) */
  prefixListIds?: string[] | undefined;
  /** Protocol. */
  protocol: string;
  /** List of security groups. */
  securityGroups?: string[] | undefined;
  /** Whether the security group itself will be added as a source to this egress rule. */
  self?: boolean | undefined;
  /** End range port (or ICMP code if protocol is `icmp`). */
  toPort: number;
};

/** ec2: DefaultSecurityGroupIngress, as the SDK has it. */
export type ec2_DefaultSecurityGroupIngress = {
  /** List of CIDR blocks. */
  cidrBlocks?: string[] | undefined;
  /** Description of the security group. */
  description?: string | undefined;
  /** Start port (or ICMP type number if protocol is `icmp`) */
  fromPort: number;
  /** List of IPv6 CIDR blocks. */
  ipv6CidrBlocks?: string[] | undefined;
  /** List of prefix list IDs (for allowing access to VPC endpoints) */
  prefixListIds?: string[] | undefined;
  /** Protocol. */
  protocol: string;
  /** List of security groups. */
  securityGroups?: string[] | undefined;
  /** Whether the security group itself will be added as a source to this egress rule. */
  self?: boolean | undefined;
  /** End range port (or ICMP code if protocol is `icmp`). */
  toPort: number;
};

/** The set of arguments for constructing a FlowLog resource. */
export type ec2_FlowLog = {
  /** ARN of the IAM role in the destination account used for cross-account delivery of flow logs. */
  deliverCrossAccountRole?: string | undefined;
  /** Destination options for a flow log. */
  destinationOptions?: ec2_FlowLogDestinationOptions | undefined;
  /** Elastic Network Interface ID to attach to. */
  eniId?: string | undefined;
  /** ARN of the IAM role used to post flow logs. */
  iamRoleArn?: string | undefined;
  /** ARN of the logging destination. */
  logDestination?: string | undefined;
  /** Logging destination type. */
  logDestinationType?: string | undefined;
  /** Fields to include in the flow log record. */
  logFormat?: string | undefined;
  /** Maximum interval of time during which a flow of packets is captured and aggregated into a flow log record. */
  maxAggregationInterval?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Regional NAT Gateway ID to attach to. */
  regionalNatGatewayId?: string | undefined;
  /** Subnet ID to attach to. */
  subnetId?: string | undefined;
  /** Tag configuration for the Flow Logs Amazon EC2 Tags feature fields (e.g., `$${instance-tag}`) used in `logFormat`. */
  tagFieldSpecifications?: ec2_FlowLogTagFieldSpecification[] | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Type of traffic to capture. */
  trafficType?: string | undefined;
  /** Transit Gateway Attachment ID to attach to. */
  transitGatewayAttachmentId?: string | undefined;
  /** Transit Gateway ID to attach to. */
  transitGatewayId?: string | undefined;
  /** VPC ID to attach to. > **NOTE:** One of `eniId`, `regionalNatGatewayId`, `subnetId`, `transitGatewayId`, `transitGatewayAttachmentId`, or `vpcId` must be specified. */
  vpcId?: string | undefined;
};

/** ec2: FlowLogDestinationOptions, as the SDK has it. */
export type ec2_FlowLogDestinationOptions = {
  /** File format for the flow log. */
  fileFormat?: string | undefined;
  /** Whether to use Hive-compatible prefixes for flow logs stored in Amazon S3. */
  hiveCompatiblePartitions?: boolean | undefined;
  /** Whether to partition the flow log per hour. */
  perHourPartition?: boolean | undefined;
};

/** ec2: FlowLogTagFieldSpecification, as the SDK has it. */
export type ec2_FlowLogTagFieldSpecification = {
  /** Resource type to associate the tag keys with. */
  resourceType: string;
  /** Ordered list of tag keys, on resources of `resourceType`, to display in Flow Log records. */
  tagKeys: string[];
};

/** The set of arguments for constructing a ImageBlockPublicAccess resource. */
export type ec2_ImageBlockPublicAccess = {
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The state of block public access for AMIs at the account level in the configured AWS Region. */
  state: string;
};

/** The set of arguments for constructing a Instance resource. */
export type ec2_Instance = {
  /** AMI to use for the instance. */
  ami?: string | undefined;
  /** Whether to associate a public IP address with an instance in a VPC. */
  associatePublicIpAddress?: boolean | undefined;
  /** AZ to start the instance in. */
  availabilityZone?: string | undefined;
  /** Describes an instance's Capacity Reservation targeting option. */
  capacityReservationSpecification?: ec2_InstanceCapacityReservationSpecification | undefined;
  /** The CPU options for the instance. */
  cpuOptions?: ec2_InstanceCpuOptions | undefined;
  /** Configuration block for customizing the credit specification of the instance. */
  creditSpecification?: ec2_InstanceCreditSpecification | undefined;
  /** If true, enables [EC2 Instance Stop Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html#Using_StopProtection). */
  disableApiStop?: boolean | undefined;
  /** If true, enables [EC2 Instance Termination Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html#Using_ChangingDisableAPITermination). */
  disableApiTermination?: boolean | undefined;
  /** One or more configuration blocks with additional EBS block devices to attach to the instance. */
  ebsBlockDevices?: ec2_InstanceEbsBlockDevice[] | undefined;
  /** If true, the launched EC2 instance will be EBS-optimized. */
  ebsOptimized?: boolean | undefined;
  /** Whether to assign a primary IPv6 Global Unicast Address (GUA) to the instance when launched in a dual-stack or IPv6-only subnet. */
  enablePrimaryIpv6?: boolean | undefined;
  /** Enable Nitro Enclaves on launched instances. */
  enclaveOptions?: ec2_InstanceEnclaveOptions | undefined;
  /** One or more configuration blocks to customize Ephemeral (also known as "Instance Store") volumes on the instance. */
  ephemeralBlockDevices?: ec2_InstanceEphemeralBlockDevice[] | undefined;
  /** Destroys instance even if `disableApiTermination` or `disableApiStop` is set to `true`. */
  forceDestroy?: boolean | undefined;
  /** If true, wait for password data to become available and retrieve it. */
  getPasswordData?: boolean | undefined;
  /** If true, the launched EC2 instance will support hibernation. */
  hibernation?: boolean | undefined;
  /** ID of a dedicated host that the instance will be assigned to. */
  hostId?: string | undefined;
  /** ARN of the host resource group in which to launch the instances. */
  hostResourceGroupArn?: string | undefined;
  /** IAM Instance Profile to launch the instance with. */
  iamInstanceProfile?: string | undefined;
  /** Shutdown behavior for the instance. */
  instanceInitiatedShutdownBehavior?: string | undefined;
  /** Describes the market (purchasing) option for the instances. */
  instanceMarketOptions?: ec2_InstanceInstanceMarketOptions | undefined;
  /** Instance type to use for the instance. */
  instanceType?: string | undefined;
  /** Number of IPv6 addresses to associate with the primary network interface. */
  ipv6AddressCount?: number | undefined;
  /** Specify one or more IPv6 addresses from the range of the subnet to associate with the primary network interface */
  ipv6Addresses?: string[] | undefined;
  /** Key name of the Key Pair to use for the instance; which can be managed using the `aws.ec2.KeyPair` resource. */
  keyName?: string | undefined;
  /** Specifies a Launch Template to configure the instance. */
  launchTemplate?: ec2_InstanceLaunchTemplate | undefined;
  /** Maintenance and recovery options for the instance. */
  maintenanceOptions?: ec2_InstanceMaintenanceOptions | undefined;
  /** Customize the metadata options of the instance. */
  metadataOptions?: ec2_InstanceMetadataOptions | undefined;
  /** If true, the launched EC2 instance will have detailed monitoring enabled. (Available since v0.6.0) */
  monitoring?: boolean | undefined;
  /** Customize network interfaces to be attached at instance boot time. */
  networkInterfaces?: ec2_InstanceNetworkInterface[] | undefined;
  /** Placement Group to start the instance in. */
  placementGroup?: string | undefined;
  /** Placement Group ID to start the instance in. */
  placementGroupId?: string | undefined;
  /** Number of the partition the instance is in. */
  placementPartitionNumber?: number | undefined;
  /** The primary network interface. */
  primaryNetworkInterface?: ec2_InstancePrimaryNetworkInterface | undefined;
  /** Options for the instance hostname. */
  privateDnsNameOptions?: ec2_InstancePrivateDnsNameOptions | undefined;
  /** Private IP address to associate with the instance in a VPC. */
  privateIp?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block to customize details about the root block device of the instance. */
  rootBlockDevice?: ec2_InstanceRootBlockDevice | undefined;
  /** One or more secondary network interfaces to attach to the instance at launch time. */
  secondaryNetworkInterfaces?: ec2_InstanceSecondaryNetworkInterface[] | undefined;
  /** List of secondary private IPv4 addresses to assign to the instance's primary network interface (eth0) in a VPC. */
  secondaryPrivateIps?: string[] | undefined;
  /** List of security group names to associate with. > **NOTE:** If you are creating Instances in a VPC, use `vpcSecurityGroupIds` instead. */
  securityGroups?: string[] | undefined;
  /** Controls if traffic is routed to the instance when the destination address does not match the instance. */
  sourceDestCheck?: boolean | undefined;
  /** VPC Subnet ID to launch in. */
  subnetId?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Tenancy of the instance (if the instance is running in a VPC). */
  tenancy?: string | undefined;
  /** User data to provide when launching the instance. */
  userData?: string | undefined;
  /** Can be used instead of `userData` to pass base64-encoded binary data directly. */
  userDataBase64?: string | undefined;
  /** When used in combination with `userData` or `userDataBase64` will trigger a destroy and recreate of the EC2 instance when set to `true`. */
  userDataReplaceOnChange?: boolean | undefined;
  /** Map of tags to assign, at instance-creation time, to root and EBS volumes. > **NOTE:** Do not use `volumeTags` if you plan to manage block device tags outside the `aws.ec2.Instance` configuration, such as using `tags` in an `aws.ebs.Volume` resource attached via `aws.ec2.VolumeAttachment`. */
  volumeTags?: { [key: string]: string } | undefined;
  /** List of security group IDs to associate with. */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** ec2: InstanceCapacityReservationSpecification, as the SDK has it. */
export type ec2_InstanceCapacityReservationSpecification = {
  /** Indicates the instance's Capacity Reservation preferences. */
  capacityReservationPreference?: string | undefined;
  /** Information about the target Capacity Reservation. */
  capacityReservationTarget?:
    ec2_InstanceCapacityReservationSpecificationCapacityReservationTarget | undefined;
};

/** ec2: InstanceCapacityReservationSpecificationCapacityReservationTarget, as the SDK has it. */
export type ec2_InstanceCapacityReservationSpecificationCapacityReservationTarget = {
  /** ID of the Capacity Reservation in which to run the instance. */
  capacityReservationId?: string | undefined;
  /** ARN of the Capacity Reservation resource group in which to run the instance. */
  capacityReservationResourceGroupArn?: string | undefined;
};

/** ec2: InstanceCpuOptions, as the SDK has it. */
export type ec2_InstanceCpuOptions = {
  /** Indicates whether to enable the instance for AMD SEV-SNP. */
  amdSevSnp?: string | undefined;
  /** Sets the number of CPU cores for an instance. */
  coreCount?: number | undefined;
  /** Indicates whether to enable the instance for nested virtualization. */
  nestedVirtualization?: string | undefined;
  /** If set to 1, hyperthreading is disabled on the launched instance. */
  threadsPerCore?: number | undefined;
};

/** ec2: InstanceCreditSpecification, as the SDK has it. */
export type ec2_InstanceCreditSpecification = {
  /** Credit option for CPU usage. */
  cpuCredits?: string | undefined;
};

/** ec2: InstanceEbsBlockDevice, as the SDK has it. */
export type ec2_InstanceEbsBlockDevice = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Name of the device to mount. */
  deviceName: string;
  /** Enables [EBS encryption](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EBSEncryption.html) on the volume. */
  encrypted?: boolean | undefined;
  /** Amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** ARN of the KMS Key to use when encrypting the volume. */
  kmsKeyId?: string | undefined;
  /** Snapshot ID to mount. */
  snapshotId?: string | undefined;
  /** Map of tags to assign to the device. **Note:** Tags specified here are applied after instance creation via a separate API call. */
  tags?: { [key: string]: string } | undefined;
  /** Map of tags assigned to the resource, including those inherited from the provider `defaultTags` configuration block. */
  tagsAll?: { [key: string]: string } | undefined;
  /** Throughput to provision for a volume in mebibytes per second (MiB/s). */
  throughput?: number | undefined;
  /** ID of the volume. */
  volumeId?: string | undefined;
  /** Size of the volume in gibibytes (GiB). */
  volumeSize?: number | undefined;
  /** Type of volume. */
  volumeType?: string | undefined;
};

/** ec2: InstanceEnclaveOptions, as the SDK has it. */
export type ec2_InstanceEnclaveOptions = {
  /** Whether Nitro Enclaves will be enabled on the instance. */
  enabled?: boolean | undefined;
};

/** ec2: InstanceEphemeralBlockDevice, as the SDK has it. */
export type ec2_InstanceEphemeralBlockDevice = {
  /** Name of the block device to mount on the instance. */
  deviceName: string;
  /** Suppresses the specified device included in the AMI's block device mapping. */
  noDevice?: boolean | undefined;
  /** [Instance Store Device Name](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html#InstanceStoreDeviceNames) (e.g., `ephemeral0`). */
  virtualName?: string | undefined;
};

/** ec2: InstanceInstanceMarketOptions, as the SDK has it. */
export type ec2_InstanceInstanceMarketOptions = {
  /** Type of market for the instance. */
  marketType?: string | undefined;
  /** Block to configure the options for Spot Instances. */
  spotOptions?: ec2_InstanceInstanceMarketOptionsSpotOptions | undefined;
};

/** ec2: InstanceInstanceMarketOptionsSpotOptions, as the SDK has it. */
export type ec2_InstanceInstanceMarketOptionsSpotOptions = {
  /** The behavior when a Spot Instance is interrupted. */
  instanceInterruptionBehavior?: string | undefined;
  /** The maximum hourly price that you're willing to pay for a Spot Instance. */
  maxPrice?: string | undefined;
  /** The Spot Instance request type. */
  spotInstanceType?: string | undefined;
  /** The end date of the request, in UTC format (YYYY-MM-DDTHH:MM:SSZ). */
  validUntil?: string | undefined;
};

/** ec2: InstanceLaunchTemplate, as the SDK has it. */
export type ec2_InstanceLaunchTemplate = {
  /** ID of the launch template. */
  id?: string | undefined;
  /** Name of the launch template. */
  name?: string | undefined;
  /** Template version. */
  version?: string | undefined;
};

/** ec2: InstanceMaintenanceOptions, as the SDK has it. */
export type ec2_InstanceMaintenanceOptions = {
  /** Automatic recovery behavior of the Instance. */
  autoRecovery?: string | undefined;
};

/** ec2: InstanceMetadataOptions, as the SDK has it. */
export type ec2_InstanceMetadataOptions = {
  /** Whether the metadata service is available. */
  httpEndpoint?: string | undefined;
  /** Whether the IPv6 endpoint for the instance metadata service is enabled. */
  httpProtocolIpv6?: string | undefined;
  /** Desired HTTP PUT response hop limit for instance metadata requests. */
  httpPutResponseHopLimit?: number | undefined;
  /** Whether or not the metadata service requires session tokens, also referred to as _Instance Metadata Service Version 2 (IMDSv2)_. */
  httpTokens?: string | undefined;
  /** Enables or disables access to instance tags from the instance metadata service. */
  instanceMetadataTags?: string | undefined;
};

/** ec2: InstanceNetworkInterface, as the SDK has it. */
export type ec2_InstanceNetworkInterface = {
  /** Whether or not to delete the network interface on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Integer index of the network interface attachment. */
  deviceIndex: number;
  /** Integer index of the network card. */
  networkCardIndex?: number | undefined;
  /** ID of the network interface to attach. */
  networkInterfaceId: string;
};

/** ec2: InstancePrimaryNetworkInterface, as the SDK has it. */
export type ec2_InstancePrimaryNetworkInterface = {
  /** Whether the network interface will be deleted when the instance terminates. */
  deleteOnTermination?: boolean | undefined;
  /** ID of the network interface to attach. */
  networkInterfaceId: string;
};

/** ec2: InstancePrivateDnsNameOptions, as the SDK has it. */
export type ec2_InstancePrivateDnsNameOptions = {
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS A records. */
  enableResourceNameDnsARecord?: boolean | undefined;
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS AAAA records. */
  enableResourceNameDnsAaaaRecord?: boolean | undefined;
  /** Type of hostname for Amazon EC2 instances. */
  hostnameType?: string | undefined;
};

/** ec2: InstanceRootBlockDevice, as the SDK has it. */
export type ec2_InstanceRootBlockDevice = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Device name, e.g., `/dev/sdh` or `xvdh`. */
  deviceName?: string | undefined;
  /** Whether to enable volume encryption. */
  encrypted?: boolean | undefined;
  /** Amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** ARN of the KMS Key to use when encrypting the volume. */
  kmsKeyId?: string | undefined;
  /** Map of tags to assign to the device. **Note:** Tags specified here are applied after instance creation via a separate API call. */
  tags?: { [key: string]: string } | undefined;
  /** Map of tags assigned to the resource, including those inherited from the provider `defaultTags` configuration block. */
  tagsAll?: { [key: string]: string } | undefined;
  /** Throughput to provision for a volume in mebibytes per second (MiB/s). */
  throughput?: number | undefined;
  /** ID of the volume. */
  volumeId?: string | undefined;
  /** Size of the volume in gibibytes (GiB). */
  volumeSize?: number | undefined;
  /** Type of volume. */
  volumeType?: string | undefined;
};

/** ec2: InstanceSecondaryNetworkInterface, as the SDK has it. */
export type ec2_InstanceSecondaryNetworkInterface = {
  /** Whether the network interface should be destroyed when the instance is terminated. */
  deleteOnTermination?: boolean | undefined;
  /** Device index for the network interface attachment. */
  deviceIndex?: number | undefined;
  /** Type of network interface. */
  interfaceType?: string | undefined;
  macAddress?: string | undefined;
  /** Network card index for the interface. */
  networkCardIndex: number;
  /** Number of private IP addresses to assign to the network interface. */
  privateIpAddressCount?: number | undefined;
  /** List of private IP addresses to assign to the network interface. */
  privateIpAddresses?: string[] | undefined;
  secondaryInterfaceId?: string | undefined;
  secondaryNetworkId?: string | undefined;
  /** ID of the secondary subnet in which to create the network interface. */
  secondarySubnetId: string;
  /** Controls if traffic is routed to the instance when the destination address does not match the instance. */
  sourceDestCheck?: boolean | undefined;
  status?: string | undefined;
};

/** The set of arguments for constructing a LaunchConfiguration resource. */
export type ec2_LaunchConfiguration = {
  /** Associate a public ip address with an instance in a VPC. */
  associatePublicIpAddress?: boolean | undefined;
  /** Additional EBS block devices to attach to the instance. */
  ebsBlockDevices?: ec2_LaunchConfigurationEbsBlockDevice[] | undefined;
  /** If true, the launched EC2 instance will be EBS-optimized. */
  ebsOptimized?: boolean | undefined;
  /** Enables/disables detailed monitoring. */
  enableMonitoring?: boolean | undefined;
  /** Customize Ephemeral (also known as "Instance Store") volumes on the instance. */
  ephemeralBlockDevices?: ec2_LaunchConfigurationEphemeralBlockDevice[] | undefined;
  /** The name attribute of the IAM instance profile to associate with launched instances. */
  iamInstanceProfile?: string | undefined;
  /** The EC2 image ID to launch. */
  imageId: string;
  /** The size of instance to launch. */
  instanceType: string;
  /** The key name that should be used for the instance. */
  keyName?: string | undefined;
  /** The metadata options for the instance. */
  metadataOptions?: ec2_LaunchConfigurationMetadataOptions | undefined;
  /** The name of the launch configuration. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** The tenancy of the instance. */
  placementTenancy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Customize details about the root block device of the instance. */
  rootBlockDevice?: ec2_LaunchConfigurationRootBlockDevice | undefined;
  /** A list of associated security group IDS. */
  securityGroups?: string[] | undefined;
  /** The maximum price to use for reserving spot instances. */
  spotPrice?: string | undefined;
  /** The user data to provide when launching the instance. */
  userData?: string | undefined;
  /** Can be used instead of `userData` to pass base64-encoded binary data directly. */
  userDataBase64?: string | undefined;
};

/** ec2: LaunchConfigurationEbsBlockDevice, as the SDK has it. */
export type ec2_LaunchConfigurationEbsBlockDevice = {
  /** Whether the volume should be destroyed on instance termination (Default: `true`). */
  deleteOnTermination?: boolean | undefined;
  /** The name of the device to mount. */
  deviceName: string;
  /** Whether the volume should be encrypted or not. */
  encrypted?: boolean | undefined;
  /** The amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** Whether the device in the block device mapping of the AMI is suppressed. */
  noDevice?: boolean | undefined;
  /** The Snapshot ID to mount. */
  snapshotId?: string | undefined;
  /** The throughput (MiBps) to provision for a `gp3` volume. */
  throughput?: number | undefined;
  /** The size of the volume in gigabytes. */
  volumeSize?: number | undefined;
  /** The type of volume. */
  volumeType?: string | undefined;
};

/** ec2: LaunchConfigurationEphemeralBlockDevice, as the SDK has it. */
export type ec2_LaunchConfigurationEphemeralBlockDevice = {
  /** The name of the block device to mount on the instance. */
  deviceName: string;
  /** Whether the device in the block device mapping of the AMI is suppressed. */
  noDevice?: boolean | undefined;
  /** The [Instance Store Device Name](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html#InstanceStoreDeviceNames). */
  virtualName?: string | undefined;
};

/** ec2: LaunchConfigurationMetadataOptions, as the SDK has it. */
export type ec2_LaunchConfigurationMetadataOptions = {
  /** The state of the metadata service: `enabled`, `disabled`. */
  httpEndpoint?: string | undefined;
  /** The desired HTTP PUT response hop limit for instance metadata requests. */
  httpPutResponseHopLimit?: number | undefined;
  /** If session tokens are required: `optional`, `required`. */
  httpTokens?: string | undefined;
};

/** ec2: LaunchConfigurationRootBlockDevice, as the SDK has it. */
export type ec2_LaunchConfigurationRootBlockDevice = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Whether the volume should be encrypted or not. */
  encrypted?: boolean | undefined;
  /** The amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** The throughput (MiBps) to provision for a `gp3` volume. */
  throughput?: number | undefined;
  /** The size of the volume in gigabytes. */
  volumeSize?: number | undefined;
  /** The type of volume. */
  volumeType?: string | undefined;
};

/** The set of arguments for constructing a LaunchTemplate resource. */
export type ec2_LaunchTemplate = {
  /** Specify volumes to attach to the instance besides the volumes specified by the AMI. */
  blockDeviceMappings?: ec2_LaunchTemplateBlockDeviceMapping[] | undefined;
  /** Targeting for EC2 capacity reservations. */
  capacityReservationSpecification?: ec2_LaunchTemplateCapacityReservationSpecification | undefined;
  /** The CPU options for the instance. */
  cpuOptions?: ec2_LaunchTemplateCpuOptions | undefined;
  /** Customize the credit specification of the instance. */
  creditSpecification?: ec2_LaunchTemplateCreditSpecification | undefined;
  /** Default Version of the launch template. */
  defaultVersion?: number | undefined;
  /** Description of the launch template version (`VersionDescription` in the [EC2 API](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html)). */
  description?: string | undefined;
  /** If true, enables [EC2 Instance Stop Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html). */
  disableApiStop?: boolean | undefined;
  /** If `true`, enables [EC2 Instance Termination Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html) */
  disableApiTermination?: boolean | undefined;
  /** If `true`, the launched EC2 instance will be EBS-optimized. */
  ebsOptimized?: string | undefined;
  /** Enable Nitro Enclaves on launched instances. */
  enclaveOptions?: ec2_LaunchTemplateEnclaveOptions | undefined;
  /** The hibernation options for the instance. */
  hibernationOptions?: ec2_LaunchTemplateHibernationOptions | undefined;
  /** The IAM Instance Profile to launch the instance with. */
  iamInstanceProfile?: ec2_LaunchTemplateIamInstanceProfile | undefined;
  /** The AMI from which to launch the instance or use a Systems Manager parameter convention e.g. `resolve:ssm:parameter-name`. */
  imageId?: string | undefined;
  /** Shutdown behavior for the instance. */
  instanceInitiatedShutdownBehavior?: string | undefined;
  /** The market (purchasing) option for the instance. */
  instanceMarketOptions?: ec2_LaunchTemplateInstanceMarketOptions | undefined;
  /** The attribute requirements for the type of instance. */
  instanceRequirements?: ec2_LaunchTemplateInstanceRequirements | undefined;
  /** The type of the instance. */
  instanceType?: string | undefined;
  /** The kernel ID. */
  kernelId?: string | undefined;
  /** The key name to use for the instance. */
  keyName?: string | undefined;
  /** A list of license specifications to associate with. */
  licenseSpecifications?: ec2_LaunchTemplateLicenseSpecification[] | undefined;
  /** The maintenance options for the instance. */
  maintenanceOptions?: ec2_LaunchTemplateMaintenanceOptions | undefined;
  /** Customize the metadata options for the instance. */
  metadataOptions?: ec2_LaunchTemplateMetadataOptions | undefined;
  /** The monitoring option for the instance. */
  monitoring?: ec2_LaunchTemplateMonitoring | undefined;
  /** The name of the launch template. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Customize network interfaces to be attached at instance boot time. */
  networkInterfaces?: ec2_LaunchTemplateNetworkInterface[] | undefined;
  networkPerformanceOptions?: ec2_LaunchTemplateNetworkPerformanceOptions | undefined;
  /** The placement of the instance. */
  placement?: ec2_LaunchTemplatePlacement | undefined;
  /** The options for the instance hostname. */
  privateDnsNameOptions?: ec2_LaunchTemplatePrivateDnsNameOptions | undefined;
  /** The ID of the RAM disk. */
  ramDiskId?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Secondary interfaces to associate with instances launched from the template. */
  secondaryInterfaces?: ec2_LaunchTemplateSecondaryInterface[] | undefined;
  /** A list of security group names to associate with. */
  securityGroupNames?: string[] | undefined;
  /** The tags to apply to the resources during launch. */
  tagSpecifications?: ec2_LaunchTemplateTagSpecification[] | undefined;
  /** A map of tags to assign to the launch template. */
  tags?: { [key: string]: string } | undefined;
  /** Whether to update Default Version each update. */
  updateDefaultVersion?: boolean | undefined;
  /** The base64-encoded user data to provide when launching the instance. */
  userData?: string | undefined;
  /** A list of security group IDs to associate with. */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** ec2: LaunchTemplateBlockDeviceMapping, as the SDK has it. */
export type ec2_LaunchTemplateBlockDeviceMapping = {
  /** The name of the device to mount. */
  deviceName?: string | undefined;
  /** Configure EBS volume properties. */
  ebs?: ec2_LaunchTemplateBlockDeviceMappingEbs | undefined;
  /** Suppresses the specified device included in the AMI's block device mapping. */
  noDevice?: string | undefined;
  /** The [Instance Store Device Name](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html#InstanceStoreDeviceNames) (e.g., `"ephemeral0"`). */
  virtualName?: string | undefined;
};

/** ec2: LaunchTemplateBlockDeviceMappingEbs, as the SDK has it. */
export type ec2_LaunchTemplateBlockDeviceMappingEbs = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: string | undefined;
  /** Enables [EBS encryption](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EBSEncryption.html) on the volume. */
  encrypted?: string | undefined;
  /** The amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** Identifier (key ID, key alias, key ARN, or alias ARN) of the customer managed KMS key to use for EBS encryption. `encrypted` must be set to `true` when this is set. */
  kmsKeyId?: string | undefined;
  /** The Snapshot ID to mount. */
  snapshotId?: string | undefined;
  /** The throughput to provision for a `gp3` volume in MiB/s (specified as an integer, e.g., 500), with a maximum of 1,000 MiB/s. */
  throughput?: number | undefined;
  /** The volume initialization rate in MiB/s (specified as an integer, e.g. 100), with a minimum of 100 MiB/s and maximum of 300 MiB/s. */
  volumeInitializationRate?: number | undefined;
  /** The size of the volume in gigabytes. */
  volumeSize?: number | undefined;
  /** The volume type. */
  volumeType?: string | undefined;
};

/** ec2: LaunchTemplateCapacityReservationSpecification, as the SDK has it. */
export type ec2_LaunchTemplateCapacityReservationSpecification = {
  /** Indicates the instance's Capacity Reservation preferences. */
  capacityReservationPreference?: string | undefined;
  /** Used to target a specific Capacity Reservation: */
  capacityReservationTarget?:
    ec2_LaunchTemplateCapacityReservationSpecificationCapacityReservationTarget | undefined;
};

/** ec2: LaunchTemplateCapacityReservationSpecificationCapacityReservationTarget, as the SDK has it. */
export type ec2_LaunchTemplateCapacityReservationSpecificationCapacityReservationTarget = {
  /** The ID of the Capacity Reservation in which to run the instance. */
  capacityReservationId?: string | undefined;
  /** The ARN of the Capacity Reservation resource group in which to run the instance. */
  capacityReservationResourceGroupArn?: string | undefined;
};

/** ec2: LaunchTemplateCpuOptions, as the SDK has it. */
export type ec2_LaunchTemplateCpuOptions = {
  /** Indicates whether to enable the instance for AMD SEV-SNP. */
  amdSevSnp?: string | undefined;
  /** The number of CPU cores for the instance. */
  coreCount?: number | undefined;
  /** Indicates whether to enable the instance for nested virtualization. */
  nestedVirtualization?: string | undefined;
  /** The number of threads per CPU core. */
  threadsPerCore?: number | undefined;
};

/** ec2: LaunchTemplateCreditSpecification, as the SDK has it. */
export type ec2_LaunchTemplateCreditSpecification = {
  /** The credit option for CPU usage. */
  cpuCredits?: string | undefined;
};

/** ec2: LaunchTemplateEnclaveOptions, as the SDK has it. */
export type ec2_LaunchTemplateEnclaveOptions = {
  /** If set to `true`, Nitro Enclaves will be enabled on the instance. */
  enabled?: boolean | undefined;
};

/** ec2: LaunchTemplateHibernationOptions, as the SDK has it. */
export type ec2_LaunchTemplateHibernationOptions = {
  /** If set to `true`, the launched EC2 instance will hibernation enabled. */
  configured: boolean;
};

/** ec2: LaunchTemplateIamInstanceProfile, as the SDK has it. */
export type ec2_LaunchTemplateIamInstanceProfile = {
  /** ARN of the instance profile. */
  arn?: string | undefined;
  /** The name of the instance profile. */
  name?: string | undefined;
};

/** ec2: LaunchTemplateInstanceMarketOptions, as the SDK has it. */
export type ec2_LaunchTemplateInstanceMarketOptions = {
  /** The market type. */
  marketType?: string | undefined;
  /** The options for [Spot Instance](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html) */
  spotOptions?: ec2_LaunchTemplateInstanceMarketOptionsSpotOptions | undefined;
};

/** ec2: LaunchTemplateInstanceMarketOptionsSpotOptions, as the SDK has it. */
export type ec2_LaunchTemplateInstanceMarketOptionsSpotOptions = {
  /** The required duration in minutes. */
  blockDurationMinutes?: number | undefined;
  /** The behavior when a Spot Instance is interrupted. */
  instanceInterruptionBehavior?: string | undefined;
  /** The maximum hourly price you're willing to pay for the Spot Instances. */
  maxPrice?: string | undefined;
  /** The Spot Instance request type. */
  spotInstanceType?: string | undefined;
  /** The end date of the request. */
  validUntil?: string | undefined;
};

/** ec2: LaunchTemplateInstanceRequirements, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirements = {
  /** Block describing the minimum and maximum number of accelerators (GPUs, FPGAs, or AWS Inferentia chips). */
  acceleratorCount?: ec2_LaunchTemplateInstanceRequirementsAcceleratorCount | undefined;
  /** List of accelerator manufacturer names. */
  acceleratorManufacturers?: string[] | undefined;
  /** List of accelerator names. */
  acceleratorNames?: string[] | undefined;
  /** Block describing the minimum and maximum total memory of the accelerators. */
  acceleratorTotalMemoryMib?: ec2_LaunchTemplateInstanceRequirementsAcceleratorTotalMemoryMib | undefined;
  /** List of accelerator types. */
  acceleratorTypes?: string[] | undefined;
  /** List of instance types to apply your specified attributes against. */
  allowedInstanceTypes?: string[] | undefined;
  /** Indicate whether bare metal instace types should be `included`, `excluded`, or `required`. */
  bareMetal?: string | undefined;
  /** Block describing the minimum and maximum baseline EBS bandwidth, in Mbps. */
  baselineEbsBandwidthMbps?: ec2_LaunchTemplateInstanceRequirementsBaselineEbsBandwidthMbps | undefined;
  /** Indicate whether burstable performance instance types should be `included`, `excluded`, or `required`. */
  burstablePerformance?: string | undefined;
  /** List of CPU manufacturer names. */
  cpuManufacturers?: string[] | undefined;
  /** List of instance types to exclude. */
  excludedInstanceTypes?: string[] | undefined;
  /** List of instance generation names. */
  instanceGenerations?: string[] | undefined;
  /** Indicate whether instance types with local storage volumes are `included`, `excluded`, or `required`. */
  localStorage?: string | undefined;
  /** List of local storage type names. */
  localStorageTypes?: string[] | undefined;
  /** The price protection threshold for Spot Instances. */
  maxSpotPriceAsPercentageOfOptimalOnDemandPrice?: number | undefined;
  /** Block describing the minimum and maximum amount of memory (GiB) per vCPU. */
  memoryGibPerVcpu?: ec2_LaunchTemplateInstanceRequirementsMemoryGibPerVcpu | undefined;
  /** Block describing the minimum and maximum amount of memory (MiB). */
  memoryMib: ec2_LaunchTemplateInstanceRequirementsMemoryMib;
  /** Block describing the minimum and maximum amount of network bandwidth, in gigabits per second (Gbps). */
  networkBandwidthGbps?: ec2_LaunchTemplateInstanceRequirementsNetworkBandwidthGbps | undefined;
  /** Block describing the minimum and maximum number of network interfaces. */
  networkInterfaceCount?: ec2_LaunchTemplateInstanceRequirementsNetworkInterfaceCount | undefined;
  /** The price protection threshold for On-Demand Instances. */
  onDemandMaxPricePercentageOverLowestPrice?: number | undefined;
  /** Indicate whether instance types must support On-Demand Instance Hibernation, either `true` or `false`. */
  requireHibernateSupport?: boolean | undefined;
  /** The price protection threshold for Spot Instances. */
  spotMaxPricePercentageOverLowestPrice?: number | undefined;
  /** Block describing the minimum and maximum total local storage (GB). */
  totalLocalStorageGb?: ec2_LaunchTemplateInstanceRequirementsTotalLocalStorageGb | undefined;
  /** Block describing the minimum and maximum number of vCPUs. */
  vcpuCount: ec2_LaunchTemplateInstanceRequirementsVcpuCount;
};

/** ec2: LaunchTemplateInstanceRequirementsAcceleratorCount, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsAcceleratorCount = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsAcceleratorTotalMemoryMib, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsAcceleratorTotalMemoryMib = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsBaselineEbsBandwidthMbps, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsBaselineEbsBandwidthMbps = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsMemoryGibPerVcpu, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsMemoryGibPerVcpu = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsMemoryMib, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsMemoryMib = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min: number;
};

/** ec2: LaunchTemplateInstanceRequirementsNetworkBandwidthGbps, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsNetworkBandwidthGbps = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsNetworkInterfaceCount, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsNetworkInterfaceCount = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsTotalLocalStorageGb, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsTotalLocalStorageGb = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min?: number | undefined;
};

/** ec2: LaunchTemplateInstanceRequirementsVcpuCount, as the SDK has it. */
export type ec2_LaunchTemplateInstanceRequirementsVcpuCount = {
  /** Maximum. */
  max?: number | undefined;
  /** Minimum. */
  min: number;
};

/** ec2: LaunchTemplateLicenseSpecification, as the SDK has it. */
export type ec2_LaunchTemplateLicenseSpecification = {
  /** ARN of the license configuration. */
  licenseConfigurationArn: string;
};

/** ec2: LaunchTemplateMaintenanceOptions, as the SDK has it. */
export type ec2_LaunchTemplateMaintenanceOptions = {
  /** Disables the automatic recovery behavior of your instance or sets it to default. */
  autoRecovery?: string | undefined;
};

/** ec2: LaunchTemplateMetadataOptions, as the SDK has it. */
export type ec2_LaunchTemplateMetadataOptions = {
  /** Whether the metadata service is available. */
  httpEndpoint?: string | undefined;
  /** Enables or disables the IPv6 endpoint for the instance metadata service. */
  httpProtocolIpv6?: string | undefined;
  /** The desired HTTP PUT response hop limit for instance metadata requests. */
  httpPutResponseHopLimit?: number | undefined;
  /** Whether or not the metadata service requires session tokens, also referred to as _Instance Metadata Service Version 2 (IMDSv2)_. */
  httpTokens?: string | undefined;
  /** Enables or disables access to instance tags from the instance metadata service. */
  instanceMetadataTags?: string | undefined;
};

/** ec2: LaunchTemplateMonitoring, as the SDK has it. */
export type ec2_LaunchTemplateMonitoring = {
  /** If `true`, the launched EC2 instance will have detailed monitoring enabled. */
  enabled?: boolean | undefined;
};

/** ec2: LaunchTemplateNetworkInterface, as the SDK has it. */
export type ec2_LaunchTemplateNetworkInterface = {
  /** Associate a Carrier IP address with `eth0` for a new network interface. */
  associateCarrierIpAddress?: string | undefined;
  /** Associate a public ip address with the network interface. */
  associatePublicIpAddress?: string | undefined;
  /** The Connection Tracking Configuration for the network interface. */
  connectionTrackingSpecification?:
    ec2_LaunchTemplateNetworkInterfaceConnectionTrackingSpecification | undefined;
  /** Whether the network interface should be destroyed on instance termination. */
  deleteOnTermination?: string | undefined;
  /** Description of the network interface. */
  description?: string | undefined;
  /** The integer index of the network interface attachment. */
  deviceIndex?: number | undefined;
  /** The number of ENA queues to be created with the instance. */
  enaQueueCount?: number | undefined;
  /** Configuration for Elastic Network Adapter (ENA) Express settings. */
  enaSrdSpecification?: ec2_LaunchTemplateNetworkInterfaceEnaSrdSpecification | undefined;
  /** The type of network interface. */
  interfaceType?: string | undefined;
  /** The number of secondary private IPv4 addresses to assign to a network interface. */
  ipv4AddressCount?: number | undefined;
  /** One or more private IPv4 addresses to associate. */
  ipv4Addresses?: string[] | undefined;
  /** The number of IPv4 prefixes to be automatically assigned to the network interface. */
  ipv4PrefixCount?: number | undefined;
  /** One or more IPv4 prefixes to be assigned to the network interface. */
  ipv4Prefixes?: string[] | undefined;
  /** The number of IPv6 addresses to assign to a network interface. */
  ipv6AddressCount?: number | undefined;
  /** One or more specific IPv6 addresses from the IPv6 CIDR block range of your subnet. */
  ipv6Addresses?: string[] | undefined;
  /** The number of IPv6 prefixes to be automatically assigned to the network interface. */
  ipv6PrefixCount?: number | undefined;
  /** One or more IPv6 prefixes to be assigned to the network interface. */
  ipv6Prefixes?: string[] | undefined;
  /** The index of the network card. */
  networkCardIndex?: number | undefined;
  /** The ID of the network interface to attach. */
  networkInterfaceId?: string | undefined;
  /** Whether the first IPv6 GUA will be made the primary IPv6 address. */
  primaryIpv6?: string | undefined;
  /** The primary private IPv4 address. */
  privateIpAddress?: string | undefined;
  /** A list of security group IDs to associate. */
  securityGroups?: string[] | undefined;
  /** The VPC Subnet ID to associate. */
  subnetId?: string | undefined;
};

/** ec2: LaunchTemplateNetworkInterfaceConnectionTrackingSpecification, as the SDK has it. */
export type ec2_LaunchTemplateNetworkInterfaceConnectionTrackingSpecification = {
  /** Timeout (in seconds) for idle TCP connections in an established state. */
  tcpEstablishedTimeout?: number | undefined;
  /** Timeout (in seconds) for idle UDP flows classified as streams which have seen more than one request-response transaction. */
  udpStreamTimeout?: number | undefined;
  /** Timeout (in seconds) for idle UDP flows that have seen traffic only in a single direction or a single request-response transaction. */
  udpTimeout?: number | undefined;
};

/** ec2: LaunchTemplateNetworkInterfaceEnaSrdSpecification, as the SDK has it. */
export type ec2_LaunchTemplateNetworkInterfaceEnaSrdSpecification = {
  /** Whether to enable ENA Express. */
  enaSrdEnabled?: boolean | undefined;
  /** Configuration for ENA Express UDP optimization. */
  enaSrdUdpSpecification?:
    ec2_LaunchTemplateNetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification | undefined;
};

/** ec2: LaunchTemplateNetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification, as the SDK has it. */
export type ec2_LaunchTemplateNetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification = {
  /** Whether to enable UDP traffic optimization through ENA Express. */
  enaSrdUdpEnabled?: boolean | undefined;
};

/** ec2: LaunchTemplateNetworkPerformanceOptions, as the SDK has it. */
export type ec2_LaunchTemplateNetworkPerformanceOptions = {
  /** Specify the bandwidth weighting option to boost the associated type of baseline bandwidth. */
  bandwidthWeighting?: string | undefined;
};

/** ec2: LaunchTemplatePlacement, as the SDK has it. */
export type ec2_LaunchTemplatePlacement = {
  /** The affinity setting for an instance on a Dedicated Host. */
  affinity?: string | undefined;
  /** The Availability Zone for the instance. */
  availabilityZone?: string | undefined;
  /** The ID of the placement group for the instance. */
  groupId?: string | undefined;
  /** The name of the placement group for the instance. */
  groupName?: string | undefined;
  /** The ID of the Dedicated Host for the instance. */
  hostId?: string | undefined;
  /** The ARN of the Host Resource Group in which to launch instances. */
  hostResourceGroupArn?: string | undefined;
  /** The number of the partition the instance should launch in. */
  partitionNumber?: number | undefined;
  /** Reserved for future use. */
  spreadDomain?: string | undefined;
  /** The tenancy of the instance (if the instance is running in a VPC). */
  tenancy?: string | undefined;
};

/** ec2: LaunchTemplatePrivateDnsNameOptions, as the SDK has it. */
export type ec2_LaunchTemplatePrivateDnsNameOptions = {
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS A records. */
  enableResourceNameDnsARecord?: boolean | undefined;
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS AAAA records. */
  enableResourceNameDnsAaaaRecord?: boolean | undefined;
  /** The type of hostname for Amazon EC2 instances. */
  hostnameType?: string | undefined;
};

/** ec2: LaunchTemplateSecondaryInterface, as the SDK has it. */
export type ec2_LaunchTemplateSecondaryInterface = {
  /** Whether the secondary interface is deleted when the instance is terminated. */
  deleteOnTermination?: boolean | undefined;
  /** Device index for the secondary interface attachment. */
  deviceIndex?: number | undefined;
  /** Type of secondary interface. */
  interfaceType?: string | undefined;
  /** Index of the network card. */
  networkCardIndex?: number | undefined;
  /** Number of private IPv4 addresses to assign to the secondary interface. */
  privateIpAddressCount?: number | undefined;
  /** Private IPv4 addresses to assign to the secondary interface. */
  privateIpAddresses?: string[] | undefined;
  /** ID of the secondary subnet. */
  secondarySubnetId?: string | undefined;
};

/** ec2: LaunchTemplateTagSpecification, as the SDK has it. */
export type ec2_LaunchTemplateTagSpecification = {
  /** The type of resource to tag. */
  resourceType?: string | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a NetworkAcl resource. */
export type ec2_NetworkAcl = {
  /** Specifies an egress rule. */
  egress?: ec2_NetworkAclEgress[] | undefined;
  /** Specifies an ingress rule. */
  ingress?: ec2_NetworkAclIngress[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A list of Subnet IDs to apply the ACL to */
  subnetIds?: string[] | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** The ID of the associated VPC. */
  vpcId: string;
};

/** ec2: NetworkAclEgress, as the SDK has it. */
export type ec2_NetworkAclEgress = {
  /** The action to take. */
  action: string;
  /** The CIDR block to match. */
  cidrBlock?: string | undefined;
  /** The from port to match. */
  fromPort: number;
  /** The ICMP type code to be used. */
  icmpCode?: number | undefined;
  /** The ICMP type to be used. */
  icmpType?: number | undefined;
  /** The IPv6 CIDR block. */
  ipv6CidrBlock?: string | undefined;
  /** The protocol to match. */
  protocol: string;
  /** The rule number. */
  ruleNo: number;
  /** The to port to match. */
  toPort: number;
};

/** ec2: NetworkAclIngress, as the SDK has it. */
export type ec2_NetworkAclIngress = {
  /** The action to take. */
  action: string;
  /** The CIDR block to match. */
  cidrBlock?: string | undefined;
  /** The from port to match. */
  fromPort: number;
  /** The ICMP type code to be used. */
  icmpCode?: number | undefined;
  /** The ICMP type to be used. */
  icmpType?: number | undefined;
  /** The IPv6 CIDR block. */
  ipv6CidrBlock?: string | undefined;
  /** The protocol to match. */
  protocol: string;
  /** The rule number. */
  ruleNo: number;
  /** The to port to match. */
  toPort: number;
};

/** The set of arguments for constructing a NetworkAclRule resource. */
export type ec2_NetworkAclRule = {
  /** The network range to allow or deny, in CIDR notation (for example 172.16.0.0/24 ). */
  cidrBlock?: string | undefined;
  /** Indicates whether this is an egress rule (rule is applied to traffic leaving the subnet). */
  egress?: boolean | undefined;
  /** The from port to match. */
  fromPort?: number | undefined;
  /** ICMP protocol: The ICMP code. */
  icmpCode?: number | undefined;
  /** ICMP protocol: The ICMP type. */
  icmpType?: number | undefined;
  /** The IPv6 CIDR block to allow or deny. */
  ipv6CidrBlock?: string | undefined;
  /** The ID of the network ACL. */
  networkAclId: string;
  /** The protocol. */
  protocol: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Indicates whether to allow or deny the traffic that matches the rule. */
  ruleAction: string;
  /** The rule number for the entry (for example, 100). */
  ruleNumber: number;
  /** The to port to match. */
  toPort?: number | undefined;
};

/** The set of arguments for constructing a SecurityGroup resource. */
export type ec2_SecurityGroup = {
  /** Security group description. */
  description?: string | undefined;
  /** Configuration block for egress rules. */
  egress?: ec2_SecurityGroupEgress[] | undefined;
  /** Configuration block for ingress rules. */
  ingress?: ec2_SecurityGroupIngress[] | undefined;
  /** Name of the security group. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Instruct the provider to revoke all of the Security Groups attached ingress and egress rules before deleting the rule itself. */
  revokeRulesOnDelete?: boolean | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** VPC ID. */
  vpcId?: string | undefined;
};

/** ec2: SecurityGroupEgress, as the SDK has it. */
export type ec2_SecurityGroupEgress = {
  /** List of CIDR blocks. */
  cidrBlocks?: string[] | undefined;
  /** Description of this egress rule. */
  description?: string | undefined;
  /** Start port (or ICMP type number if protocol is `icmp`) */
  fromPort: number;
  /** List of IPv6 CIDR blocks. */
  ipv6CidrBlocks?: string[] | undefined;
  /** List of Prefix List IDs. */
  prefixListIds?: string[] | undefined;
  /** Protocol. */
  protocol: string;
  /** List of security groups. */
  securityGroups?: string[] | undefined;
  /** Whether the security group itself will be added as a source to this egress rule. */
  self?: boolean | undefined;
  /** End range port (or ICMP code if protocol is `icmp`). */
  toPort: number;
};

/** ec2: SecurityGroupIngress, as the SDK has it. */
export type ec2_SecurityGroupIngress = {
  /** List of CIDR blocks. */
  cidrBlocks?: string[] | undefined;
  /** Description of this ingress rule. */
  description?: string | undefined;
  /** Start port (or ICMP type number if protocol is `icmp` or `icmpv6`). */
  fromPort: number;
  /** List of IPv6 CIDR blocks. */
  ipv6CidrBlocks?: string[] | undefined;
  /** List of Prefix List IDs. */
  prefixListIds?: string[] | undefined;
  /** Protocol. */
  protocol: string;
  /** List of security groups. */
  securityGroups?: string[] | undefined;
  /** Whether the security group itself will be added as a source to this ingress rule. */
  self?: boolean | undefined;
  /** End range port (or ICMP code if protocol is `icmp`). */
  toPort: number;
};

/** The set of arguments for constructing a SecurityGroupRule resource. */
export type ec2_SecurityGroupRule = {
  /** List of CIDR blocks. */
  cidrBlocks?: string[] | undefined;
  /** Description of the rule. */
  description?: string | undefined;
  /** Start port (or ICMP type number if protocol is "icmp" or "icmpv6"). */
  fromPort: number;
  /** List of IPv6 CIDR blocks. */
  ipv6CidrBlocks?: string[] | undefined;
  /** List of Prefix List IDs. */
  prefixListIds?: string[] | undefined;
  /** Protocol. */
  protocol: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Security group to apply this rule to. */
  securityGroupId: string;
  /** Whether the security group itself will be added as a source to this ingress rule. */
  self?: boolean | undefined;
  /** Security group id to allow access to/from, depending on the `type`. */
  sourceSecurityGroupId?: string | undefined;
  /** End port (or ICMP code if protocol is "icmp"). */
  toPort: number;
  /** Type of rule being created. */
  type: string;
};

/** The set of arguments for constructing a SpotInstanceRequest resource. */
export type ec2_SpotInstanceRequest = {
  /** AMI to use for the instance. */
  ami?: string | undefined;
  /** Whether to associate a public IP address with an instance in a VPC. */
  associatePublicIpAddress?: boolean | undefined;
  /** AZ to start the instance in. */
  availabilityZone?: string | undefined;
  /** Describes an instance's Capacity Reservation targeting option. */
  capacityReservationSpecification?: ec2_SpotInstanceRequestCapacityReservationSpecification | undefined;
  /** The CPU options for the instance. */
  cpuOptions?: ec2_SpotInstanceRequestCpuOptions | undefined;
  /** Configuration block for customizing the credit specification of the instance. */
  creditSpecification?: ec2_SpotInstanceRequestCreditSpecification | undefined;
  /** If true, enables [EC2 Instance Stop Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html#Using_StopProtection). */
  disableApiStop?: boolean | undefined;
  /** If true, enables [EC2 Instance Termination Protection](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html#Using_ChangingDisableAPITermination). */
  disableApiTermination?: boolean | undefined;
  /** One or more configuration blocks with additional EBS block devices to attach to the instance. */
  ebsBlockDevices?: ec2_SpotInstanceRequestEbsBlockDevice[] | undefined;
  /** If true, the launched EC2 instance will be EBS-optimized. */
  ebsOptimized?: boolean | undefined;
  /** Whether to assign a primary IPv6 Global Unicast Address (GUA) to the instance when launched in a dual-stack or IPv6-only subnet. */
  enablePrimaryIpv6?: boolean | undefined;
  /** Enable Nitro Enclaves on launched instances. */
  enclaveOptions?: ec2_SpotInstanceRequestEnclaveOptions | undefined;
  /** One or more configuration blocks to customize Ephemeral (also known as "Instance Store") volumes on the instance. */
  ephemeralBlockDevices?: ec2_SpotInstanceRequestEphemeralBlockDevice[] | undefined;
  /** Destroys instance even if `disableApiTermination` or `disableApiStop` is set to `true`. */
  forceDestroy?: boolean | undefined;
  /** If true, wait for password data to become available and retrieve it. */
  getPasswordData?: boolean | undefined;
  /** If true, the launched EC2 instance will support hibernation. */
  hibernation?: boolean | undefined;
  /** ID of a dedicated host that the instance will be assigned to. */
  hostId?: string | undefined;
  /** ARN of the host resource group in which to launch the instances. */
  hostResourceGroupArn?: string | undefined;
  /** IAM Instance Profile to launch the instance with. */
  iamInstanceProfile?: string | undefined;
  /** Shutdown behavior for the instance. */
  instanceInitiatedShutdownBehavior?: string | undefined;
  /** Indicates Spot instance behavior when it is interrupted. */
  instanceInterruptionBehavior?: string | undefined;
  /** Instance type to use for the instance. */
  instanceType?: string | undefined;
  /** Number of IPv6 addresses to associate with the primary network interface. */
  ipv6AddressCount?: number | undefined;
  /** Specify one or more IPv6 addresses from the range of the subnet to associate with the primary network interface */
  ipv6Addresses?: string[] | undefined;
  /** Key name of the Key Pair to use for the instance; which can be managed using the `aws.ec2.KeyPair` resource. */
  keyName?: string | undefined;
  /** A launch group is a group of spot instances that launch together and terminate together. */
  launchGroup?: string | undefined;
  /** Specifies a Launch Template to configure the instance. */
  launchTemplate?: ec2_SpotInstanceRequestLaunchTemplate | undefined;
  /** Maintenance and recovery options for the instance. */
  maintenanceOptions?: ec2_SpotInstanceRequestMaintenanceOptions | undefined;
  /** Customize the metadata options of the instance. */
  metadataOptions?: ec2_SpotInstanceRequestMetadataOptions | undefined;
  /** If true, the launched EC2 instance will have detailed monitoring enabled. (Available since v0.6.0) */
  monitoring?: boolean | undefined;
  /** Customize network interfaces to be attached at instance boot time. */
  networkInterfaces?: ec2_SpotInstanceRequestNetworkInterface[] | undefined;
  /** Placement Group to start the instance in. */
  placementGroup?: string | undefined;
  /** Placement Group ID to start the instance in. */
  placementGroupId?: string | undefined;
  /** Number of the partition the instance is in. */
  placementPartitionNumber?: number | undefined;
  /** Options for the instance hostname. */
  privateDnsNameOptions?: ec2_SpotInstanceRequestPrivateDnsNameOptions | undefined;
  /** Private IP address to associate with the instance in a VPC. */
  privateIp?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block to customize details about the root block device of the instance. */
  rootBlockDevice?: ec2_SpotInstanceRequestRootBlockDevice | undefined;
  /** One or more secondary network interfaces to attach to the instance at launch time. */
  secondaryNetworkInterfaces?: ec2_SpotInstanceRequestSecondaryNetworkInterface[] | undefined;
  /** List of secondary private IPv4 addresses to assign to the instance's primary network interface (eth0) in a VPC. */
  secondaryPrivateIps?: string[] | undefined;
  /** List of security group names to associate with. > **NOTE:** If you are creating Instances in a VPC, use `vpcSecurityGroupIds` instead. */
  securityGroups?: string[] | undefined;
  /** Controls if traffic is routed to the instance when the destination address does not match the instance. */
  sourceDestCheck?: boolean | undefined;
  /** The maximum price to request on the spot market. */
  spotPrice?: string | undefined;
  /** If set to `one-time`, after the instance is terminated, the spot request will be closed. */
  spotType?: string | undefined;
  /** VPC Subnet ID to launch in. */
  subnetId?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Tenancy of the instance (if the instance is running in a VPC). */
  tenancy?: string | undefined;
  /** User data to provide when launching the instance. */
  userData?: string | undefined;
  /** Can be used instead of `userData` to pass base64-encoded binary data directly. */
  userDataBase64?: string | undefined;
  /** When used in combination with `userData` or `userDataBase64` will trigger a destroy and recreate of the EC2 instance when set to `true`. */
  userDataReplaceOnChange?: boolean | undefined;
  /** The start date and time of the request, in UTC [RFC3339](https://tools.ietf.org/html/rfc3339#section-5.8) format(for example, YYYY-MM-DDTHH:MM:SSZ). */
  validFrom?: string | undefined;
  /** The end date and time of the request, in UTC [RFC3339](https://tools.ietf.org/html/rfc3339#section-5.8) format(for example, YYYY-MM-DDTHH:MM:SSZ). */
  validUntil?: string | undefined;
  /** Map of tags to assign, at instance-creation time, to root and EBS volumes. > **NOTE:** Do not use `volumeTags` if you plan to manage block device tags outside the `aws.ec2.Instance` configuration, such as using `tags` in an `aws.ebs.Volume` resource attached via `aws.ec2.VolumeAttachment`. */
  volumeTags?: { [key: string]: string } | undefined;
  /** List of security group IDs to associate with. */
  vpcSecurityGroupIds?: string[] | undefined;
  /** If set, this provider will wait for the Spot Request to be fulfilled, and will throw an error if the timeout of 10m is reached. */
  waitForFulfillment?: boolean | undefined;
};

/** ec2: SpotInstanceRequestCapacityReservationSpecification, as the SDK has it. */
export type ec2_SpotInstanceRequestCapacityReservationSpecification = {
  /** Indicates the instance's Capacity Reservation preferences. */
  capacityReservationPreference?: string | undefined;
  /** Information about the target Capacity Reservation. */
  capacityReservationTarget?:
    ec2_SpotInstanceRequestCapacityReservationSpecificationCapacityReservationTarget | undefined;
};

/** ec2: SpotInstanceRequestCapacityReservationSpecificationCapacityReservationTarget, as the SDK has it. */
export type ec2_SpotInstanceRequestCapacityReservationSpecificationCapacityReservationTarget = {
  /** ID of the Capacity Reservation in which to run the instance. */
  capacityReservationId?: string | undefined;
  /** ARN of the Capacity Reservation resource group in which to run the instance. */
  capacityReservationResourceGroupArn?: string | undefined;
};

/** ec2: SpotInstanceRequestCpuOptions, as the SDK has it. */
export type ec2_SpotInstanceRequestCpuOptions = {
  /** Indicates whether to enable the instance for AMD SEV-SNP. */
  amdSevSnp?: string | undefined;
  /** Sets the number of CPU cores for an instance. */
  coreCount?: number | undefined;
  /** Indicates whether to enable the instance for nested virtualization. */
  nestedVirtualization?: string | undefined;
  /** If set to 1, hyperthreading is disabled on the launched instance. */
  threadsPerCore?: number | undefined;
};

/** ec2: SpotInstanceRequestCreditSpecification, as the SDK has it. */
export type ec2_SpotInstanceRequestCreditSpecification = {
  /** Credit option for CPU usage. */
  cpuCredits?: string | undefined;
};

/** ec2: SpotInstanceRequestEbsBlockDevice, as the SDK has it. */
export type ec2_SpotInstanceRequestEbsBlockDevice = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Name of the device to mount. */
  deviceName: string;
  /** Enables [EBS encryption](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EBSEncryption.html) on the volume. */
  encrypted?: boolean | undefined;
  /** Amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** ARN of the KMS Key to use when encrypting the volume. */
  kmsKeyId?: string | undefined;
  /** Snapshot ID to mount. */
  snapshotId?: string | undefined;
  /** Map of tags to assign to the device. **Note:** Tags specified here are applied after instance creation via a separate API call. */
  tags?: { [key: string]: string } | undefined;
  /** A map of tags assigned to the resource, including those inherited from the provider `defaultTags` configuration block. */
  tagsAll?: { [key: string]: string } | undefined;
  /** Throughput to provision for a volume in mebibytes per second (MiB/s). */
  throughput?: number | undefined;
  volumeId?: string | undefined;
  /** Size of the volume in gibibytes (GiB). */
  volumeSize?: number | undefined;
  /** Type of volume. */
  volumeType?: string | undefined;
};

/** ec2: SpotInstanceRequestEnclaveOptions, as the SDK has it. */
export type ec2_SpotInstanceRequestEnclaveOptions = {
  /** Whether Nitro Enclaves will be enabled on the instance. */
  enabled?: boolean | undefined;
};

/** ec2: SpotInstanceRequestEphemeralBlockDevice, as the SDK has it. */
export type ec2_SpotInstanceRequestEphemeralBlockDevice = {
  /** Name of the block device to mount on the instance. */
  deviceName: string;
  /** Suppresses the specified device included in the AMI's block device mapping. */
  noDevice?: boolean | undefined;
  /** [Instance Store Device Name](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html#InstanceStoreDeviceNames) (e.g., `ephemeral0`). */
  virtualName?: string | undefined;
};

/** ec2: SpotInstanceRequestLaunchTemplate, as the SDK has it. */
export type ec2_SpotInstanceRequestLaunchTemplate = {
  /** ID of the launch template. */
  id?: string | undefined;
  /** Name of the launch template. */
  name?: string | undefined;
  /** Template version. */
  version?: string | undefined;
};

/** ec2: SpotInstanceRequestMaintenanceOptions, as the SDK has it. */
export type ec2_SpotInstanceRequestMaintenanceOptions = {
  /** Automatic recovery behavior of the Instance. */
  autoRecovery?: string | undefined;
};

/** ec2: SpotInstanceRequestMetadataOptions, as the SDK has it. */
export type ec2_SpotInstanceRequestMetadataOptions = {
  /** Whether the metadata service is available. */
  httpEndpoint?: string | undefined;
  /** Whether the IPv6 endpoint for the instance metadata service is enabled. */
  httpProtocolIpv6?: string | undefined;
  /** Desired HTTP PUT response hop limit for instance metadata requests. */
  httpPutResponseHopLimit?: number | undefined;
  /** Whether or not the metadata service requires session tokens, also referred to as _Instance Metadata Service Version 2 (IMDSv2)_. */
  httpTokens?: string | undefined;
  /** Enables or disables access to instance tags from the instance metadata service. */
  instanceMetadataTags?: string | undefined;
};

/** ec2: SpotInstanceRequestNetworkInterface, as the SDK has it. */
export type ec2_SpotInstanceRequestNetworkInterface = {
  /** Whether or not to delete the network interface on instance termination. */
  deleteOnTermination?: boolean | undefined;
  /** Integer index of the network interface attachment. */
  deviceIndex: number;
  /** Integer index of the network card. */
  networkCardIndex?: number | undefined;
  /** ID of the network interface to attach. */
  networkInterfaceId: string;
};

/** ec2: SpotInstanceRequestPrivateDnsNameOptions, as the SDK has it. */
export type ec2_SpotInstanceRequestPrivateDnsNameOptions = {
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS A records. */
  enableResourceNameDnsARecord?: boolean | undefined;
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS AAAA records. */
  enableResourceNameDnsAaaaRecord?: boolean | undefined;
  /** Type of hostname for Amazon EC2 instances. */
  hostnameType?: string | undefined;
};

/** ec2: SpotInstanceRequestRootBlockDevice, as the SDK has it. */
export type ec2_SpotInstanceRequestRootBlockDevice = {
  /** Whether the volume should be destroyed on instance termination. */
  deleteOnTermination?: boolean | undefined;
  deviceName?: string | undefined;
  /** Whether to enable volume encryption. */
  encrypted?: boolean | undefined;
  /** Amount of provisioned [IOPS](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-io-characteristics.html). */
  iops?: number | undefined;
  /** ARN of the KMS Key to use when encrypting the volume. */
  kmsKeyId?: string | undefined;
  /** Map of tags to assign to the device. **Note:** Tags specified here are applied after instance creation via a separate API call. */
  tags?: { [key: string]: string } | undefined;
  /** A map of tags assigned to the resource, including those inherited from the provider `defaultTags` configuration block. */
  tagsAll?: { [key: string]: string } | undefined;
  /** Throughput to provision for a volume in mebibytes per second (MiB/s). */
  throughput?: number | undefined;
  volumeId?: string | undefined;
  /** Size of the volume in gibibytes (GiB). */
  volumeSize?: number | undefined;
  /** Type of volume. */
  volumeType?: string | undefined;
};

/** ec2: SpotInstanceRequestSecondaryNetworkInterface, as the SDK has it. */
export type ec2_SpotInstanceRequestSecondaryNetworkInterface = {
  /** Whether the network interface should be destroyed when the instance is terminated. */
  deleteOnTermination?: boolean | undefined;
  /** Device index for the network interface attachment. */
  deviceIndex?: number | undefined;
  /** Type of network interface. */
  interfaceType?: string | undefined;
  macAddress?: string | undefined;
  /** Network card index for the interface. */
  networkCardIndex: number;
  /** Number of private IP addresses to assign to the network interface. */
  privateIpAddressCount?: number | undefined;
  /** List of private IP addresses to assign to the network interface. */
  privateIpAddresses?: string[] | undefined;
  secondaryInterfaceId?: string | undefined;
  secondaryNetworkId?: string | undefined;
  /** ID of the secondary subnet in which to create the network interface. */
  secondarySubnetId: string;
  /** Controls if traffic is routed to the instance when the destination address does not match the instance. */
  sourceDestCheck?: boolean | undefined;
  status?: string | undefined;
};

/** The set of arguments for constructing a Subnet resource. */
export type ec2_Subnet = {
  /** Specify true to indicate that network interfaces created in the specified subnet should be assigned an IPv6 address. */
  assignIpv6AddressOnCreation?: boolean | undefined;
  /** AZ for the subnet. */
  availabilityZone?: string | undefined;
  /** AZ ID of the subnet. */
  availabilityZoneId?: string | undefined;
  /** The IPv4 CIDR block for the subnet. */
  cidrBlock?: string | undefined;
  /** The customer owned IPv4 address pool. */
  customerOwnedIpv4Pool?: string | undefined;
  /** Indicates whether DNS queries made to the Amazon-provided DNS Resolver in this subnet should return synthetic IPv6 addresses for IPv4-only destinations. */
  enableDns64?: boolean | undefined;
  /** Indicates the device position for local network interfaces in this subnet. */
  enableLniAtDeviceIndex?: number | undefined;
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS A records. */
  enableResourceNameDnsARecordOnLaunch?: boolean | undefined;
  /** Indicates whether to respond to DNS queries for instance hostnames with DNS AAAA records. */
  enableResourceNameDnsAaaaRecordOnLaunch?: boolean | undefined;
  /** ID of an IPv4 VPC Resource Planning IPAM Pool. */
  ipv4IpamPoolId?: string | undefined;
  /** Netmask. */
  ipv4NetmaskLength?: number | undefined;
  /** The IPv6 network range for the subnet, in CIDR notation. */
  ipv6CidrBlock?: string | undefined;
  /** ID of an IPv6 VPC Resource Planning IPAM Pool. */
  ipv6IpamPoolId?: string | undefined;
  /** Indicates whether to create an IPv6-only subnet. */
  ipv6Native?: boolean | undefined;
  /** Netmask. */
  ipv6NetmaskLength?: number | undefined;
  /** Specify `true` to indicate that network interfaces created in the subnet should be assigned a customer owned IP address. */
  mapCustomerOwnedIpOnLaunch?: boolean | undefined;
  /** Specify true to indicate that instances launched into the subnet should be assigned a public IP address. */
  mapPublicIpOnLaunch?: boolean | undefined;
  /** ARN of the Outpost. */
  outpostArn?: string | undefined;
  /** The type of hostnames to assign to instances in the subnet at launch. */
  privateDnsHostnameTypeOnLaunch?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
  /** The VPC ID. */
  vpcId: string;
};

/** The set of arguments for constructing a Vpc resource. */
export type ec2_Vpc = {
  /** Requests an Amazon-provided IPv6 CIDR block with a /56 prefix length for the VPC. */
  assignGeneratedIpv6CidrBlock?: boolean | undefined;
  /** IPv4 CIDR block for the VPC. */
  cidrBlock?: string | undefined;
  /** Whether to enable DNS hostnames in the VPC. */
  enableDnsHostnames?: boolean | undefined;
  /** Whether to enable DNS support in the VPC. */
  enableDnsSupport?: boolean | undefined;
  /** Whether to enable Network Address Usage metrics for your VPC. */
  enableNetworkAddressUsageMetrics?: boolean | undefined;
  /** Tenancy option for instances launched into the VPC. */
  instanceTenancy?: string | undefined;
  /** ID of an IPv4 IPAM pool you want to use for allocating this VPC's CIDR. */
  ipv4IpamPoolId?: string | undefined;
  /** Netmask length of the IPv4 CIDR you want to allocate to this VPC. */
  ipv4NetmaskLength?: number | undefined;
  /** IPv6 CIDR block to request from an IPAM Pool. */
  ipv6CidrBlock?: string | undefined;
  /** By default when an IPv6 CIDR is assigned to a VPC a default ipv6CidrBlockNetworkBorderGroup will be set to the region of the VPC. */
  ipv6CidrBlockNetworkBorderGroup?: string | undefined;
  /** IPAM Pool ID for a IPv6 pool. */
  ipv6IpamPoolId?: string | undefined;
  /** Netmask length to request from IPAM Pool. */
  ipv6NetmaskLength?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a LifecyclePolicy resource. */
export type ecr_LifecyclePolicy = {
  /** The policy document. */
  policy: string | ecr_LifecyclePolicyDocument;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Name of the repository to apply the policy. */
  repository: string;
};

/** ecr: LifecyclePolicyAction, as the SDK has it. */
export type ecr_LifecyclePolicyAction = {
  /** The storage class to transition the image to. */
  targetStorageClass?: string | undefined;
  /** The type of action to take. */
  type: string;
};

/** Represents an ECR lifecycle policy document. */
export type ecr_LifecyclePolicyDocument = {
  /** The rules that comprise the lifecycle policy. */
  rules: ecr_LifecyclePolicyRule[];
};

/** Represents a rule in an ECR lifecycle policy. */
export type ecr_LifecyclePolicyRule = {
  /** The action to take when the rule is triggered. */
  action: ecr_LifecyclePolicyAction;
  /** A description of the rule. */
  description?: string | undefined;
  /** The priority of the rule, must be unique within the policy. */
  rulePriority: number;
  /** The selection criteria for the rule. */
  selection: ecr_LifecyclePolicySelection;
};

/** Represents selection criteria for an ECR lifecycle policy rule. */
export type ecr_LifecyclePolicySelection = {
  /** The count number to use with the count type. */
  countNumber: number;
  /** The type of count to perform. */
  countType: string;
  /** The unit of time for count types based on image age. */
  countUnit?: string | undefined;
  /** The image storage class to select. */
  storageClass?: string | undefined;
  /** A list of image tag prefixes on which to take action. */
  tagPrefixList?: string[] | undefined;
  /** The tag status of the image. */
  tagStatus: string;
};

/** Represents an AWS IAM policy document that defines permissions for AWS resources and actions. */
export type ecr_PolicyDocument = {
  Id?: string | undefined;
  Statement: iam_PolicyStatement[];
  Version: string;
};

/** The set of arguments for constructing a RegistryPolicy resource. */
export type ecr_RegistryPolicy = {
  /** The policy document. */
  policy: string | ecr_PolicyDocument;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a Repository resource. */
export type ecr_Repository = {
  /** Encryption configuration for the repository. */
  encryptionConfigurations?: ecr_RepositoryEncryptionConfiguration[] | undefined;
  /** If `true`, will delete the repository even if it contains images. */
  forceDelete?: boolean | undefined;
  /** Configuration block that defines image scanning configuration for the repository. */
  imageScanningConfiguration?: ecr_RepositoryImageScanningConfiguration | undefined;
  /** The tag mutability setting for the repository. */
  imageTagMutability?: string | undefined;
  /** Configuration block that defines filters to specify which image tags can override the default tag mutability setting. */
  imageTagMutabilityExclusionFilters?: ecr_RepositoryImageTagMutabilityExclusionFilter[] | undefined;
  /** Name of the repository. */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a RepositoryCreationTemplate resource. */
export type ecr_RepositoryCreationTemplate = {
  /** Which features this template applies to. */
  appliedFors: string[];
  /** A custom IAM role to use for repository creation. */
  customRoleArn?: string | undefined;
  /** The description for this template. */
  description?: string | undefined;
  /** Encryption configuration for any created repositories. */
  encryptionConfigurations?: ecr_RepositoryCreationTemplateEncryptionConfiguration[] | undefined;
  /** The tag mutability setting for any created repositories. */
  imageTagMutability?: string | undefined;
  /** Configuration block that defines filters to specify which image tags can override the default tag mutability setting. */
  imageTagMutabilityExclusionFilters?:
    ecr_RepositoryCreationTemplateImageTagMutabilityExclusionFilter[] | undefined;
  /** The lifecycle policy document to apply to any created repositories. */
  lifecyclePolicy?: string | undefined;
  /** The repository name prefix to match against. */
  prefix: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The registry policy document to apply to any created repositories. */
  repositoryPolicy?: string | undefined;
  /** A map of tags to assign to any created repositories. */
  resourceTags?: { [key: string]: string } | undefined;
};

/** ecr: RepositoryCreationTemplateEncryptionConfiguration, as the SDK has it. */
export type ecr_RepositoryCreationTemplateEncryptionConfiguration = {
  /** The encryption type to use for any created repositories. */
  encryptionType?: string | undefined;
  /** The ARN of the KMS key to use when `encryptionType` is `KMS`. */
  kmsKey?: string | undefined;
};

/** ecr: RepositoryCreationTemplateImageTagMutabilityExclusionFilter, as the SDK has it. */
export type ecr_RepositoryCreationTemplateImageTagMutabilityExclusionFilter = {
  /** The filter pattern to use for excluding image tags from the mutability setting. */
  filter: string;
  /** The type of filter to use. */
  filterType: string;
};

/** ecr: RepositoryEncryptionConfiguration, as the SDK has it. */
export type ecr_RepositoryEncryptionConfiguration = {
  /** The encryption type to use for the repository. */
  encryptionType?: string | undefined;
  /** The ARN of the KMS key to use when `encryptionType` is `KMS`. */
  kmsKey?: string | undefined;
};

/** ecr: RepositoryImageScanningConfiguration, as the SDK has it. */
export type ecr_RepositoryImageScanningConfiguration = {
  /** Indicates whether images are scanned after being pushed to the repository (true) or not scanned (false). */
  scanOnPush: boolean;
};

/** ecr: RepositoryImageTagMutabilityExclusionFilter, as the SDK has it. */
export type ecr_RepositoryImageTagMutabilityExclusionFilter = {
  /** The filter pattern to use for excluding image tags from the mutability setting. */
  filter: string;
  /** The type of filter to use. */
  filterType: string;
};

/** The set of arguments for constructing a RepositoryPolicy resource. */
export type ecr_RepositoryPolicy = {
  /** The policy document. */
  policy: string | ecr_PolicyDocument;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Name of the repository to apply the policy. */
  repository: string;
};

/** The set of arguments for constructing a Cluster resource. */
export type ecs_Cluster = {
  /** Execute command configuration for the cluster. */
  configuration?: ecs_ClusterConfiguration | undefined;
  /** Name of the cluster (up to 255 letters, numbers, hyphens, and underscores) The following arguments are optional: */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Default Service Connect namespace. */
  serviceConnectDefaults?: ecs_ClusterServiceConnectDefaults | undefined;
  /** Configuration block(s) with cluster settings. */
  settings?: ecs_ClusterSetting[] | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
};

/** ecs: ClusterConfiguration, as the SDK has it. */
export type ecs_ClusterConfiguration = {
  /** Details of the execute command configuration. */
  executeCommandConfiguration?: ecs_ClusterConfigurationExecuteCommandConfiguration | undefined;
  /** Details of the managed storage configuration. */
  managedStorageConfiguration?: ecs_ClusterConfigurationManagedStorageConfiguration | undefined;
};

/** ecs: ClusterConfigurationExecuteCommandConfiguration, as the SDK has it. */
export type ecs_ClusterConfigurationExecuteCommandConfiguration = {
  /** KMS key ID to encrypt the data between the local client and the container. */
  kmsKeyId?: string | undefined;
  /** Log configuration for the results of the execute command actions. */
  logConfiguration?: ecs_ClusterConfigurationExecuteCommandConfigurationLogConfiguration | undefined;
  /** Log setting to use for redirecting logs for your execute command results. */
  logging?: string | undefined;
};

/** ecs: ClusterConfigurationExecuteCommandConfigurationLogConfiguration, as the SDK has it. */
export type ecs_ClusterConfigurationExecuteCommandConfigurationLogConfiguration = {
  /** Whether to enable encryption on the CloudWatch logs. */
  cloudWatchEncryptionEnabled?: boolean | undefined;
  /** Name of the CloudWatch log group to send logs to. */
  cloudWatchLogGroupName?: string | undefined;
  /** Whether to enable encryption on the logs sent to S3. */
  s3BucketEncryptionEnabled?: boolean | undefined;
  /** Name of the S3 bucket to send logs to. */
  s3BucketName?: string | undefined;
  /** Optional folder in the S3 bucket to place logs in. */
  s3KeyPrefix?: string | undefined;
};

/** ecs: ClusterConfigurationManagedStorageConfiguration, as the SDK has it. */
export type ecs_ClusterConfigurationManagedStorageConfiguration = {
  /** KMS key ARN for the Fargate ephemeral storage. */
  fargateEphemeralStorageKmsKeyId?: string | undefined;
  /** KMS key ARN to encrypt the managed storage. */
  kmsKeyId?: string | undefined;
};

/** ecs: ClusterServiceConnectDefaults, as the SDK has it. */
export type ecs_ClusterServiceConnectDefaults = {
  /** ARN of the `aws.servicediscovery.HttpNamespace` that's used when you create a service and don't specify a Service Connect configuration. */
  namespace: string;
};

/** ecs: ClusterSetting, as the SDK has it. */
export type ecs_ClusterSetting = {
  /** Name of the setting to manage. */
  name: string;
  /** Value to assign to the setting. */
  value: string;
};

/** The set of arguments for constructing a Service resource. */
export type ecs_Service = {
  /** Information about the CloudWatch alarms. */
  alarms?: ecs_ServiceAlarms | undefined;
  /** ECS automatically redistributes tasks within a service across Availability Zones (AZs) to mitigate the risk of impaired application availability due to underlying infrastructure failures and task lifecycle activities. */
  availabilityZoneRebalancing?: string | undefined;
  /** Capacity provider strategies to use for the service. */
  capacityProviderStrategies?: ecs_ServiceCapacityProviderStrategy[] | undefined;
  /** ARN of an ECS cluster. */
  cluster?: string | undefined;
  /** Configuration block for deployment circuit breaker. */
  deploymentCircuitBreaker?: ecs_ServiceDeploymentCircuitBreaker | undefined;
  /** Configuration block for deployment settings. */
  deploymentConfiguration?: ecs_ServiceDeploymentConfiguration | undefined;
  /** Configuration block for deployment controller configuration. */
  deploymentController?: ecs_ServiceDeploymentController | undefined;
  /** Upper limit (as a percentage of the service's desiredCount) of the number of running tasks that can be running in a service during a deployment. */
  deploymentMaximumPercent?: number | undefined;
  /** Lower limit (as a percentage of the service's desiredCount) of the number of running tasks that must remain running and healthy in a service during a deployment. */
  deploymentMinimumHealthyPercent?: number | undefined;
  /** Number of instances of the task definition to place and keep running. */
  desiredCount?: number | undefined;
  /** Whether to enable Amazon ECS managed tags for the tasks within the service. */
  enableEcsManagedTags?: boolean | undefined;
  /** Whether to enable Amazon ECS Exec for the tasks within the service. */
  enableExecuteCommand?: boolean | undefined;
  /** Enable to delete a service even if it wasn't scaled down to zero tasks. */
  forceDelete?: boolean | undefined;
  /** Enable to force a new task deployment of the service. */
  forceNewDeployment?: boolean | undefined;
  /** Seconds to ignore failing load balancer health checks on newly instantiated tasks to prevent premature shutdown, up to 2147483647. */
  healthCheckGracePeriodSeconds?: number | undefined;
  /** ARN of the IAM role that allows Amazon ECS to make calls to your load balancer on your behalf. */
  iamRole?: string | undefined;
  /** Launch type on which to run your service. */
  launchType?: string | undefined;
  /** Configuration block for load balancers. */
  loadBalancers?: ecs_ServiceLoadBalancer[] | undefined;
  /** Name of the service (up to 255 letters, numbers, hyphens, and underscores) The following arguments are optional: */
  name?: string | undefined;
  /** Network configuration for the service. */
  networkConfiguration?: ecs_ServiceNetworkConfiguration | undefined;
  /** Service level strategy rules that are taken into consideration during task placement. */
  orderedPlacementStrategies?: ecs_ServiceOrderedPlacementStrategy[] | undefined;
  /** Rules that are taken into consideration during task placement. */
  placementConstraints?: ecs_ServicePlacementConstraint[] | undefined;
  /** Platform version on which to run your service. */
  platformVersion?: string | undefined;
  /** Whether to propagate the tags from the task definition or the service to the tasks. */
  propagateTags?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Scheduling strategy to use for the service. */
  schedulingStrategy?: string | undefined;
  /** ECS Service Connect configuration for this service to discover and connect to services, and be discovered by, and connected from, other services within a namespace. */
  serviceConnectConfiguration?: ecs_ServiceServiceConnectConfiguration | undefined;
  /** Service discovery registries for the service. */
  serviceRegistries?: ecs_ServiceServiceRegistries | undefined;
  /** Whether to enable graceful termination of deployments using SIGINT signals. */
  sigintRollback?: boolean | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Family and revision (`family:revision`) or full ARN of the task definition that you want to run in your service. */
  taskDefinition?: string | undefined;
  /** Map of arbitrary keys and values that, when changed, will trigger an in-place update (redeployment). */
  triggers?: { [key: string]: string } | undefined;
  /** Configuration for a volume specified in the task definition as a volume that is configured at launch time. */
  volumeConfiguration?: ecs_ServiceVolumeConfiguration | undefined;
  /** VPC Lattice configuration for your service that allows Lattice to connect, secure, and monitor your service across multiple accounts and VPCs. */
  vpcLatticeConfigurations?: ecs_ServiceVpcLatticeConfiguration[] | undefined;
  /** If `true`, this provider will wait for the service to reach a steady state (like [`aws ecs wait services-stable`](https://docs.aws.amazon.com/cli/latest/reference/ecs/wait/services-stable.html)) before continuing. */
  waitForSteadyState?: boolean | undefined;
};

/** ecs: ServiceAlarms, as the SDK has it. */
export type ecs_ServiceAlarms = {
  /** One or more CloudWatch alarm names. */
  alarmNames: string[];
  /** Whether to use the CloudWatch alarm option in the service deployment process. */
  enable: boolean;
  /** Whether to configure Amazon ECS to roll back the service if a service deployment fails. */
  rollback: boolean;
};

/** ecs: ServiceCapacityProviderStrategy, as the SDK has it. */
export type ecs_ServiceCapacityProviderStrategy = {
  /** Number of tasks, at a minimum, to run on the specified capacity provider. */
  base?: number | undefined;
  /** Short name of the capacity provider. */
  capacityProvider: string;
  /** Relative percentage of the total number of launched tasks that should use the specified capacity provider. */
  weight?: number | undefined;
};

/** ecs: ServiceDeploymentCircuitBreaker, as the SDK has it. */
export type ecs_ServiceDeploymentCircuitBreaker = {
  /** Whether to enable the deployment circuit breaker logic for the service. */
  enable: boolean;
  /** Whether to enable Amazon ECS to roll back the service if a service deployment fails. */
  rollback: boolean;
};

/** ecs: ServiceDeploymentConfiguration, as the SDK has it. */
export type ecs_ServiceDeploymentConfiguration = {
  /** Number of minutes to wait after a new deployment is fully provisioned before terminating the old deployment. */
  bakeTimeInMinutes?: string | undefined;
  /** Configuration block for canary deployment strategy. */
  canaryConfiguration?: ecs_ServiceDeploymentConfigurationCanaryConfiguration | undefined;
  /** Configuration block for lifecycle hooks that are invoked during deployments. */
  lifecycleHooks?: ecs_ServiceDeploymentConfigurationLifecycleHook[] | undefined;
  /** Configuration block for linear deployment strategy. */
  linearConfiguration?: ecs_ServiceDeploymentConfigurationLinearConfiguration | undefined;
  /** Type of deployment strategy. */
  strategy?: string | undefined;
};

/** ecs: ServiceDeploymentConfigurationCanaryConfiguration, as the SDK has it. */
export type ecs_ServiceDeploymentConfigurationCanaryConfiguration = {
  /** Number of minutes to wait before shifting all traffic to the new deployment. */
  canaryBakeTimeInMinutes?: string | undefined;
  /** Percentage of traffic to route to the canary deployment. */
  canaryPercent?: number | undefined;
};

/** ecs: ServiceDeploymentConfigurationLifecycleHook, as the SDK has it. */
export type ecs_ServiceDeploymentConfigurationLifecycleHook = {
  /** Custom parameters that Amazon ECS will pass to the hook target invocations (such as a Lambda function). */
  hookDetails?: string | undefined;
  /** ARN of the Lambda function to invoke for the lifecycle hook. */
  hookTargetArn?: string | undefined;
  /** Stages during the deployment when the hook should be invoked. */
  lifecycleStages: string[];
  /** ARN of the IAM role that grants the service permission to invoke the Lambda function. */
  roleArn?: string | undefined;
  /** Type of hook target. */
  targetType?: string | undefined;
  /** Configuration block defining the timeout behavior for a `PAUSE` hook. */
  timeoutConfiguration?: ecs_ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration | undefined;
};

/** ecs: ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration, as the SDK has it. */
export type ecs_ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration = {
  /** Action ECS takes when the pause hook times out. */
  action?: string | undefined;
  /** Number of minutes to wait before executing the timeout action. */
  timeoutInMinutes?: string | undefined;
};

/** ecs: ServiceDeploymentConfigurationLinearConfiguration, as the SDK has it. */
export type ecs_ServiceDeploymentConfigurationLinearConfiguration = {
  /** Number of minutes to wait between each step during a linear deployment. */
  stepBakeTimeInMinutes?: string | undefined;
  /** Percentage of traffic to shift in each step during a linear deployment. */
  stepPercent?: number | undefined;
};

/** ecs: ServiceDeploymentController, as the SDK has it. */
export type ecs_ServiceDeploymentController = {
  /** Type of deployment controller. */
  type?: string | undefined;
};

/** ecs: ServiceLoadBalancer, as the SDK has it. */
export type ecs_ServiceLoadBalancer = {
  /** Configuration block for Blue/Green deployment settings. */
  advancedConfiguration?: ecs_ServiceLoadBalancerAdvancedConfiguration | undefined;
  /** Name of the container to associate with the load balancer (as it appears in a container definition). */
  containerName: string;
  /** Port on the container to associate with the load balancer. */
  containerPort: number;
  /** Name of the ELB (Classic) to associate with the service. */
  elbName?: string | undefined;
  /** ARN of the Load Balancer target group to associate with the service. */
  targetGroupArn?: string | undefined;
};

/** ecs: ServiceLoadBalancerAdvancedConfiguration, as the SDK has it. */
export type ecs_ServiceLoadBalancerAdvancedConfiguration = {
  /** ARN of the alternate target group to use for Blue/Green deployments. */
  alternateTargetGroupArn: string;
  /** ARN of the listener rule that routes production traffic. */
  productionListenerRule: string;
  /** ARN of the IAM role that allows ECS to manage the target groups. */
  roleArn: string;
  /** ARN of the listener rule that routes test traffic. */
  testListenerRule?: string | undefined;
};

/** ecs: ServiceNetworkConfiguration, as the SDK has it. */
export type ecs_ServiceNetworkConfiguration = {
  /** Assign a public IP address to the ENI (Fargate launch type only). */
  assignPublicIp?: boolean | undefined;
  /** Security groups associated with the task or service. */
  securityGroups?: string[] | undefined;
  /** Subnets associated with the task or service. */
  subnets: string[];
};

/** ecs: ServiceOrderedPlacementStrategy, as the SDK has it. */
export type ecs_ServiceOrderedPlacementStrategy = {
  /** For the `spread` placement strategy, valid values are `instanceId` (or `host`, which has the same effect), or any platform or custom attribute that is applied to a container instance. */
  field?: string | undefined;
  /** Type of placement strategy. */
  type: string;
};

/** ecs: ServicePlacementConstraint, as the SDK has it. */
export type ecs_ServicePlacementConstraint = {
  /** Cluster Query Language expression to apply to the constraint. */
  expression?: string | undefined;
  /** Type of constraint. */
  type: string;
};

/** ecs: ServiceServiceConnectConfiguration, as the SDK has it. */
export type ecs_ServiceServiceConnectConfiguration = {
  /** Configuration for Service Connect access logs. */
  accessLogConfiguration?: ecs_ServiceServiceConnectConfigurationAccessLogConfiguration | undefined;
  /** Whether to use Service Connect with this service. */
  enabled: boolean;
  /** Log configuration for the container. */
  logConfiguration?: ecs_ServiceServiceConnectConfigurationLogConfiguration | undefined;
  /** Namespace name or ARN of the `aws.servicediscovery.HttpNamespace` for use with Service Connect. */
  namespace?: string | undefined;
  /** List of Service Connect service objects. */
  services?: ecs_ServiceServiceConnectConfigurationService[] | undefined;
};

/** ecs: ServiceServiceConnectConfigurationAccessLogConfiguration, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationAccessLogConfiguration = {
  /** Format for Service Connect access log output. */
  format: string;
  /** Whether to include query parameters in Service Connect access logs. */
  includeQueryParameters?: string | undefined;
};

/** ecs: ServiceServiceConnectConfigurationLogConfiguration, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationLogConfiguration = {
  /** Log driver to use for the container. */
  logDriver: string;
  /** Configuration options to send to the log driver. */
  options?: { [key: string]: string } | undefined;
  /** Secrets to pass to the log configuration. */
  secretOptions?: ecs_ServiceServiceConnectConfigurationLogConfigurationSecretOption[] | undefined;
};

/** ecs: ServiceServiceConnectConfigurationLogConfigurationSecretOption, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationLogConfigurationSecretOption = {
  /** Name of the secret. */
  name: string;
  /** Secret to expose to the container. */
  valueFrom: string;
};

/** ecs: ServiceServiceConnectConfigurationService, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationService = {
  /** List of client aliases for this Service Connect service. */
  clientAlias?: ecs_ServiceServiceConnectConfigurationServiceClientAlias[] | undefined;
  /** Name of the new AWS Cloud Map service that Amazon ECS creates for this Amazon ECS service. */
  discoveryName?: string | undefined;
  /** Port number for the Service Connect proxy to listen on. */
  ingressPortOverride?: number | undefined;
  /** Name of one of the `portMappings` from all the containers in the task definition of this Amazon ECS service. */
  portName: string;
  /** Configuration timeouts for Service Connect */
  timeout?: ecs_ServiceServiceConnectConfigurationServiceTimeout | undefined;
  /** Configuration for enabling TLS */
  tls?: ecs_ServiceServiceConnectConfigurationServiceTls | undefined;
};

/** ecs: ServiceServiceConnectConfigurationServiceClientAlias, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceClientAlias = {
  /** Name that you use in the applications of client tasks to connect to this service. */
  dnsName?: string | undefined;
  /** Listening port number for the Service Connect proxy. */
  port: number;
  /** Configuration block for test traffic routing rules. */
  testTrafficRules?: ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule[] | undefined;
};

/** ecs: ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule = {
  /** Configuration block for header-based routing rules. */
  header?: ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader | undefined;
};

/** ecs: ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader = {
  /** Name of the HTTP header to match. */
  name: string;
  /** Configuration block for header value matching criteria. */
  value: ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue;
};

/** ecs: ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue = {
  /** Exact string value to match in the header. */
  exact: string;
};

/** ecs: ServiceServiceConnectConfigurationServiceTimeout, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceTimeout = {
  /** Amount of time in seconds a connection will stay active while idle. */
  idleTimeoutSeconds?: number | undefined;
  /** Amount of time in seconds for the upstream to respond with a complete response per request. */
  perRequestTimeoutSeconds?: number | undefined;
};

/** ecs: ServiceServiceConnectConfigurationServiceTls, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceTls = {
  /** Details of the certificate authority which will issue the certificate. */
  issuerCertAuthority: ecs_ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority;
  /** KMS key used to encrypt the private key in Secrets Manager. */
  kmsKey?: string | undefined;
  /** ARN of the IAM Role that's associated with the Service Connect TLS. */
  roleArn?: string | undefined;
};

/** ecs: ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority, as the SDK has it. */
export type ecs_ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority = {
  /** ARN of the `aws.acmpca.CertificateAuthority` used to create the TLS Certificates. */
  awsPcaAuthorityArn: string;
};

/** ecs: ServiceServiceRegistries, as the SDK has it. */
export type ecs_ServiceServiceRegistries = {
  /** Container name value, already specified in the task definition, to be used for your service discovery service. */
  containerName?: string | undefined;
  /** Port value, already specified in the task definition, to be used for your service discovery service. */
  containerPort?: number | undefined;
  /** Port value used if your Service Discovery service specified an SRV record. */
  port?: number | undefined;
  /** ARN of the Service Registry. */
  registryArn: string;
};

/** ecs: ServiceVolumeConfiguration, as the SDK has it. */
export type ecs_ServiceVolumeConfiguration = {
  /** Configuration for the Amazon EBS volume that Amazon ECS creates and manages on your behalf. */
  managedEbsVolume: ecs_ServiceVolumeConfigurationManagedEbsVolume;
  /** Name of the volume. */
  name: string;
};

/** ecs: ServiceVolumeConfigurationManagedEbsVolume, as the SDK has it. */
export type ecs_ServiceVolumeConfigurationManagedEbsVolume = {
  /** Whether the volume should be encrypted. */
  encrypted?: boolean | undefined;
  /** Linux filesystem type for the volume. */
  fileSystemType?: string | undefined;
  /** Number of I/O operations per second (IOPS). */
  iops?: number | undefined;
  /** ARN identifier of the Amazon Web Services KMS key to use for Amazon EBS encryption. */
  kmsKeyId?: string | undefined;
  /** Amazon ECS infrastructure IAM role that is used to manage your Amazon Web Services infrastructure. */
  roleArn: string;
  /** Size of the volume in GiB. */
  sizeInGb?: number | undefined;
  /** Snapshot that Amazon ECS uses to create the volume. */
  snapshotId?: string | undefined;
  /** Tags to apply to the volume. */
  tagSpecifications?: ecs_ServiceVolumeConfigurationManagedEbsVolumeTagSpecification[] | undefined;
  /** Throughput to provision for a volume, in MiB/s, with a maximum of 1,000 MiB/s. */
  throughput?: number | undefined;
  /** Volume Initialization Rate in MiB/s. */
  volumeInitializationRate?: number | undefined;
  /** Volume type. */
  volumeType?: string | undefined;
};

/** ecs: ServiceVolumeConfigurationManagedEbsVolumeTagSpecification, as the SDK has it. */
export type ecs_ServiceVolumeConfigurationManagedEbsVolumeTagSpecification = {
  /** Whether to propagate the tags from the task definition to the Amazon EBS volume. */
  propagateTags?: string | undefined;
  /** Type of volume resource. */
  resourceType: string;
  /** Tags applied to this Amazon EBS volume. `AmazonECSCreated` and `AmazonECSManaged` are reserved tags that can't be used. */
  tags?: { [key: string]: string } | undefined;
};

/** ecs: ServiceVpcLatticeConfiguration, as the SDK has it. */
export type ecs_ServiceVpcLatticeConfiguration = {
  /** Name of the port for a target group associated with the VPC Lattice configuration. */
  portName: string;
  /** ARN of the IAM role to associate with this volume. */
  roleArn: string;
  /** Full ARN of the target group or groups associated with the VPC Lattice configuration. */
  targetGroupArn: string;
};

/** The set of arguments for constructing a TaskDefinition resource. */
export type ecs_TaskDefinition = {
  /** List of valid [container definitions](http://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html) provided as a single valid JSON document. */
  containerDefinitions: string;
  /** Number of cpu units used by the task. */
  cpu?: string | undefined;
  /** Enables fault injection and allows for fault injection requests to be accepted from the task's containers. */
  enableFaultInjection?: boolean | undefined;
  /** Amount of ephemeral storage to allocate for the task. */
  ephemeralStorage?: ecs_TaskDefinitionEphemeralStorage | undefined;
  /** ARN of the task execution role that the Amazon ECS container agent and the Docker daemon can assume. */
  executionRoleArn?: string | undefined;
  /** Unique name for your task definition. */
  family: string;
  /** IPC resource namespace to be used for the containers in the task. */
  ipcMode?: string | undefined;
  /** Amount (in MiB) of memory used by the task. */
  memory?: string | undefined;
  /** Docker networking mode to use for the containers in the task. */
  networkMode?: string | undefined;
  /** Process namespace to use for the containers in the task. */
  pidMode?: string | undefined;
  /** Configuration block for rules that are taken into consideration during task placement. */
  placementConstraints?: ecs_TaskDefinitionPlacementConstraint[] | undefined;
  /** Configuration block for the App Mesh proxy. */
  proxyConfiguration?: ecs_TaskDefinitionProxyConfiguration | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Set of launch types required by the task. */
  requiresCompatibilities?: string[] | undefined;
  /** Configuration block for runtimePlatform that containers in your task may use. */
  runtimePlatform?: ecs_TaskDefinitionRuntimePlatform | undefined;
  /** Whether to retain the old revision when the resource is destroyed or replacement is necessary. */
  skipDestroy?: boolean | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** ARN of IAM role that allows your Amazon ECS container task to make calls to other AWS services. */
  taskRoleArn?: string | undefined;
  /** Whether should track latest `ACTIVE` task definition on AWS or the one created with the resource stored in state. */
  trackLatest?: boolean | undefined;
  /** Repeatable configuration block for volumes that containers in your task may use. */
  volumes?: ecs_TaskDefinitionVolume[] | undefined;
};

/** ecs: TaskDefinitionEphemeralStorage, as the SDK has it. */
export type ecs_TaskDefinitionEphemeralStorage = {
  /** Total amount, in GiB, of ephemeral storage to set for the task. */
  sizeInGib: number;
};

/** ecs: TaskDefinitionPlacementConstraint, as the SDK has it. */
export type ecs_TaskDefinitionPlacementConstraint = {
  /** Cluster Query Language expression to apply to the constraint. */
  expression?: string | undefined;
  /** Type of constraint. */
  type: string;
};

/** ecs: TaskDefinitionProxyConfiguration, as the SDK has it. */
export type ecs_TaskDefinitionProxyConfiguration = {
  /** Name of the container that will serve as the App Mesh proxy. */
  containerName: string;
  /** Set of network configuration parameters to provide the Container Network Interface (CNI) plugin, specified a key-value mapping. */
  properties?: { [key: string]: string } | undefined;
  /** Proxy type. */
  type?: string | undefined;
};

/** ecs: TaskDefinitionRuntimePlatform, as the SDK has it. */
export type ecs_TaskDefinitionRuntimePlatform = {
  /** Must be set to either `X86_64` or `ARM64`; see [cpu architecture](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#runtime-platform) */
  cpuArchitecture?: string | undefined;
  /** If the `requiresCompatibilities` is `FARGATE` this field is required; must be set to a valid option from the [operating system family in the runtime platform](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#runtime-platform) setting */
  operatingSystemFamily?: string | undefined;
};

/** ecs: TaskDefinitionVolume, as the SDK has it. */
export type ecs_TaskDefinitionVolume = {
  /** Whether the volume should be configured at launch time. */
  configureAtLaunch?: boolean | undefined;
  /** Configuration block to configure a docker volume. */
  dockerVolumeConfiguration?: ecs_TaskDefinitionVolumeDockerVolumeConfiguration | undefined;
  /** Configuration block for an EFS volume. */
  efsVolumeConfiguration?: ecs_TaskDefinitionVolumeEfsVolumeConfiguration | undefined;
  /** Configuration block for an FSX Windows File Server volume. */
  fsxWindowsFileServerVolumeConfiguration?:
    ecs_TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration | undefined;
  /** Path on the host container instance that is presented to the container. */
  hostPath?: string | undefined;
  /** Name of the volume. */
  name: string;
  /** Configuration block for an S3 Files volume. */
  s3filesVolumeConfiguration?: ecs_TaskDefinitionVolumeS3filesVolumeConfiguration | undefined;
};

/** ecs: TaskDefinitionVolumeDockerVolumeConfiguration, as the SDK has it. */
export type ecs_TaskDefinitionVolumeDockerVolumeConfiguration = {
  /** If this value is `true`, the Docker volume is created if it does not already exist. *Note*: This field is only used if the scope is `shared`. */
  autoprovision?: boolean | undefined;
  /** Docker volume driver to use. */
  driver?: string | undefined;
  /** Map of Docker driver specific options. */
  driverOpts?: { [key: string]: string } | undefined;
  /** Map of custom metadata to add to your Docker volume. */
  labels?: { [key: string]: string } | undefined;
  /** Scope for the Docker volume, which determines its lifecycle, either `task` or `shared`. */
  scope?: string | undefined;
};

/** ecs: TaskDefinitionVolumeEfsVolumeConfiguration, as the SDK has it. */
export type ecs_TaskDefinitionVolumeEfsVolumeConfiguration = {
  /** Configuration block for authorization for the Amazon EFS file system. */
  authorizationConfig?: ecs_TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig | undefined;
  /** ID of the EFS File System. */
  fileSystemId: string;
  /** Directory within the Amazon EFS file system to mount as the root directory inside the host. */
  rootDirectory?: string | undefined;
  /** Whether or not to enable encryption for Amazon EFS data in transit between the Amazon ECS host and the Amazon EFS server. */
  transitEncryption?: string | undefined;
  /** Port to use for transit encryption. */
  transitEncryptionPort?: number | undefined;
};

/** ecs: TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig, as the SDK has it. */
export type ecs_TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig = {
  /** Access point ID to use. */
  accessPointId?: string | undefined;
  /** Whether or not to use the Amazon ECS task IAM role defined in a task definition when mounting the Amazon EFS file system. */
  iam?: string | undefined;
};

/** ecs: TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration, as the SDK has it. */
export type ecs_TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration = {
  /** Configuration block for authorization for the Amazon FSx for Windows File Server file system detailed below. */
  authorizationConfig: ecs_TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig;
  /** Amazon FSx for Windows File Server file system ID to use. */
  fileSystemId: string;
  /** Directory within the Amazon FSx for Windows File Server file system to mount as the root directory inside the host. */
  rootDirectory: string;
};

/** ecs: TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig, as the SDK has it. */
export type ecs_TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig = {
  /** Authorization credential option to use. */
  credentialsParameter: string;
  /** Fully qualified domain name hosted by an AWS Directory Service Managed Microsoft AD (Active Directory) or self-hosted AD on Amazon EC2. */
  domain: string;
};

/** ecs: TaskDefinitionVolumeS3filesVolumeConfiguration, as the SDK has it. */
export type ecs_TaskDefinitionVolumeS3filesVolumeConfiguration = {
  /** Full ARN of the S3 Files access point to use. */
  accessPointArn?: string | undefined;
  /** Full ARN of the S3 Files file system to mount. */
  fileSystemArn: string;
  /** Directory within the Amazon S3 Files file system to mount as the root directory. */
  rootDirectory?: string | undefined;
  /** Port to use for sending encrypted data between the ECS host and the S3 Files file system. */
  transitEncryptionPort?: number | undefined;
};

/** The set of arguments for constructing a TaskSet resource. */
export type ecs_TaskSet = {
  /** Capacity provider strategy to use for the service. */
  capacityProviderStrategies?: ecs_TaskSetCapacityProviderStrategy[] | undefined;
  /** Short name or ARN of the cluster that hosts the service to create the task set in. */
  cluster: string;
  /** External ID associated with the task set. */
  externalId?: string | undefined;
  /** Whether to allow deleting the task set without waiting for scaling down to 0. */
  forceDelete?: boolean | undefined;
  /** Launch type on which to run your service. */
  launchType?: string | undefined;
  /** Details on load balancers that are used with a task set. */
  loadBalancers?: ecs_TaskSetLoadBalancer[] | undefined;
  /** Network configuration for the service. */
  networkConfiguration?: ecs_TaskSetNetworkConfiguration | undefined;
  /** Platform version on which to run your service. */
  platformVersion?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Floating-point percentage of the desired number of tasks to place and keep running in the task set. */
  scale?: ecs_TaskSetScale | undefined;
  /** Short name or ARN of the ECS service. */
  service: string;
  /** Service discovery registries for the service. */
  serviceRegistries?: ecs_TaskSetServiceRegistries | undefined;
  /** Map of tags to assign to the file system. */
  tags?: { [key: string]: string } | undefined;
  /** Family and revision (`family:revision`) or full ARN of the task definition to run in your service. */
  taskDefinition: string;
  /** Whether the provider should wait until the task set has reached `STEADY_STATE`. */
  waitUntilStable?: boolean | undefined;
  /** Wait timeout for task set to reach `STEADY_STATE`. */
  waitUntilStableTimeout?: string | undefined;
};

/** ecs: TaskSetCapacityProviderStrategy, as the SDK has it. */
export type ecs_TaskSetCapacityProviderStrategy = {
  /** Number of tasks, at a minimum, to run on the specified capacity provider. */
  base?: number | undefined;
  /** Short name or full ARN of the capacity provider. */
  capacityProvider: string;
  /** Relative percentage of the total number of launched tasks that should use the specified capacity provider. */
  weight: number;
};

/** ecs: TaskSetLoadBalancer, as the SDK has it. */
export type ecs_TaskSetLoadBalancer = {
  /** Name of the container to associate with the load balancer (as it appears in a container definition). */
  containerName: string;
  /** Port on the container to associate with the load balancer. */
  containerPort?: number | undefined;
  /** Name of the ELB (Classic) to associate with the service. */
  loadBalancerName?: string | undefined;
  /** ARN of the Load Balancer target group to associate with the service. > **Note:** Specifying multiple `loadBalancer` configurations is still not supported by AWS for ECS task set. */
  targetGroupArn?: string | undefined;
};

/** ecs: TaskSetNetworkConfiguration, as the SDK has it. */
export type ecs_TaskSetNetworkConfiguration = {
  /** Whether to assign a public IP address to the ENI (`FARGATE` launch type only). */
  assignPublicIp?: boolean | undefined;
  /** Security groups associated with the task or service. */
  securityGroups?: string[] | undefined;
  /** Subnets associated with the task or service. */
  subnets: string[];
};

/** ecs: TaskSetScale, as the SDK has it. */
export type ecs_TaskSetScale = {
  /** Unit of measure for the scale value. */
  unit?: string | undefined;
  /** Value, specified as a percent total of a service's `desiredCount`, to scale the task set. */
  value?: number | undefined;
};

/** ecs: TaskSetServiceRegistries, as the SDK has it. */
export type ecs_TaskSetServiceRegistries = {
  /** Container name value, already specified in the task definition, to be used for your service discovery service. */
  containerName?: string | undefined;
  /** Port value, already specified in the task definition, to be used for your service discovery service. */
  containerPort?: number | undefined;
  /** Port value used if your Service Discovery service specified an SRV record. */
  port?: number | undefined;
  /** ARN of the Service Registry. */
  registryArn: string;
};

/** The set of arguments for constructing a FileSystem resource. */
export type efs_FileSystem = {
  /** the AWS Availability Zone in which to create the file system. */
  availabilityZoneName?: string | undefined;
  /** A unique name (a maximum of 64 characters are allowed) used as reference when creating the Elastic File System to ensure idempotent file system creation. */
  creationToken?: string | undefined;
  /** If true, the disk will be encrypted. */
  encrypted?: boolean | undefined;
  /** The ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** A file system [lifecycle policy](https://docs.aws.amazon.com/efs/latest/ug/API_LifecyclePolicy.html) object. */
  lifecyclePolicies?: efs_FileSystemLifecyclePolicy[] | undefined;
  /** The file system performance mode. */
  performanceMode?: string | undefined;
  /** A file system [protection](https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemProtectionDescription.html) object. */
  protection?: efs_FileSystemProtection | undefined;
  /** The throughput, measured in MiB/s, that you want to provision for the file system. */
  provisionedThroughputInMibps?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the file system. */
  tags?: { [key: string]: string } | undefined;
  /** Throughput mode for the file system. */
  throughputMode?: string | undefined;
};

/** efs: FileSystemLifecyclePolicy, as the SDK has it. */
export type efs_FileSystemLifecyclePolicy = {
  /** Indicates how long it takes to transition files to the archive storage class. */
  transitionToArchive?: string | undefined;
  /** Indicates how long it takes to transition files to the IA storage class. */
  transitionToIa?: string | undefined;
  /** Describes the policy used to transition a file from infequent access storage to primary storage. */
  transitionToPrimaryStorageClass?: string | undefined;
};

/** efs: FileSystemProtection, as the SDK has it. */
export type efs_FileSystemProtection = {
  /** Indicates whether replication overwrite protection is enabled. */
  replicationOverwrite?: string | undefined;
};

/** The set of arguments for constructing a AccessEntry resource. */
export type eks_AccessEntry = {
  /** Name of the EKS Cluster. */
  clusterName: string;
  /** List of string which can optionally specify the Kubernetes groups the user would belong to when creating an access entry. */
  kubernetesGroups?: string[] | undefined;
  /** The IAM Principal ARN which requires Authentication access to the EKS cluster. */
  principalArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Defaults to STANDARD which provides the standard workflow. */
  type?: string | undefined;
  /** Defaults to principal ARN if user is principal else defaults to assume-role/session-name is role is used. */
  userName?: string | undefined;
};

/** The set of arguments for constructing a AccessPolicyAssociation resource. */
export type eks_AccessPolicyAssociation = {
  /** The configuration block to determine the scope of the access. */
  accessScope: eks_AccessPolicyAssociationAccessScope;
  /** Name of the EKS Cluster. */
  clusterName: string;
  /** The ARN of the access policy that you're associating. */
  policyArn: string;
  /** The IAM Principal ARN which requires Authentication access to the EKS cluster. */
  principalArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** eks: AccessPolicyAssociationAccessScope, as the SDK has it. */
export type eks_AccessPolicyAssociationAccessScope = {
  /** The namespaces to which the access scope applies when type is namespace. */
  namespaces?: string[] | undefined;
  /** Valid values are `namespace` or `cluster`. */
  type: string;
};

/** The set of arguments for constructing a Addon resource. */
export type eks_Addon = {
  /** Name of the EKS add-on. */
  addonName: string;
  /** The version of the EKS add-on. */
  addonVersion?: string | undefined;
  /** Name of the EKS Cluster. */
  clusterName: string;
  /** Custom configuration values for addons with single JSON string. */
  configurationValues?: string | undefined;
  /** Namespace configuration for the add-on. */
  namespaceConfig?: eks_AddonNamespaceConfig | undefined;
  /** Configuration block with EKS Pod Identity association settings. */
  podIdentityAssociations?: eks_AddonPodIdentityAssociation[] | undefined;
  /** Indicates if you want to preserve the created resources when deleting the EKS add-on. */
  preserve?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** How to resolve field value conflicts when migrating a self-managed add-on to an Amazon EKS add-on. */
  resolveConflictsOnCreate?: string | undefined;
  /** How to resolve field value conflicts for an Amazon EKS add-on if you've changed a value from the Amazon EKS default value. */
  resolveConflictsOnUpdate?: string | undefined;
  /** ARN of an existing IAM role to bind to the add-on's service account. */
  serviceAccountRoleArn?: string | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
};

/** eks: AddonNamespaceConfig, as the SDK has it. */
export type eks_AddonNamespaceConfig = {
  /** Name of the Kubernetes namespace to install the add-on in. */
  namespace?: string | undefined;
};

/** eks: AddonPodIdentityAssociation, as the SDK has it. */
export type eks_AddonPodIdentityAssociation = {
  /** ARN of the IAM role to associate with the service account. */
  roleArn: string;
  /** The name of the Kubernetes service account inside the cluster to associate the IAM credentials with. */
  serviceAccount: string;
};

/** The set of arguments for constructing a Capability resource. */
export type eks_Capability = {
  /** Name of the capability. */
  capabilityName: string;
  /** Name of the EKS cluster. */
  clusterName: string;
  /** Configuration for the capability. */
  configuration?: eks_CapabilityConfiguration | undefined;
  /** Delete propagation policy for the capability. */
  deletePropagationPolicy: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN of the IAM role to associate with the capability. */
  roleArn: string;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  timeouts?: eks_CapabilityTimeouts | undefined;
  /** Type of the capability. */
  type: string;
};

/** eks: CapabilityConfiguration, as the SDK has it. */
export type eks_CapabilityConfiguration = {
  /** ArgoCD configuration. */
  argoCd?: eks_CapabilityConfigurationArgoCd | undefined;
};

/** eks: CapabilityConfigurationArgoCd, as the SDK has it. */
export type eks_CapabilityConfigurationArgoCd = {
  /** AWS IAM Identity Center configuration. */
  awsIdc: eks_CapabilityConfigurationArgoCdAwsIdc;
  /** Kubernetes namespace for ArgoCD. */
  namespace?: string | undefined;
  /** Network access configuration. */
  networkAccess?: eks_CapabilityConfigurationArgoCdNetworkAccess | undefined;
  /** RBAC role mappings. */
  rbacRoleMappings?: eks_CapabilityConfigurationArgoCdRbacRoleMapping[] | undefined;
  /** URL of the Argo CD server. */
  serverUrl?: string | undefined;
};

/** eks: CapabilityConfigurationArgoCdAwsIdc, as the SDK has it. */
export type eks_CapabilityConfigurationArgoCdAwsIdc = {
  /** ARN of the IAM Identity Center instance. */
  idcInstanceArn: string;
  idcManagedApplicationArn?: string | undefined;
  /** Region of the IAM Identity Center instance. */
  idcRegion?: string | undefined;
};

/** eks: CapabilityConfigurationArgoCdNetworkAccess, as the SDK has it. */
export type eks_CapabilityConfigurationArgoCdNetworkAccess = {
  /** VPC Endpoint IDs. */
  vpceIds?: string[] | undefined;
};

/** eks: CapabilityConfigurationArgoCdRbacRoleMapping, as the SDK has it. */
export type eks_CapabilityConfigurationArgoCdRbacRoleMapping = {
  /** List of identities. */
  identities: eks_CapabilityConfigurationArgoCdRbacRoleMappingIdentity[];
  /** ArgoCD role. */
  role: string;
};

/** eks: CapabilityConfigurationArgoCdRbacRoleMappingIdentity, as the SDK has it. */
export type eks_CapabilityConfigurationArgoCdRbacRoleMappingIdentity = {
  /** Identity ID. */
  id: string;
  /** Identity type. */
  type: string;
};

/** eks: CapabilityTimeouts, as the SDK has it. */
export type eks_CapabilityTimeouts = {
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  create?: string | undefined;
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  delete?: string | undefined;
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  update?: string | undefined;
};

/** The set of arguments for constructing a Cluster resource. */
export type eks_Cluster = {
  /** Configuration block for the access config associated with your cluster, see [Amazon EKS Access Entries](https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html). */
  accessConfig?: eks_ClusterAccessConfig | undefined;
  /** Install default unmanaged add-ons, such as `aws-cni`, `kube-proxy`, and CoreDNS during cluster creation. */
  bootstrapSelfManagedAddons?: boolean | undefined;
  /** Configuration block with compute configuration for EKS Auto Mode. */
  computeConfig?: eks_ClusterComputeConfig | undefined;
  /** Configuration block for the control plane scaling tier. */
  controlPlaneScalingConfig?: eks_ClusterControlPlaneScalingConfig | undefined;
  defaultAddonsToRemoves?: string[] | undefined;
  /** Whether to enable deletion protection for the cluster. */
  deletionProtection?: boolean | undefined;
  /** List of the desired control plane logging to enable. */
  enabledClusterLogTypes?: string[] | undefined;
  /** Configuration block with encryption configuration for the cluster. */
  encryptionConfig?: eks_ClusterEncryptionConfig | undefined;
  /** Force version update by overriding upgrade-blocking readiness checks when updating a cluster. */
  forceUpdateVersion?: boolean | undefined;
  /** Configuration block for customizing the Kubernetes API server. */
  kubeApiServerConfig?: eks_ClusterKubeApiServerConfig | undefined;
  /** Configuration block for customizing the Kubernetes controller manager. */
  kubeControllerManagerConfig?: eks_ClusterKubeControllerManagerConfig | undefined;
  /** Configuration block for customizing the Kubernetes scheduler. */
  kubeSchedulerConfig?: eks_ClusterKubeSchedulerConfig | undefined;
  /** Configuration block with kubernetes network configuration for the cluster. */
  kubernetesNetworkConfig?: eks_ClusterKubernetesNetworkConfig | undefined;
  /** Name of the cluster. */
  name?: string | undefined;
  /** Configuration block representing the configuration of your local Amazon EKS cluster on an AWS Outpost. */
  outpostConfig?: eks_ClusterOutpostConfig | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block with remote network configuration for EKS Hybrid Nodes. */
  remoteNetworkConfig?: eks_ClusterRemoteNetworkConfig | undefined;
  /** ARN of the IAM role that provides permissions for the Kubernetes control plane to make calls to AWS API operations on your behalf. */
  roleArn: string;
  /** Configuration block with storage configuration for EKS Auto Mode. */
  storageConfig?: eks_ClusterStorageConfig | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration block for the support policy to use for the cluster. */
  upgradePolicy?: eks_ClusterUpgradePolicy | undefined;
  /** Desired Kubernetes master version. */
  version?: string | undefined;
  /** Configuration block for the VPC associated with your cluster. */
  vpcConfig: eks_ClusterVpcConfig;
  /** Configuration block with zonal shift configuration for the cluster. */
  zonalShiftConfig?: eks_ClusterZonalShiftConfig | undefined;
};

/** eks: ClusterAccessConfig, as the SDK has it. */
export type eks_ClusterAccessConfig = {
  /** The authentication mode for the cluster. */
  authenticationMode?: string | undefined;
  /** Whether or not to bootstrap the access config values to the cluster. */
  bootstrapClusterCreatorAdminPermissions?: boolean | undefined;
};

/** eks: ClusterComputeConfig, as the SDK has it. */
export type eks_ClusterComputeConfig = {
  /** Request to enable or disable the compute capability on your EKS Auto Mode cluster. */
  enabled?: boolean | undefined;
  /** Configuration for node pools that defines the compute resources for your EKS Auto Mode cluster. */
  nodePools?: string[] | undefined;
  /** The ARN of the IAM Role EKS will assign to EC2 Managed Instances in your EKS Auto Mode cluster. */
  nodeRoleArn?: string | undefined;
};

/** eks: ClusterControlPlaneScalingConfig, as the SDK has it. */
export type eks_ClusterControlPlaneScalingConfig = {
  /** The control plane scaling tier. */
  tier?: string | undefined;
};

/** eks: ClusterEncryptionConfig, as the SDK has it. */
export type eks_ClusterEncryptionConfig = {
  /** Configuration block with provider for encryption. */
  provider: eks_ClusterEncryptionConfigProvider;
  /** List of strings with resources to be encrypted. */
  resources: string[];
};

/** eks: ClusterEncryptionConfigProvider, as the SDK has it. */
export type eks_ClusterEncryptionConfigProvider = {
  /** ARN of the KMS customer master key (CMK). */
  keyArn: string;
};

/** eks: ClusterKubeApiServerConfig, as the SDK has it. */
export type eks_ClusterKubeApiServerConfig = {
  /** The duration that Kubernetes events are retained. */
  eventTtl?: string | undefined;
  /** Configuration block for the port range available for NodePort services. */
  serviceNodePortRange?: eks_ClusterKubeApiServerConfigServiceNodePortRange | undefined;
};

/** eks: ClusterKubeApiServerConfigServiceNodePortRange, as the SDK has it. */
export type eks_ClusterKubeApiServerConfigServiceNodePortRange = {
  /** The maximum port number in the range. */
  maxPort?: number | undefined;
  /** The minimum port number in the range. */
  minPort?: number | undefined;
};

/** eks: ClusterKubeControllerManagerConfig, as the SDK has it. */
export type eks_ClusterKubeControllerManagerConfig = {
  /** Configuration block for the horizontal pod autoscaler controller. */
  horizontalPodAutoscalerControllerConfig?:
    eks_ClusterKubeControllerManagerConfigHorizontalPodAutoscalerControllerConfig | undefined;
  /** Configuration block for the pod garbage collection controller. */
  podGcControllerConfig?: eks_ClusterKubeControllerManagerConfigPodGcControllerConfig | undefined;
};

/** eks: ClusterKubeControllerManagerConfigHorizontalPodAutoscalerControllerConfig, as the SDK has it. */
export type eks_ClusterKubeControllerManagerConfigHorizontalPodAutoscalerControllerConfig = {
  /** The interval between each sync of the horizontal pod autoscaler. */
  horizontalPodAutoscalerSyncPeriod?: string | undefined;
};

/** eks: ClusterKubeControllerManagerConfigPodGcControllerConfig, as the SDK has it. */
export type eks_ClusterKubeControllerManagerConfigPodGcControllerConfig = {
  /** The number of terminated pods that can exist before the pod garbage collector starts deleting them. */
  terminatedPodGcThreshold?: number | undefined;
};

/** eks: ClusterKubeSchedulerConfig, as the SDK has it. */
export type eks_ClusterKubeSchedulerConfig = {
  /** Configuration block for the NodeResourcesFit scheduler plugin. */
  nodeResourcesFit?: eks_ClusterKubeSchedulerConfigNodeResourcesFit | undefined;
};

/** eks: ClusterKubeSchedulerConfigNodeResourcesFit, as the SDK has it. */
export type eks_ClusterKubeSchedulerConfigNodeResourcesFit = {
  /** Configuration block for the scoring strategy used to rank nodes during scheduling. */
  scoringStrategy?: eks_ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategy | undefined;
};

/** eks: ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategy, as the SDK has it. */
export type eks_ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategy = {
  /** List of resource weight configuration blocks for scoring nodes. */
  resources?: eks_ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategyResource[] | undefined;
  /** The scoring strategy type. */
  type?: string | undefined;
};

/** eks: ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategyResource, as the SDK has it. */
export type eks_ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategyResource = {
  /** The name of the resource (e.g., `cpu`, `memory`, `nvidia.com/gpu`). */
  name?: string | undefined;
  /** The weight assigned to the resource for scoring. */
  weight?: number | undefined;
};

/** eks: ClusterKubernetesNetworkConfig, as the SDK has it. */
export type eks_ClusterKubernetesNetworkConfig = {
  /** Configuration block with elastic load balancing configuration for the cluster. */
  elasticLoadBalancing?: eks_ClusterKubernetesNetworkConfigElasticLoadBalancing | undefined;
  /** The IP family used to assign Kubernetes pod and service addresses. */
  ipFamily?: string | undefined;
  /** The CIDR block to assign Kubernetes pod and service IP addresses from. */
  serviceIpv4Cidr?: string | undefined;
  /** The CIDR block that Kubernetes pod and service IP addresses are assigned from if you specify `ipv6` for `ipFamily` when you create the cluster. */
  serviceIpv6Cidr?: string | undefined;
};

/** eks: ClusterKubernetesNetworkConfigElasticLoadBalancing, as the SDK has it. */
export type eks_ClusterKubernetesNetworkConfigElasticLoadBalancing = {
  /** Indicates if the load balancing capability is enabled on your EKS Auto Mode cluster. */
  enabled?: boolean | undefined;
};

/** eks: ClusterOutpostConfig, as the SDK has it. */
export type eks_ClusterOutpostConfig = {
  /** The Amazon EC2 instance type that you want to use for your local Amazon EKS cluster on Outposts. */
  controlPlaneInstanceType: string;
  /** An object representing the placement configuration for all the control plane instances of your local Amazon EKS cluster on AWS Outpost. */
  controlPlanePlacement?: eks_ClusterOutpostConfigControlPlanePlacement | undefined;
  /** Amazon EC2 instance type for etcd instances of your local Amazon EKS cluster on AWS Outposts. */
  etcdInstanceType?: string | undefined;
  /** Placement configuration for the etcd instances of your local Amazon EKS cluster on an AWS Outpost. */
  etcdPlacement?: eks_ClusterOutpostConfigEtcdPlacement | undefined;
  /** The ARN of the Outpost that you want to use for your local Amazon EKS cluster on Outposts. */
  outpostArns: string[];
};

/** eks: ClusterOutpostConfigControlPlanePlacement, as the SDK has it. */
export type eks_ClusterOutpostConfigControlPlanePlacement = {
  /** Name of the placement group for the Kubernetes control plane instances. */
  groupName?: string | undefined;
  /** Placement group spread level for control plane instances. */
  spreadLevel?: string | undefined;
};

/** eks: ClusterOutpostConfigEtcdPlacement, as the SDK has it. */
export type eks_ClusterOutpostConfigEtcdPlacement = {
  /** Placement group spread level for etcd instances. */
  spreadLevel?: string | undefined;
};

/** eks: ClusterRemoteNetworkConfig, as the SDK has it. */
export type eks_ClusterRemoteNetworkConfig = {
  /** Configuration block with remote node network configuration for EKS Hybrid Nodes. */
  remoteNodeNetworks?: eks_ClusterRemoteNetworkConfigRemoteNodeNetworks | undefined;
  /** Configuration block with remote pod network configuration for EKS Hybrid Nodes. */
  remotePodNetworks?: eks_ClusterRemoteNetworkConfigRemotePodNetworks | undefined;
};

/** eks: ClusterRemoteNetworkConfigRemoteNodeNetworks, as the SDK has it. */
export type eks_ClusterRemoteNetworkConfigRemoteNodeNetworks = {
  /** List of network CIDRs that can contain hybrid nodes. */
  cidrs?: string[] | undefined;
};

/** eks: ClusterRemoteNetworkConfigRemotePodNetworks, as the SDK has it. */
export type eks_ClusterRemoteNetworkConfigRemotePodNetworks = {
  /** List of network CIDRs that can contain pods that run Kubernetes webhooks on hybrid nodes. */
  cidrs?: string[] | undefined;
};

/** eks: ClusterStorageConfig, as the SDK has it. */
export type eks_ClusterStorageConfig = {
  /** Configuration block with block storage configuration for the cluster. */
  blockStorage?: eks_ClusterStorageConfigBlockStorage | undefined;
};

/** eks: ClusterStorageConfigBlockStorage, as the SDK has it. */
export type eks_ClusterStorageConfigBlockStorage = {
  /** Indicates if the block storage capability is enabled on your EKS Auto Mode cluster. */
  enabled?: boolean | undefined;
};

/** eks: ClusterUpgradePolicy, as the SDK has it. */
export type eks_ClusterUpgradePolicy = {
  /** Support type to use for the cluster. */
  supportType?: string | undefined;
};

/** eks: ClusterVpcConfig, as the SDK has it. */
export type eks_ClusterVpcConfig = {
  /** Cluster security group that is created by Amazon EKS for the cluster. */
  clusterSecurityGroupId?: string | undefined;
  /** Egress mode for the EKS control plane. */
  controlPlaneEgressMode?: string | undefined;
  /** Whether the Amazon EKS private API server endpoint is enabled. */
  endpointPrivateAccess?: boolean | undefined;
  /** Whether the Amazon EKS public API server endpoint is enabled. */
  endpointPublicAccess?: boolean | undefined;
  /** List of CIDR blocks. */
  publicAccessCidrs?: string[] | undefined;
  /** List of security group IDs for the cross-account elastic network interfaces that Amazon EKS creates to use to allow communication between your worker nodes and the Kubernetes control plane. */
  securityGroupIds?: string[] | undefined;
  /** List of subnet IDs. */
  subnetIds: string[];
  /** ID of the VPC associated with your cluster. */
  vpcId?: string | undefined;
};

/** eks: ClusterZonalShiftConfig, as the SDK has it. */
export type eks_ClusterZonalShiftConfig = {
  /** Whether zonal shift is enabled for the cluster. */
  enabled?: boolean | undefined;
};

/** The set of arguments for constructing a NodeGroup resource. */
export type eks_NodeGroup = {
  /** Type of AMI associated with the EKS Node Group. */
  amiType?: string | undefined;
  /** Type of capacity associated with the EKS Node Group. */
  capacityType?: string | undefined;
  /** Name of the EKS Cluster. */
  clusterName: string;
  /** Disk size in GiB for worker nodes. */
  diskSize?: number | undefined;
  /** Force version update if existing pods are unable to be drained due to a pod disruption budget issue. */
  forceUpdateVersion?: boolean | undefined;
  /** List of instance types associated with the EKS Node Group. */
  instanceTypes?: string[] | undefined;
  /** Key-value map of Kubernetes labels. */
  labels?: { [key: string]: string } | undefined;
  /** Configuration block with Launch Template settings. */
  launchTemplate?: eks_NodeGroupLaunchTemplate | undefined;
  /** Name of the EKS Node Group. */
  nodeGroupName?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  nodeGroupNamePrefix?: string | undefined;
  /** The node auto repair configuration for the node group. */
  nodeRepairConfig?: eks_NodeGroupNodeRepairConfig | undefined;
  /** ARN of the IAM Role that provides permissions for the EKS Node Group. */
  nodeRoleArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** AMI version of the EKS Node Group. */
  releaseVersion?: string | undefined;
  /** Configuration block with remote access settings. */
  remoteAccess?: eks_NodeGroupRemoteAccess | undefined;
  /** Configuration block with scaling settings. */
  scalingConfig: eks_NodeGroupScalingConfig;
  /** Identifiers of EC2 Subnets to associate with the EKS Node Group. */
  subnetIds: string[];
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** The Kubernetes taints to be applied to the nodes in the node group. */
  taints?: eks_NodeGroupTaint[] | undefined;
  /** Configuration block with update settings. */
  updateConfig?: eks_NodeGroupUpdateConfig | undefined;
  /** Kubernetes version. */
  version?: string | undefined;
  /** Configuration block with EC2 Auto Scaling warm pool settings. */
  warmPoolConfig?: eks_NodeGroupWarmPoolConfig | undefined;
};

/** eks: NodeGroupLaunchTemplate, as the SDK has it. */
export type eks_NodeGroupLaunchTemplate = {
  /** Identifier of the EC2 Launch Template. */
  id?: string | undefined;
  /** Name of the EC2 Launch Template. */
  name?: string | undefined;
  /** EC2 Launch Template version number. */
  version: string;
};

/** eks: NodeGroupNodeRepairConfig, as the SDK has it. */
export type eks_NodeGroupNodeRepairConfig = {
  /** Specifies whether to enable node auto repair for the node group. */
  enabled?: boolean | undefined;
  /** Maximum number of nodes that can be repaired concurrently or in parallel, expressed as a count of unhealthy nodes. */
  maxParallelNodesRepairedCount?: number | undefined;
  /** Maximum number of nodes that can be repaired concurrently or in parallel, expressed as a percentage of unhealthy nodes. */
  maxParallelNodesRepairedPercentage?: number | undefined;
  /** Count threshold of unhealthy nodes, above which node auto repair actions will stop. */
  maxUnhealthyNodeThresholdCount?: number | undefined;
  /** Percentage threshold of unhealthy nodes, above which node auto repair actions will stop. */
  maxUnhealthyNodeThresholdPercentage?: number | undefined;
  /** Granular overrides for specific repair actions. */
  nodeRepairConfigOverrides?: eks_NodeGroupNodeRepairConfigNodeRepairConfigOverride[] | undefined;
};

/** eks: NodeGroupNodeRepairConfigNodeRepairConfigOverride, as the SDK has it. */
export type eks_NodeGroupNodeRepairConfigNodeRepairConfigOverride = {
  /** Minimum time in minutes to wait before attempting to repair a node with the specified `nodeMonitoringCondition` and `nodeUnhealthyReason`. */
  minRepairWaitTimeMins: number;
  /** Unhealthy condition reported by the node monitoring agent that this override applies to. */
  nodeMonitoringCondition: string;
  /** Reason reported by the node monitoring agent that this override applies to. */
  nodeUnhealthyReason: string;
  /** Repair action to take for nodes when all of the specified conditions are met. */
  repairAction: string;
};

/** eks: NodeGroupRemoteAccess, as the SDK has it. */
export type eks_NodeGroupRemoteAccess = {
  /** EC2 Key Pair name that provides access for remote communication with the worker nodes in the EKS Node Group. */
  ec2SshKey?: string | undefined;
  /** Set of EC2 Security Group IDs to allow SSH access (port 22) from on the worker nodes. */
  sourceSecurityGroupIds?: string[] | undefined;
};

/** eks: NodeGroupScalingConfig, as the SDK has it. */
export type eks_NodeGroupScalingConfig = {
  /** Desired number of worker nodes. */
  desiredSize: number;
  /** Maximum number of worker nodes. */
  maxSize: number;
  /** Minimum number of worker nodes. */
  minSize: number;
};

/** eks: NodeGroupTaint, as the SDK has it. */
export type eks_NodeGroupTaint = {
  /** The effect of the taint. */
  effect: string;
  /** The key of the taint. */
  key: string;
  /** The value of the taint. */
  value?: string | undefined;
};

/** eks: NodeGroupUpdateConfig, as the SDK has it. */
export type eks_NodeGroupUpdateConfig = {
  /** Desired max number of unavailable worker nodes during node group update. */
  maxUnavailable?: number | undefined;
  /** Desired max percentage of unavailable worker nodes during node group update. */
  maxUnavailablePercentage?: number | undefined;
  /** Strategy to use for updating the node group. */
  updateStrategy?: string | undefined;
};

/** eks: NodeGroupWarmPoolConfig, as the SDK has it. */
export type eks_NodeGroupWarmPoolConfig = {
  /** Maximum number of instances that are allowed to be in the warm pool combined with the Auto Scaling Group. */
  maxGroupPreparedCapacity?: number | undefined;
  /** Minimum number of instances to maintain in the warm pool. */
  minSize?: number | undefined;
  /** Instance state to transition warm pool instances to. */
  poolState?: string | undefined;
  /** Whether to return instances in the Auto Scaling Group to the warm pool on scale in. */
  reuseOnScaleIn?: boolean | undefined;
};

/** The set of arguments for constructing a PodIdentityAssociation resource. */
export type eks_PodIdentityAssociation = {
  /** The name of the cluster to create the association in. */
  clusterName: string;
  /** Disable the tags that are automatically added to role session by Amazon EKS. */
  disableSessionTags?: boolean | undefined;
  /** The name of the Kubernetes namespace inside the cluster to create the association in. */
  namespace: string;
  /** An IAM policy in JSON format (as an escaped string) that applies additional restrictions to this Pod Identity association beyond the IAM policies attached to the IAM role. */
  policy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN of the IAM role to associate with the service account. */
  roleArn: string;
  /** The name of the Kubernetes service account inside the cluster to associate the IAM credentials with. */
  serviceAccount: string;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** ARN of the IAM role to be chained to the the IAM role specified as `roleArn`. */
  targetRoleArn?: string | undefined;
};

/** The set of arguments for constructing a ReplicationGroup resource. */
export type elasticache_ReplicationGroup = {
  /** Specifies whether any modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Whether to enable encryption at rest. */
  atRestEncryptionEnabled?: boolean | undefined;
  /** Password used to access a password protected server. */
  authToken?: string | undefined;
  /** Strategy used when modifying `authToken` or `authTokenWo` on an existing replication group. */
  authTokenUpdateStrategy?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  authTokenWo?: string | undefined;
  /** Required when `authTokenWo` is set. */
  authTokenWoVersion?: number | undefined;
  /** Specifies whether minor version engine upgrades will be applied automatically to the underlying Cache Cluster instances during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** Specifies whether a read-only replica will be automatically promoted to read/write primary if the existing primary fails. */
  automaticFailoverEnabled?: boolean | undefined;
  /** Specifies whether cluster mode is enabled or disabled. */
  clusterMode?: string | undefined;
  /** Enables data tiering. */
  dataTieringEnabled?: boolean | undefined;
  /** User-created description for the replication group. */
  description: string;
  /** Specifies the durability mode for the replication group. */
  durability?: string | undefined;
  /** Name of the cache engine to be used for the clusters in this replication group. */
  engine?: string | undefined;
  /** Version number of the cache engine to be used for the cache clusters in this replication group. */
  engineVersion?: string | undefined;
  /** The name of your final node group (shard) snapshot. */
  finalSnapshotIdentifier?: string | undefined;
  /** The ID of the global replication group to which this replication group should belong. */
  globalReplicationGroupId?: string | undefined;
  /** The IP version to advertise in the discovery protocol. */
  ipDiscovery?: string | undefined;
  /** The ARN of the key that you wish to use if encrypting at rest. */
  kmsKeyId?: string | undefined;
  /** Specifies the destination and format of Redis OSS/Valkey [SLOWLOG](https://redis.io/commands/slowlog) or Redis OSS/Valkey [Engine Log](https://docs.aws.amazon.com/AmazonElastiCache/latest/red-ug/Log_Delivery.html#Log_contents-engine-log). */
  logDeliveryConfigurations?: elasticache_ReplicationGroupLogDeliveryConfiguration[] | undefined;
  /** Specifies the weekly time range for when maintenance on the cache cluster is performed. */
  maintenanceWindow?: string | undefined;
  /** Specifies whether to enable Multi-AZ Support for the replication group. */
  multiAzEnabled?: boolean | undefined;
  /** The IP versions for cache cluster connections. */
  networkType?: string | undefined;
  /** Configuration block for node groups (shards). */
  nodeGroupConfigurations?: elasticache_ReplicationGroupNodeGroupConfiguration[] | undefined;
  /** Instance class to be used. */
  nodeType?: string | undefined;
  /** ARN of an SNS topic to send ElastiCache notifications to. */
  notificationTopicArn?: string | undefined;
  /** Number of cache clusters (primary and replicas) this replication group will have. */
  numCacheClusters?: number | undefined;
  /** Number of node groups (shards) for this Redis replication group. */
  numNodeGroups?: number | undefined;
  /** Name of the parameter group to associate with this replication group. */
  parameterGroupName?: string | undefined;
  /** Port number on which each of the cache nodes will accept connections. */
  port?: number | undefined;
  /** List of EC2 availability zones in which the replication group's cache clusters will be created. */
  preferredCacheClusterAzs?: string[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Number of replica nodes in each node group. */
  replicasPerNodeGroup?: number | undefined;
  /** Replication group identifier. */
  replicationGroupId?: string | undefined;
  /** IDs of one or more Amazon VPC security groups associated with this replication group. */
  securityGroupIds?: string[] | undefined;
  /** Names of one or more Amazon VPC security groups associated with this replication group. */
  securityGroupNames?: string[] | undefined;
  /** List of ARNs that identify Redis RDB snapshot files stored in Amazon S3. */
  snapshotArns?: string[] | undefined;
  /** Name of a snapshot from which to restore data into the new node group. */
  snapshotName?: string | undefined;
  /** Number of days for which ElastiCache will retain automatic cache cluster snapshots before deleting them. */
  snapshotRetentionLimit?: number | undefined;
  /** Daily time range (in UTC) during which ElastiCache will begin taking a daily snapshot of your cache cluster. */
  snapshotWindow?: string | undefined;
  /** Name of the cache subnet group to be used for the replication group. */
  subnetGroupName?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Whether to enable encryption in transit. */
  transitEncryptionEnabled?: boolean | undefined;
  /** A setting that enables clients to migrate to in-transit encryption with no downtime. */
  transitEncryptionMode?: string | undefined;
  /** User Group ID to associate with the replication group. */
  userGroupIds?: string[] | undefined;
};

/** elasticache: ReplicationGroupLogDeliveryConfiguration, as the SDK has it. */
export type elasticache_ReplicationGroupLogDeliveryConfiguration = {
  /** Name of either the CloudWatch Logs LogGroup or Kinesis Data Firehose resource. */
  destination: string;
  /** For CloudWatch Logs use `cloudwatch-logs` or for Kinesis Data Firehose use `kinesis-firehose`. */
  destinationType: string;
  /** Valid values are `json` or `text` */
  logFormat: string;
  /** Valid values are `slow-log` or `engine-log`. */
  logType: string;
};

/** elasticache: ReplicationGroupNodeGroupConfiguration, as the SDK has it. */
export type elasticache_ReplicationGroupNodeGroupConfiguration = {
  /** ID for the node group. */
  nodeGroupId?: string | undefined;
  /** Availability zone for the primary node. */
  primaryAvailabilityZone?: string | undefined;
  /** ARN of the Outpost for the primary node. */
  primaryOutpostArn?: string | undefined;
  /** List of availability zones for the replica nodes. */
  replicaAvailabilityZones?: string[] | undefined;
  /** Number of replica nodes in this node group. */
  replicaCount?: number | undefined;
  /** List of ARNs of the Outposts for the replica nodes. */
  replicaOutpostArns?: string[] | undefined;
  /** Keyspace for this node group. */
  slots?: string | undefined;
};

/** The set of arguments for constructing a LoadBalancer resource. */
export type elb_LoadBalancer = {
  /** An Access Logs block. */
  accessLogs?: elb_LoadBalancerAccessLogs | undefined;
  /** The AZ's to serve traffic in. */
  availabilityZones?: string[] | undefined;
  /** Boolean to enable connection draining. */
  connectionDraining?: boolean | undefined;
  /** The time in seconds to allow for connections to drain. */
  connectionDrainingTimeout?: number | undefined;
  /** Enable cross-zone load balancing. */
  crossZoneLoadBalancing?: boolean | undefined;
  /** Determines how the load balancer handles requests that might pose a security risk to an application due to HTTP desync. */
  desyncMitigationMode?: string | undefined;
  /** A healthCheck block. */
  healthCheck?: elb_LoadBalancerHealthCheck | undefined;
  /** The time in seconds that the connection is allowed to be idle. */
  idleTimeout?: number | undefined;
  /** A list of instance ids to place in the ELB pool. */
  instances?: string[] | undefined;
  /** If true, ELB will be an internal ELB. */
  internal?: boolean | undefined;
  /** A list of listener blocks. */
  listeners: elb_LoadBalancerListener[];
  /** The name of the ELB. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A list of security group IDs to assign to the ELB. */
  securityGroups?: string[] | undefined;
  /** The name of the security group that you can use as part of your inbound rules for your load balancer's back-end application instances. */
  sourceSecurityGroup?: string | undefined;
  /** A list of subnet IDs to attach to the ELB. */
  subnets?: string[] | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** elb: LoadBalancerAccessLogs, as the SDK has it. */
export type elb_LoadBalancerAccessLogs = {
  /** The S3 bucket name to store the logs in. */
  bucket: string;
  /** The S3 bucket prefix. */
  bucketPrefix?: string | undefined;
  /** Boolean to enable / disable `accessLogs`. */
  enabled?: boolean | undefined;
  /** The publishing interval in minutes. */
  interval?: number | undefined;
};

/** elb: LoadBalancerHealthCheck, as the SDK has it. */
export type elb_LoadBalancerHealthCheck = {
  /** The number of checks before the instance is declared healthy. */
  healthyThreshold: number;
  /** The interval between checks. */
  interval: number;
  /** The target of the check. */
  target: string;
  /** The length of time before the check times out. > **Note:** If the ARN of the `sslCertificateId` references a certificate signed by an ECDSA key, ELB only supports the P256 and P384 curves. */
  timeout: number;
  /** The number of checks before the instance is declared unhealthy. */
  unhealthyThreshold: number;
};

/** elb: LoadBalancerListener, as the SDK has it. */
export type elb_LoadBalancerListener = {
  /** The port on the instance to route to */
  instancePort: number;
  /** The protocol to use to the instance. */
  instanceProtocol: string;
  /** The port to listen on for the load balancer */
  lbPort: number;
  /** The protocol to listen on. */
  lbProtocol: string;
  /** The ARN of an SSL certificate you have uploaded to AWS IAM. **Note ECDSA-specific restrictions below. */
  sslCertificateId?: string | undefined;
};

/** When you use an AWS account identifier as the principal in a policy, the permissions in the policy statement can be granted to all identities contained in that account. */
export type iam_AWSPrincipal = {
  /** AWS account identifier or ARN. */
  AWS: string | string[];
};

/** The set of arguments for constructing a AccessKey resource. */
export type iam_AccessKey = {
  /** Either a base-64 encoded PGP public key, or a keybase username in the form `keybase:some_person_that_exists`, for use in the `encryptedSecret` output attribute. */
  pgpKey?: string | undefined;
  /** Access key status to apply. */
  status?: string | undefined;
  /** IAM user to associate with this access key. */
  user: string;
};

/** The set of arguments for constructing a AccountPasswordPolicy resource. */
export type iam_AccountPasswordPolicy = {
  /** Whether to allow users to change their own password */
  allowUsersToChangePassword?: boolean | undefined;
  /** Whether users are prevented from setting a new password after their password has expired (i.e., require administrator reset) */
  hardExpiry?: boolean | undefined;
  /** The number of days that an user password is valid. */
  maxPasswordAge?: number | undefined;
  /** Minimum length to require for user passwords. */
  minimumPasswordLength?: number | undefined;
  /** The number of previous passwords that users are prevented from reusing. */
  passwordReusePrevention?: number | undefined;
  /** Whether to require lowercase characters for user passwords. */
  requireLowercaseCharacters?: boolean | undefined;
  /** Whether to require numbers for user passwords. */
  requireNumbers?: boolean | undefined;
  /** Whether to require symbols for user passwords. */
  requireSymbols?: boolean | undefined;
  /** Whether to require uppercase characters for user passwords. */
  requireUppercaseCharacters?: boolean | undefined;
};

/** Federated principal for identity providers. */
export type iam_FederatedPrincipal = {
  /** The federated principal identifier. */
  Federated: string | string[];
};

/** The set of arguments for constructing a GroupPolicy resource. */
export type iam_GroupPolicy = {
  /** The IAM group to attach to the policy. */
  group: string;
  /** The name of the policy. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** The policy document. */
  policy: string | iam_PolicyDocument;
};

/** The set of arguments for constructing a GroupPolicyAttachment resource. */
export type iam_GroupPolicyAttachment = {
  /** The group the policy should be applied to */
  group: string;
  /** The ARN of the policy you want to apply */
  policyArn: string;
};

/** The set of arguments for constructing a GroupPolicyAttachmentsExclusive resource. */
export type iam_GroupPolicyAttachmentsExclusive = {
  /** IAM group name. */
  groupName: string;
  /** A list of managed IAM policy ARNs to be attached to the group. */
  policyArns: string[];
};

/** The set of arguments for constructing a Policy resource. */
export type iam_Policy = {
  /** Number of ms to wait between creating the policy and setting its version as default. */
  delayAfterPolicyCreationInMs?: number | undefined;
  /** Description of the IAM policy. */
  description?: string | undefined;
  /** Name of the policy. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Path in which to create the policy. */
  path?: string | undefined;
  /** Policy document. */
  policy: string | iam_PolicyDocument;
  /** Map of resource tags for the IAM Policy. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a PolicyAttachment resource. */
export type iam_PolicyAttachment = {
  /** Group(s) the policy should be applied to. */
  groups?: string[] | undefined;
  /** Name of the attachment. */
  name?: string | undefined;
  /** ARN of the policy you want to apply. */
  policyArn: string;
  /** Role(s) the policy should be applied to. */
  roles?: string[] | undefined;
  /** User(s) the policy should be applied to. */
  users?: string[] | undefined;
};

/** Represents an AWS IAM policy document that defines permissions for AWS resources and actions. */
export type iam_PolicyDocument = {
  Id?: string | undefined;
  Statement: iam_PolicyStatement[];
  Version: string;
};

/** The Statement element is the main element for a policy. */
export type iam_PolicyStatement = {
  /** Include a list of actions that the policy allows or denies. */
  Action?: string | string[] | undefined;
  /** Specify the circumstances under which the policy grants permission. */
  Condition?: { [key: string]: any } | undefined;
  /** Indicate whether the policy allows or denies access. */
  Effect: string;
  /** Include a list of actions that are not covered by this policy. */
  NotAction?: string | string[] | undefined;
  /** Indicate the account, user, role, or federated user to which this policy does not apply. */
  NotPrincipal?: string | iam_AWSPrincipal | iam_ServicePrincipal | iam_FederatedPrincipal | undefined;
  /** A list of resources that are specifically excluded by this policy. */
  NotResource?: string | string[] | undefined;
  /** Indicate the account, user, role, or federated user to which you would like to allow or deny access. */
  Principal?: string | iam_AWSPrincipal | iam_ServicePrincipal | iam_FederatedPrincipal | undefined;
  /** A list of resources to which the actions apply. */
  Resource?: string | string[] | undefined;
  /** An optional statement ID to differentiate between your statements. */
  Sid?: string | undefined;
};

/** The set of arguments for constructing a Role resource. */
export type iam_Role = {
  /** Policy that grants an entity permission to assume the role. > **NOTE:** The `assumeRolePolicy` is very similar to but slightly different than a standard IAM policy and cannot use an `aws.iam.Policy` resource. */
  assumeRolePolicy: string | iam_PolicyDocument;
  /** Description of the role. */
  description?: string | undefined;
  /** Whether to force detaching any policies the role has before destroying it. */
  forceDetachPolicies?: boolean | undefined;
  /** Configuration block defining an exclusive set of IAM inline policies associated with the IAM role. */
  inlinePolicies?: iam_RoleInlinePolicy[] | undefined;
  /** Set of exclusive IAM managed policy ARNs to attach to the IAM role. */
  managedPolicyArns?: string[] | undefined;
  /** Maximum session duration (in seconds) that you want to set for the specified role. */
  maxSessionDuration?: number | undefined;
  /** Friendly name of the role. */
  name?: string | undefined;
  /** Creates a unique friendly name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Path to the role. */
  path?: string | undefined;
  /** ARN of the policy that is used to set the permissions boundary for the role. */
  permissionsBoundary?: string | undefined;
  /** Key-value mapping of tags for the IAM role. */
  tags?: { [key: string]: string } | undefined;
};

/** iam: RoleInlinePolicy, as the SDK has it. */
export type iam_RoleInlinePolicy = {
  /** Name of the role policy. */
  name?: string | undefined;
  /** Policy document as a JSON formatted string. */
  policy?: string | undefined;
};

/** The set of arguments for constructing a RolePolicy resource. */
export type iam_RolePolicy = {
  /** The name of the role policy. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** The inline policy document. */
  policy: string | iam_PolicyDocument;
  /** The name of the IAM role to attach to the policy. */
  role: string;
};

/** The set of arguments for constructing a RolePolicyAttachment resource. */
export type iam_RolePolicyAttachment = {
  /** The ARN of the policy you want to apply */
  policyArn: string;
  /** The name of the IAM role to which the policy should be applied */
  role: string;
};

/** The set of arguments for constructing a RolePolicyAttachmentsExclusive resource. */
export type iam_RolePolicyAttachmentsExclusive = {
  /** A list of managed IAM policy ARNs to be attached to the role. */
  policyArns: string[];
  /** IAM role name. */
  roleName: string;
};

/** IAM roles that can be assumed by an AWS service are called service roles. */
export type iam_ServicePrincipal = {
  /** The service principal identifier. */
  Service: string | string[];
};

/** The set of arguments for constructing a User resource. */
export type iam_User = {
  /** When destroying this user, destroy even if it has non-provider-managed IAM access keys, login profile or MFA devices. */
  forceDestroy?: boolean | undefined;
  /** The user's name. */
  name?: string | undefined;
  /** Path in which to create the user. */
  path?: string | undefined;
  /** The ARN of the policy that is used to set the permissions boundary for the user. */
  permissionsBoundary?: string | undefined;
  /** Key-value mapping of tags for the IAM user. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a UserPolicy resource. */
export type iam_UserPolicy = {
  /** The name of the policy. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** The policy document. */
  policy: string | iam_PolicyDocument;
  /** IAM user to which to attach this policy. */
  user: string;
};

/** The set of arguments for constructing a UserPolicyAttachment resource. */
export type iam_UserPolicyAttachment = {
  /** The ARN of the policy you want to apply */
  policyArn: string;
  /** The user the policy should be applied to */
  user: string;
};

/** The set of arguments for constructing a UserPolicyAttachmentsExclusive resource. */
export type iam_UserPolicyAttachmentsExclusive = {
  /** A list of managed IAM policy ARNs to be attached to the user. */
  policyArns: string[];
  /** IAM user name. */
  userName: string;
};

/** The set of arguments for constructing a Stream resource. */
export type kinesis_Stream = {
  /** ARN specifying the stream (same as `id`). */
  arn?: string | undefined;
  /** The encryption type to use. */
  encryptionType?: string | undefined;
  /** A boolean that indicates all registered consumers should be deregistered from the stream so that the stream can be destroyed without error. */
  enforceConsumerDeletion?: boolean | undefined;
  /** The identifier for the customer-managed KMS key to use for encryption. */
  kmsKeyId?: string | undefined;
  /** The maximum size for a single data record in KiB. */
  maxRecordSizeInKib?: number | undefined;
  /** A name to identify the stream. */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Length of time data records are accessible after they are added to the stream. */
  retentionPeriod?: number | undefined;
  /** The number of shards that the stream will use. */
  shardCount?: number | undefined;
  /** A list of shard-level CloudWatch metrics which can be enabled for the stream. */
  shardLevelMetrics?: string[] | undefined;
  /** Indicates the [capacity mode](https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html) of the data stream. */
  streamModeDetails?: kinesis_StreamStreamModeDetails | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Target warm throughput in MB/s that the stream should be scaled to handle. */
  warmThroughputMibPs?: number | undefined;
};

/** kinesis: StreamStreamModeDetails, as the SDK has it. */
export type kinesis_StreamStreamModeDetails = {
  /** Specifies the capacity mode of the stream. */
  streamMode: string;
};

/** The set of arguments for constructing a ExternalKey resource. */
export type kms_ExternalKey = {
  /** Whether to disable the policy lockout check performed when creating or updating the key's policy. */
  bypassPolicyLockoutSafetyCheck?: boolean | undefined;
  /** Duration in days after which the key is deleted after destruction of the resource. */
  deletionWindowInDays?: number | undefined;
  /** Description of the key. */
  description?: string | undefined;
  /** Specifies whether the key is enabled. */
  enabled?: boolean | undefined;
  /** Base64 encoded 256-bit symmetric encryption key material to import. */
  keyMaterialBase64?: string | undefined;
  /** Specifies whether the key contains a symmetric key or an asymmetric key pair and the encryption algorithms or signing algorithms that the key supports. */
  keySpec?: string | undefined;
  /** Specifies the intended use of the key. */
  keyUsage?: string | undefined;
  /** Indicates whether the KMS key is a multi-Region (`true`) or regional (`false`) key. */
  multiRegion?: boolean | undefined;
  /** A key policy JSON document. */
  policy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A key-value map of tags to assign to the key. */
  tags?: { [key: string]: string } | undefined;
  /** Time at which the imported key material expires. */
  validTo?: string | undefined;
};

/** The set of arguments for constructing a Key resource. */
export type kms_Key = {
  /** A flag to indicate whether to bypass the key policy lockout safety check. */
  bypassPolicyLockoutSafetyCheck?: boolean | undefined;
  /** ID of the KMS [Custom Key Store](https://docs.aws.amazon.com/kms/latest/developerguide/create-cmk-keystore.html) where the key will be stored instead of KMS (eg CloudHSM). */
  customKeyStoreId?: string | undefined;
  /** Specifies whether the key contains a symmetric key or an asymmetric key pair and the encryption algorithms or signing algorithms that the key supports. */
  customerMasterKeySpec?: string | undefined;
  /** The waiting period, specified in number of days. */
  deletionWindowInDays?: number | undefined;
  /** The description of the key as viewed in AWS console. */
  description?: string | undefined;
  /** Specifies whether [key rotation](http://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html) is enabled. */
  enableKeyRotation?: boolean | undefined;
  /** Specifies whether the key is enabled. */
  isEnabled?: boolean | undefined;
  /** Specifies the intended use of the key. */
  keyUsage?: string | undefined;
  /** Indicates whether the KMS key is a multi-Region (`true`) or regional (`false`) key. */
  multiRegion?: boolean | undefined;
  /** A valid policy JSON document. */
  policy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Custom period of time between each rotation date. */
  rotationPeriodInDays?: number | undefined;
  /** A map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
  /** Identifies the external key that serves as key material for the KMS key in an external key store. */
  xksKeyId?: string | undefined;
};

/** The set of arguments for constructing a KeyPolicy resource. */
export type kms_KeyPolicy = {
  /** A flag to indicate whether to bypass the key policy lockout safety check. */
  bypassPolicyLockoutSafetyCheck?: boolean | undefined;
  /** The ID of the KMS Key to attach the policy. */
  keyId: string;
  /** A valid policy JSON document. */
  policy: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a ReplicaExternalKey resource. */
export type kms_ReplicaExternalKey = {
  /** A flag to indicate whether to bypass the key policy lockout safety check. */
  bypassPolicyLockoutSafetyCheck?: boolean | undefined;
  /** The waiting period, specified in number of days. */
  deletionWindowInDays?: number | undefined;
  /** A description of the KMS key. */
  description?: string | undefined;
  /** Specifies whether the replica key is enabled. */
  enabled?: boolean | undefined;
  /** Base64 encoded 256-bit symmetric encryption key material to import. */
  keyMaterialBase64?: string | undefined;
  /** The key policy to attach to the KMS key. */
  policy?: string | undefined;
  /** The ARN of the multi-Region primary key to replicate. */
  primaryKeyArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the replica key. */
  tags?: { [key: string]: string } | undefined;
  /** Time at which the imported key material expires. */
  validTo?: string | undefined;
};

/** The set of arguments for constructing a ReplicaKey resource. */
export type kms_ReplicaKey = {
  /** A flag to indicate whether to bypass the key policy lockout safety check. */
  bypassPolicyLockoutSafetyCheck?: boolean | undefined;
  /** The waiting period, specified in number of days. */
  deletionWindowInDays?: number | undefined;
  /** A description of the KMS key. */
  description?: string | undefined;
  /** Specifies whether the replica key is enabled. */
  enabled?: boolean | undefined;
  /** The key policy to attach to the KMS key. */
  policy?: string | undefined;
  /** The ARN of the multi-Region primary key to replicate. */
  primaryKeyArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the replica key. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a Function resource. */
export type lambda_Function = {
  /** Instruction set architecture for your Lambda function. */
  architectures?: string[] | undefined;
  /** Configuration block for Lambda Capacity Provider. */
  capacityProviderConfig?: lambda_FunctionCapacityProviderConfig | undefined;
  /** Path to the function's deployment package within the local filesystem. */
  code?: object | undefined;
  /** Base64-encoded representation the source code package file. */
  codeSha256?: string | undefined;
  /** ARN of a code-signing configuration to enable code signing for this function. */
  codeSigningConfigArn?: string | undefined;
  /** Configuration block for dead letter queue. */
  deadLetterConfig?: lambda_FunctionDeadLetterConfig | undefined;
  /** Description of what your Lambda Function does. */
  description?: string | undefined;
  /** Configuration block for durable function settings. */
  durableConfig?: lambda_FunctionDurableConfig | undefined;
  /** Configuration block for environment variables. */
  environment?: lambda_FunctionEnvironment | undefined;
  /** Amount of ephemeral storage (`/tmp`) to allocate for the Lambda Function. */
  ephemeralStorage?: lambda_FunctionEphemeralStorage | undefined;
  /** Configuration block for EFS or S3 Files file system. */
  fileSystemConfig?: lambda_FunctionFileSystemConfig | undefined;
  /** Function entry point in your code. */
  handler?: string | undefined;
  /** Container image configuration values. */
  imageConfig?: lambda_FunctionImageConfig | undefined;
  /** ECR image URI containing the function's deployment package. */
  imageUri?: string | undefined;
  /** ARN of the KMS key used to encrypt environment variables. */
  kmsKeyArn?: string | undefined;
  /** List of Lambda Layer Version ARNs (maximum of 5) to attach to your Lambda Function. */
  layers?: string[] | undefined;
  /** Configuration block for advanced logging settings. */
  loggingConfig?: lambda_FunctionLoggingConfig | undefined;
  /** Amount of memory in MB your Lambda Function can use at runtime. */
  memorySize?: number | undefined;
  /** Unique name for your Lambda Function. */
  name?: string | undefined;
  /** Lambda deployment package type. */
  packageType?: string | undefined;
  /** Whether to publish creation/change as new Lambda Function Version. */
  publish?: boolean | undefined;
  /** Whether to publish to a alias or version number. */
  publishTo?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Whether to replace the security groups on the function's VPC configuration prior to destruction. */
  replaceSecurityGroupsOnDestroy?: boolean | undefined;
  /** List of security group IDs to assign to the function's VPC configuration prior to destruction. */
  replacementSecurityGroupIds?: string[] | undefined;
  /** Amount of reserved concurrent executions for this lambda function. */
  reservedConcurrentExecutions?: number | undefined;
  /** ARN of the function's execution role. */
  role: string;
  /** Identifier of the function's runtime. */
  runtime?: string | undefined;
  /** S3 bucket location containing the function's deployment package. */
  s3Bucket?: string | undefined;
  /** S3 key of an object containing the function's deployment package. */
  s3Key?: string | undefined;
  /** Object version containing the function's deployment package. */
  s3ObjectVersion?: string | undefined;
  /** Whether to retain the old version of a previously deployed Lambda Layer. */
  skipDestroy?: boolean | undefined;
  /** Configuration block for snap start settings. */
  snapStart?: lambda_FunctionSnapStart | undefined;
  /** User-defined hash of the source code package file. */
  sourceCodeHash?: string | undefined;
  /** ARN of the KMS key used to encrypt the function's `.zip` deployment package. */
  sourceKmsKeyArn?: string | undefined;
  /** Key-value map of tags for the Lambda function. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration block for Tenancy. */
  tenancyConfig?: lambda_FunctionTenancyConfig | undefined;
  /** Amount of time your Lambda Function has to run in seconds. */
  timeout?: number | undefined;
  /** Configuration block for X-Ray tracing. */
  tracingConfig?: lambda_FunctionTracingConfig | undefined;
  /** Whether to apply resource level timeout values while retrying eventually consistent API operations. */
  useResourceTimeoutForPropagation?: boolean | undefined;
  /** Configuration block for VPC. */
  vpcConfig?: lambda_FunctionVpcConfig | undefined;
};

/** lambda: FunctionCapacityProviderConfig, as the SDK has it. */
export type lambda_FunctionCapacityProviderConfig = {
  /** Configuration block for Lambda Managed Instances Capacity Provider. */
  lambdaManagedInstancesCapacityProviderConfig: lambda_FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig;
};

/** lambda: FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig, as the SDK has it. */
export type lambda_FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig = {
  /** ARN of the Capacity Provider. */
  capacityProviderArn: string;
  /** Memory GiB per vCPU for the execution environment. */
  executionEnvironmentMemoryGibPerVcpu?: number | undefined;
  /** Maximum concurrency per execution environment. */
  perExecutionEnvironmentMaxConcurrency?: number | undefined;
};

/** lambda: FunctionDeadLetterConfig, as the SDK has it. */
export type lambda_FunctionDeadLetterConfig = {
  /** ARN of an SNS topic or SQS queue to notify when an invocation fails. */
  targetArn: string;
};

/** lambda: FunctionDurableConfig, as the SDK has it. */
export type lambda_FunctionDurableConfig = {
  /** Maximum execution time in seconds for the durable function. */
  executionTimeout: number;
  /** Number of days to retain the function's execution state. */
  retentionPeriod?: number | undefined;
};

/** lambda: FunctionEnvironment, as the SDK has it. */
export type lambda_FunctionEnvironment = {
  /** Map of environment variables available to your Lambda function during execution. */
  variables?: { [key: string]: string } | undefined;
};

/** lambda: FunctionEphemeralStorage, as the SDK has it. */
export type lambda_FunctionEphemeralStorage = {
  /** Amount of ephemeral storage (`/tmp`) in MB. */
  size?: number | undefined;
};

/** lambda: FunctionFileSystemConfig, as the SDK has it. */
export type lambda_FunctionFileSystemConfig = {
  /** ARN of the Amazon EFS Access Point, or the Amazon S3 Files access point. */
  arn: string;
  /** Path where the function can access the file system. */
  localMountPath: string;
};

/** lambda: FunctionImageConfig, as the SDK has it. */
export type lambda_FunctionImageConfig = {
  /** Parameters to pass to the container image. */
  commands?: string[] | undefined;
  /** Entry point to your application. */
  entryPoints?: string[] | undefined;
  /** Working directory for the container image. */
  workingDirectory?: string | undefined;
};

/** lambda: FunctionLoggingConfig, as the SDK has it. */
export type lambda_FunctionLoggingConfig = {
  /** Detail level of application logs. */
  applicationLogLevel?: string | undefined;
  /** Log format. */
  logFormat: string;
  /** CloudWatch log group where logs are sent. */
  logGroup?: string | undefined;
  /** Detail level of Lambda platform logs. */
  systemLogLevel?: string | undefined;
};

/** lambda: FunctionSnapStart, as the SDK has it. */
export type lambda_FunctionSnapStart = {
  /** When to apply snap start optimization. */
  applyOn: string;
  /** Optimization status of the snap start configuration. */
  optimizationStatus?: string | undefined;
};

/** lambda: FunctionTenancyConfig, as the SDK has it. */
export type lambda_FunctionTenancyConfig = {
  /** Tenant Isolation Mode. */
  tenantIsolationMode: string;
};

/** lambda: FunctionTracingConfig, as the SDK has it. */
export type lambda_FunctionTracingConfig = {
  /** X-Ray tracing mode. */
  mode: string;
};

/** The set of arguments for constructing a FunctionUrl resource. */
export type lambda_FunctionUrl = {
  /** Type of authentication that the function URL uses. */
  authorizationType: string;
  /** Cross-origin resource sharing (CORS) settings for the function URL. */
  cors?: lambda_FunctionUrlCors | undefined;
  /** Name or ARN of the Lambda function. */
  functionName: string;
  /** How the Lambda function responds to an invocation. */
  invokeMode?: string | undefined;
  /** Alias name or `$LATEST`. */
  qualifier?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** lambda: FunctionUrlCors, as the SDK has it. */
export type lambda_FunctionUrlCors = {
  /** Whether to allow cookies or other credentials in requests to the function URL. */
  allowCredentials?: boolean | undefined;
  /** HTTP headers that origins can include in requests to the function URL. */
  allowHeaders?: string[] | undefined;
  /** HTTP methods that are allowed when calling the function URL. */
  allowMethods?: string[] | undefined;
  /** Origins that can access the function URL. */
  allowOrigins?: string[] | undefined;
  /** HTTP headers in your function response that you want to expose to origins that call the function URL. */
  exposeHeaders?: string[] | undefined;
  /** Maximum amount of time, in seconds, that web browsers can cache results of a preflight request. */
  maxAge?: number | undefined;
};

/** lambda: FunctionVpcConfig, as the SDK has it. */
export type lambda_FunctionVpcConfig = {
  /** Whether to allow outbound IPv6 traffic on VPC functions connected to dual-stack subnets. */
  ipv6AllowedForDualStack?: boolean | undefined;
  /** List of security group IDs associated with the Lambda function. */
  securityGroupIds: string[];
  /** List of subnet IDs associated with the Lambda function. */
  subnetIds: string[];
  /** ID of the VPC. */
  vpcId?: string | undefined;
};

/** The set of arguments for constructing a Permission resource. */
export type lambda_Permission = {
  /** Lambda action to allow in this statement (e.g., `lambda:InvokeFunction`) */
  action: string;
  /** Event Source Token for Alexa Skills */
  eventSourceToken?: string | undefined;
  /** Name or ARN of the Lambda function */
  function: string;
  /** Lambda Function URL authentication type. */
  functionUrlAuthType?: string | undefined;
  /** Lambda Function URL invoke permission. */
  invokedViaFunctionUrl?: boolean | undefined;
  /** AWS service or account that invokes the function (e.g., `s3.amazonaws.com`, `sns.amazonaws.com`, AWS account ID, or AWS IAM principal) The following arguments are optional: */
  principal: string;
  /** AWS Organizations ID to grant permission to all accounts under this organization */
  principalOrgId?: string | undefined;
  /** Lambda function version or alias name */
  qualifier?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** AWS account ID of the source owner for cross-account access, S3, or SES */
  sourceAccount?: string | undefined;
  /** ARN of the source resource granting permission to invoke the Lambda function */
  sourceArn?: string | undefined;
  /** Statement identifier. */
  statementId?: string | undefined;
  /** Statement identifier prefix. */
  statementIdPrefix?: string | undefined;
};

/** The set of arguments for constructing a Listener resource. */
export type lb_Listener = {
  /** Name of the Application-Layer Protocol Negotiation (ALPN) policy. */
  alpnPolicy?: string | undefined;
  /** ARN of the default SSL server certificate. */
  certificateArn?: string | undefined;
  /** Configuration block for default actions. */
  defaultActions: lb_ListenerDefaultAction[];
  /** ARN of the load balancer. */
  loadBalancerArn: string;
  /** The mutual authentication configuration information. */
  mutualAuthentication?: lb_ListenerMutualAuthentication | undefined;
  /** Port on which the load balancer is listening. */
  port?: number | undefined;
  /** Protocol for connections from clients to the load balancer. */
  protocol?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert-Issuer` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertIssuerHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert-Leaf` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertLeafHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert-Serial-Number` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert-Subject` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertSubjectHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Mtls-Clientcert-Validity` HTTP request header. */
  routingHttpRequestXAmznMtlsClientcertValidityHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Tls-Cipher-Suite` HTTP request header. */
  routingHttpRequestXAmznTlsCipherSuiteHeaderName?: string | undefined;
  /** Enables you to modify the header name of the `X-Amzn-Tls-Version` HTTP request header. */
  routingHttpRequestXAmznTlsVersionHeaderName?: string | undefined;
  /** Specifies which headers the browser can expose to the requesting client. */
  routingHttpResponseAccessControlAllowCredentialsHeaderValue?: string | undefined;
  /** Specifies which headers can be used during the request. */
  routingHttpResponseAccessControlAllowHeadersHeaderValue?: string | undefined;
  /** Set which HTTP methods are allowed when accessing the server from a different origin. */
  routingHttpResponseAccessControlAllowMethodsHeaderValue?: string | undefined;
  /** Specifies which origins are allowed to access the server. */
  routingHttpResponseAccessControlAllowOriginHeaderValue?: string | undefined;
  /** Specifies whether the browser should include credentials such as cookies or authentication when making requests. */
  routingHttpResponseAccessControlExposeHeadersHeaderValue?: string | undefined;
  /** Specifies how long the results of a preflight request can be cached, in seconds. */
  routingHttpResponseAccessControlMaxAgeHeaderValue?: string | undefined;
  /** Specifies restrictions enforced by the browser to help minimize the risk of certain types of security threats. */
  routingHttpResponseContentSecurityPolicyHeaderValue?: string | undefined;
  /** Enables you to allow or remove the HTTP response server header. */
  routingHttpResponseServerEnabled?: boolean | undefined;
  /** Informs browsers that the site should only be accessed using HTTPS, and that any future attempts to access it using HTTP should automatically be converted to HTTPS. */
  routingHttpResponseStrictTransportSecurityHeaderValue?: string | undefined;
  /** Indicates whether the MIME types advertised in the Content-Type headers should be followed and not be changed. */
  routingHttpResponseXContentTypeOptionsHeaderValue?: string | undefined;
  /** Indicates whether the browser is allowed to render a page in a frame, iframe, embed or object. */
  routingHttpResponseXFrameOptionsHeaderValue?: string | undefined;
  /** Name of the SSL Policy for the listener. */
  sslPolicy?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. > **Note::** When a `Name` key is specified in the map, the AWS Console maps the value to the `Name Tag` column value inside the `Listener Rules` table within a specific load balancer listener page. */
  tags?: { [key: string]: string } | undefined;
  /** TCP idle timeout value in seconds. */
  tcpIdleTimeoutSeconds?: number | undefined;
};

/** lb: ListenerDefaultAction, as the SDK has it. */
export type lb_ListenerDefaultAction = {
  /** Configuration block for using Amazon Cognito to authenticate users. */
  authenticateCognito?: lb_ListenerDefaultActionAuthenticateCognito | undefined;
  /** Configuration block for an identity provider that is compliant with OpenID Connect (OIDC). */
  authenticateOidc?: lb_ListenerDefaultActionAuthenticateOidc | undefined;
  /** Information for creating an action that returns a custom HTTP response. */
  fixedResponse?: lb_ListenerDefaultActionFixedResponse | undefined;
  /** Configuration block for creating an action that distributes requests among one or more target groups. */
  forward?: lb_ListenerDefaultActionForward | undefined;
  /** Configuration block for creating a JWT validation action. */
  jwtValidation?: lb_ListenerDefaultActionJwtValidation | undefined;
  /** Order for the action. */
  order?: number | undefined;
  /** Configuration block for creating a redirect action. */
  redirect?: lb_ListenerDefaultActionRedirect | undefined;
  /** ARN of the Target Group to which to route traffic. */
  targetGroupArn?: string | undefined;
  /** Type of routing action. */
  type: string;
};

/** lb: ListenerDefaultActionAuthenticateCognito, as the SDK has it. */
export type lb_ListenerDefaultActionAuthenticateCognito = {
  /** Query parameters to include in the redirect request to the authorization endpoint. */
  authenticationRequestExtraParams?: { [key: string]: string } | undefined;
  /** Behavior if the user is not authenticated. */
  onUnauthenticatedRequest?: string | undefined;
  /** Set of user claims to be requested from the IdP. */
  scope?: string | undefined;
  /** Name of the cookie used to maintain session information. */
  sessionCookieName?: string | undefined;
  /** Maximum duration of the authentication session, in seconds. */
  sessionTimeout?: number | undefined;
  /** ARN of the Cognito user pool. */
  userPoolArn: string;
  /** ID of the Cognito user pool client. */
  userPoolClientId: string;
  /** Domain prefix or fully-qualified domain name of the Cognito user pool. */
  userPoolDomain: string;
};

/** lb: ListenerDefaultActionAuthenticateOidc, as the SDK has it. */
export type lb_ListenerDefaultActionAuthenticateOidc = {
  /** Query parameters to include in the redirect request to the authorization endpoint. */
  authenticationRequestExtraParams?: { [key: string]: string } | undefined;
  /** Authorization endpoint of the IdP. */
  authorizationEndpoint: string;
  /** OAuth 2.0 client identifier. */
  clientId: string;
  /** OAuth 2.0 client secret. */
  clientSecret: string;
  /** OIDC issuer identifier of the IdP. */
  issuer: string;
  /** Behavior if the user is not authenticated. */
  onUnauthenticatedRequest?: string | undefined;
  /** Set of user claims to be requested from the IdP. */
  scope?: string | undefined;
  /** Name of the cookie used to maintain session information. */
  sessionCookieName?: string | undefined;
  /** Maximum duration of the authentication session, in seconds. */
  sessionTimeout?: number | undefined;
  /** Token endpoint of the IdP. */
  tokenEndpoint: string;
  /** User info endpoint of the IdP. */
  userInfoEndpoint: string;
};

/** lb: ListenerDefaultActionFixedResponse, as the SDK has it. */
export type lb_ListenerDefaultActionFixedResponse = {
  /** Content type. */
  contentType: string;
  /** Message body. */
  messageBody?: string | undefined;
  /** HTTP response code. */
  statusCode?: string | undefined;
};

/** lb: ListenerDefaultActionForward, as the SDK has it. */
export type lb_ListenerDefaultActionForward = {
  /** Configuration block for target group stickiness for the rule. */
  stickiness?: lb_ListenerDefaultActionForwardStickiness | undefined;
  /** Set of 1-5 target group blocks. */
  targetGroups: lb_ListenerDefaultActionForwardTargetGroup[];
};

/** lb: ListenerDefaultActionForwardStickiness, as the SDK has it. */
export type lb_ListenerDefaultActionForwardStickiness = {
  /** Time period, in seconds, during which requests from a client should be routed to the same target group. */
  duration: number;
  /** Whether target group stickiness is enabled. */
  enabled?: boolean | undefined;
};

/** lb: ListenerDefaultActionForwardTargetGroup, as the SDK has it. */
export type lb_ListenerDefaultActionForwardTargetGroup = {
  /** ARN of the target group. */
  arn: string;
  /** Weight. */
  weight?: number | undefined;
};

/** lb: ListenerDefaultActionJwtValidation, as the SDK has it. */
export type lb_ListenerDefaultActionJwtValidation = {
  /** Repeatable configuration block for additional claims to validate. */
  additionalClaims?: lb_ListenerDefaultActionJwtValidationAdditionalClaim[] | undefined;
  /** Issuer of the JWT. */
  issuer: string;
  /** JSON Web Key Set (JWKS) endpoint. */
  jwksEndpoint: string;
};

/** lb: ListenerDefaultActionJwtValidationAdditionalClaim, as the SDK has it. */
export type lb_ListenerDefaultActionJwtValidationAdditionalClaim = {
  /** Format of the claim value. */
  format: string;
  /** Name of the claim to validate. `exp`, `iss`, `nbf`, or `iat` cannot be specified because they are validated by default. */
  name: string;
  /** List of expected values of the claim. */
  values: string[];
};

/** lb: ListenerDefaultActionRedirect, as the SDK has it. */
export type lb_ListenerDefaultActionRedirect = {
  /** Hostname. */
  host?: string | undefined;
  /** Absolute path, starting with the leading "/". */
  path?: string | undefined;
  /** Port. */
  port?: string | undefined;
  /** Protocol. */
  protocol?: string | undefined;
  /** Query parameters, URL-encoded when necessary, but not percent-encoded. */
  query?: string | undefined;
  /** HTTP redirect code. */
  statusCode: string;
};

/** lb: ListenerMutualAuthentication, as the SDK has it. */
export type lb_ListenerMutualAuthentication = {
  /** Valid values are `off` and `on`. */
  advertiseTrustStoreCaNames?: string | undefined;
  /** Whether client certificate expiry is ignored. */
  ignoreClientCertificateExpiry?: boolean | undefined;
  /** Valid values are `off`, `passthrough`, and `verify`. */
  mode: string;
  /** ARN of the elbv2 Trust Store. */
  trustStoreArn?: string | undefined;
};

/** The set of arguments for constructing a LoadBalancer resource. */
export type lb_LoadBalancer = {
  /** Access Logs block. */
  accessLogs?: lb_LoadBalancerAccessLogs | undefined;
  /** Client keep alive value in seconds. */
  clientKeepAlive?: number | undefined;
  /** Connection Logs block. */
  connectionLogs?: lb_LoadBalancerConnectionLogs | undefined;
  /** ID of the customer owned ipv4 pool to use for this load balancer. */
  customerOwnedIpv4Pool?: string | undefined;
  /** How the load balancer handles requests that might pose a security risk to an application due to HTTP desync. */
  desyncMitigationMode?: string | undefined;
  /** How traffic is distributed among the load balancer Availability Zones. */
  dnsRecordClientRoutingPolicy?: string | undefined;
  /** Whether HTTP headers with header fields that are not valid are removed by the load balancer (true) or routed to targets (false). */
  dropInvalidHeaderFields?: boolean | undefined;
  /** If true, cross-zone load balancing of the load balancer will be enabled. */
  enableCrossZoneLoadBalancing?: boolean | undefined;
  /** If true, deletion of the load balancer will be disabled via the AWS API. */
  enableDeletionProtection?: boolean | undefined;
  /** Whether HTTP/2 is enabled in `application` load balancers. */
  enableHttp2?: boolean | undefined;
  /** Whether to use an IPv6 prefix from each subnet for source NAT. `ipAddressType` must be `dualstack`. */
  enablePrefixForIpv6SourceNat?: string | undefined;
  /** Whether the two headers (`x-amzn-tls-version` and `x-amzn-tls-cipher-suite`), which contain information about the negotiated TLS version and cipher suite, are added to the client request before sending it to the target. */
  enableTlsVersionAndCipherSuiteHeaders?: boolean | undefined;
  /** Whether to allow a WAF-enabled load balancer to route requests to targets if it is unable to forward the request to AWS WAF. */
  enableWafFailOpen?: boolean | undefined;
  /** Whether the X-Forwarded-For header should preserve the source port that the client used to connect to the load balancer in `application` load balancers. */
  enableXffClientPort?: boolean | undefined;
  /** Whether zonal shift is enabled. */
  enableZonalShift?: boolean | undefined;
  /** Whether inbound security group rules are enforced for traffic originating from a PrivateLink. */
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic?: string | undefined;
  /** Health Check Logs block. */
  healthCheckLogs?: lb_LoadBalancerHealthCheckLogs | undefined;
  /** Time in seconds that the connection is allowed to be idle. */
  idleTimeout?: number | undefined;
  /** If true, the LB will be internal. */
  internal?: boolean | undefined;
  /** Type of IP addresses used by the subnets for your load balancer. */
  ipAddressType?: string | undefined;
  /** . */
  ipamPools?: lb_LoadBalancerIpamPools | undefined;
  /** Type of load balancer to create. */
  loadBalancerType?: string | undefined;
  /** Minimum capacity for a load balancer. */
  minimumLoadBalancerCapacity?: lb_LoadBalancerMinimumLoadBalancerCapacity | undefined;
  /** Name of the LB. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Whether the Application Load Balancer should preserve the Host header in the HTTP request and send it to the target without any change. */
  preserveHostHeader?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The number of secondary IP addresses to configure for your load balancer nodes. */
  secondaryIpsAutoAssignedPerSubnet?: number | undefined;
  /** List of security group IDs to assign to the LB. */
  securityGroups?: string[] | undefined;
  /** Subnet mapping block. */
  subnetMappings?: lb_LoadBalancerSubnetMapping[] | undefined;
  /** List of subnet IDs to attach to the LB. */
  subnets?: string[] | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Determines how the load balancer modifies the `X-Forwarded-For` header in the HTTP request before sending the request to the target. */
  xffHeaderProcessingMode?: string | undefined;
};

/** lb: LoadBalancerAccessLogs, as the SDK has it. */
export type lb_LoadBalancerAccessLogs = {
  /** S3 bucket name to store the logs in. */
  bucket: string;
  /** Boolean to enable / disable `accessLogs`. */
  enabled?: boolean | undefined;
  /** S3 bucket prefix. */
  prefix?: string | undefined;
};

/** lb: LoadBalancerConnectionLogs, as the SDK has it. */
export type lb_LoadBalancerConnectionLogs = {
  /** S3 bucket name to store the logs in. */
  bucket: string;
  /** Boolean to enable / disable `connectionLogs`. */
  enabled?: boolean | undefined;
  /** S3 bucket prefix. */
  prefix?: string | undefined;
};

/** lb: LoadBalancerHealthCheckLogs, as the SDK has it. */
export type lb_LoadBalancerHealthCheckLogs = {
  /** S3 bucket name to store the logs in. */
  bucket: string;
  /** Boolean to enable / disable `healthCheckLogs`. */
  enabled?: boolean | undefined;
  /** S3 bucket prefix. */
  prefix?: string | undefined;
};

/** lb: LoadBalancerIpamPools, as the SDK has it. */
export type lb_LoadBalancerIpamPools = {
  /** The ID of the IPv4 IPAM pool. */
  ipv4IpamPoolId: string;
};

/** lb: LoadBalancerMinimumLoadBalancerCapacity, as the SDK has it. */
export type lb_LoadBalancerMinimumLoadBalancerCapacity = {
  /** The number of capacity units. */
  capacityUnits: number;
};

/** lb: LoadBalancerSubnetMapping, as the SDK has it. */
export type lb_LoadBalancerSubnetMapping = {
  /** Allocation ID of the Elastic IP address for an internet-facing load balancer. */
  allocationId?: string | undefined;
  /** IPv6 address. */
  ipv6Address?: string | undefined;
  outpostId?: string | undefined;
  /** Private IPv4 address for an internal load balancer. */
  privateIpv4Address?: string | undefined;
  /** ID of the subnet of which to attach to the load balancer. */
  subnetId: string;
};

/** The set of arguments for constructing a Cluster resource. */
export type msk_Cluster = {
  /** Configuration block for the broker nodes of the Kafka cluster. */
  brokerNodeGroupInfo: msk_ClusterBrokerNodeGroupInfo;
  /** Configuration block for specifying a client authentication. */
  clientAuthentication?: msk_ClusterClientAuthentication | undefined;
  /** Name of the MSK cluster. */
  clusterName?: string | undefined;
  /** Configuration block for specifying an MSK Configuration to attach to Kafka brokers. */
  configurationInfo?: msk_ClusterConfigurationInfo | undefined;
  /** Configuration block for specifying encryption. */
  encryptionInfo?: msk_ClusterEncryptionInfo | undefined;
  /** Specify the desired enhanced MSK CloudWatch monitoring level. */
  enhancedMonitoring?: string | undefined;
  /** Specify the desired Kafka software version. */
  kafkaVersion: string;
  /** Configuration block for streaming broker logs to Cloudwatch/S3/Kinesis Firehose. */
  loggingInfo?: msk_ClusterLoggingInfo | undefined;
  /** The desired total number of broker nodes in the kafka cluster. */
  numberOfBrokerNodes: number;
  /** Configuration block for JMX and Node monitoring for the MSK cluster. */
  openMonitoring?: msk_ClusterOpenMonitoring | undefined;
  /** Configuration block for intelligent rebalancing. */
  rebalancing?: msk_ClusterRebalancing | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Controls storage mode for supported storage tiers. */
  storageMode?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
};

/** msk: ClusterBrokerNodeGroupInfo, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfo = {
  /** The distribution of broker nodes across availability zones ([documentation](https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html#clusters-model-brokerazdistribution)). */
  azDistribution?: string | undefined;
  /** A list of subnets to connect to in client VPC ([documentation](https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html#clusters-prop-brokernodegroupinfo-clientsubnets)). */
  clientSubnets: string[];
  /** Information about the cluster access configuration. */
  connectivityInfo?: msk_ClusterBrokerNodeGroupInfoConnectivityInfo | undefined;
  /** Specify the instance type to use for the kafka brokersE.g., kafka.m5.large. ([Pricing info](https://aws.amazon.com/msk/pricing/)) */
  instanceType: string;
  /** A list of the security groups to associate with the elastic network interfaces to control who can communicate with the cluster. */
  securityGroups: string[];
  /** A block that contains information about storage volumes attached to MSK broker nodes. */
  storageInfo?: msk_ClusterBrokerNodeGroupInfoStorageInfo | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoConnectivityInfo, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoConnectivityInfo = {
  /** Network type of the cluster. */
  networkType?: string | undefined;
  /** Access control settings for brokers. */
  publicAccess?: msk_ClusterBrokerNodeGroupInfoConnectivityInfoPublicAccess | undefined;
  /** VPC connectivity access control for brokers. */
  vpcConnectivity?: msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivity | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoConnectivityInfoPublicAccess, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoConnectivityInfoPublicAccess = {
  /** Public access type. */
  type?: string | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivity, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivity = {
  /** Configuration block for specifying a client authentication. */
  clientAuthentication?:
    msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthentication | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthentication, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthentication = {
  /** Configuration block for specifying SASL client authentication. */
  sasl?: msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationSasl | undefined;
  /** Configuration block for specifying TLS client authentication. */
  tls?: boolean | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationSasl, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationSasl = {
  iam?: boolean | undefined;
  scram?: boolean | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoStorageInfo, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoStorageInfo = {
  /** A block that contains EBS volume information. */
  ebsStorageInfo?: msk_ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfo | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfo, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfo = {
  /** A block that contains EBS volume provisioned throughput information. */
  provisionedThroughput?:
    msk_ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughput | undefined;
  /** The size in GiB of the EBS volume for the data drive on each broker node. */
  volumeSize?: number | undefined;
};

/** msk: ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughput, as the SDK has it. */
export type msk_ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughput = {
  enabled?: boolean | undefined;
  /** Throughput value of the EBS volumes for the data drive on each kafka broker node in MiB per second. */
  volumeThroughput?: number | undefined;
};

/** msk: ClusterClientAuthentication, as the SDK has it. */
export type msk_ClusterClientAuthentication = {
  /** Configuration block for specifying SASL client authentication. */
  sasl?: msk_ClusterClientAuthenticationSasl | undefined;
  /** Configuration block for specifying TLS client authentication. */
  tls?: msk_ClusterClientAuthenticationTls | undefined;
  /** Enables unauthenticated access. */
  unauthenticated?: boolean | undefined;
};

/** msk: ClusterClientAuthenticationSasl, as the SDK has it. */
export type msk_ClusterClientAuthenticationSasl = {
  iam?: boolean | undefined;
  scram?: boolean | undefined;
};

/** msk: ClusterClientAuthenticationTls, as the SDK has it. */
export type msk_ClusterClientAuthenticationTls = {
  /** List of ACM Certificate Authority ARNs. */
  certificateAuthorityArns?: string[] | undefined;
};

/** msk: ClusterConfigurationInfo, as the SDK has it. */
export type msk_ClusterConfigurationInfo = {
  /** ARN of the MSK Configuration to use in the cluster. */
  arn: string;
  /** Revision of the MSK Configuration to use in the cluster. */
  revision: number;
};

/** msk: ClusterEncryptionInfo, as the SDK has it. */
export type msk_ClusterEncryptionInfo = {
  /** You may specify a KMS key short ID or ARN (it will always output an ARN) to use for encrypting your data at rest. */
  encryptionAtRestKmsKeyArn?: string | undefined;
  /** Configuration block to specify encryption in transit. */
  encryptionInTransit?: msk_ClusterEncryptionInfoEncryptionInTransit | undefined;
};

/** msk: ClusterEncryptionInfoEncryptionInTransit, as the SDK has it. */
export type msk_ClusterEncryptionInfoEncryptionInTransit = {
  /** Encryption setting for data in transit between clients and brokers. */
  clientBroker?: string | undefined;
  /** Whether data communication among broker nodes is encrypted. */
  inCluster?: boolean | undefined;
};

/** msk: ClusterLoggingInfo, as the SDK has it. */
export type msk_ClusterLoggingInfo = {
  /** Configuration block for Broker Logs settings for logging info. */
  brokerLogs: msk_ClusterLoggingInfoBrokerLogs;
};

/** msk: ClusterLoggingInfoBrokerLogs, as the SDK has it. */
export type msk_ClusterLoggingInfoBrokerLogs = {
  /** Configuration block for Cloudwatch Logs settings. */
  cloudwatchLogs?: msk_ClusterLoggingInfoBrokerLogsCloudwatchLogs | undefined;
  /** Configuration block for Kinesis Data Firehose settings. */
  firehose?: msk_ClusterLoggingInfoBrokerLogsFirehose | undefined;
  /** Configuration block for S3 settings. */
  s3?: msk_ClusterLoggingInfoBrokerLogsS3 | undefined;
};

/** msk: ClusterLoggingInfoBrokerLogsCloudwatchLogs, as the SDK has it. */
export type msk_ClusterLoggingInfoBrokerLogsCloudwatchLogs = {
  enabled: boolean;
  /** Name of the Cloudwatch Log Group to deliver logs to. */
  logGroup?: string | undefined;
};

/** msk: ClusterLoggingInfoBrokerLogsFirehose, as the SDK has it. */
export type msk_ClusterLoggingInfoBrokerLogsFirehose = {
  /** Name of the Kinesis Data Firehose delivery stream to deliver logs to. */
  deliveryStream?: string | undefined;
  enabled: boolean;
};

/** msk: ClusterLoggingInfoBrokerLogsS3, as the SDK has it. */
export type msk_ClusterLoggingInfoBrokerLogsS3 = {
  /** Name of the S3 bucket to deliver logs to. */
  bucket?: string | undefined;
  enabled: boolean;
  /** Prefix to append to the folder name. */
  prefix?: string | undefined;
};

/** msk: ClusterOpenMonitoring, as the SDK has it. */
export type msk_ClusterOpenMonitoring = {
  /** Configuration block for Prometheus settings for open monitoring. */
  prometheus: msk_ClusterOpenMonitoringPrometheus;
};

/** msk: ClusterOpenMonitoringPrometheus, as the SDK has it. */
export type msk_ClusterOpenMonitoringPrometheus = {
  /** Configuration block for JMX Exporter. */
  jmxExporter?: msk_ClusterOpenMonitoringPrometheusJmxExporter | undefined;
  /** Configuration block for Node Exporter. */
  nodeExporter?: msk_ClusterOpenMonitoringPrometheusNodeExporter | undefined;
};

/** msk: ClusterOpenMonitoringPrometheusJmxExporter, as the SDK has it. */
export type msk_ClusterOpenMonitoringPrometheusJmxExporter = {
  /** Indicates whether you want to enable or disable the Node Exporter. */
  enabledInBroker: boolean;
};

/** msk: ClusterOpenMonitoringPrometheusNodeExporter, as the SDK has it. */
export type msk_ClusterOpenMonitoringPrometheusNodeExporter = {
  /** Indicates whether you want to enable or disable the Node Exporter. */
  enabledInBroker: boolean;
};

/** msk: ClusterRebalancing, as the SDK has it. */
export type msk_ClusterRebalancing = {
  /** The status of intelligent rebalancing. */
  status: string;
};

/** The set of arguments for constructing a Cluster resource. */
export type neptune_Cluster = {
  /** Whether upgrades between different major versions are allowed. */
  allowMajorVersionUpgrade?: boolean | undefined;
  /** Whether any cluster modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** List of EC2 Availability Zones that instances in the Neptune cluster can be created in. */
  availabilityZones?: string[] | undefined;
  /** Days to retain backups for. */
  backupRetentionPeriod?: number | undefined;
  /** Cluster identifier. */
  clusterIdentifier?: string | undefined;
  /** Creates a unique cluster identifier beginning with the specified prefix. */
  clusterIdentifierPrefix?: string | undefined;
  /** If set to true, tags are copied to any snapshot of the DB cluster that is created. */
  copyTagsToSnapshot?: boolean | undefined;
  /** Value that indicates whether the DB cluster has deletion protection enabled.The database can't be deleted when deletion protection is enabled. */
  deletionProtection?: boolean | undefined;
  /** List of the log types this DB cluster is configured to export to Cloudwatch Logs. */
  enableCloudwatchLogsExports?: string[] | undefined;
  /** Name of the database engine to be used for this Neptune cluster. */
  engine?: string | undefined;
  /** Database engine version. */
  engineVersion?: string | undefined;
  /** Name of your final Neptune snapshot when this Neptune cluster is deleted. */
  finalSnapshotIdentifier?: string | undefined;
  /** Global cluster identifier specified on `aws.neptune.GlobalCluster`. */
  globalClusterIdentifier?: string | undefined;
  /** Whether or not mappings of AWS Identity and Access Management (IAM) accounts to database accounts is enabled. */
  iamDatabaseAuthenticationEnabled?: boolean | undefined;
  /** List of ARNs for the IAM roles to associate to the Neptune Cluster. */
  iamRoles?: string[] | undefined;
  /** ARN for the KMS encryption key. */
  kmsKeyArn?: string | undefined;
  /** Cluster parameter group to associate with the cluster. */
  neptuneClusterParameterGroupName?: string | undefined;
  /** Name of DB parameter group to apply to all instances in the cluster. */
  neptuneInstanceParameterGroupName?: string | undefined;
  /** Neptune subnet group to associate with this Neptune instance. */
  neptuneSubnetGroupName?: string | undefined;
  /** Port on which the Neptune accepts connections. */
  port?: number | undefined;
  /** Daily time range during which automated backups are created if automated backups are enabled using the BackupRetentionPeriod parameter. */
  preferredBackupWindow?: string | undefined;
  /** Weekly time range during which system maintenance can occur, in (UTC) e.g., wed:04:00-wed:04:30 */
  preferredMaintenanceWindow?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN of a source Neptune cluster or Neptune instance if this Neptune cluster is to be created as a Read Replica. */
  replicationSourceIdentifier?: string | undefined;
  /** If set, create the Neptune cluster as a serverless one. */
  serverlessV2ScalingConfiguration?: neptune_ClusterServerlessV2ScalingConfiguration | undefined;
  /** Whether a final Neptune snapshot is created before the Neptune cluster is deleted. */
  skipFinalSnapshot?: boolean | undefined;
  /** Whether or not to create this cluster from a snapshot. */
  snapshotIdentifier?: string | undefined;
  /** Whether the Neptune cluster is encrypted. */
  storageEncrypted?: boolean | undefined;
  /** Storage type associated with the cluster `standard/iopt1`. */
  storageType?: string | undefined;
  /** Map of tags to assign to the Neptune cluster. */
  tags?: { [key: string]: string } | undefined;
  /** List of VPC security groups to associate with the Cluster */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** The set of arguments for constructing a ClusterInstance resource. */
export type neptune_ClusterInstance = {
  /** Specifies whether any instance modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Indicates that minor engine upgrades will be applied automatically to the instance during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** The EC2 Availability Zone that the neptune instance is created in. */
  availabilityZone?: string | undefined;
  /** The identifier of the `aws.neptune.Cluster` in which to launch this instance. */
  clusterIdentifier: string;
  /** The name of the database engine to be used for the neptune instance. */
  engine?: string | undefined;
  /** The neptune engine version. */
  engineVersion?: string | undefined;
  /** The identifier for the neptune instance, if omitted, this provider will assign a random, unique identifier. */
  identifier?: string | undefined;
  /** Creates a unique identifier beginning with the specified prefix. */
  identifierPrefix?: string | undefined;
  /** The instance class to use. */
  instanceClass: string;
  /** The name of the neptune parameter group to associate with this instance. */
  neptuneParameterGroupName?: string | undefined;
  /** A subnet group to associate with this neptune instance. **NOTE:** This must match the `neptuneSubnetGroupName` of the attached `aws.neptune.Cluster`. */
  neptuneSubnetGroupName?: string | undefined;
  /** The port on which the DB accepts connections. */
  port?: number | undefined;
  /** The daily time range during which automated backups are created if automated backups are enabled. */
  preferredBackupWindow?: string | undefined;
  /** The window to perform maintenance in. */
  preferredMaintenanceWindow?: string | undefined;
  /** Default 0. */
  promotionTier?: number | undefined;
  /** Bool to control if instance is publicly accessible. */
  publiclyAccessible?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Determines whether a final DB snapshot is created before the DB instance is deleted. */
  skipFinalSnapshot?: boolean | undefined;
  /** A map of tags to assign to the instance. */
  tags?: { [key: string]: string } | undefined;
};

/** neptune: ClusterServerlessV2ScalingConfiguration, as the SDK has it. */
export type neptune_ClusterServerlessV2ScalingConfiguration = {
  /** Maximum Neptune Capacity Units (NCUs) for this cluster. */
  maxCapacity?: number | undefined;
  /** Minimum Neptune Capacity Units (NCUs) for this cluster. */
  minCapacity?: number | undefined;
};

/** The set of arguments for constructing a Domain resource. */
export type opensearch_Domain = {
  /** IAM policy document specifying the access policies for the domain. */
  accessPolicies?: string | undefined;
  /** Key-value string pairs to specify advanced configuration options. */
  advancedOptions?: { [key: string]: string } | undefined;
  /** Configuration block for [fine-grained access control](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html). */
  advancedSecurityOptions?: opensearch_DomainAdvancedSecurityOptions | undefined;
  /** Configuration block for parameters required to enable all machine learning features. */
  aimlOptions?: opensearch_DomainAimlOptions | undefined;
  /** Configuration block for the Auto-Tune options of the domain. */
  autoTuneOptions?: opensearch_DomainAutoTuneOptions | undefined;
  /** Configuration block for the cluster of the domain. */
  clusterConfig?: opensearch_DomainClusterConfig | undefined;
  /** Configuration block for authenticating dashboard with Cognito. */
  cognitoOptions?: opensearch_DomainCognitoOptions | undefined;
  /** Configuration block for the deployment strategy options of the domain. */
  deploymentStrategyOptions?: opensearch_DomainDeploymentStrategyOptions | undefined;
  /** Configuration block for domain endpoint HTTP(S) related options. */
  domainEndpointOptions?: opensearch_DomainDomainEndpointOptions | undefined;
  /** Name of the domain. */
  domainName?: string | undefined;
  /** Configuration block for EBS related options, may be required based on chosen [instance size](https://aws.amazon.com/opensearch-service/pricing/). */
  ebsOptions?: opensearch_DomainEbsOptions | undefined;
  /** Configuration block for encrypt at rest options. */
  encryptAtRest?: opensearch_DomainEncryptAtRest | undefined;
  /** Either `Elasticsearch_X.Y` or `OpenSearch_X.Y` to specify the engine version for the Amazon OpenSearch Service domain. */
  engineVersion?: string | undefined;
  /** Configuration block for enabling and managing IAM Identity Center integration within a domain. */
  identityCenterOptions?: opensearch_DomainIdentityCenterOptions | undefined;
  /** The IP address type for the endpoint. */
  ipAddressType?: string | undefined;
  /** Configuration block for publishing slow and application logs to CloudWatch Logs. */
  logPublishingOptions?: opensearch_DomainLogPublishingOption[] | undefined;
  /** Configuration block for node-to-node encryption options. */
  nodeToNodeEncryption?: opensearch_DomainNodeToNodeEncryption | undefined;
  /** Configuration to add Off Peak update options. ([documentation](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/off-peak.html)). */
  offPeakWindowOptions?: opensearch_DomainOffPeakWindowOptions | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block for snapshot related options. */
  snapshotOptions?: opensearch_DomainSnapshotOptions | undefined;
  /** Software update options for the domain. */
  softwareUpdateOptions?: opensearch_DomainSoftwareUpdateOptions | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration block for VPC related options. */
  vpcOptions?: opensearch_DomainVpcOptions | undefined;
};

/** opensearch: DomainAdvancedSecurityOptions, as the SDK has it. */
export type opensearch_DomainAdvancedSecurityOptions = {
  /** Whether Anonymous auth is enabled. */
  anonymousAuthEnabled?: boolean | undefined;
  /** Whether advanced security is enabled. */
  enabled: boolean;
  /** Whether the internal user database is enabled. */
  internalUserDatabaseEnabled?: boolean | undefined;
  /** Configuration block for JWT authentication. */
  jwtOptions?: opensearch_DomainAdvancedSecurityOptionsJwtOptions | undefined;
  /** Configuration block for the main user. */
  masterUserOptions?: opensearch_DomainAdvancedSecurityOptionsMasterUserOptions | undefined;
};

/** opensearch: DomainAdvancedSecurityOptionsJwtOptions, as the SDK has it. */
export type opensearch_DomainAdvancedSecurityOptionsJwtOptions = {
  /** Whether JWT authentication is enabled. */
  enabled?: boolean | undefined;
  /** URL endpoint that hosts the JSON Web Key Set (JWKS) containing public keys used to verify JWT signatures. */
  jwksUrl?: string | undefined;
  /** PEM-encoded public key used to verify JWT signatures. */
  publicKey?: string | undefined;
  /** Element of the JWT assertion to use for roles. */
  rolesKey?: string | undefined;
  /** Element of the JWT assertion to use for the user name. */
  subjectKey?: string | undefined;
};

/** opensearch: DomainAdvancedSecurityOptionsMasterUserOptions, as the SDK has it. */
export type opensearch_DomainAdvancedSecurityOptionsMasterUserOptions = {
  /** ARN for the main user. */
  masterUserArn?: string | undefined;
  /** Main user's username, which is stored in the Amazon OpenSearch Service domain's internal database. */
  masterUserName?: string | undefined;
  /** Main user's password, which is stored in the Amazon OpenSearch Service domain's internal database. */
  masterUserPassword?: string | undefined;
};

/** opensearch: DomainAimlOptions, as the SDK has it. */
export type opensearch_DomainAimlOptions = {
  /** Configuration block for parameters required for natural language query generation on the specified domain. */
  naturalLanguageQueryGenerationOptions?:
    opensearch_DomainAimlOptionsNaturalLanguageQueryGenerationOptions | undefined;
  /** Configuration block for parameters required to enable S3 vectors engine features on the specified domain. */
  s3VectorsEngine?: opensearch_DomainAimlOptionsS3VectorsEngine | undefined;
  /** Configuration block for parameters required to enable GPU-accelerated vector search on the specified domain. */
  serverlessVectorAcceleration?: opensearch_DomainAimlOptionsServerlessVectorAcceleration | undefined;
};

/** opensearch: DomainAimlOptionsNaturalLanguageQueryGenerationOptions, as the SDK has it. */
export type opensearch_DomainAimlOptionsNaturalLanguageQueryGenerationOptions = {
  /** The desired state of the natural language query generation feature. */
  desiredState?: string | undefined;
};

/** opensearch: DomainAimlOptionsS3VectorsEngine, as the SDK has it. */
export type opensearch_DomainAimlOptionsS3VectorsEngine = {
  /** Enables S3 vectors engine features. */
  enabled?: boolean | undefined;
};

/** opensearch: DomainAimlOptionsServerlessVectorAcceleration, as the SDK has it. */
export type opensearch_DomainAimlOptionsServerlessVectorAcceleration = {
  /** Enables GPU-accelerated vector search for improved performance on vector workloads. */
  enabled?: boolean | undefined;
};

/** opensearch: DomainAutoTuneOptions, as the SDK has it. */
export type opensearch_DomainAutoTuneOptions = {
  /** Auto-Tune desired state for the domain. */
  desiredState: string;
  /** Configuration block for Auto-Tune maintenance windows. */
  maintenanceSchedules?: opensearch_DomainAutoTuneOptionsMaintenanceSchedule[] | undefined;
  /** Whether to roll back to default Auto-Tune settings when disabling Auto-Tune. */
  rollbackOnDisable?: string | undefined;
  /** Whether to schedule Auto-Tune optimizations that require blue/green deployments during the domain's configured daily off-peak window. */
  useOffPeakWindow?: boolean | undefined;
};

/** opensearch: DomainAutoTuneOptionsMaintenanceSchedule, as the SDK has it. */
export type opensearch_DomainAutoTuneOptionsMaintenanceSchedule = {
  /** A cron expression specifying the recurrence pattern for an Auto-Tune maintenance schedule. */
  cronExpressionForRecurrence: string;
  /** Configuration block for the duration of the Auto-Tune maintenance window. */
  duration: opensearch_DomainAutoTuneOptionsMaintenanceScheduleDuration;
  /** Date and time at which to start the Auto-Tune maintenance schedule in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8). */
  startAt: string;
};

/** opensearch: DomainAutoTuneOptionsMaintenanceScheduleDuration, as the SDK has it. */
export type opensearch_DomainAutoTuneOptionsMaintenanceScheduleDuration = {
  /** Unit of time specifying the duration of an Auto-Tune maintenance window. */
  unit: string;
  /** An integer specifying the value of the duration of an Auto-Tune maintenance window. */
  value: number;
};

/** opensearch: DomainClusterConfig, as the SDK has it. */
export type opensearch_DomainClusterConfig = {
  /** Configuration block containing cold storage configuration. */
  coldStorageOptions?: opensearch_DomainClusterConfigColdStorageOptions | undefined;
  /** Number of dedicated main nodes in the cluster. */
  dedicatedMasterCount?: number | undefined;
  /** Whether dedicated main nodes are enabled for the cluster. */
  dedicatedMasterEnabled?: boolean | undefined;
  /** Instance type of the dedicated main nodes in the cluster. */
  dedicatedMasterType?: string | undefined;
  /** Number of instances in the cluster. */
  instanceCount?: number | undefined;
  /** Instance type of data nodes in the cluster. */
  instanceType?: string | undefined;
  /** Whether a multi-AZ domain is turned on with a standby AZ. */
  multiAzWithStandbyEnabled?: boolean | undefined;
  /** List of node options for the domain. */
  nodeOptions?: opensearch_DomainClusterConfigNodeOption[] | undefined;
  /** Number of warm nodes in the cluster. */
  warmCount?: number | undefined;
  /** Whether to enable warm storage. */
  warmEnabled?: boolean | undefined;
  /** Instance type for the OpenSearch cluster's warm nodes. */
  warmType?: string | undefined;
  /** Configuration block containing zone awareness settings. */
  zoneAwarenessConfig?: opensearch_DomainClusterConfigZoneAwarenessConfig | undefined;
  /** Whether zone awareness is enabled, set to `true` for multi-az deployment. */
  zoneAwarenessEnabled?: boolean | undefined;
};

/** opensearch: DomainClusterConfigColdStorageOptions, as the SDK has it. */
export type opensearch_DomainClusterConfigColdStorageOptions = {
  /** Boolean to enable cold storage for an OpenSearch domain. */
  enabled?: boolean | undefined;
};

/** opensearch: DomainClusterConfigNodeOption, as the SDK has it. */
export type opensearch_DomainClusterConfigNodeOption = {
  /** Container to specify sizing of a node type. */
  nodeConfig?: opensearch_DomainClusterConfigNodeOptionNodeConfig | undefined;
  /** Type of node this configuration describes. */
  nodeType?: string | undefined;
};

/** opensearch: DomainClusterConfigNodeOptionNodeConfig, as the SDK has it. */
export type opensearch_DomainClusterConfigNodeOptionNodeConfig = {
  /** Number of nodes of a particular node type in the cluster. */
  count?: number | undefined;
  /** Whether a particular node type is enabled. */
  enabled?: boolean | undefined;
  /** The instance type of a particular node type in the cluster. */
  type?: string | undefined;
};

/** opensearch: DomainClusterConfigZoneAwarenessConfig, as the SDK has it. */
export type opensearch_DomainClusterConfigZoneAwarenessConfig = {
  /** Number of Availability Zones for the domain to use with `zoneAwarenessEnabled`. */
  availabilityZoneCount?: number | undefined;
};

/** opensearch: DomainCognitoOptions, as the SDK has it. */
export type opensearch_DomainCognitoOptions = {
  /** Whether Amazon Cognito authentication with Dashboard is enabled or not. */
  enabled?: boolean | undefined;
  /** ID of the Cognito Identity Pool to use. */
  identityPoolId: string;
  /** ARN of the IAM role that has the AmazonOpenSearchServiceCognitoAccess policy attached. */
  roleArn: string;
  /** ID of the Cognito User Pool to use. */
  userPoolId: string;
};

/** opensearch: DomainDeploymentStrategyOptions, as the SDK has it. */
export type opensearch_DomainDeploymentStrategyOptions = {
  /** Deployment strategy for the domain. */
  deploymentStrategy: string;
};

/** opensearch: DomainDomainEndpointOptions, as the SDK has it. */
export type opensearch_DomainDomainEndpointOptions = {
  /** Fully qualified domain for your custom endpoint. */
  customEndpoint?: string | undefined;
  /** ACM certificate ARN for your custom endpoint. */
  customEndpointCertificateArn?: string | undefined;
  /** Whether to enable custom endpoint for the OpenSearch domain. */
  customEndpointEnabled?: boolean | undefined;
  /** Whether or not to require HTTPS. */
  enforceHttps?: boolean | undefined;
  /** Name of the TLS security policy that needs to be applied to the HTTPS endpoint. */
  tlsSecurityPolicy?: string | undefined;
};

/** opensearch: DomainEbsOptions, as the SDK has it. */
export type opensearch_DomainEbsOptions = {
  /** Whether EBS volumes are attached to data nodes in the domain. */
  ebsEnabled: boolean;
  /** Baseline input/output (I/O) performance of EBS volumes attached to data nodes. */
  iops?: number | undefined;
  /** Specifies the throughput (in MiB/s) of the EBS volumes attached to data nodes. */
  throughput?: number | undefined;
  /** Size of EBS volumes attached to data nodes (in GiB). */
  volumeSize?: number | undefined;
  /** Type of EBS volumes attached to data nodes. */
  volumeType?: string | undefined;
};

/** opensearch: DomainEncryptAtRest, as the SDK has it. */
export type opensearch_DomainEncryptAtRest = {
  /** Whether to enable encryption at rest. */
  enabled: boolean;
  /** KMS key ARN to encrypt the Elasticsearch domain with. */
  kmsKeyId?: string | undefined;
};

/** opensearch: DomainIdentityCenterOptions, as the SDK has it. */
export type opensearch_DomainIdentityCenterOptions = {
  enabledApiAccess?: boolean | undefined;
  identityCenterInstanceArn?: string | undefined;
  /** Element of the JWT assertion to use for roles. */
  rolesKey?: string | undefined;
  /** Element of the JWT assertion to use for the user name. */
  subjectKey?: string | undefined;
};

/** opensearch: DomainLogPublishingOption, as the SDK has it. */
export type opensearch_DomainLogPublishingOption = {
  /** ARN of the Cloudwatch log group to which log needs to be published. */
  cloudwatchLogGroupArn: string;
  /** Whether given log publishing option is enabled or not. */
  enabled?: boolean | undefined;
  /** Type of OpenSearch log. */
  logType: string;
};

/** opensearch: DomainNodeToNodeEncryption, as the SDK has it. */
export type opensearch_DomainNodeToNodeEncryption = {
  /** Whether to enable node-to-node encryption. */
  enabled: boolean;
};

/** opensearch: DomainOffPeakWindowOptions, as the SDK has it. */
export type opensearch_DomainOffPeakWindowOptions = {
  /** Enabled disabled toggle for off-peak update window. */
  enabled?: boolean | undefined;
  offPeakWindow?: opensearch_DomainOffPeakWindowOptionsOffPeakWindow | undefined;
};

/** opensearch: DomainOffPeakWindowOptionsOffPeakWindow, as the SDK has it. */
export type opensearch_DomainOffPeakWindowOptionsOffPeakWindow = {
  /** 10h window for updates */
  windowStartTime?: opensearch_DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime | undefined;
};

/** opensearch: DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime, as the SDK has it. */
export type opensearch_DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime = {
  /** Starting hour of the 10-hour window for updates */
  hours?: number | undefined;
  /** Starting minute of the 10-hour window for updates */
  minutes?: number | undefined;
};

/** opensearch: DomainSnapshotOptions, as the SDK has it. */
export type opensearch_DomainSnapshotOptions = {
  /** Hour during which the service takes an automated daily snapshot of the indices in the domain. */
  automatedSnapshotStartHour: number;
};

/** opensearch: DomainSoftwareUpdateOptions, as the SDK has it. */
export type opensearch_DomainSoftwareUpdateOptions = {
  /** Whether automatic service software updates are enabled for the domain. */
  autoSoftwareUpdateEnabled?: boolean | undefined;
};

/** opensearch: DomainVpcOptions, as the SDK has it. */
export type opensearch_DomainVpcOptions = {
  /** If the domain was created inside a VPC, the names of the availability zones the configured `subnetIds` were created inside. */
  availabilityZones?: string[] | undefined;
  /** List of VPC Security Group IDs to be applied to the OpenSearch domain endpoints. */
  securityGroupIds?: string[] | undefined;
  /** List of VPC Subnet IDs for the OpenSearch domain endpoints to be created in. */
  subnetIds?: string[] | undefined;
  /** If the domain was created inside a VPC, the ID of the VPC. */
  vpcId?: string | undefined;
};

/** The set of arguments for constructing a Cluster resource. */
export type rds_Cluster = {
  /** Amount of storage in gibibytes (GiB) to allocate to each DB instance in the Multi-AZ DB cluster. */
  allocatedStorage?: number | undefined;
  /** Enable to allow major engine version upgrades when changing engine versions. */
  allowMajorVersionUpgrade?: boolean | undefined;
  /** Whether any cluster modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Whether to apply minor engine upgrades automatically to the DB cluster during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** List of EC2 Availability Zones for the DB cluster storage where DB cluster instances can be created. */
  availabilityZones?: string[] | undefined;
  /** Target backtrack window, in seconds. */
  backtrackWindow?: number | undefined;
  /** Days to retain backups for. */
  backupRetentionPeriod?: number | undefined;
  /** CA certificate identifier to use for the DB cluster's server certificate. */
  caCertificateIdentifier?: string | undefined;
  /** Cluster identifier. */
  clusterIdentifier?: string | undefined;
  /** Creates a unique cluster identifier beginning with the specified prefix. */
  clusterIdentifierPrefix?: string | undefined;
  /** List of RDS Instances that are a part of this cluster */
  clusterMembers?: string[] | undefined;
  /** Scalability mode of the Aurora DB cluster. */
  clusterScalabilityType?: string | undefined;
  /** Copy all Cluster `tags` to snapshots. */
  copyTagsToSnapshot?: boolean | undefined;
  /** Mode of Database Insights to enable for the DB cluster. */
  databaseInsightsMode?: string | undefined;
  /** Name for an automatically created database on cluster creation. */
  databaseName?: string | undefined;
  /** Compute and memory capacity of each DB instance in the Multi-AZ DB cluster, for example `db.m6g.xlarge`. */
  dbClusterInstanceClass?: string | undefined;
  /** Cluster parameter group to associate with the cluster. */
  dbClusterParameterGroupName?: string | undefined;
  /** Instance parameter group to associate with all instances of the DB cluster. */
  dbInstanceParameterGroupName?: string | undefined;
  /** DB subnet group to associate with this DB cluster. **NOTE:** This must match the `dbSubnetGroupName` specified on every `aws.rds.ClusterInstance` in the cluster. */
  dbSubnetGroupName?: string | undefined;
  /** For use with RDS Custom. */
  dbSystemId?: string | undefined;
  /** Whether to remove automated backups immediately after the DB cluster is deleted. */
  deleteAutomatedBackups?: boolean | undefined;
  /** If the DB cluster should have deletion protection enabled. */
  deletionProtection?: boolean | undefined;
  /** ID of the Directory Service Active Directory domain to create the cluster in. */
  domain?: string | undefined;
  /** Name of the IAM role to be used when making API calls to the Directory Service. */
  domainIamRoleName?: string | undefined;
  /** Whether cluster should forward writes to an associated global cluster. */
  enableGlobalWriteForwarding?: boolean | undefined;
  /** Enable HTTP endpoint (data API). */
  enableHttpEndpoint?: boolean | undefined;
  /** Whether read replicas can forward write operations to the writer DB instance in the DB cluster. */
  enableLocalWriteForwarding?: boolean | undefined;
  /** Set of log types to export to cloudwatch. */
  enabledCloudwatchLogsExports?: string[] | undefined;
  /** Name of the database engine to be used for this DB cluster. */
  engine: string;
  /** Life cycle type for this DB instance. */
  engineLifecycleSupport?: string | undefined;
  /** Database engine mode. */
  engineMode?: string | undefined;
  /** Database engine version. */
  engineVersion?: string | undefined;
  /** Name of your final DB snapshot when this DB cluster is deleted. */
  finalSnapshotIdentifier?: string | undefined;
  /** Global cluster identifier specified on `aws.rds.GlobalCluster`. */
  globalClusterIdentifier?: string | undefined;
  /** Whether mappings of AWS Identity and Access Management (IAM) accounts to database accounts is enabled. */
  iamDatabaseAuthenticationEnabled?: boolean | undefined;
  /** List of ARNs for the IAM roles to associate to the RDS Cluster. */
  iamRoles?: string[] | undefined;
  /** Amount of Provisioned IOPS (input/output operations per second) to be initially allocated for each DB instance in the Multi-AZ DB cluster. */
  iops?: number | undefined;
  /** ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** Set to true to allow RDS to manage the master user password in Secrets Manager. */
  manageMasterUserPassword?: boolean | undefined;
  /** Password for the master DB user. */
  masterPassword?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  masterPasswordWo?: string | undefined;
  /** Required when `masterPasswordWo` is set. */
  masterPasswordWoVersion?: number | undefined;
  /** Amazon Web Services KMS key identifier is the key ARN, key ID, alias ARN, or alias name for the KMS key. */
  masterUserSecretKmsKeyId?: string | undefined;
  /** Username for the master DB user. */
  masterUsername?: string | undefined;
  /** Interval, in seconds, between points when Enhanced Monitoring metrics are collected for the DB cluster. */
  monitoringInterval?: number | undefined;
  /** ARN for the IAM role that permits RDS to send enhanced monitoring metrics to CloudWatch Logs. */
  monitoringRoleArn?: string | undefined;
  /** Network type of the cluster. */
  networkType?: string | undefined;
  /** Enables Performance Insights. */
  performanceInsightsEnabled?: boolean | undefined;
  /** KMS Key ID to encrypt Performance Insights data. */
  performanceInsightsKmsKeyId?: string | undefined;
  /** Amount of time to retain performance insights data for. */
  performanceInsightsRetentionPeriod?: number | undefined;
  /** Port on which the DB accepts connections. */
  port?: number | undefined;
  /** Daily time range during which automated backups are created if automated backups are enabled using the BackupRetentionPeriod parameter.Time in UTC. */
  preferredBackupWindow?: string | undefined;
  /** Weekly time range during which system maintenance can occur, in (UTC) e.g., `wed:04:00-wed:04:30` */
  preferredMaintenanceWindow?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN of a source DB cluster or DB instance if this DB cluster is to be created as a Read Replica. **Note:** Removing this attribute after creation will promote the read replica to a standalone cluster. */
  replicationSourceIdentifier?: string | undefined;
  /** Nested attribute for [point in time restore](https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-pitr.html). */
  restoreToPointInTime?: rds_ClusterRestoreToPointInTime | undefined;
  s3Import?: rds_ClusterS3Import | undefined;
  /** Nested attribute with scaling properties. */
  scalingConfiguration?: rds_ClusterScalingConfiguration | undefined;
  /** Nested attribute with scaling properties for ServerlessV2. */
  serverlessv2ScalingConfiguration?: rds_ClusterServerlessv2ScalingConfiguration | undefined;
  /** Whether a final DB snapshot is created before the DB cluster is deleted. */
  skipFinalSnapshot?: boolean | undefined;
  /** Whether to create this cluster from a snapshot. */
  snapshotIdentifier?: string | undefined;
  /** Source region for an encrypted replica DB cluster. */
  sourceRegion?: string | undefined;
  /** Whether the DB cluster is encrypted. */
  storageEncrypted?: boolean | undefined;
  /** (Forces new for Multi-AZ DB clusters) Specifies the storage type to be associated with the DB cluster. */
  storageType?: string | undefined;
  /** Map of tags to assign to the DB cluster. */
  tags?: { [key: string]: string } | undefined;
  /** List of VPC security groups to associate with the Cluster */
  vpcSecurityGroupIds?: string[] | undefined;
  /** Set of RDS event categories (for example `failure`, `maintenance`) to check for after create and update operations. */
  warningEventCategories?: string[] | undefined;
};

/** The set of arguments for constructing a ClusterInstance resource. */
export type rds_ClusterInstance = {
  /** Whether any database modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Whether minor engine upgrades will be applied automatically to the DB instance during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** EC2 Availability Zone that the DB instance is created in. */
  availabilityZone?: string | undefined;
  /** Identifier of the CA certificate for the DB instance. */
  caCertIdentifier?: string | undefined;
  /** Identifier of the `aws.rds.Cluster` in which to launch this instance. */
  clusterIdentifier: string;
  /** Whether to copy all of the user-defined tags from the DB instance to snapshots of the DB instance. */
  copyTagsToSnapshot?: boolean | undefined;
  /** Instance profile associated with the underlying Amazon EC2 instance of an RDS Custom DB instance. */
  customIamInstanceProfile?: string | undefined;
  /** Name of the DB parameter group to associate with this instance. */
  dbParameterGroupName?: string | undefined;
  /** DB subnet group to associate with this DB instance. */
  dbSubnetGroupName?: string | undefined;
  /** Name of the database engine to be used for the RDS cluster instance. */
  engine: string;
  /** Database engine version. */
  engineVersion?: string | undefined;
  /** Forces an instance to be destroyed when a part of a read replica cluster. **Note:** will promote the read replica to a standalone cluster before instance deletion. */
  forceDestroy?: boolean | undefined;
  /** Identifier for the RDS instance, if omitted, Pulumi will assign a random, unique identifier. */
  identifier?: string | undefined;
  /** Creates a unique identifier beginning with the specified prefix. */
  identifierPrefix?: string | undefined;
  /** Instance class to use. */
  instanceClass: string;
  /** Interval, in seconds, between points when Enhanced Monitoring metrics are collected for the DB instance. */
  monitoringInterval?: number | undefined;
  /** ARN for the IAM role that permits RDS to send enhanced monitoring metrics to CloudWatch Logs. */
  monitoringRoleArn?: string | undefined;
  /** Whether Performance Insights is enabled. **NOTE:** When Performance Insights is configured at the cluster level through `aws.rds.Cluster`, this argument cannot be set to a value that conflicts with the cluster's configuration. */
  performanceInsightsEnabled?: boolean | undefined;
  /** ARN for the KMS key to encrypt Performance Insights data. */
  performanceInsightsKmsKeyId?: string | undefined;
  /** Amount of time in days to retain Performance Insights data. */
  performanceInsightsRetentionPeriod?: number | undefined;
  /** Daily time range during which automated backups are created if automated backups are enabled. */
  preferredBackupWindow?: string | undefined;
  /** Window to perform maintenance in. */
  preferredMaintenanceWindow?: string | undefined;
  /** Default 0. */
  promotionTier?: number | undefined;
  /** Bool to control if instance is publicly accessible. */
  publiclyAccessible?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the instance. */
  tags?: { [key: string]: string } | undefined;
  /** Set of RDS event categories (for example `failure`, `maintenance`) to check for after create and update operations. */
  warningEventCategories?: string[] | undefined;
};

/** The set of arguments for constructing a ClusterParameterGroup resource. */
export type rds_ClusterParameterGroup = {
  /** Description of the DB cluster parameter group. */
  description?: string | undefined;
  /** Family of the DB cluster parameter group. */
  family: string;
  /** Name of the DB cluster parameter group. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Set of DB parameters to apply. */
  parameters?: rds_ClusterParameterGroupParameter[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** rds: ClusterParameterGroupParameter, as the SDK has it. */
export type rds_ClusterParameterGroupParameter = {
  /** "immediate" (default), or "pending-reboot". */
  applyMethod?: string | undefined;
  /** Name of the DB parameter. */
  name: string;
  /** Value of the DB parameter. */
  value: string;
};

/** rds: ClusterRestoreToPointInTime, as the SDK has it. */
export type rds_ClusterRestoreToPointInTime = {
  /** Date and time in UTC format to restore the database cluster to. */
  restoreToTime?: string | undefined;
  /** Type of restore to be performed. */
  restoreType?: string | undefined;
  /** Identifier of the source database cluster from which to restore. */
  sourceClusterIdentifier?: string | undefined;
  /** Cluster resource ID of the source database cluster from which to restore. */
  sourceClusterResourceId?: string | undefined;
  /** Set to true to restore the database cluster to the latest restorable backup time. */
  useLatestRestorableTime?: boolean | undefined;
};

/** rds: ClusterS3Import, as the SDK has it. */
export type rds_ClusterS3Import = {
  /** Bucket name where your backup is stored */
  bucketName: string;
  /** Can be blank, but is the path to your backup */
  bucketPrefix?: string | undefined;
  /** Role applied to load the data. */
  ingestionRole: string;
  /** Source engine for the backup */
  sourceEngine: string;
  /** Version of the source engine used to make the backup */
  sourceEngineVersion: string;
};

/** rds: ClusterScalingConfiguration, as the SDK has it. */
export type rds_ClusterScalingConfiguration = {
  /** Whether to enable automatic pause. */
  autoPause?: boolean | undefined;
  /** Maximum capacity for an Aurora DB cluster in `serverless` DB engine mode. */
  maxCapacity?: number | undefined;
  /** Minimum capacity for an Aurora DB cluster in `serverless` DB engine mode. */
  minCapacity?: number | undefined;
  /** Amount of time, in seconds, that Aurora Serverless v1 tries to find a scaling point to perform seamless scaling before enforcing the timeout action. */
  secondsBeforeTimeout?: number | undefined;
  /** Time, in seconds, before an Aurora DB cluster in serverless mode is paused. */
  secondsUntilAutoPause?: number | undefined;
  /** Action to take when the timeout is reached. */
  timeoutAction?: string | undefined;
};

/** rds: ClusterServerlessv2ScalingConfiguration, as the SDK has it. */
export type rds_ClusterServerlessv2ScalingConfiguration = {
  /** Maximum capacity for an Aurora DB cluster in `provisioned` DB engine mode. */
  maxCapacity: number;
  /** Minimum capacity for an Aurora DB cluster in `provisioned` DB engine mode. */
  minCapacity: number;
  /** Time, in seconds, before an Aurora DB cluster in `provisioned` DB engine mode is paused. */
  secondsUntilAutoPause?: number | undefined;
};

/** The set of arguments for constructing a ClusterSnapshot resource. */
export type rds_ClusterSnapshot = {
  /** DB Cluster Identifier from which to take the snapshot. */
  dbClusterIdentifier: string;
  /** Identifier for the snapshot. */
  dbClusterSnapshotIdentifier: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of AWS Account IDs to share the snapshot with. */
  sharedAccounts?: string[] | undefined;
  /** Map of tags to assign to the DB cluster. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a ClusterSnapshotCopy resource. */
export type rds_ClusterSnapshotCopy = {
  /** Whether to copy existing tags. */
  copyTags?: boolean | undefined;
  /** Destination region to place the snapshot copy. */
  destinationRegion?: string | undefined;
  /** KMS key ID. */
  kmsKeyId?: string | undefined;
  /** URL that contains a Signature Version 4 signed request. */
  presignedUrl?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of AWS Account IDs to share the snapshot with. */
  sharedAccounts?: string[] | undefined;
  /** Identifier of the source snapshot. */
  sourceDbClusterSnapshotIdentifier: string;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Identifier for the snapshot. */
  targetDbClusterSnapshotIdentifier: string;
  timeouts?: rds_ClusterSnapshotCopyTimeouts | undefined;
};

/** rds: ClusterSnapshotCopyTimeouts, as the SDK has it. */
export type rds_ClusterSnapshotCopyTimeouts = {
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  create?: string | undefined;
};

/** The set of arguments for constructing a GlobalCluster resource. */
export type rds_GlobalCluster = {
  /** Name for an automatically created database on cluster creation. */
  databaseName?: string | undefined;
  /** If the Global Cluster should have deletion protection enabled. */
  deletionProtection?: boolean | undefined;
  /** Name of the database engine to be used for this DB cluster. */
  engine?: string | undefined;
  /** Life cycle type for this DB instance. */
  engineLifecycleSupport?: string | undefined;
  /** Engine version of the Aurora global database. */
  engineVersion?: string | undefined;
  /** Enable to remove DB Cluster members from Global Cluster on destroy. */
  forceDestroy?: boolean | undefined;
  /** Global cluster identifier. */
  globalClusterIdentifier: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN to use as the primary DB Cluster of the Global Cluster on creation. */
  sourceDbClusterIdentifier?: string | undefined;
  /** Whether the DB cluster is encrypted. */
  storageEncrypted?: boolean | undefined;
  /** Map of tags to assign to the DB cluster. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a Instance resource. */
export type rds_Instance = {
  /** Allocated storage in gibibytes. */
  allocatedStorage?: number | undefined;
  /** Whether major version upgrades are allowed. */
  allowMajorVersionUpgrade?: boolean | undefined;
  /** Whether any database modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** Whether minor engine upgrades will be applied automatically to the DB instance during the maintenance window. */
  autoMinorVersionUpgrade?: boolean | undefined;
  /** AZ for the RDS instance. */
  availabilityZone?: string | undefined;
  /** Days to retain backups for. */
  backupRetentionPeriod?: number | undefined;
  /** Where automated backups and manual snapshots are stored. */
  backupTarget?: string | undefined;
  /** Daily time range (in UTC) during which automated backups are created if they are enabled. */
  backupWindow?: string | undefined;
  /** Enables low-downtime updates using [RDS Blue/Green deployments](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/blue-green-deployments.html). */
  blueGreenUpdate?: rds_InstanceBlueGreenUpdate | undefined;
  /** Identifier of the CA certificate for the DB instance. */
  caCertIdentifier?: string | undefined;
  /** Character set name to use for DB encoding in Oracle and Microsoft SQL instances (collation). */
  characterSetName?: string | undefined;
  /** Copy all Instance `tags` to snapshots. */
  copyTagsToSnapshot?: boolean | undefined;
  /** Instance profile associated with the underlying Amazon EC2 instance of an RDS Custom DB instance. */
  customIamInstanceProfile?: string | undefined;
  /** Whether to enable a customer-owned IP address (CoIP) for an RDS on Outposts DB instance. */
  customerOwnedIpEnabled?: boolean | undefined;
  /** Mode of Database Insights that is enabled for the instance. */
  databaseInsightsMode?: string | undefined;
  /** Name of the database to create when the DB instance is created. */
  dbName?: string | undefined;
  /** Name of DB subnet group. */
  dbSubnetGroupName?: string | undefined;
  /** Use a dedicated log volume (DLV) for the DB instance. */
  dedicatedLogVolume?: boolean | undefined;
  /** Whether to remove automated backups immediately after the DB instance is deleted. */
  deleteAutomatedBackups?: boolean | undefined;
  /** If the DB instance should have deletion protection enabled. */
  deletionProtection?: boolean | undefined;
  /** ID of the Directory Service Active Directory domain to create the instance in. */
  domain?: string | undefined;
  /** ARN for the Secrets Manager secret with the self managed Active Directory credentials for the user joining the domain. */
  domainAuthSecretArn?: string | undefined;
  /** IPv4 DNS IP addresses of your primary and secondary self managed Active Directory domain controllers. */
  domainDnsIps?: string[] | undefined;
  /** Fully qualified domain name (FQDN) of the self managed Active Directory domain. */
  domainFqdn?: string | undefined;
  /** Name of the IAM role to be used when making API calls to the Directory Service. */
  domainIamRoleName?: string | undefined;
  /** Self managed Active Directory organizational unit for your DB instance to join. */
  domainOu?: string | undefined;
  /** Set of log types to enable for exporting to CloudWatch logs. */
  enabledCloudwatchLogsExports?: string[] | undefined;
  /** Database engine to use. */
  engine?: string | undefined;
  /** Life cycle type for this DB instance. */
  engineLifecycleSupport?: string | undefined;
  /** Engine version to use. */
  engineVersion?: string | undefined;
  /** Name of your final DB snapshot when this DB instance is deleted. */
  finalSnapshotIdentifier?: string | undefined;
  /** Whether mappings of AWS Identity and Access Management (IAM) accounts to database accounts is enabled. */
  iamDatabaseAuthenticationEnabled?: boolean | undefined;
  /** Name of the RDS instance, if omitted, this provider will assign a random, unique identifier. */
  identifier?: string | undefined;
  /** Creates a unique identifier beginning with the specified prefix. */
  identifierPrefix?: string | undefined;
  /** Instance type of the RDS instance. */
  instanceClass: string;
  /** Amount of provisioned IOPS. */
  iops?: number | undefined;
  /** ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** License model information for this DB instance. */
  licenseModel?: string | undefined;
  /** Window to perform maintenance in. */
  maintenanceWindow?: string | undefined;
  /** Set to true to allow RDS to manage the master user password in Secrets Manager. */
  manageMasterUserPassword?: boolean | undefined;
  /** Amazon Web Services KMS key identifier is the key ARN, key ID, alias ARN, or alias name for the KMS key. */
  masterUserSecretKmsKeyId?: string | undefined;
  /** Maximum storage (in GiB) that Amazon RDS can automatically scale to for this DB instance. */
  maxAllocatedStorage?: number | undefined;
  /** Interval, in seconds, between points when Enhanced Monitoring metrics are collected for the DB instance. */
  monitoringInterval?: number | undefined;
  /** ARN for the IAM role that permits RDS to send enhanced monitoring metrics to CloudWatch Logs. */
  monitoringRoleArn?: string | undefined;
  /** Whether the RDS instance is multi-AZ. */
  multiAz?: boolean | undefined;
  /** National character set is used in the NCHAR, NVARCHAR2, and NCLOB data types for Oracle instances. */
  ncharCharacterSetName?: string | undefined;
  /** Network type of the DB instance. */
  networkType?: string | undefined;
  /** Name of the DB option group to associate. */
  optionGroupName?: string | undefined;
  /** Name of the DB parameter group to associate. */
  parameterGroupName?: string | undefined;
  /** Password for the master DB user. */
  password?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  passwordWo?: string | undefined;
  /** Required when `passwordWo` is set. */
  passwordWoVersion?: number | undefined;
  /** Whether Performance Insights are enabled. */
  performanceInsightsEnabled?: boolean | undefined;
  /** ARN for the KMS key to encrypt Performance Insights data. */
  performanceInsightsKmsKeyId?: string | undefined;
  /** Amount of time in days to retain Performance Insights data. */
  performanceInsightsRetentionPeriod?: number | undefined;
  /** Port on which the DB accepts connections. */
  port?: number | undefined;
  /** Bool to control if instance is publicly accessible. */
  publiclyAccessible?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Whether the replica is in either `mounted` or `open-read-only` mode. */
  replicaMode?: string | undefined;
  /** Set this to specify that this resource is a Replica database, and to use this value as the source database. */
  replicateSourceDb?: string | undefined;
  /** Configuration block for restoring a DB instance to an arbitrary point in time. */
  restoreToPointInTime?: rds_InstanceRestoreToPointInTime | undefined;
  /** Restore from a Percona XtraBackup in S3. */
  s3Import?: rds_InstanceS3Import | undefined;
  /** Whether a final DB snapshot is created before the DB instance is deleted. */
  skipFinalSnapshot?: boolean | undefined;
  /** Whether or not to create this database from a snapshot. */
  snapshotIdentifier?: string | undefined;
  /** Whether the DB instance is encrypted. */
  storageEncrypted?: boolean | undefined;
  /** Storage throughput value for the DB instance. */
  storageThroughput?: number | undefined;
  /** One of "standard" (magnetic), "gp2" (general purpose SSD), "gp3" (general purpose SSD that needs `iops` independently) "io1" (provisioned IOPS SSD) or "io2" (block express storage provisioned IOPS SSD). */
  storageType?: string | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Time zone of the DB instance. `timezone` is currently only supported by Microsoft SQL Server. */
  timezone?: string | undefined;
  /** Whether to upgrade the storage file system configuration on the read replica. */
  upgradeStorageConfig?: boolean | undefined;
  /** Username for the master DB user. */
  username?: string | undefined;
  /** List of VPC security groups to associate. */
  vpcSecurityGroupIds?: string[] | undefined;
  /** Set of RDS event categories (for example `failure`, `maintenance`) to check for after create and update operations. */
  warningEventCategories?: string[] | undefined;
};

/** rds: InstanceBlueGreenUpdate, as the SDK has it. */
export type rds_InstanceBlueGreenUpdate = {
  /** Enables low-downtime updates when `true`. */
  enabled?: boolean | undefined;
};

/** rds: InstanceRestoreToPointInTime, as the SDK has it. */
export type rds_InstanceRestoreToPointInTime = {
  /** Date and time to restore from. */
  restoreTime?: string | undefined;
  /** ARN of the automated backup from which to restore. */
  sourceDbInstanceAutomatedBackupsArn?: string | undefined;
  /** Identifier of the source DB instance from which to restore. */
  sourceDbInstanceIdentifier?: string | undefined;
  /** Resource ID of the source DB instance from which to restore. */
  sourceDbiResourceId?: string | undefined;
  /** Boolean value that indicates whether the DB instance is restored from the latest backup time. */
  useLatestRestorableTime?: boolean | undefined;
};

/** rds: InstanceS3Import, as the SDK has it. */
export type rds_InstanceS3Import = {
  /** Bucket name where your backup is stored. */
  bucketName: string;
  /** Can be blank, but is the path to your backup. */
  bucketPrefix?: string | undefined;
  /** Role applied to load the data. */
  ingestionRole: string;
  /** Source engine for the backup. */
  sourceEngine: string;
  /** Version of the source engine used to make the backup. */
  sourceEngineVersion: string;
};

/** The set of arguments for constructing a ParameterGroup resource. */
export type rds_ParameterGroup = {
  /** Description of the DB parameter group. */
  description?: string | undefined;
  /** Family of the DB parameter group. */
  family: string;
  /** Name of the DB parameter group. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** DB parameters to apply. */
  parameters?: rds_ParameterGroupParameter[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Set to true if you do not wish the parameter group to be deleted at destroy time, and instead just remove the parameter group from the Terraform state. */
  skipDestroy?: boolean | undefined;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
};

/** rds: ParameterGroupParameter, as the SDK has it. */
export type rds_ParameterGroupParameter = {
  /** "immediate" (default), or "pending-reboot". */
  applyMethod?: string | undefined;
  /** Name of the DB parameter. */
  name: string;
  /** Value of the DB parameter. */
  value: string;
};

/** The set of arguments for constructing a Proxy resource. */
export type rds_Proxy = {
  /** Configuration block(s) with authorization mechanisms to connect to the associated instances or clusters. */
  auths?: rds_ProxyAuth[] | undefined;
  /** Whether the proxy includes detailed information about SQL statements in its logs. */
  debugLogging?: boolean | undefined;
  /** Default authentication scheme that the proxy uses for client connections to the proxy and connections from the proxy to the underlying database. */
  defaultAuthScheme?: string | undefined;
  /** Network type of the DB proxy endpoint. */
  endpointNetworkType?: string | undefined;
  /** Kinds of databases that the proxy can connect to. */
  engineFamily: string;
  /** Number of seconds that a connection to the proxy can be inactive before the proxy disconnects it. */
  idleClientTimeout?: number | undefined;
  /** Identifier for the proxy. */
  name?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Whether TLS encryption is required for connections to the proxy. */
  requireTls?: boolean | undefined;
  /** ARN of the IAM role that the proxy uses to access secrets in AWS Secrets Manager. */
  roleArn: string;
  /** Map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** Network type that the proxy uses to connect to the target database. */
  targetConnectionNetworkType?: string | undefined;
  /** One or more VPC security group IDs to associate with the new proxy. */
  vpcSecurityGroupIds?: string[] | undefined;
  /** One or more VPC subnet IDs to associate with the new proxy. */
  vpcSubnetIds: string[];
};

/** rds: ProxyAuth, as the SDK has it. */
export type rds_ProxyAuth = {
  /** Type of authentication that the proxy uses for connections from the proxy to the underlying database. */
  authScheme?: string | undefined;
  /** Type of authentication the proxy uses for connections from clients. */
  clientPasswordAuthType?: string | undefined;
  /** User-specified description about the authentication used by a proxy to log in as a specific database user. */
  description?: string | undefined;
  /** Whether to require or disallow AWS Identity and Access Management (IAM) authentication for connections to the proxy. */
  iamAuth?: string | undefined;
  /** ARN representing the secret that the proxy uses to authenticate to the RDS DB instance or Aurora DB cluster. */
  secretArn?: string | undefined;
  /** Name of the database user to which the proxy connects. */
  username?: string | undefined;
};

/** The set of arguments for constructing a Snapshot resource. */
export type rds_Snapshot = {
  /** DB instance identifier from which to take the snapshot. */
  dbInstanceIdentifier: string;
  /** Identifier for the snapshot. */
  dbSnapshotIdentifier: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of AWS Account IDs to share the snapshot with. */
  sharedAccounts?: string[] | undefined;
  /** Key-value map of resource tags. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a SnapshotCopy resource. */
export type rds_SnapshotCopy = {
  /** Whether to copy existing tags. */
  copyTags?: boolean | undefined;
  /** Destination Region to place snapshot copy. */
  destinationRegion?: string | undefined;
  /** KMS key ID. */
  kmsKeyId?: string | undefined;
  /** Name of an option group to associate with the copy of the snapshot. */
  optionGroupName?: string | undefined;
  /** URL that contains a Signature Version 4 signed request. */
  presignedUrl?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of AWS Account IDs to share the snapshot with. */
  sharedAccounts?: string[] | undefined;
  /** Snapshot identifier of the source snapshot. */
  sourceDbSnapshotIdentifier: string;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** External custom Availability Zone. */
  targetCustomAvailabilityZone?: string | undefined;
  /** Identifier for the snapshot. */
  targetDbSnapshotIdentifier: string;
};

/** The set of arguments for constructing a Cluster resource. */
export type redshift_Cluster = {
  /** If true , major version upgrades can be applied during the maintenance window to the Amazon Redshift engine that is running on the cluster. */
  allowVersionUpgrade?: boolean | undefined;
  /** Specifies whether any cluster modifications are applied immediately, or during the next maintenance window. */
  applyImmediately?: boolean | undefined;
  /** The value represents how the cluster is configured to use AQUA (Advanced Query Accelerator) after the cluster is restored. */
  aquaConfigurationStatus?: string | undefined;
  /** The number of days that automated snapshots are retained. */
  automatedSnapshotRetentionPeriod?: number | undefined;
  /** The EC2 Availability Zone (AZ) in which you want Amazon Redshift to provision the cluster. */
  availabilityZone?: string | undefined;
  /** If true, the cluster can be relocated to another availabity zone, either automatically by AWS or when requested. */
  availabilityZoneRelocationEnabled?: boolean | undefined;
  /** The Cluster Identifier. */
  clusterIdentifier: string;
  /** The name of the parameter group to be associated with this cluster. */
  clusterParameterGroupName?: string | undefined;
  /** Name of a cluster subnet group to be associated with this cluster. */
  clusterSubnetGroupName?: string | undefined;
  /** The cluster type to use. */
  clusterType?: string | undefined;
  /** The version of the Amazon Redshift engine software that you want to deploy on the cluster. */
  clusterVersion?: string | undefined;
  /** The name of the first database to be created when the cluster is created. */
  databaseName?: string | undefined;
  /** ARN for the IAM role that was set as default for the cluster when the cluster was created. */
  defaultIamRoleArn?: string | undefined;
  /** The Elastic IP (EIP) address for the cluster. */
  elasticIp?: string | undefined;
  /** If true , the data in the cluster is encrypted at rest. */
  encrypted?: string | undefined;
  /** If true , enhanced VPC routing is enabled. */
  enhancedVpcRouting?: boolean | undefined;
  /** The identifier of the final snapshot that is to be created immediately before deleting the cluster. */
  finalSnapshotIdentifier?: string | undefined;
  /** A list of IAM Role ARNs to associate with the cluster. */
  iamRoles?: string[] | undefined;
  /** The ARN for the KMS encryption key. */
  kmsKeyId?: string | undefined;
  /** The name of the maintenance track for the restored cluster. */
  maintenanceTrackName?: string | undefined;
  /** Whether to use AWS SecretsManager to manage the cluster admin credentials. */
  manageMasterPassword?: boolean | undefined;
  /** The default number of days to retain a manual snapshot. */
  manualSnapshotRetentionPeriod?: number | undefined;
  /** Password for the master DB user. */
  masterPassword?: string | undefined;
  /** ID of the KMS key used to encrypt the cluster admin credentials secret. */
  masterPasswordSecretKmsKeyId?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  masterPasswordWo?: string | undefined;
  /** Required when `masterPasswordWo` is set. */
  masterPasswordWoVersion?: number | undefined;
  /** Username for the master DB user. */
  masterUsername?: string | undefined;
  /** Specifies if the Redshift cluster is multi-AZ. */
  multiAz?: boolean | undefined;
  /** The node type to be provisioned for the cluster. */
  nodeType: string;
  /** The number of compute nodes in the cluster. */
  numberOfNodes?: number | undefined;
  /** The AWS customer account used to create or copy the snapshot. */
  ownerAccount?: string | undefined;
  /** The port number on which the cluster accepts incoming connections. */
  port?: number | undefined;
  /** The weekly time range (in UTC) during which automated cluster maintenance can occur. */
  preferredMaintenanceWindow?: string | undefined;
  /** If true, the cluster can be accessed from a public network. */
  publiclyAccessible?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Determines whether a final snapshot of the cluster is created before Amazon Redshift deletes the cluster. */
  skipFinalSnapshot?: boolean | undefined;
  /** The ARN of the snapshot from which to create the new cluster. */
  snapshotArn?: string | undefined;
  /** The name of the cluster the source snapshot was created from. */
  snapshotClusterIdentifier?: string | undefined;
  /** The name of the snapshot from which to create the new cluster. */
  snapshotIdentifier?: string | undefined;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** List of VPC security groups to be associated with the cluster. */
  vpcSecurityGroupIds?: string[] | undefined;
};

/** The set of arguments for constructing a ParameterGroup resource. */
export type redshift_ParameterGroup = {
  /** The description of the Redshift parameter group. */
  description?: string | undefined;
  /** The family of the Redshift parameter group. */
  family: string;
  /** The name of the Redshift parameter. */
  name?: string | undefined;
  /** A list of Redshift parameters to apply. */
  parameters?: redshift_ParameterGroupParameter[] | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** A map of tags to assign to the resource. .If configured with a provider `defaultTags` configuration block present, tags with matching keys will overwrite those defined at the provider-level. */
  tags?: { [key: string]: string } | undefined;
};

/** redshift: ParameterGroupParameter, as the SDK has it. */
export type redshift_ParameterGroupParameter = {
  /** The name of the Redshift parameter. */
  name: string;
  /** The value of the Redshift parameter. */
  value: string;
};

/** The set of arguments for constructing a AccessPoint resource. */
export type s3_AccessPoint = {
  /** AWS account ID for the owner of the bucket for which you want to create an access point. */
  accountId?: string | undefined;
  /** Name of an AWS Partition S3 General Purpose Bucket or the ARN of S3 on Outposts Bucket that you want to associate this access point with. */
  bucket: string;
  /** AWS account ID associated with the S3 bucket associated with this access point. */
  bucketAccountId?: string | undefined;
  /** Name you want to assign to this access point. */
  name?: string | undefined;
  /** Valid JSON document that specifies the policy that you want to apply to this access point. */
  policy?: string | undefined;
  /** Configuration block to manage the `PublicAccessBlock` configuration that you want to apply to this Amazon S3 bucket. */
  publicAccessBlockConfiguration?: s3_AccessPointPublicAccessBlockConfiguration | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the bucket. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration block to restrict access to this access point to requests from the specified VPC. */
  vpcConfiguration?: s3_AccessPointVpcConfiguration | undefined;
};

/** s3: AccessPointPublicAccessBlockConfiguration, as the SDK has it. */
export type s3_AccessPointPublicAccessBlockConfiguration = {
  /** Whether Amazon S3 should block public ACLs for buckets in this account. */
  blockPublicAcls?: boolean | undefined;
  /** Whether Amazon S3 should block public bucket policies for buckets in this account. */
  blockPublicPolicy?: boolean | undefined;
  /** Whether Amazon S3 should ignore public ACLs for buckets in this account. */
  ignorePublicAcls?: boolean | undefined;
  /** Whether Amazon S3 should restrict public bucket policies for buckets in this account. */
  restrictPublicBuckets?: boolean | undefined;
};

/** s3: AccessPointVpcConfiguration, as the SDK has it. */
export type s3_AccessPointVpcConfiguration = {
  /** VPC ID from which the access point allows connections. */
  vpcId: string;
};

/** The set of arguments for constructing a AccountPublicAccessBlock resource. */
export type s3_AccountPublicAccessBlock = {
  /** AWS account ID to configure. */
  accountId?: string | undefined;
  /** Whether Amazon S3 should block public ACLs for buckets in this account. */
  blockPublicAcls?: boolean | undefined;
  /** Whether Amazon S3 should block public bucket policies for buckets in this account. */
  blockPublicPolicy?: boolean | undefined;
  /** Whether Amazon S3 should ignore public ACLs for buckets in this account. */
  ignorePublicAcls?: boolean | undefined;
  /** Whether Amazon S3 should restrict public bucket policies for buckets in this account. */
  restrictPublicBuckets?: boolean | undefined;
};

/** The set of arguments for constructing a Bucket resource. */
export type s3_Bucket = {
  /** Sets the accelerate configuration of an existing bucket. */
  accelerationStatus?: string | undefined;
  /** [Canned ACL](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#canned-acl) to apply. */
  acl?: string | undefined;
  /** Name of the bucket. */
  bucket?: string | undefined;
  /** Namespace for the bucket. */
  bucketNamespace?: string | undefined;
  /** Creates a unique bucket name beginning with the specified prefix. */
  bucketPrefix?: string | undefined;
  /** Rule of [Cross-Origin Resource Sharing](https://docs.aws.amazon.com/AmazonS3/latest/dev/cors.html). */
  corsRules?: s3_BucketCorsRule[] | undefined;
  /** Boolean that indicates all objects (including any [locked objects](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html)) should be deleted from the bucket *when the bucket is destroyed* so that the bucket can be destroyed without error. */
  forceDestroy?: boolean | undefined;
  /** [ACL policy grant](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#sample-acl). */
  grants?: s3_BucketGrant[] | undefined;
  /** Configuration of [object lifecycle management](http://docs.aws.amazon.com/AmazonS3/latest/dev/object-lifecycle-mgmt.html). */
  lifecycleRules?: s3_BucketLifecycleRule[] | undefined;
  /** Configuration of [S3 bucket logging](https://docs.aws.amazon.com/AmazonS3/latest/UG/ManagingBucketLogging.html) parameters. */
  logging?: s3_BucketLogging | undefined;
  /** Configuration of [S3 object locking](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock.html). */
  objectLockConfiguration?: s3_BucketObjectLockConfiguration | undefined;
  /** Whether this bucket has an Object Lock configuration enabled. */
  objectLockEnabled?: boolean | undefined;
  /** Valid [bucket policy](https://docs.aws.amazon.com/AmazonS3/latest/dev/example-bucket-policies.html) JSON document. */
  policy?: string | s3_PolicyDocument | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration of [replication configuration](http://docs.aws.amazon.com/AmazonS3/latest/dev/crr.html). */
  replicationConfiguration?: s3_BucketReplicationConfiguration | undefined;
  /** Who should bear the cost of Amazon S3 data transfer. */
  requestPayer?: string | undefined;
  /** Configuration of [server-side encryption configuration](http://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-encryption.html). */
  serverSideEncryptionConfiguration?: s3_BucketServerSideEncryptionConfiguration | undefined;
  /** Map of tags to assign to the bucket. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration of the [S3 bucket versioning state](https://docs.aws.amazon.com/AmazonS3/latest/dev/Versioning.html). */
  versioning?: s3_BucketVersioning | undefined;
  /** Configuration of the [S3 bucket website](https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html). */
  website?: s3_BucketWebsite | undefined;
};

/** The set of arguments for constructing a BucketAcl resource. */
export type s3_BucketAcl = {
  /** Configuration block that sets the ACL permissions for an object per grantee. */
  accessControlPolicy?: s3_BucketAclAccessControlPolicy | undefined;
  /** Canned ACL to apply to the bucket. */
  acl?: string | undefined;
  /** Bucket to which to apply the ACL. */
  bucket: string;
  /** Account ID of the expected bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** s3: BucketAclAccessControlPolicy, as the SDK has it. */
export type s3_BucketAclAccessControlPolicy = {
  /** Set of `grant` configuration blocks. */
  grants?: s3_BucketAclAccessControlPolicyGrant[] | undefined;
  /** Configuration block for the bucket owner's display name and ID. */
  owner: s3_BucketAclAccessControlPolicyOwner;
};

/** s3: BucketAclAccessControlPolicyGrant, as the SDK has it. */
export type s3_BucketAclAccessControlPolicyGrant = {
  /** Configuration block for the person being granted permissions. */
  grantee?: s3_BucketAclAccessControlPolicyGrantGrantee | undefined;
  /** Logging permissions assigned to the grantee for the bucket. */
  permission: string;
};

/** s3: BucketAclAccessControlPolicyGrantGrantee, as the SDK has it. */
export type s3_BucketAclAccessControlPolicyGrantGrantee = {
  /** Display name of the owner. */
  displayName?: string | undefined;
  /** Email address of the grantee. */
  emailAddress?: string | undefined;
  /** Canonical user ID of the grantee. */
  id?: string | undefined;
  /** Type of grantee. */
  type: string;
  /** URI of the grantee group. */
  uri?: string | undefined;
};

/** s3: BucketAclAccessControlPolicyOwner, as the SDK has it. */
export type s3_BucketAclAccessControlPolicyOwner = {
  /** Display name of the owner. */
  displayName?: string | undefined;
  /** ID of the owner. */
  id: string;
};

/** s3: BucketCorsRule, as the SDK has it. */
export type s3_BucketCorsRule = {
  /** List of headers allowed. */
  allowedHeaders?: string[] | undefined;
  /** One or more HTTP methods that you allow the origin to execute. */
  allowedMethods: string[];
  /** One or more origins you want customers to be able to access the bucket from. */
  allowedOrigins: string[];
  /** One or more headers in the response that you want customers to be able to access from their applications (for example, from a JavaScript `XMLHttpRequest` object). */
  exposeHeaders?: string[] | undefined;
  /** Time in seconds that browser can cache the response for a preflight request. */
  maxAgeSeconds?: number | undefined;
};

/** s3: BucketGrant, as the SDK has it. */
export type s3_BucketGrant = {
  /** Canonical user id to grant for. */
  id?: string | undefined;
  /** List of permissions to apply for grantee. */
  permissions: string[];
  /** Type of grantee to apply for. */
  type: string;
  /** Uri address to grant for. */
  uri?: string | undefined;
};

/** The set of arguments for constructing a BucketLifecycleConfiguration resource. */
export type s3_BucketLifecycleConfigurationArgs = {
  /** Name of the source S3 bucket you want Amazon S3 to monitor. */
  bucket: string;
  /** Account ID of the expected bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** List of configuration blocks describing the rules managing the replication. */
  rules?: s3_BucketLifecycleConfigurationRule[] | undefined;
  timeouts?: s3_BucketLifecycleConfigurationTimeouts | undefined;
  /** Default minimum object size behavior applied to the lifecycle configuration. */
  transitionDefaultMinimumObjectSize?: string | undefined;
};

/** s3: BucketLifecycleConfigurationRule, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRule = {
  /** Configuration block that specifies the days since the initiation of an incomplete multipart upload that Amazon S3 will wait before permanently removing all parts of the upload. */
  abortIncompleteMultipartUpload?:
    s3_BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload | undefined;
  /** Configuration block that specifies the expiration for the lifecycle of the object in the form of date, days and, whether the object has a delete marker. */
  expiration?: s3_BucketLifecycleConfigurationRuleExpiration | undefined;
  /** Configuration block used to identify objects that a Lifecycle Rule applies to. */
  filter?: s3_BucketLifecycleConfigurationRuleFilter | undefined;
  /** Unique identifier for the rule. */
  id: string;
  /** Configuration block that specifies when noncurrent object versions expire. */
  noncurrentVersionExpiration?: s3_BucketLifecycleConfigurationRuleNoncurrentVersionExpiration | undefined;
  /** Set of configuration blocks that specify the transition rule for the lifecycle rule that describes when noncurrent objects transition to a specific storage class. */
  noncurrentVersionTransitions?: s3_BucketLifecycleConfigurationRuleNoncurrentVersionTransition[] | undefined;
  /** Prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Whether the rule is currently being applied. */
  status: string;
  /** Set of configuration blocks that specify when an Amazon S3 object transitions to a specified storage class. */
  transitions?: s3_BucketLifecycleConfigurationRuleTransition[] | undefined;
};

/** s3: BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload = {
  /** Number of days after which Amazon S3 aborts an incomplete multipart upload. */
  daysAfterInitiation?: number | undefined;
};

/** s3: BucketLifecycleConfigurationRuleExpiration, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleExpiration = {
  /** Date the object is to be moved or deleted. */
  date?: string | undefined;
  /** Lifetime, in days, of the objects that are subject to the rule. */
  days?: number | undefined;
  /** Whether Amazon S3 will remove a delete marker with no noncurrent versions. */
  expiredObjectDeleteMarker?: boolean | undefined;
};

/** s3: BucketLifecycleConfigurationRuleFilter, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleFilter = {
  /** Configuration block used to apply a logical `AND` to two or more predicates. */
  and?: s3_BucketLifecycleConfigurationRuleFilterAnd | undefined;
  /** Minimum object size (in bytes) to which the rule applies. */
  objectSizeGreaterThan?: number | undefined;
  /** Maximum object size (in bytes) to which the rule applies. */
  objectSizeLessThan?: number | undefined;
  /** Prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Configuration block for specifying a tag key and value. */
  tag?: s3_BucketLifecycleConfigurationRuleFilterTag | undefined;
};

/** s3: BucketLifecycleConfigurationRuleFilterAnd, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleFilterAnd = {
  /** Minimum object size to which the rule applies. */
  objectSizeGreaterThan?: number | undefined;
  /** Maximum object size to which the rule applies. */
  objectSizeLessThan?: number | undefined;
  /** Prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
};

/** s3: BucketLifecycleConfigurationRuleFilterTag, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleFilterTag = {
  /** Name of the object key. */
  key: string;
  /** Value of the tag. */
  value: string;
};

/** s3: BucketLifecycleConfigurationRuleNoncurrentVersionExpiration, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleNoncurrentVersionExpiration = {
  /** Number of noncurrent versions Amazon S3 will retain. */
  newerNoncurrentVersions?: number | undefined;
  /** Number of days an object is noncurrent before Amazon S3 can perform the associated action. */
  noncurrentDays: number;
};

/** s3: BucketLifecycleConfigurationRuleNoncurrentVersionTransition, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleNoncurrentVersionTransition = {
  /** Number of noncurrent versions Amazon S3 will retain. */
  newerNoncurrentVersions?: number | undefined;
  /** Number of days an object is noncurrent before Amazon S3 can perform the associated action. */
  noncurrentDays: number;
  /** Class of storage used to store the object. */
  storageClass: string;
};

/** s3: BucketLifecycleConfigurationRuleTransition, as the SDK has it. */
export type s3_BucketLifecycleConfigurationRuleTransition = {
  /** Date objects are transitioned to the specified storage class. */
  date?: string | undefined;
  /** Number of days after creation when objects are transitioned to the specified storage class. */
  days?: number | undefined;
  /** Class of storage used to store the object. */
  storageClass: string;
};

/** s3: BucketLifecycleConfigurationTimeouts, as the SDK has it. */
export type s3_BucketLifecycleConfigurationTimeouts = {
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  create?: string | undefined;
  /** A string that can be [parsed as a duration](https://pkg.go.dev/time#ParseDuration) consisting of numbers and unit suffixes, such as "30s" or "2h45m". */
  update?: string | undefined;
};

/** s3: BucketLifecycleRule, as the SDK has it. */
export type s3_BucketLifecycleRule = {
  /** Number of days after initiating a multipart upload when the multipart upload must be completed. */
  abortIncompleteMultipartUploadDays?: number | undefined;
  /** Lifecycle rule status. */
  enabled: boolean;
  /** Configuration of the object expiration. */
  expiration?: s3_BucketLifecycleRuleExpiration | undefined;
  /** Unique identifier for the rule. */
  id?: string | undefined;
  /** When noncurrent object versions expire. */
  noncurrentVersionExpiration?: s3_BucketLifecycleRuleNoncurrentVersionExpiration | undefined;
  /** When noncurrent object versions transition. */
  noncurrentVersionTransitions?: s3_BucketLifecycleRuleNoncurrentVersionTransition[] | undefined;
  /** Object key prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Object tags key and value. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration of the object transition. */
  transitions?: s3_BucketLifecycleRuleTransition[] | undefined;
};

/** s3: BucketLifecycleRuleExpiration, as the SDK has it. */
export type s3_BucketLifecycleRuleExpiration = {
  /** Date after which you want the corresponding action to take effect. */
  date?: string | undefined;
  /** Number of days after object creation when the specific rule action takes effect. */
  days?: number | undefined;
  /** On a versioned bucket (versioning-enabled or versioning-suspended bucket), you can add this element in the lifecycle configuration to direct Amazon S3 to delete expired object delete markers. */
  expiredObjectDeleteMarker?: boolean | undefined;
};

/** s3: BucketLifecycleRuleNoncurrentVersionExpiration, as the SDK has it. */
export type s3_BucketLifecycleRuleNoncurrentVersionExpiration = {
  /** Number of days noncurrent object versions expire. */
  days?: number | undefined;
};

/** s3: BucketLifecycleRuleNoncurrentVersionTransition, as the SDK has it. */
export type s3_BucketLifecycleRuleNoncurrentVersionTransition = {
  /** Number of days noncurrent object versions transition. */
  days?: number | undefined;
  /** Amazon S3 [storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html#AmazonS3-Type-Transition-StorageClass) to which you want the object to transition. */
  storageClass: string;
};

/** s3: BucketLifecycleRuleTransition, as the SDK has it. */
export type s3_BucketLifecycleRuleTransition = {
  /** Date after which you want the corresponding action to take effect. */
  date?: string | undefined;
  /** Number of days after object creation when the specific rule action takes effect. */
  days?: number | undefined;
  /** Amazon S3 [storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html#AmazonS3-Type-Transition-StorageClass) to which you want the object to transition. */
  storageClass: string;
};

/** s3: BucketLogging, as the SDK has it. */
export type s3_BucketLogging = {
  /** Name of the bucket that will receive the log objects. */
  targetBucket: string;
  /** To specify a key prefix for log objects. */
  targetPrefix?: string | undefined;
};

/** The set of arguments for constructing a BucketLogging resource. */
export type s3_BucketLoggingArgs = {
  /** Name of the bucket. */
  bucket: string;
  /** Account ID of the expected bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Name of the bucket where you want Amazon S3 to store server access logs. */
  targetBucket: string;
  /** Set of configuration blocks with information for granting permissions. */
  targetGrants?: s3_BucketLoggingTargetGrant[] | undefined;
  /** Amazon S3 key format for log objects. */
  targetObjectKeyFormat?: s3_BucketLoggingTargetObjectKeyFormat | undefined;
  /** Prefix for all log object keys. */
  targetPrefix: string;
};

/** s3: BucketLoggingTargetGrant, as the SDK has it. */
export type s3_BucketLoggingTargetGrant = {
  /** Configuration block for the person being granted permissions. */
  grantee: s3_BucketLoggingTargetGrantGrantee;
  /** Logging permissions assigned to the grantee for the bucket. */
  permission: string;
};

/** s3: BucketLoggingTargetGrantGrantee, as the SDK has it. */
export type s3_BucketLoggingTargetGrantGrantee = {
  displayName?: string | undefined;
  /** Email address of the grantee. */
  emailAddress?: string | undefined;
  /** Canonical user ID of the grantee. */
  id?: string | undefined;
  /** Type of grantee. */
  type: string;
  /** URI of the grantee group. */
  uri?: string | undefined;
};

/** s3: BucketLoggingTargetObjectKeyFormat, as the SDK has it. */
export type s3_BucketLoggingTargetObjectKeyFormat = {
  /** Partitioned S3 key for log objects, in the form `[targetPrefix][SourceAccountId]/[SourceRegion]/[SourceBucket]/[YYYY]/[MM]/[DD]/[YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[UniqueString]`. */
  partitionedPrefix?: s3_BucketLoggingTargetObjectKeyFormatPartitionedPrefix | undefined;
  /** Use the simple format for S3 keys for log objects, in the form `[targetPrefix][YYYY]-[MM]-[DD]-[hh]-[mm]-[ss]-[UniqueString]`. */
  simplePrefix?: s3_BucketLoggingTargetObjectKeyFormatSimplePrefix | undefined;
};

/** s3: BucketLoggingTargetObjectKeyFormatPartitionedPrefix, as the SDK has it. */
export type s3_BucketLoggingTargetObjectKeyFormatPartitionedPrefix = {
  /** Partition date source for the partitioned prefix. */
  partitionDateSource: string;
};

/** s3: BucketLoggingTargetObjectKeyFormatSimplePrefix, as the SDK has it. */
export type s3_BucketLoggingTargetObjectKeyFormatSimplePrefix = {};

/** The set of arguments for constructing a BucketObject resource. */
export type s3_BucketObject = {
  /** [Canned ACL](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#canned-acl) to apply. */
  acl?: string | undefined;
  /** Name of the bucket to put the file in. */
  bucket: string;
  /** Whether or not to use [Amazon S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-key.html) for SSE-KMS. */
  bucketKeyEnabled?: boolean | undefined;
  /** Caching behavior along the request/reply chain Read [w3c cacheControl](http://www.w3.org/Protocols/rfc2616/rfc2616-sec14.html#sec14.9) for further details. */
  cacheControl?: string | undefined;
  /** Literal string value to use as the object content, which will be uploaded as UTF-8-encoded text. */
  content?: string | undefined;
  /** Base64-encoded data that will be decoded and uploaded as raw bytes for the object content. */
  contentBase64?: string | undefined;
  /** Presentational information for the object. */
  contentDisposition?: string | undefined;
  /** Content encodings that have been applied to the object and thus what decoding mechanisms must be applied to obtain the media-type referenced by the Content-Type header field. */
  contentEncoding?: string | undefined;
  /** Language the content is in e.g., en-US or en-GB. */
  contentLanguage?: string | undefined;
  /** Standard MIME type describing the format of the object data, e.g., application/octet-stream. */
  contentType?: string | undefined;
  /** Triggers updates when the value changes. */
  etag?: string | undefined;
  /** Whether to allow the object to be deleted by removing any legal hold on any object version. */
  forceDestroy?: boolean | undefined;
  /** Name of the object once it is in the bucket. */
  key?: string | undefined;
  /** ARN of the KMS Key to use for object encryption. */
  kmsKeyId?: string | undefined;
  /** Map of keys/values to provision metadata (will be automatically prefixed by `x-amz-meta-`, note that only lowercase label are currently supported by the AWS Go API). */
  metadata?: { [key: string]: string } | undefined;
  /** [Legal hold](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-legal-holds) status that you want to apply to the specified object. */
  objectLockLegalHoldStatus?: string | undefined;
  /** Object lock [retention mode](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-modes) that you want to apply to this object. */
  objectLockMode?: string | undefined;
  /** Date and time, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8), when this object's object lock will [expire](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-periods). */
  objectLockRetainUntilDate?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Server-side encryption of the object in S3. */
  serverSideEncryption?: string | undefined;
  /** Path to a file that will be read and uploaded as raw bytes for the object content. */
  source?: object | undefined;
  /** Triggers updates like `etag` but useful to address `etag` encryption limitations. */
  sourceHash?: string | undefined;
  /** [Storage Class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html#AmazonS3-PutObject-request-header-StorageClass) for the object. */
  storageClass?: string | undefined;
  /** Map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
  /** Target URL for [website redirect](http://docs.aws.amazon.com/AmazonS3/latest/dev/how-to-page-redirect.html). > **Note:** If you specify `contentEncoding` you are responsible for encoding the body appropriately. `source`, `content`, and `contentBase64` all expect already encoded/compressed bytes. */
  websiteRedirect?: string | undefined;
};

/** s3: BucketObjectLockConfiguration, as the SDK has it. */
export type s3_BucketObjectLockConfiguration = {
  /** Whether this bucket has an Object Lock configuration enabled. */
  objectLockEnabled?: string | undefined;
  /** Object Lock rule in place for this bucket. */
  rule?: s3_BucketObjectLockConfigurationRule | undefined;
};

/** s3: BucketObjectLockConfigurationRule, as the SDK has it. */
export type s3_BucketObjectLockConfigurationRule = {
  /** Configuration block for specifying the default Object Lock retention settings for new objects placed in the specified bucket. */
  defaultRetention: s3_BucketObjectLockConfigurationRuleDefaultRetention;
};

/** s3: BucketObjectLockConfigurationRuleDefaultRetention, as the SDK has it. */
export type s3_BucketObjectLockConfigurationRuleDefaultRetention = {
  /** Number of days that you want to specify for the default retention period. */
  days?: number | undefined;
  /** Default Object Lock retention mode you want to apply to new objects placed in the specified bucket. */
  mode?: string | undefined;
  /** Number of years that you want to specify for the default retention period. */
  years?: number | undefined;
};

/** The set of arguments for constructing a BucketObjectv2 resource. */
export type s3_BucketObjectv2 = {
  /** [Canned ACL](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#canned-acl) to apply. */
  acl?: string | undefined;
  /** Name of the bucket to put the file in. */
  bucket: string;
  /** Whether or not to use [Amazon S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-key.html) for SSE-KMS. */
  bucketKeyEnabled?: boolean | undefined;
  /** Caching behavior along the request/reply chain Read [w3c cacheControl](http://www.w3.org/Protocols/rfc2616/rfc2616-sec14.html#sec14.9) for further details. */
  cacheControl?: string | undefined;
  /** Algorithm used to create the checksum for the object. */
  checksumAlgorithm?: string | undefined;
  /** Literal string value to use as the object content, which will be uploaded as UTF-8-encoded text. */
  content?: string | undefined;
  /** Base64-encoded data that will be decoded and uploaded as raw bytes for the object content. */
  contentBase64?: string | undefined;
  /** Presentational information for the object. */
  contentDisposition?: string | undefined;
  /** Content encodings that have been applied to the object and thus what decoding mechanisms must be applied to obtain the media-type referenced by the Content-Type header field. */
  contentEncoding?: string | undefined;
  /** Language the content is in e.g., en-US or en-GB. */
  contentLanguage?: string | undefined;
  /** Standard MIME type describing the format of the object data, e.g., application/octet-stream. */
  contentType?: string | undefined;
  /** Triggers updates when the value changes. */
  etag?: string | undefined;
  /** Whether to allow the object to be deleted by removing any legal hold on any object version. */
  forceDestroy?: boolean | undefined;
  /** Name of the object once it is in the bucket. */
  key?: string | undefined;
  /** ARN of the KMS Key to use for object encryption. */
  kmsKeyId?: string | undefined;
  /** Map of keys/values to provision metadata (will be automatically prefixed by `x-amz-meta-`, note that only lowercase label are currently supported by the AWS Go API). */
  metadata?: { [key: string]: string } | undefined;
  /** [Legal hold](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-legal-holds) status that you want to apply to the specified object. */
  objectLockLegalHoldStatus?: string | undefined;
  /** Object lock [retention mode](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-modes) that you want to apply to this object. */
  objectLockMode?: string | undefined;
  /** Date and time, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8), when this object's object lock will [expire](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-periods). */
  objectLockRetainUntilDate?: string | undefined;
  /** Override provider-level configuration options. */
  overrideProvider?: s3_BucketObjectv2OverrideProvider | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Server-side encryption of the object in S3. */
  serverSideEncryption?: string | undefined;
  /** Path to a file that will be read and uploaded as raw bytes for the object content. */
  source?: object | undefined;
  /** Triggers updates like `etag` but useful to address `etag` encryption limitations. (The value is only stored in state and not saved by AWS.) */
  sourceHash?: string | undefined;
  /** [Storage Class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html#AmazonS3-PutObject-request-header-StorageClass) for the object. */
  storageClass?: string | undefined;
  /** Map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
  /** Target URL for [website redirect](http://docs.aws.amazon.com/AmazonS3/latest/dev/how-to-page-redirect.html). > **Note:** If no content is provided through `source`, `content` or `contentBase64`, then the object will be empty. > **Note:** If you specify `contentEncoding` you are responsible for encoding the body appropriately. `source`, `content`, and `contentBase64` all expect already encoded/compressed bytes. > **Note:** The provider ignores all leading `/`s in the object's `key` and treats multiple `/`s in the rest of the object's `key` as a single `/`, so values of `/index.html` and `index.html` correspond to the same S3 object as do `first//second///third//` and `first/second/third/`. */
  websiteRedirect?: string | undefined;
};

/** s3: BucketObjectv2OverrideProvider, as the SDK has it. */
export type s3_BucketObjectv2OverrideProvider = {
  /** Override the provider `defaultTags` configuration block. */
  defaultTags?: s3_BucketObjectv2OverrideProviderDefaultTags | undefined;
};

/** s3: BucketObjectv2OverrideProviderDefaultTags, as the SDK has it. */
export type s3_BucketObjectv2OverrideProviderDefaultTags = {
  /** Map of tags to override the provider-level `defaultTags`. */
  tags?: { [key: string]: string } | undefined;
};

/** The set of arguments for constructing a BucketOwnershipControls resource. */
export type s3_BucketOwnershipControls = {
  /** Name of the bucket that you want to associate this access point with. */
  bucket: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block(s) with Ownership Controls rules. */
  rule: s3_BucketOwnershipControlsRule;
};

/** s3: BucketOwnershipControlsRule, as the SDK has it. */
export type s3_BucketOwnershipControlsRule = {
  /** Object ownership. */
  objectOwnership: string;
};

/** The set of arguments for constructing a BucketPolicy resource. */
export type s3_BucketPolicy = {
  /** Name of the bucket to which to apply the policy. */
  bucket: string;
  /** Text of the policy. */
  policy: string | s3_PolicyDocument;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a BucketPublicAccessBlock resource. */
export type s3_BucketPublicAccessBlock = {
  /** Whether Amazon S3 should block public ACLs for this bucket. */
  blockPublicAcls?: boolean | undefined;
  /** Whether Amazon S3 should block public bucket policies for this bucket. */
  blockPublicPolicy?: boolean | undefined;
  /** S3 Bucket to which this Public Access Block configuration should be applied. */
  bucket: string;
  /** Whether Amazon S3 should ignore public ACLs for this bucket. */
  ignorePublicAcls?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Whether Amazon S3 should restrict public bucket policies for this bucket. */
  restrictPublicBuckets?: boolean | undefined;
  /** Whether to retain the public access block upon destruction. */
  skipDestroy?: boolean | undefined;
};

/** s3: BucketReplicationConfiguration, as the SDK has it. */
export type s3_BucketReplicationConfiguration = {
  /** ARN of the IAM role for Amazon S3 to assume when replicating the objects. */
  role: string;
  /** Rules managing the replication. */
  rules: s3_BucketReplicationConfigurationRule[];
};

/** s3: BucketReplicationConfigurationRule, as the SDK has it. */
export type s3_BucketReplicationConfigurationRule = {
  /** Whether delete markers are replicated. */
  deleteMarkerReplicationStatus?: string | undefined;
  /** Destination for the rule. */
  destination: s3_BucketReplicationConfigurationRuleDestination;
  /** Filter that identifies subset of objects to which the replication rule applies. */
  filter?: s3_BucketReplicationConfigurationRuleFilter | undefined;
  /** Unique identifier for the rule. */
  id?: string | undefined;
  /** Object keyname prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Priority associated with the rule. */
  priority?: number | undefined;
  /** Special object selection criteria. */
  sourceSelectionCriteria?: s3_BucketReplicationConfigurationRuleSourceSelectionCriteria | undefined;
  /** Status of the rule. */
  status: string;
};

/** s3: BucketReplicationConfigurationRuleDestination, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleDestination = {
  /** Overrides to use for object owners on replication. */
  accessControlTranslation?:
    s3_BucketReplicationConfigurationRuleDestinationAccessControlTranslation | undefined;
  /** Account ID to use for overriding the object owner on replication. */
  accountId?: string | undefined;
  /** ARN of the S3 bucket where you want Amazon S3 to store replicas of the object identified by the rule. */
  bucket: string;
  /** Enables replication metrics (required for S3 RTC). */
  metrics?: s3_BucketReplicationConfigurationRuleDestinationMetrics | undefined;
  /** Destination KMS encryption key ARN for SSE-KMS replication. */
  replicaKmsKeyId?: string | undefined;
  /** Enables S3 Replication Time Control (S3 RTC). */
  replicationTime?: s3_BucketReplicationConfigurationRuleDestinationReplicationTime | undefined;
  /** [Storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Destination.html#AmazonS3-Type-Destination-StorageClass) used to store the object. */
  storageClass?: string | undefined;
};

/** s3: BucketReplicationConfigurationRuleDestinationAccessControlTranslation, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleDestinationAccessControlTranslation = {
  /** Replica ownership. */
  owner: string;
};

/** s3: BucketReplicationConfigurationRuleDestinationMetrics, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleDestinationMetrics = {
  /** Threshold within which objects are to be replicated. */
  minutes?: number | undefined;
  /** Status of replication metrics. */
  status?: string | undefined;
};

/** s3: BucketReplicationConfigurationRuleDestinationReplicationTime, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleDestinationReplicationTime = {
  /** Threshold within which objects are to be replicated. */
  minutes?: number | undefined;
  /** Status of RTC. */
  status?: string | undefined;
};

/** s3: BucketReplicationConfigurationRuleFilter, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleFilter = {
  /** Object keyname prefix that identifies subset of objects to which the rule applies. */
  prefix?: string | undefined;
  /** Map of tags that identifies subset of objects to which the rule applies. */
  tags?: { [key: string]: string } | undefined;
};

/** s3: BucketReplicationConfigurationRuleSourceSelectionCriteria, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleSourceSelectionCriteria = {
  /** Match SSE-KMS encrypted objects. */
  sseKmsEncryptedObjects?:
    s3_BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects | undefined;
};

/** s3: BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects, as the SDK has it. */
export type s3_BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects = {
  /** Boolean which indicates if this criteria is enabled. */
  enabled: boolean;
};

/** s3: BucketServerSideEncryptionConfiguration, as the SDK has it. */
export type s3_BucketServerSideEncryptionConfiguration = {
  /** Single object for server-side encryption by default configuration. */
  rule: s3_BucketServerSideEncryptionConfigurationRule;
};

/** The set of arguments for constructing a BucketServerSideEncryptionConfiguration resource. */
export type s3_BucketServerSideEncryptionConfigurationArgs = {
  /** ID (name) of the bucket. */
  bucket: string;
  /** Account ID of the expected bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Set of server-side encryption configuration rules. */
  rules: s3_BucketServerSideEncryptionConfigurationRule[];
};

/** s3: BucketServerSideEncryptionConfigurationRule, as the SDK has it. */
export type s3_BucketServerSideEncryptionConfigurationRule = {
  /** Single object for setting server-side encryption by default. */
  applyServerSideEncryptionByDefault?:
    s3_BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault | undefined;
  /** List of server-side encryption types to block for object uploads. */
  blockedEncryptionTypes?: string[] | undefined;
  /** Whether or not to use [Amazon S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-key.html) for SSE-KMS. */
  bucketKeyEnabled?: boolean | undefined;
};

/** s3: BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault, as the SDK has it. */
export type s3_BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault = {
  /** AWS KMS master key ID used for the SSE-KMS encryption. */
  kmsMasterKeyId?: string | undefined;
  /** Server-side encryption algorithm to use. */
  sseAlgorithm: string;
};

/** The set of arguments for constructing a BucketV2 resource. */
export type s3_BucketV2 = {
  /** Sets the accelerate configuration of an existing bucket. */
  accelerationStatus?: string | undefined;
  /** [Canned ACL](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#canned-acl) to apply. */
  acl?: string | undefined;
  /** Name of the bucket. */
  bucket?: string | undefined;
  /** Namespace for the bucket. */
  bucketNamespace?: string | undefined;
  /** Creates a unique bucket name beginning with the specified prefix. */
  bucketPrefix?: string | undefined;
  /** Rule of [Cross-Origin Resource Sharing](https://docs.aws.amazon.com/AmazonS3/latest/dev/cors.html). */
  corsRules?: s3_BucketV2CorsRule[] | undefined;
  /** Boolean that indicates all objects (including any [locked objects](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html)) should be deleted from the bucket *when the bucket is destroyed* so that the bucket can be destroyed without error. */
  forceDestroy?: boolean | undefined;
  /** [ACL policy grant](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#sample-acl). */
  grants?: s3_BucketV2Grant[] | undefined;
  /** Configuration of [object lifecycle management](http://docs.aws.amazon.com/AmazonS3/latest/dev/object-lifecycle-mgmt.html). */
  lifecycleRules?: s3_BucketV2LifecycleRule[] | undefined;
  /** Configuration of [S3 bucket logging](https://docs.aws.amazon.com/AmazonS3/latest/UG/ManagingBucketLogging.html) parameters. */
  loggings?: s3_BucketV2Logging[] | undefined;
  /** Configuration of [S3 object locking](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock.html). */
  objectLockConfiguration?: s3_BucketV2ObjectLockConfiguration | undefined;
  /** Whether this bucket has an Object Lock configuration enabled. */
  objectLockEnabled?: boolean | undefined;
  /** Valid [bucket policy](https://docs.aws.amazon.com/AmazonS3/latest/dev/example-bucket-policies.html) JSON document. */
  policy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration of [replication configuration](http://docs.aws.amazon.com/AmazonS3/latest/dev/crr.html). */
  replicationConfigurations?: s3_BucketV2ReplicationConfiguration[] | undefined;
  /** Who should bear the cost of Amazon S3 data transfer. */
  requestPayer?: string | undefined;
  /** Configuration of [server-side encryption configuration](http://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-encryption.html). */
  serverSideEncryptionConfigurations?: s3_BucketV2ServerSideEncryptionConfiguration[] | undefined;
  /** Map of tags to assign to the bucket. */
  tags?: { [key: string]: string } | undefined;
  /** Map of tags assigned to the resource, including those inherited from the provider `defaultTags` configuration block. */
  tagsAll?: { [key: string]: string } | undefined;
  /** Configuration of the [S3 bucket versioning state](https://docs.aws.amazon.com/AmazonS3/latest/dev/Versioning.html). */
  versionings?: s3_BucketV2Versioning[] | undefined;
  /** Configuration of the [S3 bucket website](https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html). */
  websites?: s3_BucketV2Website[] | undefined;
};

/** s3: BucketV2CorsRule, as the SDK has it. */
export type s3_BucketV2CorsRule = {
  /** List of headers allowed. */
  allowedHeaders?: string[] | undefined;
  /** One or more HTTP methods that you allow the origin to execute. */
  allowedMethods: string[];
  /** One or more origins you want customers to be able to access the bucket from. */
  allowedOrigins: string[];
  /** One or more headers in the response that you want customers to be able to access from their applications (for example, from a JavaScript `XMLHttpRequest` object). */
  exposeHeaders?: string[] | undefined;
  /** Time in seconds that browser can cache the response for a preflight request. */
  maxAgeSeconds?: number | undefined;
};

/** s3: BucketV2Grant, as the SDK has it. */
export type s3_BucketV2Grant = {
  /** Canonical user id to grant for. */
  id?: string | undefined;
  /** List of permissions to apply for grantee. */
  permissions: string[];
  /** Type of grantee to apply for. */
  type: string;
  /** Uri address to grant for. */
  uri?: string | undefined;
};

/** s3: BucketV2LifecycleRule, as the SDK has it. */
export type s3_BucketV2LifecycleRule = {
  /** Number of days after initiating a multipart upload when the multipart upload must be completed. */
  abortIncompleteMultipartUploadDays?: number | undefined;
  /** Lifecycle rule status. */
  enabled: boolean;
  /** Configuration of the object expiration. */
  expirations?: s3_BucketV2LifecycleRuleExpiration[] | undefined;
  /** Unique identifier for the rule. */
  id?: string | undefined;
  /** When noncurrent object versions expire. */
  noncurrentVersionExpirations?: s3_BucketV2LifecycleRuleNoncurrentVersionExpiration[] | undefined;
  /** When noncurrent object versions transition. */
  noncurrentVersionTransitions?: s3_BucketV2LifecycleRuleNoncurrentVersionTransition[] | undefined;
  /** Object key prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Object tags key and value. */
  tags?: { [key: string]: string } | undefined;
  /** Configuration of the object transition. */
  transitions?: s3_BucketV2LifecycleRuleTransition[] | undefined;
};

/** s3: BucketV2LifecycleRuleExpiration, as the SDK has it. */
export type s3_BucketV2LifecycleRuleExpiration = {
  /** Date after which you want the corresponding action to take effect. */
  date?: string | undefined;
  /** Number of days after object creation when the specific rule action takes effect. */
  days?: number | undefined;
  /** On a versioned bucket (versioning-enabled or versioning-suspended bucket), you can add this element in the lifecycle configuration to direct Amazon S3 to delete expired object delete markers. */
  expiredObjectDeleteMarker?: boolean | undefined;
};

/** s3: BucketV2LifecycleRuleNoncurrentVersionExpiration, as the SDK has it. */
export type s3_BucketV2LifecycleRuleNoncurrentVersionExpiration = {
  /** Number of days noncurrent object versions expire. */
  days?: number | undefined;
};

/** s3: BucketV2LifecycleRuleNoncurrentVersionTransition, as the SDK has it. */
export type s3_BucketV2LifecycleRuleNoncurrentVersionTransition = {
  /** Number of days noncurrent object versions transition. */
  days?: number | undefined;
  /** Amazon S3 [storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html#AmazonS3-Type-Transition-StorageClass) to which you want the object to transition. */
  storageClass: string;
};

/** s3: BucketV2LifecycleRuleTransition, as the SDK has it. */
export type s3_BucketV2LifecycleRuleTransition = {
  /** Date after which you want the corresponding action to take effect. */
  date?: string | undefined;
  /** Number of days after object creation when the specific rule action takes effect. */
  days?: number | undefined;
  /** Amazon S3 [storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Transition.html#AmazonS3-Type-Transition-StorageClass) to which you want the object to transition. */
  storageClass: string;
};

/** s3: BucketV2Logging, as the SDK has it. */
export type s3_BucketV2Logging = {
  /** Name of the bucket that will receive the log objects. */
  targetBucket: string;
  /** To specify a key prefix for log objects. */
  targetPrefix?: string | undefined;
};

/** s3: BucketV2ObjectLockConfiguration, as the SDK has it. */
export type s3_BucketV2ObjectLockConfiguration = {
  /** Whether this bucket has an Object Lock configuration enabled. */
  objectLockEnabled?: string | undefined;
  /** Object Lock rule in place for this bucket. */
  rules?: s3_BucketV2ObjectLockConfigurationRule[] | undefined;
};

/** s3: BucketV2ObjectLockConfigurationRule, as the SDK has it. */
export type s3_BucketV2ObjectLockConfigurationRule = {
  /** Default retention period that you want to apply to new objects placed in this bucket. */
  defaultRetentions: s3_BucketV2ObjectLockConfigurationRuleDefaultRetention[];
};

/** s3: BucketV2ObjectLockConfigurationRuleDefaultRetention, as the SDK has it. */
export type s3_BucketV2ObjectLockConfigurationRuleDefaultRetention = {
  /** Number of days that you want to specify for the default retention period. */
  days?: number | undefined;
  /** Default Object Lock retention mode you want to apply to new objects placed in this bucket. */
  mode: string;
  /** Number of years that you want to specify for the default retention period. */
  years?: number | undefined;
};

/** s3: BucketV2ReplicationConfiguration, as the SDK has it. */
export type s3_BucketV2ReplicationConfiguration = {
  /** ARN of the IAM role for Amazon S3 to assume when replicating the objects. */
  role: string;
  /** Rules managing the replication. */
  rules: s3_BucketV2ReplicationConfigurationRule[];
};

/** s3: BucketV2ReplicationConfigurationRule, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRule = {
  /** Whether delete markers are replicated. */
  deleteMarkerReplicationStatus?: string | undefined;
  /** Destination for the rule. */
  destinations: s3_BucketV2ReplicationConfigurationRuleDestination[];
  /** Filter that identifies subset of objects to which the replication rule applies. */
  filters?: s3_BucketV2ReplicationConfigurationRuleFilter[] | undefined;
  /** Unique identifier for the rule. */
  id?: string | undefined;
  /** Object keyname prefix identifying one or more objects to which the rule applies. */
  prefix?: string | undefined;
  /** Priority associated with the rule. */
  priority?: number | undefined;
  /** Special object selection criteria. */
  sourceSelectionCriterias?: s3_BucketV2ReplicationConfigurationRuleSourceSelectionCriteria[] | undefined;
  /** Status of the rule. */
  status: string;
};

/** s3: BucketV2ReplicationConfigurationRuleDestination, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleDestination = {
  /** Overrides to use for object owners on replication. */
  accessControlTranslations?:
    s3_BucketV2ReplicationConfigurationRuleDestinationAccessControlTranslation[] | undefined;
  /** Account ID to use for overriding the object owner on replication. */
  accountId?: string | undefined;
  /** ARN of the S3 bucket where you want Amazon S3 to store replicas of the object identified by the rule. */
  bucket: string;
  /** Enables replication metrics (required for S3 RTC). */
  metrics?: s3_BucketV2ReplicationConfigurationRuleDestinationMetric[] | undefined;
  /** Destination KMS encryption key ARN for SSE-KMS replication. */
  replicaKmsKeyId?: string | undefined;
  /** Enables S3 Replication Time Control (S3 RTC). */
  replicationTimes?: s3_BucketV2ReplicationConfigurationRuleDestinationReplicationTime[] | undefined;
  /** [Storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_Destination.html#AmazonS3-Type-Destination-StorageClass) used to store the object. */
  storageClass?: string | undefined;
};

/** s3: BucketV2ReplicationConfigurationRuleDestinationAccessControlTranslation, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleDestinationAccessControlTranslation = {
  /** Replica ownership. */
  owner: string;
};

/** s3: BucketV2ReplicationConfigurationRuleDestinationMetric, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleDestinationMetric = {
  /** Threshold within which objects are to be replicated. */
  minutes?: number | undefined;
  /** Status of replication metrics. */
  status?: string | undefined;
};

/** s3: BucketV2ReplicationConfigurationRuleDestinationReplicationTime, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleDestinationReplicationTime = {
  /** Threshold within which objects are to be replicated. */
  minutes?: number | undefined;
  /** Status of RTC. */
  status?: string | undefined;
};

/** s3: BucketV2ReplicationConfigurationRuleFilter, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleFilter = {
  /** Object keyname prefix that identifies subset of objects to which the rule applies. */
  prefix?: string | undefined;
  /** Map of tags that identifies subset of objects to which the rule applies. */
  tags?: { [key: string]: string } | undefined;
};

/** s3: BucketV2ReplicationConfigurationRuleSourceSelectionCriteria, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleSourceSelectionCriteria = {
  /** Match SSE-KMS encrypted objects. */
  sseKmsEncryptedObjects?:
    s3_BucketV2ReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObject[] | undefined;
};

/** s3: BucketV2ReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObject, as the SDK has it. */
export type s3_BucketV2ReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObject = {
  /** Boolean which indicates if this criteria is enabled. */
  enabled: boolean;
};

/** s3: BucketV2ServerSideEncryptionConfiguration, as the SDK has it. */
export type s3_BucketV2ServerSideEncryptionConfiguration = {
  /** Single object for server-side encryption by default configuration. */
  rules: s3_BucketV2ServerSideEncryptionConfigurationRule[];
};

/** s3: BucketV2ServerSideEncryptionConfigurationRule, as the SDK has it. */
export type s3_BucketV2ServerSideEncryptionConfigurationRule = {
  /** Single object for setting server-side encryption by default. */
  applyServerSideEncryptionByDefaults: s3_BucketV2ServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault[];
  /** Whether or not to use [Amazon S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/dev/bucket-key.html) for SSE-KMS. */
  bucketKeyEnabled?: boolean | undefined;
};

/** s3: BucketV2ServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault, as the SDK has it. */
export type s3_BucketV2ServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault = {
  /** AWS KMS master key ID used for the SSE-KMS encryption. */
  kmsMasterKeyId?: string | undefined;
  /** Server-side encryption algorithm to use. */
  sseAlgorithm: string;
};

/** s3: BucketV2Versioning, as the SDK has it. */
export type s3_BucketV2Versioning = {
  /** Enable versioning. */
  enabled?: boolean | undefined;
  /** Enable MFA delete for either `Change the versioning state of your bucket` or `Permanently delete an object version`. */
  mfaDelete?: boolean | undefined;
};

/** s3: BucketV2Website, as the SDK has it. */
export type s3_BucketV2Website = {
  /** Absolute path to the document to return in case of a 4XX error. */
  errorDocument?: string | undefined;
  /** Amazon S3 returns this index document when requests are made to the root domain or any of the subfolders. */
  indexDocument?: string | undefined;
  /** Hostname to redirect all website requests for this bucket to. */
  redirectAllRequestsTo?: string | undefined;
  /** JSON array containing [routing rules](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-s3-websiteconfiguration-routingrules.html) describing redirect behavior and when redirects are applied. */
  routingRules?: string | undefined;
};

/** s3: BucketVersioning, as the SDK has it. */
export type s3_BucketVersioning = {
  /** Enable versioning. */
  enabled?: boolean | undefined;
  /** Enable MFA delete for either `Change the versioning state of your bucket` or `Permanently delete an object version`. */
  mfaDelete?: boolean | undefined;
};

/** The set of arguments for constructing a BucketVersioning resource. */
export type s3_BucketVersioningArgs = {
  /** Name of the S3 bucket. */
  bucket: string;
  /** Account ID of the expected bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Concatenation of the authentication device's serial number, a space, and the value that is displayed on your authentication device. */
  mfa?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block for the versioning parameters. */
  versioningConfiguration: s3_BucketVersioningVersioningConfiguration;
};

/** s3: BucketVersioningVersioningConfiguration, as the SDK has it. */
export type s3_BucketVersioningVersioningConfiguration = {
  /** Whether MFA delete is enabled in the bucket versioning configuration. */
  mfaDelete?: string | undefined;
  /** Versioning state of the bucket. */
  status: string;
};

/** s3: BucketWebsite, as the SDK has it. */
export type s3_BucketWebsite = {
  /** Absolute path to the document to return in case of a 4XX error. */
  errorDocument?: string | undefined;
  /** Amazon S3 returns this index document when requests are made to the root domain or any of the subfolders. */
  indexDocument?: string | undefined;
  /** Hostname to redirect all website requests for this bucket to. */
  redirectAllRequestsTo?: string | undefined;
  /** JSON array containing [routing rules](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-s3-websiteconfiguration-routingrules.html) describing redirect behavior and when redirects are applied. */
  routingRules?: string | undefined;
};

/** The set of arguments for constructing a ObjectCopy resource. */
export type s3_ObjectCopy = {
  /** [Canned ACL](https://docs.aws.amazon.com/AmazonS3/latest/dev/acl-overview.html#canned-acl) to apply. */
  acl?: string | undefined;
  /** Name of the bucket to put the file in. */
  bucket: string;
  /** Whether to use an S3 Bucket Key for object encryption with server-side encryption using KMS (SSE-KMS). */
  bucketKeyEnabled?: boolean | undefined;
  /** Caching behavior along the request/reply chain. */
  cacheControl?: string | undefined;
  /** Algorithm used to create the checksum for the object. */
  checksumAlgorithm?: string | undefined;
  /** Presentational information for the object. */
  contentDisposition?: string | undefined;
  /** Content encodings that have been applied to the object and thus what decoding mechanisms must be applied to obtain the media-type referenced by the Content-Type header field. */
  contentEncoding?: string | undefined;
  /** Language the content is in e.g., en-US or en-GB. */
  contentLanguage?: string | undefined;
  /** Standard MIME type describing the format of the object data, e.g., `application/octet-stream`. */
  contentType?: string | undefined;
  /** Copies the object if its entity tag (ETag) matches the specified tag. */
  copyIfMatch?: string | undefined;
  /** Copies the object if it has been modified since the specified time, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8). */
  copyIfModifiedSince?: string | undefined;
  /** Copies the object if its entity tag (ETag) is different than the specified ETag. */
  copyIfNoneMatch?: string | undefined;
  /** Copies the object if it hasn't been modified since the specified time, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8). */
  copyIfUnmodifiedSince?: string | undefined;
  /** Algorithm to use when encrypting the object (for example, AES256). */
  customerAlgorithm?: string | undefined;
  /** Customer-provided encryption key for Amazon S3 to use in encrypting data. */
  customerKey?: string | undefined;
  /** 128-bit MD5 digest of the encryption key according to RFC 1321. */
  customerKeyMd5?: string | undefined;
  /** Account id of the expected destination bucket owner. */
  expectedBucketOwner?: string | undefined;
  /** Account id of the expected source bucket owner. */
  expectedSourceBucketOwner?: string | undefined;
  /** Date and time at which the object is no longer cacheable, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8). */
  expires?: string | undefined;
  /** Allow the object to be deleted by removing any legal hold on any object version. */
  forceDestroy?: boolean | undefined;
  /** Configuration block for header grants. */
  grants?: s3_ObjectCopyGrant[] | undefined;
  /** Name of the object once it is in the bucket. */
  key: string;
  /** AWS KMS Encryption Context to use for object encryption. */
  kmsEncryptionContext?: string | undefined;
  /** AWS KMS Key ARN to use for object encryption. */
  kmsKeyId?: string | undefined;
  /** Map of keys/values to provision metadata (will be automatically prefixed by `x-amz-meta-`, note that only lowercase label are currently supported by the AWS Go API). */
  metadata?: { [key: string]: string } | undefined;
  /** Whether the metadata is copied from the source object or replaced with metadata provided in the request. */
  metadataDirective?: string | undefined;
  /** [Legal hold](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-legal-holds) status to apply to the specified object. */
  objectLockLegalHoldStatus?: string | undefined;
  /** Object lock [retention mode](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-modes) that you want to apply to this object. */
  objectLockMode?: string | undefined;
  /** Date and time, in [RFC3339 format](https://tools.ietf.org/html/rfc3339#section-5.8), when this object's object lock will [expire](https://docs.aws.amazon.com/AmazonS3/latest/dev/object-lock-overview.html#object-lock-retention-periods). */
  objectLockRetainUntilDate?: string | undefined;
  overrideProvider?: s3_ObjectCopyOverrideProvider | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Confirms that the requester knows that they will be charged for the request. */
  requestPayer?: string | undefined;
  /** Server-side encryption of the object in S3. */
  serverSideEncryption?: string | undefined;
  /** Source object for the copy operation. */
  source: string;
  /** Algorithm to use when decrypting the source object (for example, AES256). */
  sourceCustomerAlgorithm?: string | undefined;
  /** Customer-provided encryption key for Amazon S3 to use to decrypt the source object. */
  sourceCustomerKey?: string | undefined;
  /** 128-bit MD5 digest of the encryption key according to RFC 1321. */
  sourceCustomerKeyMd5?: string | undefined;
  /** Desired [storage class](https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html#AmazonS3-CopyObject-request-header-StorageClass) for the object. */
  storageClass?: string | undefined;
  /** Whether the object tag-set is copied from the source object or replaced with tag-set provided in the request. */
  taggingDirective?: string | undefined;
  /** Map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
  /** Target URL for [website redirect](http://docs.aws.amazon.com/AmazonS3/latest/dev/how-to-page-redirect.html). */
  websiteRedirect?: string | undefined;
};

/** s3: ObjectCopyGrant, as the SDK has it. */
export type s3_ObjectCopyGrant = {
  /** Email address of the grantee. */
  email?: string | undefined;
  /** Canonical user ID of the grantee. */
  id?: string | undefined;
  /** List of permissions to grant to grantee. */
  permissions: string[];
  /** Type of grantee. */
  type: string;
  /** URI of the grantee group. */
  uri?: string | undefined;
};

/** s3: ObjectCopyOverrideProvider, as the SDK has it. */
export type s3_ObjectCopyOverrideProvider = {
  /** Configuration block to override the provider `defaultTags` configuration block. */
  defaultTags?: s3_ObjectCopyOverrideProviderDefaultTags | undefined;
};

/** s3: ObjectCopyOverrideProviderDefaultTags, as the SDK has it. */
export type s3_ObjectCopyOverrideProviderDefaultTags = {
  /** Map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
};

/** Represents an AWS IAM policy document that defines permissions for AWS resources and actions. */
export type s3_PolicyDocument = {
  Id?: string | undefined;
  Statement: iam_PolicyStatement[];
  Version: string;
};

/** The set of arguments for constructing a Secret resource. */
export type secretsmanager_Secret = {
  /** Description of the secret. */
  description?: string | undefined;
  /** Accepts boolean value to specify whether to overwrite a secret with the same name in the destination Region. */
  forceOverwriteReplicaSecret?: boolean | undefined;
  /** ARN or Id of the AWS KMS key to be used to encrypt the secret values in the versions stored in this secret. */
  kmsKeyId?: string | undefined;
  /** Friendly name of the new secret. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** Valid JSON document representing a [resource policy](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-based-policies.html). */
  policy?: string | undefined;
  /** Number of days that AWS Secrets Manager waits before it can delete the secret. */
  recoveryWindowInDays?: number | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Configuration block to support secret replication. */
  replicas?: secretsmanager_SecretReplica[] | undefined;
  /** Key-value map of user-defined tags that are attached to the secret. */
  tags?: { [key: string]: string } | undefined;
  /** Type of secret for managed external secrets. */
  type?: string | undefined;
};

/** The set of arguments for constructing a SecretPolicy resource. */
export type secretsmanager_SecretPolicy = {
  /** Makes an optional API call to Zelkova to validate the Resource Policy to prevent broad access to your secret. */
  blockPublicPolicy?: boolean | undefined;
  /** Valid JSON document representing a [resource policy](https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-based-policies.html). */
  policy: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Secret ARN. */
  secretArn: string;
};

/** secretsmanager: SecretReplica, as the SDK has it. */
export type secretsmanager_SecretReplica = {
  /** ARN, Key ID, or Alias of the AWS KMS key within the region secret is replicated to. */
  kmsKeyId?: string | undefined;
  /** Date that you last accessed the secret in the Region. */
  lastAccessedDate?: string | undefined;
  /** Region for replicating the secret. */
  region: string;
  /** Status can be `InProgress`, `Failed`, or `InSync`. */
  status?: string | undefined;
  /** Message such as `Replication succeeded` or `Secret with this name already exists in this region`. */
  statusMessage?: string | undefined;
};

/** The set of arguments for constructing a SecretRotation resource. */
export type secretsmanager_SecretRotation = {
  /** Configuration block for metadata required by the external secret partner. */
  externalSecretRotationMetadatas?: secretsmanager_SecretRotationExternalSecretRotationMetadata[] | undefined;
  /** ARN of the IAM role that allows Secrets Manager to rotate the secret held by a third-party partner. */
  externalSecretRotationRoleArn?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Whether to rotate the secret immediately or wait until the next scheduled rotation window. */
  rotateImmediately?: boolean | undefined;
  /** Whether automatic rotation is enabled for the secret. */
  rotationEnabled?: boolean | undefined;
  /** ARN of the Lambda function that can rotate the secret. */
  rotationLambdaArn?: string | undefined;
  /** Structure that defines the rotation configuration for this secret. */
  rotationRules?: secretsmanager_SecretRotationRotationRules | undefined;
  /** Secret to which you want to add a new version. */
  secretId: string;
};

/** secretsmanager: SecretRotationExternalSecretRotationMetadata, as the SDK has it. */
export type secretsmanager_SecretRotationExternalSecretRotationMetadata = {
  /** Metadata key name. */
  key: string;
  /** Metadata value for the specified key. */
  value: string;
};

/** secretsmanager: SecretRotationRotationRules, as the SDK has it. */
export type secretsmanager_SecretRotationRotationRules = {
  /** Number of days between automatic scheduled rotations of the secret. */
  automaticallyAfterDays?: number | undefined;
  /** The length of the rotation window in hours. */
  duration?: string | undefined;
  /** `cron()` or `rate()` expression that defines the schedule for rotating your secret. */
  scheduleExpression?: string | undefined;
};

/** Represents an AWS IAM policy document that defines permissions for AWS resources and actions. */
export type sns_PolicyDocument = {
  Id?: string | undefined;
  Statement: iam_PolicyStatement[];
  Version: string;
};

/** The set of arguments for constructing a Topic resource. */
export type sns_Topic = {
  /** IAM role for failure feedback */
  applicationFailureFeedbackRoleArn?: string | undefined;
  /** The IAM role permitted to receive success feedback for this topic */
  applicationSuccessFeedbackRoleArn?: string | undefined;
  /** Percentage of success to sample */
  applicationSuccessFeedbackSampleRate?: number | undefined;
  /** The message archive policy for FIFO topics. */
  archivePolicy?: string | undefined;
  /** Enables content-based deduplication for FIFO topics. */
  contentBasedDeduplication?: boolean | undefined;
  /** The SNS delivery policy. */
  deliveryPolicy?: string | undefined;
  /** The display name for the topic */
  displayName?: string | undefined;
  /** Enables higher throughput for FIFO topics by adjusting the scope of deduplication. */
  fifoThroughputScope?: string | undefined;
  /** Boolean indicating whether or not to create a FIFO (first-in-first-out) topic. */
  fifoTopic?: boolean | undefined;
  /** IAM role for failure feedback */
  firehoseFailureFeedbackRoleArn?: string | undefined;
  /** The IAM role permitted to receive success feedback for this topic */
  firehoseSuccessFeedbackRoleArn?: string | undefined;
  /** Percentage of success to sample */
  firehoseSuccessFeedbackSampleRate?: number | undefined;
  /** IAM role for failure feedback */
  httpFailureFeedbackRoleArn?: string | undefined;
  /** The IAM role permitted to receive success feedback for this topic */
  httpSuccessFeedbackRoleArn?: string | undefined;
  /** Percentage of success to sample */
  httpSuccessFeedbackSampleRate?: number | undefined;
  /** The ID of an AWS-managed customer master key (CMK) for Amazon SNS or a custom CMK. */
  kmsMasterKeyId?: string | undefined;
  /** IAM role for failure feedback */
  lambdaFailureFeedbackRoleArn?: string | undefined;
  /** The IAM role permitted to receive success feedback for this topic */
  lambdaSuccessFeedbackRoleArn?: string | undefined;
  /** Percentage of success to sample */
  lambdaSuccessFeedbackSampleRate?: number | undefined;
  /** The name of the topic. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** The fully-formed AWS policy as JSON. */
  policy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** If `SignatureVersion` should be [1 (SHA1) or 2 (SHA256)](https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html). */
  signatureVersion?: number | undefined;
  /** IAM role for failure feedback */
  sqsFailureFeedbackRoleArn?: string | undefined;
  /** The IAM role permitted to receive success feedback for this topic */
  sqsSuccessFeedbackRoleArn?: string | undefined;
  /** Percentage of success to sample */
  sqsSuccessFeedbackSampleRate?: number | undefined;
  /** Key-value map of resource tags. */
  tags?: { [key: string]: string } | undefined;
  /** Tracing mode of an Amazon SNS topic. */
  tracingConfig?: string | undefined;
};

/** The set of arguments for constructing a TopicPolicy resource. */
export type sns_TopicPolicy = {
  /** The ARN of the SNS topic */
  arn: string;
  /** The fully-formed AWS policy as JSON. */
  policy: string | sns_PolicyDocument;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** Represents an AWS IAM policy document that defines permissions for AWS resources and actions. */
export type sqs_PolicyDocument = {
  Id?: string | undefined;
  Statement: iam_PolicyStatement[];
  Version: string;
};

/** The set of arguments for constructing a Queue resource. */
export type sqs_Queue = {
  /** Enables content-based deduplication for FIFO queues. */
  contentBasedDeduplication?: boolean | undefined;
  /** Specifies whether message deduplication occurs at the message group or queue level. */
  deduplicationScope?: string | undefined;
  /** Time in seconds that the delivery of all messages in the queue will be delayed. */
  delaySeconds?: number | undefined;
  /** Boolean designating a FIFO queue. */
  fifoQueue?: boolean | undefined;
  /** Specifies whether the FIFO queue throughput quota applies to the entire queue or per message group. */
  fifoThroughputLimit?: string | undefined;
  /** Length of time, in seconds, for which Amazon SQS can reuse a data key to encrypt or decrypt messages before calling AWS KMS again. */
  kmsDataKeyReusePeriodSeconds?: number | undefined;
  /** ID of an AWS-managed customer master key (CMK) for Amazon SQS or a custom CMK. */
  kmsMasterKeyId?: string | undefined;
  /** Limit of how many bytes a message can contain before Amazon SQS rejects it. */
  maxMessageSize?: number | undefined;
  /** Number of seconds Amazon SQS retains a message. */
  messageRetentionSeconds?: number | undefined;
  /** Name of the queue. */
  name?: string | undefined;
  /** Creates a unique name beginning with the specified prefix. */
  namePrefix?: string | undefined;
  /** JSON policy for the SQS queue. */
  policy?: string | undefined;
  /** Time for which a ReceiveMessage call will wait for a message to arrive (long polling) before returning. */
  receiveWaitTimeSeconds?: number | undefined;
  /** JSON policy to set up the Dead Letter Queue redrive permission, see [AWS docs](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/SQSDeadLetterQueue.html). */
  redriveAllowPolicy?: string | undefined;
  /** JSON policy to set up the Dead Letter Queue, see [AWS docs](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/SQSDeadLetterQueue.html). */
  redrivePolicy?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Boolean to enable server-side encryption (SSE) of message content with SQS-owned encryption keys. */
  sqsManagedSseEnabled?: boolean | undefined;
  /** Map of tags to assign to the queue. */
  tags?: { [key: string]: string } | undefined;
  /** Visibility timeout for the queue. */
  visibilityTimeoutSeconds?: number | undefined;
};

/** The set of arguments for constructing a QueuePolicy resource. */
export type sqs_QueuePolicy = {
  /** JSON policy for the SQS queue. */
  policy: string | sqs_PolicyDocument;
  /** URL of the SQS Queue to which to attach the policy. */
  queueUrl: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a Parameter resource. */
export type ssm_Parameter = {
  /** Regular expression used to validate the parameter value. */
  allowedPattern?: string | undefined;
  /** ARN of the parameter. */
  arn?: string | undefined;
  /** Data type of the parameter. */
  dataType?: string | undefined;
  /** Description of the parameter. */
  description?: string | undefined;
  /** Value of the parameter. **Use caution:** This value is _never_ marked as sensitive in the pulumi preview output. */
  insecureValue?: string | undefined;
  /** KMS key ID or ARN for encrypting a SecureString. */
  keyId?: string | undefined;
  /** Name of the parameter. */
  name?: string | undefined;
  /** Overwrite an existing parameter. */
  overwrite?: boolean | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** Map of tags to assign to the object. */
  tags?: { [key: string]: string } | undefined;
  /** Parameter tier to assign to the parameter. */
  tier?: string | undefined;
  /** Type of the parameter. */
  type: string;
  /** Value of the parameter. */
  value?: string | undefined;
  /** **NOTE:** This field is write-only and its value will not be updated in state as part of read operations. */
  valueWo?: string | undefined;
  /** Required when `valueWo` is set. */
  valueWoVersion?: number | undefined;
};

/** The set of arguments for constructing a ManagedPolicyAttachment resource. */
export type ssoadmin_ManagedPolicyAttachment = {
  /** ARN of the SSO Instance under which the operation will be executed. */
  instanceArn: string;
  /** IAM managed policy ARN to be attached to the Permission Set. */
  managedPolicyArn: string;
  /** ARN of the Permission Set. */
  permissionSetArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a PermissionSetInlinePolicy resource. */
export type ssoadmin_PermissionSetInlinePolicy = {
  /** The IAM inline policy to attach to a Permission Set. */
  inlinePolicy: string;
  /** ARN of the SSO Instance under which the operation will be executed. */
  instanceArn: string;
  /** ARN of the Permission Set. */
  permissionSetArn: string;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
};

/** The set of arguments for constructing a SecurityGroupEgressRule resource. */
export type vpc_SecurityGroupEgressRule = {
  /** The destination IPv4 CIDR range. */
  cidrIpv4?: string | undefined;
  /** The destination IPv6 CIDR range. */
  cidrIpv6?: string | undefined;
  /** The security group rule description. */
  description?: string | undefined;
  /** The start of port range for the TCP and UDP protocols, or an ICMP/ICMPv6 type. */
  fromPort?: number | undefined;
  /** The IP protocol name or number. */
  ipProtocol: string;
  /** The ID of the destination prefix list. */
  prefixListId?: string | undefined;
  /** The destination security group that is referenced in the rule. */
  referencedSecurityGroupId?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The ID of the security group. */
  securityGroupId: string;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** The end of port range for the TCP and UDP protocols, or an ICMP/ICMPv6 code. > **Note** Although `cidrIpv4`, `cidrIpv6`, `prefixListId`, and `referencedSecurityGroupId` are all marked as optional, you *must* provide one of them in order to configure the destination of the traffic. */
  toPort?: number | undefined;
};

/** The set of arguments for constructing a SecurityGroupIngressRule resource. */
export type vpc_SecurityGroupIngressRule = {
  /** The source IPv4 CIDR range. */
  cidrIpv4?: string | undefined;
  /** The source IPv6 CIDR range. */
  cidrIpv6?: string | undefined;
  /** The security group rule description. */
  description?: string | undefined;
  /** The start of port range for the TCP and UDP protocols, or an ICMP/ICMPv6 type. */
  fromPort?: number | undefined;
  /** The IP protocol name or number. */
  ipProtocol: string;
  /** The ID of the source prefix list. */
  prefixListId?: string | undefined;
  /** The source security group that is referenced in the rule. */
  referencedSecurityGroupId?: string | undefined;
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** The ID of the security group. */
  securityGroupId: string;
  /** A map of tags to assign to the resource. */
  tags?: { [key: string]: string } | undefined;
  /** The end of port range for the TCP and UDP protocols, or an ICMP/ICMPv6 code. > **Note** Although `cidrIpv4`, `cidrIpv6`, `prefixListId`, and `referencedSecurityGroupId` are all marked as optional, you *must* provide one of them in order to configure the destination of the traffic. */
  toPort?: number | undefined;
};

/** The set of arguments for constructing a WebAclAssociation resource. */
export type wafv2_WebAclAssociation = {
  /** Region where this resource will be [managed](https://docs.aws.amazon.com/general/latest/gr/rande.html#regional-endpoints). */
  region?: string | undefined;
  /** ARN of the resource to associate with the web ACL. */
  resourceArn: string;
  /** ARN of the Web ACL that you want to associate with the resource. */
  webAclArn: string;
};
