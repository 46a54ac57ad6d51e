import { countOf } from '../../scoring/words';

/** What people read when a package is exported, applied or compared: what happened, then what to do. */
export const PACKAGES = {
	notAPackage:
		'This is no package. Use the JSON that Lead Model › Workspace › Export Package gives in the field "package".',
	isAModel: 'This is one exported model, not a package. Import it with Lead Model › Model › Import.',
	tooNew: (format: number, known: number) =>
		`The package has format ${format}, and this version of the nodes reads formats up to ${known}. Update the nodes, then apply it again.`,
	unreadable: (where: string, because: string) =>
		`The package can't be used: ${where || 'all of it'}: ${because}. Export it again.`,
	holdsAddress: (where: string) =>
		`The package can't be used: ${where} holds an email address or phone number, and packages carry none. Remove it, or export it again.`,

	leftOutAddress: 'it holds an email address or phone number',
	leftOutExpression: 'its tiers are set by an expression, so only the workflow has them',
	leftOut: (what: string, because: string) => `Left out: ${what}, as ${because}.`,
	model: (name: string) => `model ${name}`,
	tierSet: (name: string, audience: string) => `tiers ${name}${audience === '' ? '' : ` of ${audience} leads`}`,

	newVersion: (name: string, version: number | undefined, inUse: boolean) =>
		`Model ${name}: ${version === undefined ? 'a new version' : `version ${version}`}, ${inUse ? 'in use' : 'not in use yet'}.`,
	sameModel: (name: string, version: number) =>
		`Model ${name}: the same points as version ${version}, which is in use.`,
	knownModel: (name: string, version: number, inUse: number) =>
		`Model ${name}: on record already as version ${version}. Version ${inUse} is in use and stays in use.`,
	tierSetChange: (change: 'new' | 'changed' | 'same', name: string, tiers: string, before?: string) =>
		`${capitalize(name)}: ${change === 'same' ? `as before, ${tiers}` : change === 'new' ? `now ${tiers}` : `now ${tiers}, were ${before ?? ''}`}.`,
	applied: (changes: number, dryRun: boolean) =>
		changes === 0
			? 'Nothing to change: this workspace has all of the package already.'
			: dryRun
				? `Nothing was changed. Applying it would change ${countOf(changes, 'thing')}.`
				: `Applied: ${countOf(changes, 'thing')} changed.`,

	compared: (points: number, tiers: number) =>
		points + tiers === 0
			? 'The same points and the same tiers.'
			: `${countOf(points, 'line')} of points and ${countOf(tiers, 'set')} of tiers differ.`,
};

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
