import type { INodeProperties } from 'n8n-workflow';
import { nameLocator, type NameLocator } from './locator';

/** An attribute, chosen from those that leads of the workspace have; or another by its name. */
export function attributeLocator(field: Omit<NameLocator, 'search' | 'placeholder'>): INodeProperties {
	return nameLocator({ ...field, search: 'searchAttributes', placeholder: 'Select an attribute...' });
}
