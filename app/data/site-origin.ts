/** Where the site stands, `https://…` without a path: from SITE_URL. Empty when that is not set, and addresses then begin with `/`. */
export const SITE_ORIGIN = process.env.SITE_URL ? new URL(process.env.SITE_URL).origin : '';
