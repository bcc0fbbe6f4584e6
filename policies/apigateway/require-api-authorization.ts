import { aws, fsbp, page, rule } from "../../src/author";

interface Endpoint {
  readonly httpMethod?: string | undefined;
  readonly routeKey?: string | undefined;
  readonly authorization?: string | undefined;
  readonly authorizationType?: string | undefined;
  readonly apiKeyRequired?: boolean | undefined;
}

/**
 * Whether callers can be asked who they are: not before a browser sends the request itself, and over a WebSocket only when
 * it opens.
 */
function canAsk({ httpMethod, routeKey = "" }: Endpoint): boolean {
  if (httpMethod !== undefined) return httpMethod !== "OPTIONS";
  return /^[A-Z]+ |^\$(?:connect|default)$/u.test(routeKey) && !routeKey.startsWith("OPTIONS ");
}

const route = (routeKey: string, its: object = {}) =>
  aws.resource(aws.httpRoute, { apiId: "a1", routeKey, ...its });

const method = (httpMethod: string, authorization: string, its: object = {}) =>
  aws.resource(aws.restMethod, { httpMethod, authorization, resourceId: "r1", restApi: "a1", ...its });

export default rule({
  title: "APIs ask who calls",
  severity: "high",
  why: "Everybody on the internet can call the endpoint, at your cost and with whatever it does.",
  fix: "Set authorization, of a route authorizationType, to AWS_IAM, JWT, CUSTOM or COGNITO_USER_POOLS.",
  references: [
    fsbp("APIGateway.8"),
    page(
      "Amazon API Gateway: Control access to REST APIs",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "some endpoints are for everybody, and an application behind one can ask itself",
  },
  target: aws.resources<Endpoint>(aws.restMethod, aws.httpRoute),
  deny: (endpoint) =>
    (endpoint.authorization ?? endpoint.authorizationType ?? "NONE") === "NONE" &&
    endpoint.apiKeyRequired !== true &&
    canAsk(endpoint),
  message: ({ httpMethod = "", routeKey }) =>
    `nobody asks who calls ${routeKey ?? `the method ${httpMethod}`}: it has no authorization`,
  examples: {
    good: [
      method("GET", "AWS_IAM"),
      method("GET", "NONE", { apiKeyRequired: true }),
      method("OPTIONS", "NONE"),
      route("GET /orders", { authorizationType: "JWT" }),
      route("OPTIONS /orders"),
      route("$disconnect"),
    ],
    bad: [
      method("GET", "NONE"),
      method("POST", "NONE", { apiKeyRequired: false }),
      route("GET /orders"),
      route("$connect", { authorizationType: "NONE" }),
    ],
  },
});
