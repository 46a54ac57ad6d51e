import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { compact } from '../../src/index';
import { posted } from '../../tools/demo/payloads';
import type { WorkflowTemplate } from '../../tools/inProcess/openN8n';

/** A workflow as people wire it, and who may be written to at its end. */
export interface Wiring {
	name: string;
	steps: Readonly<Record<string, Partial<INode>>>;
	/** `In > Check.Allowed > Send`: a step, its output, the next; `> Merge:1` is its second input. */
	wires: readonly string[];
	items: readonly INodeExecutionData[];
	/** What a step of this name hands on without being run. */
	pinned?: Readonly<Record<string, INodeExecutionData[]>>;
	/** Whom the step "Send" writes to. */
	reach: readonly string[];
	/** Whom Record Contact counts as contacted. */
	recorded?: readonly string[];
	/** A hint of one of our steps, in part. */
	hint?: string;
}

/** Who has opted out on record. */
export const [NO, NOT] = ['no@shop.example', 'not@shop.example'];
export const NO_PHONE = '+12025550123';
/** Who has opted out of texts alone. */
export const NO_TEXTS = '+12025550177';
const [YES, ADA, BOB] = ['yes@shop.example', 'ada@shop.example', 'bob@shop.example'];

export const wirings: Wiring[] = [];

function wiring(name: string, rest: Omit<Wiring, 'name'>): void {
	wirings.push({ name, ...rest });
}

const OUTPUTS: Readonly<Record<string, number>> = { Suppressed: 0, Deferred: 1, Allowed: 2 };

// ── Steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const step = (type: string, parameters: object = {}, settings: Partial<INode> = {}): Partial<INode> => ({
	type,
	parameters: parameters as INode['parameters'],
	...settings,
});
const n8n = (name: string, typeVersion: number, parameters: object = {}, settings: Partial<INode> = {}) =>
	step(`n8n-nodes-base.${name}`, parameters, { typeVersion, ...settings });
const ours = (name: string) => (parameters?: object, settings?: Partial<INode>) =>
	step(`n8n-nodes-lead-scoring.${name}`, parameters, settings);
const [score, tier, check] = [ours('scoreLead'), ours('assignTier'), ours('suppressionCheck')];
const record = (parameters: object = {}) => check({ operation: 'recordContact', ...parameters });

const ITEM = '={{ $json.email }}';
const BODY = '={{ $json.body.email }}';
const LEAD = '={{ $json.lead.identities.email }}';
const send = (toEmail = ITEM, settings: Partial<INode> = {}) => n8n('emailSend', 2.1, { toEmail }, settings);
const noOp = () => n8n('noOp', 1);
const code = (jsCode: string) => n8n('code', 2, { jsCode });
const merge = (parameters: object = {}) => n8n('merge', 3.2, parameters);
const byPosition = () => merge({ mode: 'combine', combineBy: 'combineByPosition', options: {} });
const byField = (joinMode: string) =>
	merge({ mode: 'combine', combineBy: 'combineByFields', fieldsToMatchString: 'email', joinMode, options: {} });
const loop = (batchSize: number) => n8n('splitInBatches', 3, { batchSize, options: {} });
const set = (fields: Readonly<Record<string, unknown>>, rest: object = {}) =>
	n8n('set', 3.4, {
		assignments: {
			assignments: Object.entries(fields).map(([name, value]) => ({ id: name, name, value, type: typeOf(value) })),
		},
		options: {},
		...rest,
	});
const typeOf = (value: unknown) => (String(value).startsWith('={{ $json.lead }}') ? 'object' : 'string');
const call = (mode: 'once' | 'each', workflow: WorkflowTemplate, settings: Partial<INode> = {}) =>
	n8n(
		'executeWorkflow',
		1.1,
		{ source: 'parameter', workflowJson: JSON.stringify(workflow), mode, options: {} },
		settings,
	);

// ── Items ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const row = (email: unknown, more: object = {}): INodeExecutionData => ({ json: { email, ...more } as IDataObject });
const rows = (...emails: string[]) => emails.map((email) => row(email));
const posts = (...emails: string[]) =>
	emails.map((email) => posted({ email, event: 'checkout_started', event_id: `checkout-${email}` }));

// ── The plain way ───────────────────────────────────────────────────────────────────────────────────────────────────

