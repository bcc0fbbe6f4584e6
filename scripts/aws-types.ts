/**
 * Takes the types of AWS resources that rules are written against out of the Pulumi SDK into src/author/aws/types.ts. The
 * SDK is 84 MB and needed for nothing else, so that it is no dependency:
 *
 *     npm pack @pulumi/aws@7.48.0 && tar xzf pulumi-aws-7.48.0.tgz
 *     npx tsx scripts/aws-types.ts package
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type ts from "typescript";
import { declarationsOf, interfacesIn } from "./sdk-types";

const [sdk] = process.argv.slice(2);
if (sdk === undefined) throw new Error("name the folder of the unpacked SDK");
const root = join(__dirname, "..");

const inputs = interfacesIn(join(sdk, "types", "input.d.ts"));
const resources = new Map<string, ts.InterfaceDeclaration | undefined>();
const source = readFileSync(join(root, "src", "author", "aws", "kinds.ts"), "utf8");
for (const [, module = "", name = ""] of source.matchAll(/\btypes\.([a-z0-9]+)_(\w+)/gu)) {
  // With its Args where another input has the name of the resource.
  const its = name.replace(/Args$/u, "");
  const file = join(sdk, module, `${its.charAt(0).toLowerCase()}${its.slice(1)}.d.ts`);
  resources.set(`${module}.${name}`, interfacesIn(file).get(`${its}Args`));
}
// The SDK takes resources instead of their ids and names, which are what policies see.
const ofResources = Object.fromEntries(
  [
    "ARN",
    "Region",
    "InstanceProfile",
    "Role",
    "User",
    "Group",
    "Topic",
    "Queue",
    "Function",
    "RestApi",
    "Bucket",
    "Deployment",
  ].map((name) => [name, "string"]),
);
const types = declarationsOf([...resources.keys()], (name) => resources.get(name) ?? inputs.get(name), {
  ...ofResources,
  "pulumi.asset.Archive": "object",
  "pulumi.asset.Asset": "object",
});

const { version } = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { version: string };
const head = `/**
 * The inputs of AWS resources of @pulumi/aws ${version}, as \`npx tsx scripts/aws-types.ts\` takes them out of it. Do not
 * edit.
 */
/* eslint-disable -- the names are those of the SDK */
`;
writeFileSync(join(root, "src", "author", "aws", "types.ts"), [head, ...types].join("\n"));
