/**
 * The corpus in a real cluster gives the findings that its files give.
 */
import { rules } from "../../../policies";
import { rulesOnFiles, rulesOverSeveral } from "../../support/rules";
import { isOfKind } from "../../../src/author/kinds";
import { kindsOf } from "../../../src/sources/cluster/kinds";
import { startApiServer, type ApiServer, type KubernetesObject } from "../../engines";
import { describeWithCorpus } from "../../support/corpus";
import type { JsonFinding } from "../../../src/report";
import { checkJson, folderWith } from "../lockstep";
import { StoredCorpus } from "./stored-corpus";

describeWithCorpus("the corpus", () => {
  let api: ApiServer;

  beforeAll(async () => {
    api = await startApiServer();
  }, 120_000);

  afterAll(() => api.stop());

  test("a cluster with the corpus has the findings of its files", async () => {
    const folder = folderWith({});
    const env = { KUBECONFIG: api.kubeconfig };
    const before = await checkJson(folder, ["--cluster"], { env });
    const corpus = new StoredCorpus(api);
    await corpus.store();
    const after = await checkJson(folder, ["--cluster"], { env });
    const ofCluster = without(ofOneObject(after.findings), ofOneObject(before.findings));
    const ofFiles = await findingsOf(corpus.objects);
    const withDefaults = await findingsOf(corpus.answers);

    expect(after.problems).toEqual([]);
    expect(corpus.objects.length).toBeGreaterThan(200);
    expect(ofFiles.length).toBeGreaterThan(200);
    expect(ofCluster).toEqual(withDefaults);
    // What the API server fills in breaks a rule here and there, and mends nothing.
    expect(without(ofFiles, ofCluster)).toEqual([]);
    expect(without(ofCluster, ofFiles).length).toBeLessThan(ofFiles.length / 100);
    const looked = kindsOf(rules);
    const judged = corpus.objects.filter((object) => looked.some((kind) => isOfKind(object, kind)));
    expect(after.summary.resources - before.summary.resources).toBe(judged.length);
  }, 600_000);
});

/** What a check finds in the objects of a file. */
async function findingsOf(items: readonly KubernetesObject[]): Promise<string[]> {
  const list = JSON.stringify({ apiVersion: "v1", kind: "List", items });
  return ofOneObject((await checkJson(folderWith({ "list.json": list }), ["list.json"])).findings).sort();
}

/** What is found in single objects: a cluster has all objects of a kind, and files say of few that they do. */
function ofOneObject(findings: readonly JsonFinding[]): string[] {
  const others = new Set([...rulesOverSeveral, ...rulesOnFiles].map(({ name }) => name));
  return findings.filter(({ rule }) => !others.has(rule)).map(words);
}

/** A finding but for its place. */
function words({ rule, message, resource: { kind, namespace, name } }: JsonFinding): string {
  return `${rule}: ${kind} ${namespace ?? ""}/${name}: ${message}`;
}

/** A list without those of another, in order. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...list];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left.sort();
}
