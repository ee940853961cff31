/** Has browsers take a reply for what it says it is, and for nothing else. */
export const NO_SNIFF = { "X-Content-Type-Options": "nosniff" } as const;
