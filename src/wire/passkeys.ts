import * as z from "zod";

const base64url = z.string().regex(/^[\w-]+$/);
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  clientExtensionResults: z.looseObject({}),
};

/** A passkey that a browser made (Web Authentication Level 3, RegistrationResponseJSON); verified later. */
export const createdPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What a passkey signed (AuthenticationResponseJSON); verified later. */
export const signedPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

const name = z.string().max(200).default("");

export const passkeyOfferBody = z.object({ name });
export const createdPasskeyBody = z.object({ name, response: createdPasskey });
export const signedPasskeyBody = z.object({ next: z.string().max(2000).default(""), response: signedPasskey });
