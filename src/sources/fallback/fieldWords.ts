/** What a field may hold, besides addresses, answers and refusals, which have lists of their own. */
export type FieldKind =
	| 'orderId'
	| 'amount'
	| 'currency'
	| 'occurredAt'
	| 'category'
	| 'product'
	| 'items'
	| 'status'
	| 'event'
	| 'activity'
	| 'country'
	| 'region'
	| 'city';

interface Language {
	/** A country of the language's, for what is written without one: which crown `kr` is, which number of `3/11` the day. */
	country?: string;
	words: Readonly<Record<FieldKind, string>>;
}

/** Field names in the languages people fill their forms and sheets in, whole names in snake_case. */
export const FIELD_WORDS: Readonly<Record<string, Language>> = {
	english: {
		words: {
			orderId:
				'order_id order_number order_no order_nr order_name order_ref order_reference id_order receipt_id receipt_number transaction_id merchant_reference',
			amount:
				'price_in_purchased_currency amount total total_price order_total total_amount amount_paid total_paid grand_total order_amount order_value cart_total cart_value subtotal revenue sum transaction_amount paid_amount',
			currency: 'currency currency_code currency_iso currency_iso_code currency_id purchase_currency',
			occurredAt:
				'occurred_at timestamp event_time date created_at order_date ordered_at purchased_at purchase_date placed_at submitted_at submission_date transaction_time sent_at datetime date_time paid_at date_added date_created created_time created ts',
			category: 'category product_category department collection',
			product: 'product product_name product_title item_name',
			items: 'items line_items products order_items cart_items lines',
			status:
				'status state order_status payment_status financial_status new_payment_status order_payment_status transaction_status payment_state invoice_status purchase_status charge_status',
			event: 'event event_name event_type event_code',
			activity:
				'activity activity_type activity_name interaction interaction_type engagement engagement_type behavior behaviour touchpoint what_happened user_action lead_action action_type action_name',
			country: 'country country_code',
			region: 'region province',
			city: 'city town',
		},
	},
	german: {
		country: 'DE',
		words: {
			orderId: 'bestellnummer bestellnr bestell_nr bestell_nummer bestell_id auftragsnummer auftragsnr bestellung_nr',
			amount:
				'betrag gesamtbetrag summe gesamtsumme gesamt gesamtpreis bestellwert warenkorbwert rechnungsbetrag endbetrag umsatz bruttobetrag brutto preis wert',
			currency: 'wahrung waehrung',
			occurredAt:
				'datum zeitpunkt bestelldatum bestellt_am kaufdatum uhrzeit datum_uhrzeit zeitstempel eingegangen_am erstellt_am gesendet_am rechnungsdatum',
			category: 'kategorie produktkategorie warengruppe',
			product: 'produkt produktname artikel artikelname artikelbezeichnung',
			items: 'artikel positionen produkte',
			status: 'bestellstatus zahlungsstatus',
			event: 'ereignis',
			activity: 'aktion aktivitat aktivitaet interaktion vorgang',
			country: 'land',
			region: 'bundesland kanton',
			city: 'stadt ort',
		},
	},
	french: {
		country: 'FR',
		words: {
			orderId:
				'numero_de_commande numero_commande no_commande n_commande n_de_commande id_commande reference_commande ref_commande',
			amount:
				'montant montant_total total_ttc total_commande prix_total montant_ttc valeur_du_panier montant_du_panier prix',
			currency: 'devise monnaie',
			occurredAt:
				'date_de_commande date_commande date_d_achat date_achat horodatage date_heure date_et_heure cree_le commande_le envoye_le date_d_emission date_facture',
			category: 'categorie categorie_produit rayon',
			product: 'produit nom_du_produit article nom_produit',
			items: 'articles produits lignes',
			status: 'statut statut_commande etat statut_paiement',
			event: 'evenement',
			activity: 'activite',
			country: 'pays',
			region: 'departement',
			city: 'ville',
		},
	},
	spanish: {
		country: 'ES',
		words: {
			orderId:
				'numero_de_pedido numero_pedido n_pedido n_o_pedido no_pedido id_pedido num_pedido referencia_pedido pedido_numero',
			amount: 'importe importe_total monto monto_total precio_total total_pedido total_a_pagar valor_total precio',
			currency: 'moneda divisa',
			occurredAt:
				'fecha fecha_de_pedido fecha_pedido fecha_de_compra fecha_compra fecha_y_hora fecha_hora marca_temporal creado_el enviado_el fecha_de_emision fecha_factura',
			category: 'categoria categoria_de_producto categoria_producto',
			product: 'producto nombre_del_producto nombre_producto articulo',
			items: 'articulos productos lineas',
			status: 'estado estado_del_pedido estado_pedido estado_de_pago',
			event: 'evento',
			activity: 'accion actividad interaccion',
			country: 'pais',
			region: 'provincia comunidad',
			city: 'ciudad',
		},
	},
	italian: {
		country: 'IT',
		words: {
			orderId:
				'numero_ordine numero_d_ordine numero_dell_ordine n_ordine n_o_ordine no_ordine id_ordine nr_ordine riferimento_ordine',
			amount: 'importo importo_totale totale totale_ordine prezzo_totale valore_carrello prezzo',
			currency: 'valuta',
			occurredAt:
				'data data_ordine data_dell_ordine data_acquisto data_e_ora data_ora creato_il inviato_il data_emissione data_fattura',
			category: 'categoria categoria_prodotto',
			product: 'prodotto nome_prodotto nome_del_prodotto articolo',
			items: 'articoli prodotti righe',
			status: 'stato stato_ordine stato_pagamento',
			event: 'evento',
			activity: 'azione attivita interazione',
			country: 'paese nazione',
			region: 'regione',
			city: 'citta',
		},
	},
	portuguese: {
		country: 'BR',
		words: {
			orderId:
				'numero_do_pedido numero_pedido id_pedido n_pedido n_o_pedido n_o_do_pedido no_do_pedido pedido_numero numero_da_encomenda numero_encomenda id_encomenda',
			amount: 'valor valor_total valor_pago montante preco_total total_do_pedido total_da_encomenda preco',
			currency: 'moeda',
			occurredAt:
				'data data_do_pedido data_pedido data_da_compra data_compra data_hora data_e_hora data_da_encomenda criado_em enviado_em carimbo_de_data_hora data_de_emissao',
			category: 'categoria categoria_do_produto',
			product: 'produto nome_do_produto artigo',
			items: 'itens produtos artigos',
			status: 'status_do_pedido estado_da_encomenda situacao',
			event: 'evento',
			activity: 'acao atividade interacao',
			country: 'pais',
			region: 'distrito',
			city: 'cidade',
		},
	},
	dutch: {
		country: 'NL',
		words: {
			orderId: 'bestelnummer ordernummer bestelling_nummer bestel_id bestelnr ordernr',
			amount: 'bedrag totaalbedrag totaal totaalprijs bestelwaarde orderbedrag winkelwagenwaarde prijs',
			currency: 'valuta munteenheid',
			occurredAt:
				'besteldatum aankoopdatum datum_tijd tijdstip datum_en_tijd besteld_op aangemaakt_op verzonden_op tijdstempel factuurdatum',
			category: 'categorie productcategorie',
			product: 'product productnaam artikel artikelnaam',
			items: 'artikelen producten regels',
			status: 'bestelstatus betaalstatus',
			event: 'gebeurtenis',
			activity: 'actie activiteit interactie',
			country: 'land',
			region: 'provincie',
			city: 'plaats stad',
		},
	},
	polish: {
		country: 'PL',
		words: {
			orderId: 'numer_zamowienia nr_zamowienia id_zamowienia',
			amount:
				'kwota suma razem wartosc wartosc_zamowienia kwota_zamowienia lacznie do_zaplaty wartosc_koszyka cena kwota_brutto',
			currency: 'waluta',
			occurredAt: 'data data_zamowienia data_zakupu data_i_godzina czas utworzono wyslano data_wystawienia',
			category: 'kategoria kategoria_produktu',
			product: 'produkt nazwa_produktu towar',
			items: 'produkty pozycje towary',
			status: 'stan status_zamowienia status_platnosci',
			event: 'zdarzenie',
			activity: 'akcja aktywnosc dzialanie',
			country: 'kraj',
			region: 'wojewodztwo',
			city: 'miasto miejscowosc',
		},
	},
	swedish: {
		country: 'SE',
		words: {
			orderId: 'ordernummer bestallningsnummer ordernr order_nr beställnings_id',
			amount: 'belopp totalbelopp summa totalt totalsumma ordervarde varukorgsvarde att_betala pris',
			currency: 'valuta',
			occurredAt:
				'datum orderdatum bestallningsdatum kopdatum datum_och_tid tidpunkt tidsstampel skapad skickad fakturadatum',
			category: 'kategori produktkategori',
			product: 'produkt produktnamn artikel vara',
			items: 'artiklar produkter varor',
			status: 'orderstatus betalningsstatus',
			event: 'handelse',
			activity: 'aktivitet atgard',
			country: 'land',
			region: 'lan',
			city: 'ort stad',
		},
	},
	danish: {
		country: 'DK',
		words: {
			orderId: 'ordrenummer ordrenr ordre_id bestillingsnummer',
			amount: 'belob i_alt total_belob belob_inkl_moms ordretotal pris sum',
			currency: 'valuta',
			occurredAt: 'dato ordredato bestillingsdato kobsdato tidspunkt oprettet sendt fakturadato',
			category: 'kategori produktkategori',
			product: 'produkt produktnavn vare',
			items: 'varer produkter linjer',
			status: 'ordrestatus betalingsstatus',
			event: 'haendelse',
			activity: 'aktivitet handling',
			country: 'land',
			region: 'region',
			city: 'kommune',
		},
	},
	norwegian: {
		country: 'NO',
		words: {
			orderId: 'ordrenummer ordrenr ordre_id bestillingsnummer',
			amount: 'belop totalbelop ordresum',
			currency: 'valuta',
			occurredAt: 'dato ordredato bestillingsdato kjopsdato tidspunkt opprettet sendt',
			category: 'kategori produktkategori',
			product: 'produkt produktnavn vare',
			items: 'varer produkter linjer',
			status: 'ordrestatus betalingsstatus',
			event: 'hendelse',
			activity: 'aktivitet handling',
			country: 'land',
			region: 'fylke',
			city: 'kommune',
		},
	},
	finnish: {
		country: 'FI',
		words: {
			orderId: 'tilausnumero tilauksen_numero tilaus_id',
			amount: 'yhteensa loppusumma maksettu_summa hinta',
			currency: 'valuutta',
			occurredAt: 'paivamaara tilauspaiva ostopaiva paivays aika',
			category: 'kategoria tuoteryhma',
			product: 'tuote tuotenimi',
			items: 'tuotteet rivit',
			status: 'tila tilauksen_tila maksun_tila',
			event: 'tapahtuma',
			activity: 'toiminto',
			country: 'maa',
			region: 'maakunta',
			city: 'kaupunki',
		},
	},
	czech: {
		country: 'CZ',
		words: {
			orderId: 'cislo_objednavky objednavka_cislo id_objednavky',
			amount: 'castka celkem celkova_castka cena celkova_cena k_uhrade',
			currency: 'mena',
			occurredAt: 'datum_objednavky datum_nakupu cas vytvoreno odeslano',
			category: 'kategorie',
			product: 'produkt zbozi',
			items: 'polozky produkty',
			status: 'stav stav_objednavky stav_platby',
			event: 'udalost',
			activity: 'cinnost akce',
			country: 'zeme',
			region: 'kraj',
			city: 'mesto',
		},
	},
	turkish: {
		country: 'TR',
		words: {
			orderId: 'siparis_no siparis_numarasi siparis_id siparis_kodu',
			amount: 'tutar toplam toplam_tutar siparis_tutari sepet_tutari odenecek_tutar fiyat',
			currency: 'para_birimi doviz',
			occurredAt: 'tarih siparis_tarihi satin_alma_tarihi tarih_saat zaman olusturulma_tarihi',
			category: 'kategori urun_kategorisi',
			product: 'urun urun_adi',
			items: 'urunler kalemler',
			status: 'durum siparis_durumu odeme_durumu',
			event: 'olay',
			activity: 'eylem etkinlik islem',
			country: 'ulke',
			region: 'bolge',
			city: 'sehir il',
		},
	},
	japanese: {
		country: 'JP',
		words: {
			orderId: '注文番号 注文id 受注番号 オーダー番号',
			amount: '金額 合計 合計金額 注文金額 お支払い金額 税込金額 購入金額',
			currency: '通貨',
			occurredAt: '日時 日付 注文日 注文日時 購入日 購入日時 送信日時 タイムスタンプ',
			category: 'カテゴリ カテゴリー 商品カテゴリ',
			product: '商品 商品名 製品名',
			items: '商品一覧 注文商品 明細',
			status: 'ステータス 状態 注文状況',
			event: 'イベント',
			activity: 'アクション 行動',
			country: '国',
			region: '都道府県',
			city: '市区町村',
		},
	},
};
