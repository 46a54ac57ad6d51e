import { describeReport } from '../../report/describeReport';
import { renderMail } from '../../report/renderMail';
import { renderReport } from '../../report/renderReport';
import type { EngineContext } from '../engineContext';
import { gatherFigures, type ReportQuestion } from './gatherFigures';

export interface BuiltReport {
	/** In a few sentences. */
	summary: string;
	/** Of the email. */
	subject: string;
	fileName: string;
	/** One page that needs nothing else: no script, no request. */
	html: string;
	/** The short form, as mail programs show it. */
	mail: string;
}

/** How scoring is doing, for the people who work with it. Reads; writes nothing. */
export async function buildReport(context: EngineContext, question: ReportQuestion): Promise<BuiltReport> {
	const figures = await gatherFigures(context, question);
	const { summary, subject } = describeReport(figures);
	const day = new Date(figures.at).toISOString().slice(0, 10);
	return {
		summary,
		subject,
		fileName: `lead-scoring-${figures.workspace}-${day}.html`,
		html: renderReport(figures),
		mail: renderMail(figures),
	};
}
