import { base64UrlOf, bytesOfBase64Url } from "../../../src/core/kiosks/base64-url.ts";
import type { KioskPin } from "../../../src/core/kiosks/kiosk-pin.ts";
import type { Screens } from "./screens.ts";

const WRONG_MS = 1000;

export type Pad = { clear(): void; erase(): void; type(digit: string): void };

/** The pad on which staff type the PIN; `enter` is called when it is right. */
export function startPad(screens: Screens, pin: KioskPin, enter: () => void): Pad {
  let typed = "";
  let isJudging = false;

  function tell(isWrong: boolean): void {
    for (const each of screens.all("[data-typed]")) {
      each.textContent = typed === "" ? "" : ((each.dataset.typed ?? "").split("|")[typed.length] ?? "");
    }
    for (const each of screens.all("[data-wrong]")) {
      each.hidden = !isWrong;
    }
  }

  async function judge(): Promise<void> {
    isJudging = true;
    const isRight = (await hashOf(typed, pin)) === pin.hash;
    typed = "";
    if (isRight) {
      tell(false);
      enter();
    } else {
      tell(true);
      await new Promise((resolve) => setTimeout(resolve, WRONG_MS));
    }
    isJudging = false;
  }

  return {
    clear(): void {
      typed = "";
      tell(false);
    },
    erase(): void {
      typed = typed.slice(0, -1);
      tell(false);
    },
    type(digit: string): void {
      if (!isJudging) {
        typed += digit;
        tell(false);
        if (typed.length === pin.length) {
          void judge();
        }
      }
    },
  };
}

async function hashOf(digits: string, { salt, rounds }: KioskPin): Promise<string> {
  const raw = new TextEncoder().encode(digits);
  const key = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveBits"]);
  const bytes = bytesOfBase64Url(salt) ?? new Uint8Array();
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes, iterations: rounds };
  return base64UrlOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}
