/** Makes a thing when it is first asked for. */
export function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** Fetches for each key once; what failed can be asked for again. */
export function keep<K, T>(fetch: (key: K) => Promise<T>): (key: K) => Promise<T> {
	const kept = new Map<K, Promise<T>>();
	return (key) => {
		const known = kept.get(key);
		if (known) return known;
		const fetched = fetch(key);
		kept.set(key, fetched);
		fetched.catch(() => kept.delete(key));
		return fetched;
	};
}

/** The same for a single thing. */
export function keepOne<T>(fetch: () => Promise<T>): () => Promise<T> {
	const kept = keep((_: 'one') => fetch());
	return () => kept('one');
}
