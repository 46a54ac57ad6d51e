import { toCountryCode } from '../../lead/country';
import { foldName } from '../../lead/foldName';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { ownEntry } from '../reading/ownEntry';
import { COUNTRIES } from '../fallback/countryNames';
import { bestOf, listAddresses } from '../fallback/findPeople';
import { surveyPayload } from '../fallback/surveyPayload';
import { Fields } from '../reading/fields';
import { listConsents } from '../reading/readSubmission';
import type { Payload, Reading, Recognition, Source } from '../source';

/**
 * Facebook Lead Ads Trigger (`{ id, data, form, ad, page, created_time }`), the Graph API's lead (`field_data`), or a
 * Webhook with Meta's raw leadgen notification.
 *
 * Quirks: the raw notification has lead IDs only, many in one body, some changes without a value; the answers come by a
 * second call, and join by the lead ID. Test leads carry `<test lead: dummy data …>` for an address.
 */
export const metaLeads: Source = {
	name: 'metaLeads',
	label: 'Meta Lead Ads',
	emittedBy: 'Facebook Lead Ads Trigger, Webhook',
	topics: [
		{ topic: 'leadgen', becomes: 'event form_submitted per lead ID; fetch the lead for its answers' },
		{
			topic: 'lead',
			becomes:
				'event form_submitted and an identity with the answers that are no personal details; boxes about messages as consent',
		},
	],
	identifiedBy: [
		'data.email',
		'data.work_email',
		'data.phone_number',
		'field_data[].values[0]',
		'entry[].changes[].value.leadgen_id',
	],
	signs: ['entry', 'field_data', 'created_time'],
	recognise,
	read(payload, options) {
		const f = new Fields(payload.body, options);
		return f.has('entry') ? readNotification(f) : readLead(f);
	},
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	if (f.list('entry').some((entry) => entry.list('changes').some((change) => change.text('field') === 'leadgen'))) {
		return { confidence: 0.97, because: 'its entry holds leadgen changes', topic: 'leadgen' };
	}
	if (f.list('field_data').length > 0) return { confidence: 0.95, because: 'it has field_data', topic: 'lead' };
	const hydrated = ['id', 'data', 'created_time'].every((name) => f.has(name)) && (f.has('form') || f.has('page'));
	return hydrated
		? { confidence: 0.95, because: 'it has data, created_time and form or page', topic: 'lead' }
		: undefined;
}

function readNotification(f: Fields): Reading {
	const records = f.list('entry').flatMap((entry) =>
		entry.list('changes').flatMap((change): LeadRecord[] => {
			const id = change.text('field') === 'leadgen' ? change.id('value.leadgen_id') : undefined;
			if (id === undefined) return [];
			return [
				{
					kind: 'event',
					name: 'form_submitted',
					...leadOf(id),
					topic: 'leadgen',
					identities: {},
					occurredAt: change.time('value.created_time') ?? entry.time('time'),
				},
			];
		}),
	);
	f.note(
		'Only lead IDs are sent. Fetch each lead (GET /{leadgen_id}) for its email and answers, or use the Facebook Lead Ads Trigger, which does that.',
	);
	return { topic: 'leadgen', records, notes: f.notes };
}

function readLead(f: Fields): Reading {
	const fieldData = f
		.list('field_data')
		.map((field) => [field.text('name') ?? '', field.at('values[0]').value ?? field.at('value').value] as const);
	const answers = f.over(fieldData.length > 0 ? Object.fromEntries(fieldData) : f.at('data').value);
	const occurredAt = f.time('created_time');
	const id = f.id('id', 'leadgen_id');
	const { company_name: company, ...given } = answers.entries();
	const others = Object.fromEntries(
		Object.entries(given).map(([name, value]) => [COUNTRIES.has(foldName(name)) ? 'country' : name, value]),
	);
	// A box of a custom disclaimer has a name alone; what it asked for only its name can say.
	const boxes = f.list('custom_disclaimer_responses').map((box) => ({
		label: box.text('checkbox_key', 'key', 'label') ?? '',
		kind: 'box' as const,
		value: box.flag('is_checked') ?? box.text('is_checked') === 'true',
	}));
	// Questions of one's own, and those of forms in other languages, are found by what their answers look like.
	const country = toCountryCode(answers.over(others).text('country') ?? '');
	const addresses = listAddresses(surveyPayload(answers.value), { direction: 'out', country });
	const identities = {
		email: answers.email('email', 'work_email', 'EMAIL') ?? bestOf(addresses, 'email')[0],
		phone:
			answers.inCountry(country).phone('phone_number', 'work_phone_number', 'phone', 'PHONE') ??
			bestOf(addresses, 'phone')[0],
	};
	const origin = id === undefined ? { id: f.contentId('metaLeads', occurredAt), source: 'metaLeads' } : leadOf(id);
	// With all its answers there, nobody will ever be found by the lead's number alone.
	const nobody = identities.email === undefined && identities.phone === undefined;
	const common = {
		...(nobody ? { id: origin.id, source: origin.source } : origin),
		topic: 'lead',
		identities,
		occurredAt,
		traits: keepTraits({ ...readCampaign(f), ...others, has_company: company === undefined ? undefined : true }),
	};
	const { id: recordId, source, topic } = common;
	const consents = listConsents(boxes, { id: recordId, source, topic, identities, occurredAt }, f.text('form.name'));
	if (consents.length === 0 && boxes.some(({ value }) => value))
		f.note(
			'A box of the disclaimer is ticked, and its name does not say what it asks for. Use Record Consent where it asks for consent.',
		);
	// The event may be on record from the bare notification; the identity joins it to the person.
	const records: LeadRecord[] = [
		{ kind: 'event', name: 'form_submitted', ...common },
		{ kind: 'identity', name: 'identify', ...common },
		...consents,
	];
	const test = Object.values(answers.entries()).some((answer) => String(answer).startsWith('<test lead:'));
	return { topic: 'lead', records, notes: f.notes, ...(test ? { test } : {}) };
}

function leadOf(id: string) {
	return { id: `metaLeads:lead:${id}`, source: 'metaLeads', links: [`metaLeads:lead:${id}`] };
}

/** By which of its networks and campaigns somebody came. */
function readCampaign(f: Fields): Record<string, string | undefined> {
	const platform = f.text('platform')?.toLowerCase();
	const organic = f.flag('is_organic');
	const names: Readonly<Record<string, string>> = { fb: 'facebook', ig: 'instagram' };
	return {
		utm_source: ownEntry(names, platform) ?? platform,
		utm_medium: organic === undefined ? undefined : organic ? 'organic' : 'paid',
		utm_campaign: f.text('campaign_name'),
		utm_content: f.text('ad_name'),
	};
}
