/**
 * Ends the process with a clear message where Pulumi's packages are missing. They are no dependencies of this package,
 * so that whoever only checks does without.
 */
const peers = ["@pulumi/policy", "@pulumi/pulumi"];
const missing = peers.filter((name) => !isInstalled(name));

if (missing.length > 0) {
  console.error(
    `lockstep: pulumi preview needs ${missing.join(" and ")}, not installed here: ` +
      `run \`npm install ${peers.join(" ")}\` in the folder of the policy pack`,
  );
  process.exit(1);
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
