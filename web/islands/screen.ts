// Asks for the page again now and then and puts its figure in place of the old one; what was shown stays when the
// service cannot be reached.

const EVERY_MS = 15_000;

async function renew(): Promise<void> {
  const reply = await fetch(location.href, { credentials: "omit" });
  if (!reply.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const shown = document.querySelector("[data-live] section");
  const newest = page.querySelector("[data-live] section");
  // The element that is read out stays; only what it says changes.
  if (shown && newest && shown.innerHTML !== newest.innerHTML) {
    shown.replaceChildren(...Array.from(newest.childNodes));
  }
}

setInterval(() => {
  renew().catch(() => undefined);
}, EVERY_MS);
