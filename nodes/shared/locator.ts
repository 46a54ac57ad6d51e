import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** What n8n keeps of a field that is chosen from a list or entered. */
function isLocator(given: unknown): given is { value: unknown } {
	return typeof given === 'object' && given !== null && 'value' in given;
}

/** What was chosen or entered; anything else as it is. */
export function chosenValue(given: unknown): unknown {
	return isLocator(given) ? given.value : given;
}

const FROM_LIST = { ...{ displayName: 'From List', name: 'list' }, type: 'list' } as const;

/** Names to choose from. n8n would ask for a credential before it lists anything; without one the store is n8n's own folder. */
export function listMode(search: string, placeholder: string): INodePropertyMode {
	return {
		...FROM_LIST,
		placeholder,
		typeOptions: { searchListMethod: search, searchable: true, skipCredentialsCheckInRLC: true },
	};
}

export interface NameLocator extends Pick<INodeProperties, 'displayName' | 'name' | 'description'> {
	/** The method of the node that lists the names. */
	search: string;
	/** Chosen unless somebody chooses another. */
	chosen: string;
	/** In an empty list. */
	placeholder: string;
	/** An example of a name. */
	example: string;
}

/** A name that exists already, chosen from a list; or another, or an expression. */
export function nameLocator({ search, chosen, placeholder, example, ...field }: NameLocator): INodeProperties {
	return {
		...field,
		type: 'resourceLocator',
		default: { mode: 'list', value: chosen },
		modes: [
			listMode(search, placeholder),
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: example },
		],
	};
}
