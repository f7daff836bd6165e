/**
 * Reads many random strings made of the words and marks that news figures and dates are made of: none may throw, and
 * every statement must print what stands in the text. Run: node --import tsx tests/bench/random.ts [how many]
 */
import { read } from '../../server/reading/read.ts';

const PIECES =
  `0 1 2 3 7 12 19 20 2020 1,200 3.5 1.200 . , ; : ( ) " “ ” ' - – / % $ € £ a an the of and or to from between about over
under more than at least up to million billion half quarter third two dozen dozens hundred thousand point percent per cent points km sq
metres miles gallons tonnes °C hour hours day days week month months year years last next this early mid late end January May Monday Friday
noon midnight a.m. p.m. GMT Iraq Erbil said says told will would denied soldiers killed people not no both another aged No. ½ ² é ß 中 ٣ \u00a0
\ud800 \n \n\n s ' G20 F-16 Covid-19 he`.split(/ /);

let state = 20230614;
const next = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 0x1_0000_0000) * below);
};
const glue = ['', ' ', ' ', ' '];

function randomText(): string {
  let text = '';
  for (let left = next(24); left >= 0; left -= 1) {
    const piece = next(12) === 0 ? String.fromCharCode(next(0x10000)) : (PIECES[next(PIECES.length)] ?? '');
    text += piece + (glue[next(glue.length)] ?? '');
  }
  return text;
}

const LANGUAGES = [undefined, 'en', 'en', 'fr', 'de', 'es', 'ar'];
const wanted = Number(process.argv[2] ?? 100_000);
let statements = 0;
let slowest = { text: '', time: 0 };
for (let count = 0; count < wanted; count += 1) {
  const text = randomText();
  const language = LANGUAGES[next(LANGUAGES.length)];
  const begin = process.cpuUsage();
  for (const one of read(text, { published: '2023-06-14', language })) {
    statements += 1;
    if (text.slice(one.start, one.end) !== one.printed) throw new Error(`not printed as it stands: ${text}`);
  }
  const { user } = process.cpuUsage(begin);
  if (user > slowest.time && count > 1000) slowest = { text, time: user };
}
process.stdout.write(
  `${wanted} random texts, ${statements} statements, slowest ${Math.round(slowest.time / 1000)} ms: ${JSON.stringify(slowest.text)}\n`,
);
