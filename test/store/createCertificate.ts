import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface Certificate {
	name: string;
	/** PEM, as a credential or a server takes it. */
	certificate: string;
	privateKey: KeyObject;
}

/** ASN.1's tags, and the object identifiers in DER (RFC 5280, RFC 5758). */
const [BOOLEAN, INTEGER, BITS, OCTETS, TEXT, TIME, SEQUENCE, SET] = [0x01, 0x02, 0x03, 0x04, 0x0c, 0x18, 0x30, 0x31];
const COMMON_NAME = '0603550403';
const ALTERNATIVE_NAME = '0603551d11';
const BASIC_CONSTRAINTS = '0603551d13';
const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const LOCALHOST = Buffer.from([0x87, 4, 127, 0, 0, 1]);

/** An authority that signs itself, or a certificate for 127.0.0.1 that an authority signs: just what TLS asks of an X.509. */
export function createCertificate(name: string, authority?: Certificate): Certificate {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	const algorithm = der(SEQUENCE, hex(ECDSA_WITH_SHA256));
	const extension =
		authority === undefined
			? [
					hex(BASIC_CONSTRAINTS),
					der(BOOLEAN, Buffer.from([0xff])),
					der(OCTETS, der(SEQUENCE, der(BOOLEAN, Buffer.from([0xff])))),
				]
			: [hex(ALTERNATIVE_NAME), der(OCTETS, der(SEQUENCE, LOCALHOST))];
	const content = der(
		SEQUENCE,
		der(0xa0, der(INTEGER, Buffer.from([2]))), // version 3
		der(INTEGER, Buffer.from([authority === undefined ? 1 : 2])),
		algorithm,
		toDistinguishedName(authority?.name ?? name),
		der(SEQUENCE, der(TIME, Buffer.from('20200101000000Z')), der(TIME, Buffer.from('21200101000000Z'))),
		toDistinguishedName(name),
		createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
		der(0xa3, der(SEQUENCE, der(SEQUENCE, ...extension))),
	);
	const signature = sign('sha256', content, authority?.privateKey ?? privateKey);
	const body = der(SEQUENCE, content, algorithm, der(BITS, Buffer.from([0]), signature)).toString('base64');
	const lines = body.match(/.{1,64}/g) ?? [];
	return {
		name,
		privateKey,
		certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
	};
}

function toDistinguishedName(name: string): Buffer {
	return der(SEQUENCE, der(SET, der(SEQUENCE, hex(COMMON_NAME), der(TEXT, Buffer.from(name)))));
}

function hex(text: string): Buffer {
	return Buffer.from(text, 'hex');
}

/** Tag, length, contents. */
function der(tag: number, ...contents: Buffer[]): Buffer {
	const body = Buffer.concat(contents);
	const { length } = body;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
