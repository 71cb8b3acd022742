import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Launched } from '../../tests/e2e/launch';

const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));

export type Theme = 'light' | 'dark';
export type Lang = 'en' | 'tr' | 'fa';

/** What the command was asked for. */
export interface Wishes {
  readonly langs: readonly Lang[];
  readonly themes: readonly Theme[];
  /** Beginnings of names; empty means all. */
  readonly only: readonly string[];
}

export interface Shot {
  /** `panel-team-history` */
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Takes pictures of one browser in one theme. */
export interface Camera {
  readonly helpclock: Launched;
  readonly theme: Theme;
  wants(name: string): boolean;
  /** One of the extension's own pages. */
  surface(shot: Shot): Promise<void>;
  keep(page: Page, name: string): Promise<void>;
}

/** Long enough for a store to answer and a chart to be measured. */
const SETTLE_MS = 450;

export function camera(helpclock: Launched, lang: Lang, theme: Theme, { only }: Wishes): Camera {
  const folder = join(FOLDER, `${lang}-${theme}`);
  const keep = async (page: Page, name: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const wants = (name: string) => only.length === 0 || only.some((start) => name.startsWith(start));
  return {
    helpclock,
    theme,
    wants,
    keep,
    async surface({ name, path, width, height, before }) {
      if (!wants(name)) return;
      const page = await helpclock.context.newPage();
      await page.setViewportSize({ width, height });
      await page.goto(`chrome-extension://${helpclock.extensionId}/${path}`);
      await page.waitForTimeout(SETTLE_MS);
      await before?.(page);
      await page.waitForTimeout(SETTLE_MS);
      await keep(page, name);
      await page.close();
    },
  };
}
