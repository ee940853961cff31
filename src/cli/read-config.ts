import { type Config, configFaultLines, readConfig } from "../config.ts";
import { say } from "./say.ts";

/** The settings of this process; null after every wrong one was told. */
export function readConfigOrSay(env: NodeJS.ProcessEnv): Config | null {
  const read = readConfig(env);
  if (read.ok) {
    return read.config;
  }
  say(configFaultLines(read.faults), "stderr");
  return null;
}
