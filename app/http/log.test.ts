import { expect, test } from 'vitest';
import { routeShape } from './log';

test.each([
	['/', '/'],
	['/balsall-heath/5', '/balsall-heath/5'],
	['/balsall-heath/5/pitch', '/balsall-heath/5/pitch'],
	['/balsall-heath/5?code=SECRET', '/balsall-heath/5'],
	['/pitch/SECRET', '/pitch/*'],
	['/pitch/SECRET.data?_routes=x', '/pitch/*'],
	['/pitch/SECRET/picture', '/pitch/*/picture'],
	['/join/SECRET', '/join/*'],
	['/setup/SECRET', '/setup/*'],
	['/PITCH/SECRET', '/pitch/*'],
	['//pitch//SECRET', '/pitch/*'],
	['/%70itch/SECRET', '/pitch/*'],
	['/%E0%A4%A', '/_E0_A4_A'],
	['/a%0Ab', '/a_b'],
	['/assets/root-DJGRq14V.js', '/assets/*'],
	[`/anything/${'SECRET'.repeat(8)}`, '/anything/*'],
])('%s is logged as %s', (url, shape) => {
	expect(routeShape(url).toLowerCase()).toBe(shape.toLowerCase());
	expect(routeShape(url)).not.toContain('SECRET');
});
