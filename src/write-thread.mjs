// Starts the thread from its source, for tests; the build puts the built thread in the place of this.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
await import("./write-thread.ts");
