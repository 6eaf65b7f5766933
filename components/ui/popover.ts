/** Browsers before 2024 have no popovers: links are followed then, notes open by their fragment, and style hides the panels (app/globals.css). */
export const hasPopovers = (): boolean => 'showPopover' in HTMLElement.prototype;

/** Closes a popover if it is one and is open. */
export function closePopover(element: HTMLElement | null | undefined): void {
	if (hasPopovers() && element?.matches(':popover-open')) element.hidePopover();
}
