import { describe, expect, it } from 'vitest';
import { HARBOUR, placed, readAll, readOne } from './files.ts';
import { docxOf, emailOf, pdfOf, zipOf } from './made.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a PDF', () => {
  it('is read with its page numbers', async () => {
    const made = await pdfOf(
      [
        ['Harbour report', '', 'The harbour counted 5,200 passengers', 'on Tuesday.'],
        ['The pier held 40 ships in the har-', 'bour, as well as'],
        ['', 'some 12 tugs.'],
      ],
      'Winter count',
    );
    const captured = await readOne(made, 'winter.pdf');
    expect(captured).toMatchObject({
      mediaType: 'application/pdf',
      meta: { title: 'Winter count', outlet: 'Harbour Post' },
    });
    expect(captured.text).toBe(
      'Harbour report\n\nThe harbour counted 5,200 passengers on Tuesday.\n\nThe pier held 40 ships in the harbour, as well as some 12 tugs.',
    );
    expect(placed(captured)).toEqual(['5,200 @ page 1', 'Tuesday @ page 1', '40 @ page 2', 'some 12 @ page 3']);
    expect(captured.warning).toBeUndefined();
  });

  it('loses running heads and page numbers, and says so', async () => {
    const page = (number: number) => [
      'Coast Authority',
      '',
      `On quay ${'abc'[number - 1] ?? ''} we counted ${String(number * 111)} crates.`,
      '',
      `Page ${String(number)} of 3`,
    ];
    const captured = await readOne(await pdfOf([page(1), page(2), page(3)]), 'quays.pdf');
    expect(placed(captured)).toEqual(['111 @ page 1', '222 @ page 2', '333 @ page 3']);
    expect(captured.warning).toContain('Running heads');
  });

  it('without words is kept as evidence', async () => {
    const captured = await readOne(await pdfOf([[], []]), 'scan.pdf');
    expect(captured).toMatchObject({
      text: '',
      meta: { title: 'scan' },
      warning: expect.stringContaining('Its 2 pages are pictures'),
    });
  });

  it('with another ending is read as what it is, and that is said', async () => {
    const captured = await readOne(await pdfOf([['We counted 40 ships.']]), 'notes.txt');
    expect(captured).toMatchObject({
      mediaType: 'application/pdf',
      warning: 'By its bytes notes.txt is a PDF, and was read as one.',
    });
  });

  it('that is cut off is refused, or its missing end is said', async () => {
    const made = await pdfOf([['We counted 40 ships.']]);
    await expect(readOne(made.slice(0, 300), 'cut.pdf')).rejects.toThrow('cut.pdf is damaged or cut off');
    const cut = await readOne(made.slice(0, -6), 'cut.pdf').catch((failure: Error) => ({ warning: failure.message }));
    expect(cut.warning).toMatch(/lacks its end mark|damaged or cut off/);
  });

  it('is not what any other bytes with its ending are', async () => {
    await expect(readOne(utf8('Not a PDF.'), 'a.pdf')).rejects.toThrow('its bytes are not one');
  });
});

describe('a Word document', () => {
  it('is read with table, footnote and comment, insertions kept and deletions left out and said', async () => {
    const captured = await readOne(await docxOf(), 'harbour.docx');
    expect(captured.meta).toMatchObject({ title: 'Harbour report', author: 'Ana Lund' });
    expect(captured.text).toContain('It held 40 ships and 78 tugs.');
    expect(captured.text).not.toContain('77');
    expect(captured.warning).toMatch(/^One passage is marked as deleted and left out/);
    const places = placed(captured);
    expect(places).toContain('5,200 @ paragraph');
    expect(places).toContain('12 @ footnote 1');
    expect(places).toContain('41 @ comment BH1');
    expect(captured.text).toContain('North | 31');
  });

  it('that declares entities is refused', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><w:document/>';
    const made = zipOf([{ name: 'word/document.xml', bytes: bomb }]);
    await expect(readOne(made, 'a.docx')).rejects.toThrow('declares XML entities');
  });

  it('that is cut off is refused', async () => {
    const made = await docxOf();
    await expect(readOne(made.subarray(0, made.length - 200), 'a.docx')).rejects.toThrow('damaged or cut off');
  });

  it('of an old kind or with a password is refused with what to do', async () => {
    await expect(readOne(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.docx')).rejects.toThrow(
      'locked with a password',
    );
  });
});

describe('an e-mail', () => {
  it('gives its head, its words and the names of what is attached', async () => {
    const [captured] = await readAll(emailOf(), 'mail.eml');
    expect(captured?.meta).toMatchObject({
      outlet: 'port.example',
      title: 'Ferries – new figures',
      author: 'Port Press Office',
      published: '2022-01-12',
    });
    expect(captured?.text).toBe(
      'From: Port Press Office <press@port.example>\nTo: News Desk <desk@harbour.example>\nDate: Wed, 12 Jan 2022 23:30:00 -0500\nSubject: Ferries – new figures\nAttached: figures.pdf (application/pdf, 1 KB)\n\nDear desk, the café quay counted 5,200 passengers on Tuesday.',
    );
    expect(captured?.unread).toEqual([{ start: 0, end: captured?.text.indexOf('\n\n') }]);
    expect(captured?.warning).toContain('attachment is kept');
  });

  it('of HTML alone gives its words and runs nothing', async () => {
    const mail =
      'From: a@port.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>We saw 12 ships.</p><script>9</script><img src="https://t.example/1">';
    const captured = await readOne(utf8(mail), 'a.eml', {});
    expect(captured.text).toBe('From: a@port.example\nSubject: x\n\nWe saw 12 ships.');
  });

  it('is refused where the bytes are none', async () => {
    await expect(readOne(utf8('just words'), 'a.eml', HARBOUR)).rejects.toThrow('is no e-mail');
  });
});

describe('a saved page', () => {
  it('gives its article and its own address', async () => {
    const { article } = await import('./made.ts');
    const captured = await readOne(utf8(article('Night of the storm', '5,200')), 'storm.html', {});
    expect(captured).toMatchObject({
      mediaType: 'text/html',
      meta: { outlet: 'Harbour Post', published: '2022-01-11' },
    });
    expect(captured.text).toContain('5,200 passengers crossed');
  });

  it('behind a cookie wall says so', async () => {
    await expect(readOne(utf8('<html><body><script>1</script></body></html>'), 'a.html')).rejects.toThrow(
      'No article was found',
    );
  });
});

describe('an image', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('is kept for its bytes, whatever its name', async () => {
    for (const name of ['quay.png', 'quay.jpg']) {
      const captured = await readOne(png, name);
      expect(captured).toMatchObject({ mediaType: 'image/png', text: '', meta: { title: 'quay' } });
      expect(captured.warning).toContain('no text was read from it');
    }
  });

  it('needs the bytes of one', async () => {
    await expect(readOne(utf8('<svg onload="alert(1)"/>'), 'a.png')).rejects.toThrow('its bytes are not one');
    await expect(readOne(utf8('<svg onload="alert(1)"/>'), 'a.svg')).rejects.toThrow('none of the kinds');
  });
});
