import { index, route } from '@remix-run/route-config';
import { addresses } from './addresses';

export default Object.entries(addresses).map(([address, file]) =>
	address === '/' ? index(file) : route(address.slice(1), file),
);
