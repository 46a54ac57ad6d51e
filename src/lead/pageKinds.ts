/** What a page is about and the event that looking at it is. Other pages are `page_viewed`. */
export const PAGE_KINDS = {
	pricing: {
		event: 'pricing_viewed',
		words:
			'pricing price prices price_list pricelist plans plans_and_pricing preise preisliste tarife precios tarifs prix prezzi precos prijzen cennik priser hinnat',
	},
	careers: {
		event: 'careers_viewed',
		words:
			'careers career jobs job karriere stellenangebote stellen emplois carrieres recrutement empleo trabaja_con_nosotros lavora_con_noi vagas vacatures kariera work_with_us join_us nous_recrutons rejoignez_nous',
	},
	comparison: {
		event: 'product_compared',
		words: 'compare comparison comparisons vergleich comparer comparar confronta vs alternatives',
	},
	checkout: { event: 'checkout_viewed', words: 'checkout checkouts kasse caisse pagar cassa afrekenen kassa' },
	cart: { event: 'cart_viewed', words: 'cart basket warenkorb panier carrito carrello winkelwagen koszyk' },
	docs: {
		event: 'docs_viewed',
		words: 'docs documentation help support faq faqs knowledge_base manuals hilfe aide ayuda',
	},
	blog: { event: 'blog_viewed', words: 'blog blogs news magazine magazin journal articles article ratgeber stories' },
	category: {
		event: 'product_list_viewed',
		words: 'collections collection category categories c kategorie kategorien product_category categorie categoria',
	},
	product: {
		event: 'product_viewed',
		words: 'products product p produkt produkte produit produits producto productos prodotto item dp',
	},
} as const satisfies Record<string, { event: string; words: string }>;

/** What fields of a node list, without all the words. */
export const PAGE_KIND_NAMES = Object.keys(PAGE_KINDS);
