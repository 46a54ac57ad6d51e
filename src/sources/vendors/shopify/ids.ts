import type { Fields } from '../../reading/fields';

export const GID = 'gid://shopify/';

/** A gid is whole where the number beside it was rounded: `gid://shopify/Order/820982911946154508`. */
export function gidOf(kind: string, text: string | undefined): string | undefined {
	// −1 and 0 stand where there is none: a till's walk-in customer.
	return text?.startsWith(`${GID}${kind}/`) && !/\/(?:-\d+|0)$/.test(text) ? text : undefined;
}

export function customerGid(f: Fields, gidPath: string, idPath: string): string | undefined {
	const gid = gidOf('Customer', f.text(gidPath)) ?? gidOf('Customer', f.text(idPath));
	if (gid !== undefined) return gid;
	const id = f.id(idPath);
	return id === undefined ? undefined : `${GID}Customer/${id}`;
}

export function orderKey(id: string | undefined): string | undefined {
	return id === undefined ? undefined : `shopify:order:${gidOf('Order', id) ?? `${GID}Order/${id}`}`;
}

export function linksOf(f: Fields): string[] {
	const checkout = f.text('checkout_token');
	const cart = f.text('cart_token');
	return [
		...(checkout === undefined ? [] : [`shopify:checkout:${checkout}`]),
		...(cart === undefined ? [] : [`shopify:cart:${cart}`]),
	];
}
