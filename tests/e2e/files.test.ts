import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfOf } from '../capture/made.ts';
import { breaches, openNewsroom, visit, type Newsroom } from './newsroom.ts';

let newsroom: Newsroom;
let folder = '';
beforeAll(async () => {
  newsroom = await openNewsroom('empty');
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-e2e-files-'));
});
afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true });
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('a PDF is previewed with its pages, recorded, and read with the page of each figure', async () => {
  const file = join(folder, 'hearing.pdf');
  await writeFile(file, await pdfOf([['Harbour hearing'], ['The port had 40 cranes.']]));
  const { page, context } = await visit(newsroom, '/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('· page 2').first().waitFor();
  await page.getByText('hearing.pdf').first().waitFor();
  expect(await breaches(page)).toEqual([]);
  await page.getByLabel('Outlet').fill('Port Authority');
  await page.getByRole('button', { name: 'Record the source' }).click();
  await page.locator('.reading').waitFor();
  await page.getByRole('heading', { name: 'Harbour hearing' }).waitFor();
  await page.locator('.beside').first().click();
  await page.getByText('page 2').first().waitFor();
  expect(await breaches(page)).toEqual([]);
  await context.close();
});

it('an image is kept as evidence and shown so; bytes that are none are refused in a sentence', async () => {
  const image = join(folder, 'quay.png');
  const untrue = join(folder, 'false.pdf');
  await writeFile(image, PNG);
  await writeFile(untrue, 'no PDF');
  const { page, context } = await visit(newsroom, '/import');
  await page.locator('input[type=file]').setInputFiles(untrue);
  await page.getByText('false.pdf cannot be brought in.').waitFor();
  await page.locator('input[type=file]').setInputFiles(image);
  await page.getByText('no text was read from it').first().waitFor();
  await page.getByLabel('Outlet').fill('Harbour Post');
  await page.getByRole('button', { name: 'Record the source' }).click();
  await page.getByRole('link', { name: 'Get the file as it came' }).waitFor();
  await page.getByText('An image, kept as evidence; no text was read from it.').first().waitFor();
  expect(await breaches(page)).toEqual([]);
  await context.close();
});
