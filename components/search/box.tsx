import { useEffect, useRef, useState } from 'react';
import { paths } from '../ui/paths.ts';
import { LONGEST } from './address.ts';
import type { SearchTools } from './tools.ts';

interface BoxProps {
	query: string;
	tools: SearchTools;
	/** Called when somebody means to search. */
	begin: () => void;
	type: (query: string) => void;
}

/** The search box. Without script it is a form that asks this page. */
export function Box({ query, tools: { t, locale, ask }, begin, type }: BoxProps) {
	const [typed, setTyped] = useState(query);
	const box = useRef<HTMLInputElement>(null);
	useEffect(() => setTyped(query), [query]);

	// Somebody may have been quicker than the script.
	useEffect(() => {
		const element = box.current;
		if (element === null || element !== document.activeElement) return;
		begin();
		if (element.value !== '') type(element.value);
	}, [begin, type]);

	const put = (value: string, isComposing: boolean): void => {
		setTyped(value);
		begin();
		// Letters on their way to becoming Chinese are not yet what is meant.
		if (!isComposing) type(value);
	};
	return (
		<search>
			<form
				className="search-box"
				action={paths.search(locale)}
				onSubmit={(event) => {
					event.preventDefault();
					begin();
					ask({ query: typed });
				}}
			>
				<input
					ref={box}
					type="search"
					name="q"
					dir="auto"
					aria-label={t('label')}
					value={typed}
					maxLength={LONGEST}
					onFocus={begin}
					onChange={(event) => put(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
					onCompositionEnd={(event) => put(event.currentTarget.value, false)}
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
					enterKeyHint="search"
				/>
				<button type="submit">{t('button')}</button>
			</form>
		</search>
	);
}
