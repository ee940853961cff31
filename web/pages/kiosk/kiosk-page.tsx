import type { KioskSetting } from "../../../src/core/kiosks/kiosk-setting.ts";
import type { Locale, LocalText } from "../../../src/core/local-text.ts";
import type { RatingQuestion } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../locales/messages.ts";
import { KIOSK_STYLE } from "../../styles/kiosk.ts";
import { PageShell } from "../page-shell.tsx";
import { RateScreen } from "./rate-screen.tsx";
import { StaffScreens } from "./staff-screens.tsx";
import { StandingScreen } from "./standing-screen.tsx";
import { ThanksScreen } from "./thanks-screen.tsx";

export type KioskPageProps = {
  setting: KioskSetting;
  /** Changes with all else on the page, for the tablet to know when to load it anew. */
  version: string;
  isDemo: boolean;
  scripts: readonly string[];
  unitName: LocalText;
  question: RatingQuestion;
};

const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** All that a paired tablet shows, in both languages, one screen at a time: it must do without a network. */
export function KioskPage(props: KioskPageProps) {
  const { setting, version, isDemo, scripts } = props;
  const { locale, base } = setting;
  const { common, kiosk } = messagesIn(locale);
  return (
    <PageShell lang={locale} title={common.brand} style={KIOSK_STYLE} base={base} isDemo={isDemo} scripts={scripts}>
      <main id="main" data-kiosk={JSON.stringify(setting)} data-version={version}>
        {LOCALES.map((lang) => (
          <div class="tongue" lang={lang} hidden={lang !== locale}>
            <RateScreen {...props} lang={lang} />
            <ThanksScreen {...props} lang={lang} />
            <StandingScreen {...props} lang={lang} />
            <StaffScreens lang={lang} tablet={setting.tablet} />
          </div>
        ))}
        <noscript>
          <p class="plain">{kiosk.noScript}</p>
        </noscript>
      </main>
    </PageShell>
  );
}
