import type { IBuilderHint, IRelatedNode, NodeHint } from 'n8n-workflow';

/** Our nodes, by the name they are registered under. */
type OurNode = 'scoreLead' | 'assignTier' | 'suppressionCheck' | 'recordOutcome' | 'leadModel' | 'leadScoringTrigger';

const related = (node: OurNode, relationHint: string): IRelatedNode => ({
	nodeType: `n8n-nodes-lead-scoring.${node}`,
	relationHint,
});

/** What whoever builds a workflow for a person should know: n8n's Assistant and its MCP server read it. */
export const builderHints: Readonly<Record<Exclude<OurNode, 'leadScoringTrigger'>, IBuilderHint>> = {
	scoreLead: {
		searchHint:
			'Place it right after a trigger (Shopify, WooCommerce, Stripe, a webhook, a form): it recognises the data by itself and needs no fields. Follow it with Assign Tier and then Suppression Check before any message is sent.',
		relatedNodes: [
			related('assignTier', 'Routes the scored lead, one output per tier'),
			related('suppressionCheck', 'Decides whether the lead may be contacted; place it before every sending node'),
			related('recordOutcome', 'Records purchases and deals, so that buyers are left alone and scores learn'),
		],
	},
	assignTier: {
		searchHint: 'Place it behind Score Lead. Each tier is an output of its own, in the order of the list.',
		relatedNodes: [
			related('scoreLead', 'Gives the score that the tier goes by'),
			related('suppressionCheck', 'Place it between a tier and the node that sends'),
		],
	},
	suppressionCheck: {
		searchHint:
			'Place it before every node that sends email, SMS, calls or ads. Connect the sending node to the output Allowed only, which is the third; the first is Suppressed, the second Deferred. Place a second one with the operation Record Contact right after the sending node: frequency caps count what it records.',
		relatedNodes: [
			related('assignTier', 'Usually stands before it'),
			related('scoreLead', 'Records unsubscribes and bounces that come in by a webhook, too'),
		],
	},
	recordOutcome: {
		searchHint:
			'Place it behind the trigger for paid orders or closed deals. Without it buyers get messages meant for people who have not bought, and scores can not learn.',
		relatedNodes: [related('leadModel', 'Trains on the recorded outcomes; run it on a schedule')],
	},
	leadModel: {
		searchHint:
			'For looking after the model: Train and Test on History on a schedule, Set Points by hand, Export and Forget for a person. It does not score or route leads.',
		relatedNodes: [
			related('scoreLead', 'Scores leads with the version in use'),
			related('recordOutcome', 'Records what training learns from'),
		],
	},
};

/** Said where the result will be, until the node has run: n8n keeps a hint of the panel beside the result as well. */
export const noCredentialHint: NodeHint = {
	message:
		"No credential is needed to begin: without one, leads are kept in n8n's own folder. Select one for PostgreSQL (queue mode), a hashing secret or a client of its own.",
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
};

export const recordContactHint: NodeHint = {
	message:
		'Frequency caps and minimum gaps count what Record Contact logs. Place a second Suppression Check with the operation Record Contact right after the sending node.',
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition: '={{ $parameter["operation"] === "check" }}',
};

/** Behind these a step that sends is easily connected. */
export const checkBeforeSendingHint: NodeHint = {
	message:
		'Place Suppression Check before whatever sends: people who said no have a score and a tier like everybody else.',
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
};
