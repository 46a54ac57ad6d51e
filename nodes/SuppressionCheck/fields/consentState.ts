import type { INodeProperties } from 'n8n-workflow';
import type { ConsentStatement } from '../../../src/index';
import type { Choice } from '../../shared/parameters';

const FROM_PAYLOAD = 'payload';
const STATES = ['granted', 'pending', 'denied', 'withdrawn'] as const;

export const consentStateField: INodeProperties = {
	displayName: 'Consent',
	name: 'consent',
	type: 'options',
	options: [
		{ name: 'Denied', value: 'denied', description: 'The person said no when asked' },
		{
			name: 'From the Data (Automatic)',
			value: FROM_PAYLOAD,
			description: 'Detect the consent fields of known apps and tick boxes of forms',
		},
		{ name: 'Granted', value: 'granted', description: 'The person agreed' },
		{ name: 'Pending', value: 'pending', description: 'The person was asked to confirm (double opt-in)' },
		{ name: 'Withdrawn', value: 'withdrawn', description: 'The person no longer agrees' },
	],
	default: FROM_PAYLOAD,
	description: 'What the person said. The latest statement decides.',
};

/** A field for what the data would say by itself: shown once somebody chose what the person said. */
export function whenByHand(field: INodeProperties): INodeProperties {
	return { ...field, displayOptions: { show: { ...field.displayOptions?.show, consent: [...STATES] } } };
}

/** The same of an entry of *Options*. */
export function optionByHand(option: INodeProperties): INodeProperties {
	return { ...option, displayOptions: { show: { '/consent': [...STATES] } } };
}

export const CONSENT: Choice<ConsentStatement['state'] | typeof FROM_PAYLOAD> = {
	name: 'consent',
	label: 'Consent',
	choices: [...STATES, FROM_PAYLOAD],
	fallback: FROM_PAYLOAD,
};
