import { field, mappingField, sourceField } from '../../shared/sourceFields';

/** How an item is read. */
export const payloadFields = [sourceField, mappingField(field('Event Field', 'event', 'event'))];
