import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** What setting up asks of the machine and does to it. The tests hand in other machines: without a browser, without root, without a network. */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  nodeVersion: process.versions.node,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run,
  say: (sentence) => console.log(sentence),
  /** Where Playwright keeps, or would keep, the browser it downloads. */
  async playwrightPath() {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  },
};
