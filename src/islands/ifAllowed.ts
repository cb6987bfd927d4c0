/** What `act` gives; nothing where the browser forbids it, as it may forbid storage. */
export function ifAllowed<Result>(act: () => Result): Result | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
