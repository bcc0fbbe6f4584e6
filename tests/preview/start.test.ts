import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../support/build";
import { Pack } from "./pack";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { resource } from "./resources";
import { manifests } from "../../src/author";

afterAll(removePackFolders);

// What starts packs: the engine itself through a shim, and the language host of nodejs.
test.each([
  ["the engine", ".", ["-typescript=false"]],
  ["the language host", packageRoot, []],
])(
  "the pack starts as %s starts it",
  async (_, program, options) => {
    const pack = await Pack.started(packageRoot, program, ...options);
    const { diagnostics } = await pack.analyze(resource(manifests.service({ externalIPs: ["192.0.2.1"] })));
    await pack.stop();

    expect(diagnostics.map(({ policy }) => policy)).toContain("disallow-external-ips");
  },
  60_000,
);

const brokenPack = `
const { PolicyPack } = require("@pulumi/policy");
const { policies } = require("./dist/src/preview/policies");
const { rules } = require("./dist/policies");

const sound = rules.find(({ name }) => name === "restrict-load-balancers");
const mistakes = {
  "reads-what-is-absent": ({ spec }) => spec.externalName.length > 0,
  "quotes-what-it-reads": ({ spec }) => { throw new RangeError(spec.type); },
  "throws-no-error": () => { throw "a text"; },
};
const broken = Object.entries(mistakes).map(([name, deny]) => ({ ...sound, name, deny }));
const source = { rules: [...broken, sound].map((rule) => ({ ...rule, policyName: rule.name, level: "deny", excluded: [] })), approvals: [], today: "2026-11-21", docsUrl: () => undefined, telling: "full" };
new PolicyPack("broken", { policies: policies(source) });
`;

test("a mistake in a rule is reported, and takes down neither the preview nor other rules", async () => {
  const folder = packFolder({
    "package.json": JSON.stringify({ name: "broken", version: "1.0.0", main: "broken.js" }),
    "broken.js": brokenPack,
  });
  const pack = await Pack.started(folder);
  const { diagnostics } = await pack.analyze(resource(manifests.service({ type: "LoadBalancer" })));
  await pack.stop();

  expect(diagnostics.map(({ policy, message }) => [policy, message])).toEqual([
    ["reads-what-is-absent", "could not be checked: the rule fails on it (TypeError)"],
    ["quotes-what-it-reads", "could not be checked: the rule fails on it (RangeError)"],
    ["throws-no-error", "could not be checked: the rule fails on it (string)"],
    ["restrict-load-balancers", "Service of type LoadBalancer is not approved"],
  ]);
}, 60_000);

const kept = (folder: string): string[] =>
  readdirSync(join(folder, "dist/src/preview")).filter((name) => name.endsWith(".compiled"));

test("the pack keeps what was compiled, and starts from it", async () => {
  const folder = packFolder({});
  for (const file of kept(folder)) rmSync(join(folder, "dist/src/preview", file));
  const first = await Pack.started(folder);
  for (let waited = 0; waited < 10_000 && kept(folder).length === 0; waited += 50) {
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await first.stop();
  expect(kept(folder)).toHaveLength(1);
  const second = await Pack.started(folder);
  const { diagnostics } = await second.analyze(resource(manifests.service({ externalIPs: ["192.0.2.1"] })));
  await second.stop();
  expect(diagnostics.map(({ policy }) => policy)).toContain("disallow-external-ips");
}, 60_000);
