import { exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';
import type { JsonLevel } from '../storage/level.ts';

export type SigningKey = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey; jwks: { keys: JWK[] } };

type Kept = { kid: string; pkcs8: string; jwk: JWK };

const place = 'signing-key';
const algorithm = 'RS256';

const make = async (): Promise<Kept> => {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const kid = crypto.randomUUID();
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, alg: algorithm, use: 'sig' };
  return { kid, pkcs8: await exportPKCS8(pair.privateKey), jwk };
};

/** The key that this data folder's tokens are signed with: made once, and nobody else's. */
export const openSigningKey = async (level: JsonLevel): Promise<SigningKey> => {
  let kept = (await level.get(place)) as Kept | undefined;
  if (!kept) {
    kept = await make();
    await level.put(place, kept);
  }
  return {
    kid: kept.kid,
    privateKey: await importPKCS8(kept.pkcs8, algorithm),
    publicKey: (await importJWK(kept.jwk, algorithm)) as CryptoKey,
    jwks: { keys: [kept.jwk] },
  };
};
