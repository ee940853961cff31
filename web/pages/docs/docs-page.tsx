import type { Locale } from "../../../src/core/local-text.ts";
import type { DocsGroup } from "../../locales/docs-messages.ts";
import { messagesIn } from "../../locales/messages.ts";
import { DOCS_STYLE } from "../../styles/docs.ts";
import { PageShell } from "../page-shell.tsx";
import { WeatherglassMark } from "../weatherglass-mark.tsx";
import { OperationEntry, type OperationView, operationId } from "./operation-entry.tsx";

export type DocsPageProps = {
  locale: Locale;
  base: string;
  isDemo: boolean;
  groups: readonly { group: DocsGroup; operations: readonly OperationView[] }[];
};

/** The reference of the API, as read by people: no script, nothing to load. */
export function DocsPage({ locale, base, isDemo, groups }: DocsPageProps) {
  const { common, docs } = messagesIn(locale);
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <PageShell lang={locale} title={`${docs.title} · ${common.brand}`} style={DOCS_STYLE} base={base} isDemo={isDemo}>
      <header class="top">
        <a class="mark" href={`${base}/?lang=${locale}`}>
          <WeatherglassMark />
          {common.brand}
        </a>
        <a class="other" href={`${base}/docs?lang=${other}`} lang={other} hreflang={other}>
          {common.otherLanguage}
        </a>
      </header>
      <main id="main">
        <h1>{docs.title}</h1>
        <p class="sub">{docs.intro}</p>
        <p class="sub">{docs.officialText}</p>
        <p class="sub">{docs.problems}</p>
        <p class="sub">
          <a href={`${base}/api/v1/openapi.json`}>{docs.machine}</a>
        </p>
        <Contents locale={locale} groups={groups} />
        {groups.map(({ group, operations }) => (
          <section aria-labelledby={group}>
            <h2 id={group}>{docs.groups[group]}</h2>
            {operations.map((operation) => (
              <OperationEntry docs={docs} operation={operation} />
            ))}
          </section>
        ))}
      </main>
    </PageShell>
  );
}

function Contents({ locale, groups }: Pick<DocsPageProps, "locale" | "groups">) {
  const { docs } = messagesIn(locale);
  return (
    <nav class="contents" aria-label={docs.contents}>
      {groups.map(({ group, operations }) => (
        <div>
          <p>{docs.groups[group]}</p>
          <ul>
            {operations.map((operation) => (
              <li>
                <a href={`#${operationId(operation)}`}>
                  <span class="method">{operation.method}</span> <code>{operation.path}</code>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
