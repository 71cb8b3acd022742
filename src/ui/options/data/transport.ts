import { saveFile } from '../../page/save-file';

/**
 * A way for files to get from one browser to another. Today a person carries them; a shared folder or a team's own server would be one more
 * of these, and nothing else would change.
 */
export interface Transport {
  /** Gives a file away. */
  give(file: Blob, name: string): Promise<void>;
  /** The files that arrived; none when the person changed their mind. */
  take(): Promise<readonly File[]>;
}

/** The browser's download and its file dialogue. */
export const byHand: Transport = {
  async give(file, name) {
    saveFile(file, name);
  },
  take: () =>
    new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
      input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
      input.addEventListener('cancel', () => resolve([]), { once: true });
      input.click();
    }),
};
