import type { NodeOperation } from '../../../shared/nodeOperation';
import { packageTexts } from '../../../shared/packageMessages';
import { answerOnce } from '../../answers';
import { onlyShowField, packageJsonField, readPackageJson } from '../../fields/package';
import { readUse, useField } from '../../fields/use';

export const applyPackage: NodeOperation = {
	name: 'Apply Package',
	value: 'applyPackage',
	action: 'Apply package to a workspace',
	description:
		'Take over the points and tiers of a package in this workspace, all of it or nothing. The same package again changes nothing. Says what changed.',
	fields: [packageJsonField, onlyShowField, useField],
	...answerOnce('applied', async ({ engine, parameters }) => {
		const { summary, dryRun, changes, workflows, checks } = await engine.applyPackage({
			json: readPackageJson(parameters),
			use: readUse(parameters),
			dryRun: parameters.read<boolean>(onlyShowField.name, 0, false),
			note: 'package applied',
		});
		const changed = changes.filter(({ change }) => change !== 'same').map((change) => change.summary);
		return {
			summary: [summary, ...changed, packageTexts.importWorkflows(workflows.length)].join(' ').trim(),
			body: {
				changed: changes.some(({ change }) => change === 'new' || change === 'changed') && !dryRun,
				onlyShown: dryRun,
				changes: changes.map((change) => ({ ...change })),
				workflows,
				checks: checks.map(({ workflow, step, channel }) => ({ workflow, step, channel })),
			},
		};
	}),
};
