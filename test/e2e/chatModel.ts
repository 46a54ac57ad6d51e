import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
	stream?: boolean;
	tools?: Array<{ function: { name: string } }>;
	messages: Array<{ role: string; content: unknown }>;
}

export interface ChatModel {
	/** What the credential's Base URL has to be. */
	url: string;
	/** What each tool answered, by its name: `Look_Up_Lead`. */
	answers: Map<string, string>;
	stop(): Promise<void>;
}

/** A chat model that calls every tool it is offered, once and one by one, and then writes its answer. */
export async function startChatModel(answer: string): Promise<ChatModel> {
	const answers = new Map<string, string>();
	const server = createServer((request, response) => {
		void readBody(request).then((body) => {
			const asked = JSON.parse(body) as Asked;
			const results = asked.messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
			const tools = (asked.tools ?? []).map((tool) => tool.function.name);
			for (const [index, result] of results.entries()) answers.set(tools[index] ?? '', result);
			const next = tools[results.length];
			const message =
				next === undefined
					? { role: 'assistant', content: answer }
					: { role: 'assistant', content: null, tool_calls: [callOf(next, results.length)] };
			const reason = next === undefined ? 'stop' : 'tool_calls';
			if (asked.stream === true) {
				response.setHeader('content-type', 'text/event-stream');
				for (const choice of [
					{ index: 0, delta: message, finish_reason: null },
					{ index: 0, delta: {}, finish_reason: reason },
				]) {
					response.write(
						`data: ${JSON.stringify({ ...HEAD, object: 'chat.completion.chunk', choices: [choice] })}\n\n`,
					);
				}
				response.end('data: [DONE]\n\n');
				return;
			}
			response.setHeader('content-type', 'application/json');
			const choices = [{ index: 0, message, finish_reason: reason }];
			response.end(JSON.stringify({ ...HEAD, object: 'chat.completion', choices, usage: USAGE }));
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		answers,
		stop: async () => await new Promise((done) => server.close(() => done())),
	};
}

const HEAD = { id: 'chat-1', created: 0, model: 'gpt-4.1-mini' };
const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** The one field that an agent fills in is May We Write's channel. */
function callOf(name: string, index: number): object {
	return { index: 0, id: `call-${index}`, type: 'function', function: { name, arguments: '{"channel":"email"}' } };
}

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}
