/** What a check of a workspace tells: what is wrong, then what to do. */
export const HEALTH = {
	damage: (fault: string) => `The database is damaged: ${fault}.`,
	unreadable: (what: string, because: string) => `${what} can't be read: ${because}.`,
	retentionBehind: (table: string, oldest: string) =>
		`Expired records are not being removed: the oldest row of ${table} is of ${oldest.slice(0, 10)}.`,
	silent: (last: string, days: number) =>
		`Nothing has been recorded for ${days} days: the last event is of ${last.slice(0, 10)}.`,
	editUnfinished: 'A change of the scorecard was cut off while history was added up again for it.',
	conflictsOpen: (count: number) =>
		count === 1
			? 'Two people claim the same phone number or customer ID, and nobody has decided.'
			: `${count} times two people claim the same phone number or customer ID, and nobody has decided.`,

	restore: 'Restore the store from a backup, then import the opt-outs since.',
	importAgain: 'Import the model or set its points again, with Lead Model, and check what changed in the package.',
	applyRetention: 'Run Lead Model › Workspace › Apply Retention once.',
	checkSenders: 'Check that the workflows are active and the webhooks of the shop still arrive.',
	resolveConflicts: 'Run Lead Model › Lead › List Conflicts, then Resolve Conflict.',
};
