import { describe, expect, it } from 'vitest';
import { hostTurns } from '../../server/capture/host-turns.ts';

/** A clock that stands still but for what is waited. */
function clock() {
  const state = { time: 0, waited: [] as number[] };
  const pause = (ms: number): Promise<void> => {
    state.waited.push(ms);
    state.time += ms;
    return Promise.resolve();
  };
  return { state, now: () => state.time, pause };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('turns of a host', () => {
  it('come one after the other with a pause, while other hosts do not wait', async () => {
    const { state, ...given } = clock();
    const turn = hostTurns(2000, given);
    const log: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((opened) => {
      open = opened;
    });
    const first = turn('a.example', async () => {
      log.push('a1 begins');
      await gate;
      log.push('a1 ends');
    });
    const second = turn('a.example', () => Promise.resolve(log.push('a2')));
    await turn('b.example', () => Promise.resolve(log.push('b')));
    await settled();
    expect(log).toEqual(['a1 begins', 'b']);
    open();
    await Promise.all([first, second]);
    expect(log).toEqual(['a1 begins', 'b', 'a1 ends', 'a2']);
    expect(state.waited).toEqual([2000]);
  });

  it('pass a failure on and hold up nobody', async () => {
    const turn = hostTurns(10, clock());
    await expect(turn('a.example', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn('a.example', () => Promise.resolve(7))).toBe(7);
  });

  it('need no pause when the last one is long past', async () => {
    const { state, ...given } = clock();
    const turn = hostTurns(2000, given);
    await turn('a.example', () => Promise.resolve());
    state.time += 1500;
    await turn('a.example', () => Promise.resolve());
    state.time += 5000;
    await turn('a.example', () => Promise.resolve());
    expect(state.waited).toEqual([500]);
  });
});
