import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';

interface Template {
	name: string;
	description: string;
	nodes: INode[];
}

/** What a person calls whom a step needs an account with, by the type of the step. */
const ACCOUNTS: Readonly<Record<string, string>> = {
	hubspot: 'HubSpot',
	lmChatOpenAi: 'a chat model',
	pipedrive: 'Pipedrive',
	salesforce: 'Salesforce',
	sendGrid: 'SendGrid',
	shopify: 'Shopify',
	shopifyTrigger: 'Shopify',
	slack: 'Slack',
	stripeTrigger: 'Stripe',
	twilio: 'Twilio',
	wooCommerce: 'WooCommerce',
	wooCommerceTrigger: 'WooCommerce',
};

const CREDENTIALS: Readonly<Record<string, string>> = {
	basicAuth: 'Basic Auth',
	facebookGraphApi: 'Meta',
	googleOAuth2Api: 'Google',
	headerAuth: 'Header Auth',
	httpBasicAuth: 'Basic Auth',
	httpHeaderAuth: 'Header Auth',
	sendGridApi: 'SendGrid',
};

const INTRODUCTION = `# Templates

Generated from the files in [\`workflows\`](../workflows) (\`npm run docs\`). Import one in n8n by **⋯ → Import from File**, and read its notes: they say what to enter where. No file holds a credential.

In all of them:

- **Suppression Check** comes before every message, task and ad, and only its last output, *Allowed*, leads on. It holds a place for 15 minutes, so that two workflows can't write to one person in the same moment; **Record Contact** counts the message once it was really sent. A second run sends nothing twice.
- People of the [holdout](nodes/lead-model.md#experiment) are stopped there as well.
- Where a message can't be sent, the run fails with the reason. Import *Error alarm* and choose it in each workflow's settings as *Error Workflow*: you get a mail.
- Steps of vendors can be exchanged: put your own mail, text or CRM step where SendGrid, Twilio or HubSpot stands.

Begin with *Set up a client*, *Score and route leads*, *Record outcomes* and *Collect opt-outs and consent*.

| Template | What it does | Needs |
|---|---|---|
`;

/** The text of docs/templates.md. */
export function describeTemplates(): string {
	const folder = join(__dirname, '../workflows');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return `${INTRODUCTION}${files.map((file) => describeTemplate(folder, file)).join('\n')}\n`;
}

function describeTemplate(folder: string, file: string): string {
	const { name, description, nodes } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;
	const needs = [...new Set(nodes.flatMap(listNeeds))].sort((a, b) =>
		a.localeCompare(b, 'en', { sensitivity: 'base' }),
	);
	return `| **${name}**, [\`${file}\`](../workflows/${file}) | ${description} | ${needs.join(', ') || 'nothing'} |`;
}

function listNeeds({ type, parameters }: INode): string[] {
	const { authentication, nodeCredentialType, genericAuthType } = parameters;
	const named = [authentication, nodeCredentialType, genericAuthType].map((name) => CREDENTIALS[String(name)]);
	return [ACCOUNTS[type.split('.').at(-1) ?? ''], ...named].filter((need) => need !== undefined);
}
