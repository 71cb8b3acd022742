/** Typed arrays and buffers as JSON. */
const MARK = '$bytes';

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;
type ArrayName = keyof typeof ARRAYS;

interface PlainArray {
  readonly [MARK]: ArrayName;
  readonly base64: string;
}

const isPlainArray = (value: unknown): value is PlainArray =>
  typeof value === 'object' && value !== null && MARK in value;

/** For `JSON.stringify`. */
export function toPlain(_name: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return { [MARK]: value.constructor.name, base64: bytes.toString('base64') };
}

/** For `JSON.parse`. */
export function fromPlain(_name: string, value: unknown): unknown {
  if (!isPlainArray(value)) return value;
  const bytes = Uint8Array.from(Buffer.from(value.base64, 'base64'));
  return new ARRAYS[value[MARK]](bytes.buffer);
}
