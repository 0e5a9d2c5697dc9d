import { generate } from 'selfsigned';

/** A private key and the certificate that goes with it, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate for these host names and for loopback, valid for a day from now. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const notBeforeDate = new Date(Date.now() - 3_600_000);
  const notAfterDate = new Date(Date.now() + 86_400_000);
  const names = [...new Set([...hosts, 'localhost'])];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Sheaf test sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, cert };
}
