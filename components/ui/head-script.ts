import { settingsScript } from './settings.ts';

declare global {
	/** What the reader has clicked and chosen before components/start was there; from then on undefined. */
	var acted: Event[] | undefined;
}

/** A page can be seen, and clicked, before its start script is there. */
const actedScript = "{self.acted=[];for(const t of ['click','change'])addEventListener(t,e=>self.acted?.push(e),!0)}";

/** The one script that stands in the pages themselves; the policy allows it by its hash (scripts/headers.ts). */
export const headScript = settingsScript + actedScript;
