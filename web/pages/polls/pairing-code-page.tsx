import { raw } from "hono/html";
import { type LocalText, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { adminHref, Frame, type FrameContext } from "../admin/frame.tsx";

type Props = {
  context: FrameContext;
  link: { code: string; survey: string };
  unitName: LocalText;
  /** Printed in fours. */
  pairingCode: string;
  /** What the tablet opens, without `https://`. */
  address: string;
  /** The same with the code behind `#`, which is sent to no server. */
  qrSvg: string;
};

/** A pairing code, the one time that it is shown. */
export function PairingCodePage({ context, link, unitName, pairingCode, address, qrSvg }: Props) {
  const { lang } = context;
  const { made } = messagesIn(lang).kiosk.admin;
  return (
    <Frame context={context} title={made.title} entry="surveys">
      <p class="crumbs">{textIn(unitName, lang)}</p>
      <h1>{made.title}</h1>
      <p class="sub">{made.text}</p>
      <dl class="handed">
        <dt>{made.address}</dt>
        <dd>{address}</dd>
        <dt>{made.code}</dt>
        <dd class="large">{pairingCode}</dd>
      </dl>
      <p class="sub">{made.scan}</p>
      <div class="qr">{raw(qrSvg)}</div>
      <p class="acts">
        <a href={adminHref(context, `/surveys/${link.survey}/kiosks/${link.code}`)}>{made.back}</a>
      </p>
    </Frame>
  );
}
