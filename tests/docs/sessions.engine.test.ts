/** As `sessions.test.ts`, of the pages whose commands need tools that are built with the engines. */
import { withRenderers } from "../cli/renderers";
import { expectToShowWhatIsPrinted, pagesWithCommands } from "./page-test";

beforeAll(() => {
  Object.assign(process.env, withRenderers());
});

test.each(pagesWithCommands(true))("%s shows what its commands print", expectToShowWhatIsPrinted, 300_000);
