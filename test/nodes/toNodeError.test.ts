import { inspect } from 'node:util';
import type { INode } from 'n8n-workflow';
import { toNodeError } from '../../nodes/shared/toNodeError';
import { EngineError } from '../../src/index';

const node: INode = {
	...{ id: '1', name: 'Score Lead', type: 'scoreLead', typeVersion: 1, position: [0, 0], parameters: {} },
};

test('an error quotes no address, neither in its message nor in its stack or cause, and still says what to do', () => {
	const cause = Object.assign(new Error('duplicate key'), { detail: 'Key (key)=(email:ada@mail.example) exists.' });
	const error = new EngineError('field-invalid', 'The event "from ada@mail.example, +49 151 12345678" is unknown.', {
		cause,
		field: 'event',
	});
	const shown = toNodeError(node, error, 2);
	expect(shown.message).toBe('The event "from (address), (address)" is unknown.');
	expect(shown.messages).toContain('Code: field-invalid, field: event');
	expect(inspect(shown, { depth: 10, showHidden: true })).not.toMatch(/mail\.example|12345678/);
});

test('an error that quotes none keeps its words and its cause', () => {
	const cause = new Error('disk I/O error');
	const shown = toNodeError(node, new EngineError('store-unavailable', 'The store can not be read.', { cause }));
	expect(shown.message).toBe('The store can not be read.');
	expect(inspect(shown, { depth: 10 })).toContain('disk I/O error');
});
