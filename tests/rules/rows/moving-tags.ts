import { manifests } from "../../../src/author";
import { table } from "../table";

export const movingTags = [
  table(
    "require-immutable-images",
    (tag: string) =>
      manifests.deployment({ containers: [{ name: "app", image: `ghcr.io/acme/web:${tag}` }] }),
    {
      keeps: [
        "1.4.0",
        "v1.4.0-rc.1",
        "1.4.0-beta",
        "1.4.0-alpine3.20",
        "1.4.0-dev.5",
        "1.4.0-canary.12",
        "1.4.0-SNAPSHOT-4f2a91c",
        "1.4.0-main-a4f2b91",
        "1.4.0-nightly-20261121",
        "1.4.0-4f2a91c-dev",
        "1.4.0-20261121.120102-SNAPSHOT",
        "2026.11.21-nightly",
        "1.4.0-developer",
        "1.4.0-mainline",
        "1.4.0-maintenance",
        "main-4f2a91c",
        `latest@sha256:${"0123456789abcdef".repeat(4)}`,
      ],
      breaks: [
        "1.4.0-SNAPSHOT",
        "1.4.0.SNAPSHOT",
        "v1.4.0_snapshot",
        "1.4.0-latest",
        "1.4.0-nightly",
        "1.4.0-dev",
        "1.4.0.canary",
        "1.4.0-canary",
        "1.4.0-main",
        "1.4.0-Master",
        "1.4.0.7-edge",
        "1.4.0-rc1-SNAPSHOT",
        "1.4.0-bookworm-dev",
        "1.4.0-SNAPSHOT-alpine",
        "1.4.0-SNAPSHOT-amd64",
        "1.4.0-latest-alpine3.20",
        "main",
        "latest",
      ],
    },
  ),
];
