interface MomentDefinition {
	label: string;
	description: string;
	/** What is waited for, where there is a wait: what the field is called and explained as, its unit, and its default. */
	wait?: { field: string; description: string; unit: 'minutes' | 'hours' | 'days'; usual: number; most: number };
	/** Whether it is about the tiers of one set. */
	ofTierSet?: boolean;
	/** Whether it is about the whole workspace, so that it comes without a lead. */
	ofWorkspace?: boolean;
}

const DEFINITIONS = {
	cartAbandoned: {
		label: 'Cart Abandoned',
		description: 'Someone who can be reached left a cart or checkout and has bought nothing since, once per cart',
		wait: {
			field: 'Minutes Since Last Step',
			description: 'How long after the last step in the cart or checkout. A purchase in this time cancels the moment.',
			unit: 'minutes',
			usual: 60,
			most: 10_080,
		},
	},
	driftFound: {
		label: 'Drift Found',
		description:
			'Leads or results have changed since the model was trained, or events no longer come; looked into once a day',
		ofWorkspace: true,
	},
	experimentDecided: {
		label: 'Experiment Decided',
		description:
			'Contacting, or a variant of a tier, was shown to bring more purchases or fewer; looked into once a day',
		ofWorkspace: true,
	},
	modelChanged: {
		label: 'Model Changed',
		description: 'Another version of a model has begun to score: promoted, edited or rolled back',
		ofWorkspace: true,
	},
	notFollowedUp: {
		label: 'Not Followed Up',
		description: 'Someone has been in a tier for some hours, and no contact with them was recorded',
		wait: {
			field: 'Hours in Tier',
			description: 'How long after the lead entered the tier. A contact, an answer or an outcome cancels the moment.',
			unit: 'hours',
			usual: 4,
			most: 720,
		},
		ofTierSet: true,
	},
	orderOverdue: {
		label: 'Order Overdue',
		description: 'A customer has not ordered by when they would have by their own rhythm, once per order',
	},
	suppressionChanged: {
		label: 'Suppression Changed',
		description: 'Someone may no longer be contacted, or may be again: what was recorded against it has changed',
	},
	tierChanged: {
		label: 'Tier Changed',
		description: 'A lead has entered another tier: by what they did, by the passing of time, or by changed rules',
		ofTierSet: true,
	},
	wentQuiet: {
		label: 'Went Quiet',
		description: 'Someone who can be reached has done nothing for some days, once until they come back',
		wait: {
			field: 'Days of Silence',
			description: 'How long after the last thing that the lead did. Opened emails do not count.',
			unit: 'days',
			usual: 30,
			most: 365,
		},
	},
} as const satisfies Record<string, MomentDefinition>;
export type MomentKind = keyof typeof DEFINITIONS;

/** Every kind of moment that a workflow can be started by. Options, fields and the trigger's list are made from it. */
export const MOMENTS: Readonly<Record<MomentKind, MomentDefinition>> = DEFINITIONS;
