import { type ComponentChild, render } from 'preact';
import type { Settings } from '@/domain/settings/settings';
import { database } from '@/storage/database';
import { loadSettings, watchSettings } from '@/storage/settings/settings-store';
import { language } from '../format/language';
import { t, type Word } from '../words';

const darkPreferred = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function dress(theme: Settings['theme']): void {
  const isDark = theme === 'dark' || (theme === 'auto' && darkPreferred().matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

/** Opens an extension page: its language, direction, title and theme, then its contents, while the store opens. Lives as long as the page. */
export function openSurface(title: Word, contents: ComponentChild): void {
  // Whoever asks the store is told what keeps it from opening.
  database.open().catch(() => undefined);
  const { base, dir } = language();
  const page = document.documentElement;
  page.lang = base;
  page.dir = dir;
  document.title = t(title);
  let theme: Settings['theme'] = 'auto';
  const wear = (settings: Settings) => {
    theme = settings.theme;
    dress(theme);
  };
  dress(theme);
  darkPreferred().addEventListener('change', () => dress(theme));
  const open = new AbortController();
  watchSettings(wear, open.signal);
  loadSettings().then(wear);
  render(contents, document.body);
}
