/** Keeps the screen lit while the page is seen, where the browser can. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === "visible") {
      navigator.wakeLock?.request("screen").catch(() => undefined);
    }
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

/** Puts the page on the whole screen; a browser allows it at a press alone. */
export function goWhole(): void {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => undefined);
  }
}

export function leaveWhole(): void {
  if (document.fullscreenElement) {
    document.exitFullscreen().catch(() => undefined);
  }
}

/** Lets the page come from the tablet's store when there is no network, and asks the browser not to clear that. */
export function keepHere(base: string): void {
  navigator.serviceWorker?.register(`${base}/k/worker.js`, { scope: `${base}/k/` }).catch(() => undefined);
  navigator.storage?.persist?.().catch(() => undefined);
}
