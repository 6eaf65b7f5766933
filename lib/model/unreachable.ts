/** Ends a `switch` over a closed union, so that a new member fails to compile until it is handled. */
export function unreachable(value: never): never {
	throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
