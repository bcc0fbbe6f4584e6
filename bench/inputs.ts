/**
 * Manifests to measure on: the same ones on every machine, made of the rules' examples.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KubernetesObject } from "../src/author";
import { exampleYaml } from "../src/report/example-yaml";
import { compliant } from "../tests/support/compliant";
import { kubernetesRules as rules } from "../tests/support/rules";

/** Some manifests. */
export interface Input {
  readonly name: string;
  /** How many files, of one document each. */
  readonly count: number;
  readonly objects: readonly KubernetesObject[];
  /** The name in the objects in whose place each file has one of its own, so that they are not in conflict. */
  readonly named?: string;
}

const good = rules.flatMap(({ examples }) => examples.good);
const bad = rules.flatMap(({ examples }) => examples.bad);

const container = (index: number): object => ({
  name: `container-${index}`,
  image: `registry.example.com/team/app:${index}`,
  env: Array.from({ length: 10 }, (_, at) => ({ name: `NAME_${at}`, value: `value ${at}` })),
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "128Mi" } },
});
const containers = Array.from({ length: 20 }, (_, index) => container(index));
const large: KubernetesObject = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "large", namespace: "shop" },
  spec: { replicas: 2, template: { metadata: { labels: { app: "large" } }, spec: { containers } } },
} as KubernetesObject;

/** Each kind of input. A report in JSON of 100,000 files with findings is longer than a text can be, which is how it would be read here. */
export const inputs: readonly Input[] = [
  { name: "10 sound", count: 10, objects: [compliant], named: "web" },
  { name: "1,000 small, good", count: 1000, objects: good },
  { name: "1,000 small, bad", count: 1000, objects: bad },
  { name: "10,000 small, good", count: 10_000, objects: good },
  { name: "200 large, bad", count: 200, objects: [large] },
  { name: "10,000 sound", count: 10_000, objects: [compliant], named: "web" },
  { name: "100,000 sound", count: 100_000, objects: [compliant], named: "web" },
];

/** Writes the files of an input, a hundred in a folder, and returns their paths. */
export function write({ count, objects, named = "" }: Input, folder: string): string[] {
  const texts = objects.map(exampleYaml);
  return Array.from({ length: count }, (_, at) => {
    const file = join(folder, String(Math.floor(at / 100)), `${at}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    const text = texts[at % texts.length] ?? "";
    writeFileSync(file, named === "" ? text : text.replaceAll(named, `${named}-${at}`));
    return file;
  });
}
