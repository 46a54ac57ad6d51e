/**
 * The least that a program needs to do for an item: the rows that the engine wrote and what has to be looked up for it, by
 * prepared statements into tables of the same definition that are as full, a transaction for each node. Without one of these rows the
 * answer would be another, whoever wrote the program: whose the address is, whether the event is one that has expired, what the lead
 * did and is, what its company's people did.
 */
export interface Bare {
	/** Gets ready what the engine wrote of these leads at this instant. Isn't measured. */
	prepare(leadIds: readonly string[], instant: number): Promise<() => unknown>;
	close(): Promise<void>;
}
