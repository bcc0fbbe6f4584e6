/**
 * The files of new workspaces that people then write on.
 */
import { engineFolders } from "../../settings/engines";
import type { Choices } from "./choices";
import { checkCi, policyCi } from "./ci";
import { firstRule, firstRuleFiles } from "./first-rule";
import { pinnedVersions } from "./versions";

/** The files of a policy repository, by their paths. */
export function policyRepository(choices: Choices): ReadonlyMap<string, string> {
  const { prefix, ci } = choices;
  return new Map([
    ["package.json", packageText(choices)],
    ["PulumiPolicy.yaml", pulumiText],
    ["lockstep.yaml", settingsText(choices)],
    ["approvals.yaml", approvalsText],
    ["README.md", readmeText(choices)],
    ["tsconfig.json", tsconfigText],
    [".gitattributes", attributesText],
    [".gitignore", gitignoreText],
    [".lockstepignore", "# Manifests that break rules on purpose.\ntests/\n"],
    ...firstRuleFiles(prefix),
    ...policyCi(ci),
  ]);
}

/** What there is already in the repository that is to check. */
export interface Present {
  /** Whether it has a package.json, where Lockstep is one dependency more. */
  readonly package: boolean;
  readonly gitignore: boolean;
}

/** The files of a repository that only checks its manifests, by their paths. */
export function checkingRepository(
  { name, ci, lockstep }: Pick<Choices, "name" | "ci" | "lockstep">,
  present: Present,
): ReadonlyMap<string, string> {
  const own = { name, private: true, devDependencies: { lockstep } };
  return new Map([
    [
      "lockstep.yaml",
      "# How strictly rules are enforced here. Which are there: npx lockstep rules\nprofile: recommended\n",
    ],
    ...(present.package ? [] : [["package.json", `${JSON.stringify(own, null, 2)}\n`] as const]),
    ...(present.gitignore ? [] : [[".gitignore", gitignoreText] as const]),
    ...checkCi(ci),
  ]);
}

function packageText({ name, lockstep }: Choices): string {
  const description = {
    name,
    version: "0.1.0",
    private: true,
    description: "Guardrails at preview, on pull requests and at admission.",
    main: "node_modules/lockstep/dist/src/preview/pack.js",
    scripts: {
      generate: "lockstep generate",
      test: "lockstep test && lockstep generate --check && node --test tests/manifests.test.mjs",
    },
    dependencies: { ...pinnedVersions, lockstep },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

const pulumiText = `description: Guardrails at preview, on pull requests and at admission.
runtime:
  name: nodejs
  options:
    # Lockstep is compiled already; package.json says where its entry is.
    typescript: false
`;

const settingsText = ({
  prefix,
  engine,
}: Choices): string => `# yaml-language-server: $schema=./schemas/lockstep.schema.json
#
# How strictly rules are enforced, for every gate. After a change run \`npx lockstep generate\`: settings are compiled
# into the admission policies. Levels and parameters of single rules look like this:
#
#   rules:
#     ${prefix}/${firstRule}: warn
#     restrict-image-registries:
#       parameters:
#         registries: [registry.example.com]
profile: recommended
packs:
  - use: ./policies
    prefix: ${prefix}
engines: [${engine}]
forms: [bundle]
`;

const approvalsText = `# Reviewed exceptions to rules, for every gate. \`npx lockstep approvals add\` writes one; then run
# \`npx lockstep generate\`: approvals are compiled into the admission policies.
approvals: []
`;

const attributesText = `# What \`npx lockstep generate\` writes: folded in reviews.
kubernetes/** linguist-generated eol=lf
kyverno/** linguist-generated eol=lf
schemas/** linguist-generated eol=lf
lockstep.lock linguist-generated eol=lf
`;

const gitignoreText = "node_modules/\n";

const tsconfigText = `{
  "compilerOptions": {
    "target": "ES2022",
    "module": "Node16",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "skipLibCheck": true,
    "types": [],
    "noEmit": true
  },
  "include": ["policies"]
}
`;

const readmeText = ({ name, prefix, engine }: Choices): string => `# ${name}

Guardrails for Kubernetes by [Lockstep](https://www.npmjs.com/package/lockstep), and rules of our own in \`policies/\`.

| to                              | run                                                                 |
| ------------------------------- | ------------------------------------------------------------------- |
| install, for the first time     | \`npm install\`, and commit \`package-lock.json\`                       |
| begin a rule                    | \`npx lockstep new-rule <category>/<rule-name>\`                      |
| write the types of a CRD        | \`npx lockstep types <crd.yaml> --output types/<name>.ts\`            |
| rename a rule                   | \`npx lockstep rename-rule <old> <new>\`                              |
| try the rules                   | \`npx lockstep test\`, with \`--watch\` while you write                 |
| see what is decided             | \`npx lockstep settings\`                                             |
| generate the admission policies | \`npx lockstep generate\`, and commit what changes                    |
| test all of it, as CI does      | \`npm test\`                                                          |
| check manifests                 | \`npx lockstep check <folder>\`                                       |
| preview a Pulumi program        | \`pulumi preview --policy-pack <this folder>\` in that of the program |
| install the policies            | ${`\`kubectl apply -k ${engineFolders[engine].ofBundles}\``.padEnd(67)} |

\`lockstep.yaml\` has the levels and parameters, \`approvals.yaml\` the reviewed exceptions. Our rules are called
\`${prefix}/<category>/<rule-name>\`.
`;
