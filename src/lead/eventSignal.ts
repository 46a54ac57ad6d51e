/** How a thing done is said: every form of the verb. */
export const VERBS = {
	view: 'view viewed views viewing visit visited seen see look looked opened angesehen vu consulte visto vista visualizado bekeken besucht aufgerufen vue visitee visitado visitada visitata visualizada bezocht wyswietlono visad visat vist',
	request:
		'request requested requests requesting ask asked inquiry enquiry inquired enquired submit submitted form angefordert angefragt bestellt gewunscht demande demandee solicitado solicitada solicitud solicitacao richiesto richiesta aangevraagd aanvraag anmodet',
	book: 'book booked booking schedule scheduled scheduling arrange arranged gebucht vereinbart pris reserve reservado reservada prenotato gemaakt',
	download:
		'download downloaded downloads downloading heruntergeladen telecharge telechargement descargado descarga baixado scaricato gedownload pobrano',
	register:
		'register registered registers registration rsvp rsvped signup sign_up signed_up join joined enroll enrolled angemeldet anmeldung inscription inscripcion inscricao iscrizione aanmelding',
	attend: 'attend attended attends attending attendance joined',
	subscribe:
		'subscribe subscribed subscribes subscription signup sign_up signed_up optin opt_in opted_in join joined abonniert angemeldet anmeldung inscription suscrito suscripcion inscricao iscritto iscrizione aanmelding zapis',
	click:
		'click clicked clicks geklickt angeklickt clique cliquee clicado clicada cliccato cliccata geklikt aangeklikt kliknieto klickad klickat',
	open: 'open opened opens geoffnet ouvert ouverte abierto abierta aperta aberto aberta geopend otwarto oppnad oppnat abnet apnet',
	reply: 'reply replied replies respond responded response answered',
	abandon: 'abandon abandoned abandons abandonment left',
	compare: 'compare compared compares comparison comparing',
	check: 'check checked checks checker verified',
	cancel:
		'cancel cancelled canceled cancellation cancelation abgesagt storniert annule cancelado cancelada annullato geannuleerd',
	start: 'start started starts begin began begun initiated activated',
	submit: 'submit submitted submits left leave posted post wrote write written created received abgegeben',
	complete: 'complete completed completes finish finished ended answered connected',
	miss: 'miss missed unanswered',
	watch: 'watch watched watches play played viewed completed',
	use: 'use used uses',
	install: 'install installed',
	return: 'return returned returns',
} as const;
export type Verb = keyof typeof VERBS;

/** What one canonical name covers: each noun with each form of the verbs in either order, and names that stand alone. */
export interface Signal {
	/** For people. */
	label: string;
	nouns?: string;
	verbs?: readonly Verb[];
	/** Whole names in snake_case. */
	names?: string;
}
