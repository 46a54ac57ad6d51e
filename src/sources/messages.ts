/** What a reading tells a person about fields that were found by their names alone. */
export const messages = {
	understood: (name: string, parts: readonly string[]): string =>
		`Read as ${name}${parts.length > 0 ? `, with ${parts.join(', ')}` : ''}. If that is wrong, set "Source" to Map Fields and name the fields.`,
	part: (what: string, field: string): string => `the ${what} from ${field}`,
	returnedToNobody: (): string =>
		'A mail server reports that a message came back, but the address it was sent to is not in this data. Let the trigger hand on the whole mail (Gmail: Simplify off; IMAP: Format Resolved).',
	unverifiedLeftOut: (count: number): string =>
		`${count} left out (a release from a list): the sender is not verified. Turn on Trust Unverified Senders if the URL of the webhook is secret.`,
	mailOfWriter: (): string =>
		'Read as a mail from whoever wrote it. If it is one that is still to be sent, set "Source" to Map Fields and the email to its recipient.',
	anyOfSeveral: (vendor: string, recipients: number): string =>
		`${recipients} recipients: ${vendor} does not report which of them it was, so it counts for each. Send one mail for each person to know.`,
	/** Money was asked for and none moved. */
	free: () => 'The amount is 0, so no purchase was recorded.',
};
