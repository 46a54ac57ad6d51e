import { toIsoTime, type Instant } from '../lead/time';

/** Completes the sentence "This is lifted by …" where more than time is needed. */
const LIFTED_BY: ReadonlyMap<string, string> = new Map([
	['unreachable', 'an address for this channel'],
	['invalid_address', 'a corrected address, then the operation Release'],
	['hard_bounce', 'a working address, then the operation Release'],
	['soft_bounce', 'the operation Release, once a message has arrived'],
	['complaint', 'the person asking for messages again, recorded with the operation Release'],
	['opt_out', 'the person opting in again (by SMS: replying START), recorded with the operation Release'],
	['no_consent', 'the consent of the person, recorded with the operation Record Consent'],
	['support_case', 'the case being solved, or the operation Release'],
	['dispute', 'the dispute being settled, or the operation Release'],
	['erased', 'the person coming back and agreeing anew, recorded with the operation Release'],
	['purchased', 'a full refund'],
]);

const ANYTHING_ELSE = 'the operation Release';

/** What would lift a reason, in words. */
export function describeLift(code: string, until?: Instant): string {
	const act = LIFTED_BY.get(code) ?? ANYTHING_ELSE;
	return until === undefined ? act : `time, at ${toIsoTime(until)}, or ${act}`;
}
