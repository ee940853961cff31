// Loaded before the service: does for it what answer-parent.ts does for the floors.
process.on("message", (message) => {
  if (message === "stop") {
    process.kill(process.pid, "SIGTERM");
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ rssBytes: process.memoryUsage.rss(), cpuMicros: user + system });
});
// Also when the parent ends without saying stop.
process.once("disconnect", () => process.exit());
// Listening to the parent is no reason to go on.
process.channel?.unref();
