import { byName } from '../../lead/byName';
import type { Channel } from '../../lead/channel';
import { tokensOf } from '../../lead/foldName';

/** A way to reach people that isn't ours: push messages, fax. */
export const NO_CHANNEL = 'none';

const NAMES: readonly (readonly [readonly Channel[] | typeof NO_CHANNEL, string])[] = [
	[NO_CHANNEL, 'push webpush pn fax inapp'],
	[['sms'], 'sms mms rcs whatsapp texts texting textmessage msisdn'],
	[['phone'], 'call calls voice telemarketing'],
	[['email'], 'email emails mail mails newsletter newsletters inbox mailing'],
	[['directMail'], 'postal letter'],
];
const BY_TOKEN = new Map(
	NAMES.flatMap(([channels, names]) => names.split(' ').map((name) => [name, channels] as const)),
);

/** In other languages, folded: `Keine Anrufe`, `Не звонить`. */
const TEXTING = /(?:^|_)(?:смс|esemes|tekstiviest|sms(?=[^a-z_]))|短信|簡訊|简讯|문자|एसएमएस/u;
const CALLING =
	/(?:^|_)(?:(?:werbe)?anruf|tele(?:f|ph)o|angerufen|appel(?:s|er|ez|lez)?(?:_|$)|llam(?:a|en)|chiama|lig(?:ar|ue)|ligac|bel(?:len|d|t)?(?:_|$)|gebeld|dzwo[nń]|ring(?:a|e|as|es)?(?:_|$)|soit(?:t|a)|(?:ne)?vola(?:t|jt|jte)(?:_|$)|hiv[jan]|suna|ara(?:ma(?:yin)?|nmak)?(?:_|$)|звон|дзв[оі]н|звън|(?:ne)?zva[nt]|be_called|uppring|skambin|helista)|電話|电话|전화|कॉल|اتصل|תתקשר|להתקשר|τηλεφων/u;
/** What the postman brings. */
const POSTING =
	/(?:^|_)(?:per_post|postwerbung|briefpost|courrier(?!_electronique)|correo_postal|posta_cartacea|catalog(?:ue)?s?|brochures?|flyers?|katalog[eu]?)(?:_|$)/;
/** Then what else it says not to do is more than that. */
const AND =
	/_(?:und|oder|et|ou|ni|y|o|e|i|och|eller|og|ja|tai|en|of|lub|ani|a|nebo|ve|veya|и|или|і|та|או|או|ו)_|[和及및]/u;

/** The channel a folded name speaks of. */
export function channelsOf(given: string): readonly Channel[] | typeof NO_CHANNEL | undefined {
	// `NewsLetter`
	const name = given.replace('news_letter', 'newsletter');
	if (/(?:^|_)direct_mail(?:_|$)/.test(name)) return ['directMail'];
	const tokens = tokensOf(name);
	for (const [at, token] of tokens.entries()) {
		const channels = BY_TOKEN.get(token);
		if (channels === undefined) continue;
		const next = JOINING.has(tokens[at + 1] ?? '') ? BY_TOKEN.get(tokens[at + 2] ?? '') : undefined;
		return next === undefined || next === NO_CHANNEL || channels === NO_CHANNEL ? channels : [...channels, ...next];
	}
	return inOtherLanguages(name);
}

/** `sms_and_email_opt_out` is a no to both. */
const JOINING = new Set(['and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'o', 'e', 'en', 'og', 'och', 'i']);

const inOtherLanguages = byName((name): readonly Channel[] | undefined => {
	const texts = TEXTING.test(name);
	const calls = CALLING.test(name);
	const posts = POSTING.test(name);
	if (!texts && !calls && !posts) return undefined;
	if (AND.test(name)) return [...(posts ? ['directMail' as const] : []), 'email', 'sms', 'phone'];
	return [
		...(texts ? ['sms' as const] : []),
		...(calls ? ['phone' as const] : []),
		...(posts ? ['directMail' as const] : []),
	];
});
