import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPage, USUAL_BOUNDS } from '../../server/capture/fetch-page.ts';
import { allowing } from '../../server/capture/public-address.ts';

const dns = vi.hoisted(() => ({ answers: [] as { address: string; family: number }[] }));
vi.mock('node:dns', () => ({
  lookup: (_host: string, _options: object, done: (failure: null, answers: object[]) => void) =>
    done(null, dns.answers),
}));

const v4 = (address: string) => ({ address, family: 4 });
const bounds = { ...USUAL_BOUNDS, seconds: 2, allows: allowing(['intranet.example']) };

describe('a name', () => {
  beforeEach(() => {
    dns.answers = [];
  });

  it.each([
    ['one private address', [v4('10.0.0.8')]],
    ['a private address behind a public one', [v4('93.184.216.34'), v4('192.168.0.4')]],
    ['a loopback address of the other family', [v4('93.184.216.34'), { address: '::1', family: 6 }]],
    ['a private address written into IPv6', [{ address: '::ffff:169.254.169.254', family: 6 }]],
    ['no address', []],
  ])('that leads to %s is not fetched', async (_, answers) => {
    dns.answers = answers;
    await expect(fetchPage('http://harbour.example/', bounds)).rejects.toMatchObject({
      code: 'not-captured',
      sentence: 'harbour.example leads into a private network, from which no page is captured.',
    });
  });

  it('that the settings name may lead inside', async () => {
    dns.answers = [v4('127.0.0.1')];
    await expect(fetchPage('http://intranet.example:1/', bounds)).rejects.toMatchObject({
      sentence: 'intranet.example:1 takes no connection.',
    });
  });
});
