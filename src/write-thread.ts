import { serveWrites } from "./store/write-thread.ts";

serveWrites();
