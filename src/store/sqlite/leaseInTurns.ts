import { setImmediate } from 'node:timers/promises';

/** Rows and IDs that calls are about: some ms of statements, and of what is made of their answers. */
const ROWS_PER_TURN = 250;

/**
 * `view` for the length of one transaction, as `lease` has it; and others get their turn between its calls. Statements answer
 * at once, so a transaction about a thousand items would hold everybody up from its first statement to its last (0.2 to 0.5 s
 * of processor time on a busy machine). Calls are made in the order in which they were asked for, as on a connection.
 */
export function leaseInTurns<View extends object>(view: View): { view: View; end: () => void } {
	let rows = 0;
	let turn: Promise<void> | undefined;
	let hasEnded = false;
	const takeTurn = async (): Promise<void> => {
		await setImmediate();
		rows = 0;
		turn = undefined;
	};
	const refuseEnded = (): void => {
		if (hasEnded) throw new TypeError('The transaction has ended.');
	};
	const callInTurn = async (call: (...given: unknown[]) => Promise<unknown>, given: unknown[]): Promise<unknown> => {
		// Whoever waits for the same turn goes on in the order of asking, the first of them perhaps up to the next.
		while (turn !== undefined || rows >= ROWS_PER_TURN) await (turn ??= takeTurn());
		// What nobody waited for must not be written into somebody else's transaction.
		refuseEnded();
		for (const each of given) rows += Array.isArray(each) ? each.length : 1;
		return await call(...given);
	};
	const leased = new Proxy(view, {
		get: (target, name) => {
			refuseEnded();
			const call = Reflect.get(target, name) as unknown;
			if (typeof call !== 'function') return call;
			return async (...given: unknown[]) => await callInTurn(call as Parameters<typeof callInTurn>[0], given);
		},
	});
	return { view: leased, end: () => (hasEnded = true) };
}
