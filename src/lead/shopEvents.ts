import type { Signal } from './eventSignal';

/** What visitors and buyers do in a shop: pages, products, carts, orders and what becomes of them. */
export const SHOP_EVENTS: Readonly<Record<string, Signal>> = {
	page_viewed: {
		label: 'Page viewed',
		nouns: 'page seite webseite pagina strona sida',
		verbs: ['view'],
		names: 'page page_view pageview viewed_page active_on_site page_visit visited_page sidvisning',
	},
	product_viewed: {
		label: 'Product viewed',
		nouns: 'product item product_page product_detail product_details pdp produkt produit producto produto prodotto',
		verbs: ['view'],
		names: 'view_content',
	},
	product_list_viewed: {
		label: 'Category viewed',
		nouns: 'item_list product_list collection category category_page collection_page plp',
		verbs: ['view'],
	},
	product_clicked: { label: 'Product clicked', names: 'select_item clicked_product' },
	products_searched: {
		label: 'Products searched',
		names:
			'search searched view_search_results search_submitted submitted_search searched_site site_search product_search searched_products',
	},
	product_added: {
		label: 'Product added to the cart',
		names:
			'add_to_cart added_to_cart cart_add product_added_to_cart added_product add_to_basket added_to_basket added_to_bag add_to_bag item_added_to_cart item_added cart_item_added cart_added in_den_warenkorb in_den_warenkorb_gelegt zum_warenkorb_hinzugefugt ajout_au_panier ajoute_au_panier anadido_al_carrito agregado_al_carrito aggiunto_al_carrello adicionado_ao_carrinho dodano_do_koszyka toegevoegd_aan_winkelwagen in_winkelwagen_gelegd lagd_i_varukorg lagt_i_varukorg lagt_i_kurv',
	},
	product_removed: {
		label: 'Product removed from the cart',
		names: 'remove_from_cart removed_from_cart product_removed_from_cart item_removed_from_cart',
	},
	product_added_to_wishlist: {
		label: 'Product added to a wish list',
		names:
			'add_to_wishlist added_to_wishlist wishlist_added wishlist_add wishlist_item_added item_added_to_wishlist wishlisted favorited favourited add_to_favorites added_to_favorites',
	},
	product_shared: { label: 'Product shared', names: 'share' },
	product_compared: {
		label: 'Products compared',
		nouns: 'product products item items model models comparison comparison_page',
		verbs: ['compare'],
		names: 'comparison_viewed viewed_comparison compare_viewed add_to_compare added_to_compare',
	},
	compatibility_checked: {
		label: 'Compatibility checked',
		nouns: 'compatibility fit fitment size_guide',
		verbs: ['check'],
		names: 'compatibility_viewed size_guide_viewed',
	},
	pricing_viewed: {
		label: 'Prices viewed',
		nouns:
			'pricing price prices pricing_page price_page price_list pricelist plan plans plan_page plans_page preisseite preisliste tarifs pagina_de_precios prezzi prijspagina cennik',
		verbs: ['view'],
	},
	blog_viewed: {
		label: 'Blog viewed',
		nouns: 'blog blog_post blog_page article',
		verbs: ['view'],
		names: 'blog_read article_read',
	},
	docs_viewed: {
		label: 'Documentation viewed',
		nouns: 'docs documentation manual guide help_article faq',
		verbs: ['view'],
	},
	careers_viewed: {
		label: 'Open jobs viewed',
		nouns: 'careers career careers_page career_page jobs jobs_page job job_listing vacancy vacancies',
		verbs: ['view'],
		names: 'job_application_submitted job_applied applied_for_job',
	},
	cart_viewed: { label: 'Cart viewed', nouns: 'cart basket', verbs: ['view'] },
	cart_abandoned: {
		label: 'Cart abandoned',
		nouns: 'cart basket shopping_cart',
		verbs: ['abandon'],
		names:
			'warenkorb_abgebrochen warenkorbabbruch abandon_de_panier warenkorb_verlassen abgebrochener_warenkorb verlassener_warenkorb panier_abandonne carrito_abandonado ' +
			'carrello_abbandonato carrinho_abandonado winkelwagen_verlaten verlaten_winkelwagen porzucony_koszyk overgiven_varukorg ' +
			'overgiven_kundvagn terk_edilen_sepet sepet_terk_edildi',
	},
	checkout_viewed: { label: 'Checkout page viewed', nouns: 'checkout checkout_page', verbs: ['view'] },
	checkout_started: {
		label: 'Checkout started',
		names:
			'begin_checkout initiate_checkout started_checkout start_checkout checkout checkout_begun initiated_checkout checkout_initiated checkout_created kasse_gestartet kasse_begonnen checkout_gestartet checkout_begonnen checkout_iniciado checkout_avviato checkout_gestart',
	},
	checkout_step_completed: {
		label: 'Checkout step completed',
		names: 'add_shipping_info checkout_shipping_info_submitted checkout_contact_info_submitted',
	},
	checkout_abandoned: { label: 'Checkout abandoned', nouns: 'checkout', verbs: ['abandon'] },
	payment_info_entered: {
		label: 'Payment details entered',
		names: 'add_payment_info added_payment_info payment_info_added payment_info_submitted',
	},
	order_completed: {
		label: 'Order placed',
		names:
			'purchase purchased order order_placed placed_order order_paid order_success invoice_paid new_order order_purchased new_purchase sale new_sale sale_created checkout_completed bought purchase_completed completed_purchase completed_order made_purchase ' +
			// In the languages people fill their own sheets in.
			'sold verkauft vendu vendido venduto verkocht bestellung neue_bestellung bestellung_aufgegeben bestellung_eingegangen bestellt kauf gekauft commande nouvelle_commande commande_passee achat ' +
			'pedido nuevo_pedido pedido_realizado compra compra_realizada novo_pedido nova_encomenda encomenda ordine nuovo_ordine acquisto ' +
			'bestellung_bezahlt auftrag_bezahlt commande_payee pedido_pagado pedido_pago ordine_pagato bestelling_betaald zamowienie_oplacone bestallning_betald ordre_betalt ' +
			'bestelling nieuwe_bestelling bestelling_geplaatst aankoop zamowienie nowe_zamowienie zlozono_zamowienie zakup ' +
			'ordine_effettuato commande_effectuee bestallning_lagd ordre_afgivet bestallning ny_bestallning ny_order kop siparis yeni_siparis satin_alma',
	},
	order_cancelled: {
		label: 'Order cancelled',
		names:
			'cancelled_order canceled_order order_canceled bestellung_storniert auftrag_storniert commande_annulee pedido_cancelado ordine_annullato bestelling_geannuleerd zamowienie_anulowane',
	},
	order_refunded: {
		label: 'Order refunded',
		names:
			'pedido_reembolsado commande_remboursee ordine_rimborsato bestellung_erstattet bestelling_terugbetaald refund refunded refunded_order refund_issued refund_created refund_processed refund_succeeded refund_completed payment_refunded purchase_refunded partial_refund',
	},
	order_fulfilled: { label: 'Order fulfilled', names: 'fulfilled_order order_shipped' },
	return_requested: {
		label: 'Return requested',
		nouns: 'return order_return product_return rma',
		verbs: ['request', 'start'],
		names:
			'order_returned returned_order product_returned item_returned return_created return_initiated exchange_requested',
	},
	review_submitted: {
		label: 'Review written',
		nouns: 'review product_review rating product_rating feedback bewertung',
		verbs: ['submit'],
		names:
			'product_reviewed reviewed_product product_rated rated_product nps_submitted survey_submitted survey_completed',
	},
	promotion_viewed: { label: 'Promotion viewed', names: 'view_promotion' },
	promotion_clicked: { label: 'Promotion clicked', names: 'select_promotion' },
	ad_clicked: { label: 'Ad clicked', nouns: 'ad ads advert advertisement', verbs: ['click'] },
	coupon_entered: { label: 'Coupon entered', names: 'used_coupon coupon_applied coupon_used discount_applied' },
};
