/**
 * `view` for the length of one transaction: once ended, every call throws. Work that forgot an `await` can't write
 * into somebody else's transaction.
 */
export function lease<View extends object>(view: View): { view: View; end: () => void } {
	const { proxy, revoke } = Proxy.revocable(view, {});
	return { view: proxy, end: revoke };
}
