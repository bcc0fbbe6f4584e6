import { aws, fsbp, page, rule } from "../../src/author";

interface Encryption {
  readonly encryptAtRest?: { readonly enabled?: boolean | undefined } | undefined;
  readonly nodeToNodeEncryption?: { readonly enabled?: boolean | undefined } | undefined;
}

const settings = ["encryptAtRest", "nodeToNodeEncryption"] as const;

function isPlain(domain: Encryption, setting: (typeof settings)[number]): boolean {
  return domain[setting]?.enabled !== true;
}

export default rule({
  title: "Search domains are encrypted, on disk and between their nodes",
  severity: "high",
  why: "Documents and logs of a domain are readable to whoever gets one of its snapshots or is in its network.",
  fix: "Set enabled of encryptAtRest and of nodeToNodeEncryption to true.",
  references: [
    fsbp("Opensearch.1"),
    fsbp("Opensearch.3"),
    page(
      "Amazon OpenSearch Service: Encryption at rest",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and clients do not see it" },
  target: aws.resources<Encryption>(aws.searchDomain),
  deny: (domain) => aws.anyOf(settings, (setting) => isPlain(domain, setting)),
  message: (domain) =>
    `the domain is not encrypted: ${aws.knownOf(settings, (setting) => isPlain(domain, setting)).join(", ")} not enabled`,
  examples: {
    good: [
      aws.resource(aws.searchDomain, {
        encryptAtRest: { enabled: true },
        nodeToNodeEncryption: { enabled: true },
      }),
    ],
    bad: [
      aws.resource(aws.searchDomain, { domainName: "logs" }),
      aws.resource(aws.searchDomain, { encryptAtRest: { enabled: true } }),
      aws.resource(aws.searchDomain, {
        encryptAtRest: { enabled: false },
        nodeToNodeEncryption: { enabled: true },
      }),
    ],
  },
});
