import { aws, fsbp, page, rule } from "../../src/author";

interface Behavior {
  readonly viewerProtocolPolicy: string;
}

interface Behaviors {
  readonly defaultCacheBehavior: Behavior;
  readonly orderedCacheBehaviors?: readonly Behavior[] | undefined;
}

function isPlain({ viewerProtocolPolicy }: Behavior): boolean {
  return viewerProtocolPolicy === "allow-all";
}

const behavior = (viewerProtocolPolicy: string) => ({
  allowedMethods: ["GET", "HEAD"],
  cachedMethods: ["GET", "HEAD"],
  targetOriginId: "site",
  pathPattern: "/static/*",
  viewerProtocolPolicy,
});

export default rule({
  title: "CloudFront speaks TLS with viewers, or redirects to it",
  severity: "high",
  why: "Passwords and sessions cross the network readable to whoever is on the way, who can change pages, too.",
  fix: "Set viewerProtocolPolicy to redirect-to-https or https-only in every cache behavior.",
  references: [
    fsbp("CloudFront.3"),
    page(
      "Amazon CloudFront: Require HTTPS between viewers and CloudFront",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
    ),
  ],
  recommended: { level: "deny", because: "a redirect takes everybody along" },
  target: aws.resources<Behaviors>(aws.distribution),
  deny: ({ defaultCacheBehavior, orderedCacheBehaviors }) =>
    isPlain(defaultCacheBehavior) || aws.anyOf(orderedCacheBehaviors ?? [], isPlain),
  message: () => "pages are served without TLS: a viewerProtocolPolicy is allow-all",
  examples: {
    good: [
      aws.resource(aws.distribution, { defaultCacheBehavior: behavior("redirect-to-https") }),
      aws.resource(aws.distribution, {
        defaultCacheBehavior: behavior("https-only"),
        orderedCacheBehaviors: [behavior("https-only")],
      }),
    ],
    bad: [
      aws.resource(aws.distribution, { defaultCacheBehavior: behavior("allow-all") }),
      aws.resource(aws.distribution, {
        defaultCacheBehavior: behavior("https-only"),
        orderedCacheBehaviors: [behavior("https-only"), behavior("allow-all")],
      }),
    ],
  },
});
