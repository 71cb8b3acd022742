import { parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../../../src/locales/en.yml?raw';
import fa from '../../../src/locales/fa.yml?raw';
import tr from '../../../src/locales/tr.yml?raw';

const FILES = { en, tr, fa };

/** Lets the extension speak a language, read from the same files the build reads. */
export function speak(name: keyof typeof FILES): void {
  const words = new Map<string, string>();
  for (const message of parseMessagesText(FILES[name], 'YAML')) {
    const text = message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message;
    words.set(message.key.join('_'), text);
  }
  const fill = (text: string, values: readonly string[]) =>
    text.replace(/\$(\d)/g, (hole, n: string) => values[Number(n) - 1] ?? hole);
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, values: string | readonly string[] = []) => fill(words.get(key) ?? '', [values].flat()),
  });
}
