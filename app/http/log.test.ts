import { expect, test } from 'vitest';
import { createLog, routeShape } from './log';

test('what a database tells of a row stays out of the log, and the error can still be found', () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	const error = Object.assign(new Error('duplicate key', { cause: new Error('a socket hung up') }), {
		code: '23505',
		detail: 'Key (email)=(SECRET@soup.test) already exists.',
		where: 'SECRET',
		parameters: ['SECRET'],
	});
	log.error({ err: error }, 'page failed');
	expect(written).not.toContain('SECRET');
	const line = JSON.parse(written);
	expect(line.err).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505', cause: 'a socket hung up' });
	expect(line.err.stack).toContain('log.test.ts');
});

test('an error that was made plain before, and what is no error, can be logged too', () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	log.error({ err: { type: 'Error', message: 'made plain', stack: 'here', code: '57P01' } });
	expect(JSON.parse(written).err).toEqual({ type: 'Error', message: 'made plain', stack: 'here', code: '57P01' });
	written = '';
	log.error({ err: 'SECRET' });
	expect(JSON.parse(written).err).toEqual({ type: 'string' });
});

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
