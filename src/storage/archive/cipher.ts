/** What OWASP's password storage cheat sheet asks of PBKDF2-HMAC-SHA256 (2023). */
export const ITERATIONS = 600_000;

const encoder = new TextEncoder();

/** The AES-256-GCM key of a passphrase. It cannot be read back, only used. */
export async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same words typed on another system may come in another Unicode form.
  const bytes = encoder.encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A key serves one file, so the number of the frame is a nonce used once. */
function nonce(frame: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(8, frame);
  return bytes;
}

/** @param bound what the frame must follow (the digest before it): a frame moved elsewhere does not open. */
export async function encrypt(key: CryptoKey, frame: number, bound: BufferSource, plain: BufferSource) {
  const params = { name: 'AES-GCM', iv: nonce(frame), additionalData: bound };
  return new Uint8Array(await crypto.subtle.encrypt(params, key, plain));
}

/** Undefined when the key does not open it. */
export async function decrypt(key: CryptoKey, frame: number, bound: BufferSource, secret: BufferSource) {
  const params = { name: 'AES-GCM', iv: nonce(frame), additionalData: bound };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params, key, secret));
  } catch {
    // WebCrypto says no more than that it failed.
    return undefined;
  }
}
