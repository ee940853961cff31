import type { Usage } from "../start-server.ts";

/** Tells the benching process where this server listens, then answers its questions until it says stop. */
export function answerParent(port: number, stop: () => Promise<void> | void): void {
  process.on("message", async (message) => {
    if (message === "stop") {
      await stop();
      process.disconnect();
      return;
    }
    const { user, system } = process.cpuUsage();
    process.send?.({ rssBytes: process.memoryUsage.rss(), cpuMicros: user + system } satisfies Usage);
  });
  // Also when the parent ends without saying stop.
  process.once("disconnect", () => process.exit());
  process.send?.({ port });
}
