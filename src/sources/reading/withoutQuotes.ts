/** Where the mail that is answered begins, in the words of mail programs. */
const QUOTED =
	/^\s*(?:-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale)|_{10,}\s*$|(?:from|von|de|da|van|od|från|fra)\s?:\s.{3,200}?\s(?:sent|gesendet|envoyé|enviado|inviato|verzonden|wysłano|skickat|sendt|date|datum)\s?:|(?:on|am|le|el|il|op|em|den|dnia) .{5,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|napisał\S*)\b.*:\s*$)/imu;

/** What somebody wrote, without the mail they answered: that has our own "unsubscribe" in its footer. */
export function withoutQuotes(text: string): string {
	const plain = text.includes('</') || text.includes('<br') ? withoutTags(text) : text;
	const start = plain.search(QUOTED);
	const own = start < 0 ? plain : plain.slice(0, start);
	return own.includes('>') ? own.replace(/^\s*>.*$/gm, '') : own;
}

/** Of HTML, up to the mail that it quotes. */
export function withoutTags(text: string): string {
	return (
		text
			.replace(/<(?:blockquote|div class="gmail_quote)[\s\S]*$/i, '')
			.replace(/<br\b[^>]{0,500}>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
			.replace(/<[^>]{0,500}>/g, ' ')
			// Words are compared without their accents.
			.replace(/&([a-z])(?:acute|grave|circ|tilde|uml|cedil|ring|slash|caron);/gi, '$1')
			.replace(/&(?:nbsp|#160);/g, ' ')
			.replace(/&(?:#39|rsquo|apos);/g, "'")
	);
}
