import { PlatesPage } from "../../web/pages/polls/plates-page.tsx";
import { platesStyle } from "../../web/styles/plates.ts";
import type { Api, AppContext } from "../api/context.ts";
import { type AddressFault, addressFaults } from "../core/links/address-fault.ts";
import { PLATE_FORMATS, type PlateFormat } from "../core/links/plate-formats.ts";
import { posterLineFault } from "../core/links/poster-line.ts";
import { type Locale, textIn } from "../core/local-text.ts";
import { type Poll, type PollLink, readPoll } from "../service/surveys/read-poll.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { basePath, htmlReply } from "./html-reply.ts";
import { qrCodePicture, qrCodeSvg } from "./qr-code.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";
import { type ZippedFile, zipFiles } from "./zip.ts";

/** A survey's codes on paper. */
export function addPosterPages(app: Api): void {
  app.get("/admin/surveys/:id/plates", signedIn(showPlates));
  app.get("/admin/surveys/:id/plates/sheets.pdf", signedIn(sendPdf));
  app.get("/admin/surveys/:id/plates/pictures.zip", signedIn(sendPictures));
}

/** The codes that are scanned from paper; those of other channels would count what came by a poster as theirs. */
function printedLinks({ links }: Poll): PollLink[] {
  return links.filter(({ channel, state }) => channel === "qr" && state !== "closed");
}

/** What is wrong with the address that the codes would hold, unless it was confirmed; null where nothing is. */
function unconfirmedFaults(c: AppContext): readonly AddressFault[] | null {
  const faults = addressFaults(new URL(c.var.deps.settings.baseUrl));
  return faults.length > 0 && c.req.query("confirmed") !== "1" ? faults : null;
}

async function showPlates(c: AppContext, { official }: SignedIn): Promise<Response> {
  const poll = await readPoll(c.var.deps, official, c.req.param("id") ?? "");
  return poll.ok ? htmlReply(c, platesPage(c, poll.value), platesStyle(formatOf(c))) : accountRefusal(c, poll.refusal);
}

function formatOf(c: AppContext): PlateFormat {
  return PLATE_FORMATS.find((each) => each === c.req.query("format")) ?? "a4";
}

function platesPage(c: AppContext, poll: Poll) {
  const { deps, locale } = c.var;
  const { baseUrl, isDemo } = deps.settings;
  const refusal = unconfirmedFaults(c);
  return (
    <PlatesPage
      {...{ lang: locale, base: basePath(c), isDemo, survey: poll.id, title: poll.definition.title, refusal }}
      {...textsOf(c, poll, refusal === null ? baseUrl.replace(/^https?:\/\//, "") : baseUrl)}
      format={formatOf(c)}
      isConfirmed={c.req.query("confirmed") === "1"}
      hasPdf={deps.printPdf !== null}
      plates={printedLinks(poll).map((link) => ({
        ...link,
        isTrial: link.state === "trial",
        qrSvg: qrCodeSvg(`${baseUrl}/r/${link.code}`),
      }))}
    />
  );
}

/** The sheets of paper of the page as one file. */
async function sendPdf(c: AppContext, { official }: SignedIn): Promise<Response> {
  const { deps, locale } = c.var;
  const poll = await readPoll(deps, official, c.req.param("id") ?? "");
  if (!poll.ok || deps.printPdf === null) {
    return accountRefusal(c, poll.ok ? { reason: "not_found" } : poll.refusal);
  }
  const { id } = poll.value;
  if (unconfirmedFaults(c) !== null || printedLinks(poll.value).length === 0) {
    return goTo(c, `/admin/surveys/${id}/plates?lang=${locale}`);
  }
  return sendFile(c, await deps.printPdf(platesPage(c, poll.value).toString()), "application/pdf", `${id}.pdf`);
}

function sendFile(c: AppContext, bytes: Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return c.body(bytes, 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
}

/** What is said beside the codes; a line that may not stand there is left out. */
function textsOf(c: AppContext, { definition }: Poll, address: string) {
  const { locale } = c.var;
  const { imprint = null, questions, title } = definition;
  const [line, telephone] = [(c.req.query("line") ?? "").trim(), (c.req.query("telephone") ?? "").trim()];
  const faults = { line: posterLineFault(line), telephone: posterLineFault(telephone) };
  const texts = {
    ...{ address, imprint, question: questions[0]?.title ?? title },
    line: faults.line === null ? line : "",
    telephone: (faults.telephone === null && telephone) || (imprint === null ? "" : textIn(imprint.contact, locale)),
  };
  return { texts, textFaults: faults };
}

const PICTURE_PIXELS = 1080;

/** One picture of each code, named by its unit. */
async function sendPictures(c: AppContext, { official }: SignedIn): Promise<Response> {
  const { deps, locale } = c.var;
  const poll = await readPoll(deps, official, c.req.param("id") ?? "");
  if (!poll.ok) {
    return accountRefusal(c, poll.refusal);
  }
  const { id } = poll.value;
  if (unconfirmedFaults(c) !== null) {
    return goTo(c, `/admin/surveys/${id}/plates?lang=${locale}`);
  }
  const files: ZippedFile[] = [];
  for (const link of printedLinks(poll.value)) {
    const bytes = await qrCodePicture(`${deps.settings.baseUrl}/r/${link.code}`, PICTURE_PIXELS);
    files.push({ name: pictureName(link, locale), bytes });
  }
  return sendFile(c, zipFiles(files, deps.today()), "application/zip", `${id}.zip`);
}

/** The code in it keeps two units of one name apart; what a file system may refuse becomes a line. */
function pictureName({ unitName, respondentClass, code }: PollLink, locale: Locale): string {
  const parts = [textIn(unitName, locale), ...(respondentClass === null ? [] : [respondentClass]), code];
  return `${parts.join("-").replace(/[\\/:*?"<>|\p{C}]/gu, "_")}.png`;
}
