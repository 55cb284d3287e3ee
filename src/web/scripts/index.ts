/** The scripts that pages load: built once, served under a digest for a year. */
export { pageScript, SCRIPT_SOURCES, type ScriptAddresses, scriptAddresses, serveScripts } from "./scripts.ts";
