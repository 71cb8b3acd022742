/**
 * Files that are too large for a message or for memory: what a page hands to the background, and what is written to be saved. They lie in
 * the extension's private file system, so that a killed worker finds them again; a day later they are cleared away.
 */
export interface Parcels {
  put(name: string, file: Blob): Promise<void>;
  open(name: string): Promise<Blob | undefined>;
  remove(name: string): Promise<void>;
  /** `writtenAt` in epoch milliseconds. */
  list(): Promise<readonly { readonly name: string; readonly writtenAt: number }[]>;
}

const FOLDER = 'parcels';

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** The value, or undefined where there is no such file. */
async function ifPresent<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const parcels: Parcels = {
  async put(name, file) {
    const handle = await (await folder()).getFileHandle(name, { create: true });
    await file.stream().pipeTo(await handle.createWritable());
  },
  async open(name) {
    const handle = await ifPresent((await folder()).getFileHandle(name));
    return handle?.getFile();
  },
  async remove(name) {
    await ifPresent((await folder()).removeEntry(name));
  },
  async list() {
    const found: { name: string; writtenAt: number }[] = [];
    for await (const handle of (await folder()).values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      const file = await ifPresent(handle.getFile());
      if (file !== undefined) found.push({ name: handle.name, writtenAt: file.lastModified });
    }
    return found;
  },
};

/** Writes text to a parcel as it comes, in UTF-8. What was written before it fails is not kept. */
export async function writeParcel(name: string, texts: AsyncIterable<string>): Promise<void> {
  const handle = await (await folder()).getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  try {
    for await (const text of texts) await file.write(text);
  } catch (error) {
    await file.abort();
    throw error;
  }
  await file.close();
}
