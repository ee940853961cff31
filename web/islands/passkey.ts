import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

// Every block that is marked shows its button where the browser has passkeys, and its other words where it has none.

type Block = HTMLElement & { dataset: { passkey?: string; options?: string; answer?: string } };

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const reply = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = await reply.json();
  if (!reply.ok) {
    throw new Error(json.errors?.[0]?.detail ?? json.detail);
  }
  return json;
}

/** What else the person has filled in on the page, sent along. */
function fieldsAround(): Record<string, string> {
  const inputs = Array.from(document.querySelectorAll<HTMLInputElement>('input[name="name"], input[name="next"]'));
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
}

async function run({ dataset }: Block): Promise<void> {
  const fields = fieldsAround();
  const options = await post(dataset.options ?? "", fields);
  const response =
    dataset.passkey === "create"
      ? await startRegistration({ optionsJSON: options as never })
      : await startAuthentication({ optionsJSON: options as never });
  const { next } = await post(dataset.answer ?? "", { ...fields, response });
  location.assign(String(next));
}

function prepare(block: Block): void {
  const [button, error] = [block.querySelector("button"), block.querySelector<HTMLElement>("[role=alert]")];
  block.hidden = window.PublicKeyCredential === undefined;
  button?.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await run(block);
    } catch (reason) {
      if (error) {
        const isFromBrowser = reason instanceof DOMException || (reason instanceof Error && reason.name !== "Error");
        error.textContent = isFromBrowser ? (error.dataset.words ?? "") : String((reason as Error).message);
        error.hidden = false;
      }
    }
    button.disabled = false;
  });
}

document.querySelectorAll<Block>("[data-passkey]").forEach(prepare);
