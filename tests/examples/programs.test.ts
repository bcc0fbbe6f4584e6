/** The programs of the examples are well typed, by the inputs of AWS resources that were taken out of the SDK. */
import { dirname, join } from "node:path";
import ts from "typescript";
import { repository } from "../authoring/sandbox";
import { patience } from "../support/patience";

const sdk = join(repository, "tests/engines/pulumi-aws/@pulumi/aws/index.d.ts");

/** One program of all of them, so that the types of Kubernetes are read once. */
function mistakes(): string[] {
  const projects = ["examples/eks", "examples/eks-mended"].map((project) => {
    const file = join(repository, project, "tsconfig.json");
    const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown };
    return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  });
  const options = { ...projects[0]?.options, paths: { "@pulumi/aws": [sdk] } };
  const files = projects.flatMap(({ fileNames }) => fileNames);
  return ts.getPreEmitDiagnostics(ts.createProgram(files, options)).map(({ file, messageText }) => {
    return `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

test(
  "no input has another type or name than AWS and Kubernetes give it",
  () => {
    expect(mistakes()).toEqual([]);
  },
  patience,
);
