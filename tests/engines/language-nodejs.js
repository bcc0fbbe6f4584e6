// Runs programs in JavaScript for the Pulumi engine in place of its language plugin for Node, which is no part of
// the CLI. The engine gives its own address as the last argument, and reads the port from the first line.
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Server, ServerCredentials, status } = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { LanguageRuntimeService } = require("@pulumi/pulumi/proto/language_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/language_pb.js");
const { PluginInfo } = require("@pulumi/pulumi/proto/plugin_pb.js");

const engine = process.argv.at(-1);
const commands = join(dirname(require.resolve("@pulumi/pulumi/package.json")), "cmd");
const [runner, packRunner] = [join(commands, "run"), join(commands, "run-policy-pack")];

function run({ request }, respond) {
  const options = {
    monitor: request.getMonitorAddress(),
    engine,
    project: request.getProject(),
    organization: request.getOrganization(),
    stack: request.getStack(),
    pwd: request.getInfo().getProgramDirectory(),
    "dry-run": request.getDryrun(),
  };
  const config = Object.fromEntries(request.getConfigMap().toArray());
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const program = spawn(process.execPath, [runner, ...args, "."], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PULUMI_CONFIG: JSON.stringify(config),
      PULUMI_NODEJS_TYPESCRIPT: String(existsSync(join(options.pwd, "tsconfig.json"))),
      // Types are checked by tests/examples.
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    },
  });
  program.on("close", (code) => {
    const response = new messages.RunResponse();
    if (code !== 0) response.setError(`the program ended with code ${code}`);
    respond(null, response);
  });
}

/** Runs a policy pack in its folder; the engine reads its port from what it prints. */
function runPlugin(call) {
  const folder = call.request.getInfo().getProgramDirectory();
  const pack = spawn(process.execPath, [packRunner, ...call.request.getArgsList(), folder], {
    cwd: folder,
    env: Object.fromEntries(call.request.getEnvList().map((each) => each.split(/=(.*)/s))),
    stdio: ["ignore", "pipe", "pipe"],
  });
  pack.stdout.on("data", (bytes) => call.write(new messages.RunPluginResponse().setStdout(bytes)));
  pack.stderr.on("data", (bytes) => call.write(new messages.RunPluginResponse().setStderr(bytes)));
  pack.on("close", (code) => {
    call.write(new messages.RunPluginResponse().setExitcode(code ?? 1));
    call.end();
  });
  call.on("cancelled", () => pack.kill());
}

const calls = {
  run,
  runPlugin,
  getPluginInfo: (_, respond) => respond(null, new PluginInfo()),
  getRequiredPackages: (_, respond) => respond(null, new messages.GetRequiredPackagesResponse()),
  cancel: (_, respond) => respond(null, new Empty()),
};
const unimplemented = (_, respond) => respond({ code: status.UNIMPLEMENTED });
const server = new Server();
const all = Object.keys(LanguageRuntimeService).map((name) => [name, calls[name] ?? unimplemented]);
server.addService(LanguageRuntimeService, Object.fromEntries(all));
server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  console.log(port);
});
