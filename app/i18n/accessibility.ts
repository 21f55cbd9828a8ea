import { catalogue } from './catalogue';
import { accessibility as en } from './en/accessibility';

export const accessibilityMessages = catalogue('accessibility', en);
