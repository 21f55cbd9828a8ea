import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `تجویز ${number} آج کوئی پیش نہیں کرے گا۔ اپنے پرچے پر یہ سطر خالی چھوڑ دیں۔`
		: `تجویز ${number} اب یہ ہے: ${isolate(title)}۔ اگر آپ کے پرچے پر ${number} کے ساتھ کوئی اور نام لکھا ہے تو اسے کاٹ دیں۔`;
