/**
 * The option by which a command goes by one environment of the settings.
 */
import { Option } from "commander";

/** The variable that chooses the environment, for check and preview alike. */
const environmentVariable = "LOCKSTEP_ENVIRONMENT";

/** `--environment`; an empty variable is as good as none. */
export function environmentOption(): Option {
  const option = new Option(
    "--environment <name>",
    "go by this environment of the settings (default: by none)",
  );
  return process.env[environmentVariable] === "" ? option : option.env(environmentVariable);
}
