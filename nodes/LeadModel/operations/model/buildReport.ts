import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { startLongRun } from '../../../shared/startLongRun';
import { optionsField } from '../../../shared/optionsField';
import { fitsHeadline, toHeadline } from '../../readable';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readTierSet, tierSetField } from '../../fields/tierSet';
import { readTiers, tiersField } from '../../fields/tiers';
import { graceDaysOption, seedOption } from '../../fields/trainingOptions';

const formField: INodeProperties = {
	displayName: 'Return',
	name: 'reportForm',
	type: 'options',
	options: [
		{
			name: 'File',
			value: 'file',
			description: 'An HTML file in the binary field "report": to attach or to respond with',
		},
		{ name: 'Text', value: 'text', description: 'The HTML in the field "report.html"' },
	],
	default: 'file',
	description: 'The full page. The short form for email is in the field "report.mail" either way.',
};

const namesPeopleOption: INodeProperties = {
	displayName: 'Show Addresses',
	name: 'namesPeople',
	type: 'boolean',
	default: true,
	description:
		'Whether leads are named by their email or phone. Turn it off to show lead IDs, for example in a page that others can open.',
};

export const buildReport: NodeOperation = {
	name: 'Build Report',
	value: 'buildReport',
	action: 'Build report',
	description:
		'One page with charts: tiers, chances, points, who to look at, why people are not contacted, what has changed. With a short form for email.',
	fields: [
		formField,
		...targetFields,
		tierSetField,
		tiersField,
		modelNameField,
		optionsField([namesPeopleOption, graceDaysOption, seedOption]),
	],
	runsOnce: true,
	execute: async (batch) => {
		const { context, parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const {
			html,
			summary: whole,
			...report
		} = await engine.buildReport({
			model: readModel(parameters),
			...readTargetQuestion(parameters),
			tiers: readTiers(parameters),
			tierSet: readTierSet(parameters),
			namesPeople: parameters.read<{ namesPeople?: boolean }>('options', 0, {}).namesPeople ?? true,
			onLeads: progress.at,
		});
		progress.end();
		const summary = toHeadline(whole);
		const details = fitsHeadline(whole) ? {} : { details: whole };
		context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
		if (parameters.read<string>('reportForm', 0, 'file') === 'text')
			return [{ ok: true, value: [{ add: { report: { summary, ...details, ...report, html } } }] }];
		const file = await context.helpers.prepareBinaryData(Buffer.from(html), report.fileName, 'text/html');
		return [{ ok: true, value: [{ add: { report: { summary, ...details, ...report } }, binary: { report: file } }] }];
	},
};
