import { aws, page, rule } from "../../src/author";

interface Sharing {
  readonly group?: string | undefined;
  readonly state?: string | undefined;
}

export default rule({
  title: "Images of machines are not shared with everybody",
  severity: "critical",
  why: "Everybody with an AWS account can start the image and read all that was left on it: keys, tokens, source code.",
  fix: "Name the account or the organisation that may use the image, and set the state of the region's block to block-new-sharing.",
  references: [
    page(
      "Amazon EC2: Block public access to your AMIs",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html",
    ),
  ],
  recommended: { level: "deny", because: "an organisation can be named" },
  target: aws.resources<Sharing>(aws.imageLaunchPermission, aws.imageBlockPublicAccess),
  deny: ({ group, state }) => group === "all" || state === "unblocked",
  message: ({ group }) =>
    group === "all"
      ? "the image is shared with everybody: group is all"
      : "images of the region can be shared with everybody: state is unblocked",
  examples: {
    good: [
      aws.resource(aws.imageLaunchPermission, { imageId: "ami-1", accountId: "123456789012" }),
      aws.resource(aws.imageBlockPublicAccess, { state: "block-new-sharing" }),
    ],
    bad: [
      aws.resource(aws.imageLaunchPermission, { imageId: "ami-1", group: "all" }),
      aws.resource(aws.imageBlockPublicAccess, { state: "unblocked" }),
    ],
  },
});
