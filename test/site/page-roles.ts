/** Somebody without a session, then each role at the survey's unit, a manager below and one beside it. */
export type PageColumn =
  | ("none" | "viewer" | "analyst" | "manager" | "managerBelow")
  | ("managerBeside" | "clerk" | "auditor" | "administrator");

/**
 * Every page and form of officials with what each column is answered; forms are sent empty. 303 sends to the sign-in, or
 * on when something was done. What ends something stands last, since it is done.
 */
export const PAGE_ROLES: Readonly<Record<string, string>> = {
  // none view anal mngr belw besd clrk audt admn
  "GET /admin": "303 200 200 200 200 200 200 200 200",
  "GET /admin/audit-trail": "303 404 404 404 404 404 404 200 200",
  "GET /admin/import": "303 404 200 403 403 403 404 403 200",
  "GET /admin/matters": "303 200 200 200 200 200 200 200 200",
  "GET /admin/people": "303 404 404 404 404 404 404 404 200",
  "GET /admin/people/:id": "303 404 404 404 404 404 404 404 200",
  "GET /admin/profile": "303 200 200 200 200 200 200 200 200",
  "GET /admin/results": "303 200 200 200 200 200 200 200 200",
  "GET /admin/surveys": "303 200 200 200 200 200 200 200 200",
  "GET /admin/surveys/:id": "303 200 200 200 200 404 200 200 200",
  "GET /admin/surveys/:id/codes": "303 403 403 200 200 404 200 403 200",
  "GET /admin/surveys/:id/links": "303 403 403 200 200 404 403 403 200",
  "GET /admin/surveys/:id/links/:code": "303 403 403 200 403 404 403 403 200",
  "GET /admin/surveys/:id/plates": "303 200 200 200 200 404 200 200 200",
  "GET /admin/surveys/:id/plates/pictures.zip": "303 303 303 303 303 404 303 303 303",
  "GET /admin/surveys/:id/plates/sheets.pdf": "303 404 404 404 404 404 404 404 404",
  "GET /admin/surveys/:id/publication": "303 403 403 200 403 404 403 403 200",
  "GET /admin/surveys/new": "303 403 403 200 200 200 403 403 200",
  "GET /admin/surveys/new/dates": "303 403 403 200 200 200 403 403 200",
  "GET /admin/surveys/new/publish": "303 403 403 200 200 200 403 403 200",
  "GET /admin/surveys/new/units": "303 403 403 200 200 200 403 403 200",
  "GET /admin/tokens": "303 404 404 404 404 404 404 404 200",
  "GET /admin/units": "303 200 200 200 200 200 200 200 200",
  "GET /admin/units/:code": "303 200 200 200 200 200 200 200 200",
  "POST /admin/import": "303 404 422 403 403 403 404 403 422",
  "POST /admin/passkey": "303 415 415 415 415 415 415 415 415",
  "POST /admin/passkey/options": "303 200 200 200 200 200 200 200 200",
  "POST /admin/people": "303 404 404 404 404 404 404 404 400",
  "POST /admin/people/:id/invitation": "303 404 404 404 404 404 404 404 201",
  "POST /admin/people/:id/roles": "303 404 404 404 404 404 404 404 400",
  "POST /admin/surveys/:id/codes": "303 403 403 422 403 404 403 403 422",
  "POST /admin/surveys/:id/codes/:batch": "303 403 403 201 201 404 201 403 201",
  "POST /admin/surveys/:id/links": "303 403 403 422 422 404 403 403 422",
  "POST /admin/surveys/:id/links/:code": "303 403 403 404 403 404 403 403 404",
  "POST /admin/surveys/:id/links/:code/target": "303 403 403 403 403 404 403 403 422",
  "POST /admin/surveys/:id/open": "303 403 403 303 403 404 403 403 303",
  "POST /admin/surveys/:id/publication": "303 403 403 422 403 404 403 403 422",
  "POST /admin/surveys/new": "303 403 403 303 303 303 403 403 303",
  "POST /admin/tokens": "303 404 404 404 404 404 404 404 422",
  "POST /admin/units": "303 403 403 422 422 422 403 403 422",
  "POST /admin/units/:code": "303 403 403 422 403 403 403 403 422",
  "POST /admin/people/:id/end": "303 404 404 404 404 404 404 404 303",
  "POST /admin/people/:id/roles/revoke": "303 404 404 404 404 404 404 404 400",
  "POST /admin/tokens/:id/end": "303 404 404 404 404 404 404 404 303",
};
