import { describe, expect, it } from 'vitest';
import { frameCode } from '../../components/embed/frame-code.ts';

const frame = { address: 'https://duidu.example/en/ren/2-1/embed/', title: '2.1 “Content” — Paper', grows: false };

describe('frameCode', () => {
	it('should be a frame with a name, loaded when it is near, as high as said', () => {
		expect(frameCode(frame)).toBe(
			'<iframe src="https://duidu.example/en/ren/2-1/embed/" title="2.1 “Content” — Paper" loading="lazy" style="width:100%;height:40rem;border:0"></iframe>',
		);
	});

	it('should keep a title within its attribute', () => {
		expect(frameCode({ ...frame, title: 'A "B" & <C>' })).toContain('title="A &quot;B&quot; &amp; &lt;C>"');
	});

	it('should listen to this site alone where it grows', () => {
		expect(frameCode({ ...frame, grows: true })).toContain('origin !== "https://duidu.example"');
	});
});
