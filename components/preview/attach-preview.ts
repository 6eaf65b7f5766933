import { hasPopovers } from '../ui/popover.ts';
import { readSetting } from '../ui/settings.ts';
import { type Found, findContent } from './content.ts';
import { type NeighbourMessages, neighboursOf } from './neighbours.ts';

const OPEN_AFTER = 350;
const CLOSE_AFTER = 300;
/** Where the style puts the panel at the lower edge (preview.css). An anchor would be laid out there for nothing. */
const PHONE = '(max-width: 48rem)';
const LINKS = 'a:is([data-preview], .noteref, .annotation-reference, .mention)';

export interface PreviewMessages extends NeighbourMessages {
	loading: string;
	failed: string;
	/** Name of the link to the address itself. */
	open: string;
}

/**
 * Shows what a link leads to beside the link: on click, on Enter, and after a short hover; with `data-preview="hover"` a click follows the link. The
 * pointer may enter the panel; Esc closes it. Without script a link is a link. Returns what undoes it.
 */
export function attachPreview(panel: HTMLElement, messages: PreviewMessages): () => void {
	if (!hasPopovers()) return () => {};
	const phone = matchMedia(PHONE);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let opener: HTMLAnchorElement | undefined;
	const later = (action: () => void, wait: number): void => {
		clearTimeout(timer);
		timer = setTimeout(action, wait);
	};
	const isOpen = (): boolean => panel.matches(':popover-open');
	const close = (): void => {
		if (isOpen()) panel.hidePopover();
	};
	const open = (link: HTMLAnchorElement, focus: boolean): void => {
		clearTimeout(timer);
		// Going from one link to the next the panel stays open; two anchors of one name would leave it at the wrong one.
		opener?.style.removeProperty('anchor-name');
		opener = link;
		panel.replaceChildren(line(messages.loading));
		// A link to another page is fetched meanwhile; what comes for a link that was left is not shown.
		const shown = show(panel, link, messages, () => opener === link);
		panel.showPopover();
		if (!phone.matches) {
			placeBeside(panel, link);
			void shown.then(() => opener === link && placeBeside(panel, link));
		}
		if (focus) panel.focus();
	};
	const linkOf = (event: Event): HTMLAnchorElement | undefined => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
		// A preview within a preview follows its link.
		return link && !panel.contains(link) ? link : undefined;
	};

	const onClick = (event: MouseEvent): void => {
		// A page that answers a click itself wants no preview besides.
		if (event.defaultPrevented) clearTimeout(timer);
		const link = event.defaultPrevented ? undefined : linkOf(event);
		// With a modifier a link does what links do.
		if (!link || link.dataset.preview === 'hover' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		open(link, true);
	};
	const onOver = (event: PointerEvent): void => {
		if (event.pointerType !== 'mouse' || readSetting('hover') === 'off') return;
		const link = linkOf(event);
		if (link) {
			if (link !== opener || !isOpen()) later(() => !isOtherOpen(panel) && open(link, false), OPEN_AFTER);
			else clearTimeout(timer);
		} else if (event.target instanceof Node && panel.contains(event.target)) clearTimeout(timer);
		else if (isOpen() && !panel.contains(document.activeElement)) later(close, CLOSE_AFTER);
		else clearTimeout(timer);
	};
	const onToggle = (event: Event): void => {
		if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
		if (panel.contains(document.activeElement)) opener?.focus({ preventScroll: true });
		opener?.style.removeProperty('anchor-name');
	};
	const onFollow = (event: MouseEvent): void => {
		if (event.target instanceof Element && event.target.closest('a')) close();
	};
	// Turned round, the panel would stand beside nothing.
	phone.addEventListener('change', close);
	document.addEventListener('click', onClick);
	document.addEventListener('pointerover', onOver);
	panel.addEventListener('beforetoggle', onToggle);
	panel.addEventListener('click', onFollow);
	return () => {
		clearTimeout(timer);
		phone.removeEventListener('change', close);
		document.removeEventListener('click', onClick);
		document.removeEventListener('pointerover', onOver);
		panel.removeEventListener('beforetoggle', onToggle);
		panel.removeEventListener('click', onFollow);
	};
}

/** Pointing at the text behind an open panel does not push the panel aside. */
const isOtherOpen = (panel: HTMLElement): boolean => [...document.querySelectorAll('.sheet:popover-open')].some((sheet) => sheet !== panel);

async function show(panel: HTMLElement, link: HTMLAnchorElement, messages: PreviewMessages, isWanted: () => boolean): Promise<void> {
	let found: Found | undefined;
	try {
		const finding = findContent(link);
		// What is on this page is there before the panel opens, which then is laid out once.
		found = finding instanceof Promise ? await finding : finding;
	} catch {
		// The network failed: said in the panel, with the way to the page itself.
	}
	if (!isWanted()) return;
	panel.replaceChildren(...(found?.nodes ?? [line(messages.failed)]));
	const neighbours = neighboursOf(link, messages);
	if (neighbours) panel.append(neighbours);
	if (!found?.isHere) panel.append(address(link, messages.open));
}

function line(text: string): HTMLElement {
	const paragraph = document.createElement('p');
	paragraph.role = 'status';
	paragraph.textContent = text;
	return paragraph;
}

function address({ href }: HTMLAnchorElement, name: string): HTMLElement {
	const link = document.createElement('a');
	link.className = 'preview-open';
	link.href = href;
	link.textContent = name;
	return link;
}

const MARGIN = 8;

/** Below the link, or above it where there is more room: by the style where it can, else by hand. */
function placeBeside(panel: HTMLElement, link: HTMLAnchorElement): void {
	if (CSS.supports('position-area: block-end')) {
		link.style.setProperty('anchor-name', '--preview-link');
		return;
	}
	const anchor = link.getBoundingClientRect();
	const { width, height } = panel.getBoundingClientRect();
	const left = Math.max(MARGIN, Math.min(anchor.left - 24, innerWidth - width - MARGIN));
	const fitsBelow = anchor.bottom + height + 2 * MARGIN < innerHeight || anchor.top < innerHeight / 2;
	const top = fitsBelow ? anchor.bottom + MARGIN : anchor.top - height - MARGIN;
	panel.style.setProperty('--left', `${left}px`);
	panel.style.setProperty('--top', `${Math.max(MARGIN, top)}px`);
}
