/** Where a resident's page stands: by itself, or in a frame on pages of the sites that its link lists. */
export type Place = {
  /** The form's own path, without a query. */
  path: string;
  /** The listed sites, separated by blanks, told to the script that keeps the frame as high as the page; null outside. */
  frameOrigins: string | null;
  frameScript: string | null;
};
