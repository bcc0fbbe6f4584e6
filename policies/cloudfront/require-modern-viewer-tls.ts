import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "CloudFront speaks TLS 1.2 or later with viewers",
  severity: "medium",
  why: "Versions of TLS before 1.2 can be broken by whoever is on the way.",
  fix: "Set viewerCertificate with a certificate of your own, and minimumProtocolVersion to TLSv1.2_2021 or later.",
  references: [
    fsbp("CloudFront.15"),
    fsbp("CloudFront.7"),
    page(
      "Amazon CloudFront: Supported protocols between viewers and CloudFront",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "with the certificate of CloudFront, for a name of CloudFront, TLSv1 cannot be changed",
  },
  target: aws.resources(aws.distribution),
  deny: ({ viewerCertificate }) =>
    viewerCertificate.cloudfrontDefaultCertificate === true ||
    !/^TLSv1\.[23]/u.test(viewerCertificate.minimumProtocolVersion ?? "TLSv1"),
  message: ({ viewerCertificate }) =>
    viewerCertificate.cloudfrontDefaultCertificate === true
      ? "the certificate of CloudFront allows versions of TLS before 1.2: cloudfrontDefaultCertificate is true"
      : `versions of TLS before 1.2 are spoken: minimumProtocolVersion is ${viewerCertificate.minimumProtocolVersion ?? "TLSv1"}`,
  examples: {
    good: [
      aws.resource(aws.distribution, {
        viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" },
      }),
      aws.resource(aws.distribution, {
        viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.3_2025" },
      }),
    ],
    bad: [
      aws.resource(aws.distribution, {
        viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.1_2016" },
      }),
      aws.resource(aws.distribution, { viewerCertificate: { acmCertificateArn: "arn" } }),
      aws.resource(aws.distribution, {
        viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" },
      }),
    ],
  },
});
