/**
 * The real engines, for tests. Build them once with `npm run engines`; name test
 * files `*.engine.test.ts`, which `npm run test:engines` runs.
 *
 *     const api = await startApiServer();                  // 4 s; { emulatedVersion: "1.34" } for an older one
 *     const enforced = await api.applyAdmissionPolicies([policy, binding]);
 *     const answer = await api.create(object, { dryRun: true });
 *     denials(answer);                                     // [{ policy, message }], or [] when admitted
 *     await enforced.remove();
 *
 *     const kyverno = await startKyverno(api);             // 10 s; its webhooks are in front of the same server
 *     await kyverno.applyPolicies([clusterPolicy, exception]);
 *     await kyverno.stop();
 *     await api.stop();
 *
 *     await kyvernoApply({ policies, resources });         // the Kyverno CLI, its counts asserted
 *     await celCheck(files, numberOfPolicies);             // type errors of emitted expressions, offline
 *
 *     const pulumi = await startPulumi();
 *     await pulumi.analyze(packFolder, [{ type, name, inputs }]);
 *     await pulumi.preview(program, packFolder);           // or up: { ok, violations, output }
 *     pulumi.close();
 *
 * Start an engine in `beforeAll` with a generous timeout and stop it in
 * `afterAll`. One that is not stopped dies with the test run all the same.
 * A namespace must exist before objects are created in it: `api.ensureNamespace`.
 * Install all policies at once: each change takes up to a second to take effect.
 */
export { startApiServer, type AdmissionPolicies, type ApiServer, type ApiServerOptions } from "./api-server";
export { celCheck, type CelProblem } from "./cel-check";
export { denials, isAdmitted, type Denial } from "../../src/engines/denials";
export {
  KubernetesClient,
  type Answer,
  type Connection,
  type KubernetesObject,
  type PatchType,
  type User,
  type WriteOptions,
} from "../../src/engines/kubernetes-client";
export { installKyvernoTypes, startKyverno, type Kyverno, type KyvernoOptions } from "./kyverno";
export { kyvernoApply, kyvernoResults, type KyvernoCliInput, type KyvernoCliResult } from "./kyverno-cli";
export {
  startPulumi,
  writePolicyPack,
  type Outcome,
  type PolicyViolation,
  type Pulumi,
  type StateResource,
} from "./pulumi";
