/**
 * Mailboxes named after a role, read by whoever is on duty: RFC 2142 and what shops and offices use in the languages
 * around. A word that is somebody's name somewhere stays out.
 */
export const SHARED_MAILBOXES =
	'abuse ftp hostmaster info marketing news noc postmaster sales security support usenet uucp webmaster www ' +
	'accounting accounts admin administrator billing career careers contact customerservice desk enquiries feedback ' +
	'finance frontdesk hello help helpdesk hr inbox inquiries invoice invoices jobs legal mail mailbox manager ' +
	'management newsletter noreply office online order orders orderdesk payments privacy purchasing ' +
	'reception recruiting recruitment reservations service services shop staff store team web webshop ' +
	'anfrage anfragen auftrag bestellung bestellungen bewerbung buchhaltung buero einkauf empfang kontakt kundendienst ' +
	'kundenservice praxis rechnung rechnungen sekretariat verkauf versand vertrieb verwaltung zentrale ' +
	'accueil achat achats administratif boutique commande commandes commercial compta comptabilite direction ' +
	'facturation magasin secretariat ventes ' +
	'administracion atencion atencionalcliente compras contacto facturacion hola informacion oficina pedidos tienda ventas ' +
	'acquisti amministrazione commerciale contabilita contatti fatture negozio ordini segreteria ufficio vendite ' +
	'administratie bestelling bestellingen boekhouding facturen inkoop klantenservice verkoop winkel ' +
	'atendimento compras comercial contato encomendas faturas financeiro loja vendas ' +
	'biuro faktury ksiegowosc sekretariat sklep sprzedaz zamowienia ' +
	'fakturace obchod objednavky podpora prodej ucetni ' +
	'bestilling butik faktura kundeservice kundtjanst ordre post salg';
