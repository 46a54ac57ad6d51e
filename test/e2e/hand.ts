import { type Locator, type Page, errors } from 'playwright-core';

/** How long the editor may take to answer a click before it is taken for lost. */
const ANSWERED_WITHIN_MS = 6_000;
const CLICKS_AT_MOST = 5;

/** A person at the editor, with what they had to do counted: clicks, words searched for, fields filled in. */
export class Hand {
	clicks = 0;
	searches = 0;
	fields = 0;

	constructor(readonly page: Page) {}

	/** One click, and what is to be seen of it. One that came before the editor was ready is made again and counts once. */
	async click(target: Locator, seen: Locator, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
		this.clicks += 1;
		await target.click();
		for (let repeated = 1; !(await isSeen(seen, state)); repeated++) {
			if (repeated === CLICKS_AT_MOST) throw new Error(`Clicked ${repeated} times in vain: ${String(target)}`);
			if (await target.isVisible()) await target.click();
		}
	}

	async search(field: Locator, words: string): Promise<void> {
		this.searches += 1;
		await field.fill(words);
	}

	async fill(field: Locator, value: string): Promise<void> {
		this.fields += 1;
		await field.fill(value);
	}

	/** An empty workflow with its first node; most triggers open their panel at once. */
	async begin(url: string, words: string, trigger: RegExp): Promise<void> {
		await this.page.goto(`${url}/workflow/new`);
		await this.click(this.page.getByTestId('canvas-plus-button').first(), this.search$);
		await this.pick(words, trigger, this.page.getByTestId('canvas-node').first());
		if (await this.panel.isVisible()) await this.closePanel();
	}

	/** Adds a node behind an output of another: the plus, the node, what it is to do. */
	async add(from: string, output: number, { words, node, action }: Step): Promise<void> {
		await this.page.keyboard.press('1'); // the whole workflow in view
		await this.click(this.node(from).getByTestId('canvas-handle-plus').nth(output), this.search$);
		// n8n asks for the action where there are several, else whether the node is to be added.
		const choice =
			action === undefined
				? this.page.getByRole('button', { name: 'Add to workflow' })
				: this.page.getByTestId('node-creator-item-name').filter({ hasText: action });
		await this.pick(words, node, choice.first());
		await this.click(choice.first(), this.panel);
	}

	async closePanel(): Promise<void> {
		await this.click(this.page.getByTestId('ndv-close-button'), this.panel, 'hidden');
	}

	/** Opens a node that has run. */
	async openNode(name: string): Promise<void> {
		this.clicks += 1;
		do await this.node(name).dblclick();
		while (!(await isSeen(this.panel, 'visible')));
	}

	/** Chooses from a list that is searched, as fields of ours have it. */
	async choose(field: Locator, words: string, entry: RegExp): Promise<void> {
		const list = this.page.getByTestId('rlc-search');
		await this.click(field.getByTestId('rlc-input'), list);
		await this.search(list, words);
		await this.click(this.page.getByTestId('rlc-item').filter({ hasText: entry }).first(), list, 'hidden');
	}

	/** Chooses from a list of a few. */
	async option(field: Locator, name: string): Promise<void> {
		// Beneath the name an entry may say more.
		const entry = this.page
			.getByRole('option')
			.filter({ has: this.page.getByText(name, { exact: true }), visible: true });
		await this.click(field, entry);
		await this.click(entry, entry, 'hidden');
	}

	get panel(): Locator {
		return this.page.getByTestId('ndv');
	}

	get output(): Locator {
		return this.page.getByTestId('output-panel');
	}

	/** A field of the open panel, of the first row that has it or of a later one. */
	field(name: string, row = 0): Locator {
		return this.page.getByTestId(`parameter-input-${name}`).nth(row);
	}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	private get search$(): Locator {
		return this.page.getByTestId('node-creator-search-bar');
	}

	private async pick(words: string, node: RegExp, seen: Locator): Promise<void> {
		await this.search(this.search$, words);
		await this.click(this.page.getByTestId('node-creator-item-name').filter({ hasText: node }).first(), seen);
	}
}

export interface Step {
	words: string;
	node: RegExp;
	/** Absent where the node does one thing only. */
	action?: RegExp;
}

async function isSeen(locator: Locator, state: 'visible' | 'hidden'): Promise<boolean> {
	try {
		await locator.waitFor({ state, timeout: ANSWERED_WITHIN_MS });
		return true;
	} catch (error) {
		if (error instanceof errors.TimeoutError) return false;
		throw error;
	}
}
