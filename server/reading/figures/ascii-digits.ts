/** First code points of the decimal digits of scripts that news is printed in, besides ASCII. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** Digits of any script as ASCII digits, Arabic separators as comma and dot. */
export function asciiDigits(printed: string): string {
  if (/^[\d.,]*$/.test(printed)) return printed;
  return printed
    .replace(/\p{Nd}/gu, asciiDigit)
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(/[’'\u00a0\u202f\u2009]/g, ' ');
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.findLast((one) => one <= code);
  return zero === undefined || code - zero > 9 ? digit : String(code - zero);
}
