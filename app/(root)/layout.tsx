import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '../../components/ui/document.tsx';
import { pageHead } from '../page-head.ts';
import '../globals.css';

export const metadata: Metadata = pageHead({
	path: '/',
	title: 'Duidu 对读',
	isWhole: true,
	description: 'A bilingual annotated reader for scholarly papers. 学术论文双语注释阅读器。',
});

/** The choice of language belongs to neither. */
export default function RootLayout({ children }: { children: ReactNode }) {
	return <Document lang="en">{children}</Document>;
}
