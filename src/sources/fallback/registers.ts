import type { Channel } from '../../lead/channel';
import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { toAnswer } from './flagNames';

/** Registers of those who want no calls, texts or post, and of those who sue, country by country. */
const REGISTERS: readonly (readonly [readonly Channel[], RegExp])[] = [
	[
		['phone'],
		/(?:^|_)(?:c?tps|dnc[lr]?|do_not_call|no_voice_call|lnnte|rpo|repep|rne|numeros_excluidos|no_llame|nao_(?:me_)?perturbe|procon|bloctel|bel_me_niet\w*|robinsonlist\w*|robinson_list|lista_robinson|sterneintrag|ecg_liste|telefonsalg|telefonreklam\w*|nix_telefon|litigator)(?:_|$)/,
	],
	[['sms'], /(?:^|_)(?:no_text_message|ncpr|ndnc|dnd)(?:_|$)/],
	[['directMail'], /(?:^|_)(?:mps|mailing_preference_service)(?:_|$)/],
];

/** That it was looked up is no entry. */
const LOOKED_UP = /(?:^|_)(?:check(?:ed)?|scrub(?:bed)?|screen(?:ed)?|wash(?:ed)?|last|date|source|id|name)(?:_|$)/;

const ENTERED =
	/^(?:match(?:ed|es)?|match_found|found|hit|registered|listed|(?:fully_)?blocked|on_(?:the_)?(?:list|register|registry)|eingetragen|inscrit[eo]?|inscrita|iscritt[oa]|registrad[oa]|cadastrad[oa]|ingeschreven|registrert|registrerad|reservert|tilmeldt)$/;

/** The channels that an entry in a register closes: `On National DNCL: Yes`, `DNCR wash result: Registered`. */
export function readRegister(key: string, value: string | number | boolean): readonly Channel[] | undefined {
	const channels = registerOf(key);
	if (channels === undefined) return undefined;
	const isEntered = toAnswer(value) === true ? !LOOKED_UP.test(key) : ENTERED.test(foldName(String(value)));
	return isEntered ? channels : undefined;
}

export const registerOf = byName((key) => REGISTERS.find(([, names]) => names.test(key))?.[0]);
