import type { DocsMessages } from "../../locales/docs-messages.ts";

export type ParameterView = {
  name: string;
  place: "path" | "query" | "header" | "cookie";
  isRequired: boolean;
  shape: string;
};

/** One route: shapes are written like TypeScript types. */
export type OperationView = {
  method: string;
  path: string;
  summary: string;
  isOfficial: boolean;
  parameters: readonly ParameterView[];
  body: { mediaType: string; shape: string } | null;
  replies: readonly { status: string; description: string; shape: string | null }[];
};

/** The anchor of a route on the page. */
export function operationId({ method, path }: OperationView): string {
  return `${method}${path}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

export function OperationEntry({ docs, operation }: { docs: DocsMessages; operation: OperationView }) {
  const { method, path, summary, isOfficial, parameters, body, replies } = operation;
  return (
    <article class="operation">
      <h3 id={operationId(operation)}>
        <span class="method">{method}</span> <code>{path}</code>
        {isOfficial ? <span class="official">{docs.official}</span> : null}
      </h3>
      <p lang="en">{summary}.</p>
      {parameters.length > 0 ? <Parameters docs={docs} parameters={parameters} /> : null}
      {body === null ? null : (
        <>
          <h4>
            {docs.body} <code>{body.mediaType}</code>
          </h4>
          <pre>{body.shape}</pre>
        </>
      )}
      <h4>{docs.replies}</h4>
      <dl class="replies">
        {replies.map(({ status, description, shape }) => (
          <>
            <dt>{status}</dt>
            <dd>
              <span lang="en">{description}</span>
              {shape === null ? null : <pre>{shape}</pre>}
            </dd>
          </>
        ))}
      </dl>
    </article>
  );
}

function Parameters({ docs, parameters }: { docs: DocsMessages; parameters: readonly ParameterView[] }) {
  return (
    <>
      <h4>{docs.parameters}</h4>
      <dl class="parameters">
        {parameters.map(({ name, place, isRequired, shape }) => (
          <>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{shape}</code>
              <span class="place">
                {docs.inPlace[place]}
                {isRequired ? ` · ${docs.required}` : ""}
              </span>
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
