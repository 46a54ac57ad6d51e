/** Words of one's own, added to those that are known: they come first. Case, spaces and dashes don't matter. */
export interface Vocabulary {
	/** What a sender calls an event → its canonical name: `{ "Swatch Box Ordered": "sample_requested" }`. */
	events?: Readonly<Record<string, string>>;
	/** The beginning of a URL's path, or a page's name → the kind of page: `{ "/preise-b2b": "pricing" }`. */
	pages?: Readonly<Record<string, string>>;
}
