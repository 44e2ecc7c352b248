import type { TranslationOf } from '../translation';
import type { table as source } from '../vi/table';

export const table = {
  problem: {
    'header-missing': 'No row of column headings was found (task, lead unit, due day…).',
    'column-missing': 'The table has no column for the lead unit.',
    'title-missing': 'The task is not named.',
    'title-too-long': 'The task is longer than 500 characters.',
    'deliverable-too-long': 'The deliverable is longer than 500 characters.',
    'lead-missing': 'No lead unit is named.',
    'unit-unreadable': '“{text}” is not the name of a unit.',
    'lead-also-coordinates': '“{text}” both leads and coordinates.',
    'due-unreadable': 'The due day “{text}” cannot be read.',
    'due-year-missing': 'The due day “{text}” names no year.',
    'cell-error': 'The cell shows the error “{text}” or a formula without a result.',
    'row-repeated': 'This task already stands in a row above.',
  },
  heading: { number: 'No.', code: 'Task code', title: 'Task', lead: 'Lead unit', coordinating: 'Coordinating units', due: 'Due day', deliverable: 'Deliverable' },
  standing: 'Ongoing',
  sheet: 'Tasks',
  inSheet: 'Sheet “{sheet}”: {message}',
  file: {
    'file-damaged': 'The file is damaged or was not uploaded whole. Open it, save it again and retry.',
    'file-too-large': 'The table is larger than can be read. Delete spare rows and columns or split the file, then retry.',
    'file-is-old-format': 'The file has an old format (.xls, .xlsb). Open it in Excel or LibreOffice, choose “Save as” .xlsx and retry.',
    'file-is-protected': 'The file has a password. Remove it, save the file and retry.',
    'file-type-unknown': 'The file is no .xlsx or .csv table. A scan or a PDF has to become a table first.',
    'file-has-declarations': 'The file holds unsafe XML declarations and is not read. Save it again in Excel or LibreOffice and retry.',
  },
} as const satisfies TranslationOf<typeof source>;
