import type { TriggerPanelDefinition } from 'n8n-workflow';

/** What the editor shows in the place of the input. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Start the workflow when a moment has come',
	executionsHelp: {
		inactive:
			"<b>While building your workflow</b>, click 'execute step' to see the newest moment there has been. Nothing is used up by it.<br /><br /><b>Once you're happy with your workflow</b>, publish it. Then each moment that comes starts it once. These executions will show up in the <a data-key='executions'>executions list</a>, but not in the editor.",
		active:
			"<b>While building your workflow</b>, click 'execute step' to see the newest moment there has been. Nothing is used up by it.<br /><br /><b>Your workflow is published</b>: each moment starts it once. These executions show up in the <a data-key='executions'>executions list</a>, but not in the editor.",
	},
	activationHint: {
		inactive:
			"Once you've finished building your workflow, <a data-key='activate'>publish</a> it to have it start by itself.",
		active: 'This workflow starts by itself for each moment that comes.',
	},
};
