/**
 * How people ask to be left alone, language by language. `source` says who asks for a word to be honoured; the rest is
 * common usage that a native speaker should confirm. Words and patterns are folded (foldText) before they are used, so
 * accents are optional here.
 */
interface StopLanguage {
	language: string;
	/** Stop also among words of courtesy: "stop please". */
	words: string;
	/** Regular expressions that may stand anywhere in the message, between spaces. */
	phrases?: readonly string[];
	/** For scripts written without spaces: found anywhere. */
	parts?: readonly string[];
	source?: string;
}

export const STOP_LANGUAGES: readonly StopLanguage[] = [
	{
		language: 'English',
		words:
			'stop stopall unsubscribe unsub unsubscribed cancel end quit optout revoke remove goodbye stpo sotp st0p unsuscribe unsubcribe unsubscibe opt-out stopp spam stopsms',
		source: 'Twilio, AWS, Telnyx, FCC (47 CFR 64.1200(a)(10))',
	},
	{
		language: 'French',
		words:
			'stop arret arrett arrete arreter arretez desabonner desabonnement desabonnez desinscrire desinscription desinscrivez resilier stoppub',
		phrases: [
			'plus de (?:sms|messages|textos|pubs?|publicites?)',
			'arretez (?:de|les|vos) \\w+',
			'arrete[rz]? (?:svp|stp|s il vous plait)',
			'n(?:e)? m (?:envoyez|ecrivez|appelez) plus',
			'ne (?:plus|me) (?:me |plus )?(?:recevoir|contacter|contactez|envoyer|ecrire|appeler)(?: plus)?',
			'ne (?:veux|souhaite|desire) plus(?! attendre)',
			'ne plus (?:etre )?(?:r?appel|contact|sollicit|demarch|relanc)\\w*',
			'(?:retirez|supprimez|enlevez|effacez|desinscrivez|desabonnez)[ -](?:moi|nous|mon numero)',
			'(?:me|nous) (?:desinscrire|desabonner|retirer)',
			'stop (?:pub|sms|spam)',
			'(?:m oppose|opposition) (?:\\w+ ){0,6}(?:prospection|publicites?|demarchage|marketing|utilisation|traitement)',
		],
		source: 'Twilio Proxy, Canadian short codes (support.infobip.com)',
	},
	{
		language: 'Spanish',
		words: 'stop parar cancelar detener detenga detengan eliminar anular basta borrar desuscribir desuscribirme',
		phrases: [
			'(?<!no (?:quiero|deseo) )dejar de recibir',
			'(?:pid\\w+|quiere|solicit\\w+) no (?:recibir|ser \\w+)',
			'(?:supresion|cancelacion|eliminacion|borrado) de (?:todos )?mis datos',
			'que no (?:le|la|les|lo) (?:\\w+ a )?(?:llam|escrib|contact|molest)\\w+',
			'(?:dar|darme|darse|darnos|dame|deme|denme|den) de baja',
			'(?:quiero|solicito|pido|deseo) (?:la |mi )?baja',
			'no mas(?: (?:mensajes|sms|textos|publicidad|correos))?$',
			'no mas (?:mensajes|sms|textos|publicidad|correos)',
			'me opongo (?:a|al)',
			'derecho de oposicion',
			'no (?:me |nos )?(?:escriba[ns]?|(?:envi|mand|contact|llam|molest)e[ns]?)',
			'no (?:volver|vuelvan?|vuelvas) a (?:llam|contact|escrib|envi|mand|molest)\\w+',
			'no (?:quiero|deseo) (?:mas|recibir|mensajes|sms|textos)',
			'deja?[dens]* de (?:enviar|mandar|escribir|molestar|contactar)(?:me)?',
			'(?:eliminen?|borren?|quiten?|saquen?|eliminad|borrad|quitad)(?:me| mi numero)',
		],
	},
	{
		language: 'German',
		words:
			'stop stopp stoppen abmelden abmeldung abbestellen abbestellung austragen kundigen kuendigen kundigung widerruf widerrufen widerspruch',
		phrases: [
			'(?:keine|nie wieder|nicht mehr) (?:weiteren? |mehr )?(?:sms|nachrichten|werbung|texte|whatsapps?|(?:e[ -]?)?mails?)(?! (?:[a-zäöü]+ ){0,3}(?:erhalten|bekommen|gekriegt|angekommen))',
			'nicht mehr (?:an)?(?:schreiben|kontaktieren|senden|anrufen|schicken|belastigen)',
			'(?:schreib|kontaktier|schick|send)(?:en|t|e)? (?:sie |ihr )?(?:mir|mich) (?:bitte )?(?:nicht mehr|nichts? mehr|keine)',
			'trag(?:en|t)? (?:sie |ihr )?mich (?:bitte )?aus',
			'(?:meine )?nummer (?:bitte )?(?:loschen|loeschen|entfernen)',
			'(?:loschen|loeschen|entfernen|streichen|nehmen(?!.* auf$)) sie (?:\\w+ )?(?:mich|(?:alle )?meine(?! (?:\\w+ )?(?:liefer|rechnung|bestell|artikel)))',
			'(?:ich (?:widerrufe|widerspreche)(?! (?:\\w+ ){0,2}(?:bestell|kauf|vertrag|auftrag|buchung))|widerspreche ich)',
			'(?:widerspruch|widerspreche) (?:\\w+ ){0,3}(?:(?:direkt)?werbung|werblichen?|nutzung|verarbeitung|zusendung)',
			'(?:ich )?(?:mochte|moechte|will) (?:mich )?(?:abmelden|austragen)',
			'melden? sie mich ab',
			'nichts mehr (?:\\w+ ){0,2}horen',
			'stell\\w* (?:\\w+ ){0,5}(?:werbung|newsletter|zusendung|versand|(?:e )?mails?)\\w* (?:\\w+ ){0,5}ein',
			'bestelle (?:\\w+ ){0,4}newsletter\\w* (?:\\w+ ){0,3}ab',
			'wie melde ich mich (?:\\w+ ){0,4}ab',
			'von (?:weitere[rn]?|jeder|jeglicher|kunftige[rn]?) (?:\\w+ )?(?:kontakt|werb|e ?mail|mail|anruf|zusend|nachricht)\\w* ab(?:zu)?(?:sehen)?',
		],
	},
	{
		language: 'Italian',
		words:
			'stop ferma fermare fermati basta cancella cancellami annulla disiscrivi disiscrivimi disiscrivere disiscrizione rimuovi rimuovimi revoca',
		phrases: [
			'non (?:scrivetemi|inviatemi|mandatemi|contattatemi|chiamatemi|mi scrivete|mi contattate)',
			'non voglio (?:piu|ricevere|altri|messaggi|sms)',
			'smett(?:ete|etela|i|ila) di (?:scriver|inviar|mandar|contattar|chiamar)(?:mi|e)',
			'(?:cancellatemi|rimuovetemi|toglietemi|disiscrivetemi)',
			'(?:cancellarmi|rimuovermi|togliermi|disiscrivermi) dal\\w+',
			'basta (?:messaggi|sms|pubblicita)',
			'non (?:essere|venire) (?:piu |mai )?(?:ri)?(?:contattat|chiamat|disturbat)\\w+',
			'mi oppongo (?:a|al|alla|ai|alle)',
		],
	},
	{
		language: 'Portuguese',
		words: 'stop parar pare parem sair cancelar cancela remover descadastrar descadastro desinscrever chega',
		phrases: [
			'nao (?:quero|desejo) (?:mais|receber|mensagens)',
			'nao me (?:envi|mand|escrev|contat|lig)\\w+',
			'(?:remova|retire|tire|exclua|descadastre)[ -](?:me|o meu numero|meu numero)',
			'para nao receber mais',
			'deixar de receber',
			'nao ser (?:mais )?(?:contac?tad|incomodad)\\w+',
			'exclusao (?:de todos )?(?:os |dos )?meus dados',
			'par(?:a|em?) de (?:me )?(?:envi|mand|escrev|lig|contat|incomod|perturb)\\w+',
			'me (?:descadastre|remova|tire|retire)',
		],
	},
	{
		language: 'Dutch',
		words: 'stop stoppen afmelden uitschrijven opzeggen afmelding uitschrijving',
		phrases: [
			'(?:geen|nooit meer) (?:sms|smsjes|smsen|berichten|reclame|appjes)',
			'verwijder (?:mij|me|mijn nummer)',
			'haal (?:mij|me) (?:van|uit|af)',
			'(?:maak )?bezwaar (?:\\w+ ){0,4}(?:reclame|marketing|gebruik|verwerking)',
			'(?:schrijf|meld) (?:mij|me) (?:uit|af)',
			'(?:niet|nooit) meer (?:sms en|sturen|berichten|contacteren|bellen|mailen|lastigvallen)',
		],
	},
	{
		language: 'Polish',
		words: 'stop zatrzymaj wypisz wypisuje wypisac wypisanie rezygnuje rezygnacja anuluj usun',
		phrases: [
			'nie (?:wysylaj\\w*|piszcie|pisz|dzwon\\w*|kontaktuj\\w*|przysylaj\\w*)',
			'nie (?:chce|zycze sobie)(?:$| (?:wiecej|juz|takich|zadnych|otrzymywac|dostawac|sms\\w*|wiadomosci|reklam))',
			'(?:wypisz|wypiszcie|usun|usuncie) (?:mnie|moj numer)',
			'prosze (?:o wypisanie|mnie wypisac|o usuniecie(?:$| (?:mnie|mojego|moich|z )))',
			'o niewysylanie (?:ofert|reklam|mail|sms|wiadomosci|newsletter)\\w*',
		],
	},
	{
		language: 'Swedish',
		words: 'stopp stop sluta avsluta avregistrera avbryt avanmal',
		phrases: [
			'inga (?:fler|mer|flera) (?:sms|meddelanden|utskick|mejl)',
			'inte (?:langre )?(?:bli|vara) (?:kontaktad|uppringd|mejlad|mailad)',
			'avsluta (?:min |mitt )?prenumeration\\w*',
			'ta bort (?:mig|mitt nummer)',
			'sluta (?:skicka|sms a|smsa|skriva|kontakta|messa)',
			'vill inte (?:ha|fa) (?:fler|mer|nagra)',
		],
	},
	{
		language: 'Danish',
		words: 'stop stopp afmeld frameld afmelding framelding',
		phrases: [
			'(?:afmeld|frameld|slet|fjern) (?:mig|mit nummer)',
			'(?:ikke|ingen) flere (?:sms|sms er|beskeder)',
			'stop med at (?:sende|skrive|kontakte)',
		],
	},
	{
		language: 'Norwegian',
		words: 'stopp stop avslutt avmeld slett avmelding',
		phrases: [
			'ingen flere (?:sms|meldinger)',
			'^meld av$',
			'meld meg av',
			'(?:slett|fjern|avmeld) meg',
			'slutt a (?:sende|sms)',
		],
	},
	{
		language: 'Finnish',
		words: 'stop lopeta lopettakaa peruuta poista',
		phrases: [
			'peru(?:uta)? (?:tilaus|tilaukseni|viestit)',
			'ei enaa (?:viesteja|tekstiviesteja)',
			'poista(?:kaa)? (?:minut|numeroni)',
			'alkaa lahettako',
			'ala laheta',
		],
	},
	{
		language: 'Turkish',
		words: 'stop iptal durdur',
		phrases: [
			'(?:sms|mesaj\\w*) (?:almak )?(?:istemiyorum|gondermeyin|atmayin)',
			'abonelik\\w* (?:cik|iptal|sil)\\w*',
			'listeden (?:cik|sil)\\w*',
			'beni (?:sil|cikar)\\w*',
		],
	},
	{
		language: 'Russian',
		words: 'стоп отписаться отписка отпишите отпишитесь отказ отказаться хватит',
		phrases: [
			'не (?:пишите|присылайте|отправляйте|звоните|шлите|беспокойте)',
			'больше не (?:надо|нужно|хочу)',
			'удалите (?:мой номер|меня|мои данные)',
			'отпишите(?: меня)?',
			'(?:хочу|как|прошу) отписаться',
		],
	},
	{
		language: 'Ukrainian',
		words: 'стоп відписатися відписка відмова досить відпишіть',
		phrases: [
			'не (?:пишіть|надсилайте|дзвоніть|турбуйте)',
			'відпишіть(?: мене)?',
			'видаліть (?:мій номер|мене)',
			'(?:хочу|як) відписатися',
		],
	},
	{
		language: 'Czech and Slovak',
		words: 'stop odhlasit odhlaseni odhlasenie zrusit nechci',
		phrases: [
			'nechci (?:uz|zadne|dalsi|dostavat|vase|zpravy|sms)',
			'ne(?:po|za)s(?:i|ie)l(?:ej|aj)te',
			'odhlaste (?:me|ma)',
			'(?:smazte|vymazte) (?:me|ma|moje cislo)',
			'nepiste mi',
		],
	},
	{
		language: 'Hungarian',
		words: 'stop leiratkozas leiratkozom leiratkozni lemond lemondas lemondom allj',
		phrases: [
			'ne (?:kuldj\\w*|irj\\w*|hivj\\w*)',
			'torol\\w* a? ?szamom\\w*',
			'le (?:akarok|szeretnek|kivanok) iratkozni',
		],
	},
	{
		language: 'Romanian',
		words: 'stop dezabonare dezaboneaza dezabonati oprire opreste opriti',
		phrases: ['nu mai (?:vreau|trimiteti|doresc|scrieti|sunati)', 'dezabona\\w+', 'stergeti[ -](?:ma|numarul)'],
	},
	{
		language: 'Greek',
		words: 'στοπ stop διαγραφή διακοπή απεγγραφή',
		phrases: ['σταματήστε(?: να)?', 'μη(?:ν)? (?:μου )?(?:στέλνετε|στείλετε|γράφετε)', 'διαγράψτε με'],
	},
	{ language: 'Baltic languages', words: 'atteikties atsisakau atsisakyti loobun' },
	{ language: 'Persian', words: 'لغو لغو11 لغو۱۱ توقف' },
	{
		language: 'Hebrew',
		words: 'הסר הסירו הסרה להסיר עצור stop',
		phrases: ['(?:הסירו|להסיר|תסירו) אותי', 'תפסיקו לשלוח', 'לא לשלוח'],
		source: "Israel's communications law, section 30A, in practice",
	},
	{
		language: 'Arabic',
		words: 'إيقاف ايقاف أوقف اوقف توقف قف إلغاء الغاء stop',
		phrases: ['إلغاء (?:الاشتراك|اشتراكي|اشتراك)', 'لا (?:ترسلوا|ترسل|تراسلوني)', 'توقفوا عن', 'احذفوا? رقمي'],
	},
	{
		language: 'Hindi',
		words: 'रोकें रोको बंद stop',
		phrases: [
			'बंद (?:करो|करें|कीजिए|कर दो)',
			'मत (?:भेजो|भेजें|भेजिए)',
			'सदस्यता समाप्त',
			'band karo',
			'mat bhejo',
			'number hata',
		],
	},
	{
		language: 'Japanese',
		words: '停止 配信停止 解除 登録解除 退会 ストップ やめて やめてください 不要 不要です いりません',
		parts: ['配信停止', '登録解除', '送らないで', '配信を停止', '配信をやめて', '購読解除', '受信拒否'],
	},
	{
		language: 'Korean',
		words: '수신거부 거부 중지 정지 그만 해지 스톱 그만하세요 스팸',
		parts: ['수신거부', '수신 거부', '보내지 마', '보내지마', '그만 보내', '구독취소', '구독 취소'],
		source: 'Act on Promotion of Information and Communications Network Utilization (smscore.co.kr)',
	},
	{
		language: 'Chinese',
		words: '退订 退訂 取消订阅 取消訂閱 拒收 停止 td',
		parts: [
			'退订',
			'退訂',
			'取消订阅',
			'取消訂閱',
			'不要再发',
			'不要再發',
			'别再发',
			'别发了',
			'别骚扰',
			'不要骚扰',
			'別發了',
			'拒收',
		],
		source: 'AWS (TD, R)',
	},
];

const SPANISH = '34 1 52 53 54 56 57 58 51 502 503 504 505 506 507 591 593 595 598';
const FRENCH = '33 32 41 352 377 1 262 590 594 596 212 213 216 221 225';

/**
 * Words that mean many things: only as the whole message, and only where the number's country speaks the language
 * (calling codes). A number nobody knows counts as one that does, but not for single letters.
 */
export const WHOLE_MESSAGES: Readonly<Record<string, string>> = {
	fin: FRENCH,
	annuler: FRENCH,
	para: SPANISH,
	salir: SPANISH,
	baja: SPANISH,
	alto: SPANISH,
	ende: '49 43 41 423 352',
	uit: '31 32 597',
	koniec: '48 421',
	slet: '45',
	peru: '358',
	loppu: '358',
	dur: '90',
	ret: '90',
	cik: '90',
	отмена: '7 375 996',
	скасувати: '380',
	konec: '420 386',
	anulare: '40 373',
	τελοσ: '30 357',
	ακυρωση: '30 357',
	די: '972',
	בטל: '972',
	fim: '351 55 244 258',
};

/** Single letters by which messages in mainland China end. */
export const LETTERS: readonly string[] = ['t', 'n', 'r'];
export const LETTER_CODE = '+86';
