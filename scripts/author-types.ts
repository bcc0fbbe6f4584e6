/**
 * Takes the Kubernetes types that rules are written against out of the Pulumi SDK into src/author/kubernetes-types.ts:
 *
 *     npx tsx scripts/author-types.ts
 *
 * The types are those of the SDK, without its `Input<…>` wrappers and with what they refer to; so that whoever writes
 * rules need not install the SDK.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declarationsOf, interfacesIn } from "./sdk-types";

const root = join(__dirname, "..");
const sdk = join(root, "node_modules", "@pulumi", "kubernetes");
const target = join(root, "src", "author", "kubernetes-types.ts");

const interfaces = interfacesIn(join(sdk, "types", "input.d.ts"));
const source = readFileSync(join(root, "src", "author", "kubernetes.ts"), "utf8");
const wanted = Array.from(source.matchAll(/\btypes\.(\w+)/gu), ([, name = ""]) =>
  name.replace(/_(v\d\w*)_/u, ".$1."),
);

const { version } = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { version: string };
const head = `/**
 * The Kubernetes types of @pulumi/kubernetes ${version}, as \`npx tsx scripts/author-types.ts\` takes them out of it. Do
 * not edit.
 */
/* eslint-disable -- the names are those of the SDK */
`;
writeFileSync(target, [head, ...declarationsOf(wanted, (name) => interfaces.get(name))].join("\n"));
