import { type OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31["generateDocument"]>;

/** The OpenAPI 3.1 document of all routes that were registered, made from their zod shapes. */
export function openApiDocument(registry: OpenAPIRegistry, baseUrl: string): OpenApiDocument {
  const security = { type: "http", scheme: "bearer" } as const;
  const session = { type: "apiKey", in: "cookie", name: "__Host-weatherglass" } as const;
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "Weatherglass", version: "1", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: baseUrl }],
  });
  return { ...document, components: { ...document.components, securitySchemes: { bearer: security, session } } };
}
