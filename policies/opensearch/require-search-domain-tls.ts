import { aws, fsbp, page, rule } from "../../src/author";

/** The provider demands TLS where it is told something of the endpoint, and nothing of this. */
function isPlain(endpoint: { readonly enforceHttps?: boolean | undefined } | undefined): boolean {
  return endpoint === undefined || endpoint.enforceHttps === false;
}

export default rule({
  title: "Search domains speak TLS alone, in a version of today",
  severity: "high",
  why: "Queries, documents and passwords cross the network readable to whoever is on the way.",
  fix: "Set domainEndpointOptions.enforceHttps to true and tlsSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10.",
  references: [
    fsbp("Opensearch.8"),
    page(
      "Amazon OpenSearch Service: Infrastructure security",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html",
    ),
  ],
  recommended: { level: "deny", because: "every client of the last ten years speaks TLS 1.2" },
  target: aws.resources(aws.searchDomain),
  deny: ({ domainEndpointOptions }) =>
    isPlain(domainEndpointOptions) ||
    !/^Policy-Min-TLS-1-[2-9]/u.test(domainEndpointOptions?.tlsSecurityPolicy ?? ""),
  message: ({ domainEndpointOptions }) =>
    isPlain(domainEndpointOptions)
      ? "the domain answers without TLS: enforceHttps is not true"
      : "the domain speaks versions of TLS before 1.2: tlsSecurityPolicy does not rule them out",
  examples: {
    good: [
      aws.resource(aws.searchDomain, {
        domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
      }),
      aws.resource(aws.searchDomain, {
        domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
      }),
    ],
    bad: [
      aws.resource(aws.searchDomain, { domainName: "logs" }),
      aws.resource(aws.searchDomain, {
        domainEndpointOptions: { enforceHttps: false, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
      }),
      aws.resource(aws.searchDomain, {
        domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" },
      }),
      aws.resource(aws.searchDomain, { domainEndpointOptions: { enforceHttps: true } }),
    ],
  },
});
