import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Desk, someTickets } from '../desks/desk';
import { zendeskDesk } from '../desks/zendesk';
import { launch } from './launch';
import { ticketBadge } from './overlay';
import { enableDesk } from './serve-desk';

/** What a browser raises its login box for: a request with the session's cookie, answered by 401 and a challenge. */
interface Real {
  readonly desk: Desk;
  readonly boxes: string[];
  isSignedIn: boolean;
  close(): void;
}

const COOKIE = 'session=1';

/** A helpdesk on a server of its own, whose API challenges everyone it does not know, as APIs with Basic authentication do. */
async function challengingDesk(): Promise<Real> {
  const inner = zendeskDesk(someTickets(8, Date.now()));
  const boxes: string[] = [];
  const real = { isSignedIn: true };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const hasCookie = request.headers.cookie?.includes(COOKIE) ?? false;
    if (url.pathname.startsWith('/api/')) {
      if (hasCookie && real.isSignedIn) {
        const { status, json } = inner.api({ url, headers: {} });
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
        return;
      }
      if (hasCookie) boxes.push(url.pathname);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Desk"' }).end('No');
      return;
    }
    if (!real.isSignedIn && request.method === 'HEAD') {
      response.writeHead(302, { location: '/login' }).end();
      return;
    }
    const body = `<!doctype html><html lang="en"><title>Desk</title><body>${inner.draw(url.pathname)}</body></html>`;
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': `${COOKIE}; Path=/` }).end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(real, { desk: { ...inner, origin, site: origin }, boxes, close: () => server.close() });
}

test('a session that ends while the page is open never raises the login box', async () => {
  const real = await challengingDesk();
  const helpclock = await launch();
  await enableDesk(helpclock, real.desk);
  const page = await helpclock.context.newPage();
  await page.goto(real.desk.origin + real.desk.ticketPath(1001));
  await expect.poll(() => ticketBadge(page)).toMatch(/left|over|met/);

  real.isSignedIn = false;
  // Within ten seconds of the last answer the session is trusted; the test does not sit it out but opens the page anew.
  await page.goto(real.desk.origin + real.desk.ticketPath(1002));
  await expect.poll(() => ticketBadge(page)).toMatch(/Signed out of the helpdesk/);
  expect(real.boxes).toEqual([]);
  real.close();
  await helpclock.close();
});
