// Stands in for the AWS provider, which needs an account: it takes whatever inputs there are, and creates nothing. The
// engine reads its port from the first line.
const { Server, ServerCredentials, status } = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { PluginInfo } = require("@pulumi/pulumi/proto/plugin_pb.js");
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");

const accept = ({ request }, respond) => {
  respond(null, new messages.CheckResponse().setInputs(request.getNews()));
};
const done = (_, respond) => respond(null, new Empty());

const calls = {
  attach: done,
  cancel: done,
  check: accept,
  checkConfig: accept,
  configure: (_, respond) => respond(null, new messages.ConfigureResponse().setAcceptsecrets(true)),
  getPluginInfo: (_, respond) => respond(null, new PluginInfo()),
};
const unimplemented = (_, respond) => respond({ code: status.UNIMPLEMENTED });
const server = new Server();
const all = Object.keys(ResourceProviderService).map((name) => [name, calls[name] ?? unimplemented]);
server.addService(ResourceProviderService, Object.fromEntries(all));
server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  console.log(port);
});
