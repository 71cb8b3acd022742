async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  return new Blob([bytes])
    .stream()
    .pipeThrough(transform as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
}

export async function compress(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Undefined when more than `limit` bytes come out: a few kilobytes can be made to unpack to more than there is memory.
 * @throws TypeError when the bytes are not compressed text.
 */
export async function decompress(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string | undefined> {
  const reader = (await through(bytes, new DecompressionStream('gzip'))).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  return new Blob(parts).text();
}
