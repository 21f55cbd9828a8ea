import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `ਨੰਬਰ ${number} ’ਤੇ ਕੋਈ ਤਜਵੀਜ਼ ਨਹੀਂ ਹੈ। ਆਪਣੇ ਪੇਪਰ ’ਤੇ ਉਹ ਕਤਾਰ ਖਾਲੀ ਛੱਡੋ।`
		: `ਨੰਬਰ ${number} ਹੁਣ ${isolate(title)} ਹੈ। ਜੇ ਤੁਹਾਡੇ ਪੇਪਰ ’ਤੇ ${number} ਦੇ ਨਾਲ ਕੋਈ ਹੋਰ ਨਾਂ ਹੈ, ਉਸ ਨੂੰ ਕੱਟ ਦਿਓ।`;
