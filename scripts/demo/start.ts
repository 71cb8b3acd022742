import { deskAt } from './desk';
import { ownSite } from './own-site';
import { pictures } from './pictures';
import { stay } from './stay';
import { tour } from './tour';

const wishes = process.argv.slice(2);
const siteAt = wishes.indexOf('--site');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
const isHeadless = wishes.includes('--headless') || Boolean(process.env['CI']) || !hasDisplay;

async function start(): Promise<void> {
  if (siteAt >= 0) return ownSite(wishes[siteAt + 1], hasDisplay);
  const desk = deskAt(Date.now(), Date.now);
  if (wishes.includes('--docs')) return pictures(desk);
  return isHeadless ? tour(desk) : stay(desk);
}

await start().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
