import { isPersonalField, isPersonalName } from '../../src/lead/isPersonalName';
import { PERSONAL_WORDS } from '../../src/lead/personalWords';
import { FIELD_WORDS } from '../../src/sources/fallback/fieldWords';
import { keepTraits } from '../../src/lead/traits';

describe('A field that holds who somebody is is known by its name', () => {
	test.each(Object.entries(PERSONAL_WORDS))(
		'%s: every word, as a field of its own, is not kept as a trait',
		(_, list) => {
			const names = `${list.anywhere} ${list.alone ?? ''}`.trim().split(/\s+/);
			expect(names.filter((name) => !isPersonalName(name))).toEqual([]);
			expect(keepTraits(Object.fromEntries(names.map((name) => [name, 'Qwerty Zed'])))).toEqual({});
		},
	);

	test.each(Object.entries(FIELD_WORDS))(
		'%s: a country, a region or a city is kept in every language, so its field is personal in none',
		(_, { words }) => {
			const places = [words.country, words.region, words.city].join(' ').split(/\s+/).filter(Boolean);
			expect(places.filter(isPersonalName)).toEqual([]);
		},
	);

	test.each([
		'prenom',
		'Prénom',
		'customer_nom',
		'Nom du client',
		'Straße',
		'strasse_2',
		'Kontaktvorname',
		'Lieferadresse',
		'leveringsadresse',
		'asiakasnimi',
		'födelsedatum',
		'foedselsdato',
		'Fødselsdato',
		'Imię',
		'numerKlienta',
		'dateOfBirth',
		'DateOfBirth',
		'customerID',
		'IPAddress',
		'Phone 2',
		'work emails',
		'contact_person',
		'Дата рождения',
		'ご住所',
		'メールアドレス',
		'credit card',
		'data[email]',
		'company_name',
	])('%s is personal', (name) => {
		expect(isPersonalName(name)).toBe(true);
	});

	test.each([
		'plan',
		'country',
		'city',
		'job_title',
		'language',
		'campaign_name',
		'campaignName',
		'my_last_campaign_name',
		'Kampagnenname',
		'product_name',
		'nombre_producto',
		'artikelnummer',
		'number_of_employees',
		'number_of_addresses',
		'email_address_verified',
		'email_opt_in',
		'email_opens',
		'phone_type',
		'has_phone',
		'last_order_total',
		'first_purchase_category',
		'full_price_share',
		'capacity',
		'ad_spend',
		'brigade',
		'account_age_days',
		'tips_given',
		'deal_stage',
		'accepts_marketing',
	])('%s is not', (name) => {
		expect(isPersonalName(name)).toBe(false);
	});

	test.each([true, false, 'true', 'No'])('a yes or no names nobody: %s', (value) => {
		expect(isPersonalField('verified_email', value)).toBe(false);
		expect(isPersonalField('verified_email', 'ada')).toBe(true);
	});
});
