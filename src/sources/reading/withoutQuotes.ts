/** Where the mail that is answered begins, in the words of mail programs. */
const QUOTED =
	/^\s*(?:-{2,} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale)|_{10,}\s*$|(?:from|von|de|da|van|od|från|fra)\s?:\s.{3,200}?\s(?:sent|gesendet|envoyé|enviado|inviato|verzonden|wysłano|skickat|sendt|date|datum)\s?:|(?:on|am|le|el|il|op|em|den|dnia) .{5,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|napisał\S*)\b.*:\s*$)/imu;

/** What somebody wrote, without the mail they answered: that has our own "unsubscribe" in its footer. */
export function withoutQuotes(text: string): string {
	const start = text.search(QUOTED);
	const own = start < 0 ? text : text.slice(0, start);
	return own.includes('>') ? own.replace(/^\s*>.*$/gm, '') : own;
}
