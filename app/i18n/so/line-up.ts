import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `Cidna kuma soo jeedinayso lambarka ${number}. Safkaas warqaddaada ku yaal bannaan uga tag.`
		: `Lambarka ${number} hadda waa ${isolate(title)}. Haddii warqaddaadu magac kale ku muujiso ${number} agtiisa, iska tirtir magacaas.`;
