/**
 * ln(1 + e^z) without overflow (softplus): for large z it is z itself, for very negative z it is e^z.
 * Mächler, "Accurately computing log(1 - exp(-|a|))", 2012.
 */
export function log1pExp(z: number): number {
	return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}
