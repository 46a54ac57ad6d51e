type Answer = Readonly<Record<string, unknown>>;

/**
 * What an ad platform says against a request that came through all the same, or undefined. TikTok and Snap answer 200 to
 * what they refuse, and say so in the body; a workflow that goes on after an error hands on `error`.
 */
export function findRefusal(answer: unknown): string | undefined {
	if (!isAnswer(answer)) return undefined;
	const { error, code, message, request_status: status, PartialErrors: partial, statusCode, body, elements } = answer;
	if (error !== undefined && error !== null && error !== false && error !== '') return wordsOf(error);
	if (typeof statusCode === 'number' && statusCode >= 400) return `status ${statusCode}`;
	if (typeof code === 'number' && code !== 0) return wordsOf(message ?? `code ${code}`);
	if (typeof status === 'string' && status.toUpperCase() !== 'SUCCESS') return wordsOf(message ?? status);
	if (Array.isArray(partial) && partial.length > 0) return wordsOf(partial[0]);
	const failed = Array.isArray(elements)
		? elements.find((each) => isAnswer(each) && Number(each.status) >= 400)
		: undefined;
	return failed === undefined ? findRefusal(body) : wordsOf(failed);
}

function isAnswer(value: unknown): value is Answer {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(answer: unknown): string {
	const words = isAnswer(answer) ? (answer.message ?? answer.Message ?? JSON.stringify(answer)) : answer;
	return String(words).slice(0, 200).replace(/\.+$/, '');
}
