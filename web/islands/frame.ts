import { embeddingOrigins } from "./embedding-origins.ts";

// Tells the page around the frame how high this one is, so that nothing scrolls twice. Never to whom it may concern.

const origins = embeddingOrigins((document.body?.dataset.frame ?? "").split(" ").filter(Boolean), {
  ancestor: location.ancestorOrigins?.[0],
  referrer: document.referrer,
});

function tell(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  for (const origin of origins) {
    window.parent.postMessage({ type: "weatherglass:resize", height }, origin);
  }
}

if (window.parent !== window && origins.length > 0) {
  tell();
  if ("ResizeObserver" in window) {
    new ResizeObserver(tell).observe(document.documentElement);
  }
}
