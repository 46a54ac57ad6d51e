import { mapFields } from './mapFields';
import { shopify } from './shopify';
import type { Source } from './source';

/** Every source there is. A new vendor is one file and one line here. */
export const SOURCES: readonly Source[] = [shopify, mapFields];
