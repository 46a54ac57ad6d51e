/* How people ask in English to be left alone: patterns of lower-case words, single spaces between (stopWords.ts). */

/** Words that may stand around a keyword without changing what it says: "ok, can you please STOP now, thanks". */
export const PADDING_WORDS =
	'please pls plz kindly thanks thank thx ty you u ya guys ok okay hi hello hey no yes sorry now immediately already just right away all it this that can could would will want need to i im said asked told have the everything sms text texts messages bitte danke sofort merci svp stp por favor gracias grazie prego obrigado obrigada favor alstublieft dank prosze tack tak takk kiitos lutfen пожалуйста спасибо будь ласка prosim koszonom multumesc va rog παρακαλω ευχαριστω תודה בבקשה شكرا من فضلك कृपया करो करें कीजिए';

const MESSAGES =
	'(?:texts?|texting|text messages?|messages?|messaging|msgs?|sms|spam|promos?|promotions?|alerts?|ads?|notifications?|offers?|deals|updates?|e?mails?|e-mails?|newsletters?|mailings?)';
/** What may stand between a verb and its object: "stop sending me all of your texts". */
const BETWEEN =
	'(?:(?:me|us|all|of|any|more|these|those|this|the|your|ur|my|so|many|damn|fucking|getting|receiving|such|marketing|promotional) )*';

