import { catalogue } from './catalogue';
import { offers as en } from './en/offers';

export const offerMessages = catalogue({ en });
export type OfferMessages = typeof en;
