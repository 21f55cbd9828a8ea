import { catalogue } from './catalogue';
import { countSheet as en } from './en/count-sheet';

export const countSheetMessages = catalogue('countSheet', en);
