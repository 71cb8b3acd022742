/**
 * Files handed from a page to the background, which cannot be sent by message. They lie in the extension's private file
 * system until they are taken in, so that a killed worker finds them again.
 */
export interface Parcels {
  put(name: string, file: Blob): Promise<void>;
  open(name: string): Promise<Blob | undefined>;
  remove(name: string): Promise<void>;
}

const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

export const parcels: Parcels = {
  async put(name, file) {
    const handle = await (await root()).getFileHandle(name, { create: true });
    await file.stream().pipeTo(await handle.createWritable());
  },
  async open(name) {
    try {
      return await (await (await root()).getFileHandle(name)).getFile();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async remove(name) {
    try {
      await (await root()).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
};
