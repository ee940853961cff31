import * as oauth from "oauth4webapi";
import { isLoopback } from "../../core/accounts/transport.ts";
import type { Deps, OidcSettings } from "../deps.ts";

/** What the browser keeps between leaving for the provider and coming back. */
export type OidcTrip = { state: string; nonce: string; verifier: string };

/** Who the provider says came back: known by issuer and subject alone, the name is only how to call them. */
export type OidcIdentity = { issuer: string; subject: string; name: string };

type Provider = { server: oauth.AuthorizationServer; client: oauth.Client; auth: oauth.ClientAuth };

const METADATA_LIFE_MS = 3_600_000;
const providers = new WeakMap<OidcSettings, { provider: Provider; foundMs: number }>();

/** The provider's address to go to, with what must be kept for the way back. */
export async function leaveForProvider(deps: Deps, settings: OidcSettings): Promise<{ url: string; trip: OidcTrip }> {
  const { server, client } = await findProvider(deps, settings);
  const trip = { state: random(deps), nonce: random(deps), verifier: random(deps) };
  const url = new URL(server.authorization_endpoint ?? "");
  const params = {
    ...{ client_id: client.client_id, redirect_uri: redirectUri(deps), response_type: "code", scope: "openid profile" },
    ...{ state: trip.state, nonce: trip.nonce, code_challenge_method: "S256" },
    code_challenge: await oauth.calculatePKCECodeChallenge(trip.verifier),
  };
  for (const [name, value] of Object.entries(params)) {
    url.searchParams.set(name, value);
  }
  return { url: url.href, trip };
}

/** Who came back, or null where state, code, nonce or signature do not hold; an outage of the provider is null, too. */
export async function comeBackFromProvider(
  deps: Deps,
  settings: OidcSettings,
  { search, trip }: { search: URLSearchParams; trip: OidcTrip },
): Promise<OidcIdentity | null> {
  try {
    const { server, client, auth } = await findProvider(deps, settings);
    const options = requestOptions(settings);
    const params = oauth.validateAuthResponse(server, client, search, trip.state);
    const uri = redirectUri(deps);
    const reply = await oauth.authorizationCodeGrantRequest(server, client, auth, params, uri, trip.verifier, options);
    const expected = { expectedNonce: trip.nonce, requireIdToken: true };
    const result = await oauth.processAuthorizationCodeResponse(server, client, reply, expected);
    await oauth.validateApplicationLevelSignature(server, reply, options);
    const claims = oauth.getValidatedIdTokenClaims(result);
    return claims ? { issuer: claims.iss, subject: claims.sub, name: nameIn(claims) } : null;
  } catch {
    return null;
  }
}

function nameIn(claims: oauth.IDToken): string {
  const names = [claims.name, claims.preferred_username, claims.sub];
  return String(names.find((name) => typeof name === "string" && name.trim() !== ""));
}

/** The provider as it describes itself, asked anew now and then; never a promise, which another request would wait for. */
async function findProvider(deps: Deps, settings: OidcSettings): Promise<Provider> {
  const known = providers.get(settings);
  const nowMs = deps.nowMs();
  if (known && nowMs - known.foundMs < METADATA_LIFE_MS) {
    return known.provider;
  }
  const issuer = new URL(settings.issuer);
  const reply = await oauth.discoveryRequest(issuer, requestOptions(settings));
  const server = await oauth.processDiscoveryResponse(issuer, reply);
  const provider = { server, client: { client_id: settings.clientId }, auth: clientAuth(server, settings) };
  providers.set(settings, { provider, foundMs: nowMs });
  return provider;
}

function clientAuth(server: oauth.AuthorizationServer, { clientSecret }: OidcSettings): oauth.ClientAuth {
  if (clientSecret === null) {
    return oauth.None();
  }
  const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return methods.includes("client_secret_basic")
    ? oauth.ClientSecretBasic(clientSecret)
    : oauth.ClientSecretPost(clientSecret);
}

/** A provider on this very machine may be asked over http; any other only over https. */
function requestOptions({ issuer }: OidcSettings) {
  const { hostname } = new URL(issuer);
  return { [oauth.allowInsecureRequests]: isLoopback(hostname), signal: AbortSignal.timeout(10_000) };
}

function redirectUri({ settings }: Deps): string {
  return `${settings.baseUrl}/sign-in/oidc/callback`;
}

function random({ randomBytes }: Deps): string {
  return btoa(String.fromCharCode(...randomBytes(32)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
