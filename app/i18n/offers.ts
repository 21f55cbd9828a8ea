import { catalogue } from './catalogue';
import { offers as en } from './en/offers';

export const offerMessages = catalogue('offers', en);
export type OfferMessages = typeof en;
