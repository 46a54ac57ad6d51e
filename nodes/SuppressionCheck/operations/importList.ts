import type { ImportedSuppression, Result } from '../../../src/index';
import { hints } from '../../shared/hints';
import { messages } from '../../shared/messages';
import { reportProgress } from '../../shared/reportProgress';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Addition } from '../../shared/operation';
import { optionsField } from '../../shared/optionsField';
import { sourceOptions } from '../../shared/sourceFields';
import { channelsField } from '../fields/channel';
import { columnOptions } from '../fields/importColumns';
import { readRow } from '../fields/importedRow';
import { listRows } from '../fields/importedRows';
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
	execute: async (batch) => {
		const { context, engine, items, parameters } = batch;
		const read = items.flatMap((item, itemIndex) =>
			listRows(item).map((row) => ({ itemIndex, ...readRow({ row, item, itemIndex, parameters }) })),
		);
		const addresses = read.flatMap(({ rows }) => rows);
		const progress = reportProgress(batch, 'rows imported', addresses.length);
		const answers = await engine.importSuppressions(addresses, { onSlice: progress.at });
		progress.end();
		// A row that can't be used is told; a list that isn't written at all must not look like a success.
		for (const answer of answers) if (!answer.ok && answer.error.code !== 'field-invalid') throw answer.error;
		let next = 0;
		const reports = read.map(({ itemIndex, rows, remarks }, index) => {
			const ofRow = answers.slice(next, (next += rows.length));
			return { itemIndex, row: index + 1, ...describeRow(ofRow, remarks) };
		});
		const count = (status: string) => reports.filter((report) => report.status === status).length;
		const counts = {
			rows: read.length,
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
		const additions = items.map((): Addition[] => []);
		additions[0]?.push({ add: { import: { summary, ...counts } } });
		for (const { itemIndex, row, status, because } of reports)
			if (because !== '') additions[itemIndex]?.push({ add: { import: { row, status, because } } });
		return additions.map((value) => ({ ok: true, value }));
	},
};

function describeRow(
	answers: readonly Result<ImportedSuppression>[],
	remarks: readonly string[],
): { status: string; because: string } {
	const used = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
	const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
	if (used.length === 0) return { status: 'unusable', because: errors[0] ?? messages.rowAddress };
	const status = used.some(({ recorded }) => recorded) ? 'recorded' : 'already listed';
	return { status, because: [...errors, ...remarks].join(' ') };
}
