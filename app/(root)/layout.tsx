import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '../../components/ui/document.tsx';
import '../globals.css';

export const metadata: Metadata = {
	title: 'Duidu 对读',
	description: 'A bilingual annotated reader for scholarly papers. 学术论文双语注释阅读器。',
};

/** The choice of language belongs to neither. */
export default function RootLayout({ children }: { children: ReactNode }) {
	return <Document lang="en">{children}</Document>;
}