/** Matched against lower-case words separated by single spaces; an apostrophe is a space too, or missing. */
export const STOP_WORDINGS: readonly string[] = [
	`(?:stop|stopped|quit|cease|discontinue) (?:texting|e?-?mailing|messaging|msging|contacting|spamming|bothering|harassing|pestering|annoying|sms(?:ing)?|writing to me|writing me)`,
	`(?:stop|quit|cease|discontinue|end(?! of)|cancel|halt) (?:with )?${BETWEEN}(?:(?:sending|send|with) )?${BETWEEN}${MESSAGES}`,
	`(?:stop|quit|cease) (?:sending|getting|receiving) (?:me|us|these|those|this|anything|stuff|it|to)`,
	`(?:stop|quit) (?:calling|emailing|contacting) (?:and|or|me)`,
	`(?:do ?n t|dont|do not|never|no longer|not) (?:ever )?(?:text|message|msg|contact|sms|bother|send (?:me|anything)|write (?:to )?me)(?! you)(?: me| us| this| her| him| them| here| again| anymore| any more| to| $|$)`,
	`(?:do ?n t|dont|do not|no longer|never) (?:want|wish|like|need|care) (?:to )?(?:(?:receive|get|hear|be|any|more|getting|receiving) )*${BETWEEN}(?:${MESSAGES}|from you|(?:contact|approach|text|messag)ed)`,
	`(?:do ?n t|dont|do not|never) (?:ever )?(?:call|ring|phone|e?mail|approach|follow up)(?: with)?(?: me| us)? (?:again|back|anymore|any more|ever)`,
	`(?:no (?:more|further)|(?:prefers?|wants?) no) (?:of )?${BETWEEN}${MESSAGES}`,
	`(?:unsubscribe|unsubscribed|unsubscribing|desubscribe) ?(?:me|us|from|my|this|please|now|$)`,
	`(?:want|like|need|wish|how|where|please|to|let me) (?:do i |can i |to )?unsubscribe`,
	`(?:opt|opting|opted) (?:me |us |my number )?out`,
	`(?:revoke|withdraw|cancel|end) (?:my |the )?(?:consent|permission|authori[sz]ation|subscription)(?! (?:box|order|plan|renewal|payment|delivery|(?:to|of|for) (?:the|my|a|this) (?!(?:\\w+ )?(?:${MESSAGES}|lists?|news|mailing))))`,
	`(?:remove|delete|erase) (?:me|us|(?:all )?(?:of )?my (?:phone |cell |mobile |personal )?(?:number|phone|name|contact|info|information|data|details|(?:e ?mail )?address(?! (?:from|in|on|for|of|at) (?:the |my |this |that )?(?:order|invoice|account|cart|checkout|parcel|label|profile|shipping|billing|delivery)))|this (?:phone )?number|(?:all |any |the )*personal (?:data|information) (?:you|about me|of mine))`,
	`(?:i|we) (?:\\w+ ){0,3}to be forgotten`,
	`(?:take|wants?|get(?: me| us)?) (?:to (?:be|get) )?off (?:of )?(?:(?:the|your|ur|our|this|all) )?(?:\\w+ )?lists?`,
	`(?:gdpr|ccpa|privacy) (?:\\w+ )?(?:delet\\w+|erasure|removal|objection|opt out) request`,
	`(?<!(?:had|has|have|been|got|received|is) )no (?:further )?contact (?:of any kind|whatsoever|at all)`,
	`(?:take|drop|remove|delete|strike|scratch|cross|wipe|purge|scrub) (?:me|us|him|her|them|(?:(?:all|both) )?(?:(?:\\w+ )?of )?my (?:\\w+ ){1,3}|this (?:\\w+ ){1,2})\\s?(?:off|from|out of) (?:your|our|the|this|all|any|every) (?:\\w+ ){0,3}(?:list|lists|database|newsletter|mailings?|records|system)`,
	`(?:take|drop) (?:me|us|my (?:phone )?number|this number) (?:off|from|out)`,
	`(?:appreciate|prefer|like) being (?:removed|taken off|unsubscribed|deleted|left alone)`,
	`(?:stop|cease|quit) writing$`,
	`(?:take|drop) my (?:name|e?mail|address) off(?! (?:the|this|that|my|an?) (?!list|mailing|newsletter|database))`,
	`(?:i|we) (?:do ?n t|dont|do not|no longer) (?:get|receive|see) (?:these|this|those|them|such)(?: \\w+){0,2} (?:going forward|in (?:the )?future|again|any ?more|from now on)`,
	`(?:unsub\\w*|opt(?:ed)? out|dnc) (?:as )?(?:per|by|on|at) (?:\\w+ ){0,2}request\\w*`,
	`(?:object|objecting|objection) (?:\\w+ ){0,6}to (?:\\w+ ){0,8}(?:marketing|advertising|profiling)`,
	`^no (?:more )?(?:marketing|advertising|newsletters?|promotions?)(?: please| thanks| thank you)?$`,
	`(?:asked|asks|wants?|requested|requests|would like|demands?|insists?) (?:us |me )?(?:not )?(?:to )?be (?:removed|taken off|deleted|unsubscribed|left alone|opted out)`,
	`(?:asked|asks|wants?|requested|requests|told|prefers?) (?:us |me )?(?:that we )?(?:to )?(?:not|never|no longer) (?:to )?(?:be )?(?:contact|e?-?mail|call|text|messag|writ)\\w*(?! (?:before|after|until|between|during))`,
	`(?:does ?n t|doesnt|does not|no longer|did not|did ?n t) wants? (?:to )?(?:(?:be|receive|get|hear|any|more|our|further) )*(?:contacted|e?-?mailed|called|texted|${MESSAGES}|from us)`,
	`lose my (?:phone )?number`,
	`(?:asked|told|begged|want|ask|asking|tell|telling|like|need) (?:you |u |y all |ya |us |me )?(?:guys )?to (?:please )?stop(?! (?:by|in|at|over|for|through|(?:the|her|his|their|my|this|that) (?:deliver|order|parcel|ship|packag|payment)\\w*|(?!call|send|gett|receiv|follow|reach)\\w+ing))`,
	`(?:do[ -]not|don ?t)[ -](?:call|contact|e?mail|text)[ -](?:list|registry|register)(?! (?:removed|cleared))`,
	`if (?:we|you|they|i) (?:\\w+ ){0,2}(?:call|contact|writ|e?mail|text|messag)\\w* (?:\\w+ ){0,2}again`,
	`(?:wants?|wanted|asked for) (?:his|her|their|my|the) (?:\\w+ ){0,2}(?:number|data|details|name|e?mail|address|info\\w*) (?:to be )?(?:deleted|removed|erased|taken off)`,
	`(?:does|do|did|wo) ?(?:not|n ?t) (?:take|accept) (?:\\w+ )?(?:sales|marketing|cold) (?:calls|e?mails)`,
	`(?:did ?n ?t|did not|never) (?:sign(?:ed)? up|subscribe\\w*|asked?|opt\\w* in) (?:for|to) (?:this|these|any|your|the (?:newsletter|list|e?mails?))`,
	`(?:request\\w*|demand\\w*|right to|exercise) (?:\\w+ ){0,4}(?:erasure|deletion) of (?:\\w+ ){0,3}(?:data|information|details)`,
	`enough (?:with|of) (?:\\w+ ){0,2}${MESSAGES}`,
	`no more of (?:these|this|them|it)`,
	`(?:do ?n t|dont|do not|never) (?:get|receive|see) any ?more (?:of )?${BETWEEN}${MESSAGES}`,
	`(?:removed|taken|deleted|excluded) (?:from|off) (?:the |our |all |any )?(?:\\w+ )?(?:mailings?|newsletters?|lists?|database) (?:on|per|by|at|as) (?:\\w+ ){0,2}request\\w*`,
	`(?:wants?|wish(?:es)?|prefers?|like|have) (?:\\w+ ){0,3}no (?:further|more|future) (?:dealings|communications?|correspondence)`,
	`(?:if|wish) (?:you|u) (?:would |could )?(?:stop|stopped|quit)(?! by)`,
	`(?:this|these|it) (?:\\w+ ){0,2}(?:needs?|has|have|must|should) (?:to )?(?:stop|cease)$`,
	`(?:do ?n t|dont|do not|never) (?:\\w+ )?(?:follow up|reach out)(?: with (?:me|us)| to (?:me|us))?(?! (?:on|before|until|after))`,
	`no need to (?:contact|call|e?mail|write|reach out|follow up) ?(?:\\w+ ){0,2}(?:again|further|any ?more)`,
	`wrong (?:number|person)(?! (?:on|in|of|at|was|is printed))`,
	`(?:asked|asks|wants?|requested|requests?|demands?) (?:for )?(?:no (?:(?:more|further|future) )?(?:contact|calls?|communications?|${MESSAGES})|removal from (?:\\w+ ){0,3}(?:lists?|database|mailings?|newsletter))`,
	`count (?:me|us) out`,
	`(?:i|we) (?:(?:am|m|are|re|will|have|ve|ll|just|already) )*block(?:ing|ed)? (?:you|u|this (?:number|sender|address)|your (?:number|address|e ?mails?))`,
	`(?:never|did ?n t|did not|have ?n t|have not) (?:give|gave|given|grant(?:ed)?) (?:\\w+ ){0,3}(?:permission|consent|authori[sz]ation)(?: (?:to|for) (?:e?mail|contact|text|call|market|messag|use|send|receiv|be )|$)`,
	`confirm (?:\\w+ ){0,4}(?:data|information) (?:\\w+ ){0,6}(?:deleted|removed|erased)`,
	`^(?:(?:gdpr|dsgvo|rgpd) )? ?(?:erased|deleted|removed|wiped) (?:(?:on|by|at|upon|as) )?(?:\\w+ )?request(?:ed)?$`,
	`(?:could|can|may|might) (?:i|we|my (?:\\w+ ){1,3})\\s?(?:please )?be (?:unsubscribed|(?:taken|removed|deleted|left|dropped) (?:off|from|out of) (?:your|the|this|all|any) (?:\\w+ ){0,3}(?:lists?|distribution|mailings?|database|e?mails|newsletter))`,
	`how many (?:more )?times (?:\\w+ ){0,6}(?:say|said|tell|told|ask\\w*)(?: you)? (?:no|to (?:please )?(?:stop|be removed))`,
	`(?:text|call|e?mail|message|contact|write) (?:to )?(?:me|us) (?:\\w+ ){0,2}again (?:and|or) (?:\\w+ ){0,6}(?:report\\w*|su(?:e|ing)|block\\w*|lawyer|attorney|solicitor|complain\\w*|fcc|ico|police|legal)`,
	`(?:report|reporting|sue|suing) (?:you|u|this number|your company)(?: (?:to|for|as)|$)`,
	`^(?:that s )?enough(?: already| now| please| of this| is enough)*$`,
	`(?:leave (?:me|us|him|her|them) (?:alone|be)|go away|piss off|f(?:uck|\\*+)? off|get lost)`,
	`(?:ask(?:ed|ing)?|want|like|request\\w*|demand\\w*) (?:\\w+ ){0,3}to be (?:removed|taken off|unsubscribed|deleted|left alone)`,
	`lose my (?:number|email|e ?mail|address|contact)`,
	`no more$`,
	`^(?:reply|text|txt|send) stop$`,
	`(?:reported|reporting|report|marked|block(?:ed)?) (?:\\w+ ){0,3}(?:as )?(?:spam|junk)`,
	`(?:i|we|ive|i ve|have|already|which i) (?:already |have |just )?(?:texted|sent|replied|wrote|typed|said|answered|put|pressed) (?:you )?stop`,
];
/** "Don't stop", "can't stop wearing it", "why did you stop the sale?", "you didn't text me": no wish to be left alone. */
export const NO_STOP_WORDINGS: readonly string[] = [
	`(?:do ?n t|dont|do not|never|can ?t|cant|can not|cannot|could ?n t|couldnt|wo ?n t|wont|will not) (?:ever |even |want to |wanna )?(?:stop|quit|cancel|end|unsubscribe|opt out)(?: \\w+)?`,
	`(?:why|when|how come) (?:did|have|has|do|does|will|would) (?:you|u|it|they|the \\w+) (?:stop|end|quit|cancel)\\w*(?: \\w+)?`,
	`(?:if i|to) (?:reply|text|send|say|write) stop`,
	`(?:to|if you (?:wish|want|would like|prefer) to|you (?:can|may)) (?:unsubscribe|opt out)(?: \\w+){0,8} (?:click|follow|visit|use|reply|go|tap|press|here)(?: \\w+)*`,
	`to stop (?:receiving|getting)(?: \\w+){0,8} (?:click|follow|visit|use|reply|go|tap|press|unsubscribe)(?: \\w+)*`,
	`if you (?:do ?n t|dont|do not|no longer) (?:wish|want) to (?:receive|get|hear)(?: \\w+){0,8} (?:reply|click|follow|visit|tap)(?: \\w+){0,6}`,
	`no dejen? de (?:\\w+)`,
	`(?:no|nao|non|ne) (?:m[ei]? )?(?:escrib|llam|conta[ct]|mand|envi|lig|escrev|chiam|scriv|appel|ecri)\\w*(?: pas)? (?:antes|despues|depois|hasta|prima|dopo|avant|apres|entre)(?: \\w+){0,3}`,
	`(?:click|tap|press|follow|visit|use) (?:\\w+ ){0,8}(?:unsubscribe|opt out)(?: \\w+)*`,
	`(?:reply|text|send|txt|answer|antworte|repondez|envoyez|responde|envia) stop (?:to|an|au|al|para|pour|zum|fur|if)(?: \\w+)*`,
	`(?:did|have|has|could) (?:you )?(?:not|n t) (?:text|message|contact|send)\\w*`,
];
