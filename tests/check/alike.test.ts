/** What one rule says several times of one place is one finding in every report. */
import { together } from "../../src/findings/alike";
import { combine } from "../../src/findings/result";
import { checkText } from "../../src/sources/check-text";
import { kubernetesRules } from "../support/rules";
import { readJson } from "../report/whole";
import { withSettings } from "../support/settings";

/** What is found in a container by a rule: the message, the field, and what is missing. */
function found(rule: string, container: string): (string | undefined)[][] {
  const rules = withSettings(
    kubernetesRules.filter(({ name }) => name === rule),
    "check",
    { level: "deny" },
  );
  const pod = `{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [${container}]}}`;
  const checks = { rules, approvals: [], today: "2026-11-21" };
  return readJson(combine([checkText("web.yaml", pod, checks)], 1)).findings.map(
    ({ message, field, missing }) => [message, field, missing],
  );
}

const resources = "spec.containers[0].resources";

test.each<[string, string, (string | undefined)[][]]>([
  [
    "nothing",
    "{name: app, image: web}",
    [["container app requests no cpu, memory", "spec.containers[0]", `${resources}.requests`]],
  ],
  [
    "another resource",
    "{name: app, image: web, resources: {requests: {storage: 1Gi}}}",
    [["container app requests no cpu, memory", `${resources}.requests`, `${resources}.requests.cpu`]],
  ],
  [
    "one of two",
    "{name: app, image: web, resources: {requests: {cpu: 1}}}",
    [["container app requests no memory", `${resources}.requests`, `${resources}.requests.memory`]],
  ],
  [
    "two containers",
    "{name: app, image: web}, {name: log, image: web, resources: {limits: {cpu: 1}}}",
    [
      ["container app requests no cpu, memory", "spec.containers[0]", `${resources}.requests`],
      [
        "container log requests no memory",
        "spec.containers[1].resources",
        "spec.containers[1].resources.requests.memory",
      ],
    ],
  ],
])("requests for %s", (_, container, expected) => {
  expect(found("require-resource-requests", container)).toEqual(expected);
});

test("what is at fields of its own stays apart", () => {
  const ports = "[{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 81}]";
  expect(found("disallow-host-ports", `{name: app, image: web, ports: ${ports}}`)).toHaveLength(2);
});

test.each([
  [["a"], "a"],
  [["a has port 22", "a has port 23"], "a has port 22, 23"],
  [["a has x", "a has x y"], "a has x, x y"],
  [["a has x", "a has x"], "a has x"],
  [["one thing", "another thing"], "one thing; another thing"],
])("%j together is %s", (messages, expected) => {
  expect(together(messages)).toBe(expected);
});

test("of many messages the first are named", () => {
  const messages = Array.from({ length: 100 }, (_, at) => `a has port ${at}`);
  expect(together(messages)).toMatch(/^a has port 0, 1, .*, 19 and 80 more$/u);
});
