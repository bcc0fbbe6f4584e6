/**
 * The policy pack: what `pulumi preview --policy-pack` loads. Its program is made by `scripts/bundle.ts`. What V8 compiled is
 * kept for the next start, once there is time for it: whoever stops the pack does not wait for it to end.
 */
import { join } from "node:path";
import { runBundled } from "../start/bundled";

const keep = runBundled(join(__dirname, "bundle.js"));
if (keep !== undefined) setTimeout(keep, 1000).unref();
