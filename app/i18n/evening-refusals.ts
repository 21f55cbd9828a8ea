import { catalogue } from './catalogue';
import { eveningRefusals as en } from './en/evening-refusals';

export const eveningRefusalMessages = catalogue('eveningRefusals', en);
