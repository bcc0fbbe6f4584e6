import { celOf } from "../../src/report/policy-cel";

const policy = `# Generated
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: a
spec:
  failurePolicy: Fail
  variables:
    - name: items
      expression: |-
        object.spec.containers

          + []
  validations:
    - expression: variables.items.size() == 0
      message: no
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
spec:
  policyName: a
`;

const cel = `variables:
  - name: items
    expression: |-
      object.spec.containers

        + []
validations:
  - expression: variables.items.size() == 0
    message: no`;

test("the CEL of a policy is taken as it is written", () => {
  expect(celOf(policy)).toBe(cel);
});

test("lists may stand at the indentation of their field", () => {
  const flush = policy.replaceAll(/^ {4}(.)/gmu, "  $1");
  expect(celOf(flush)).toBe(cel.replaceAll(/^ {2}(.)/gmu, "$1"));
});

test("a policy without CEL has none", () => {
  expect(celOf("kind: ValidatingAdmissionPolicy\nspec:\n  failurePolicy: Fail\n")).toBe("");
});