const PLAIN = { Score: score(), Check: check(), Send: send(BODY) };
wiring('score, check, send', {
	steps: PLAIN,
	wires: ['In > Score > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('score, tier, check, send, record', {
	steps: { ...PLAIN, Tier: tier(), Record: record() },
	wires: ['In > Score > Tier', 'Tier.0 > Check', 'Tier.1 > Check', 'Tier.2 > Check', 'Check.Allowed > Send > Record'],
	items: posts(NO, YES, ADA),
	reach: [YES, ADA],
	recorded: [YES, ADA],
});
wiring('check before score', {
	steps: PLAIN,
	wires: ['In > Check.Allowed > Score > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('check alone', { steps: PLAIN, wires: ['In > Check.Allowed > Send'], items: posts(NO, YES), reach: [YES] });

// ── Merge ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const LIST = 'return [{ json: { email: "no@shop.example" } }, { json: { email: "bob@shop.example" } }];';
wiring('a list appended to the trigger’s items', {
	steps: { List: code(LIST), Merge: merge(), Check: check(), Send: send() },
	wires: ['In > Merge', 'In > List > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(YES),
	reach: [YES, BOB],
});
wiring('rows of a CRM merged by position, one with a no', {
	steps: {
		Crm: code('return items.map((_, i) => ({ json: { crm_id: i, hs_email_optout: i === 0 ? "true" : "false" } }));'),
		Merge: byPosition(),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Merge', 'In > Crm > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(ADA, YES),
	reach: [YES],
});
const CRM_ROW = `return [{ json: { email: "ada@shop.example", newsletter: "unsubscribed" } }, { json: { email: "yes@shop.example", newsletter: "subscribed" } }];`;
wiring('rows of a CRM merged by email, one with a no', {
	steps: { Crm: code(CRM_ROW), Merge: byField('enrichInput1'), Check: check(), Send: send() },
	wires: ['In > Merge', 'In > Crm > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(ADA, YES, BOB),
	reach: [YES, BOB],
});
wiring('leads merged with rows of a CRM by position, shifted by one', {
	steps: { Score: score(), Crm: code(LIST), Merge: byPosition(), Check: check(), Send: send() },
	wires: ['In > Score > Merge', 'In > Crm > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(YES, ADA),
	reach: [BOB],
});
wiring('two lists joined by SQL, into items of their own', {
	steps: {
		List: code(LIST),
		Merge: merge({ mode: 'combineBySql', query: 'SELECT email FROM input1 UNION ALL SELECT email FROM input2' }),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Merge', 'In > List > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(YES),
	reach: [YES, BOB],
});
wiring('each person with each template', {
	steps: {
		Template: code(
			`return [{ json: { template: 'Spring', subject: 'New lamps', html: '<p>Lamps</p><a href="https://x.example/u">Unsubscribe</a>', from: 'hello@shop.example' } }];`,
		),
		Merge: merge({ mode: 'combine', combineBy: 'combineAll', options: {} }),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Merge', 'In > Template > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(NO, YES),
	reach: [YES],
});
wiring('who was allowed merged with the trigger’s items by position, and checked again', {
	steps: { Score: score(), Check: check(), Merge: byPosition(), Again: check(), Send: send() },
	wires: ['In > Score > Check.Allowed > Merge', 'In > Merge:1', 'Merge > Again.Allowed > Send'],
	items: rows(NO, YES),
	reach: [],
});
wiring('the same, of leads under other names', {
	steps: {
		Score: score(),
		First: set({ first: '={{ $json.lead }}' }),
		Second: set({ second: '={{ $json.lead }}', email: ITEM }),
		Merge: byPosition(),
		Sorted: code('return items.reverse();'),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Score > First > Sorted > Merge', 'Score > Second > Merge:1', 'Merge > Check.Allowed > Send'],
	items: rows(NO, YES, ADA),
	// Each item holds two leads; of the one in the middle both are the same.
	reach: [YES],
});

// ── Loops ───────────────────────────────────────────────────────────────────────────────────────────────────────────

for (const size of [1, 10]) {
	wiring(`Loop Over Items by ${size}, all of it in the loop`, {
		steps: { Loop: loop(size), Score: score(), Check: check(), Send: send(), Record: record() },
		wires: [
			'In > Loop.1 > Score > Check.Allowed > Send > Record > Loop',
			'Check.Suppressed > Loop',
			'Check.Deferred > Loop',
		],
		items: rows(NO, YES, NOT, ADA, BOB),
		reach: [YES, ADA, BOB],
		recorded: [YES, ADA, BOB],
	});
}
wiring('one person twice in a loop, with Record Contact', {
	steps: { Loop: loop(1), Check: check(), Send: send(), Record: record() },
	wires: ['In > Loop.1 > Check.Allowed > Send > Record > Loop', 'Check.Suppressed > Loop', 'Check.Deferred > Loop'],
	items: rows(YES, YES.toUpperCase()),
	reach: [YES],
	recorded: [YES],
});
wiring('one person twice in a loop, with a place held', {
	steps: { Loop: loop(1), Check: check({ options: { reserveMinutes: 15 } }), Send: send() },
	wires: ['In > Loop.1 > Check.Allowed > Send > Loop', 'Check.Suppressed > Loop', 'Check.Deferred > Loop'],
	items: rows(YES, YES),
	reach: [YES],
});
wiring('one person twice in a batch', {
	steps: { Check: check(), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: rows(YES, ADA, ` ${YES} `, NO),
	reach: [YES, ADA],
});
wiring('scored in a loop, checked when it is done', {
	steps: { Loop: loop(1), Score: score(), Check: check(), Send: send() },
	wires: ['In > Loop.1 > Score > Loop', 'Loop.0 > Check.Allowed > Send'],
	items: rows(NO, YES, NOT),
	reach: [YES],
});
wiring('sent in a loop, recorded when it is done', {
	steps: { Loop: loop(1), Check: check(), Send: send(), Record: record() },
	wires: ['In > Check.Allowed > Loop.1 > Send > Loop', 'Loop.0 > Record'],
	items: rows(NO, YES, ADA),
	reach: [YES, ADA],
	recorded: [YES, ADA],
});

// ── Apart and together ──────────────────────────────────────────────────────────────────────────────────────────────

wiring('a list of people split out', {
	steps: { Split: n8n('splitOut', 1, { fieldToSplitOut: 'contacts', options: {} }), Check: check(), Send: send() },
	wires: ['In > Split > Check.Allowed > Send'],
	items: [{ json: { contacts: [{ email: NO }, { email: YES }] } }],
	reach: [YES],
});
wiring('a list of addresses split out', {
	steps: {
		Split: n8n('splitOut', 1, { fieldToSplitOut: 'emails', options: {} }),
		Check: check(),
		Send: send('={{ $json.emails }}'),
	},
	wires: ['In > Split > Check.Allowed > Send'],
	items: [{ json: { emails: [NO, YES] } }],
	reach: [YES],
});
const TO_ALL = '={{ $json.data.map((one) => one.email).join(",") }}';
wiring('everybody aggregated into one item', {
	steps: {
		Aggregate: n8n('aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
		Check: check(),
		Send: send(TO_ALL),
	},
	wires: ['In > Aggregate > Check.Allowed > Send'],
	items: rows(YES, NO, ADA),
	reach: [],
});
wiring('everybody aggregated into one item, of whom nobody said no', {
	steps: {
		Aggregate: n8n('aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
		Check: check(),
		Send: send(TO_ALL),
	},
	wires: ['In > Aggregate > Check.Allowed > Send'],
	items: rows(YES, ADA),
	reach: [`${YES},${ADA}`],
});
wiring('leads aggregated into one item', {
	steps: {
		Score: score(),
		Aggregate: n8n('aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
		Check: check(),
		Send: send('={{ $json.data.map((one) => one.lead.identities.email).join(",") }}'),
	},
	wires: ['In > Score > Aggregate > Check.Allowed > Send'],
	items: posts(YES, NO, ADA),
	reach: [],
});
const EMAILS = { fieldToAggregate: [{ fieldToAggregate: 'email' }] };
wiring('addresses aggregated into a list', {
	steps: {
		Aggregate: n8n('aggregate', 1, { fieldsToAggregate: EMAILS, options: {} }),
		Check: check(),
		Send: send('={{ $json.email.join(",") }}'),
	},
	wires: ['In > Aggregate > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});
wiring('addresses summarized into one text', {
	steps: {
		Summarize: n8n('summarize', 1.1, {
			fieldsToSummarize: { values: [{ aggregation: 'concatenate', field: 'email', separateBy: ', ' }] },
			options: {},
		}),
		Check: check(),
		Send: send('={{ $json.concatenated_email }}'),
	},
	wires: ['In > Summarize > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});
wiring('orders summarized by email', {
	steps: {
		Summarize: n8n('summarize', 1.1, {
			fieldsToSummarize: { values: [{ aggregation: 'count', field: 'order' }] },
			fieldsToSplitBy: 'email',
			options: {},
		}),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Summarize > Check.Allowed > Send'],
	items: [row(YES, { order: 1 }), row(NO, { order: 2 }), row(YES, { order: 3 })],
	reach: [YES],
});
wiring('duplicates removed, sorted and limited before and after', {
	steps: {
		Unique: n8n('removeDuplicates', 2, { compare: 'selectedFields', fieldsToCompare: 'email', options: {} }),
		Sort: n8n('sort', 1, { sortFieldsUi: { sortField: [{ fieldName: 'email', order: 'descending' }] }, options: {} }),
		Check: check(),
		Limit: n8n('limit', 1, { maxItems: 2 }),
		Send: send(),
		Record: record(),
	},
	wires: ['In > Unique > Sort > Check.Allowed > Limit > Send > Record'],
	items: rows(NO, ADA, NO, YES, BOB),
	reach: [YES, BOB],
	recorded: [YES, BOB],
});
wiring('answers of the sender aggregated before Record Contact', {
	steps: {
		Check: check(),
		Send: send(),
		Aggregate: n8n('aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
		Record: record(),
	},
	wires: ['In > Check.Allowed > Send > Aggregate > Record'],
	items: rows(YES),
	reach: [YES],
	recorded: [YES],
});

// ── Routes after the check ──────────────────────────────────────────────────────────────────────────────────────────

const condition = (leftValue: string, operation: 'equals' | 'notEquals', rightValue: string) => ({
	options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
	conditions: [{ id: 'c', leftValue, rightValue, operator: { type: 'string', operation } }],
	combinator: 'and',
});
const ALL_OUTPUTS = ['Check.Suppressed > Next', 'Check.Deferred > Next', 'Check.Allowed > Next'];
wiring('all outputs into a Switch on the decision', {
	steps: {
		Check: check(),
		Next: n8n('switch', 3.2, {
			rules: { values: [{ conditions: condition('={{ $json.suppression.decision }}', 'equals', 'allowed') }] },
			options: {},
		}),
		Send: send(),
	},
	wires: ['In > Check', ...ALL_OUTPUTS, 'Next > Send'],
	items: rows(NO, YES),
	reach: [YES],
});
wiring('all outputs into an If that lets through who is not suppressed', {
	steps: {
		Check: check(),
		Next: n8n('if', 2.2, {
			conditions: condition('={{ $json.suppression.decision }}', 'notEquals', 'suppressed'),
			options: {},
		}),
		Send: send(),
	},
	wires: ['In > Check', ...ALL_OUTPUTS, 'Next > Send'],
	items: rows(NO, YES),
	reach: [YES],
});
wiring('an If before the check', {
	steps: {
		If: n8n('if', 2.2, { conditions: condition('={{ $json.country }}', 'equals', 'DE'), options: {} }),
		Check: check(),
		Send: send(),
	},
	wires: ['In > If.0 > Check', 'If.1 > Check', 'Check.Allowed > Send'],
	items: [row(NO, { country: 'DE' }), row(YES, { country: 'DE' }), row(NOT, { country: 'US' })],
	reach: [YES],
});
wiring('a check for each channel in a row', {
	steps: { Check: check(), Sms: check({ channel: 'sms', purpose: 'transactional' }), Send: send() },
	wires: ['In > Check.Allowed > Sms.Allowed > Send'],
	items: [row(YES, { phone: NO_TEXTS }), row(ADA, { phone: '+12025550199' }), row(NO, { phone: '+12025550188' })],
	reach: [ADA],
});
wiring('two checks for the same message in a row', {
	steps: { Check: check(), Again: check(), Send: send(), Record: record() },
	wires: ['In > Check.Allowed > Again.Allowed > Send > Record'],
	items: rows(NO, YES),
	reach: [YES],
	recorded: [YES],
});
wiring('two checks for the same message in a row, each holding a place', {
	steps: {
		Check: check({ options: { reserveMinutes: 15 } }),
		Again: check({ options: { reserveMinutes: 15 } }),
		Send: send(),
	},
	wires: ['In > Check.Allowed > Again.Allowed > Send'],
	items: rows(NO, YES),
	reach: [],
});
wiring('a check for email, and texts recorded behind it', {
	steps: { Check: check(), Send: send('={{ $json.phone }}'), Record: record({ channel: 'sms' }) },
	wires: ['In > Check.Allowed > Record > Send'],
	items: [row(YES, { phone: NO_TEXTS })],
	// Whoever sends texts has to ask about texts; afterwards it is said.
	reach: [NO_TEXTS],
	recorded: [YES],
	hint: '1 of 1 had said no to such messages',
});

// ── Edit Fields ─────────────────────────────────────────────────────────────────────────────────────────────────────

wiring('Edit Fields keeps the address alone', {
	steps: { Score: score(), Set: set({ email: BODY }), Check: check(), Send: send() },
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields renames it', {
	steps: { Set: set({ recipient: BODY }), Check: check(), Send: send('={{ $json.recipient }}') },
	wires: ['In > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields puts it under a path', {
	steps: { Set: set({ 'contact.data.email': BODY }), Check: check(), Send: send('={{ $json.contact.data.email }}') },
	wires: ['In > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields writes a name with dots', {
	steps: {
		Set: set({ 'contact.email': BODY }, { options: { dotNotation: false } }),
		Check: check(),
		Send: send('={{ $json["contact.email"] }}'),
	},
	wires: ['In > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields keeps the lead under another name', {
	steps: {
		Score: score(),
		Set: set({ customer: '={{ $json.lead }}' }),
		Check: check(),
		Send: send('={{ $json.customer.identities.email }}'),
	},
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields keeps the lead’s ID alone', {
	steps: {
		Score: score(),
		Set: set({ id: '={{ $json.lead.id }}' }),
		Check: check({ person: 'leadId', personValue: 'id' }),
		Send: send('={{ $("In").item.json.body.email }}'),
	},
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('Edit Fields drops a no that Score Lead has read', {
	steps: { Score: score(), Set: set({ email: ITEM }), Check: check(), Send: send() },
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: [row(ADA, { unsubscribed: 'yes' }), row(YES, { unsubscribed: 'no' })],
	reach: [YES],
});
wiring('Edit Fields leaves no address', {
	steps: {
		Score: score(),
		Set: set({ name: 'Ada' }),
		Check: check({}, { onError: 'continueRegularOutput' }),
		Send: send('={{ $("In").item.json.body.email }}'),
	},
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [],
});
const PLACES: Readonly<Record<string, [string, string]>> = {
	email: ['email', ITEM],
	sendTo: ['sendTo', '={{ $json.sendTo }}'],
	'contact.email': ['contact.email', '={{ $json.contact.email }}'],
	'output.recipient': ['output.recipient', '={{ $json.output.recipient }}'],
	'body.email': ['body.email', BODY],
	'lead.identities.email': ['lead.identities.email', LEAD],
	'lead.email': ['lead.email', '={{ $json.lead.email }}'],
	'tier.owner.to': ['tier.to', '={{ $json.tier.to }}'],
	'suppression.to': ['suppression.to', '={{ $json.suppression.to }}'],
};
for (const [name, [path, to]] of Object.entries(PLACES)) {
	wiring(`an address that changed between Score Lead and the check, in ${name}`, {
		steps: { Score: score(), Set: set({ [path]: NO }, { includeOtherFields: true }), Check: check(), Send: send(to) },
		wires: ['In > Score > Set > Check.Allowed > Send'],
		items: path.startsWith('body') || path.startsWith('lead') ? posts(YES) : rows(YES),
		reach: [],
	});
}

// ── Code ────────────────────────────────────────────────────────────────────────────────────────────────────────────

wiring('Code makes new items, in another order', {
	steps: {
		Score: score(),
		Code: code('return items.map(({ json }) => ({ json: { email: json.body.email } })).reverse();'),
		Check: check(),
		Send: send(),
	},
	wires: ['In > Score > Code > Check.Allowed > Send'],
	items: posts(NO, YES, NOT),
	reach: [YES],
});
wiring('Code makes new items in another order between the check and Record Contact', {
	steps: {
		Check: check(),
		Send: send(),
		Code: code('return items.map(({ json }) => ({ json: { accepted: [json.toEmail] } })).reverse();'),
		Record: record(),
	},
	wires: ['In > Check.Allowed > Send > Code > Record'],
	items: rows(NO, YES, ADA),
	reach: [YES, ADA],
	recorded: [YES, ADA],
});
wiring('Code writes JSON into a text', {
	steps: {
		Code: code('return items.map(({ json }) => ({ json: { payload: JSON.stringify(json) } }));'),
		Check: check(),
		Send: send('={{ JSON.parse($json.payload).email }}'),
	},
	wires: ['In > Code > Check.Allowed > Send'],
	items: [row(NO), row(YES), row(ADA, { unsubscribed: true })],
	reach: [YES],
});
wiring('Code puts two people into one item', {
	steps: {
		Code: code('return [{ json: { people: items.map(({ json }) => json) } }];'),
		Check: check(),
		Send: send('={{ $json.people.map((one) => one.email).join(",") }}'),
	},
	wires: ['In > Code > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});
wiring('Code puts pairs of leads into one item', {
	steps: {
		Score: score(),
		Code: code('return [{ json: { lead: items[0].json.lead, colleague: items[1].json.lead } }];'),
		Check: check(),
		Send: send('={{ $json.colleague.identities.email }}'),
	},
	wires: ['In > Score > Code > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});
wiring('Code makes one item of each lead’s list', {
	steps: {
		Score: score(),
		Code: code('return [{ json: { leads: items.map(({ json }) => json.lead) } }];'),
		Check: check(),
		Send: send('={{ $json.leads.map((one) => one.identities.email).join(",") }}'),
	},
	wires: ['In > Score > Code > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});

// ── What replaces the item ──────────────────────────────────────────────────────────────────────────────────────────

const answer = (json: object) => n8n('crm', 1, json);
wiring('an API’s answer in place of the item before the check', {
	steps: {
		Score: score(),
		Api: answer({ ok: 'true', id: 5 }),
		Check: check({}, { onError: 'continueRegularOutput' }),
		Send: send('={{ $("In").item.json.body.email }}'),
	},
	wires: ['In > Score > Api > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [],
});
wiring('an API’s whole response with a no', {
	steps: {
		Api: answer({
			statusCode: 200,
			headers: { 'content-type': 'application/json' },
			body: { email: ITEM, unsubscribed: '={{ $json.optedOut }}' },
		}),
		Check: check(),
		Send: send(BODY),
	},
	wires: ['In > Api > Check.Allowed > Send'],
	items: [row(ADA, { optedOut: true }), row(YES, { optedOut: false }), row(NO, { optedOut: false })],
	reach: [YES],
});
wiring('an API’s answer in place of the item after the check', {
	steps: {
		Check: check(),
		Api: answer({ coupon: 'SPRING' }),
		Send: send('={{ $("Check").item.json.email }}'),
		Record: record(),
	},
	wires: ['In > Check.Allowed > Api > Send > Record'],
	items: rows(NO, YES, NOT, ADA),
	reach: [YES, ADA],
	recorded: [YES, ADA],
});

// ── Sub-workflows ───────────────────────────────────────────────────────────────────────────────────────────────────

const CALLED = n8n('executeWorkflowTrigger', 1.1, { inputSource: 'passthrough' });
const sub = (steps: Wiring['steps'], wires: readonly string[]) =>
	toWorkflow({ name: 'sub', steps: { In: CALLED, ...steps }, wires });
for (const mode of ['once', 'each'] as const) {
	wiring(`a check in a sub-workflow, ${mode}, Allowed handed back`, {
		steps: { Call: call(mode, sub({ Check: check(), Back: noOp() }, ['In > Check.Allowed > Back'])), Send: send() },
		wires: ['In > Call > Send'],
		items: rows(NO, YES, NOT),
		reach: [YES],
	});
	wiring(`a check at the end of a sub-workflow, ${mode}`, {
		steps: { Call: call(mode, sub({ Check: check() }, ['In > Check'])), Send: send() },
		wires: ['In > Call > Send'],
		items: rows(NO, NOT),
		reach: [],
	});
	wiring(`score and check in a sub-workflow, ${mode}, a step before the check`, {
		steps: {
			Call: call(
				mode,
				sub({ Score: score(), Set: noOp(), Check: check(), Back: noOp() }, ['In > Score > Set > Check.Allowed > Back']),
			),
			Send: send(),
		},
		wires: ['In > Call > Send'],
		items: rows(NO, YES),
		reach: [YES],
	});
	wiring(`a check behind a sub-workflow, ${mode}`, {
		steps: { Call: call(mode, sub({ Score: score() }, ['In > Score'])), Check: check(), Send: send() },
		wires: ['In > Call > Check.Allowed > Send'],
		items: rows(NO, YES),
		reach: [YES],
	});
}
wiring('a sub-workflow with On Error = Continue that can’t read an item', {
	steps: {
		Call: call(
			'each',
			sub({ Check: check({}, { onError: 'continueRegularOutput' }), Back: noOp() }, ['In > Check.Allowed > Back']),
		),
		Send: send('={{ $("In").item.json.email }}'),
	},
	wires: ['In > Call > Send'],
	items: [row(NO), row('nobody'), row(YES)],
	reach: [YES],
});

// ── Settings of steps ───────────────────────────────────────────────────────────────────────────────────────────────

for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
	wiring(`a check with ${onError} and an item that can’t be read`, {
		steps: { Check: check({}, { onError }), Send: send() },
		wires: ['In > Check.Allowed > Send'],
		items: [row(NO), row('nobody'), row(YES), { json: {} }, row(null)],
		reach: [YES],
	});
	wiring(`Score Lead with ${onError} and an item that can’t be read`, {
		steps: { Score: score({}, { onError }), Check: check({}, { onError }), Send: send() },
		wires: ['In > Score > Check.Allowed > Send', 'Score.1 > Check'],
		items: [row(NO), row('nobody'), row(YES)],
		reach: [YES],
	});
	wiring(`a sender with ${onError} that refuses an address`, {
		steps: { Check: check(), Send: send(ITEM, { onError }), Record: record() },
		wires: ['In > Check.Allowed > Send > Record'],
		items: rows(NO, YES),
		reach: [YES],
		recorded: [YES],
	});
}
wiring('a check that runs once', {
	steps: { Check: check({}, { executeOnce: true }), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: rows(NO, YES),
	reach: [],
});
wiring('a check with Always Output Data', {
	steps: { Check: check({}, { alwaysOutputData: true }), Send: send('={{ $("In").item.json.email }}') },
	wires: ['In > Check.Allowed > Send'],
	items: rows(NO),
	reach: [],
	hint: 'Always Output Data is on',
});
wiring('a list that was empty, with Always Output Data', {
	steps: {
		List: n8n('code', 2, { jsCode: 'return [];' }, { alwaysOutputData: true }),
		Check: check({}, { onError: 'continueRegularOutput' }),
		Send: send('={{ $("In").item.json.email }}'),
	},
	wires: ['In > List > Check.Allowed > Send'],
	items: rows(YES),
	reach: [],
});
wiring('a check that is deactivated', {
	steps: { Check: check({}, { disabled: true }), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: rows(NO, YES),
	reach: [],
});
wiring('Score Lead that is deactivated', {
	steps: { Score: score({}, { disabled: true }), Check: check(), Send: send(BODY) },
	wires: ['In > Score > Check.Allowed > Send'],
	items: posts(NO, YES),
	reach: [YES],
});
wiring('a retry of a check that holds a place', {
	steps: {
		Check: check({ options: { reserveMinutes: 15 } }, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }),
		Send: send(),
	},
	wires: ['In > Check.Allowed > Send'],
	items: [row(YES), row('nobody')],
	reach: [],
});
wiring('a check in another workspace', {
	steps: { Score: score({ options: { workspace: 'elsewhere' } }), Check: check(), Send: send(BODY) },
	wires: ['In > Score > Check.Allowed > Send'],
	items: posts(YES),
	reach: [],
});
wiring('a check whose workspace comes out of the item, for one of two', {
	steps: {
		Check: check({ options: { workspace: '={{ $json.client }}' } }, { onError: 'continueRegularOutput' }),
		Send: send(),
	},
	wires: ['In > Check.Allowed > Send'],
	items: [row(NO, { client: 'default' }), row(ADA, { client: '' }), row(YES, { client: 'default' })],
	reach: [YES],
});

// ── Items ───────────────────────────────────────────────────────────────────────────────────────────────────────────

wiring('a file beside the fields', {
	steps: { Check: check({}, { onError: 'continueRegularOutput' }), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: [NO, YES].map((email) => ({ ...row(email), binary: { data: { data: 'QQ==', mimeType: 'text/plain' } } })),
	reach: [YES],
});
for (const [name, empty] of Object.entries({
	null: null,
	'an empty text': '',
	'an empty list': [],
	'an empty object': {},
	false: false,
})) {
	wiring(`fields of ours and of a Webhook that are ${name}`, {
		steps: { Check: check(), Send: send() },
		wires: ['In > Check.Allowed > Send'],
		items: [NO, YES].map((email) =>
			row(email, { lead: empty, tier: empty, suppression: empty, body: empty, phone: empty, tags: empty }),
		),
		reach: [YES],
	});
}
wiring('a phone number that is a number, and a text without its plus', {
	steps: { Check: check({ channel: 'sms', purpose: 'transactional' }), Send: send('={{ $json.phone }}') },
	wires: ['In > Check.Allowed > Send'],
	items: [
		{ json: { phone: Number(NO_PHONE) } },
		{ json: { phone: NO_PHONE.slice(1) } },
		{ json: { phone: ` ${NO_PHONE}` } },
	],
	reach: [],
});
wiring('an item that is two people', {
	steps: { Check: check(), Send: send('={{ $json.billing.email }}') },
	wires: ['In > Check.Allowed > Send'],
	items: [{ json: { email: YES, billing: { email: NO } } }, { json: { email: ADA, billing: { email: BOB } } }],
	reach: [BOB],
});

// ── Lists, twice, before and after ──────────────────────────────────────────────────────────────────────────────────

wiring('a second list into the sender without a check', {
	steps: {
		Check: check(),
		List: code(LIST),
		Send: send(),
		Set: set({ email: '={{ $json.toEmail }}' }),
		Record: record(),
	},
	wires: ['In > Check.Allowed > Send', 'In > List > Send > Set > Record'],
	items: rows(YES),
	// No step of ours stands between that list and the sender; afterwards it is said.
	reach: [YES, NO, BOB],
	hint: '1 of 2 had said no to such messages',
});
wiring('Record Contact before and after the sender', {
	steps: { Check: check({ options: { reserveMinutes: 15 } }), Before: record(), Send: send(), Record: record() },
	wires: ['In > Check.Allowed > Before > Send > Record'],
	items: rows(NO, YES),
	reach: [YES],
	recorded: [YES],
});
wiring('the sender behind the end of a loop that everybody goes back to', {
	steps: { Loop: loop(1), Check: check(), Send: send(), Record: record() },
	wires: [
		'In > Loop.1 > Check',
		'Check.Suppressed > Loop',
		'Check.Deferred > Loop',
		'Check.Allowed > Loop',
		'Loop.0 > Record > Send',
	],
	items: rows(NO, YES),
	// n8n's loop hands on whatever comes back to it; afterwards it is said.
	reach: [NO, YES],
	recorded: [NO, YES],
	hint: '1 of 2 were recorded as contacted although Suppression Check held them back',
});

// ── Drawn after the first mends ─────────────────────────────────────────────────────────────────────────────────────

for (const items of [
	[row(ADA, { unsubscribed: 'yes' }), row(ADA), row(YES)],
	[row(ADA), row(YES), row(ADA, { unsubscribed: 'yes' })],
	[row(YES), row('x@shop.example', { email_2: ADA }), { json: { Email: ADA, Newsletter: 'No' } }],
]) {
	const names = items.map(({ json }) => Object.keys(json).join(' and ')).join(', ');
	wiring(`a person in several rows of two lists, of which one says no: ${names}`, {
		steps: { Check: check(), Send: send() },
		wires: ['In > Check.Allowed > Send'],
		items,
		reach: [YES],
	});
	wiring(`the same, scored: ${names}`, {
		steps: { Score: score(), Check: check(), Send: send() },
		wires: ['In > Score > Check.Allowed > Send'],
		items,
		reach: [YES],
	});
}
wiring('one person twice in a batch, on record', {
	steps: { Score: score(), Check: check(), Send: send() },
	wires: ['In > Score > Check.Allowed > Send'],
	items: rows(YES, ADA, ` ${YES} `, NO),
	reach: [YES, ADA],
});
wiring('one person twice in a batch, told about the order', {
	steps: { Check: check({ purpose: 'transactional' }), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: rows(YES, YES),
	reach: [YES, YES],
});
wiring('another address written onto an item between two checks', {
	steps: { Check: check(), Set: set({ email: NO }, { includeOtherFields: true }), Again: check(), Send: send() },
	wires: ['In > Check.Allowed > Set > Again.Allowed > Send'],
	items: rows(YES),
	reach: [],
});
for (const [name, json] of Object.entries<IDataObject>({
	'a list in one text': { email: `${YES}, ${NO}` },
	'a list': { email: [YES, NO] },
	'a list of recipients': { email: YES, to: [{ email: NO }] },
	'recipients as SendGrid takes them': {
		from: { email: 'hello@shop.example' },
		personalizations: [{ to: [{ email: YES }, { email: NO }] }],
	},
	'a text of JSON': { data: JSON.stringify([{ email: YES }, { email: NO }]) },
	'leads that Merge numbered': { email_1: YES, email_2: NO },
})) {
	wiring(`two people on an item: ${name}`, {
		steps: { Check: check(), Send: send('={{ JSON.stringify($json) }}') },
		wires: ['In > Check.Allowed > Send'],
		items: [{ json }],
		reach: [],
	});
	// Of a list beside an address of its own the rows are others: an order's guests, a mail's readers.
	if (name !== 'a text of JSON')
		wiring(`two people on a lead’s item: ${name}`, {
			steps: {
				Score: score(),
				Set: set(json, { includeOtherFields: true }),
				Check: check(),
				Send: send('={{ JSON.stringify($json) }}'),
			},
			wires: ['In > Score > Set > Check.Allowed > Send'],
			items: rows(YES),
			reach: [],
		});
}
for (const path of ['kontakt', 'field7', 'a.b.c.d', 'answer.choices.text', 'lead.contact', 'tier.contact']) {
	wiring(`an address that changed between Score Lead and the check, under a name of its own: ${path}`, {
		steps: {
			Score: score(),
			Set: set({ [path]: NO }, { includeOtherFields: true }),
			Check: check(),
			Send: send(`={{ $json.${path} }}`),
		},
		wires: ['In > Score > Set > Check.Allowed > Send'],
		items: posts(YES),
		reach: [],
	});
}
wiring('leads that Merge numbered', {
	steps: {
		Score: score(),
		Code: code('return [{ json: { lead_1: items[0].json.lead, lead_2: items[1].json.lead } }];'),
		Check: check(),
		Send: send('={{ $json.lead_2.identities.email }}'),
	},
	wires: ['In > Score > Code > Check.Allowed > Send'],
	items: rows(YES, NO),
	reach: [],
});
wiring('what a check decided, aggregated and checked again', {
	steps: {
		Check: check(),
		Aggregate: n8n('aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
		Again: check(),
		Send: send(TO_ALL),
	},
	wires: ['In > Check', 'Check.Suppressed > Aggregate', 'Aggregate > Again.Allowed > Send'],
	items: rows(NO, NOT),
	reach: [],
});
wiring('an API’s answer in place of the item, and the check asks for the trigger’s address', {
	steps: {
		Api: answer({ ok: 'true' }),
		Check: check({ person: 'email', personValue: '={{ $("In").item.json.email }}' }),
		Send: send('={{ $("In").item.json.email }}'),
	},
	wires: ['In > Api > Check.Allowed > Send'],
	items: rows(NO, YES, NOT),
	reach: [YES],
});
wiring('a check by a field that some items lack', {
	steps: {
		Check: check({ person: 'email', personValue: 'customer.email' }, { onError: 'continueRegularOutput' }),
		Send: send('={{ $json.customer?.email ?? $json.email }}'),
	},
	wires: ['In > Check.Allowed > Send'],
	items: [{ json: { customer: { email: YES } } }, { json: { customer: { email: NO } } }, row(NOT), row(ADA)],
	reach: [YES],
});
wiring('a check by Lead ID of a lead that is another’s', {
	steps: {
		Score: score(),
		Set: set({ id: 'lead_none', email: ITEM }),
		Check: check({ person: 'leadId', personValue: 'id' }),
		Send: send(),
	},
	wires: ['In > Score > Set > Check.Allowed > Send'],
	items: rows(NO, YES),
	reach: [],
});
wiring('people of a list joined after the check, whom nobody checked', {
	steps: {
		Check: check(),
		List: code(LIST),
		Merge: byField('keepEverything'),
		Send: send(),
		Set: set({ email: '={{ $json.toEmail }}' }),
		Record: record(),
	},
	wires: ['In > Check.Allowed > Merge', 'In > List > Merge:1', 'Merge > Send > Set > Record'],
	items: rows(YES, BOB),
	// Nothing of ours stands between the list and the sender; afterwards it is said.
	reach: [YES, BOB, NO],
	hint: '1 of 3 had said no to such messages',
});
wiring('Suppressed wired to a log in a sub-workflow that is called item by item', {
	steps: {
		Call: call(
			'each',
			sub({ Check: check(), Log: noOp(), Back: noOp() }, ['In > Check.Suppressed > Log', 'Check.Allowed > Back']),
		),
		Send: send(),
	},
	wires: ['In > Call > Send'],
	items: rows(NO, YES),
	// n8n hands back what the last step puts out, whichever it was; the check says so.
	reach: [NO, YES],
});
wiring('a check with data pinned to it', {
	steps: { Check: check(), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: rows(NO, YES),
	pinned: { Check: rows(YES) },
	reach: [],
});
wiring('Score Lead with data pinned to it', {
	steps: { Score: score(), Check: check(), Send: send() },
	wires: ['In > Score > Check.Allowed > Send'],
	items: rows(YES),
	pinned: { Score: [row(NO, { lead: { score: 80 } }), row(YES)] },
	reach: [YES],
});
wiring('a file and no field', {
	steps: {
		Check: check({}, { onError: 'continueErrorOutput' }),
		Send: send('={{ $("In").item.json.email ?? "nobody" }}'),
	},
	wires: ['In > Check.Allowed > Send'],
	items: [{ json: {}, binary: { data: { data: 'QQ==', mimeType: 'text/plain' } } }],
	reach: [],
});
wiring('an order recorded twice, and then an offer for those who have not bought', {
	steps: { First: ours('recordOutcome')(), Second: ours('recordOutcome')(), Check: check(), Send: send(BODY) },
	wires: ['In > First > Second > Check.Allowed > Send'],
	items: [posted({ email: ADA, event: 'order_completed', order_id: '7', value: 10, currency: 'EUR' })],
	reach: [],
});
const MANY = 1_100;
wiring('more people than are asked about at once', {
	steps: { Check: check(), Send: send() },
	wires: ['In > Check.Allowed > Send'],
	items: Array.from({ length: MANY }, (_, index) =>
		row(index % 500 === 7 ? NO.toUpperCase() : `p${index}@shop.example`),
	),
	reach: Array.from({ length: MANY }, (_, index) => `p${index}@shop.example`).filter((_, index) => index % 500 !== 7),
});

// ── As a workflow ───────────────────────────────────────────────────────────────────────────────────────────────────

export function toWorkflow({ name, steps, wires, pinned }: Omit<Wiring, 'items' | 'reach'>): WorkflowTemplate {
	const all: Wiring['steps'] = { In: n8n('webhook', 2), ...steps };
	const connections: WorkflowTemplate['connections'] = {};
	for (const wire of wires) {
		const stops = wire.split(' > ');
		for (const [index, stop] of stops.slice(1).entries()) {
			const [from = '', output = '0'] = (stops[index] ?? '').replace(/:\d$/, '').split('.');
			const [to, input = '0'] = stop.split('.')[0]?.split(':') ?? [];
			const main = ((connections[from] ??= {}).main ??= []);
			const place = OUTPUTS[output] ?? Number(output);
			while (main.length <= place) main.push([]);
			main[place]?.push({ node: String(to), type: 'main', index: Number(input) });
		}
	}
	const nodes = Object.entries(all).map(
		([stepName, node], index): INode => ({
			...{ id: stepName, name: stepName, type: '', typeVersion: 1, position: [index * 100, 0], parameters: {} },
			...node,
		}),
	);
	return { name, nodes, connections, settings: { executionOrder: 'v1' }, ...compact({ pinData: pinned }) };
}
