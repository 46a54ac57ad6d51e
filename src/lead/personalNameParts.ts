/** How compounds end in languages that write them as one word: `kontaktvorname`, `leveringsadresse`, `asiakasnimi`. */
export const PERSONAL_ENDINGS = words(`
	name naam navn namn nimi nummer numero strasse straat gata gade adresse adress adres osoite anschrift
	geburtsdatum geboortedatum födelsedatum fødselsdato telefon telefoon puhelin
`);

/** Ordinary words that end like a personal one. */
export const ENDS_BY_CHANCE = words('rename minimi brigade brigades regata padres madres');

/** What has a name, a number, an ID or a picture without being anybody: `campaign_name`, `artikelnummer`, `product_image`. */
export const THINGS = words(`
	campaign product event list tag category form source medium utm channel brand item collection coupon discount promo
	promotion variant page feature file app theme template pipeline stage tier currency color metric segment workflow
	flow survey course lesson game level badge package bundle service sku department industry job role group audience
	adset adgroup keyword experiment variation webinar newsletter sequence version serial plan
	kampagne kampagnen produkt artikel tarif aktion aktions gruppe gruppen kategorie kategorien serien versions
	campagne produit campana producto campagna prodotto campanha produto categoria product kampanje kampanj kampania
`);

/** Words of which a thing may have its own. */
export const OF_THINGS = words('name names nummer numero nombre nome naam navn namn nimi description image picture');

/** A name that ends with one of these speaks of an address without holding it: `email_address_verified`. */
export const STATES = words(`
	verified validated valid confirmed bounced count opens clicks opened clicked rate status type consent opt_in opt_out
	optin optout subscribed unsubscribed frequency
`);

/** Whose a field is says nothing of what it is: `customer_nom` is `nom`. */
export const OWNERS = words(`
	customer client user lead contact billing shipping delivery buyer subscriber member profile recipient
	kunde kunden rechnungs liefer cliente utente usuario klant klient kund asiakas de du del da do des der
`);

function words(list: string): readonly string[] {
	return list.trim().split(/\s+/);
}
