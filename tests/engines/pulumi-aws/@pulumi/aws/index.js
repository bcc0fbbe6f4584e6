// Stands in for the SDK of AWS, which is 84 MB, in programs that tests run: each class registers its resource by the same
// token, with its inputs as they are. Its types are in index.d.ts.
const { CustomResource } = require("@pulumi/pulumi");

/** What programs read of resources besides their inputs; it is known when they are there. */
const outputs = { arn: undefined, endpoint: undefined, name: undefined };

function classOf(module, type) {
  const token = `aws:${module}/${type.charAt(0).toLowerCase()}${type.slice(1)}:${type}`;
  return class extends CustomResource {
    constructor(name, inputs, options) {
      super(token, name, { ...outputs, ...inputs }, options);
    }
  };
}

const moduleOf = (name) => new Proxy({}, { get: (_, type) => classOf(name, type) });

module.exports = new Proxy({ __esModule: true }, { get: (own, name) => own[name] ?? moduleOf(name) });
