import { readXml } from '../../office/xml-reader';

/** Built-in number formats that show a date (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are the East Asian ones, 18–21 are times. */
const isBuiltInDate = (format: number): boolean => (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

/** Which cell styles show a number as a date, by the styles part of a workbook; an absent part is the empty text. */
export function dateStyles(stylesXml: string): (style: number) => boolean {
  const dateFormats = new Set<number>();
  const formatOfStyle: number[] = [];
  let isInCellStyles = false;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt' && isDateCode(attributes.get('formatCode') ?? '')) dateFormats.add(Number(attributes.get('numFmtId')));
      if (name === 'cellXfs') isInCellStyles = true;
      if (name === 'xf' && isInCellStyles) formatOfStyle.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return (style) => {
    const format = formatOfStyle[style] ?? 0;
    return isBuiltInDate(format) || dateFormats.has(format);
  };
}

/** A format with a day or a year outside quotes, brackets and escapes; `m` alone may be minutes. */
function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[dy]/i.test(bare) && !/General/i.test(bare);
}
