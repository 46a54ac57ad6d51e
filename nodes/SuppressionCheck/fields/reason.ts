import type { INodeProperties } from 'n8n-workflow';
import { EngineError, REASONS, type Reason, type ReasonCode, type SuppressionCode } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';

const FROM_PAYLOAD = 'payload';

const CODES = Object.keys(REASONS) as ReasonCode[];

/** Codes that stand in the log, where a release ends them. */
export const RECORDED_CODES = CODES.filter((code): code is SuppressionCode => REASONS[code].recorded);
const CODES_BY_HAND = RECORDED_CODES.filter((code) => REASONS[code].byHand);

/** Reasons as the editor lists them. */
export function toReasonOptions(codes: readonly ReasonCode[]) {
	return codes
		.map((code) => ({ name: REASONS[code].label, value: code as string }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Why somebody is put on the list. */
export const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'options',
	options: [
		...toReasonOptions(CODES_BY_HAND),
		{
			name: 'From the Data (Automatic)',
			value: FROM_PAYLOAD,
			description: 'Detect unsubscribes, bounces and complaints of known senders',
		},
	].sort((a, b) => a.name.localeCompare(b.name)),
	default: 'manual',
	description: 'Why the person must not be contacted',
};

/** What is taken off the list. */
export const releasedReasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'options',
	options: toReasonOptions(RECORDED_CODES),
	default: 'manual',
	description: 'The reason to lift. Other reasons stay in place.',
};

/** Of imported rows that give none. */
export const importedReasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'options',
	options: toReasonOptions(CODES_BY_HAND),
	default: 'opt_out',
	description: 'The reason of rows that give none of their own',
};

/** A field for what the data says by itself: not shown where it does. */
export function unlessFromPayload(field: INodeProperties): INodeProperties {
	return { ...field, displayOptions: { ...field.displayOptions, hide: { reason: [FROM_PAYLOAD] } } };
}

export function isFromPayload(parameters: Parameters): boolean {
	return parameters.read<string>('reason', 0, 'manual') === FROM_PAYLOAD;
}

export function readReason(parameters: Parameters, itemIndex: number, fallback: SuppressionCode = 'manual') {
	return parameters.choose({ ...REASON, choices: CODES_BY_HAND, fallback }, itemIndex);
}

/** A reason that no release ends says what does: an expression may give any that Check found. */
export function readReleasedReason(parameters: Parameters, itemIndex: number): SuppressionCode {
	const code = parameters.choose<ReasonCode>({ ...REASON, choices: CODES, fallback: 'manual' }, itemIndex);
	const released = RECORDED_CODES.find((known) => known === code);
	if (released !== undefined) return released;
	const { label, liftedBy = 'time' }: Reason = REASONS[code];
	throw new EngineError('configuration-invalid', messages.notReleased(label, liftedBy), { field: 'reason' });
}

/** A code or a label of a row that is imported; undefined where it is neither. */
export function matchReason(text: string): SuppressionCode | undefined {
	const letters = toLetters(text);
	return RECORDED_CODES.find((code) => [code, REASONS[code].label].some((name) => toLetters(name) === letters));
}

const REASON = { name: 'reason', label: 'Reason', nameOf: (code: ReasonCode) => REASONS[code].label };

function toLetters(text: string): string {
	return text.toLowerCase().replace(/[^a-z]/g, '');
}
