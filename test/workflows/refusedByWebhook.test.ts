import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Case } from '../sources/drawn/exam';
import { exam as eighth } from '../sources/drawn/eighth';
import { exam as ninth } from '../sources/drawn/ninth';
import left from '../sources/drawn/left.json';
import { exam as seventhSenders } from '../sources/drawn/seventhSenders';
import { exam as seventhWrapped } from '../sources/drawn/seventhWrapped';
import { openShop, type Shop } from './shop';

const [SUPPRESSED, , ALLOWED] = [0, 1, 2] as const;
const REFUSED = ['opt_out', 'complaint', 'hard_bounce', 'invalid_address', 'manual'];

let shop: Shop;
beforeAll(async () => {
	shop = await openShop('2026-05-20T12:00:00Z');
});
afterAll(async () => await shop.shut());

let workspaces = 0;

/** Score Lead, then Suppression Check as they are dropped onto the canvas, with a store that nobody wrote to before. */
async function contact({ item }: Case): Promise<{ stopped: boolean; reasons: string[]; allowed: number }> {
	const options = { workspace: `case-${(workspaces += 1)}` };
	const scored = await shop.step('scoreLead', [{ json: item as IDataObject }], { options });
	if (scored.error !== undefined) return { stopped: true, reasons: [], allowed: 0 };
	const { outputs, error } = await shop.step('suppressionCheck', scored.outputs[0] ?? [], { options });
	const reasons = (outputs[SUPPRESSED] ?? []).flatMap(reasonsOf);
	return { stopped: error !== undefined, reasons, allowed: outputs[ALLOWED]?.length ?? 0 };
}

function reasonsOf({ json }: INodeExecutionData): string[] {
	return ((json.suppression as IDataObject).reasons as { code: string }[]).map(({ code }) => code);
}

const isOneItem = ({ item }: Case) => !Array.isArray(item);

describe.each([
	['seventhSenders', seventhSenders],
	['seventhWrapped', seventhWrapped],
	['eighth', eighth],
	['ninth', ninth],
] as const)('What tools send to a Webhook, scored and then checked for email (%s)', (name, { cases }) => {
	const ofMail = cases.filter((one) => one.channel === 'email' && one.who === 'ada@example.com' && isOneItem(one));

	it('ends in Suppressed where somebody said no, whatever is wrapped around it', async () => {
		const wrong: string[] = [];
		for (const one of ofMail.filter(({ isRefusal }) => isRefusal)) {
			const { stopped, reasons, allowed } = await contact(one);
			if (allowed > 0 || !(stopped || reasons.some((code) => REFUSED.includes(code) || code.includes('consent'))))
				wrong.push(one.name);
		}
		expect(wrong).toEqual(left[name].letThrough.filter((known) => ofMail.some((one) => one.name === known)));
	});

	it('goes on where nobody did', async () => {
		const wrong: string[] = [];
		for (const one of ofMail.filter(({ isRefusal }) => !isRefusal)) {
			const { stopped, allowed } = await contact(one);
			if (!stopped && allowed === 0) wrong.push(one.name);
		}
		expect(wrong).toEqual(left[name].stopped.filter((known) => ofMail.some((one) => one.name === known)));
	});
});
