import { describe, expect, it } from 'vitest';
import { decodeText, LARGEST_FILE, refuseTooLarge } from '../../server/capture/decode.ts';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('text of a file', () => {
  it('is read as UTF-8 in any script', () => {
    expect(decodeText(utf8('Zwölf Fälle · ٣ حالات · 三件'), 'a.txt')).toBe('Zwölf Fälle · ٣ حالات · 三件');
  });

  it('loses the byte order mark and gets LF line ends', () => {
    expect(decodeText(utf8('\uFEFFone\r\ntwo\rthree\n'), 'a.txt')).toBe('one\ntwo\nthree\n');
  });

  it('keeps tabs and form feeds', () => {
    expect(decodeText(utf8('a\tb\fc'), 'a.txt')).toBe('a\tb\fc');
  });

  const refusals: [string, Uint8Array, string, string][] = [
    ['an empty file', bytes(), 'empty-text', 'a.txt is empty.'],
    ['white space alone', utf8(' \n\t\n'), 'empty-text', 'nothing but white space'],
    ['a NUL byte', utf8('figures\0figures'), 'unsupported-text', 'binary'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'unsupported-text', 'binary'],
    ['many control characters', utf8('ab\u0001\u0002\u0003'), 'unsupported-text', 'binary'],
    ['Latin-1', bytes(0x43, 0x61, 0x66, 0xe9, 0x20, 0x31), 'unsupported-text', 'not valid UTF-8'],
    ['a cut-off character', bytes(0x61, 0xe2, 0x82), 'unsupported-text', 'not valid UTF-8'],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), 'unsupported-text', 'UTF-16'],
  ];
  it.each(refusals)('refuses %s', (_what, content, code, words) => {
    expect(() => decodeText(content, 'a.txt')).toThrow(
      expect.objectContaining({ code, sentence: expect.stringContaining(words) }),
    );
  });

  it('refuses more than 50 MB by size alone', () => {
    expect(() => refuseTooLarge(LARGEST_FILE, 'a.txt')).not.toThrow();
    expect(() => refuseTooLarge(LARGEST_FILE + 1, 'a.txt')).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});
