interface Page {
	text: string;
	/** Of a page in docs/, without its ending. */
	link: string;
}

/** The pages by who reads them: the navigation of the site. A page may be for several. */
export const READERS: readonly { reader: string; pages: Page[] }[] = [
	{
		reader: 'Marketer',
		pages: [
			{ text: 'How a lead gets its score', link: '/method' },
			{ text: 'Who is not contacted', link: '/suppression' },
			{ text: 'Consent', link: '/guides/consent' },
			{ text: 'Experiments', link: '/guides/experiments' },
			{ text: 'Reading the report', link: '/guides/report' },
			{ text: 'Ad audiences', link: '/ad-audiences' },
		],
	},
	{
		reader: 'Agency',
		pages: [
			{ text: 'Several clients', link: '/guides/agencies' },
			{ text: 'Starting points', link: '/scorecards' },
			{ text: 'From n8n Cloud', link: '/guides/n8n-cloud' },
		],
	},
	{
		reader: 'Sales',
		pages: [
			{ text: 'Sales feedback', link: '/guides/sales-feedback' },
			{ text: 'Record Outcome', link: '/nodes/record-outcome' },
		],
	},
	{
		reader: 'Administrator',
		pages: [
			{ text: 'Running it', link: '/operations' },
			{ text: 'Security and privacy', link: '/security' },
			{ text: 'PostgreSQL and scale', link: '/scale' },
			{ text: 'Upgrading', link: '/upgrading' },
			{ text: 'Errors', link: '/errors' },
		],
	},
	{
		reader: 'Developer',
		pages: [
			{ text: 'Extending', link: '/extending' },
			{ text: 'The method, exactly', link: '/method-technical' },
			{ text: "The store's tables", link: '/store-schema' },
			{ text: 'Glossary', link: '/glossary' },
		],
	},
];

/** What is looked up. */
export const REFERENCE: Page[] = [
	{ text: 'Templates', link: '/templates' },
	{ text: 'Score Lead', link: '/nodes/score-lead' },
	{ text: 'Assign Tier', link: '/nodes/assign-tier' },
	{ text: 'Suppression Check', link: '/nodes/suppression-check' },
	{ text: 'Record Outcome', link: '/nodes/record-outcome' },
	{ text: 'Lead Scoring Trigger', link: '/nodes/lead-scoring-trigger' },
	{ text: 'Lead Model', link: '/nodes/lead-model' },
	{ text: 'Every operation', link: '/nodes/operations' },
	{ text: 'Every field', link: '/nodes/fields' },
	{ text: 'Sources', link: '/sources' },
	{ text: 'Names of events', link: '/vocabulary' },
];
