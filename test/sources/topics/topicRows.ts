import { COLD_SENDERS } from './coldSenders';
import { CRM } from './crm';
import { MAIL_SERVICES } from './mailServices';
import { MARKETING } from './marketing';
import { METRICS } from './metrics';
import { PAYMENTS } from './payments';
import { SHOPIFY } from './shopify';
import { SHOPS } from './shops';
import { TEXTS } from './texts';
import type { TopicRow } from './topicRow';
import { VISITS } from './visits';

/** A payload of each topic that no fixture is of. */
export const TOPIC_ROWS: readonly TopicRow[] = [
	...MAIL_SERVICES,
	...MARKETING,
	...METRICS,
	...COLD_SENDERS,
	...TEXTS,
	...PAYMENTS,
	...SHOPIFY,
	...SHOPS,
	...CRM,
	...VISITS,
];
