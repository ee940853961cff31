/**
 * Work that is asked of who sends much, as altcha-lib writes it: a key of 32 bytes that begins with `keyPrefix` (hex) is to
 * be found among those derived from nonce, salt and a counter. Base64 of the JSON `{challenge, solution}` is its proof.
 */
export type Challenge = {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyLength: number;
    keyPrefix: string;
    keySignature?: string;
    /** What it is good for: a link's code, and until when in milliseconds. */
    data?: Readonly<Record<string, string | number | boolean | null>>;
  };
  signature?: string;
};
