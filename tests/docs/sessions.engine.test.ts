/** As `sessions.test.ts`, of the pages whose commands need tools that are built with the engines. */
import { delimiter } from "node:path";
import { withRenderers } from "../cli/renderers";
import { startPulumi, type Pulumi } from "../engines";
import { expectToShowWhatIsPrinted, pagesWithCommands } from "./page-test";

let pulumi: Pulumi;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  pulumi = await startPulumi();
  pulumi.hostPrograms();
  const { PATH, ...settings } = pulumi.env;
  process.env["PATH"] = [withRenderers().PATH, PATH].join(delimiter);
  env = settings;
});
afterAll(() => {
  pulumi.close();
});

test.each(pagesWithCommands(true))(
  "%s shows what its commands print",
  (page) => expectToShowWhatIsPrinted(page, env),
  300_000,
);
