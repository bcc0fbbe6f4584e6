import { aws, fsbp, page, rule } from "../../src/author";

interface Encryption {
  readonly engine?: string | undefined;
  readonly atRestEncryptionEnabled?: boolean | undefined;
  readonly transitEncryptionEnabled?: boolean | undefined;
  readonly transitEncryptionMode?: string | undefined;
  readonly globalReplicationGroupId?: string | undefined;
}

/** Valkey is encrypted on disk unless it is told otherwise, Redis is not. */
function isPlainOnDisk({ engine, atRestEncryptionEnabled }: Encryption): boolean {
  return engine === "valkey" ? atRestEncryptionEnabled === false : atRestEncryptionEnabled !== true;
}

function isPlainOnTheWay({ transitEncryptionEnabled, transitEncryptionMode }: Encryption): boolean {
  return transitEncryptionEnabled !== true || transitEncryptionMode === "preferred";
}

const encrypted = { atRestEncryptionEnabled: true, transitEncryptionEnabled: true };

export default rule({
  title: "Caches are encrypted, on disk and on the way",
  severity: "high",
  why: "Sessions and tokens in a cache are readable to whoever gets one of its backups or is in its network.",
  fix: "Set atRestEncryptionEnabled and transitEncryptionEnabled to true; a group that is there has to be replaced for the first.",
  references: [
    fsbp("ElastiCache.4"),
    fsbp("ElastiCache.5"),
    page(
      "Amazon ElastiCache: Data security",
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html",
    ),
  ],
  recommended: { level: "warn", because: "clients must speak TLS, and some have to be changed before" },
  target: aws.resources<Encryption>(aws.replicationGroup),
  // A member of a global group is as its first one.
  deny: (group) =>
    group.globalReplicationGroupId === undefined && (isPlainOnDisk(group) || isPlainOnTheWay(group)),
  message: (group) =>
    isPlainOnDisk(group)
      ? "the cache is not encrypted on disk: atRestEncryptionEnabled is not true"
      : "the cache takes connections without TLS: transitEncryptionEnabled is not true, or transitEncryptionMode is preferred",
  examples: {
    good: [
      aws.resource(aws.replicationGroup, encrypted),
      aws.resource(aws.replicationGroup, { engine: "valkey", transitEncryptionEnabled: true }),
      aws.resource(aws.replicationGroup, { globalReplicationGroupId: "shop" }),
      aws.resource(aws.replicationGroup, { ...encrypted, transitEncryptionMode: "required" }),
    ],
    bad: [
      aws.resource(aws.replicationGroup, { description: "sessions" }),
      aws.resource(aws.replicationGroup, { atRestEncryptionEnabled: true }),
      aws.resource(aws.replicationGroup, { ...encrypted, transitEncryptionMode: "preferred" }),
      aws.resource(aws.replicationGroup, { engine: "redis", transitEncryptionEnabled: true }),
      aws.resource(aws.replicationGroup, {
        engine: "valkey",
        atRestEncryptionEnabled: false,
        transitEncryptionEnabled: true,
      }),
    ],
  },
});
