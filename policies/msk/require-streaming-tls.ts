import { aws, fsbp, page, rule } from "../../src/author";

interface Encryption {
  readonly clientBroker?: string | undefined;
  readonly inCluster?: boolean | undefined;
}

/** A cluster speaks TLS alone where nothing is said. */
function isPlain({ clientBroker = "TLS", inCluster = true }: Encryption): boolean {
  return clientBroker !== "TLS" || !inCluster;
}

export default rule({
  title: "Kafka clusters speak TLS alone",
  severity: "high",
  why: "Messages and passwords cross the network readable to whoever is on the way.",
  fix: "Leave encryptionInTransit out, or set clientBroker to TLS and inCluster to true.",
  references: [
    fsbp("MSK.1"),
    page(
      "Amazon MSK: Encryption",
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
    ),
  ],
  recommended: { level: "deny", because: "it is what clusters do unless they are told otherwise" },
  target: aws.resources(aws.streamingCluster),
  deny: ({ encryptionInfo }) => isPlain(encryptionInfo?.encryptionInTransit ?? {}),
  message: ({ encryptionInfo }) =>
    encryptionInfo?.encryptionInTransit?.inCluster === false
      ? "brokers talk to each other without TLS: inCluster is false"
      : `brokers talk to clients without TLS: clientBroker is ${encryptionInfo?.encryptionInTransit?.clientBroker ?? "TLS"}`,
  examples: {
    good: [
      aws.resource(aws.streamingCluster, { clusterName: "events" }),
      aws.resource(aws.streamingCluster, {
        encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } },
      }),
    ],
    bad: [
      aws.resource(aws.streamingCluster, {
        encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } },
      }),
      aws.resource(aws.streamingCluster, { encryptionInfo: { encryptionInTransit: { inCluster: false } } }),
    ],
  },
});
