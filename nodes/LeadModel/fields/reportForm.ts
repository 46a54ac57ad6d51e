import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { BuiltReport } from '../../../src/index';
import type { Addition, UnopenedBatch } from '../../shared/operation';
import { fitsHeadline, toHeadline, toReadable } from '../readable';

export const reportFormField: INodeProperties = {
	displayName: 'Return',
	name: 'reportForm',
	type: 'options',
	options: [
		{
			name: 'File',
			value: 'file',
			description: 'An HTML file beside the answer, in a binary field of the same name: to attach or to respond with',
		},
		{ name: 'Text', value: 'text', description: 'The HTML in the answer, in its field "html"' },
	],
	default: 'file',
	description: 'The full page. The short form for email is in the field "mail" of the answer either way.',
};

/** A page as a file beside the answer, or as text in it, and its first sentences as the hint. */
export async function handOutPage(
	{ context, parameters }: Pick<UnopenedBatch, 'context' | 'parameters'>,
	key: string,
	{ html, summary: whole, ...page }: BuiltReport,
	body: IDataObject = {},
): Promise<Addition> {
	const summary = toHeadline(whole);
	const details = fitsHeadline(whole) ? {} : { details: whole };
	context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
	const answer = { summary, ...details, ...page, ...toReadable(body) };
	if (parameters.read<string>(reportFormField.name, 0, 'file') === 'text')
		return { add: { [key]: { ...answer, html } } };
	const file = await context.helpers.prepareBinaryData(Buffer.from(html), page.fileName, 'text/html');
	return { add: { [key]: answer }, binary: { [key]: file } };
}
