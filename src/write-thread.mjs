// A thread starts as plain JavaScript; tsx is registered here as in the program itself.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { serveWrites } = await import("./store/write-thread.ts");
serveWrites();
