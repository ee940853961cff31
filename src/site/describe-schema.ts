/** What an OpenAPI 3.1 schema says, as far as our own documents use it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
};

const LINE_LENGTH = 76;

/** A schema written like a TypeScript type: on one line where it fits, else one line per property. */
export function describeSchema(schema: Schema, indent = ""): string {
  const parts = schema.anyOf ?? schema.oneOf;
  if (schema.$ref !== undefined) {
    return schema.$ref.replace(/^.*\//, "");
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  if (parts !== undefined) {
    return [...new Set(parts.map((part) => describeSchema(part, indent)))].join(" | ");
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? "any" : types.map((type) => describeType(type, schema, indent)).join(" | ");
}

function describeType(type: string, schema: Schema, indent: string): string {
  if (type === "array") {
    const item = describeSchema(schema.items ?? {}, indent);
    return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
  }
  if (type === "object") {
    return describeObject(schema, indent);
  }
  if (type === "string" && schema.format !== undefined) {
    return schema.format;
  }
  return type;
}

function describeObject({ properties = {}, required = [], additionalProperties }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(
    ([name, value]) => `${name}${required.includes(name) ? "" : "?"}: ${describeSchema(value, inner)}`,
  );
  const rest =
    typeof additionalProperties === "object" ? [`[key]: ${describeSchema(additionalProperties, inner)}`] : [];
  const all = [...fields, ...rest];
  const line = `{ ${all.join(", ")} }`;
  if (all.length === 0) {
    return "{}";
  }
  return line.length + indent.length <= LINE_LENGTH && !line.includes("\n")
    ? line
    : `{\n${all.map((field) => `${inner}${field}`).join(",\n")}\n${indent}}`;
}
