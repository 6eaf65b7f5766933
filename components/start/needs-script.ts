/** Whether the page has to start although the reader has done nothing on it yet: where its address or the reader's settings ask for what only script can do. */
export function needsScript(): boolean {
	return (
		location.search !== '' ||
		isSetByScript() ||
		startsItself() ||
		(location.hash !== '' && !isShown(location.hash)) ||
		isResumed() ||
		isFromResults()
	);
}

/** Settings that the style alone does not follow. */
function isSetByScript(): boolean {
	const { view, script, pinyin, notes } = document.documentElement.dataset;
	return view === 'reveal' || script === 'traditional' || pinyin === 'on' || notes === 'margin';
}

function startsItself(): boolean {
	return document.querySelector(`[data-start="now"]${location.hash && ', [data-start="hash"]'}`) !== null;
}

/** An id on this page that can be seen. A range, an id of the past or a passage in a language not shown is for script to find. */
function isShown(hash: string): boolean {
	try {
		const target = document.getElementById(decodeURIComponent(hash.slice(1)));
		return target !== null && target.getClientRects().length > 0;
	} catch {
		// A fragment that can't be decoded; the page says so.
		return false;
	}
}

/** The paper was read here before, and the page offers to go on from there. */
function isResumed(): boolean {
	const paper = document.querySelector<HTMLElement>('[data-paper]')?.dataset.paper;
	try {
		return location.hash === '' && localStorage.getItem(`duidu.place.${paper}`) !== null;
	} catch {
		return false; // Storage is refused: nothing was kept.
	}
}

/** Who comes from the results of a search is offered the way back. */
function isFromResults(): boolean {
	return /^[a-z]+:\/\/[^/]+\/[a-z]+\/search\/\?/u.test(document.referrer);
}
