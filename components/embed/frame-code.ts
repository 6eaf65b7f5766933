import { HEIGHT_MESSAGE } from './embed-script.ts';

interface Frame {
	/** Whole address of the embedded section. */
	address: string;
	title: string;
	/** Whether a script makes the frame as high as its text. */
	grows: boolean;
}

/** HTML that shows a section on another site's page. */
export function frameCode({ address, title, grows }: Frame): string {
	const frame = `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" style="width:100%;height:40rem;border:0"></iframe>`;
	return grows ? `${frame}\n${heightScript(new URL(address).origin)}` : frame;
}

/** Listens to frames of this site alone, and changes the height of the one that spoke. */
const heightScript = (origin: string): string => `<script>
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== ${JSON.stringify(origin)} || data?.type !== '${HEIGHT_MESSAGE}') return;
  for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.style.height = data.height + 'px';
});
</script>`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
