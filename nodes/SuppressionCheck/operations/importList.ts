import type { IDataObject } from 'n8n-workflow';
import type { ImportedSuppression, Result } from '../../../src/index';
import { hints, messages } from '../../shared/messages';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Addition } from '../../shared/operation';
import { optionsField } from '../../shared/optionsField';
import { sourceOptions } from '../../shared/sourceFields';
import { channelsField } from '../fields/channel';
import { columnOptions } from '../fields/importColumns';
import { readRow } from '../fields/importedRow';
import { importedReasonField } from '../fields/reason';

const LOCALE_OPTIONS = ['defaultCountry', 'defaultZone'];
const importOptions = optionsField([
	...columnOptions,
	...sourceOptions.filter(({ name }) => LOCALE_OPTIONS.includes(name)),
]);

/** Each item is a row. The first output item sums up; then one for each row that was not used as it is written. */
export const importList: NodeOperation = {
	name: 'Import',
	value: 'import',
	action: 'Import a suppression list',
	description:
		'Add the rows of a list from another tool, with their own dates and reasons. The same rows again change nothing.',
	fields: [importedReasonField, channelsField, importOptions],
	execute: async ({ context, engine, items, parameters }) => {
		const read = items.map((item, itemIndex) => readRow(item, itemIndex, parameters));
		const answers = await engine.importSuppressions(read.flatMap(({ rows }) => rows));
		// A row that can't be used is told; a list that isn't written at all must not look like a success.
		for (const answer of answers) if (!answer.ok && answer.error.code !== 'field-invalid') throw answer.error;
		let next = 0;
		const reports = read.map(({ rows, remarks }) => {
			const own = answers.slice(next, (next += rows.length));
			return describeRow(own, remarks);
		});
		const count = (status: string) => reports.filter((report) => report.status === status).length;
		const counts = {
			rows: items.length,
			recorded: count('recorded'),
			alreadyListed: count('already listed'),
			unusable: count('unusable'),
		};
		const summary = hints.imported(counts);
		context.addExecutionHints({
			message: summary,
			location: 'outputPane',
			type: counts.unusable === 0 ? 'info' : 'warning',
		});
		return reports.map(({ status, because }, index): { ok: true; value: Addition[] } => {
			const report = because === '' ? [] : [{ add: { import: { row: index + 1, status, because } } }];
			return { ok: true, value: index === 0 ? [{ add: { import: { summary, ...counts } } }, ...report] : report };
		});
	},
};

function describeRow(
	answers: readonly Result<ImportedSuppression>[],
	remarks: readonly string[],
): IDataObject & { status: string; because: string } {
	const used = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
	const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
	if (used.length === 0) return { status: 'unusable', because: errors[0] ?? messages.rowAddress };
	const status = used.some(({ recorded }) => recorded) ? 'recorded' : 'already listed';
	return { status, because: [...errors, ...remarks].join(' ') };
}
