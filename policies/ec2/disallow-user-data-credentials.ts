import { aws, cisAws, givesCredential, holdsCredential, mitre, page, rule } from "../../src/author";

interface UserData {
  readonly userData?: string | undefined;
  readonly userDataBase64?: string | undefined;
}

/** The script that runs on the first start: as it is, or decoded where all of it is base64. */
function scripts({ userData = "", userDataBase64 = "" }: UserData): string[] {
  return [userData, ...[userData, userDataBase64].map((text) => Buffer.from(text, "base64").toString())];
}

function isUnsafe(script: string): boolean {
  return holdsCredential(script) || givesCredential(script);
}

export default rule({
  title: "Machines get no credentials in their user data",
  severity: "critical",
  why: "Whatever runs on the machine can read its user data, and so can everybody who may look at the machine or its template.",
  fix: "Put the credential into Secrets Manager or Parameter Store, and read it in the script with the role of the machine.",
  references: [
    mitre("T1552.001"),
    cisAws("1.17"),
    page(
      "Amazon EC2: Instance user data",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "it goes by names and patterns, and some text only looks like a credential",
  },
  target: aws.resources<UserData>(
    aws.instance,
    aws.spotInstanceRequest,
    aws.launchTemplate,
    aws.launchConfiguration,
  ),
  deny: (machine) => scripts(machine).some(isUnsafe),
  message: () => "there is a credential in the user data",
  examples: {
    good: [
      aws.resource(aws.instance, { ami: "ami-1" }),
      aws.resource(aws.instance, { userData: "#!/bin/sh\nyum install -y nginx\n" }),
      aws.resource(aws.spotInstanceRequest, { userData: "#!/bin/sh\necho web\n" }),
      aws.resource(aws.launchTemplate, { userData: Buffer.from("#!/bin/sh\necho web\n").toString("base64") }),
    ],
    bad: [
      aws.resource(aws.instance, { userData: "#!/bin/sh\nexport DB_PASSWORD=hunter22\n" }),
      aws.resource(aws.launchTemplate, {
        userData: Buffer.from("psql postgres://shop:hunter22@db/shop\n").toString("base64"),
      }),
      aws.resource(aws.spotInstanceRequest, { userData: "#!/bin/sh\nexport DB_PASSWORD=hunter22\n" }),
      aws.resource(aws.launchConfiguration, {
        imageId: "ami-1",
        userDataBase64: Buffer.from("export API_KEY=hunter22\n").toString("base64"),
      }),
    ],
  },
});
