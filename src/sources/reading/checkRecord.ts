import { compact } from '../../compact';
import { isLeadRecord } from '../../lead/isLeadRecord';
import { leadRecordSchema, type LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';

/** An optional field that breaks the schema is left out and noted; a required one takes its record with it. */
export function checkRecord(record: LeadRecord, notes: Set<string>): LeadRecord | undefined {
	const candidate = withoutEmpty(record);
	const result = isLeadRecord(candidate)
		? { success: true as const, data: candidate }
		: leadRecordSchema.safeParse(candidate);
	if (result.success) {
		if (!letsThrough(result.data) || namesAddress(result.data)) return result.data;
		notes.add(
			`The ${record.kind} "${record.name}" was left out: it has no customer ID and no address for its channel.`,
		);
		return undefined;
	}
	const broken = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
	const mended = leadRecordSchema.safeParse(
		Object.fromEntries(Object.entries(candidate).filter(([name]) => !broken.includes(name))),
	);
	const usable = mended.success && !letsThrough(mended.data) ? mended.data : undefined;
	notes.add(
		`The ${record.kind} "${record.name}" has an unusable ${broken.join(' and ')}, so the ${usable ? 'field' : 'record'} was left out.`,
	);
	return usable;
}

/** A copy of what there is in it, with the traits that may be kept. */
function withoutEmpty(record: LeadRecord): Record<string, unknown> {
	const kept: Record<string, unknown> = {};
	for (const name of Object.keys(record) as (keyof LeadRecord)[]) {
		const value = record[name];
		if (value === undefined) continue;
		if (name === 'identities') kept[name] = compact(record.identities);
		else if (name === 'traits') {
			const traits = keepTraits(record.traits ?? {});
			if (Object.keys(traits).length > 0) kept[name] = traits;
		} else if (name !== 'links' || (record.links ?? []).length > 0) kept[name] = value;
	}
	return kept;
}

/** What opens a way to a person is taken whole or not at all. */
function letsThrough(record: LeadRecord): boolean {
	return (
		(record.kind === 'suppression' && record.action === 'release') ||
		(record.kind === 'consent' && record.name !== 'withdrawn' && record.name !== 'denied')
	);
}

/** A consent or release for a channel is of an address there or of a customer, not of whoever else is in the payload. */
function namesAddress(record: LeadRecord): boolean {
	const { email, phone, customerId } = record.identities;
	const channel = record.kind === 'suppression' || record.kind === 'consent' ? record.channel : undefined;
	if (customerId !== undefined || channel === undefined) return true;
	return channel === 'email' ? email !== undefined : phone !== undefined;
}
