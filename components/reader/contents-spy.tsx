'use client';

import { useEffect } from 'react';
import { closePopover } from '../ui/popover.ts';

/** Marks the link of the section being read in the contents of a paper, and closes the opened list when one is followed. Draws nothing. */
export function ContentsSpy({ paper }: { paper: string }) {
	useEffect(() => {
		const links = [...document.querySelectorAll<HTMLAnchorElement>(`[data-contents="${paper}"] a[href*="#"]`)];
		const sections = new Map<Element, HTMLAnchorElement[]>();
		for (const link of links) {
			const section = document.getElementById(link.hash.slice(1));
			if (section) sections.set(section, [...(sections.get(section) ?? []), link]);
		}
		const mark = (): void => {
			const line = window.innerHeight / 3;
			const current = [...sections.keys()].filter((section) => section.getBoundingClientRect().top <= line).at(-1);
			for (const [section, itsLinks] of sections) {
				for (const link of itsLinks) {
					if (section === current) link.setAttribute('aria-current', 'true');
					else link.removeAttribute('aria-current');
				}
			}
		};
		// The spy is called when a section crosses the line, not on every scroll event.
		const close = (event: Event): void => {
			closePopover((event.currentTarget as Element).closest<HTMLElement>('[popover]'));
		};
		for (const link of links) link.addEventListener('click', close);
		const observer = new IntersectionObserver(mark, { rootMargin: '-33% 0px -66% 0px' });
		for (const section of sections.keys()) observer.observe(section);
		mark();
		return () => {
			observer.disconnect();
			for (const link of links) link.removeEventListener('click', close);
		};
	}, [paper]);
	return null;
}
